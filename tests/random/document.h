#pragma once
// One made document: a template, what it includes, and data.
#include <cstdint>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace toji::random {

struct File {
  std::string name;
  std::string xml;
};

struct Made {
  std::vector<File> files;  // the template t.xml first, the data d.xml last
  int wildness = 0;         // percent of mistakes and extreme values
};

// Document number `document` of the seed, always the same. Half of them are as a good author writes them, some have
// few mistakes or extreme values, a share has many.
Made make(std::uint64_t seed, std::uint64_t document);

// Gives the attribute, or gives it anew.
void set(pugi::xml_node, std::string_view name, const std::string& value);

// On one line, as no blank may be added.
std::string written(const pugi::xml_document&);

}  // namespace toji::random
