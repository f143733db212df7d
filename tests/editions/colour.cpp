// Ink by ink, as Ghostscript's inkcov measures it inside the TrimBox.
#include <boost/test/unit_test.hpp>
#include <sstream>

#include "editions.h"

namespace toji::editions {
namespace {

struct Coverage {
  double cyan = 0, magenta = 0, yellow = 0, black = 0;
  bool coloured() const { return cyan + magenta + yellow > 0; }
};

std::vector<Coverage> coverage(const std::filesystem::path& file, const std::string& options) {
  std::vector<Coverage> pages;
  const std::string command = "gs -q -dBATCH -dNOPAUSE -o - -sDEVICE=inkcov " + options + " {}";
  for (const std::string& line : lines_of(output_of(command, file))) {
    Coverage c;
    if (std::istringstream(line) >> c.cyan >> c.magenta >> c.yellow >> c.black) pages.push_back(c);
  }
  return pages;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_grey_edition_is_black_ink_alone) {
  if (!has_tool("gs")) return;
  const std::vector<Coverage> pages = coverage(grey_edition(), "");  // with the cut marks
  BOOST_REQUIRE(pages.size() == 92u);
  for (const Coverage& page : pages) BOOST_TEST(!page.coloured());
  for (const Coverage& page : pages) BOOST_TEST(page.black > 0);
}

BOOST_AUTO_TEST_CASE(text_is_black_ink_alone_beside_colours) {
  if (!has_tool("gs")) return;
  const std::vector<Coverage> pages = coverage(print_edition(), "-dUseTrimBox -dLastPage=6");
  BOOST_REQUIRE(pages.size() == 6u);
  for (const std::size_t guide : {0u, 1u}) {
    BOOST_TEST(!pages[guide].coloured());
    BOOST_TEST(pages[guide].black > 0);
  }
  BOOST_TEST(pages[5].coloured());  // the pies
}

BOOST_AUTO_TEST_CASE(cut_marks_are_on_every_plate_and_outside_the_trim) {
  if (!has_tool("gs")) return;
  const Coverage page = coverage(print_edition(), "-dLastPage=1").at(0);
  BOOST_TEST((page.cyan > 0 && page.magenta > 0 && page.yellow > 0 && page.black > 0));
  BOOST_TEST(!coverage(print_edition(), "-dUseTrimBox -dLastPage=1").at(0).coloured());
}

BOOST_AUTO_TEST_CASE(no_colour_of_a_screen_is_left) {
  if (!has_tool("qpdf")) return;
  for (const auto& file : {print_edition(), grey_edition()}) {
    const std::string plain = output_of("qpdf --qdf --object-streams=disable {} -", file);
    for (const char* operators : {" rg\n", " RG\n", " g\n", " G\n"})
      BOOST_TEST(!contains(plain, operators), file << " has " << operators);
    BOOST_TEST(!contains(plain, "/DeviceRGB"));
    BOOST_TEST(contains(plain, "0 0 0 1 k\n"));
  }
}

}  // namespace toji::editions
