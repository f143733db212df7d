#include "tools.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

namespace toji::pdf::test {

bool has_tool(const std::string& program) {
  if (std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0) return true;
  const char* ci = std::getenv("CI");
  const bool in_ci = ci != nullptr && std::string(ci) == "true";
  BOOST_TEST(!in_ci, program << " is missing");
  if (!in_ci) std::cout << "skipped: " << program << " is not installed\n";
  return false;
}

Outcome run(const std::string& command, const std::string& bytes) {
  const auto file = std::filesystem::temp_directory_path() / ("toji-test-pdf-" + std::to_string(::getpid()) + ".pdf");
  std::ofstream(file, std::ios::binary) << bytes;
  std::string line = command;
  for (std::size_t at = 0; (at = line.find("{}", at)) != std::string::npos;) line.replace(at, 2, file.string());
  Outcome outcome;
  FILE* pipe = popen((line + " 2>&1").c_str(), "r");
  std::array<char, 4096> buffer;
  while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    outcome.output.append(buffer.data(), size);
  }
  outcome.status = WEXITSTATUS(pclose(pipe));
  std::filesystem::remove(file);
  return outcome;
}

std::string plain_form(const std::string& bytes) {
  return run("qpdf --qdf --object-streams=disable --no-original-object-ids {} -", bytes).output;
}

}  // namespace toji::pdf::test
