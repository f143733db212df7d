#include "tools.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <sstream>
#include <stdexcept>

namespace toji::random {
namespace {

[[noreturn]] void start(const std::vector<std::string>& command, int to) {
  dup2(to, 1);
  dup2(to, 2);
  std::vector<char*> arguments;
  for (const std::string& one : command) arguments.push_back(const_cast<char*>(one.c_str()));
  arguments.push_back(nullptr);
  execvp(arguments[0], arguments.data());
  _exit(127);
}

}  // namespace

Ran run(const std::vector<std::string>& command) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
  const pid_t pid = fork();
  if (pid < 0) throw std::runtime_error("no process");
  if (pid == 0) {
    close(ends[0]);
    start(command, ends[1]);
  }
  close(ends[1]);
  Ran out;
  std::array<char, 4096> part{};
  for (ssize_t count; (count = read(ends[0], part.data(), part.size())) > 0;)
    out.output.append(part.data(), static_cast<std::size_t>(count));
  close(ends[0]);
  int status = 0;
  waitpid(pid, &status, 0);
  out.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return out;
}

Validated validate(const std::vector<std::string>& files) {
  Validated out;
  if (files.empty()) return out;
  std::vector<std::string> command = {"env", "TOJI_BUILD_DIR=" TOJI_BUILD_DIR,
                                      TOJI_SOURCE_DIR "/tests/conformance/verapdf"};
  command.insert(command.end(), files.begin(), files.end());
  const Ran ran = run(command);
  if (ran.status == 77) {
    out.there = false;
    return out;
  }
  std::map<std::string, int> passed;
  std::istringstream lines(ran.output);
  std::string current;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("  ")) current = line.substr(0, line.find(' '));
    if (line.ends_with(" passed"))
      ++passed[current];
    else
      out.failed[current] += line.substr(line.starts_with("  ") ? 0 : line.find(' ') + 1) + "\n";
  }
  for (const std::string& file : files)
    if (passed[file] != 2 && !out.failed.contains(file)) out.failed[file] = "not judged: " + ran.output.substr(0, 500);
  return out;
}

std::string text_by_poppler(const std::string& file) {
  const Ran ran = run({"pdftotext", "-enc", "UTF-8", "-raw", file, "-"});
  return ran.status == 127 ? "-" : ran.output;
}

}  // namespace toji::random
