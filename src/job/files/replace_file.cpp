#include "job/files/replace_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <set>

#include "base/descriptor.h"
#include "base/retry.h"
#include "base/transfer.h"
#include "job/files/files.h"
#include "job/files/messages.h"
#include "job/files/pending.h"
#include "job/files/system_error.h"
#include "store/folder/leftovers.h"

namespace toji::job {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

// The descriptor that a name such as /proc/self/fd/1 stands for, where /dev/stdout leads; -1 for another name.
int descriptor_of(const fs::path& path) {
  const std::string name = path.filename().string();
  int number = -1;
  const auto [end, fault] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (fault != std::errc{} || end != name.data() + name.size() || number < 0) return -1;
  const fs::path own = "/proc/" + std::to_string(getpid());
  const fs::path folder = real_path(folder_of(path));
  return folder == own / "fd" || folder == own / "task" / std::to_string(gettid()) / "fd" ? number : -1;
}

void write_all(int file, std::string_view bytes, const fs::path& path) {
  const int error = write_whole(file, bytes);
  if (error == EPIPE) throw ClosedPipe(messages::closed_pipe, {path.string()});
  if (error != 0) throw_unwritable(path, error);
}

// What lies there, if anything: over what cannot be known nothing is written.
Look known(const fs::path& path, const fs::path& shown, Links links = Links::followed) {
  const Look look = looked_at(path, links);
  if (look.is_unknown()) throw_unwritable(shown, look.error());
  return look;
}

// A device, a pipe or what is open already, while it is written.
class Straight {
 public:
  Straight(const Target& target, const fs::path& name)
      : name_(name),
        own_(target.descriptor < 0 ? retry([&] { return open(target.path.c_str(), O_WRONLY | O_CLOEXEC); }) : -1),
        number_(target.descriptor < 0 ? own_.number() : target.descriptor) {
    if (number_ < 0) throw_unwritable(name_, errno);
  }
  void add(std::string_view bytes) { write_all(number_, bytes, name_); }

