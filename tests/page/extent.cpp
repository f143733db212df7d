// How far items reach beyond a page of 100 by 200 points: for each kind of item at each of the four sides.
#include "engine/page/extent.h"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <sstream>

#include "engine/font/library.h"

namespace toji::page {
namespace {

using enum Path::Verb;

constexpr Size paper{Length::pt(100), Length::pt(200)};

Point at(std::int64_t x, std::int64_t y) { return {Length::pt(x), Length::pt(y)}; }

// In hundredths of a point.
std::int64_t reach(const FrameItem& item) { return Length::round_div(beyond(item, paper).units() * 100, 65536); }

FrameItem rect(int x, int y, int width, int height) {
  return {0, FilledRect{{at(x, y), {Length::pt(width), Length::pt(height)}}, {}}};
}

FrameItem rule(Point from, Point to) { return {0, Line{from, to, Length::pt(2), {}, {}}}; }

const font::Face& gothic() {
  static const font::Library library = [] {
    std::ifstream file(TOJI_SOURCE_DIR "/fonts/fonts.xml");
    std::stringstream text;
    text << file.rdbuf();
    Diagnostics diagnostics;
    return font::Library::read(text.str(), "fonts.xml", diagnostics);
  }();
  return library.family("gothic")->face(0);
}

// A glyph of 10 points for each of the characters, each of one byte or a blank of three.
GlyphRun run(Point origin, const std::string& text = "ab") {
  GlyphRun out;
  out.face = &gothic();
  out.size = Length::pt(10);
  out.origin = origin;
  std::vector<Glyph> glyphs;
  for (std::uint32_t i = 0; i < text.size();) {
    const std::uint32_t end = i + (static_cast<unsigned char>(text[i]) >= 0xe0 ? 3 : text[i] < 0 ? 2 : 1);
    glyphs.push_back({1, Length::pt(10), Length::pt(10), {}, {}, i, end});
    i = end;
  }
  out.glyphs = Glyphs(glyphs, text);
  return out;
}

std::int64_t reach(GlyphRun run, bool vertical, bool sideways) {
  run.vertical = vertical;
  run.sideways = sideways;
  return reach(FrameItem{0, std::move(run)});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(extent)

BOOST_AUTO_TEST_CASE(rectangles) {
  BOOST_TEST(reach(rect(0, 0, 100, 200)) == 0);
  BOOST_TEST(reach(rect(3, 40, 50, 50)) == -300);
  BOOST_TEST(reach(rect(-2, 5, 50, 50)) == 200);
  BOOST_TEST(reach(rect(5, -3, 50, 50)) == 300);
  BOOST_TEST(reach(rect(60, 5, 44, 50)) == 400);
  BOOST_TEST(reach(rect(5, 160, 50, 45)) == 500);
}

// Half of the width counts across the line, and not along it.
BOOST_AUTO_TEST_CASE(lines) {
  BOOST_TEST(reach(rule(at(0, 50), at(100, 50))) == 0);
  BOOST_TEST(reach(rule(at(100, 50), at(0, 50))) == 0);
  BOOST_TEST(reach(rule(at(50, 0), at(50, 200))) == 0);
  BOOST_TEST(reach(rule(at(10, 0), at(90, 0))) == 100);
  BOOST_TEST(reach(rule(at(10, 200), at(90, 200))) == 100);
  BOOST_TEST(reach(rule(at(0, 10), at(0, 90))) == 100);
  BOOST_TEST(reach(rule(at(100, 10), at(100, 90))) == 100);
  BOOST_TEST(reach(rule(at(-3, 50), at(50, 50))) == 300);
  BOOST_TEST(reach(rule(at(50, 50), at(103, 50))) == 300);
  BOOST_TEST(reach(rule(at(50, 205), at(50, -2))) == 500);
  BOOST_TEST(reach(rule(at(10, 0), at(20, 1))) == 0);
  BOOST_TEST(reach(rule(at(99, 100), at(100, 120))) == 0);
}

BOOST_AUTO_TEST_CASE(paths) {
  const auto filled = [](std::vector<Path::Verb> verbs, std::vector<Point> points) {
    return FrameItem{0, Path{std::move(verbs), std::move(points), Color{}, {}, Length::pt(8)}};
  };
  BOOST_TEST(reach(filled({}, {})) == 0);
  BOOST_TEST(reach(filled({move, line, line, close}, {at(0, 0), at(100, 0), at(50, 200)})) == 0);
  BOOST_TEST(reach(filled({move, line}, {at(-1, 10), at(50, 60)})) == 100);
  BOOST_TEST(reach(filled({move, line}, {at(10, 10), at(102, 60)})) == 200);
  BOOST_TEST(reach(filled({move, line}, {at(10, -3), at(50, 60)})) == 300);
  BOOST_TEST(reach(filled({move, close, move, line}, {at(10, 5), at(5, 10), at(50, 204)})) == 400);
  // A curve bulges by three quarters of its handles; a point at a half of the way stands at the middle.
  BOOST_TEST(reach(filled({move, curve}, {at(0, 50), at(-8, 50), at(-8, 90), at(0, 90)})) == 600);
  BOOST_TEST(reach(filled({move, curve}, {at(100, 50), at(108, 50), at(108, 90), at(100, 90)})) == 600);
  // At a quarter: 27/64 of the first handle more; at three quarters of the second.
  BOOST_TEST(reach(filled({move, curve}, {at(50, 0), at(50, -64), at(60, 0), at(60, 0)})) == 2700);
  BOOST_TEST(reach(filled({move, curve}, {at(50, 0), at(50, 0), at(60, -64), at(60, 0)})) == 2700);
  BOOST_TEST(reach(filled({move, curve, line}, {at(50, 0), at(50, 9), at(60, 9), at(60, 0), at(60, 207)})) == 700);
}

BOOST_AUTO_TEST_CASE(strokes_count_with_half_their_width) {
  for (const Point p : {at(0, 50), at(100, 50), at(50, 0), at(50, 200)}) {
    Path path{{move, line}, {at(50, 50), p}, {}, Color{}, Length::pt(4)};
    BOOST_TEST(reach(FrameItem{0, path}) == 200);
    path.stroke.reset();
    path.fill = Color{};
    BOOST_TEST(reach(FrameItem{0, path}) == 0);
  }
}

// The em box of type set across: 8.8 points above the baseline, 1.2 below.
BOOST_AUTO_TEST_CASE(glyphs_across) {
  BOOST_TEST(reach(run(at(0, 100)), false, false) == 0);
  BOOST_TEST(reach(run(at(80, 100)), false, false) == 0);
  BOOST_TEST(reach(run(at(-1, 100)), false, false) == 100);
  BOOST_TEST(reach(run(at(81, 100)), false, false) == 100);
  BOOST_TEST(reach(run(at(50, 8)), false, false) == 80);
  BOOST_TEST(reach(run(at(50, 9)), false, false) == -20);
  BOOST_TEST(reach(run(at(50, 199)), false, false) == 20);
  BOOST_TEST(reach(run(at(50, 198)), false, false) == -80);
}

// Down the page, with half the size to either side of the axis.
BOOST_AUTO_TEST_CASE(glyphs_in_vertical_lines) {
  BOOST_TEST(reach(run(at(50, 0)), true, false) == 0);
  BOOST_TEST(reach(run(at(50, 180)), true, false) == 0);
  BOOST_TEST(reach(run(at(50, -2)), true, false) == 200);
  BOOST_TEST(reach(run(at(50, 183)), true, false) == 300);
  BOOST_TEST(reach(run(at(4, 50)), true, false) == 100);
  BOOST_TEST(reach(run(at(96, 50)), true, false) == 100);
  BOOST_TEST(reach(run(at(5, 50)), true, false) == 0);
  BOOST_TEST(reach(run(at(95, 50)), true, false) == 0);
}

// Down the page, the baseline at the left.
BOOST_AUTO_TEST_CASE(glyphs_on_their_side) {
  BOOST_TEST(reach(run(at(50, 180)), false, true) == 0);
  BOOST_TEST(reach(run(at(50, 183)), false, true) == 300);
  BOOST_TEST(reach(run(at(50, -2)), false, true) == 200);
  BOOST_TEST(reach(run(at(1, 50)), false, true) == 20);
  BOOST_TEST(reach(run(at(2, 50)), false, true) == -80);
  BOOST_TEST(reach(run(at(92, 50)), false, true) == 80);
  BOOST_TEST(reach(run(at(91, 50)), false, true) == -20);
}

BOOST_AUTO_TEST_CASE(blanks_at_the_end_do_not_count) {
  for (const char* const blank : {" ", "\t", "\u3000", "\u00a0"}) {
    BOOST_TEST(reach(run(at(80, 100), std::string("ab") + blank + blank), false, false) == 0);
    BOOST_TEST(reach(run(at(80, 100), std::string("a") + blank + "b"), false, false) == 1000);
  }
  BOOST_TEST(reach(run(at(80, 100), "abc"), false, false) == 1000);
  BOOST_TEST(reach(run(at(100, 100), "  "), false, false) == 0);
}

BOOST_AUTO_TEST_CASE(glyphs_that_go_back_reach_from_where_they_end) {
  GlyphRun back = run(at(0, 100), "a");
  const Glyph glyph{1, Length::pt(-10), Length::pt(-10), {}, {}, 0, 1};
  back.glyphs = Glyphs({&glyph, 1}, "a");
  BOOST_TEST(reach(FrameItem{0, back}) == 0);
  back.origin = at(120, 100);
  BOOST_TEST(reach(FrameItem{0, back}) == 1000);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::page
