// JLREQ's tables, row by row: the class of each character (appendix A), whether two neighbours part (appendix C), what
// stands between them (appendix B), and what gives way (appendices D and E).
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <tuple>

#include "base/utf8.h"
#include "setting.h"
#include "engine/typeset/kinsoku.h"
#include "engine/typeset/spacing.h"

using namespace toji;
using namespace toji::typeset;

namespace {

struct ClassCase {
  int number;  // cl-01 to cl-27
  const char* characters;
};

std::ostream& operator<<(std::ostream& out, const ClassCase& c) { return out << "cl-" << c.number; }

const ClassCase classes[] = {
    {1, "‘“（〔［｛〈《「『【〖〘〝"},                         // A.1
    {2, "’”）〕］｝〉》」』】〗〙〟"},                         // A.2
    {3, "‐〜～゠–"},                                           // A.3
    {4, "！？‼⁇⁈⁉"},                                           // A.4
    {5, "・：；"},                                             // A.5
    {6, "。．"},                                               // A.6
    {7, "、，"},                                               // A.7
    {8, "—―…‥"},                                               // A.8
    {9, "ヽヾゝゞ々〻"},                                       // A.9
    {10, "ー"},                                                // A.10
    {11, "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶㇰㇿ"},  // A.11
    {12, "￥＄￡＃€№"},                                        // A.12
    {13, "°′″℃￠％‰㏋ℓ"},                                      // A.13
    {14, "　"},                                                // A.14
    {15, "あいゐをんゔ"},                                      // A.15
    {16, "アイヰヲンヴ"},                                      // A.16
    {17, "＝≠＜＞≦≧∞∴"},                                       // A.17
    {18, "＋−×÷"},                                             // A.18
    {19, "亜本庄龠々"},                                        // A.19, of which 々 is cl-09
    {26, " "},                                                 // A.26
    {27, "ABCxyz019"},                                         // A.27
};

}  // namespace

BOOST_DATA_TEST_CASE(characters_have_their_class, boost::unit_test::data::make(classes)) {
  for (const char32_t c : to_utf32(sample.characters)) {
    const int expected = c == U'々' ? 9 : sample.number;
    BOOST_TEST(static_cast<int>(char_class(c)) == expected, to_utf8(c));
  }
}

