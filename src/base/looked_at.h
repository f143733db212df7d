#pragma once
// What lies at a path. Only where the system says that there is nothing (ENOENT), and no link leads there, is it absent;
// what cannot be looked at is neither there nor absent, and never to be taken for either.
#include <sys/stat.h>

#include <cerrno>
#include <cstdint>
#include <filesystem>

namespace toji {

enum class Links : std::uint8_t { followed, themselves };

class Look {
 public:
  bool is_there() const { return presence_ == Presence::there; }
  bool is_absent() const { return presence_ == Presence::absent; }
  bool is_unknown() const { return presence_ == Presence::unknown; }
  // Why it cannot be known: an errno, ENOENT for a link that leads nowhere.
  int error() const { return error_; }

  // Of what is there.
  const struct stat& status() const { return status_; }
  bool is_folder() const { return is_there() && S_ISDIR(status_.st_mode); }
  bool is_file() const { return is_there() && S_ISREG(status_.st_mode); }
  bool is_link() const { return is_there() && S_ISLNK(status_.st_mode); }
  // Whether both are there and one and the same, by whatever names.
  bool is_same(const Look& other) const;

 private:
  friend Look looked_at(const std::filesystem::path&, Links);
  friend Look looked_at(int);
  enum class Presence : std::uint8_t { there, absent, unknown };
  Presence presence_ = Presence::absent;
  int error_ = 0;
  struct stat status_ {};
};

Look looked_at(const std::filesystem::path&, Links = Links::followed);
// Of an open file. Unknown where the descriptor is none.
Look looked_at(int descriptor);

}  // namespace toji
