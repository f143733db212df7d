// The schema that editors use: generated, and of one mind with the reader but for what only the reader can know.
#include "engine/layout/schema.h"

#include <filesystem>

#include "../cases/references.h"
#include "../cases/templates.h"
#include "engine/layout/reference.h"

namespace fs = std::filesystem;
using namespace toji;

namespace {

bool valid(const fs::path& file) {
  const std::string command = "LC_ALL=C timeout 20 xmllint --noout --relaxng '" TOJI_SOURCE_DIR
                              "/layouts/layout.rng' '" +
                              file.string() + "' 2>/dev/null";
  return std::system(command.c_str()) == 0;
}

// Of the template files in the folder, by name.
std::vector<fs::path> templates_in(const std::string& folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(TOJI_SOURCE_DIR "/" + folder))
    if (entry.path().extension() == ".xml") out.push_back(entry.path());
  BOOST_TEST_REQUIRE(!out.empty());
  return out;
}

std::string read(const fs::path& file) {
  Diagnostics diagnostics;
  templates::read(cases::file_text(file.string()), diagnostics);
  return templates::findings(diagnostics);
}

// Of what a schema cannot know: whether names are defined and XPath is right, and what a template has as a whole.
bool reader_only(const std::string& finding) {
  for (const char* id : {"layout/unknown-name", "layout/duplicate-name", "layout/bad-xpath", "layout/xpath-end",
                         "layout/xpath-unclosed",
                         "layout/xpath-character", "layout/xpath-number", "layout/xpath-id", "layout/xpath-function",
                         "layout/xpath-arguments", "layout/xpath-not-nodes", "layout/xpath-axis", "layout/xpath-too-deep",
                         "layout/unknown-variable",
                         "layout/unclosed-brace", "layout/missing-document",
                         "layout/include-loop", "layout/style-loop", "layout/missing-parameter", "layout/page-size",
                         "layout/page-limits", "layout/ladder-start", "layout/ladder-floor", "layout/let-value",
                         "layout/columns-twice", "layout/no-columns", "layout/page-room", "layout/gutter",
                         "layout/braces-in-text", "layout/include-missing", "layout/include-outside",
                         "layout/override-base", "layout/small-type", "layout/narrow-type", "layout/no-slot",
                         "layout/slot-outside", "layout/dead-branch",
                         "layout/second-part", "layout/idle-separator", "layout/idle-attribute", "layout/idle-position"})
    if (finding.find(std::string(" ") + id + " ") != std::string::npos) return true;
  return false;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_committed_schema_is_the_generated_one) {
  references::check_schema(TOJI_SOURCE_DIR "/layouts/layout.rng", layout::language(), layout::schema());
}

BOOST_AUTO_TEST_CASE(the_layouts_are_valid) {
  for (const fs::path& file : templates_in("layouts")) BOOST_TEST(valid(file), file.string());
}

BOOST_AUTO_TEST_CASE(good_templates_please_schema_and_reader) {
  for (const fs::path& file : templates_in("tests/layout/good")) {
    BOOST_TEST(valid(file), file.string());
    BOOST_TEST(read(file) == "", file.string());
  }
}

BOOST_AUTO_TEST_CASE(bad_templates_please_neither) {
  for (const fs::path& file : templates_in("tests/layout/bad")) {
    BOOST_TEST(!valid(file), file.string());
    BOOST_TEST(read(file) != "", file.string());
  }
}

// The cases of messages.cases, one finding after the other: the schema refuses a template just when one of the
// findings is not the reader's alone.
BOOST_AUTO_TEST_CASE(schema_and_reader_agree_on_each_case) {
  const fs::path folder = fs::path(TOJI_BUILD_DIR) / "test_layout";
  fs::create_directories(folder);
  for (const cases::Case& one : cases::read(TOJI_SOURCE_DIR "/tests/layout/messages.cases")) {
    const fs::path file = folder / "case.xml";
    std::ofstream(file, std::ios::binary) << one.part("template");
    std::istringstream findings(one.part("expected"));
    bool refused = false;
    for (std::string line; std::getline(findings, line);)
      refused = refused || (line.starts_with("t.xml:") && !reader_only(line));
    BOOST_TEST(valid(file) == !refused, one.name);
  }
}
