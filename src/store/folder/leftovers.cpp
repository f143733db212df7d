#include "store/folder/leftovers.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <string>

#include "base/descriptor.h"
#include "base/entries.h"
#include "base/looked_at.h"
#include "base/retry.h"
#include "store/folder/new_folder.h"

namespace toji::folder {
namespace {

namespace fs = std::filesystem;

// ".toji-" and what mkstemp(3) puts for XXXXXX.
bool is_draft(std::string_view name) {
  constexpr std::size_t random = 6;
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  return name.size() == draft_prefix.size() + random && name.starts_with(draft_prefix) &&
         name.find_first_not_of(letters, draft_prefix.size()) == std::string_view::npos;
}

// A path's filename() would take it to pieces.
std::string_view name_of(const fs::path& entry) {
  const std::string_view path = entry.native();
  return path.substr(path.rfind('/') + 1);
}

bool is_of(const Look& opened, const fs::path& name) { return looked_at(name, Links::themselves).is_same(opened); }

void clear(const fs::path& name) {
  const Descriptor opened(retry([&] { return open(name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC); }));
  if (!opened || flock(opened.number(), LOCK_EX | LOCK_NB) != 0) return;
  const Look look = looked_at(opened.number());
  if (!is_of(look, name)) return;
  if (look.is_file()) unlink(name.c_str());
  if (look.is_folder()) remove_whole(name);
}

}  // namespace

bool mark_alive(int descriptor, const fs::path& name) {
  // A file system without locks has no leftovers removed, so that its files need none.
  if (flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) return false;
  return is_of(looked_at(descriptor), name);
}

void clear_leftovers(const fs::path& folder) {
  std::error_code error;
  for (auto at = entries<fs::directory_iterator>(folder, error), end = decltype(at)(); !error && at != end; at.increment(error))
    if (is_draft(name_of(at->path()))) clear(at->path());
}

}  // namespace toji::folder
