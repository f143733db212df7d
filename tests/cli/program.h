#pragma once
// The program as a child process, and folders to let it work in.
#include <filesystem>
#include <string>
#include <vector>

namespace toji::cli::test {

namespace fs = std::filesystem;

// A new empty folder, removed at the end.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  fs::path operator/(const std::string& name) const { return path_ / name; }
  const fs::path& path() const { return path_; }
  std::vector<std::string> names() const;  // of its entries, sorted

 private:
  fs::path path_;
};

struct Outcome {
  int code = 0;  // 128 + n after signal n
  std::string out, err;
};

// Runs a shell command. $TOJI stands for the program, $SOURCE for the checkout.
Outcome shell(const std::string& command);

std::string bytes_of(const fs::path&);
void write(const fs::path&, const std::string& bytes);
bool contains(const std::string& text, const std::string& part);

// Whether the tool is installed. Where it is not, the test says so and is skipped, and fails where CI is true.
bool has_tool(const std::string& name);

}  // namespace toji::cli::test
