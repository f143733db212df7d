#include "program.h"

#include <sys/wait.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace toji::cli::test {
namespace {

int code_of(int status) { return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status); }

}  // namespace

Folder::Folder() {
  std::string name = (fs::temp_directory_path() / "toji test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

Folder::~Folder() {
  std::error_code error;
  fs::remove_all(path_, error);
}

std::vector<std::string> Folder::names() const {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(path_)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

Outcome shell(const std::string& command) {
  const Folder folder;
  // The language of the one who runs the tests must not show.
  write(folder / "command",
        "unset TOJI_LANG SOURCE_DATE_EPOCH\n"
        "SOURCE='" TOJI_SOURCE_DIR "' TOJI='" TOJI_BUILD_DIR "/toji' TOJI_SHARE='" TOJI_SOURCE_DIR
        "'\n"
        "export SOURCE TOJI TOJI_SHARE\n" +
            command);
  const std::string call = "sh '" + (folder / "command").string() + "' >'" + (folder / "out").string() + "' 2>'" +
                           (folder / "err").string() + "' </dev/null";
  const int status = std::system(call.c_str());
  return {code_of(status), bytes_of(folder / "out"), bytes_of(folder / "err")};
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return std::move(out).str();
}

void write(const fs::path& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

bool has_tool(const std::string& name) {
  if (shell("command -v " + name + " >/dev/null").code == 0) return true;
  const char* ci = std::getenv("CI");
  BOOST_CHECK_MESSAGE(ci == nullptr || std::string(ci) != "true", name << " is missing, which is a failure in CI");
  BOOST_TEST_MESSAGE("skipped: " << name << " is missing");
  return false;
}

}  // namespace toji::cli::test