namespace {

// One of each class from cl-01 to cl-19.
constexpr std::u32string_view one_of_each = U"「」‐！・。、…々ーっ￥％　あア＝＋亜";

// A row of appendix C: x where a line may not end between the row's character and that of the column.
struct BreakRow {
  const char* options;
  char32_t before;
  const char* breaks;
};

std::ostream& operator<<(std::ostream& out, const BreakRow& r) { return out << r.options << " " << to_utf8(r.before); }

const BreakRow rows[] = {
    // Strict. Column: 「」‐！・。、…々ーっ￥％　あア＝＋亜
    {"", U'「', "xxxxxxxxxxxxxxxxxxx"},
    {"", U'」', "oxxxxxxoxxxoooooooo"},
    {"", U'‐', "oxxxxxxoxxxoooooooo"},
    {"", U'！', "oxxxxxxoxxxoooooooo"},
    {"", U'・', "oxxxxxxoxxxoooooooo"},
    {"", U'。', "oxxxxxxoxxxoooooooo"},
    {"", U'、', "oxxxxxxoxxxoooooooo"},
    {"", U'…', "oxxxxxxxxxxoooooooo"},
    {"", U'々', "oxxxxxxoxxxoooooooo"},
    {"", U'ー', "oxxxxxxoxxxoooooooo"},
    {"", U'っ', "oxxxxxxoxxxoooooooo"},
    {"", U'￥', "oxxxxxxoxxxoooooooo"},
    {"", U'％', "oxxxxxxoxxxoooooooo"},
    {"", U'　', "oxxxxxxoxxxoooooooo"},
    {"", U'あ', "oxxxxxxoxxxoooooooo"},
    {"", U'ア', "oxxxxxxoxxxoooooooo"},
    {"", U'＝', "oxxxxxxoxxxoooooooo"},
    {"", U'＋', "oxxxxxxoxxxoooooooo"},
    {"", U'亜', "oxxxxxxoxxxoooooooo"},
    // Before a number and behind it signs do not part (3.1.10 c, d).
    {"", U'五', "oxxxxxxoxxxoxoooooo"},
    {"", U'５', "oxxxxxxoxxxoxoooooo"},
    // Normal: cl-10 and cl-11 may begin a line.
    {"normal", U'「', "xxxxxxxxxxxxxxxxxxx"},
    {"normal", U'」', "oxxxxxxoxoooooooooo"},
    {"normal", U'！', "oxxxxxxoxoooooooooo"},
    {"normal", U'・', "oxxxxxxoxoooooooooo"},
    {"normal", U'。', "oxxxxxxoxoooooooooo"},
    {"normal", U'…', "oxxxxxxxxoooooooooo"},
    {"normal", U'々', "oxxxxxxoxoooooooooo"},
    {"normal", U'ー', "oxxxxxxoxoooooooooo"},
    {"normal", U'っ', "oxxxxxxoxoooooooooo"},
    {"normal", U'　', "oxxxxxxoxoooooooooo"},
    {"normal", U'あ', "oxxxxxxoxoooooooooo"},
    {"normal", U'ア', "oxxxxxxoxoooooooooo"},
    {"normal", U'亜', "oxxxxxxoxoooooooooo"},
    {"normal", U'五', "oxxxxxxoxoooxoooooo"},
    // Loose: also cl-03, cl-04, cl-05 and cl-09; cl-08 parts, and cl-13 from its number.
    {"loose", U'「', "xxxxxxxxxxxxxxxxxxx"},
    {"loose", U'」', "oxoooxxoooooooooooo"},
    {"loose", U'！', "oxoooxxoooooooooooo"},
    {"loose", U'・', "oxoooxxoooooooooooo"},
    {"loose", U'。', "oxoooxxoooooooooooo"},
    {"loose", U'…', "oxoooxxoooooooooooo"},
    {"loose", U'々', "oxoooxxoooooooooooo"},
    {"loose", U'ー', "oxoooxxoooooooooooo"},
    {"loose", U'っ', "oxoooxxoooooooooooo"},
    {"loose", U'　', "oxoooxxoooooooooooo"},
    {"loose", U'あ', "oxoooxxoooooooooooo"},
    {"loose", U'ア', "oxoooxxoooooooooooo"},
    {"loose", U'亜', "oxoooxxoooooooooooo"},
    {"loose", U'五', "oxoooxxoooooooooooo"},
};

}  // namespace

BOOST_DATA_TEST_CASE(neighbours_part, boost::unit_test::data::make(rows)) {
  const KinsokuRule rule(setting::style_of(sample.options));
  std::string found;
  for (const char32_t after : one_of_each)
    found += rule.may_break(sample.before, char_class(sample.before), after, char_class(after)) ? 'o' : 'x';
  BOOST_TEST(found == sample.breaks);
}

