#include "base/looked_at.h"

namespace toji {
namespace {

namespace fs = std::filesystem;

// Whether the path ends at a link, its own or one among its folders, whose target is not there.
bool leads_nowhere(const fs::path& path) {
  struct stat status {};
  for (fs::path part = path; !part.empty(); part = part.parent_path()) {
    if (lstat(part.c_str(), &status) == 0) return S_ISLNK(status.st_mode) && stat(part.c_str(), &status) != 0;
    if (!part.has_relative_path()) break;
  }
  return false;
}

}  // namespace

bool Look::is_same(const Look& other) const {
  return is_there() && other.is_there() && status_.st_dev == other.status_.st_dev &&
         status_.st_ino == other.status_.st_ino;
}

Look looked_at(const fs::path& path, Links links) {
  Look look;
  const bool followed = links == Links::followed;
  if ((followed ? stat(path.c_str(), &look.status_) : lstat(path.c_str(), &look.status_)) == 0) {
    look.presence_ = Look::Presence::there;
    return look;
  }
  look.error_ = errno;
  const bool absent = look.error_ == ENOENT && !leads_nowhere(followed ? path : path.parent_path());
  look.presence_ = absent ? Look::Presence::absent : Look::Presence::unknown;
  return look;
}

Look looked_at(int descriptor) {
  Look look;
  const bool open = fstat(descriptor, &look.status_) == 0;
  look.error_ = open ? 0 : errno;
  look.presence_ = open ? Look::Presence::there : Look::Presence::unknown;
  return look;
}

}  // namespace toji
