#include "cli/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "cli/descriptor.h"
#include "cli/messages.h"

namespace toji::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void throw_unreadable(const fs::path& path, int error) {
  if (error == ENOENT || error == ENOTDIR) throw EnvironmentError(messages::no_file, {path.string()});
  throw EnvironmentError(messages::unreadable, {path.string(), std::strerror(error)});
}

[[noreturn]] void throw_too_large(const fs::path& path, std::size_t max_bytes) {
  throw EnvironmentError(messages::too_large, {path.string(), std::to_string(max_bytes >> 20)});
}

std::size_t size_of(const Descriptor& file, const fs::path& path, std::size_t max_bytes) {
  struct stat status {};
  if (fstat(file.number(), &status) != 0) throw_unreadable(path, errno);
  if (S_ISDIR(status.st_mode)) throw EnvironmentError(messages::not_a_file, {path.string()});
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > max_bytes) throw_too_large(path, max_bytes);
  return S_ISREG(status.st_mode) ? size : 0;
}

void add_file(dataset::Source& source, const fs::path& folder, const std::string& name, std::size_t& total) {
  std::string bytes = read_file(folder / name);
  total += bytes.size();
  if (total > max_dataset_bytes) throw_too_large(folder, max_dataset_bytes);
  if (source.files.size() == max_dataset_files)
    throw EnvironmentError(messages::too_many_files, {folder.string(), std::to_string(max_dataset_files)});
  source.files.emplace(name, std::move(bytes));
}

bool is_sheet(const fs::path& name) { return name.extension() == ".xml" && name.string().front() != '.'; }

}  // namespace

std::string read_file(const fs::path& path, std::size_t max_bytes) {
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file) throw_unreadable(path, errno);
  // One byte more than the size, so that the end is found without growing; a pipe has no size and grows.
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
  std::error_code error;
  if (!fs::is_directory(folder, error)) throw EnvironmentError(messages::no_folder, {folder.string()});
  dataset::Source source{folder.string(), {}};
  std::size_t total = 0;
  for (const char* name : {"plan.xml", "year.xml", "guide.xml", "gaiji.xml"})
    if (fs::exists(folder / name, error)) add_file(source, folder, name, total);
  const fs::path sheets = folder / "sheets";
  if (!fs::is_directory(sheets, error)) return source;
  fs::directory_iterator entries(sheets, error);
  if (error) throw EnvironmentError(messages::unreadable, {sheets.string(), error.message()});
  for (const fs::directory_entry& entry : entries)
    if (is_sheet(entry.path().filename()))
      add_file(source, folder, "sheets/" + entry.path().filename().string(), total);
  return source;
}

}  // namespace toji::cli
