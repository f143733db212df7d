// Boxes, blank pages, right and left pages.
#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdlib>

#include "editions.h"

namespace toji::editions {
namespace {

using Box = std::array<double, 4>;

// Every box of that name in the order of the file's objects, which is the pages'.
std::vector<Box> boxes(const std::filesystem::path& file, const std::string& name) {
  const std::string json = output_of("qpdf --json=1 --json-key=objects {}", file);
  std::vector<Box> found;
  const std::string key = "\"/" + name + "\": [";
  for (std::size_t at = json.find(key); at != std::string::npos; at = json.find(key, at)) {
    const char* next = json.c_str() + (at += key.size());
    Box box{};
    for (double& side : box) {
      char* end = nullptr;
      side = std::strtod(next, &end);
      next = end + 1;
    }
    found.push_back(box);
  }
  return found;
}

bool near(double a, double b) { return std::abs(a - b) < 0.002; }

constexpr double millimetre = 72 / 25.4;

void check_boxes(const std::filesystem::path& file, std::size_t pages, double bleed) {
  const std::vector<Box> media = boxes(file, "MediaBox"), bleeds = boxes(file, "BleedBox"),
                         trims = boxes(file, "TrimBox");
  BOOST_REQUIRE(media.size() == pages);
  BOOST_REQUIRE(bleeds.size() == pages);
  BOOST_REQUIRE(trims.size() == pages);
  for (std::size_t i = 0; i < pages; ++i)
    for (std::size_t side = 0; side < 4; ++side) {
      const double outwards = side < 2 ? -1 : 1;
      BOOST_TEST(near(bleeds[i][side] - trims[i][side], outwards * bleed * millimetre), "page " << i + 1);
      BOOST_TEST((media[i][side] - bleeds[i][side]) * outwards >= 10 * millimetre, "page " << i + 1);
    }
  BOOST_TEST(near(trims[0][2] - trims[0][0], 210 * millimetre));
  BOOST_TEST(near(trims[0][3] - trims[0][1], 297 * millimetre));
}

}  // namespace

BOOST_AUTO_TEST_CASE(boxes_lie_in_one_another) {
  if (!has_tool("qpdf")) return;
  check_boxes(print_edition(), 93, 3);
  check_boxes(grey_edition(), 92, 5);
  const Box spine = boxes(print_edition(), "TrimBox").back();
  BOOST_TEST(near(spine[2] - spine[0], 8 * millimetre));
  BOOST_TEST(boxes(public_edition(), "TrimBox").empty());
}

BOOST_AUTO_TEST_CASE(files_are_sound) {
  if (!has_tool("qpdf")) return;
  for (const auto& file : {print_edition(), grey_edition(), draft_edition()})
    BOOST_TEST(contains(output_of("qpdf --check {}", file), "No syntax or stream encoding errors"));
}

BOOST_AUTO_TEST_CASE(strategies_begin_on_right_pages_and_pages_fill_signatures) {
  if (!has_tool("pdfinfo")) return;
  BOOST_TEST(boxes(grey_edition(), "MediaBox").size() % 4 == 0u);
  std::vector<int> starts;
  for (const std::string& line : lines_of(output_of("pdfinfo -dests {}", print_edition())))
    if (contains(line, "\"senryaku-")) starts.push_back(std::atoi(line.c_str()));
  BOOST_REQUIRE(starts.size() == 4u);
  for (const int page : starts) BOOST_TEST(page % 2 == 1);
  // Without the template's wish at least one of them would lie on the left: else this test says nothing.
  bool any_left = false;
  for (const std::string& line : lines_of(output_of("pdfinfo -dests {}", public_edition())))
    if (contains(line, "\"senryaku-")) any_left = any_left || std::atoi(line.c_str()) % 2 == 0;
  BOOST_TEST(any_left);
}

}  // namespace toji::editions
