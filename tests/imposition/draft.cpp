// Where the notes of a draft stand: watermark, numbers of lines, names of sheets.
#include <boost/test/unit_test.hpp>

#include "engine/imposition/draft.h"
#include "engine/imposition/text_lines.h"
#include "sample.h"

using namespace toji;
using namespace toji::imposition;
using sample::at;
using sample::gothic;

namespace {

page::Page page_of(int width, int height) {
  page::Page page;
  page.size = {Length::pt(width), Length::pt(height)};
  return page;
}

page::GlyphRun run(Point origin, int size, bool vertical = false, bool sideways = false) {
  page::GlyphRun out;
  out.face = &gothic().face(0);
  out.size = Length::pt(size);
  out.origin = origin;
  out.vertical = vertical;
  out.sideways = sideways;
  const page::Glyph glyph{1, Length::pt(size), Length::pt(size), {}, {}, 0, 1};
  out.glyphs = page::Glyphs({&glyph, 1}, "x");
  return out;
}

// The notes of a page: where, what, how large, of what colour.
std::string notes(const page::Page& page) {
  std::string out;
  for (const page::FrameItem& item : page.items) {
    if (!page::is_artifact(item.tag)) {
      out += "(text)\n";
      continue;
    }
    const std::string text = page::dump(item);
    out += text.substr(0, text.find(" glyphs")) + "\n";
  }
  return out;
}

std::string note(const std::string& place, const std::string& text) {
  return "artifact text " + place + " \"" + text + "\" face \"BIZ UDGothic\" size 6.00 color #707070\n";
}

std::string watermark(int width, int height, const std::string& text) {
  page::Document document;
  document.pages.push_back(page_of(width, height));
  document.pages.back().items.push_back({1, page::FilledRect{}});
  return notes(mark_draft(document, {&gothic(), text, false, {}}).pages[0]);
}

std::string line_numbers(const std::vector<page::GlyphRun>& runs) {
  page::Document document;
  document.pages.push_back(page_of(400, 600));
  for (const page::GlyphRun& run : runs)
    document.pages.back().items.push_back({document.tags.add(page::root_tag, page::Role::p), run});
  std::string out = notes(mark_draft(document, {&gothic(), {}, true, {}}).pages[0]);
  while (out.starts_with("(text)\n")) out.erase(0, 7);
  return out;
}

// vertical or not, its place, start and size in hundredths of a point
std::string lines(const std::vector<page::GlyphRun>& runs) {
  page::Document document;
  page::Page page = page_of(400, 600);
  const page::TagId p = document.tags.add(page::root_tag, page::Role::p);
  for (const page::GlyphRun& run : runs) page.items.push_back({p, run});
  std::string out;
  for (const TextLine& line : text_lines(page, document.tags)) {
    out += line.vertical ? "down" : "across";
    for (const Length length : {line.place, line.start, line.size})
      out += " " + std::to_string(Length::round_div(length.units() * 100, Length::per_point));
    out += "\n";
  }
  return out;
}

}  // namespace

// Three quarters of the width, in the middle of the page, below what stands on it.
BOOST_AUTO_TEST_CASE(the_watermark) {
  BOOST_TEST(watermark(400, 600, "案") ==
             "watermark text 50.00,413.96 \"案\" face \"BIZ UDGothic\" size 300.00 color #dddddd\n(text)\n");
  BOOST_TEST(watermark(400, 600, "素案") ==
             "watermark text 50.00,356.98 \"素案\" face \"BIZ UDGothic\" size 150.00 color #dddddd\n(text)\n");
  BOOST_TEST(watermark(400, 600, "") == "(text)\n");
  // A narrow character is not made larger than a wide one.
  BOOST_TEST(watermark(400, 600, "1").find("size 300.00") != std::string::npos);
}

// In the middle of the left margin, 6 mm from the edge.
BOOST_AUTO_TEST_CASE(numbers_of_lines) {
  BOOST_TEST(line_numbers({run(at(40, 50), 10), run(at(40, 63), 10)}) == note("15.51,50.00", "1") + note("15.51,63.00", "2"));
  BOOST_TEST(line_numbers({run(at(40, 63), 10), run(at(40, 50), 10)}) == note("15.51,50.00", "1") + note("15.51,63.00", "2"));
}

// As far apart as a note is high: nearer ones share it.
BOOST_AUTO_TEST_CASE(lines_near_each_other) {
  BOOST_TEST(line_numbers({run(at(40, 50), 10), run(at(90, 56), 10)}) == note("15.51,50.00", "1") + note("15.51,56.00", "2"));
  const std::string shared = line_numbers({run(at(40, 50), 10), run(at(90, 55), 10), run(at(140, 57), 10)});
  BOOST_TEST(shared.find("\"1–2\"") != std::string::npos, shared);
  BOOST_TEST(shared.find("57.00 \"3\"") != std::string::npos, shared);
}

