#include "engine/chart/pie.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <sstream>

#include "engine/chart/contrast.h"
#include "random.h"

namespace toji::chart {
namespace {

constexpr page::Color dark{0x00, 0x4b, 0x87}, middle{0x3f, 0xa7, 0xa0}, light{0xf6, 0xd5, 0x5c}, black{};
constexpr page::Color white{255, 255, 255};

std::string text_of(const std::string& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

const font::Family* gothic() {
  static const font::Library library = [] {
    Diagnostics diagnostics;
    return font::Library::read(text_of(TOJI_SOURCE_DIR "/fonts/fonts.xml"), "fonts.xml", diagnostics);
  }();
  return library.family("gothic");
}

Slice slice(std::int64_t value, page::Color color, Pattern pattern = Pattern::plain) {
  return {value, "", "", color, pattern};
}

std::string percent(std::int64_t value, std::int64_t total) {
  const std::int64_t tenths = (2000 * value + total) / (2 * total);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%";
}

// A pie as in an overview: percentages as labels, ratings as names.
Pie rated(const std::vector<std::int64_t>& values) {
  const Slice looks[] = {slice(0, dark), slice(0, middle, Pattern::stripes), slice(0, light, Pattern::dots),
                         slice(0, {0xc4, 0x40, 0x1c}, Pattern::cross)};
  std::int64_t total = 0;
  for (const std::int64_t value : values) total += value;
  Pie pie;
  for (std::size_t i = 0; i < values.size(); ++i) {
    Slice& added = pie.slices.emplace_back(looks[i % 4]);
    added.value = values[i];
    if (values[i] > 0) added.label = percent(values[i], total);
    added.name = std::string(1, static_cast<char>('A' + i));
  }
  pie.diameter = Length::pt(100);
  pie.legend = true;
  pie.label_style.family = pie.legend_style.family = gothic();
  pie.label_style.size = pie.legend_style.size = Length::pt(9);
  return pie;
}

template <class Shape>
std::vector<Shape> all_of(const std::vector<page::FrameItem>& items) {
  std::vector<Shape> shapes;
  for (const page::FrameItem& item : items) {
    if (const Shape* shape = std::get_if<Shape>(&item.shape)) shapes.push_back(*shape);
  }
  return shapes;
}

std::string dump_of(const std::vector<page::FrameItem>& items) {
  std::string text;
  for (const page::FrameItem& item : items) text += page::dump(item) + '\n';
  return text;
}

std::string texts_of(const std::vector<page::FrameItem>& items) {
  std::string all;
  for (const page::GlyphRun& run : all_of<page::GlyphRun>(items))
    all += (all.empty() ? "" : "|") + std::string(run.text());
  return all;
}

Rect em_boxes_of(const page::GlyphRun& run) {
  Length width;
  for (const page::Glyph& glyph : run.glyphs) width += glyph.advance;
  return {{run.origin.x, run.origin.y - run.size.scaled(88, 100)}, {width, run.size}};
}

bool overlap(const Rect& a, const Rect& b) {
  return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pies)

BOOST_AUTO_TEST_CASE(two_halves_are_two_sectors_with_white_lines_between) {
  Pie pie;
  pie.diameter = Length::pt(20);
  pie.slices = {slice(1, dark), slice(0, light), slice(1, dark)};
  BOOST_TEST(dump_of(ComposedPie(pie).draw({Length::pt(40), Length::pt(20)})) ==
             "artifact path fill #004b87 M 20.00,10.00 L 20.00,0.00 C 25.52,0.00 30.00,4.48 30.00,10.00 "
             "C 30.00,15.52 25.52,20.00 20.00,20.00 Z\n"
             "artifact path fill #004b87 M 20.00,10.00 L 20.00,20.00 C 14.48,20.00 10.00,15.52 10.00,10.00 "
             "C 10.00,4.48 14.48,0.00 20.00,0.00 Z\n"
             "artifact line 20.00,10.00 20.00,0.00 width 0.90 color #ffffff\n"
             "artifact line 20.00,10.00 20.00,20.00 width 0.90 color #ffffff\n");
}

BOOST_AUTO_TEST_CASE(the_whole_is_a_circle_without_a_line) {
  Pie pie;
  pie.diameter = Length::pt(20);
  pie.slices = {slice(0, light), slice(3, dark)};
  BOOST_TEST(dump_of(ComposedPie(pie).draw({Length::pt(20), Length::pt(20)})) ==
             "artifact path fill #004b87 M 10.00,0.00 C 15.52,0.00 20.00,4.48 20.00,10.00 C 20.00,15.52 15.52,20.00 "
             "10.00,20.00 C 4.48,20.00 0.00,15.52 0.00,10.00 C 0.00,4.48 4.48,0.00 10.00,0.00 Z\n");
}

BOOST_AUTO_TEST_CASE(without_values_there_is_an_empty_rim_and_the_legend) {
  const Pie pie = rated({0, 0});
  const auto items = ComposedPie(pie).draw(ComposedPie(pie).natural_size().value());
  BOOST_TEST(texts_of(items) == "A|B");
  const auto paths = all_of<page::Path>(items);
  BOOST_TEST(!paths[0].fill);
  BOOST_TEST(paths[0].stroke.has_value());
}

BOOST_AUTO_TEST_CASE(thin_slices_are_not_covered_by_the_lines_between) {
  Pie pie;
  pie.diameter = Length::pt(100);
  pie.slices = {slice(998, dark), slice(1, light), slice(1, middle)};
  const auto lines = all_of<page::Line>(ComposedPie(pie).draw({Length::pt(100), Length::pt(100)}));
  BOOST_REQUIRE(lines.size() == 3U);
  // the rim of one of 1000 is 0.314 pt long
  for (const page::Line& line : lines) BOOST_TEST((line.width < Length::pt_ratio(11, 100)));
}

BOOST_AUTO_TEST_CASE(labels_in_sectors_can_be_read_and_legends_name_also_what_is_not_there) {
  const Pie pie = rated({51, 24, 5, 0});
  const auto items = ComposedPie(pie).draw(ComposedPie(pie).natural_size().value());
  BOOST_TEST(texts_of(items) == "63.8%|30.0%|6.3%|A|B|C|D");
  const auto runs = all_of<page::GlyphRun>(items);
  BOOST_TEST((runs[0].color == white));
  BOOST_TEST((runs[1].color == black));
  BOOST_TEST((runs[2].color == black));
  // stripes and dots in two sectors and three swatches; two swatches of pale colours have an outline
  BOOST_TEST(all_of<page::Path>(items).size() == 3U + 2 + 3 + 2);
  // the ground behind 30.0% and four swatches
  BOOST_TEST(all_of<page::FilledRect>(items).size() == 5U);
  // three between sectors, one leader
  BOOST_TEST(all_of<page::Line>(items).size() == 4U);
  for (const page::FrameItem& item : items) BOOST_TEST(item.tag == page::artifact);
}

BOOST_AUTO_TEST_CASE(the_natural_size_holds_everything_and_nothing_overlaps) {
  Random random(9);
  for (int i = 0; i < 200; ++i) {
    std::vector<std::int64_t> values;
    for (std::int64_t n = 1 + random.below(6); n > 0; --n) values.push_back(random.below(random.below(2) ? 4 : 1000));
    const Pie pie = rated(values);
    const Size size = ComposedPie(pie).natural_size().value();
    const auto runs = all_of<page::GlyphRun>(ComposedPie(pie).draw(size));
    for (std::size_t j = 0; j < runs.size(); ++j) {
      const Rect box = em_boxes_of(runs[j]);
      BOOST_TEST((box.left() >= Length() && box.right() <= size.width));
      BOOST_TEST((box.top() >= -Length::pt_ratio(1, 10) && box.bottom() <= size.height + Length::pt_ratio(1, 10)));
      for (std::size_t k = 0; k < j; ++k) BOOST_TEST(!overlap(box, em_boxes_of(runs[k])));
    }
  }
}

BOOST_AUTO_TEST_CASE(the_natural_size_is_the_diameter_where_nothing_else_needs_room) {
  Pie pie = rated({2, 1});
  pie.legend = false;
  BOOST_TEST((ComposedPie(pie).natural_size().value() == Size{Length::pt(100), Length::pt(100)}));
  pie.legend = true;
  BOOST_TEST((ComposedPie(pie).natural_size().value() == Size{Length::pt(100), Length::pt(118)}));
}

BOOST_AUTO_TEST_CASE(a_character_that_no_face_has_is_told_with_its_slice) {
  Pie pie = rated({2, 1, 1});
  BOOST_TEST(ComposedPie(pie).missing_glyphs().empty());
  pie.slices[1].label = "\xF3\xB0\x80\x80";  // U+F0000, private use
  pie.slices[2].name = "x\xF3\xB0\x80\x80";
  const auto missing = ComposedPie(pie).missing_glyphs();
  BOOST_REQUIRE(missing.size() == 2U);
  BOOST_TEST(missing[0].run == 1U);
  BOOST_TEST(missing[1].run == 2U);
  BOOST_TEST(missing[1].offset == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::chart