 private:
  fs::path name_;
  Descriptor own_;
  int number_;
};

// The mode of the file that is replaced, else that of a new one.
mode_t mode_for(const fs::path& target) {
  if (const Look look = known(target, target); look.is_there()) return look.status().st_mode & 0777;
  // Asked once: it can only be read by changing it, which two threads must not do at a time.
  static const mode_t mask = [] {
    const mode_t set = umask(0);
    umask(set);
    return set;
  }();
  return 0666 & ~mask;
}

// Names a new file beside the target; the name is kept short, since the target's own may be as long as allowed.
std::string pattern_beside(const fs::path& target) {
  return (folder_of(target) / (std::string(folder::draft_prefix) + "XXXXXX")).string();
}

// What killed runs have left in the folder, removed when the first file of this run is made there.
void clear_leftovers_once(const fs::path& folder) {
  static std::mutex mutex;
  static std::set<fs::path> cleared;
  const std::lock_guard lock(mutex);
  if (cleared.insert(folder).second) folder::clear_leftovers(folder);
}

// Beside the target while it is being written.
class Temporary {
 public:
  Temporary(const fs::path& target, const fs::path& shown) : target_(target), shown_(shown), file_(made()) {}
  ~Temporary() {
    if (!renamed_) remove_pending();
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;

  void add(std::string_view bytes) { write_all(file_.number(), bytes, shown_); }
  void close(Sync sync) {
    if (fchmod(file_.number(), mode_for(target_)) != 0) throw_unwritable(shown_, errno);
    if (sync == Sync::now && retry([&] { return fsync(file_.number()); }) != 0) throw_unwritable(shown_, errno);
  }
  void rename() {
    const SignalsHeld held;
    if (std::rename(name_.c_str(), target_.c_str()) != 0) throw_unwritable(shown_, errno);
    forget_pending();
    renamed_ = true;
  }

 private:
  int made() {
    clear_leftovers_once(folder_of(target_));
    for (int tries = 0; tries < folder::most_tries; ++tries) {
      name_ = pattern_beside(target_);
      const int number = create(name_);
      if (number < 0) throw_unwritable(shown_, errno);
      if (folder::mark_alive(number, name_)) return number;
      ::close(number);
      remove_pending();
    }
    throw_unwritable(shown_, EBUSY);
  }

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

  fs::path target_, shown_;
  std::string name_;
  Descriptor file_;
  bool renamed_ = false;
};

// Makes the new name itself last. Some file systems cannot; the file is whole all the same.
void sync_folder(const fs::path& folder) {
  const Descriptor opened(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened) fsync(opened.number());
}

void check_descriptor(int number, const fs::path& shown) {
  const int flags = fcntl(number, F_GETFL);
  if (flags < 0 || (flags & O_ACCMODE) == O_RDONLY) throw EnvironmentError(messages::closed_output, {shown.string()});
}

void check_target(const Target& target, const fs::path& shown) {
  if (target.descriptor >= 0) return check_descriptor(target.descriptor, shown);
  if (target.straight) return;
  const Look look = known(target.path, shown);
  if (look.is_folder()) throw_unwritable(shown, EISDIR);
  const fs::path folder = folder_of(target.path);
  if (!is_folder(folder))
    throw EnvironmentError(messages::no_output_folder, {shown.string(), folder_of(shown).string()});
  if (access(folder.c_str(), W_OK | X_OK) != 0) throw_unwritable(shown, errno);
  if (look.is_absent()) return;
  // Its folder would let it be replaced all the same, but whoever protected it did not want that.
  if ((look.status().st_mode & 0222) == 0) throw EnvironmentError(messages::protected_file, {shown.string()});
  if (access(target.path.c_str(), W_OK) != 0) throw_unwritable(shown, errno);
}

}  // namespace

Target target_of(const fs::path& name) {
  Target target;
  fs::path path = name;
  // Bounded like the kernel's own walk; a longer or closed chain is left to the opening of the file, which reports it.
  for (int links = 0; links < 40; ++links) {
    target.descriptor = descriptor_of(path);
    if (target.descriptor >= 0 || !known(path, name, Links::themselves).is_link()) break;
    std::error_code error;
    const fs::path next = fs::read_symlink(path, error);
    if (error) throw_unwritable(name, error.value());
    path = folder_of(path) / next;
  }
  target.path = real_path(folder_of(path)) / path.filename();
  if (target.descriptor >= 0) {
    target.straight = true;
    return target;
  }
  const Look look = known(target.path, name);
  target.straight = look.is_there() && !look.is_file() && !look.is_folder();
  return target;
}

Look look_of(const Target& target) {
  return target.descriptor >= 0 ? looked_at(target.descriptor) : known(target.path, target.path);
}

void check_writable(const fs::path& target) { check_target(target_of(target), target); }

void make_output_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw_unwritable(folder, error.value());
  if (!is_folder(folder)) throw_no_folder(folder);
}

void replace_file(const fs::path& name, std::string_view bytes, Sync sync) {
  const Target target = target_of(name);
  check_target(target, name);
  if (target.straight) return Straight(target, name).add(bytes);
  Temporary temporary(target.path, name);
  temporary.add(bytes);
  temporary.close(sync);
  temporary.rename();
  if (sync == Sync::now) sync_folder(folder_of(target.path));
}

void replace_file(const fs::path& name, const std::function<std::string_view()>& next) {
  const Target target = target_of(name);
  check_target(target, name);
  if (target.straight) {
    Straight straight(target, name);
    for (std::string_view part = next(); !part.empty(); part = next()) straight.add(part);
    return;
  }
  Temporary temporary(target.path, name);
  for (std::string_view part = next(); !part.empty(); part = next()) temporary.add(part);
  temporary.close(Sync::now);
  temporary.rename();
  sync_folder(folder_of(target.path));
}

void replace_side_file(const fs::path& name, std::string_view bytes) try {
  replace_file(name, bytes);
} catch (const ClosedPipe&) {
}

}  // namespace toji::job
