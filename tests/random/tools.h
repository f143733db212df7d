#pragma once
// What other programs say of the files.
#include <map>
#include <string>
#include <vector>

namespace toji::random {

struct Ran {
  int status = 0;
  std::string output;
};
Ran run(const std::vector<std::string>& command);

// Files that veraPDF refuses, with the rules that failed, by one process for all of them. `there` is false where
// veraPDF cannot be had.
struct Validated {
  bool there = true;
  std::map<std::string, std::string> failed;
};
Validated validate(const std::vector<std::string>& files);

// The characters of a file by pdftotext, without blanks; "-" where there is no pdftotext.
std::string text_by_poppler(const std::string& file);

}  // namespace toji::random