BOOST_AUTO_TEST_CASE(long_numbers_keep_clear_of_the_edge) {
  std::vector<page::GlyphRun> runs;
  for (int row = 0; row < 2; ++row)
    for (int i = 0; i < 10'000; ++i) runs.push_back(run(at(40 + i, 50 + 10 * row), 10));
  const std::string text = line_numbers(runs);
  BOOST_TEST(text.find("artifact text 2.00,60.00 \"10001–20000\"") != std::string::npos, text);
}

// From the right, above the lines, in the middle of each.
BOOST_AUTO_TEST_CASE(numbers_of_vertical_lines) {
  BOOST_TEST(line_numbers({run(at(280, 60), 10, true), run(at(300, 60), 10, true)}) ==
             note("298.50,17.01", "1") + note("278.50,17.01", "2"));
  // As many across as down: a page of lines across, whose vertical ones are numbered where their first characters end.
  BOOST_TEST(line_numbers({run(at(280, 60), 10, true), run(at(40, 50), 10)}) ==
             note("15.51,50.00", "1") + note("15.51,70.00", "2"));
  BOOST_TEST(line_numbers({run(at(280, 60), 10, true), run(at(300, 60), 10, true), run(at(40, 50), 10)}) ==
             note("298.50,17.01", "1") + note("278.50,17.01", "2") + note("15.51,50.00", "3"));
}

BOOST_AUTO_TEST_CASE(lines_of_a_paragraph) {
  BOOST_TEST(lines({run(at(40, 50), 10), run(at(30, 50), 10)}) == "across 5000 3000 1000\n");
  // Half of the lower part's height decides; the line is where its largest characters are.
  BOOST_TEST(lines({run(at(40, 50), 10), run(at(50, 55), 10)}) == "across 5000 4000 1000\n");
  BOOST_TEST(lines({run(at(40, 50), 10), run(at(50, 56), 10)}) == "across 5000 4000 1000\nacross 5600 5000 1000\n");
  BOOST_TEST(lines({run(at(40, 50), 6), run(at(50, 51), 12), run(at(30, 51), 8)}) == "across 5100 3000 1200\n");
  // 10 points at 41.2 to 51.2: half of 6 points at 38.2 to 44.2; a tenth higher is no more of the line.
  BOOST_TEST(lines({run(at(40, 50), 10), run({Length::pt(50), Length::pt_ratio(4348, 100)}, 6)}) ==
             "across 5000 4000 1000\n");
  BOOST_TEST(lines({run(at(40, 50), 10), run({Length::pt(50), Length::pt_ratio(4338, 100)}, 6)}) ==
             "across 5000 4000 1000\nacross 4338 5000 600\n");
  BOOST_TEST(lines({run({Length::pt(50), Length::pt_ratio(4348, 100)}, 6), run(at(40, 50), 10)}) ==
             "across 5000 4000 1000\n");
  BOOST_TEST(lines({run({Length::pt(50), Length::pt_ratio(4338, 100)}, 6), run(at(40, 50), 10)}) ==
             "across 4338 5000 600\nacross 5000 4000 1000\n");
  BOOST_TEST(lines({run(at(40, 50), 10), run(at(40, 50), 10, true)}) == "across 5000 4000 1000\ndown 4000 5000 1000\n");
}

BOOST_AUTO_TEST_CASE(vertical_lines_of_a_paragraph) {
  BOOST_TEST(lines({run(at(300, 60), 10, true), run(at(300, 50), 10, true)}) == "down 30000 5000 1000\n");
  BOOST_TEST(lines({run(at(300, 60), 10, true), run(at(305, 70), 10, true)}) == "down 30000 6000 1000\n");
  BOOST_TEST(lines({run(at(300, 60), 10, true), run(at(306, 70), 10, true)}) ==
             "down 30000 6000 1000\ndown 30600 7000 1000\n");
  // Letters on their side stand with their baseline 0.38 em left of the axis.
  BOOST_TEST(lines({run(at(300, 60), 10, false, true)}) == "down 30380 6000 1000\n");
}

namespace {

// The names on each page; a page's label is its letter, blank ones have none.
std::string sheet_names(const std::string& labels, const std::vector<std::pair<std::string, std::size_t>>& places,
                        const std::set<std::string, std::less<>>& ids) {
  page::Document document;
  for (const char c : labels) {
    document.pages.push_back(page_of(400, 600));
    if (c != ' ') document.pages.back().label = {std::string(1, c), page::PageLabel::Style::decimal, 1};
  }
  for (const auto& [name, page] : places) document.destinations.push_back({name, page, {}});
  std::string out;
  for (const page::Page& page : mark_draft(document, {&gothic(), {}, false, ids}).pages) {
    for (const page::FrameItem& item : page.items) out += std::get<page::GlyphRun>(item.shape).text();
    out += "|";
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(names_of_sheets) {
  BOOST_TEST(sheet_names("ab", {{"1", 0}, {"2", 1}}, {"1", "2"}) == "1|2|");
  BOOST_TEST(sheet_names("ab", {{"1", 0}, {"目次", 1}}, {"1"}) == "1||");
  BOOST_TEST(sheet_names("a", {{"1", 0}, {"2", 0}}, {"1", "2"}) == "2|");
  BOOST_TEST(sheet_names("aaab", {{"1", 0}}, {"1"}) == "1|1|1||");
  BOOST_TEST(sheet_names("aaa", {{"1", 0}, {"2", 1}}, {"1", "2"}) == "1|2|2|");
  BOOST_TEST(sheet_names("  ", {{"1", 0}}, {"1"}) == "1||");
  BOOST_TEST(sheet_names("aa", {{"1", 1}}, {"1"}) == "|1|");
  BOOST_TEST(sheet_names("aa", {{"1", 0}}, {}) == "||");
}

// In the upper right corner, 6 mm from both edges.
BOOST_AUTO_TEST_CASE(the_name_of_a_sheet_stands_in_the_corner) {
  page::Document document;
  document.pages.push_back(page_of(400, 600));
  document.destinations.push_back({"案", 0, {}});
  BOOST_TEST(notes(mark_draft(document, {&gothic(), {}, false, {"案"}}).pages[0]) == note("376.99,17.01", "案"));
}
