#include "store/archive/publish.h"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>

#include "store/archive/messages.h"
#include "base/entries.h"
#include "base/looked_at.h"
#include "base/retry.h"
#include "base/system_words.h"
#include "store/folder/new_folder.h"

namespace toji::archive {
namespace {

namespace fs = std::filesystem;

// ARCHIVE/PLAN/YEAR is where bags appear; bags themselves are not entered.
std::vector<std::string> leftovers_in(const fs::path& archive) {
  std::vector<std::string> found;
  std::error_code error;
  auto at = entries<fs::recursive_directory_iterator>(archive, error);
  for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
    const bool is_folder = looked_at(at->path(), Links::themselves).is_folder();
    if (at.depth() == 2 || !is_folder) at.disable_recursion_pending();
    if (at.depth() == 2 && is_folder && at->path().filename().string().starts_with(folder::draft_prefix))
      found.push_back(at->path().string());
  }
  return found;
}

}  // namespace

Lock::Lock(const fs::path& archive) {
  folder::make_parents(archive);
  const fs::path path = archive / lock_name;
  file_ = Descriptor(retry([&] { return open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666); }));
  if (!file_ && (errno == EACCES || errno == EPERM || errno == EROFS))
    throw EnvironmentError(messages::no_permission, {archive.string()});
  if (!file_) throw EnvironmentError(messages::not_locked, system_args(path.string(), errno));
  if (retry([&] { return flock(file_.number(), LOCK_EX); }) != 0)
    throw EnvironmentError(messages::not_locked, system_args(path.string(), errno));
}

std::vector<std::string> publish(const fs::path& archive, const std::string& place, const Files& bag) {
  // Who calls this has seen that it was not there before the lock was had.
  const std::string target = (archive / place).string();
  const Look look = looked_at(target, Links::themselves);
  if (look.is_there()) throw EnvironmentError(messages::another_run, {target});
  if (look.is_unknown()) throw EnvironmentError(messages::unreadable, system_args(target, look.error()));
  const std::vector<std::string> left = leftovers_in(archive);
  for (const std::string& path : left) folder::remove_whole(path);
  std::vector<folder::File> files;
  for (const auto& [name, bytes] : bag) files.push_back({name, bytes});
  folder::make_parents((archive / place).parent_path());
  folder::write_new(archive / place, files, folder::Access::read_only);
  return left;
}

}  // namespace toji::archive
