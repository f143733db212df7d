#include "engine/chart/contrast.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <fstream>
#include <iterator>
#include <sstream>

namespace toji::chart {
namespace {

constexpr page::Color white{255, 255, 255}, black{};

double exact_share(int component) {
  const double c = component / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double share(page::Color color) { return static_cast<double>(luminance(color)) / 655350000.0; }

struct ReadableCase {
  page::Color text, ground;
  bool expected;
};
std::ostream& operator<<(std::ostream& out, const ReadableCase& c) {
  return out << int{c.text.red} << " on " << int{c.ground.red} << ',' << int{c.ground.green};
}

// #767676 on white is the lightest grey of 4.5:1, #777777 fails it.
const ReadableCase readable_cases[] = {
    {black, white, true},
    {white, black, true},
    {white, white, false},
    {{0x76, 0x76, 0x76}, white, true},
    {{0x77, 0x77, 0x77}, white, false},
    {white, {0x76, 0x76, 0x76}, true},
    {{0x74, 0x74, 0x74}, black, false},
    {{0x75, 0x75, 0x75}, black, true},
    {white, {255, 0, 0}, false},
    {black, {255, 0, 0}, true},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(contrasts)

BOOST_AUTO_TEST_CASE(the_table_is_the_curve_of_srgb) {
  for (int i = 0; i < 256; ++i) {
    const auto c = static_cast<std::uint8_t>(i);
    BOOST_TEST(std::abs(share({c, 0, 0}) - 0.2126 * exact_share(i)) < 1e-5);
    BOOST_TEST(std::abs(share({0, c, 0}) - 0.7152 * exact_share(i)) < 1e-5);
    BOOST_TEST(std::abs(share({0, 0, c}) - 0.0722 * exact_share(i)) < 1e-5);
  }
  BOOST_TEST(luminance(white) == 655350000);
}

BOOST_DATA_TEST_CASE(four_and_a_half_to_one_is_readable, readable_cases) {
  BOOST_TEST(readable(sample.text, sample.ground) == sample.expected);
}

BOOST_AUTO_TEST_CASE(text_is_readable_on_every_ground) {
  const page::Color greyish{0x33, 0x33, 0x33};
  for (int code = 0; code < 16 * 16 * 16; ++code) {
    const auto part = [code](int shift) { return static_cast<std::uint8_t>((code >> shift & 15) * 17); };
    const page::Color ground{part(8), part(4), part(0)};
    BOOST_TEST(readable(text_color(ground, greyish), ground));
  }
}

BOOST_AUTO_TEST_CASE(text_is_white_on_dark_and_otherwise_as_wished_where_that_can_be_read) {
  const page::Color wish{0x22, 0x22, 0x22};
  BOOST_TEST((text_color({0, 0, 128}, wish) == white));
  BOOST_TEST((text_color({255, 220, 90}, wish) == wish));
  BOOST_TEST((text_color({255, 220, 90}, white) == black));
}

BOOST_AUTO_TEST_CASE(a_pattern_differs_from_its_ground_in_luminance) {
  for (int grey = 0; grey < 256; ++grey) {
    const auto g = static_cast<std::uint8_t>(grey);
    const double ground = share({g, g, g}) + 0.05, pattern = share(pattern_color({g, g, g})) + 0.05;
    BOOST_TEST(std::max(ground, pattern) / std::min(ground, pattern) > 1.25);
  }
}

// layouts/styles.xml: twelve ratings are told apart by their patterns or, where these are the same, by lightness alone, as
// they are in grey.
BOOST_AUTO_TEST_CASE(the_shipped_charts_can_be_read_without_colours) {
  std::ifstream file(TOJI_SOURCE_DIR "/layouts/styles.xml");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const auto words_of = [&](const std::string& name) {
    const std::string before = "<let name=\"" + name + "\" select=\"'";
    const auto begin = text.find(before) + before.size();
    std::istringstream words(text.substr(begin, text.find('\'', begin) - begin));
    return std::vector<std::string>(std::istream_iterator<std::string>(words), {});
  };
  const auto colours = words_of("colours"), patterns = words_of("patterns");
  BOOST_TEST_REQUIRE(colours.size() == 12U);
  BOOST_TEST_REQUIRE(patterns.size() == colours.size());
  const auto color = [&](std::size_t i) {
    const auto part = [&](std::size_t at) { return static_cast<std::uint8_t>(std::stoi(colours[i].substr(at, 2), nullptr, 16)); };
    return page::Color{part(1), part(3), part(5)};
  };
  const auto light = [&](std::size_t i) { return share(color(i)) + 0.05; };
  for (std::size_t i = 0; i < colours.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const double ratio = std::max(light(i), light(j)) / std::min(light(i), light(j));
      BOOST_TEST((patterns[i] != patterns[j] || ratio > 2), colours[i] << ' ' << colours[j] << ' ' << ratio);
      // Neighbours are told apart by themselves, or by a line that is told apart from both (WCAG 2.2, 1.4.11).
      const page::Color seam = seam_color(color(i), color(j));
      BOOST_TEST((distinct(color(i), color(j)) || (distinct(seam, color(i)) && distinct(seam, color(j)))),
                 colours[i] << ' ' << colours[j]);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::chart
