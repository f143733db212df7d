#include "job/files/system_error.h"

#include <cerrno>
#include <string>

#include "base/diagnostics.h"
#include "base/looked_at.h"
#include "base/system_words.h"
#include "job/files/messages.h"

namespace toji::job {
namespace {

namespace fs = std::filesystem;

// The first part of the path at which the way ends: a file among its folders, or a link that leads nowhere. Empty
// where there is neither.
fs::path obstacle_in(const fs::path& path, bool link) {
  fs::path part;
  for (const fs::path& name : path) {
    part /= name;
    const Look look = looked_at(part);
    if (!look.is_there()) return link && looked_at(part, Links::themselves).is_link() ? part : fs::path();
    if (!link && !look.is_folder()) return part;
  }
  return {};
}

}  // namespace

void throw_unreadable(const fs::path& path, int error) {
  switch (error) {
    case ENOENT:
      if (const fs::path link = obstacle_in(path, true); !link.empty()) {
        std::error_code ignored;
        throw EnvironmentError(messages::dangling_link, {link.string(), fs::read_symlink(link, ignored).string()});
      }
      throw EnvironmentError(messages::no_file, {path.string()});
    case ENOTDIR:
      throw EnvironmentError(messages::not_a_folder, {obstacle_in(path, false).string()});
    case EISDIR:
      throw EnvironmentError(messages::not_a_file, {path.string()});
    case EACCES:
    case EPERM:
      throw EnvironmentError(messages::not_allowed, {path.string()});
    case EIO:
      throw EnvironmentError(messages::read_error, {path.string()});
    case ELOOP:
      throw EnvironmentError(messages::link_circle, {path.string()});
    case ENAMETOOLONG:
      throw EnvironmentError(messages::name_too_long, {path.string()});
    default:
      throw EnvironmentError(messages::unreadable, system_args(path.string(), error));
  }
}

void throw_unwritable(const fs::path& path, int error) {
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
    case ENOTDIR:
    case EEXIST:
      if (const fs::path file = obstacle_in(path, false); !file.empty())
        throw EnvironmentError(messages::not_a_folder, {file.string()});
      throw_unreadable(path, ENOENT);
    case ENOENT:
      throw_unreadable(path, ENOENT);
    case EIO:
      throw EnvironmentError(messages::write_error, {path.string()});
    case ELOOP:
      throw EnvironmentError(messages::link_circle, {path.string()});
    case ENAMETOOLONG:
      throw EnvironmentError(messages::name_too_long, {path.string()});
    default:
      throw EnvironmentError(messages::unwritable, system_args(path.string(), error));
  }
}

void throw_no_folder(const fs::path& path) {
  const Look look = looked_at(path);
  if (look.is_there()) throw EnvironmentError(messages::not_a_folder, {path.string()});
  if (look.is_unknown()) throw_unreadable(path, look.error());
  throw EnvironmentError(messages::no_folder, {path.string()});
}

fs::path real_path(const fs::path& path) {
  std::error_code error;
  fs::path real = fs::absolute(path, error);
  if (!error) real = fs::weakly_canonical(real, error);
  if (error) throw_unreadable(path, error.value());
  return real;
}

}  // namespace toji::job
