// Values of attributes: what each form gives, and where it ends. One line a case.
#include <sstream>

#include "../cases/templates.h"
#include "engine/layout/attributes.h"
#include "engine/layout/papers.h"
#include "engine/layout/units.h"

using namespace toji;
using namespace toji::layout;

namespace {

// In hundredths of a point, or of an em or line with its unit.
std::string text_of(const LengthSpec& length) {
  const char* const units[] = {"", "em", "lines"};
  return std::to_string(Length::round_div(length.value * 100, Length::per_point)) + units[static_cast<int>(length.unit)];
}
std::string text_of(Length length) { return text_of(LengthSpec{length.units(), Unit::points}); }
std::string text_of(const EdgesSpec& e) {
  return text_of(e.top) + " " + text_of(e.right) + " " + text_of(e.bottom) + " " + text_of(e.left);
}
std::string text_of(const ColumnSpec& column) {
  return column.fill ? std::to_string(column.share) + "*" : text_of(column.length);
}
std::string text_of(const TabSpec& tab) {
  const char* const aligns[] = {"", ":end", ":number"};
  return text_of(tab.position) + aligns[static_cast<int>(tab.align)];
}
std::string text_of(const HeightSpec& height) {
  using content::Extent;
  if (height.kind == Extent::natural) return "auto";
  if (height.kind == Extent::fill) return "fill";
  return (height.kind == Extent::minimum ? "min " : "") + text_of(height.length);
}
std::string text_of(page::Color c) {
  return std::to_string(c.red) + "," + std::to_string(c.green) + "," + std::to_string(c.blue);
}
std::string text_of(const content::Border& border) {
  const char* const kinds[] = {"none", "solid", "dashed", "double"};
  return std::string(kinds[static_cast<int>(border.kind)]) + " " + text_of(border.width) + " " + text_of(border.color);
}
std::string text_of(std::int32_t number) { return std::to_string(number); }
std::string text_of(std::int64_t number) { return std::to_string(number); }

template <class T>
std::string text_of(const std::vector<T>& all) {
  std::string out;
  for (const T& one : all) out += (out.empty() ? "" : " ") + text_of(one);
  return out;
}

// "-" where the text is not of the form.
template <class T>
std::string text_of(const std::optional<T>& value) {
  return value ? text_of(*value) : "-";
}

struct Case {
  const char* text;
  const char* value;
};

template <class Parse, std::size_t N>
void check(Parse parse, const Case (&cases)[N]) {
  for (const Case& one : cases) BOOST_TEST(text_of(parse(one.text)) == one.value, one.text);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(values)

BOOST_AUTO_TEST_CASE(decimals) {
  check(parse_decimal, {{"0", "0"},
                        {"1", "1000000"},
                        {"-1", "-1000000"},
                        {"10.5", "10500000"},
                        {".5", "500000"},
                        {"5.", "5000000"},
                        {"0.000001", "1"},
                        {"0.0000019", "1"},
                        {"-0.25", "-250000"},
                        {"007", "7000000"},
                        {"999999999", "999999999000000"},
                        {"1000000000", "-"},
                        {"99999999.9999999", "99999999999999"},
                        {"", "-"},
                        {"-", "-"},
                        {".", "-"},
                        {"1.2.3", "-"},
                        {"+1", "-"},
                        {"--1", "-"},
                        {"1e3", "-"},
                        {" 1", "-"},
                        {"１", "-"}});
}

BOOST_AUTO_TEST_CASE(lengths) {
  check(parse_length, {{"10pt", "1000"},      {"10.5pt", "1050"},     {"25.4mm", "7200"},   {"2.54cm", "7200"},
                       {"1mm", "283"},        {"1cm", "2835"},        {"2em", "200em"},     {"-0.05em", "-5em"},
                       {"1.5lines", "150lines"}, {"0", "0"},          {"-0", "0"},          {"0pt", "0"},
                       {"0em", "0em"},        {"-3pt", "-300"},       {"9999pt", "999900"}, {"9999.99pt", "999999"},
                       {"10000pt", "-"},      {"-9999pt", "-999900"}, {"-10000pt", "-"},    {"10", "-"},
                       {"10px", "-"},         {"10 pt", "-"},         {"pt", "-"},          {"", "-"},
                       {"10PT", "-"},         {"10ptx", "-"},         {"10line", "-"}});
  check(parse_absolute, {{"10pt", "1000"}, {"1mm", "283"}, {"0", "0"}, {"1em", "-"}, {"1lines", "-"}, {"-1pt", "-100"}, {"x", "-"}});
}

BOOST_AUTO_TEST_CASE(edges) {
  check(parse_edges, {{"1pt", "100 100 100 100"},
                      {"1pt 2pt", "100 200 100 200"},
                      {"1pt 2pt 3pt", "100 200 300 200"},
                      {"1pt 2pt 3pt 4pt", "100 200 300 400"},
                      {"1pt 2pt 3pt 4pt 5pt", "-"},
                      {"", "-"},
                      {"0 1em", "0 100em 0 100em"},
                      {"-1pt", "-"},
                      {"1pt x", "-"}});
}

BOOST_AUTO_TEST_CASE(columns) {
  check(parse_columns, {{"*", "1*"},   {"* 2* 999*", "1* 2* 999*"}, {"40pt 3em *", "4000 300em 1*"}, {"0", "0"},  {"", "-"},
                        {"0*", "-"},   {"1000*", "-"},              {"-1*", "-"},                    {"1.5*", "-"}, {"-1pt", "-"},
                        {"* x", "-"},  {"**", "-"}});
}

BOOST_AUTO_TEST_CASE(tabs) {
  check(parse_tabs, {{"none", ""},
                     {"3em", "300em"},
                     {"30pt 6em:end 90pt:number 1pt:start", "3000 600em:end 9000:number 100"},
                     {"", "-"},
                     {"none 3em", "-"},
                     {"-1pt", "-"},
                     {"0", "0"},
                     {"3em:", "-"},
                     {"3em:left", "-"},
                     {":end", "-"}});
}

BOOST_AUTO_TEST_CASE(heights) {
  check(parse_height, {{"auto", "auto"}, {"fill", "fill"}, {"20pt", "2000"}, {"min 20pt", "min 2000"}, {"2lines", "200lines"},
                       {"0", "0"},       {"-1pt", "-"},    {"min -1pt", "-"}, {"min", "-"},             {"min  1pt", "-"}, {"", "-"}});
}

BOOST_AUTO_TEST_CASE(colours) {
  check(parse_color, {{"#000", "0,0,0"},
                      {"#fff", "255,255,255"},
                      {"#123", "17,34,51"},
                      {"#abc", "170,187,204"},
                      {"#0a0B0c", "10,11,12"},
                      {"#FF8000", "255,128,0"},
                      {"#12", "-"},
                      {"#1234", "-"},
                      {"#12345", "-"},
                      {"#1234567", "-"},
                      {"123456", "-"},
                      {"#xyz", "-"},
                      {"#1x3", "-"},
                      {"#12z", "-"},
                      {"#-1-1-1", "-"},
                      {"", "-"},
                      {"#", "-"}});
}

BOOST_AUTO_TEST_CASE(borders) {
  check(parse_border, {{"none", "none 0 0,0,0"},
                       {"0.5pt", "solid 50 0,0,0"},
                       {"1pt solid", "solid 100 0,0,0"},
                       {"1pt dashed", "dashed 100 0,0,0"},
                       {"3pt double #f00", "double 300 255,0,0"},
                       {"1pt #00f dashed", "dashed 100 0,0,255"},
                       {"1mm #010203", "solid 283 1,2,3"},
                       {"0", "solid 0 0,0,0"},
                       {"-1pt", "-"},
                       {"1em", "-"},
                       {"dashed", "-"},
                       {"1pt dotted", "-"},
                       {"1pt solid #000 x", "-"},
                       {"", "-"}});
}

BOOST_AUTO_TEST_CASE(factors) {
  check(parse_thousandths, {{"1", "1000"}, {"0.9", "900"}, {"0.001", "1"}, {"0.0009", "-"}, {"0", "-"}, {"999.999", "999999"}, {"1000", "-"},
                            {"-1", "-"},   {"1.2345", "1234"}});
}

BOOST_AUTO_TEST_CASE(bytes_of_names) {
  std::string ascii;
  for (int c = 0; c < 0x80; ++c)
    if (is_name_byte(static_cast<char>(c))) ascii += static_cast<char>(c);
  BOOST_TEST(ascii == "-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
  for (int c = 0x80; c < 0x100; ++c) BOOST_TEST(is_name_byte(static_cast<char>(c)));
}

// JIS P 0138, in millimetres; the other five lie.
BOOST_AUTO_TEST_CASE(papers) {
  const int sides[][2] = {{297, 420}, {210, 297}, {148, 210}, {257, 364}, {182, 257}};
  for (int i = 0; i < 10; ++i) {
    const auto [width, height] = sides[i % 5];
    const Length w = Length::pt_ratio(width * 720, 254), h = Length::pt_ratio(height * 720, 254);
    BOOST_TEST((size_of(static_cast<Paper>(i)) == (i < 5 ? Size{w, h} : Size{h, w})), i);
  }
}

namespace {

bool is_value(AttributeType type, const std::string& text) {
  AttributeRule rule{};
  rule.type = type;
  return parse_value(rule, text).has_value();
}

}  // namespace

// What each type takes (o) and refuses (x) of the same texts.
BOOST_AUTO_TEST_CASE(types_of_attributes) {
  const char* const texts[] = {"1pt", "-1pt", "0", "1em", "0em", "-1em", "1lines", "5", "123456", "1234567", "a-b", "a b",
                               "", "yes", "no", "maybe", "#000", "#000 #fff", "ja", "ja-JP", "1pt 2em", "1pt 2pt", "min 1pt", "0.5", "*", "-1"};
  const std::pair<AttributeType, const char*> types[] = {
      {AttributeType::name, "oooooooooooxxoooxxooxxxoxo"},
      {AttributeType::plain, "oooooooooooooooooooooooooo"},
      {AttributeType::length, "oooooooxxxxxxxxxxxxxxxxxxx"},
      {AttributeType::extent, "oxoooxoxxxxxxxxxxxxxxxxxxx"},
      {AttributeType::absolute, "oxoxxxxxxxxxxxxxxxxxxxxxxx"},
      {AttributeType::size, "oxxxxxxxxxxxxxxxxxxxxxxxxx"},
      {AttributeType::em, "xxooooxxxxxxxxxxxxxxxxxxxx"},
      {AttributeType::integer, "xxoxxxxooxxxxxxxxxxxxxxxxx"},
      {AttributeType::yes_no, "xxxxxxxxxxxxxooxxxxxxxxxxx"},
      {AttributeType::absolute_edges, "oxoxxxxxxxxxxxxxxxxxxoxxxx"},
      {AttributeType::colors, "xxxxxxxxxxxxoxxxooxxxxxxxx"},
      {AttributeType::language, "xxxxxxxxxxxxxoooxxooxxxxxx"}};
  for (const auto& [type, expected] : types) {
    std::string found;
    for (const char* text : texts) found += is_value(type, text) ? 'o' : 'x';
    BOOST_TEST(found == expected, static_cast<int>(type) << " " << found);
  }
}

BOOST_AUTO_TEST_SUITE_END()
