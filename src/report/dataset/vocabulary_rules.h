#pragma once
// What the rules of several files have in common.
#include "report/dataset/vocabulary.h"

namespace toji::dataset::rules {

inline constexpr Rule text{.content = Content::text};
inline constexpr Rule required_text{.content = Content::required_text};
inline constexpr Rule awaited_text{.content = Content::awaited_text};
inline constexpr Rule nothing{};

// A field whose text may be set smaller by hand.
inline constexpr AttributeRule size_attribute = {
    "文字の大きさ",
    {"様式より小さく組むときの、文字の大きさです。", "Size of the text where it is smaller than the form's."},
    false,
    Value::size,
    {"様式の大きさ", "the form's size"}};
inline constexpr AttributeRule field_attributes[] = {size_attribute};
inline constexpr Rule field{.content = Content::text, .attributes = field_attributes};

// A cell of a row of years.
inline constexpr AttributeRule cell_attributes[] = {
    {"年数", {"このますがわたる年度の数です。", "How many years the cell covers."}, false, Value::number, {"1", "1"}}};
inline constexpr Rule cell{.content = Content::text, .attributes = cell_attributes};

}  // namespace toji::dataset::rules
