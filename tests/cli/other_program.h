#pragma once
// Another program of the same version.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>

#include "program.h"

namespace toji::cli::test {

inline void replace_all(std::string& bytes, const std::string& from, const std::string& to) {
  for (auto at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + to.size()))
    bytes.replace(at, from.size(), to);
}

// This one in the folder, made of other sources by its own account, with one string of what it writes changed. The command
// that stands for it.
inline std::string other_program(const Folder& folder) {
  const std::string line = "program\ttoji\t", inventory = shell("$TOJI fingerprint $SOURCE/tests/second").out;
  const auto begin = inventory.find('\t', inventory.find(line) + line.size()) + 1;
  const std::string digest = inventory.substr(begin, 64), other(digest.rbegin(), digest.rend());
  BOOST_TEST_REQUIRE(digest.find_first_not_of("0123456789abcdef") == std::string::npos, inventory);
  for (const char* name : {"toji", "toji-archive"}) {
    std::string bytes = bytes_of(fs::path(TOJI_BUILD_DIR) / name);
    BOOST_TEST_REQUIRE(bytes.find(digest) != std::string::npos);
    replace_all(bytes, digest, other);
    replace_all(bytes, "<dc:format>application/pdf<", "<dc:format>application/PDF<");
    write(folder / name, bytes);
    fs::permissions(folder / name, fs::perms(0755));
  }
  return "'" + (folder / "toji").string() + "'";
}

}  // namespace toji::cli::test
