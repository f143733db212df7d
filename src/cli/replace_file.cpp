#include "cli/replace_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "base/diagnostics.h"
#include "base/retry.h"
#include "cli/descriptor.h"
#include "cli/interrupt.h"
#include "cli/messages.h"

namespace toji::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void throw_unwritable(const fs::path& path, int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      throw EnvironmentError(messages::disk_full, {path.string()});
    case EACCES:
    case EPERM:
      throw EnvironmentError(messages::no_permission, {path.string()});
    case EROFS:
      throw EnvironmentError(messages::read_only, {path.string()});
    case EISDIR:
      throw EnvironmentError(messages::output_is_folder, {path.string()});
    default:
      throw EnvironmentError(messages::unwritable, {path.string(), std::strerror(error)});
  }
}

fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

// The file that a link leads to, though it need not exist yet. Bounded like the kernel's own walk; a longer or closed
// chain is left to the opening of the file, which reports it.
fs::path followed(fs::path path) {
  std::error_code error;
  for (int links = 0; links < 40 && fs::is_symlink(path, error); ++links)
    path = folder_of(path) / fs::read_symlink(path, error);
  return path;
}

void write_all(const Descriptor& file, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const ssize_t count = write(file.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw_unwritable(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void write_straight(const fs::path& path, std::string_view bytes) {
  const Descriptor file(retry([&] { return open(path.c_str(), O_WRONLY | O_CLOEXEC); }));
  if (!file) throw_unwritable(path, errno);
  write_all(file, bytes, path);
}

// The mode of the file that is replaced, else that of a new one.
mode_t mode_for(const fs::path& target) {
  struct stat status {};
  if (stat(target.c_str(), &status) == 0) return status.st_mode & 0777;
  // Asked once: it can only be read by changing it, which two threads must not do at a time.
  static const mode_t mask = [] {
    const mode_t set = umask(0);
    umask(set);
    return set;
  }();
  return 0666 & ~mask;
}

// Names a new file beside the target; the name is kept short, since the target's own may be as long as allowed.
std::string pattern_beside(const fs::path& target) { return (folder_of(target) / ".toji-XXXXXX").string(); }

// Beside the target while it is being written.
class Temporary {
 public:
  explicit Temporary(const fs::path& target) : target_(target), name_(pattern_beside(target)), file_(create(name_)) {
    if (!file_) throw_unwritable(target, errno);
  }
  ~Temporary() {
    if (file_ && !renamed_) remove_pending();
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;

  void add(std::string_view bytes) { write_all(file_, bytes, target_); }
  void close(Sync sync) {
    if (fchmod(file_.number(), mode_for(target_)) != 0) throw_unwritable(target_, errno);
    if (sync == Sync::now && retry([&] { return fsync(file_.number()); }) != 0) throw_unwritable(target_, errno);
  }
  void rename() {
    const SignalsHeld held;
    if (std::rename(name_.c_str(), target_.c_str()) != 0) throw_unwritable(target_, errno);
    forget_pending();
    renamed_ = true;
  }

 private:
  // Made and noted for removal without a signal between the two, to this thread or another.
  static int create(std::string& name) {
    const SignalsHeld held;
    const BeingMade making;
    const std::string pattern = name;
    const int number = retry([&] {
      name = pattern;
      return mkostemp(name.data(), O_CLOEXEC);
    });
    if (number >= 0) remember_pending(name);
    return number;
  }

  fs::path target_;
  std::string name_;
  Descriptor file_;
  bool renamed_ = false;
};

// Makes the new name itself last. Some file systems cannot; the file is whole all the same.
void sync_folder(const fs::path& folder) {
  const Descriptor opened(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened) fsync(opened.number());
}

bool is_device(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

}  // namespace

void check_writable(const fs::path& target) {
  const fs::path path = followed(target);
  std::error_code error;
  if (is_device(path)) return;
  if (fs::is_directory(path, error)) throw_unwritable(target, EISDIR);
  const fs::path folder = folder_of(path);
  if (!fs::is_directory(folder, error))
    throw EnvironmentError(messages::no_output_folder, {target.string(), folder.string()});
  if (access(folder.c_str(), W_OK | X_OK) != 0) throw_unwritable(target, errno);
}

void replace_file(const fs::path& target, std::string_view bytes, Sync sync) {
  const fs::path path = followed(target);
  if (is_device(path)) return write_straight(path, bytes);
  check_writable(path);
  Temporary temporary(path);
  temporary.add(bytes);
  temporary.close(sync);
  temporary.rename();
  if (sync == Sync::now) sync_folder(folder_of(path));
}

void replace_file(const fs::path& target, const std::function<std::string_view()>& next) {
  const fs::path path = followed(target);
  check_writable(path);
  Temporary temporary(path);
  for (std::string_view part = next(); !part.empty(); part = next()) temporary.add(part);
  temporary.close(Sync::now);
  temporary.rename();
  sync_folder(folder_of(path));
}

}  // namespace toji::cli
