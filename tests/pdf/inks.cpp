// Colours for the press: black takes what all inks share, and the inks their part of the rest.
#include "out/pdf/inks.h"

#include <boost/test/unit_test.hpp>
#include <cstdlib>

using namespace toji;

BOOST_AUTO_TEST_CASE(inks_give_the_colour_back) {
  for (int red = 0; red < 256; red += 5) {
    for (int green = 0; green < 256; green += 5) {
      for (int blue = 0; blue < 256; blue += 5) {
        const page::Color color{static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green),
                                static_cast<std::uint8_t>(blue)};
        const pdf::Cmyk inks = pdf::to_cmyk(color, pdf::Inks::cmyk);
        // (1 - c)(1 - k), to the nearest
        const auto light = [&](int ink) { return ((255 - ink) * (255 - inks.black) + 127) / 255; };
        BOOST_TEST_CONTEXT(red << " " << green << " " << blue) {
          BOOST_REQUIRE(std::abs(light(inks.cyan) - red) <= 1);
          BOOST_REQUIRE(std::abs(light(inks.magenta) - green) <= 1);
          BOOST_REQUIRE(std::abs(light(inks.yellow) - blue) <= 1);
          if (color.is_grey()) BOOST_REQUIRE(inks.cyan + inks.magenta + inks.yellow == 0);
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_dark_green_keeps_its_hue) {
  const pdf::Cmyk inks = pdf::to_cmyk({0x0b, 0x6e, 0x4f}, pdf::Inks::cmyk);
  BOOST_TEST(static_cast<int>(inks.cyan) == 230);     // 0.9
  BOOST_TEST(static_cast<int>(inks.magenta) == 0);
  BOOST_TEST(static_cast<int>(inks.yellow) == 72);    // 0.28
  BOOST_TEST(static_cast<int>(inks.black) == 145);    // 0.57
}
