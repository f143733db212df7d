// The numbers of a draft's lines: one a line, none upon another.
#include <boost/test/unit_test.hpp>

#include "engine/imposition/draft.h"
#include "engine/imposition/text_lines.h"
#include "sample.h"

using namespace toji;
using page::Role;
using sample::gothic;

namespace {

struct Sample {
  page::Document document;
  Sample() { document.pages.push_back({{Length::pt(400), Length::pt(600)}, {}, {}, {}, false, {}, {}}); }

  page::TagId tag(Role role, page::TagId parent = page::root_tag) { return document.tags.add(parent, role); }
  void text(page::TagId tag, int x, int y, int size = 10, bool vertical = false) {
    page::GlyphRun run;
    run.face = &gothic().face(0);
    run.size = Length::pt(size);
    run.origin = {Length::pt(x), Length::pt(y)};
    run.vertical = vertical;
    const page::Glyph glyph{1, Length::pt(size), Length::pt(size), {}, {}, 0, 1};
    run.glyphs = page::Glyphs({&glyph, 1}, "x");
    document.pages[0].items.push_back({tag, run});
  }

  // The notes from the top, and from the right those above vertical lines.
  std::string numbers() const {
    imposition::DraftOptions options{&gothic(), {}, true, {}};
    const page::Document marked = imposition::mark_draft(document, options);
    std::string out;
    for (const page::FrameItem& item : marked.pages[0].items)
      if (item.tag == page::artifact) out += std::string(std::get<page::GlyphRun>(item.shape).text()) + " ";
    return out;
  }
};

}  // namespace

BOOST_AUTO_TEST_CASE(each_line_of_a_paragraph_has_a_number) {
  Sample s;
  const auto p = s.tag(Role::p);
  for (int line = 0; line < 3; ++line) s.text(p, 40, 50 + 13 * line);
  BOOST_TEST(s.numbers() == "1 2 3 ");
}

BOOST_AUTO_TEST_CASE(readings_raised_text_links_and_labels_are_no_lines) {
  Sample s;
  const auto p = s.tag(Role::p), ruby = s.tag(Role::ruby, p), item = s.tag(Role::list_item);
  s.text(p, 40, 50);
  s.text(s.tag(Role::ruby_base, ruby), 50, 50);
  s.text(s.tag(Role::ruby_text, ruby), 50, 41, 5);
  s.text(p, 60, 46, 6);  // <sup>
  s.text(p, 66, 51, 6);  // <sub>
  s.text(s.tag(Role::link, p), 70, 50);
  s.text(p, 80, 50, 16);
  s.text(s.tag(Role::span, s.tag(Role::label, item)), 40, 80);
  s.text(s.tag(Role::list_body, item), 60, 80);
  s.text(s.tag(Role::figure), 40, 120);
  BOOST_TEST(s.numbers() == "1 2 ");
}

BOOST_AUTO_TEST_CASE(lines_of_cells_beside_each_other_share_a_note) {
  Sample s;
  const auto row = s.tag(Role::table_row, s.tag(Role::table));
  const auto a = s.tag(Role::header_cell, row), b = s.tag(Role::data_cell, row), c = s.tag(Role::data_cell, row);
  s.text(a, 40, 50);
  s.text(b, 90, 50);
  s.text(c, 140, 52, 8);  // too near for a note of its own
  s.text(b, 90, 63);
  s.text(c, 140, 64, 8);
  s.text(c, 140, 76, 8);
  BOOST_TEST(s.numbers() == "1–3 4–5 6 ");
}

BOOST_AUTO_TEST_CASE(vertical_lines_are_numbered) {
  Sample s;
  const auto p = s.tag(Role::p);
  for (int line = 0; line < 3; ++line) s.text(p, 300 - 20 * line, 60, 10, true);
  BOOST_TEST(s.numbers() == "1 2 3 ");
  const auto lines = imposition::text_lines(s.document.pages[0], s.document.tags);
  BOOST_REQUIRE(lines.size() == 3U);
  BOOST_TEST(lines[0].vertical);
  Sample form;  // a heading set vertically beside lines across
  const auto row = form.tag(Role::table_row, form.tag(Role::table));
  form.text(form.tag(Role::header_cell, row), 50, 40, 10, true);
  const auto cell = form.tag(Role::data_cell, row);
  form.text(cell, 90, 50);
  form.text(cell, 90, 63);
  BOOST_TEST(form.numbers() == "1–2 3 ");
}