namespace {

struct SpaceRow {
  const char* options;
  char32_t before;
  const char* quarters;  // by how many quarters of an em the two stand closer than full width; + for one more apart
};

std::ostream& operator<<(std::ostream& out, const SpaceRow& r) { return out << r.options << " " << to_utf8(r.before); }

const SpaceRow spaces[] = {
    // Appendix B by context. Column: 「」‐！・。、…々ーっ￥％　あア＝＋亜
    {"contextual", U'「', "2000000000000000000"},
    {"contextual", U'」', "2200222000000200000"},
    {"contextual", U'‐', "0000000000000000000"},
    {"contextual", U'！', "0000000000000000000"},
    {"contextual", U'・', "2000000000000000000"},
    {"contextual", U'。', "2200022000000200000"},
    {"contextual", U'、', "2200222000000200000"},
    {"contextual", U'…', "0000000000000000000"},
    {"contextual", U'々', "0000000000000000000"},
    {"contextual", U'ー', "0000000000000000000"},
    {"contextual", U'っ', "0000000000000000000"},
    {"contextual", U'￥', "0000000000000000000"},
    {"contextual", U'％', "0000000000000000000"},
    {"contextual", U'　', "2000000000000000000"},
    {"contextual", U'あ', "0000000000000000000"},
    {"contextual", U'ア', "0000000000000000000"},
    {"contextual", U'＝', "0000000000000000000"},
    {"contextual", U'＋', "0000000000000000000"},
    {"contextual", U'亜', "0000000000000000000"},
    // The published form: nothing is dropped.
    {"", U'「', "0000000000000000000"},
    {"", U'」', "0000000000000000000"},
    {"", U'、', "0000000000000000000"},
    {"", U'。', "0000000000000000000"},
    {"", U'・', "0000000000000000000"},
    {"", U'　', "0000000000000000000"},
    // Half-width marks throughout: each blank goes, whatever is beside it.
    {"half", U'「', "2000100000000000000"},
    {"half", U'」', "4222322222222222222"},
    {"half", U'。', "4222322222222222222"},
    {"half", U'、', "4222322222222222222"},
    {"half", U'・', "3111211111111111111"},
    {"half", U'！', "2000100000000000000"},
    {"half", U'あ', "2000100000000000000"},
    {"half", U'亜', "2000100000000000000"},
};

Cluster cluster(char32_t c) {
  Cluster out;
  out.character = c;
  out.char_class = char_class(c);
  out.advance = Length::pt(10);
  return out;
}

}  // namespace

BOOST_DATA_TEST_CASE(neighbours_stand_apart, boost::unit_test::data::make(spaces)) {
  const Paragraph paragraph = setting::paragraph("", setting::style_of(sample.options));
  const Spacing spacing(paragraph);
  std::string found;
  for (const char32_t after : one_of_each) {
    const Length closer = -spacing.natural(cluster(sample.before), cluster(after));
    found += std::to_string(Length::round_div(closer.units() * 4, Length::pt(10).units()));
  }
  BOOST_TEST(found == sample.quarters);
}

namespace {

struct FlexRow {
  const char* options;
  char32_t before;
  const char* shrink;  // the priority of each column, 0 for none
  const char* stretch;  // 「」‐！・。、…々ーっ￥％　あア＝＋亜, then a Western letter and a word space
};

std::ostream& operator<<(std::ostream& out, const FlexRow& r) { return out << r.options << " " << to_utf8(r.before); }

const FlexRow flexes[] = {
    // 3.8.3: middle dots go before brackets and commas, and the blank behind a full stop stays; 3.8.4: no space comes
    // before what closes, behind what opens and beside middle dots, nor inside ……
    {"", U'「', "300020000000000000000", "000000000000000000000"},
    {"", U'」', "333323333333333333333", "303300033333333333330"},
    {"", U'！', "300020000000000000000", "303300033333333333330"},
    {"", U'・', "222222222222222222222", "000000000000000000000"},
    {"", U'。', "300020000000000000000", "303300033333333333330"},
    {"", U'、', "333323333333333333333", "303300033333333333330"},
    {"", U'…', "300020000000000000000", "303300003333333333330"},
    {"", U'あ', "300020000000000000000", "303300033333333333330"},
    {"", U'亜', "300020000000000000000", "303300033333333333330"},
    {"", U'a', "300020000000000000000", "303300033333333333300"},
    {"", U' ', "111111111111111111111", "111111111111111111111"},
    // 和欧間 gives way behind them when tightened, before them when stretched.
    {"latin=25", U'あ', "300020000000000000040", "303300033333333333320"},
    {"latin=25", U'亜', "300020000000000000040", "303300033333333333320"},
    {"latin=25", U'ー', "300020000000000000040", "303300033333333333320"},
    {"latin=25", U'a', "300020004440004400400", "303300032223332233200"},
    {"latin=25 fixed-latin", U'あ', "300020000000000000000", "303300033333333333300"},
    // By context what is dropped already cannot go again.
    {"contextual", U'「', "000020000000000000000", "000000000000000000000"},
    {"contextual", U'」', "303320033333303333333", "303300033333333333330"},
    // Marks of half an em have nothing to give.
    {"half", U'」', "000000000000000000000", "303300033333333333330"},
    {"half", U'・', "000000000000000000000", "000000000000000000000"},
};

}  // namespace

