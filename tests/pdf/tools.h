#pragma once
// The tools that read a PDF file, as child processes.
#include <string>

namespace toji::pdf::test {

// Whether the program is installed. Where it is not, the test says that it is skipped, and fails where CI is true.
bool has_tool(const std::string& program);

struct Outcome {
  int status = 0;
  std::string output;  // standard output and standard error
};
// Runs a shell command; {} in it stands for a file that holds bytes.
Outcome run(const std::string& command, const std::string& bytes);

// The file with its streams inflated and its objects one by one, from qpdf.
std::string plain_form(const std::string& bytes);

}  // namespace toji::pdf::test
