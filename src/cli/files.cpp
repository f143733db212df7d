#include "cli/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "base/entries.h"
#include "base/retry.h"
#include "cli/descriptor.h"
#include "cli/inputs.h"
#include "cli/messages.h"
#include "cli/system_error.h"

namespace toji::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void throw_too_large(const fs::path& path, std::size_t max_bytes) {
  throw EnvironmentError(messages::too_large, {path.string(), std::to_string(max_bytes >> 20)});
}

std::size_t size_of(const Descriptor& file, const fs::path& path, std::size_t max_bytes) {
  struct stat status {};
  if (fstat(file.number(), &status) != 0) throw_unreadable(path, errno);
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > max_bytes) throw_too_large(path, max_bytes);
  return size;
}

void add_file(dataset::Source& source, const fs::path& folder, const std::string& name, std::size_t& total) {
  std::string bytes = read_file(folder / name);
  total += bytes.size();
  if (total > max_dataset_bytes) throw_too_large(folder, max_dataset_bytes);
  if (source.files.size() == max_dataset_files)
    throw EnvironmentError(messages::too_many_files, {folder.string(), std::to_string(max_dataset_files)});
  source.files.emplace(name, std::move(bytes));
}

// False where a folder has the sheet's name: that one stops nobody else.
bool add_sheet(dataset::Source& source, const fs::path& folder, const std::string& name, std::size_t& total) try {
  add_file(source, folder, name, total);
  return true;
} catch (const EnvironmentError& error) {
  if (&error.text() != &messages::not_a_file) throw;
  return false;
}

// A link at the end of the path, or among its folders, whose target is not there.
bool leads_nowhere(const fs::path& path) {
  struct stat status {};
  for (fs::path part = path; !part.empty(); part = part.parent_path()) {
    if (lstat(part.c_str(), &status) == 0) return S_ISLNK(status.st_mode) && stat(part.c_str(), &status) != 0;
    if (!part.has_relative_path()) break;
  }
  return false;
}

}  // namespace

bool is_there(const fs::path& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) == 0) return true;
  const int error = errno;
  if (error != ENOENT || leads_nowhere(path)) throw_unreadable(path, error);
  return false;
}

bool is_folder(const fs::path& path) {
  if (!is_there(path)) return false;
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) throw_unreadable(path, errno);
  if (!S_ISDIR(status.st_mode)) throw EnvironmentError(messages::not_a_folder, {path.string()});
  return true;
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (auto at = entries<fs::directory_iterator>(folder, error), end = decltype(at)(); !error && at != end; at.increment(error))
    names.push_back(at->path().filename().string());
  if (error) throw_unreadable(folder, error.value());
  std::sort(names.begin(), names.end());
  return names;
}

int open_to_read(const fs::path& path) {
  // Without waiting for a pipe's other end.
  const int number = retry([&] { return open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY); });
  if (number < 0 && errno != ENXIO) throw_unreadable(path, errno);
  struct stat status {};
  const bool known = number >= 0 && fstat(number, &status) == 0;
  if (known && S_ISREG(status.st_mode)) {
    note_input(status, path);
    return number;
  }
  const int error = errno;
  if (number >= 0) close(number);
  if (number >= 0 && !known) throw_unreadable(path, error);
  throw EnvironmentError(S_ISDIR(status.st_mode) ? messages::not_a_file : messages::not_regular, {path.string()});
}

std::string read_file(const fs::path& path, std::size_t max_bytes) {
  const Descriptor file(open_to_read(path));
  // One byte more than the size, so that the end is found without growing.
  std::string bytes(size_of(file, path, max_bytes) + 1, '\0');
  std::size_t filled = 0;
  for (;;) {
    const ssize_t count = read(file.number(), bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw_unreadable(path, errno);
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
    if (filled > max_bytes) throw_too_large(path, max_bytes);
    if (filled == bytes.size()) bytes.resize(filled + filled / 2 + 4096);
  }
  bytes.resize(filled);
  return bytes;
}

dataset::Source read_dataset(const fs::path& folder) {
  if (!is_folder(folder)) throw_no_folder(folder);
  dataset::Source source{folder.string(), {}};
  std::size_t total = 0;
  for (const char* name : {"plan.xml", "year.xml", "guide.xml", "gaiji.xml"})
    if (is_there(folder / name)) add_file(source, folder, name, total);
  source.others = names_in(folder);  // what may be one of them under another name
  const fs::path sheets = folder / "sheets";
  for (const fs::path& input : {folder, sheets, folder / "layouts"}) note_input(input);
  if (!is_folder(sheets)) return source;
  for (const std::string& entry : names_in(sheets)) {
    const std::string name = "sheets/" + entry;
    if (!dataset::is_sheet(name) || !add_sheet(source, folder, name, total)) source.others.push_back(name);
  }
  return source;
}

}  // namespace toji::cli
