// Whole pies as text: pies.cases. What their places must keep to is tested elsewhere; here, that they stay what they are.
#include "../cases/cases.h"
#include "engine/chart/arrange.h"
#include "engine/chart/contrast.h"
#include "engine/font/library.h"

namespace {

using namespace toji;
using namespace toji::chart;

const font::Family* gothic() {
  static const font::Library library = [] {
    Diagnostics diagnostics;
    return font::Library::read(cases::file_text(TOJI_SOURCE_DIR "/fonts/fonts.xml"), "fonts.xml", diagnostics);
  }();
  return library.family("gothic");
}

page::Color color_of(const std::string& word) {
  const auto part = [&](std::size_t at) { return static_cast<std::uint8_t>(std::stoi(word.substr(at, 2), nullptr, 16)); };
  return {part(0), part(2), part(4)};
}

Pattern pattern_of(const std::string& word) {
  const std::string words[] = {"plain", "stripes", "dots", "cross"};
  const auto found = std::find(std::begin(words), std::end(words), word);
  BOOST_REQUIRE_MESSAGE(found != std::end(words), word);
  return static_cast<Pattern>(found - std::begin(words));
}

// "-" for no text.
std::string text_of(std::istream& in) {
  std::string out;
  in >> out;
  return out == "-" ? "" : out;
}

// A slice a line: value, colour, pattern, label, name.
Pie pie_of(const cases::Case& one) {
  Pie pie;
  pie.diameter = Length::pt(std::stoi(one.part("diameter")));
  pie.label_style.family = pie.legend_style.family = gothic();
  pie.label_style.size = Length::pt(9);
  pie.legend_style.size = Length::pt(10);
  pie.label_style.color = {1, 2, 3};
  pie.legend_style.color = {4, 5, 6};
  std::istringstream lines(one.part("slices"));
  for (std::string line; std::getline(lines, line);) {
    std::istringstream in(line);
    std::string color, pattern;
    Slice& slice = pie.slices.emplace_back();
    in >> slice.value >> color >> pattern;
    slice.color = color_of(color);
    slice.pattern = pattern_of(pattern);
    slice.label = text_of(in);
    slice.name = text_of(in);
    pie.legend = pie.legend || !slice.name.empty();
  }
  return pie;
}

std::string points(Length length) {
  const std::string text = page::dump(page::FrameItem{0, page::FilledRect{{{length, {}}, {}}, {}}});
  return text.substr(8, text.find(',') - 8);
}

std::string drawn(const cases::Case& one) {
  const Pie pie = pie_of(one);
  const ComposedPie composed(pie);
  std::string out;
  const auto natural = composed.natural_size();
  out += natural ? "natural " + points(natural->width) + "x" + points(natural->height) + "\n" : "no natural size\n";
  Size size = natural.value_or(Size());
  if (std::istringstream in(one.part("size")); !one.part("size").empty()) {
    int width = 0, height = 0;
    in >> width >> height;
    size = {Length::pt(width), Length::pt(height)};
  }
  for (const page::FrameItem& item : composed.draw(size)) {
    const std::string text = page::dump(item);
    out += text.substr(9, text.find(" glyphs") - 9) + "\n";
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(pies_as_they_are_drawn) { cases::check("chart/pies.cases", drawn); }

// The least luminances that may stand on each other, and the next that may not: 4.5 to 1.
BOOST_AUTO_TEST_CASE(colours_of_patterns_and_texts) {
  BOOST_TEST((pattern_color({0, 0, 0}) == page::Color{89, 89, 89}));
  BOOST_TEST((pattern_color({255, 255, 255}) == page::Color{191, 191, 191}));
  BOOST_TEST((pattern_color({0x76, 0x76, 0x76}) == page::Color{166, 166, 166}));
  BOOST_TEST((pattern_color({0x77, 0x77, 0x77}) == page::Color{89, 89, 89}));
  BOOST_TEST((pattern_color({10, 100, 200}) == page::Color{96, 154, 219}));
  BOOST_TEST((pattern_color({200, 220, 100}) == page::Color{150, 165, 75}));
  for (int grey = 0; grey < 256; ++grey) {
    const bool dark = grey <= 0x76;
    const int mixed = (2 * (grey * (dark ? 65 : 75) + (dark ? 255 * 35 : 0)) + 100) / 200;
    const auto part = static_cast<std::uint8_t>(grey);
    BOOST_TEST(pattern_color({part, part, part}).green == mixed, grey);
  }
  BOOST_TEST(luminance({1, 2, 3}) == 2126 * 20 + 7152 * 40 + 722 * 60);
}

// More labels than any ring holds are left out, and the pie keeps its size.
BOOST_AUTO_TEST_CASE(labels_that_find_no_place) {
  std::vector<Slice> slices(20);
  for (Slice& slice : slices) slice.value = 1;
  const std::vector<Size> labels(20, {Length::pt(30'000), Length::pt(30'000)});
  BOOST_TEST(!arrange(slices, labels, Length::pt(50), std::nullopt).has_value());
  const Arrangement bare = arrange_within(slices, labels, Length::pt(50), {Length::pt(80), Length::pt(80)});
  BOOST_TEST((bare.radius == Length::pt(50)));
  BOOST_TEST(bare.sectors.size() == 20U);
  BOOST_TEST(bare.labels.empty());
  BOOST_TEST((bare.half_extent == Size{Length::pt(50), Length::pt(50)}));
  BOOST_TEST((bare.below == Length::pt(50)));
}

// A pie is made smaller in steps of eight hundredths until its labels have room, and no smaller than a fifth.
BOOST_AUTO_TEST_CASE(sizes_of_a_pie_in_less_room) {
  const auto radius = [](int width, int height, int label) {
    std::vector<Slice> slices(2);
    slices[0].value = 99, slices[1].value = 1;
    const std::vector<Size> labels{Size(), {Length::pt(label), Length::pt(8)}};
    const Size area{Length::pt(width), Length::pt(height)};
    return Length::round_div(arrange_within(slices, labels, Length::pt(100), area).radius.units(), Length::per_point);
  };
  std::string found;
  for (const int side : {20, 40, 60, 61, 80, 120, 160, 199, 200, 214, 225, 226, 227, 250})
    found += std::to_string(side) + ":" + std::to_string(radius(300, side, 20)) + "," +
             std::to_string(radius(side, 300, 20)) + " ";
  BOOST_TEST(found == "20:100,100 40:100,20 60:28,28 61:28,28 80:36,36 120:52,60 160:76,76 199:92,92 200:92,100 214:100,100 "
                      "225:100,100 226:100,100 227:100,100 250:100,100 ");
}