BOOST_DATA_TEST_CASE(neighbours_give_way, boost::unit_test::data::make(flexes)) {
  const Paragraph paragraph = setting::paragraph("", setting::style_of(sample.options));
  const Spacing spacing(paragraph);
  std::string shrink, stretch;
  for (const char32_t after : std::u32string(one_of_each) + U"a ") {
    shrink += std::to_string(spacing.shrink(cluster(sample.before), cluster(after)).priority);
    stretch += std::to_string(spacing.stretch(cluster(sample.before), cluster(after)).priority);
  }
  BOOST_TEST(shrink == sample.shrink);
  BOOST_TEST(stretch == sample.stretch);
}

namespace {

// How far each pair gives way, in eighths of an em. Tightened: the blanks of half an em or a quarter as far as they
// still stand (3.8.3), 和欧間 from a quarter to an eighth, a word space of half an em to a quarter. Stretched: by a
// quarter of an em, 和欧間 and word spaces to half an em (3.8.4).
const FlexRow amounts[] = {
    {"", U'「', "400020000000000000000", "000000000000000000000"},
    {"", U'」', "844464444444444444444", "202200022222222222220"},
    {"", U'‐', "400020000000000000000", "202200022222222222220"},
    {"", U'！', "400020000000000000000", "202200022222222222220"},
    {"", U'・', "622242222222222222222", "000000000000000000000"},
    {"", U'。', "400020000000000000000", "202200022222222222220"},
    {"", U'、', "844464444444444444444", "202200022222222222220"},
    {"", U'…', "400020000000000000000", "202200002222222222220"},
    {"", U'々', "400020000000000000000", "202200022222222222220"},
    {"", U'ー', "400020000000000000000", "202200022222222222220"},
    {"", U'っ', "400020000000000000000", "202200022222222222220"},
    {"", U'￥', "400020000000000000000", "202200022222222222220"},
    {"", U'％', "400020000000000000000", "202200022222222222220"},
    {"", U'　', "400020000000000000000", "202200022222222222220"},
    {"", U'あ', "400020000000000000000", "202200022222222222220"},
    {"", U'ア', "400020000000000000000", "202200022222222222220"},
    {"", U'＝', "400020000000000000000", "202200022222222222220"},
    {"", U'＋', "400020000000000000000", "202200022222222222220"},
    {"", U'亜', "400020000000000000000", "202200022222222222220"},
    {"", U'a', "400020000000000000000", "202200022222222222200"},
    {"", U' ', "222222222222222222222", "222222222222222222222"},
    {"contextual", U'「', "000020000000000000000", "000000000000000000000"},
    {"contextual", U'」', "404420044444404444444", "202200022222222222220"},
    {"contextual", U'‐', "400020000000000000000", "202200022222222222220"},
    {"contextual", U'！', "400020000000000000000", "202200022222222222220"},
    {"contextual", U'・', "222242222222222222222", "000000000000000000000"},
    {"contextual", U'。', "000020000000000000000", "202200022222222222220"},
    {"contextual", U'、', "404420044444404444444", "202200022222222222220"},
    {"contextual", U'…', "400020000000000000000", "202200002222222222220"},
    {"contextual", U'々', "400020000000000000000", "202200022222222222220"},
    {"contextual", U'ー', "400020000000000000000", "202200022222222222220"},
    {"contextual", U'っ', "400020000000000000000", "202200022222222222220"},
    {"contextual", U'￥', "400020000000000000000", "202200022222222222220"},
    {"contextual", U'％', "400020000000000000000", "202200022222222222220"},
    {"contextual", U'　', "000020000000000000000", "202200022222222222220"},
    {"contextual", U'あ', "400020000000000000000", "202200022222222222220"},
    {"contextual", U'ア', "400020000000000000000", "202200022222222222220"},
    {"contextual", U'＝', "400020000000000000000", "202200022222222222220"},
    {"contextual", U'＋', "400020000000000000000", "202200022222222222220"},
    {"contextual", U'亜', "400020000000000000000", "202200022222222222220"},
    {"contextual", U'a', "400020000000000000000", "202200022222222222200"},
    {"contextual", U' ', "222222222222222222222", "222222222222222222222"},
    {"half", U'「', "000000000000000000000", "000000000000000000000"},
    {"half", U'」', "000000000000000000000", "202200022222222222220"},
    {"half", U'‐', "000000000000000000000", "202200022222222222220"},
    {"half", U'！', "000000000000000000000", "202200022222222222220"},
    {"half", U'・', "000000000000000000000", "000000000000000000000"},
    {"half", U'。', "000000000000000000000", "202200022222222222220"},
    {"half", U'、', "000000000000000000000", "202200022222222222220"},
    {"half", U'…', "000000000000000000000", "202200002222222222220"},
    {"half", U'々', "000000000000000000000", "202200022222222222220"},
    {"half", U'ー', "000000000000000000000", "202200022222222222220"},
    {"half", U'っ', "000000000000000000000", "202200022222222222220"},
    {"half", U'￥', "000000000000000000000", "202200022222222222220"},
    {"half", U'％', "000000000000000000000", "202200022222222222220"},
    {"half", U'　', "000000000000000000000", "202200022222222222220"},
    {"half", U'あ', "000000000000000000000", "202200022222222222220"},
    {"half", U'ア', "000000000000000000000", "202200022222222222220"},
    {"half", U'＝', "000000000000000000000", "202200022222222222220"},
    {"half", U'＋', "000000000000000000000", "202200022222222222220"},
    {"half", U'亜', "000000000000000000000", "202200022222222222220"},
    {"half", U'a', "000000000000000000000", "202200022222222222200"},
    {"half", U' ', "222222222222222222222", "222222222222222222222"},
    {"latin=25", U'「', "400020000000000000000", "000000000000000000000"},
    {"latin=25", U'」', "844464444444444444444", "202200022222222222220"},
    {"latin=25", U'‐', "400020000000000000000", "202200022222222222220"},
    {"latin=25", U'！', "400020000000000000000", "202200022222222222220"},
    {"latin=25", U'・', "622242222222222222222", "000000000000000000000"},
    {"latin=25", U'。', "400020000000000000000", "202200022222222222220"},
    {"latin=25", U'、', "844464444444444444444", "202200022222222222220"},
    {"latin=25", U'…', "400020000000000000000", "202200002222222222220"},
    {"latin=25", U'々', "400020000000000000010", "202200022222222222220"},
    {"latin=25", U'ー', "400020000000000000010", "202200022222222222220"},
    {"latin=25", U'っ', "400020000000000000010", "202200022222222222220"},
    {"latin=25", U'￥', "400020000000000000000", "202200022222222222220"},
    {"latin=25", U'％', "400020000000000000000", "202200022222222222220"},
    {"latin=25", U'　', "400020000000000000000", "202200022222222222220"},
    {"latin=25", U'あ', "400020000000000000010", "202200022222222222220"},
    {"latin=25", U'ア', "400020000000000000010", "202200022222222222220"},
    {"latin=25", U'＝', "400020000000000000000", "202200022222222222220"},
    {"latin=25", U'＋', "400020000000000000000", "202200022222222222220"},
    {"latin=25", U'亜', "400020000000000000010", "202200022222222222220"},
    {"latin=25", U'a', "400020001110001100100", "202200022222222222200"},
    {"latin=25", U' ', "222222222222222222222", "222222222222222222222"},
    {"latin=25 contextual", U'「', "000020000000000000000", "000000000000000000000"},
    {"latin=25 contextual", U'」', "404420044444404444444", "202200022222222222220"},
    {"latin=25 contextual", U'‐', "400020000000000000000", "202200022222222222220"},
    {"latin=25 contextual", U'！', "400020000000000000000", "202200022222222222220"},
    {"latin=25 contextual", U'・', "222242222222222222222", "000000000000000000000"},
    {"latin=25 contextual", U'。', "000020000000000000000", "202200022222222222220"},
    {"latin=25 contextual", U'、', "404420044444404444444", "202200022222222222220"},
    {"latin=25 contextual", U'…', "400020000000000000000", "202200002222222222220"},
    {"latin=25 contextual", U'々', "400020000000000000010", "202200022222222222220"},
    {"latin=25 contextual", U'ー', "400020000000000000010", "202200022222222222220"},
    {"latin=25 contextual", U'っ', "400020000000000000010", "202200022222222222220"},
    {"latin=25 contextual", U'￥', "400020000000000000000", "202200022222222222220"},
    {"latin=25 contextual", U'％', "400020000000000000000", "202200022222222222220"},
    {"latin=25 contextual", U'　', "000020000000000000000", "202200022222222222220"},
    {"latin=25 contextual", U'あ', "400020000000000000010", "202200022222222222220"},
    {"latin=25 contextual", U'ア', "400020000000000000010", "202200022222222222220"},
    {"latin=25 contextual", U'＝', "400020000000000000000", "202200022222222222220"},
    {"latin=25 contextual", U'＋', "400020000000000000000", "202200022222222222220"},
    {"latin=25 contextual", U'亜', "400020000000000000010", "202200022222222222220"},
    {"latin=25 contextual", U'a', "400020001110001100100", "202200022222222222200"},
    {"latin=25 contextual", U' ', "222222222222222222222", "222222222222222222222"},
    {"latin=25 half", U'「', "000000000000000000000", "000000000000000000000"},
    {"latin=25 half", U'」', "000000000000000000000", "202200022222222222220"},
    {"latin=25 half", U'‐', "000000000000000000000", "202200022222222222220"},
    {"latin=25 half", U'！', "000000000000000000000", "202200022222222222220"},
    {"latin=25 half", U'・', "000000000000000000000", "000000000000000000000"},
    {"latin=25 half", U'。', "000000000000000000000", "202200022222222222220"},
    {"latin=25 half", U'、', "000000000000000000000", "202200022222222222220"},
    {"latin=25 half", U'…', "000000000000000000000", "202200002222222222220"},
    {"latin=25 half", U'々', "000000000000000000010", "202200022222222222220"},
    {"latin=25 half", U'ー', "000000000000000000010", "202200022222222222220"},
    {"latin=25 half", U'っ', "000000000000000000010", "202200022222222222220"},
    {"latin=25 half", U'￥', "000000000000000000000", "202200022222222222220"},
    {"latin=25 half", U'％', "000000000000000000000", "202200022222222222220"},
    {"latin=25 half", U'　', "000000000000000000000", "202200022222222222220"},
    {"latin=25 half", U'あ', "000000000000000000010", "202200022222222222220"},
    {"latin=25 half", U'ア', "000000000000000000010", "202200022222222222220"},
    {"latin=25 half", U'＝', "000000000000000000000", "202200022222222222220"},
    {"latin=25 half", U'＋', "000000000000000000000", "202200022222222222220"},
    {"latin=25 half", U'亜', "000000000000000000010", "202200022222222222220"},
    {"latin=25 half", U'a', "000000001110001100100", "202200022222222222200"},
    {"latin=25 half", U' ', "222222222222222222222", "222222222222222222222"},
    {"latin=25 fixed-latin", U'「', "400020000000000000000", "000000000000000000000"},
    {"latin=25 fixed-latin", U'」', "844464444444444444444", "202200022222222222220"},
    {"latin=25 fixed-latin", U'‐', "400020000000000000000", "202200022222222222220"},
    {"latin=25 fixed-latin", U'！', "400020000000000000000", "202200022222222222220"},
    {"latin=25 fixed-latin", U'・', "622242222222222222222", "000000000000000000000"},
    {"latin=25 fixed-latin", U'。', "400020000000000000000", "202200022222222222220"},
    {"latin=25 fixed-latin", U'、', "844464444444444444444", "202200022222222222220"},
    {"latin=25 fixed-latin", U'…', "400020000000000000000", "202200002222222222220"},
    {"latin=25 fixed-latin", U'々', "400020000000000000000", "202200022222222222200"},
    {"latin=25 fixed-latin", U'ー', "400020000000000000000", "202200022222222222200"},
    {"latin=25 fixed-latin", U'っ', "400020000000000000000", "202200022222222222200"},
    {"latin=25 fixed-latin", U'￥', "400020000000000000000", "202200022222222222220"},
    {"latin=25 fixed-latin", U'％', "400020000000000000000", "202200022222222222220"},
    {"latin=25 fixed-latin", U'　', "400020000000000000000", "202200022222222222220"},
    {"latin=25 fixed-latin", U'あ', "400020000000000000000", "202200022222222222200"},
    {"latin=25 fixed-latin", U'ア', "400020000000000000000", "202200022222222222200"},
    {"latin=25 fixed-latin", U'＝', "400020000000000000000", "202200022222222222220"},
    {"latin=25 fixed-latin", U'＋', "400020000000000000000", "202200022222222222220"},
    {"latin=25 fixed-latin", U'亜', "400020000000000000000", "202200022222222222200"},
    {"latin=25 fixed-latin", U'a', "400020000000000000000", "202200020002220022000"},
    {"latin=25 fixed-latin", U' ', "222222222222222222222", "222222222222222222222"},
};

std::string eighths(Length length) {
  BOOST_TEST((length * 8).units() % Length::pt(10).units() == 0);
  return std::to_string((length * 8).units() / Length::pt(10).units());
}

Cluster narrow(Cluster c) {
  if (c.char_class == CharClass::western || c.char_class == CharClass::western_space) c.advance = Length::pt(5);
  return c;
}

}  // namespace

