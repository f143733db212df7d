// data/README.md and README.en.md against what the reader does: which elements must stand, that their examples are read,
// and that their tables are those of the vocabulary.
#include <boost/test/data/test_case.hpp>
#include <fstream>
#include <sstream>

#include "../cases/reference_pages.h"
#include "dataset_fixture.h"
#include "report/dataset/reference.h"
#include "report/dataset/vocabulary.h"

using namespace dataset_fixture;

namespace {

using reference_pages::Page;
namespace bdata = boost::unit_test::data;

const Page pages[] = {{TOJI_SOURCE_DIR "/data/README.md", Language::ja},
                      {TOJI_SOURCE_DIR "/data/README.en.md", Language::en}};

// The cell of the table of 「省けるもの」: column 1 what must stand, 2 what may be left out.
std::string cell(const Page& page, const std::string& file, int column) {
  const std::string all = cases::file_text(page.path);
  const auto row =
      all.find("| `" + file + "` |", all.find(page.language == Language::ja ? "## 省けるもの" : "## What may be left out"));
  BOOST_TEST_REQUIRE(row != std::string::npos, file);
  std::size_t at = row;
  for (int i = 0; i <= column; ++i) at = all.find('|', at) + 1;
  return all.substr(at, all.find('|', at) - at);
}

// Without what stands in brackets.
std::string outside_brackets(std::string text) {
  for (const auto& [left, right] : {std::pair<std::string, std::string>{"（", "）"}, {"(", ")"}})
    for (std::size_t open = text.find(left); open != std::string::npos; open = text.find(left))
      text.erase(open, text.find(right, open) + right.size() - open);
  return text;
}

bool names(const std::string& cell, std::string_view element) {
  return cell.find('`' + std::string(element) + '`') != std::string::npos;
}

// Takes each <element>…</element> or <element/> of the file out.
dataset::Source without(const std::string& file, const std::string& element) {
  dataset::Source source = second();
  std::string& bytes = source.files.at(file);
  for (std::size_t begin = bytes.find('<' + element); begin != std::string::npos;
       begin = bytes.find('<' + element, begin)) {
    const char after = bytes[begin + 1 + element.size()];
    if (after != '>' && after != ' ' && after != '/') {
      ++begin;
      continue;
    }
    const auto end = bytes.find("</" + element + '>', begin);
    const auto close = end == std::string::npos ? bytes.find("/>", begin) + 2 : end + element.size() + 3;
    bytes.erase(begin, close - begin);
  }
  return source;
}

void compare(const Page& page, const std::string& file, const dataset::RootRule& rule, const std::string& of_second) {
  const std::string required = outside_brackets(cell(page, file, 1)), optional = outside_brackets(cell(page, file, 2));
  for (const dataset::ChildRule& child : rule.rule->children) {
    const bool must = names(required, child.name), may = names(optional, child.name);
    BOOST_TEST(must != may, file << ": the README says nothing clear about <" << child.name << ">");
    const bool refused = !findings(without(of_second, std::string(child.name))).empty();
    // The 欄 of a 欄一覧 stand in sheets; what a sheet lacks is open, not wrong.
    if (child.name != "欄一覧" && file != "sheets/ID.xml") BOOST_TEST(refused == must, file << ": <" << child.name << ">");
  }
}

}  // namespace

BOOST_DATA_TEST_CASE(the_readme_says_what_must_stand, bdata::make({0, 1}), which) {
  compare(pages[which], "plan.xml", dataset::plan_file, "plan.xml");
  compare(pages[which], "year.xml", dataset::year_file, "year.xml");
  compare(pages[which], "sheets/ID.xml", dataset::sheet_file, "sheets/gakko-rin.xml");
}

BOOST_DATA_TEST_CASE(the_example_of_a_guide_is_one, bdata::make({0, 1}), which) {
  const std::string all = cases::file_text(pages[which].path);
  const auto begin = all.find("```xml\n<説明>") + 7;
  BOOST_TEST_REQUIRE(begin > 7u);
  const std::string example = all.substr(begin, all.find("```", begin) - begin);
  BOOST_TEST(findings(edited("guide.xml", "", example)) == "");
  const std::string required = cell(pages[which], "guide.xml", 1), optional = cell(pages[which], "guide.xml", 2);
  for (const dataset::ChildRule& child : dataset::guide_file.rule->children) {
    BOOST_TEST((names(required, child.name) != names(optional, child.name)), child.name);
    BOOST_TEST(names(required, child.name) == (child.count == dataset::Count::one), child.name);
    BOOST_TEST((example.find('<' + std::string(child.name)) != std::string::npos), child.name);
  }
}

BOOST_DATA_TEST_CASE(every_name_of_the_vocabulary_is_in_the_readme, bdata::make({0, 1}), which) {
  const std::string all = cases::file_text(pages[which].path);
  const auto check = [&](const auto& self, const dataset::Rule& rule, int depth) -> void {
    if (depth > 6) return;  // 項 holds 項
    for (const dataset::AttributeRule& one : rule.attributes)
      BOOST_TEST((all.find(one.name) != std::string::npos), one.name);
    for (const dataset::ChildRule& one : rule.children) {
      BOOST_TEST((all.find(one.name) != std::string::npos), one.name);
      self(self, *one.rule, depth + 1);
    }
  };
  for (const dataset::RootRule* root :
       {&dataset::plan_file, &dataset::year_file, &dataset::guide_file, &dataset::sheet_file})
    check(check, *root->rule, 0);
}

BOOST_AUTO_TEST_CASE(the_tables_of_the_readme_are_those_of_the_vocabulary) {
  for (const Page& page : pages)
    reference_pages::check(page, [&](const std::string& name) {
      for (const reference::Vocabulary& vocabulary : dataset::languages())
        if (vocabulary.name == name) return reference_pages::whole(vocabulary, page.language);
      BOOST_FAIL(page.path << " asks for " << name);
      return std::string();
    });
}

BOOST_AUTO_TEST_CASE(both_languages_say_the_same) {
  BOOST_TEST(reference_pages::outline(pages[0].path) == reference_pages::outline(pages[1].path));
  std::vector<std::string> examples[2];
  for (const int which : {0, 1})
    for (const std::string& one : reference_pages::examples(pages[which].path))
      if (one.starts_with("<")) examples[which].push_back(one);
  BOOST_TEST(examples[0] == examples[1], boost::test_tools::per_element());
  BOOST_TEST(examples[0].size() == 4u);
}
