// The sources include what the tables of src/README.md allow, and the tables say what is so.
#include "architecture.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fnmatch.h>
#include <iterator>
#include <regex>
#include <sstream>

#include "program.h"

namespace toji::cli::test {

namespace {

// The words of a cell, without their quotes.
std::vector<std::string> words_of(std::string cell) {
  std::erase(cell, '`');
  std::istringstream in(cell);
  return {std::istream_iterator<std::string>(in), {}};
}

// The cells of each row of the table behind the line that begins so, without its head.
std::vector<std::vector<std::string>> table(const std::string& mark) {
  const std::string text = bytes_of(TOJI_SOURCE_DIR "/src/README.md");
  std::istringstream lines(text.substr(text.find("<!-- " + mark + ":")));
  std::vector<std::vector<std::string>> out;
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line) && line.starts_with('|')) {
    if (line.starts_with("|-")) continue;
    std::vector<std::string> cells;
    for (std::size_t at = 2, end; (end = line.find(" |", at - 1)) != std::string::npos; at = end + 3)
      cells.push_back(end < at ? "" : line.substr(at, end - at));
    out.push_back(std::move(cells));
  }
  if (!out.empty()) out.erase(out.begin());
  return out;
}

std::set<std::string> set_of(const std::vector<std::string>& words) { return {words.begin(), words.end()}; }

std::string room_of(const std::string& module) { return module.substr(0, module.find('/')); }

}  // namespace

std::vector<Module> modules() {
  std::vector<Module> out;
  for (const auto& row : table("modules"))
    if (row.size() == 5) out.push_back({words_of(row[0]).front(), set_of(words_of(row[2])), words_of(row[3])});
  return out;
}

std::vector<Room> rooms() {
  std::vector<Room> out;
  for (const auto& row : table("rooms"))
    if (row.size() == 3) out.push_back({words_of(row[0]).front(), set_of(words_of(row[1]))});
  return out;
}

std::map<std::string, std::vector<std::string>> library_headers() {
  std::map<std::string, std::vector<std::string>> out;
  for (const auto& row : table("libraries"))
    if (row.size() == 3) out[row[0]] = words_of(row[1]);
  return out;
}

Module module_of(const std::string& file) {
  static const std::vector<Module> all = modules();
  const std::string folder = file.substr(0, file.rfind('/'));
  const auto found = std::find_if(all.begin(), all.end(), [&](const Module& module) { return module.name == folder; });
  return found == all.end() ? Module{} : *found;
}

}  // namespace toji::cli::test

using namespace toji::cli::test;

namespace {

std::vector<fs::path> sources() {
  std::vector<fs::path> out;
  for (const auto& entry : fs::recursive_directory_iterator(TOJI_SOURCE_DIR "/src"))
    if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h") out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

std::string below_src(const fs::path& path) { return path.lexically_relative(TOJI_SOURCE_DIR "/src").string(); }

struct Includes {
  std::set<std::string> own, library;  // "engine/flow/split.h", "unicode/uchar.h"
};

Includes includes_of(const fs::path& path) {
  static const std::regex own("#include \"([^\"]+/[^\"]+)\""), library("#include <([^>]+)>");
  const std::string text = bytes_of(path);
  Includes out;
  for (std::sregex_iterator at(text.begin(), text.end(), own), end; at != end; ++at) out.own.insert((*at)[1]);
  for (std::sregex_iterator at(text.begin(), text.end(), library), end; at != end; ++at) out.library.insert((*at)[1]);
  return out;
}

bool is_header_of(const Module& module, const std::string& header) {
  static const auto headers = library_headers();
  return std::any_of(module.libraries.begin(), module.libraries.end(), [&](const std::string& library) {
    const auto& patterns = headers.at(library);
    return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
      return fnmatch(pattern.c_str(), header.c_str(), 0) == 0;
    });
  });
}

// "texts/engine/flow.h" and "texts/engine/flow/split.h" are made of the texts of engine/flow.
Module module_included(const std::string& header) {
  if (!header.starts_with("texts/")) return module_of(header);
  const std::string section = header.substr(6, header.size() - 8);
  if (section == "languages" || section == "words") return module_of("base/texts.h");
  const Module whole = module_of(section + "/messages.h");
  return whole.name.empty() ? module_of(section) : whole;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_tables_of_modules_are_whole) {
  const auto headers = library_headers();
  std::set<std::string> known;
  std::map<std::string, std::set<std::string>> rooms_of;
  for (const Room& room : rooms()) {
    rooms_of[room.name] = room.may_use;
    for (const std::string& used : room.may_use) BOOST_TEST(rooms_of.count(used) == 1u, room.name << " stands below " << used);
  }
  for (const Module& module : modules()) {
    BOOST_TEST(fs::is_directory(fs::path(TOJI_SOURCE_DIR "/src") / module.name), module.name);
    BOOST_TEST(rooms_of.count(room_of(module.name)) == 1u, module.name << " is in no room");
    for (const std::string& library : module.libraries) BOOST_TEST(headers.count(library) == 1u, module.name << ' ' << library);
    for (const std::string& used : module.may_use) {
      BOOST_TEST(known.count(used) == 1u, module.name << " stands above " << used);
      BOOST_TEST((room_of(used) == room_of(module.name) || rooms_of[room_of(module.name)].count(room_of(used)) == 1u),
                 module.name << " may not use the room of " << used);
    }
    known.insert(module.name);
  }
  BOOST_TEST(known.size() > 20u);
}

BOOST_AUTO_TEST_CASE(a_module_includes_only_what_the_table_allows) {
  const std::regex standard("[a-z_0-9]+");
  for (const fs::path& path : sources()) {
    const std::string name = below_src(path);
    const Module module = module_of(name);
    BOOST_REQUIRE_MESSAGE(!module.name.empty(), name << " is in no module");
    const Includes includes = includes_of(path);
    for (const std::string& header : includes.own) {
      const std::string other = module_included(header).name;
      BOOST_TEST((other == module.name || module.may_use.count(other) == 1u), name << " includes " << header);
    }
    for (const std::string& header : includes.library)
      BOOST_TEST((std::regex_match(header, standard) || is_header_of(module, header)), name << " includes " << header);
  }
}

BOOST_AUTO_TEST_CASE(a_module_uses_all_that_it_may_use) {
  std::map<std::string, std::set<std::string>> used;
  std::map<std::string, std::set<std::string>> headers;
  for (const fs::path& path : sources()) {
    const std::string module = module_of(below_src(path)).name;
    const Includes includes = includes_of(path);
    for (const std::string& header : includes.own) used[module].insert(module_included(header).name);
    headers[module].insert(includes.library.begin(), includes.library.end());
  }
  for (const Module& module : modules()) {
    for (const std::string& may : module.may_use) BOOST_TEST(used[module.name].count(may) == 1u, module.name << ' ' << may);
    for (const std::string& library : module.libraries) {
      if (library == "threads") continue;  // std::thread's
      const auto& all = headers[module.name];
      BOOST_TEST(std::any_of(all.begin(), all.end(),
                             [&](const std::string& header) { return is_header_of({"", {}, {library}}, header); }),
                 module.name << ' ' << library);
    }
  }
}
