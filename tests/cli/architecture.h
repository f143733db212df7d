// The tables of src/README.md, which the build makes its targets of.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

namespace toji::cli::test {

struct Module {
  std::string name;                    // its folder below src: "engine/flow"
  std::set<std::string> may_use;       // names of modules
  std::vector<std::string> libraries;  // names of the table of libraries
};

struct Room {
  std::string name;
  std::set<std::string> may_use;  // names of rooms
};

// From the ground up, as they stand.
std::vector<Module> modules();
std::vector<Room> rooms();

// By the library's name: patterns of its headers, of which "*" stands for any rest.
std::map<std::string, std::vector<std::string>> library_headers();

// By a file's name below src, "engine/flow/split.cpp"; a module without a name where no line of the table has its folder.
Module module_of(const std::string& file);

}  // namespace toji::cli::test
