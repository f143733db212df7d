// Signs, numbers and units at line ends: UAX #14 LB24 and LB25, by examples and against ICU's line break iterator.
#include <unicode/ubrk.h>
#include <unicode/uchar.h>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <memory>
#include <random>
#include <set>

#include "base/utf8.h"
#include "setting.h"
#include "engine/typeset/clusters.h"

using namespace toji;
using namespace toji::typeset;

namespace {

// The text with | wherever a line may end.
std::string parts_of(const std::string& text, const std::string& options) {
  const Paragraph paragraph = setting::paragraph(text, setting::style_of(options));
  Clusters clusters;
  collect(paragraph, clusters);
  find_breaks(*paragraph.style, clusters);
  std::string out;
  for (const Cluster& c : clusters.items) {
    if (c.break_before) out += '|';
    out += text.substr(c.text_begin, c.text_end - c.text_begin);
  }
  return out;
}

struct Case {
  const char* options;
  const char* text;
  const char* parts;
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.options << " " << c.text; }

const Case cases[] = {
    {"", "温は−12.5℃で", "温|は|−12.5℃|で"},
    {"", "平±3.5件", "平|±3.5|件"},
    {"", "は−１２件", "は|−１|２|件"},
    {"keep-numbers units=件", "は−１２件", "は|−１２件"},
    {"", "件＋３５", "件|＋３|５"},
    {"", "を-5と", "を|-5|と"},
    {"", "を-５と", "を|-５|と"},
    {"", "を+5と＋５", "を|+5|と|＋５"},
    {"", "額△5と▲１２千", "額|△5|と|▲１|２|千"},
    {"", "印△と▲の", "印|△|と|▲|の"},
    {"", "水温20°Cで20°Ｃ", "水|温|20°C|で|20°Ｃ"},
    {"", "約（5.5）％と", "約|（5.5）％|と"},
    {"", "５％と百‰", "５％|と|百‰"},
    {"loose", "５％と−５", "５|％|と|−５"},
    {"", "は−（５）と", "は|−（５）|と"},
    {"", "￥（５）", "￥（５）"},
    {"", "率50%増", "率|50%|増"},
    {"", "角30°5′", "角|30°5′"},
    {"", "１２＋３４", "１|２|＋３|４"},  // a sum of full-width digits may part before its operator
    {"", "差5−3と", "差|5−3|と"},
    {"", "東京\u00A0都\u00A05℃", "東|京\u00A0都\u00A05℃"},
};

struct IteratorDeleter {
  void operator()(UBreakIterator* i) const { ubrk_close(i); }
};

// Where ICU's strict rules for Japanese let a line end, as offsets in UTF-16.
std::set<std::int32_t> icu_breaks(const std::u16string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UBreakIterator, IteratorDeleter> iterator(
      ubrk_open(UBRK_LINE, "ja@lb=strict", text.data(), static_cast<std::int32_t>(text.size()), &status));
  BOOST_REQUIRE(U_SUCCESS(status));
  std::set<std::int32_t> out;
  for (std::int32_t at = ubrk_first(iterator.get()); at != UBRK_DONE; at = ubrk_next(iterator.get())) out.insert(at);
  return out;
}

bool belongs_to_number(char32_t c) {
  switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK)) {
    case U_LB_NUMERIC:
    case U_LB_PREFIX_NUMERIC:
    case U_LB_POSTFIX_NUMERIC:
      return true;
    default:
      return c == U'-';
  }
}

// Ambiguous characters too: in Japanese they are set as ideographs (LB1).
bool is_ideograph(char32_t c) {
  const int line_break = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK);
  return line_break == U_LB_IDEOGRAPHIC || line_break == U_LB_AMBIGUOUS;
}

// Every character of Line_Break PR and PO that Unicode knows, but for those that are set from the right to the left.
std::u32string prefixes_and_postfixes() {
  std::u32string out;
  for (UChar32 c = 0x80; c < 0x10000; ++c) {
    const int line_break = u_getIntPropertyValue(c, UCHAR_LINE_BREAK);
    const bool wanted = line_break == U_LB_PREFIX_NUMERIC || line_break == U_LB_POSTFIX_NUMERIC;
    const bool assigned = u_charType(c) != U_UNASSIGNED && u_getCombiningClass(c) == 0;
    if (wanted && assigned && u_charDirection(c) != U_RIGHT_TO_LEFT_ARABIC && u_charDirection(c) != U_RIGHT_TO_LEFT)
      out += static_cast<char32_t>(c);
  }
  return out;
}

}  // namespace

BOOST_DATA_TEST_CASE(a_number_may_part, boost::unit_test::data::make(cases)) {
  BOOST_TEST(parts_of(sample.text, sample.options) == sample.parts);
}

// Whatever the style: where UAX #14 keeps a sign, a number or a unit with its neighbour, no line ends.
BOOST_AUTO_TEST_CASE(no_number_parts_where_uax_14_keeps_it) {
  std::u32string alphabet =
      U"0123456789０１２５９+-−±∓＋－▲△.,/％%℃℉°′″‰¢￠￥$¥£€№（）()「」あのア金年件百ｍmCkＣ、。";
  alphabet += alphabet + alphabet + prefixes_and_postfixes();
  std::mt19937 random(14);
  const auto pick = [&random](std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
  };
  const char* const options[] = {"", "normal", "keep-numbers units=件年 number-prefixes=約", "contextual"};
  for (int round = 0; round < 20000; ++round) {
    std::u32string text;
    for (std::size_t i = 0; i < 3 + pick(10); ++i) text += alphabet[pick(alphabet.size())];
    std::string bytes;
    for (const char32_t c : text) append_utf8(bytes, c);
    const Paragraph paragraph = setting::paragraph(bytes, setting::style_of(options[pick(std::size(options))]));
    Clusters clusters;
    collect(paragraph, clusters);
    find_breaks(*paragraph.style, clusters);
    const std::set<std::int32_t> allowed = icu_breaks(std::u16string(text.begin(), text.end()));
    for (std::size_t i = 1; i < text.size(); ++i) {
      if (!belongs_to_number(text[i - 1]) && !belongs_to_number(text[i])) continue;
      // LB21 takes - for a hyphen, and LB13 keeps / with anything: neither is about numbers.
      if (text[i] == U'-' || text[i] == U'/') continue;
      if (is_ideograph(text[i - 1]) || is_ideograph(text[i])) continue;  // LB23a, which JLREQ 3.1.10 does not have
      BOOST_REQUIRE(clusters.items.size() == text.size());
      if (!clusters.items[i].break_before) continue;
      BOOST_TEST_CONTEXT(bytes << " at " << i) BOOST_REQUIRE(allowed.contains(static_cast<std::int32_t>(i)));
    }
  }
}
