#pragma once
// Cases in text files: what goes in, and what comes out as it should be. With TOJI_RENEW=1 in the environment the
// expected parts are written anew, and a person reads the difference in git.
//
//   ### name of the case
//   --- part            (template, data …)
//   text
//   --- expected
//   text
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace cases {

struct Case {
  std::string name;
  std::vector<std::pair<std::string, std::string>> parts;

  std::string part(const std::string& wanted) const {
    for (const auto& [title, text] : parts)
      if (title == wanted) return text;
    return {};
  }
};

inline std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("no file " + path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

inline std::vector<Case> read(const std::string& path) {
  std::istringstream lines(file_text(path));
  std::vector<Case> out;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("### "))
      out.push_back({line.substr(4), {}});
    else if (line.starts_with("--- "))
      out.back().parts.emplace_back(line.substr(4), "");
    else if (!out.empty() && !out.back().parts.empty())
      out.back().parts.back().second += line + "\n";
  }
  return out;
}

inline bool renewing() {
  const char* value = std::getenv("TOJI_RENEW");
  return value && std::string(value) == "1";
}

inline void write(const std::string& path, const std::vector<Case>& all, const std::vector<std::string>& actual) {
  std::ofstream out(path, std::ios::binary);
  for (std::size_t i = 0; i < all.size(); ++i) {
    out << "### " << all[i].name << "\n";
    for (const auto& [title, text] : all[i].parts)
      if (title != "expected") out << "--- " << title << "\n" << text;
    out << "--- expected\n" << actual[i];
  }
}

// Each case of the file tests/FILE against what `make` makes of it.
inline void check(const std::string& file, const std::function<std::string(const Case&)>& make) {
  const std::string path = TOJI_SOURCE_DIR "/tests/" + file;
  const std::vector<Case> all = read(path);
  BOOST_TEST_REQUIRE(!all.empty());
  std::vector<std::string> actual;
  for (const Case& one : all) {
    actual.push_back(make(one));
    if (!renewing())
      BOOST_TEST(actual.back() == one.part("expected"), one.name << "\n--- expected\n"
                                                                 << one.part("expected") << "--- actual\n"
                                                                 << actual.back());
  }
  if (renewing()) write(path, all, actual);
}

}  // namespace cases