BOOST_DATA_TEST_CASE(neighbours_give_way_by, boost::unit_test::data::make(amounts)) {
  const Paragraph paragraph = setting::paragraph("", setting::style_of(sample.options));
  const Spacing spacing(paragraph);
  std::string shrink, stretch;
  for (const char32_t after : std::u32string(one_of_each) + U"a ") {
    const Cluster a = narrow(cluster(sample.before)), b = narrow(cluster(after));
    shrink += eighths(spacing.shrink(a, b).amount);
    stretch += eighths(spacing.stretch(a, b).amount);
  }
  BOOST_TEST(shrink == sample.shrink);
  BOOST_TEST(stretch == sample.stretch);
}

// Of two sizes the smaller one counts.
BOOST_AUTO_TEST_CASE(spaces_between_two_sizes) {
  Paragraph paragraph = setting::paragraph("", setting::style_of("latin=25"));
  paragraph.runs.push_back(paragraph.runs[0]);
  paragraph.runs[1].style.size = Length::pt(20);
  paragraph.runs[1].style.tracking = Length::pt(1);
  const Spacing spacing(paragraph);
  Cluster small = cluster(U'あ'), large = cluster(U'a');
  large.run = 1;
  for (const auto& [before, after, tracking] : {std::tuple{small, large, Length()}, {large, small, Length::pt(1)}}) {
    BOOST_TEST((spacing.natural(before, after) == tracking + Length::pt_ratio(5, 2)));
    BOOST_TEST((spacing.shrink(before, after).amount == Length::pt_ratio(5, 4)));
    BOOST_TEST((spacing.stretch(before, after).amount == Length::pt_ratio(5, 2)));
  }
  small.character = large.character = U'亜';
  small.char_class = large.char_class = CharClass::ideographic;
  BOOST_TEST((spacing.stretch(small, large).amount == Length::pt_ratio(5, 2)));
  BOOST_TEST((spacing.stretch(large, small).amount == Length::pt_ratio(5, 2)));
}

