#include "program.h"

#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include "report/dataset/dataset.h"
#include "../dataset/loaded.h"

namespace booklet {
namespace {

struct Made {
  Folder folder;
  fs::path file = folder / "booklet.pdf";
  explicit Made(const fs::path& data) {
    const Outcome outcome = toji("booklet " + quoted(data) + " -o " + quoted(file));
    BOOST_TEST_REQUIRE(outcome.status == 0, outcome.errors);
  }
};

}  // namespace

void skip(const std::string& why) {
  const char* ci = std::getenv("CI");
  const bool in_ci = ci != nullptr && std::string(ci) == "true";
  BOOST_TEST(!in_ci, why);
  if (!in_ci) std::cout << "skipped: " << why << '\n';
}

bool has_tools(const std::vector<std::string>& programs) {
  for (const std::string& program : programs) {
    if (std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0) continue;
    skip(program + " is not installed");
    return false;
  }
  return true;
}

Outcome run(const std::string& command) {
  const Folder folder;
  const fs::path output = folder / "output", errors = folder / "errors";
  const int status = std::system(("(" + command + ") >" + quoted(output) + " 2>" + quoted(errors)).c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytes_of(output), bytes_of(errors)};
}

std::string output_of(const std::string& command) {
  Outcome outcome = run(command);
  BOOST_TEST_REQUIRE(outcome.status == 0, command << "\n" << outcome.errors);
  BOOST_TEST(outcome.errors == "", command << "\n" << outcome.errors);
  return std::move(outcome.output);
}

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

Folder::Folder() {
  std::string name = (fs::temp_directory_path() / "toji-booklet-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder " + name);
  path_ = name;
}

Folder::~Folder() {
  std::error_code error;
  fs::remove_all(path_, error);
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("no file " + path.string());
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

void write(const fs::path& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

Outcome toji(const std::string& arguments, const std::string& environment) {
  return run("env -u TOJI_LANG -u SOURCE_DATE_EPOCH TOJI_SHARE='" TOJI_SOURCE_DIR "' " + environment +
             " '" TOJI_BUILD_DIR "/toji' " + arguments);
}

const fs::path& honjo() {
  static const Made made(honjo_data);
  return made.file;
}

const fs::path& second() {
  static const Made made(second_data);
  return made.file;
}

const toji::data_tree::DataTree& honjo_view() {
  static const toji::data_tree::DataTree view = [] {
    toji::FileNames names;
    toji::Diagnostics diagnostics;
    const auto dataset = toji::dataset::read(toji::dataset::load(honjo_data), names, diagnostics);
    BOOST_TEST_REQUIRE(dataset.has_value());
    return toji::dataset::view(*dataset);
  }();
  return view;
}

std::vector<pugi::xml_node> honjo_sheets() {
  std::vector<pugi::xml_node> out;
  for (const auto& found : honjo_view().document.select_nodes("/冊子/シート一覧/シート")) out.push_back(found.node());
  return out;
}

std::string value(const pugi::xml_node& node, const char* xpath) {
  return pugi::xpath_query(xpath).evaluate_string(node);
}

std::vector<std::string> values(const pugi::xml_node& node, const char* xpath) {
  std::vector<std::string> out;
  for (const auto& found : node.select_nodes(xpath))
    out.emplace_back(found.attribute() ? found.attribute().value() : found.node().child_value());
  return out;
}

}  // namespace booklet
