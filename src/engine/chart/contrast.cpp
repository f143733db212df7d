#include "engine/chart/contrast.h"

#include <algorithm>

namespace toji::chart {
namespace {

// The linear share of each sRGB component value in 1/65535 (IEC 61966-2-1; WCAG 2.2, relative luminance).
constexpr std::uint16_t linear[256] = {
    0,     20,    40,    60,    80,    99,    119,   139,   159,   179,   199,   219,   241,   264,   288,   313,
    340,   367,   396,   427,   458,   491,   526,   562,   599,   637,   677,   718,   761,   805,   851,   898,
    947,   997,   1048,  1101,  1156,  1212,  1270,  1330,  1391,  1453,  1517,  1583,  1651,  1720,  1790,  1863,
    1937,  2013,  2090,  2170,  2250,  2333,  2418,  2504,  2592,  2681,  2773,  2866,  2961,  3058,  3157,  3258,
    3360,  3464,  3570,  3678,  3788,  3900,  4014,  4129,  4247,  4366,  4488,  4611,  4736,  4864,  4993,  5124,
    5257,  5392,  5530,  5669,  5810,  5953,  6099,  6246,  6395,  6547,  6700,  6856,  7014,  7174,  7335,  7500,
    7666,  7834,  8004,  8177,  8352,  8528,  8708,  8889,  9072,  9258,  9445,  9635,  9828,  10022, 10219, 10417,
    10619, 10822, 11028, 11235, 11446, 11658, 11873, 12090, 12309, 12530, 12754, 12980, 13209, 13440, 13673, 13909,
    14146, 14387, 14629, 14874, 15122, 15371, 15623, 15878, 16135, 16394, 16656, 16920, 17187, 17456, 17727, 18001,
    18277, 18556, 18837, 19121, 19407, 19696, 19987, 20281, 20577, 20876, 21177, 21481, 21787, 22096, 22407, 22721,
    23038, 23357, 23678, 24002, 24329, 24658, 24990, 25325, 25662, 26001, 26344, 26688, 27036, 27386, 27739, 28094,
    28452, 28813, 29176, 29542, 29911, 30282, 30656, 31033, 31412, 31794, 32179, 32567, 32957, 33350, 33745, 34143,
    34544, 34948, 35355, 35764, 36176, 36591, 37008, 37429, 37852, 38278, 38706, 39138, 39572, 40009, 40449, 40891,
    41337, 41785, 42236, 42690, 43147, 43606, 44069, 44534, 45002, 45473, 45947, 46423, 46903, 47385, 47871, 48359,
    48850, 49344, 49841, 50341, 50844, 51349, 51858, 52369, 52884, 53401, 53921, 54445, 54971, 55500, 56032, 56567,
    57105, 57646, 58190, 58737, 59287, 59840, 60396, 60955, 61517, 62082, 62650, 63221, 63795, 64372, 64952, 65535};

constexpr std::int64_t full = 65535 * 10000;  // the luminance of white
constexpr page::Color white{255, 255, 255}, black{0, 0, 0};

constexpr std::uint8_t blend(std::uint8_t from, std::uint8_t to, int percent) {
  return static_cast<std::uint8_t>((from * (100 - percent) + to * percent + 50) / 100);
}

}  // namespace

std::int64_t luminance(page::Color color) {
  return 2126 * linear[color.red] + 7152 * linear[color.green] + 722 * linear[color.blue];
}

bool readable(page::Color text, page::Color ground) {
  const auto [low, high] = std::minmax({luminance(text), luminance(ground)});
  return 2 * (high + full / 20) >= 9 * (low + full / 20);
}

namespace {

// In thousandths.
std::int64_t contrast(page::Color a, page::Color b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + full / 20) * 1000 / (low + full / 20);
}

}  // namespace

bool distinct(page::Color a, page::Color b) { return contrast(a, b) >= 3000; }

page::Color seam_color(page::Color a, page::Color b) {
  if (distinct(a, b)) return white;
  const auto from_both = [&](page::Color line) { return std::min(contrast(line, a), contrast(line, b)); };
  return from_both(white) >= std::min<std::int64_t>(3000, from_both(black)) ? white : black;
}

page::Color text_color(page::Color ground, page::Color preferred) {
  if (readable(white, ground)) return white;
  return readable(preferred, ground) ? preferred : black;
}

page::Color pattern_color(page::Color ground) {
  const bool dark = readable(white, ground);
  const page::Color other = dark ? white : black;
  const int percent = dark ? 35 : 25;
  return {blend(ground.red, other.red, percent), blend(ground.green, other.green, percent),
          blend(ground.blue, other.blue, percent)};
}

}  // namespace toji::chart