// 和欧間 that is already as narrow as it may become, or as wide.
BOOST_AUTO_TEST_CASE(spaces_at_their_limits) {
  const auto flex = [](const char* options) {
    const Paragraph paragraph = setting::paragraph("", setting::style_of(options));
    const Spacing spacing(paragraph);
    const Cluster a = cluster(U'あ'), b = cluster(U'a');
    return std::pair{setting::hundredths(spacing.shrink(a, b).amount), setting::hundredths(spacing.stretch(a, b).amount)};
  };
  BOOST_TEST((flex("latin=10") == std::pair<std::string, std::string>{"0", "40"}));
  BOOST_TEST((flex("latin=20") == std::pair<std::string, std::string>{"8", "30"}));
  BOOST_TEST((flex("latin=60") == std::pair<std::string, std::string>{"48", "0"}));
  const auto space = [](int advance) {
    const Paragraph paragraph = setting::paragraph("");
    Cluster a = cluster(U' ');
    a.advance = Length::pt_ratio(advance, 10);
    const Spacing spacing(paragraph);
    return std::pair{setting::hundredths(spacing.shrink(a, cluster(U'a')).amount),
                     setting::hundredths(spacing.stretch(a, cluster(U'a')).amount)};
  };
  BOOST_TEST((space(20) == std::pair<std::string, std::string>{"0", "30"}));
  BOOST_TEST((space(25) == std::pair<std::string, std::string>{"0", "25"}));
  BOOST_TEST((space(30) == std::pair<std::string, std::string>{"5", "25"}));
  BOOST_TEST((space(33) == std::pair<std::string, std::string>{"8", "25"}));
}

