#pragma once
// The built program on whole datasets, and the tools that judge what it writes, as child processes.
#include <filesystem>
#include <string>
#include <vector>

#include "engine/data_tree/tree.h"

namespace booklet {

namespace fs = std::filesystem;

// Whether these programs are installed. Where one is not, the test says that it is skipped, and fails where CI is true.
bool has_tools(const std::vector<std::string>& programs);
// Says that a test is skipped, and fails it where CI is true.
void skip(const std::string& why);

struct Outcome {
  int status = 0;
  std::string output, errors;  // standard output and standard error
};
// Runs a shell command.
Outcome run(const std::string& command);
// The output of a tool that must succeed without a message.
std::string output_of(const std::string& command);

// The name for a shell.
std::string quoted(const fs::path&);

// A folder of its own that goes with the object.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  fs::path operator/(const std::string& name) const { return path_ / name; }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::string bytes_of(const fs::path&);
void write(const fs::path&, const std::string& bytes);

// "toji ARGUMENTS" with the checkout's layouts and fonts; environment: "NAME=VALUE …".
Outcome toji(const std::string& arguments, const std::string& environment = "");

// Their booklets, made once.
const fs::path& honjo();
const fs::path& second();
inline const fs::path honjo_data = TOJI_SOURCE_DIR "/data/honjo-r5";
inline const fs::path second_data = TOJI_SOURCE_DIR "/tests/second";

// The dataset of honjo() as its templates see it, resolved by the program's own reader.
const toji::data_tree::DataTree& honjo_view();
std::vector<pugi::xml_node> honjo_sheets();

// The value of an XPath expression as a string.
std::string value(const pugi::xml_node&, const char* xpath);
std::vector<std::string> values(const pugi::xml_node&, const char* xpath);

}  // namespace booklet
