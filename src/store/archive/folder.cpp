#include "store/archive/folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <vector>

#include "base/digest.h"
#include "base/editors_files.h"
#include "base/retry.h"
#include "base/system_words.h"
#include "base/transfer.h"
#include "store/archive/messages.h"
#include "store/folder/safe_path.h"

namespace toji::archive {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void throw_unreadable(const std::string& path, int error) {
  throw EnvironmentError(messages::unreadable, system_args(path, error));
}

// Calls take(bytes, size) until the end or until take returns false.
template <class Take>
void each_piece(const Descriptor& file, const std::string& path, Take take) {
  std::array<unsigned char, 1 << 16> buffer{};
  for (;;) {
    const ssize_t count = read_part(file.number(), buffer.data(), buffer.size());
    if (count < 0) throw_unreadable(path, errno);
    if (count == 0 || !take(buffer.data(), static_cast<std::size_t>(count))) return;
  }
}

// Part by part, so that no link is followed even where one was put in the way meanwhile.
Descriptor open_inside(int folder, std::string_view name, const std::string& shown) {
  Descriptor above;
  for (;;) {
    const auto slash = name.find('/');
    const std::string part(name.substr(0, slash));
    const bool last = slash == std::string_view::npos;
    const int flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | (last ? O_NONBLOCK : O_DIRECTORY);
    Descriptor next(retry([&] { return openat(above ? above.number() : folder, part.c_str(), flags); }));
    if (!next) throw_unreadable(shown, errno);
    if (last) return next;
    above = std::move(next);
    name.remove_prefix(slash + 1);
  }
}

std::vector<std::string> entries_of(const Descriptor& folder, const std::string& shown) {
  // Opened anew, since reading moves a place that copies of a descriptor share.
  const int number = retry([&] { return openat(folder.number(), ".", O_RDONLY | O_CLOEXEC | O_DIRECTORY); });
  if (number < 0) throw_unreadable(shown, errno);
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(fdopendir(number), closedir);
  if (!stream) throw_unreadable(shown, errno);
  std::vector<std::string> names;
  // Null is the end as well as an error, which errno alone tells.
  const auto next = [&] {
    errno = 0;
    return readdir(stream.get());
  };
  while (const dirent* entry = next())
    if (std::string name = entry->d_name; name != "." && name != "..") names.push_back(std::move(name));
  if (errno != 0) throw_unreadable(shown, errno);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

// One walk through the folder.
class Survey {
 public:
  Survey(Folder& folder, FileNames& names, Diagnostics& diagnostics)
      : folder_(folder), names_(names), diagnostics_(diagnostics) {}

  std::map<std::string, std::string> take() {
    walk(folder_.opened_, "");
    return std::move(digests_);
  }

 private:
  void report(const MessageText& text, const std::string& name, std::vector<std::string> args = {}) {
    diagnostics_.error(text, {names_.intern(folder_.shown(name)), 0, 0}, std::move(args));
  }

  void walk(const Descriptor& opened, const std::string& inside) {
    const std::vector<std::string> entries = entries_of(opened, folder_.shown(inside));
    if (entries.empty() && !inside.empty()) report(messages::added, inside);
    for (const std::string& entry : entries) {
      if (full_) return;
      visit(opened, entry, inside + entry);
    }
  }

  void visit(const Descriptor& above, const std::string& entry, const std::string& name) {
    struct stat status {};
    if (fstatat(above.number(), entry.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
      throw_unreadable(folder_.shown(name), errno);
    if (is_editors_file(entry))
      return diagnostics_.warning(messages::foreign, {names_.intern(folder_.shown(name)), 0, 0});
    if (!folder::safe_path(name)) return report(messages::unsafe_name, name, {name});
    if (S_ISDIR(status.st_mode)) {
      constexpr int flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_DIRECTORY;
      const Descriptor next(retry([&] { return openat(above.number(), entry.c_str(), flags); }));
      if (!next) throw_unreadable(folder_.shown(name), errno);
      return walk(next, name + '/');
    }
    if (!S_ISREG(status.st_mode)) return report(messages::not_a_file, name);
    add_file(above, entry, name);
  }

  void add_file(const Descriptor& above, const std::string& entry, const std::string& name) {
    const std::string normal = *folder::safe_path(name);
    if (digests_.size() == folder_.limits_.files) {
      full_ = true;
      return report(messages::too_many, name, {std::to_string(folder_.limits_.files)});
    }
    if (!folder_.found_.emplace(normal, name).second) return report(messages::same_name, name, {normal});
    constexpr int flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
    const Descriptor file(retry([&] { return openat(above.number(), entry.c_str(), flags); }));
    if (!file) throw_unreadable(folder_.shown(name), errno);
    digests_[normal] = digest(file, name);
  }

  std::string digest(const Descriptor& file, const std::string& name) {
    Sha256 digest;
    std::size_t size = 0;
    const std::size_t most = std::min(folder_.limits_.file_bytes, folder_.limits_.bytes - total_);
    each_piece(file, folder_.shown(name), [&](const unsigned char* bytes, std::size_t count) {
      digest.add(bytes, count);
      return (size += count) <= most;
    });
    if (size > most) {
      full_ = true;
      report(messages::too_large, name, {std::to_string(most >> 20)});
    }
    total_ += std::min(size, most);
    return digest.hex();
  }

  Folder& folder_;
  FileNames& names_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::string> digests_;
  std::size_t total_ = 0;
  bool full_ = false;
};

Folder::Folder(fs::path path, Limits limits)
    : path_(std::move(path)), limits_(limits), opened_(retry([&] { return open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY); })) {
  if (opened_) return;
  if (errno == ENOENT || errno == ENOTDIR) throw EnvironmentError(messages::no_folder, {path_.string()});
  throw_unreadable(path_.string(), errno);
}

std::map<std::string, std::string> Folder::survey(FileNames& names, Diagnostics& diagnostics) {
  found_.clear();
  return Survey(*this, names, diagnostics).take();
}

std::vector<std::string> Folder::names() const {
  std::vector<std::string> out;
  for (const auto& [name, on_disk] : found_) out.push_back(name);
  return out;
}

std::string Folder::read(const std::string& name) const {
  const auto found = found_.find(name);
  if (found == found_.end()) throw_unreadable(shown(name), ENOENT);
  const Descriptor file = open_inside(opened_.number(), found->second, shown(name));
  std::string out;
  each_piece(file, shown(name), [&](const unsigned char* bytes, std::size_t count) {
    out.append(reinterpret_cast<const char*>(bytes), count);
    return out.size() <= limits_.file_bytes;
  });
  if (out.size() > limits_.file_bytes) throw_unreadable(shown(name), EFBIG);
  return out;
}

}  // namespace toji::archive
