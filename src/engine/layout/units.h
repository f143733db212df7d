#pragma once
// Lengths and other small values as written in a template's attributes. Each returns nothing when the text is not of
// the form; the caller reports it with its place.
#include <optional>
#include <string_view>

#include "engine/layout/model.h"

namespace toji::layout {

// Letters, digits, - _ . and the bytes of characters beyond ASCII: what names are made of.
bool is_name_byte(char);
// Decimal number as value × 10^6, rounded down beyond six places: "10.5" → 10500000; nothing beyond nine digits
// before the point.
std::optional<std::int64_t> parse_decimal(std::string_view);
// "17mm", "10.5pt", "2em", "1.5lines", "0"; at most four digits before the point.
std::optional<LengthSpec> parse_length(std::string_view);
// A length in points, mm or cm only.
std::optional<Length> parse_absolute(std::string_view);
std::optional<EdgesSpec> parse_edges(std::string_view);
std::optional<ColumnSpec> parse_column(std::string_view);
std::optional<std::vector<ColumnSpec>> parse_columns(std::string_view);
// "3em 6em:end 10em:number", or "none".
std::optional<std::vector<TabSpec>> parse_tabs(std::string_view);
std::optional<HeightSpec> parse_height(std::string_view);
std::optional<page::Color> parse_color(std::string_view);
std::optional<content::Border> parse_border(std::string_view);
std::optional<std::int32_t> parse_thousandths(std::string_view);
// Split at ASCII blanks.
std::vector<std::string_view> split_words(std::string_view);

}  // namespace toji::layout
