#pragma once
// The texts of a language as its file has them, src/base/texts/LANGUAGE.txt.
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace texts_of_language {

struct Entry {
  std::string section, key, words;  // "engine/flow", "too_high" or "too_high.hint"

  std::string space() const {  // as code names the section
    std::string out = section;
    for (char& c : out)
      if (c == '/') c = '_';
    return out;
  }
  bool is_hint() const { return key.ends_with(".hint"); }
};

inline std::vector<Entry> read(std::string_view language) {
  std::ifstream in(TOJI_SOURCE_DIR "/src/base/texts/" + std::string(language) + ".txt");
  std::vector<Entry> out;
  std::string section;
  for (std::string line; std::getline(in, line);) {
    const auto sign = line.find(" =");
    if (line.starts_with('['))
      section = line.substr(1, line.size() - 2);
    else if (!line.empty() && line.front() != '#')
      out.push_back({section, line.substr(0, sign), line.substr(std::min(line.size(), sign + 3))});
  }
  return out;
}

}  // namespace texts_of_language
