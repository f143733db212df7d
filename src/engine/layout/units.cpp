#include "engine/layout/units.h"

#include <charconv>

#include "base/words.h"

namespace toji::layout {
namespace {

constexpr std::int64_t micro = 1'000'000;

struct NumberAndUnit {
  std::int64_t micros;
  std::string_view unit;
};

std::optional<NumberAndUnit> split_unit(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && (text[end] == '.' || text[end] == '-' || (text[end] >= '0' && text[end] <= '9'))) ++end;
  const auto number = parse_decimal(text.substr(0, end));
  if (!number || *number <= -10'000 * micro || *number >= 10'000 * micro) return {};
  return NumberAndUnit{*number, text.substr(end)};
}

// Micro-points per unit: 1 mm is 72/25.4 pt.
std::optional<Length> absolute(const NumberAndUnit& n) {
  if (n.unit == "pt") return Length::pt_ratio(n.micros, micro);
  if (n.unit == "mm") return Length::pt_ratio(n.micros * 720, micro * 254);
  if (n.unit == "cm") return Length::pt_ratio(n.micros * 7200, micro * 254);
  if (n.unit.empty() && n.micros == 0) return Length();
  return {};
}

std::optional<int> parse_count(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return value;
}

std::optional<TabSpec> parse_tab(std::string_view word) {
  TabSpec tab;
  const std::size_t colon = word.find(':');
  const auto position = parse_length(word.substr(0, colon));
  if (!position || position->value < 0) return {};
  tab.position = *position;
  std::string_view align = colon == std::string_view::npos ? "start" : word.substr(colon + 1);
  if (const std::size_t second = align.find(':'); second != std::string_view::npos) {
    const std::string_view leader = align.substr(second + 1);
    if (leader != "dots" && leader != "line") return {};
    tab.leader = leader == "dots" ? typeset::TabStop::Leader::dots : typeset::TabStop::Leader::line;
    align = align.substr(0, second);
  }
  if (align == "end")
    tab.align = typeset::TabStop::Align::end;
  else if (align == "number")
    tab.align = typeset::TabStop::Align::number;
  else if (align != "start")
    return {};
  return tab;
}

std::optional<std::uint8_t> hex_byte(std::string_view digits) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (error != std::errc() || end != digits.data() + digits.size()) return {};
  return static_cast<std::uint8_t>(digits.size() == 1 ? value * 17 : value);
}

std::optional<content::BorderKind> parse_border_kind(std::string_view word) {
  if (word == "solid") return content::BorderKind::solid;
  if (word == "dashed") return content::BorderKind::dashed;
  if (word == "double") return content::BorderKind::double_line;
  return {};
}

}  // namespace

