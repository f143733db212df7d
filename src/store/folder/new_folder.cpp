#include "store/folder/new_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <stdexcept>

#include "base/descriptor.h"
#include "base/entries.h"
#include "base/looked_at.h"
#include "base/retry.h"
#include "base/system_words.h"
#include "base/transfer.h"
#include "store/folder/messages.h"
#include "store/folder/safe_path.h"

namespace toji::folder {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void throw_unwritable(const fs::path& target, int error) {
  switch (error) {
    case EEXIST:
    case ENOTEMPTY:
      throw EnvironmentError(messages::exists, {target.string()});
    case ENOENT:
    case ENOTDIR:
      throw EnvironmentError(messages::no_parent, {target.string(), target.parent_path().string()});
    case EROFS:
      throw EnvironmentError(messages::read_only, {target.string()});
    case EACCES:
    case EPERM:
      throw EnvironmentError(messages::no_permission, {target.string()});
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      throw EnvironmentError(messages::disk_full, {target.string()});
    default:
      throw EnvironmentError(messages::unwritable, system_args(target.string(), error));
  }
}

constexpr int folder_flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
constexpr int file_flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;

// The hidden folder beside the target, removed unless it became the target.
class Draft {
 public:
  Draft(const fs::path& target, Access access)
      : target_(target), access_(access) {
    clear_leftovers(target.parent_path());
    for (int tries = 1; !is_made(); ++tries)
      if (tries == most_tries) throw_unwritable(target_, EBUSY);
    folders_.insert("");
  }
  ~Draft() {
    if (!renamed_) remove_whole(name_);
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;

  void add(const File& file) {
    if (safe_path(file.path) != file.path) throw std::logic_error("folder: an unsafe path: " + file.path);
    Descriptor folder = opened(name_);
    std::size_t begin = 0;
    for (auto slash = file.path.find('/'); slash != std::string::npos; slash = file.path.find('/', begin)) {
      folder = below(folder, file.path.substr(begin, slash - begin));
      folders_.insert(file.path.substr(0, slash));
      begin = slash + 1;
    }
    write_file(folder, file.path.substr(begin), file.bytes);
  }

  // renameat2 refuses a name that is taken meanwhile, even by an empty folder. A file system without it still replaces
  // nothing but an empty folder.
  void rename() {
    // What lies deeper comes first, so that a folder's entry is made to last after the folder.
    for (auto name = folders_.rbegin(); name != folders_.rend(); ++name)
      finish(opened((fs::path(name_) / *name).string()), 0777);
    if (renameat2(AT_FDCWD, name_.c_str(), AT_FDCWD, target_.c_str(), RENAME_NOREPLACE) != 0 &&
        (errno != EINVAL || std::rename(name_.c_str(), target_.c_str()) != 0))
      throw_unwritable(target_, errno);
    renamed_ = true;
  }

 private:
  // False where another run took the new folder for a leftover meanwhile.
  bool is_made() {
    name_ = (target_.parent_path() / (std::string(draft_prefix) + "XXXXXX")).string();
    if (mkdtemp(name_.data()) == nullptr) throw_unwritable(target_, errno);
    alive_ = Descriptor(retry([&] { return open(name_.c_str(), folder_flags); }));
    const int error = errno;
    if (alive_ && mark_alive(alive_.number(), name_)) return true;
    rmdir(name_.c_str());
    if (!alive_ && error != ENOENT) throw_unwritable(target_, error);
    return false;
  }

  Descriptor opened(const std::string& name) const {
    Descriptor folder(retry([&] { return open(name.c_str(), folder_flags); }));
    if (!folder) throw_unwritable(target_, errno);
    return folder;
  }

  Descriptor below(const Descriptor& folder, const std::string& name) const {
    if (mkdirat(folder.number(), name.c_str(), 0777) != 0 && errno != EEXIST) throw_unwritable(target_, errno);
    Descriptor inner(retry([&] { return openat(folder.number(), name.c_str(), folder_flags); }));
    if (!inner) throw_unwritable(target_, errno);
    return inner;
  }

  void write_file(const Descriptor& folder, const std::string& name, std::string_view bytes) const {
    const Descriptor file(retry([&] { return openat(folder.number(), name.c_str(), file_flags, 0666); }));
    if (!file) throw_unwritable(target_, errno);
    if (const int error = write_whole(file.number(), bytes); error != 0) throw_unwritable(target_, error);
    finish(file, 0666);
  }

  // With the permissions that it keeps, on the disk.
  void finish(const Descriptor& opened, mode_t most) const {
    const mode_t mask = umask(0);
    umask(mask);
    const mode_t allowed = access_ == Access::read_only ? 0555 : 0777;
    if (fchmod(opened.number(), most & allowed & ~mask) != 0) throw_unwritable(target_, errno);
    sync(opened);
  }

  void sync(const Descriptor& opened) const {
    if (retry([&] { return fsync(opened.number()); }) != 0 && errno != EINVAL && errno != ENOTSUP)
      throw_unwritable(target_, errno);
  }

  fs::path target_;
  std::string name_;
  Access access_;
  Descriptor alive_;
  std::set<std::string> folders_;  // below name_, itself the empty name
  bool renamed_ = false;
};

// Without a separator at its end, with a folder in front.
fs::path normal(const fs::path& target) {
  const fs::path path = target.has_filename() ? target : target.parent_path();
  return path.has_parent_path() ? path : fs::path(".") / path;
}

// Makes the new name itself last. Some file systems cannot; the folder is whole all the same.
void sync_parent(const fs::path& target) {
  const std::string name = target.parent_path().string();
  const Descriptor parent(retry([&] { return open(name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  if (parent) fsync(parent.number());
}

}  // namespace

void write_new(const fs::path& target, const std::vector<File>& files, Access access) {
  const fs::path path = normal(target);
  const Look look = looked_at(path, Links::themselves);
  if (!look.is_absent()) throw_unwritable(target, look.is_there() ? EEXIST : look.error());
  Draft draft(path, access);
  for (const File& file : files) draft.add(file);
  draft.rename();
  sync_parent(path);
}

void make_parents(const fs::path& folder) {
  if (folder.empty()) return;
  const Look look = looked_at(folder);
  if (look.is_there()) return;
  if (look.is_unknown()) throw_unwritable(folder, look.error());
  make_parents(folder.parent_path());
  if (mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) throw_unwritable(folder, errno);
  sync_parent(normal(folder));
}

void remove_whole(const fs::path& folder) {
  std::error_code error;
  fs::permissions(folder, fs::perms::owner_all, fs::perm_options::add, error);
  auto at = entries<fs::recursive_directory_iterator>(folder, error);
  for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error))
    if (looked_at(at->path(), Links::themselves).is_folder())
      fs::permissions(at->path(), fs::perms::owner_all, fs::perm_options::add, error);
  fs::remove_all(folder, error);
}

}  // namespace toji::folder
