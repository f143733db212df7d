#pragma once
// Names from outside: a path that may be written below a folder, on this system and on any other that the folder may
// be copied to.
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace toji::folder {

inline constexpr std::size_t max_component_bytes = 200, max_path_bytes = 1000, max_depth = 8;

// The path in NFC (UAX #15) with "/" between folders; nothing where it is not UTF-8, is empty or too long, is absolute,
// has an empty, hidden or dotted component ("a//b", ".git", ".."), a control or an invisible direction mark, or what
// Windows refuses (a backslash, "C:", "*", "NUL", a blank or dot at an end). component_bytes: the most between two "/".
std::optional<std::string> safe_path(std::string_view path, std::size_t component_bytes = max_component_bytes);

// Whether a name may hold the character on any system; "/" between names is one that may.
bool is_portable(char32_t);

// The path as a file system sees it that knows neither case nor how marks are composed (Unicode 3.13, D145): two names
// that give the same here are one file there. Bytes that are not UTF-8 stay as they are.
std::string folded(std::string_view path);

// Keeps paths apart that one folder cannot hold together: equal ones, ones that differ in case only (which a file
// system may not tell apart), and a file where another path has a folder.
class Names {
 public:
  // Of a safe path. False where it clashes with an earlier one; it is then not taken.
  bool take(const std::string& path);

 private:
  std::set<std::string> files_, folders_;  // case folded
};

}  // namespace toji::folder
