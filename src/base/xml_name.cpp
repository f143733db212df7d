#include "base/xml_name.h"

#include <algorithm>
#include <iterator>

namespace toji {
namespace {

struct Range {
  char32_t first, last;
};

constexpr Range name_starts[] = {{':', ':'},       {'A', 'Z'},       {'_', '_'},       {'a', 'z'},
                                 {0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2FF},    {0x370, 0x37D},
                                 {0x37F, 0x1FFF},  {0x200C, 0x200D}, {0x2070, 0x218F}, {0x2C00, 0x2FEF},
                                 {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF}};
constexpr Range name_more[] = {{'-', '.'}, {'0', '9'}, {0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}};

template <std::size_t N>
bool within(char32_t c, const Range (&ranges)[N]) {
  return std::any_of(std::begin(ranges), std::end(ranges), [c](Range r) { return r.first <= c && c <= r.last; });
}

}  // namespace

bool is_name_start(char32_t c) {
  const bool japanese = c >= 0x3001 && c <= 0xD7FF;  // of the ranges, that of nearly all that are not ASCII
  return japanese || within(c, name_starts);
}

bool is_name_character(char32_t c) { return is_name_start(c) || within(c, name_more); }

}  // namespace toji
