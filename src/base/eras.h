#pragma once
// The eras of the Japanese calendar since there is one a reign.
#include <string_view>

namespace toji {

struct Era {
  std::string_view name, letter;  // 令和, r
  int first, last;                // the years it covers in the western calendar; the last era is open
  // Its Nth year.
  constexpr int year(int number) const { return first + number - 1; }
};
inline constexpr Era eras[] = {{"明治", "m", 1868, 1912},
                               {"大正", "t", 1912, 1926},
                               {"昭和", "s", 1926, 1989},
                               {"平成", "h", 1989, 2019},
                               {"令和", "r", 2019, 9999}};

}  // namespace toji
