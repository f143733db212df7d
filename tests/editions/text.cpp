// The text of all editions is the same.
#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "editions.h"

namespace toji::editions {
namespace {

std::vector<std::string> filled_pages(const std::filesystem::path& file) {
  std::vector<std::string> pages = page_texts(file);
  pages.erase(std::remove(pages.begin(), pages.end(), std::string()), pages.end());
  return pages;
}

// The lines of the structure that hold text: artifacts are no part of it.
std::vector<std::string> structure_texts(const std::filesystem::path& file) {
  std::vector<std::string> lines = lines_of(output_of("pdfinfo -struct-text {}", file)), texts;
  for (const std::string& line : lines)
    if (contains(line, "\"")) texts.push_back(line);
  return texts;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_press_gets_the_same_text) {
  if (!has_tool("pdftotext")) return;
  const std::vector<std::string> pages = filled_pages(public_edition());
  BOOST_TEST(pages.size() == 87u);
  BOOST_TEST(filled_pages(grey_edition()) == pages, boost::test_tools::per_element());
  std::vector<std::string> print = filled_pages(print_edition());
  BOOST_TEST(contains(print.back(), "進\n捗"));  // the spine
  print.pop_back();
  BOOST_TEST(print == pages, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_structure_holds_the_same_text) {
  if (!has_tool("pdfinfo")) return;
  const std::vector<std::string> texts = structure_texts(public_edition());
  BOOST_TEST(texts.size() > 3000u);
  BOOST_TEST((structure_texts(print_edition()) == texts));
  std::vector<std::string> draft = structure_texts(draft_edition());
  BOOST_REQUIRE(draft.size() > texts.size());
  BOOST_TEST(contains(draft[texts.size()], "文字あふれ台帳"));
  draft.resize(texts.size());
  BOOST_TEST((draft == texts));
}

}  // namespace toji::editions
