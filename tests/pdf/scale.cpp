// Documents beyond libharu's limits: 32,767 entries of an array and as many pages, 4,095 of a dictionary.
#include <boost/test/unit_test.hpp>

#include "out/pdf/write.h"
#include "sample.h"
#include "tools.h"

namespace toji::pdf {
namespace {

using page::Role;
using test::Sample;

constexpr int pages = 40'000;

Sample many_pages() {
  Sample s = test::one_line("福祉");
  const page::Page first = s.document.pages[0];
  for (int i = 1; i < pages; ++i) {
    page::Page& page = s.document.pages.emplace_back(first);
    page.items[0].tag = s.tag(Role::p);
    page.label.number = i + 1;
    s.destination("page/" + std::to_string(i + 1));
  }
  return s;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scale)

BOOST_AUTO_TEST_CASE(forty_thousand_pages) {
  if (!test::has_tool("qpdf") || !test::has_tool("pdftotext")) return;
  const std::string file = write(many_pages().document);
  BOOST_TEST(test::run("qpdf --show-npages {}", file).output == "40000\n");
  const auto check = test::run("qpdf --check {} >/dev/null", file);
  BOOST_TEST(check.status == 0, check.output);
  BOOST_TEST(test::run("pdftotext -f 39999 -l 39999 {} -", file).output == "福祉\n\n\f");
}

BOOST_AUTO_TEST_CASE(forty_thousand_sequences_of_one_element) {
  if (!test::has_tool("qpdf")) return;
  Sample s;
  const page::TagId tag = s.tag(Role::p);
  for (int i = 0; i < pages; ++i) {
    s.text(tag, "福", i % 500, 40);
    s.rule(page::artifact, 0, 0, 1, 1);
  }
  const auto check = test::run("qpdf --check {}", write(s.document));
  BOOST_TEST(check.status == 0, check.output);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::pdf