bool is_name_byte(char c) {
  return c == '-' || c == '_' || c == '.' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
         (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  for_each_word(text, [&words](std::string_view word) { words.push_back(word); });
  return words;
}

std::optional<std::int64_t> parse_decimal(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  std::int64_t value = 0;
  int places = -1;
  bool digits = false;
  for (const char c : text) {
    if (c == '.' && places < 0) {
      places = 0;
    } else if (c >= '0' && c <= '9' && (places >= 0 || value < 100'000'000)) {
      digits = true;
      if (places >= 6) continue;
      value = value * 10 + (c - '0');
      if (places >= 0) ++places;
    } else {
      return {};
    }
  }
  if (!digits) return {};
  for (int i = places < 0 ? 0 : places; i < 6; ++i) value *= 10;
  return negative ? -value : value;
}

std::optional<LengthSpec> parse_length(std::string_view text) {
  const auto number = split_unit(text);
  if (!number) return {};
  if (const auto length = absolute(*number)) return LengthSpec{length->units(), Unit::points};
  if (number->unit == "em") return LengthSpec{Em::ratio(number->micros, micro).units(), Unit::em};
  if (number->unit == "lines") return LengthSpec{Em::ratio(number->micros, micro).units(), Unit::lines};
  return {};
}

std::optional<Length> parse_absolute(std::string_view text) {
  const auto number = split_unit(text);
  return number ? absolute(*number) : std::nullopt;
}

std::optional<EdgesSpec> parse_edges(std::string_view text) {
  std::vector<LengthSpec> lengths;
  for (const auto word : split_words(text)) {
    const auto length = parse_length(word);
    if (!length || length->value < 0) return {};
    lengths.push_back(*length);
  }
  switch (lengths.size()) {
    case 1:
      return EdgesSpec{lengths[0], lengths[0], lengths[0], lengths[0]};
    case 2:
      return EdgesSpec{lengths[0], lengths[1], lengths[0], lengths[1]};
    case 3:
      return EdgesSpec{lengths[0], lengths[1], lengths[2], lengths[1]};
    case 4:
      return EdgesSpec{lengths[0], lengths[1], lengths[2], lengths[3]};
    default:
      return {};
  }
}

std::optional<ColumnSpec> parse_column(std::string_view word) {
  if (!word.ends_with('*')) {
    const auto length = parse_length(word);
    if (!length || length->value < 0) return {};
    return ColumnSpec{false, 1, *length};
  }
  word.remove_suffix(1);
  const auto share = word.empty() ? std::optional<int>(1) : parse_count(word);
  if (!share || *share < 1 || *share > 999) return {};
  return ColumnSpec{true, *share, {}};
}

std::optional<std::vector<ColumnSpec>> parse_columns(std::string_view text) {
  std::vector<ColumnSpec> columns;
  for (const auto word : split_words(text)) {
    const auto column = parse_column(word);
    if (!column) return {};
    columns.push_back(*column);
  }
  if (columns.empty()) return {};
  return columns;
}

std::optional<std::vector<TabSpec>> parse_tabs(std::string_view text) {
  std::vector<TabSpec> tabs;
  const auto words = split_words(text);
  if (words.empty()) return {};
  if (words.size() == 1 && words.front() == "none") return tabs;
  for (const auto word : words) {
    const auto tab = parse_tab(word);
    if (!tab) return {};
    tabs.push_back(*tab);
  }
  return tabs;
}

std::optional<HeightSpec> parse_height(std::string_view text) {
  if (text == "auto") return HeightSpec{};
  if (text == "fill") return HeightSpec{content::Extent::fill, {}};
  const bool minimum = text.starts_with("min ");
  const auto length = parse_length(minimum ? text.substr(4) : text);
  if (!length || length->value < 0) return {};
  return HeightSpec{minimum ? content::Extent::minimum : content::Extent::fixed, *length};
}

std::optional<page::Color> parse_color(std::string_view text) {
  if (!text.starts_with('#') || (text.size() != 4 && text.size() != 7)) return {};
  const std::size_t n = text.size() == 4 ? 1 : 2;
  const auto red = hex_byte(text.substr(1, n)), green = hex_byte(text.substr(1 + n, n)),
             blue = hex_byte(text.substr(1 + 2 * n, n));
  if (!red || !green || !blue) return {};
  return page::Color{*red, *green, *blue};
}

std::optional<content::Border> parse_border(std::string_view text) {
  if (text == "none") return content::Border{};
  content::Border border{content::BorderKind::solid, {}, {}};
  const auto words = split_words(text);
  if (words.empty() || words.size() > 3) return {};
  const auto width = parse_absolute(words[0]);
  if (!width || *width < Length()) return {};
  border.width = *width;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (const auto kind = parse_border_kind(words[i]))
      border.kind = *kind;
    else if (const auto color = parse_color(words[i]))
      border.color = *color;
    else
      return {};
  }
  return border;
}

std::optional<std::int32_t> parse_thousandths(std::string_view text) {
  const auto value = parse_decimal(text);
  if (!value || *value < micro / 1000 || *value >= 1000 * micro) return {};
  return static_cast<std::int32_t>(*value / 1000);
}

}  // namespace toji::layout