// What the edges of a line take away, in hundredths of an em: at the start, at the end, and what is left there to take.
BOOST_AUTO_TEST_CASE(edges_of_lines) {
  const auto edges = [](const char* options) {
    const Paragraph paragraph = setting::paragraph("", setting::style_of(options));
    const Spacing spacing(paragraph);
    std::string out;
    for (const char32_t c : std::u32string_view(U"「」・。、あ"))
      out += setting::hundredths(spacing.at_start(cluster(c))) + "/" + setting::hundredths(spacing.at_end(cluster(c))) +
             "/" + setting::hundredths(spacing.shrink_at_end(cluster(c))) + " ";
    return out;
  };
  BOOST_TEST(edges("") == "0/0/0 0/0/50 0/0/0 0/0/50 0/0/50 0/0/0 ");
  BOOST_TEST(edges("contextual") == "-50/0/0 0/-50/0 0/0/0 0/-50/0 0/-50/0 0/0/0 ");
  BOOST_TEST(edges("contextual keep-line-start") == "0/0/0 0/-50/0 0/0/0 0/-50/0 0/-50/0 0/0/0 ");
  BOOST_TEST(edges("half") == "-50/0/0 0/-50/0 -25/-25/0 0/-50/0 0/-50/0 0/0/0 ");
}
