#include "out/pdf/frames.h"

#include <boost/test/unit_test.hpp>

#include "out/pdf/content.h"
#include "out/pdf/fonts.h"
#include "out/pdf/notes.h"
#include "out/pdf/write.h"
#include "sample.h"

namespace toji::pdf {
namespace {

using test::Sample;

// Rules across the page at x, as many as are asked for.
void add_rules(page::Page& page, int count, int x = 40) {
  for (int i = 0; i < count; ++i) {
    const Length y = Length::pt(100 + 10 * i);
    page.items.push_back(
        {page::artifact, page::Line{{Length::pt(x), y}, {Length::pt(x + 200), y}, Length::pt_ratio(1, 2), {}, {}}});
  }
}

std::string operators_of(const Sample& s, std::size_t page, unsigned threads = 1) {
  Tasks tasks(threads);
  const Notes notes = notes_of(s.document, tasks);
  return std::string(
      page_content(s.document.pages[page], s.document.tags, notes.fonts, notes.frames.on_page(page)).view());
}

std::size_t forms_of(const Sample& s) {
  Tasks tasks;
  return notes_of(s.document, tasks).frames.numbered().size();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(frames)

BOOST_AUTO_TEST_CASE(a_frame_that_comes_again_is_a_form_xobject) {
  Sample s;
  for (int page = 0; page < 3; ++page) {
    if (page > 0) s.new_page();
    add_rules(s.document.pages.back(), 10);
    s.line(page::Role::p, "文");
  }
  for (std::size_t page = 0; page < 3; ++page) {
    const std::string operators = operators_of(s, page);
    BOOST_TEST(operators.find("/Artifact BMC\n/F0 Do\nEMC\n") != std::string::npos, operators);
    BOOST_TEST(operators.find(" l\n") == std::string::npos, operators);
  }
  BOOST_TEST(forms_of(s) == 1U);
  const std::string file = write(s.document);
  BOOST_TEST(file.find("/Type/XObject/Subtype/Form/BBox[0 0 595.28 841.89]") != std::string::npos);
}

// A form is drawn in whatever state the page is in, so it says all of it.
BOOST_AUTO_TEST_CASE(a_form_sets_the_state_it_needs) {
  Sample s;
  add_rules(s.document.pages.back(), 2);
  BOOST_TEST(frame_content(s.document.pages[0].items, s.document.pages[0].size.height, Inks::rgb).view() ==
             "0 g\n0 G\n1 w\n[]0 d\n0 J\n.5 w\n40 741.89 m 240 741.89 l\n40 731.89 m 240 731.89 l\nS\n");
  BOOST_TEST(frame_content(s.document.pages[0].items, s.document.pages[0].size.height, Inks::cmyk)
                 .view()
                 .starts_with("/X0 gs\n1 w\n[]0 d\n0 J\n"));
}

BOOST_AUTO_TEST_CASE(a_frame_that_stands_alone_is_drawn) {
  Sample s;
  add_rules(s.document.pages.back(), 10);
  add_rules(s.new_page(), 10, 41);
  BOOST_TEST(operators_of(s, 1).find("41 741.89 m") != std::string::npos);
  BOOST_TEST(forms_of(s) == 0U);
}

BOOST_AUTO_TEST_CASE(a_short_frame_is_drawn) {
  Sample s;
  add_rules(s.document.pages.back(), 7);
  add_rules(s.new_page(), 7);
  BOOST_TEST(forms_of(s) == 0U);
}

// Everything about a shape counts, not only where it lies.
BOOST_AUTO_TEST_CASE(frames_of_other_looks_are_others) {
  const auto change = [](auto what) {
    Sample s;
    add_rules(s.document.pages.back(), 10);
    add_rules(s.new_page(), 10);
    what(s.document.pages.back());
    return forms_of(s);
  };
  const auto line = [](page::Page& page) -> page::Line& { return std::get<page::Line>(page.items[4].shape); };
  BOOST_TEST(change([](page::Page&) {}) == 1U);
  BOOST_TEST(change([&](page::Page& page) { line(page).color = {1, 0, 0}; }) == 0U);
  BOOST_TEST(change([&](page::Page& page) { line(page).width = Length::pt(1); }) == 0U);
  BOOST_TEST(change([&](page::Page& page) { line(page).dash = {Length::pt(1)}; }) == 0U);
  BOOST_TEST(change([&](page::Page& page) { line(page).to.x += Length::raw(1); }) == 0U);
  BOOST_TEST(change([](page::Page& page) { page.items.pop_back(); }) == 0U);
  BOOST_TEST(change([](page::Page& page) { page.items[4].tag = page::header_artifact; }) == 0U);
  BOOST_TEST(change([](page::Page& page) { page.size.height += Length::pt(1); }) == 0U);
  BOOST_TEST(change([](page::Page& page) { page.size.width += Length::pt(1); }) == 0U);
}

// Two threads note half of the pages each: the numbers are those of one thread.
BOOST_AUTO_TEST_CASE(two_threads_number_them_as_one_does) {
  Sample s;
  for (int page = 0; page < 8; ++page) {
    if (page > 0) s.new_page();
    add_rules(s.document.pages.back(), 10, 40 + page % 3);
    s.line(page::Role::p, "文");
    add_rules(s.document.pages.back(), 12, 40 + page % 5);
  }
  BOOST_TEST(forms_of(s) == 6U);
  for (std::size_t page = 0; page < 8; ++page) BOOST_TEST(operators_of(s, page, 2) == operators_of(s, page));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::pdf
