// The text of every sheet, as two independent readers extract it, is the dataset's text and the form's labels,
// nothing else, in the form's order.
#include <boost/test/unit_test.hpp>

#include "characters.h"
#include "form.h"
#include "program.h"

namespace booklet {
namespace {

constexpr std::size_t front_pages = 6, sheet_pages = 81;

// One string a page; the readers end each page with a form feed.
std::vector<std::string> pages_of(const std::string& text) {
  std::vector<std::string> pages = split(text, '\f');
  BOOST_TEST_REQUIRE(without_blanks(pages.back()) == "");
  pages.pop_back();
  return pages;
}

void check_sheets(const std::vector<std::string>& pages) {
  const auto sheets = honjo_sheets();
  BOOST_TEST_REQUIRE(sheets.size() == sheet_pages);
  BOOST_TEST_REQUIRE(pages.size() == front_pages + sheet_pages);
  for (std::size_t i = 0; i < sheet_pages; ++i) {
    const std::string number = std::to_string(i + 1);
    const std::string text = without_blanks(pages[front_pages + i]);
    const std::string expected = without_blanks(joined(pieces_of(sheets[i])));
    BOOST_TEST(difference(number + expected, text) == "",
               "sheet " << number << ": " << difference(number + expected, text));
    // The running number stands outside the reading order: before or after everything else.
    const bool in_order = text == number + expected || text == expected + number;
    const std::string shown = text.starts_with(number) ? number + expected : expected + number;
    BOOST_TEST(in_order, "sheet " << number << "\n" << first_difference(shown, text));
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(text_of_the_sheets_by_poppler) {
  if (!has_tools({"pdftotext"})) return;
  check_sheets(pages_of(output_of("pdftotext -raw " + quoted(honjo()) + " -")));
}

BOOST_AUTO_TEST_CASE(text_of_the_sheets_by_mutool) {
  if (!has_tools({"mutool"})) return;
  check_sheets(pages_of(run("mutool draw -q -F txt " + quoted(honjo())).output));
}

}  // namespace booklet
