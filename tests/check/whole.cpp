// Findings in full, as an office reads them: findings.cases. A case has rules, elements of the sheets a and b, of the
// year, and edits of the plan.
#include "../cases/cases.h"
#include "check_fixture.h"
#include "report/check/characters.h"
#include "report/check/numbers.h"
#include "base/utf8.h"

using namespace check_fixture;

namespace {

std::string without_end(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

// The text of 成果 where it is no element.
std::string elements(const std::string& part) {
  const std::string text = without_end(part);
  return text.empty() || text.starts_with('<') ? text : "<成果>" + text + "</成果>";
}

// "old => new", a line each.
void edit(std::string& bytes, const std::string& edits) {
  std::istringstream lines(edits);
  for (std::string line; std::getline(lines, line);) {
    const auto arrow = line.find(" => ");
    const std::string old = line.substr(0, arrow);
    BOOST_TEST_REQUIRE(bytes.find(old) != std::string::npos, line);
    bytes.replace(bytes.find(old), old.size(), line.substr(arrow + 4));
  }
}

std::string found(const cases::Case& one) {
  dataset::Source source = small(elements(one.part("first")), elements(one.part("second")), without_end(one.part("year")));
  edit(source.files.at("plan.xml"), one.part("plan"));
  if (!one.part("copy").empty()) source.files["sheets/c.xml"] = "<シート>" + without_end(one.part("copy")) + "</シート>";
  check::Options options{.all = false, .only = {}};
  std::istringstream rules(one.part("rules"));
  for (std::string rule; rules >> rule;) options.only.push_back(rule);
  const Checked checked(source, options);
  std::string out;
  for (const check::Finding& f : checked.findings) {
    out += std::string(f.span.file) + ":" + std::to_string(f.span.line) + ":" + std::to_string(f.span.column) + " sheet " +
           f.sheet + " " + f.field + " " + std::string(f.rule->id) + "\n";
    for (const Language language : {Language::ja, Language::en})
      out += "  " + f.message(language) + " → " + f.proposal(language) + "\n";
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(findings_in_full) { cases::check("check/findings.cases", found); }

namespace {

// begin-end of each number, its digits, w and h for wide and half, its value and unit.
std::string numbers(const char32_t* text) {
  std::string out;
  for (const check::Number& n : check::numbers_in(text)) {
    out += std::to_string(n.begin) + "-" + std::to_string(n.end) + " " + std::to_string(n.digits) + (n.wide ? "w" : "") +
           (n.half ? "h" : "") + " " + check::shown(n.thousandths) + to_utf8(n.unit);
    if (n.unit_end != n.end) out += "-" + std::to_string(n.unit_end);
    out += "; ";
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(numbers_in_texts) {
  const std::pair<const char32_t*, std::string> texts[] = {
      {U"", ""},
      {U"1", "0-1 1h 1; "},
      {U"第９回", "1-2 1w 9回-3; "},
      {U"1,234人と５．５％", "0-5 4h 1,234人-6; 7-10 2w 5.5％-11; "},
      {U"１２3", "0-3 3wh 123; "},
      {U"1.2345m", "0-6 5h 1.234m-7; "},
      {U"0.5", "0-3 2h 0.5; "},
      {U"10.", "0-2 2h 10; "},
      {U"1,件", "0-1 1h 1; "},
      {U"74万人", "0-2 2h 740,000人-4; "},
      {U"79.1万人", "0-4 3h 791,000人-6; "},
      {U"3万", "0-1 1h 30,000-2; "},
      {U"12時間3時", "0-2 2h 12時間-4; 4-5 1h 3; "},
      {U"5団体6社会", "0-1 1h 5団体-3; 3-4 1h 6社-5; "},
      {U"9999999999999", "0-13 13h 9,999,999,999,999; "},
      {U"1000000000000", "0-13 13h 1,000,000,000,000; "},
      {U"12345678901234", "0-14 14h 1,234,567,890,123; "},
      {U"2㎡3km4ｋｍ", "0-1 1h 2㎡-2; 2-3 1h 3km-5; 5-6 1h 4; "},
      {U"8:30", "0-1 1h 8; 2-4 2h 30; "},
      {U"0", "0-1 1h 0; "}};
  for (const auto& [text, expected] : texts) BOOST_TEST(numbers(text) == expected, to_utf8(text));
}

BOOST_AUTO_TEST_CASE(values_as_they_are_shown) {
  const std::pair<std::int64_t, std::string> values[] = {{0, "0"},           {1, "0.001"},      {10, "0.01"},         {100, "0.1"},
                                                         {1000, "1"},        {1234, "1.234"},   {999'000, "999"},     {1'000'000, "1,000"},
                                                         {1'234'567'890, "1,234,567.89"}, {12'000'000'000, "12,000,000"}};
  for (const auto& [value, text] : values) BOOST_TEST(check::shown(value) == text);
}

namespace {

template <typename Holds>
std::string ranges(Holds holds) {
  std::string out;
  for (char32_t c = 1; c < 0x10000; ++c) {
    if (!holds(c) || holds(c - 1)) continue;
    char32_t last = c;
    while (holds(last + 1)) ++last;
    out += to_utf8(c) + (last == c ? "" : "-" + to_utf8(last)) + " ";
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(kinds_of_characters) {
  BOOST_TEST(ranges(check::is_digit) == "0-9 ０-９ ");
  BOOST_TEST(ranges(check::is_wide_digit) == "０-９ ");
  BOOST_TEST(ranges(check::is_letter) == "A-Z a-z ");
  BOOST_TEST(ranges(check::is_wide_letter) == "Ａ-Ｚ ａ-ｚ ");
  BOOST_TEST(ranges(check::is_katakana) == "ァ-ヺ ー ");
  for (const char32_t c : U"亜々〆龠﨑〇") BOOST_TEST((c == 0 || check::is_kanji(c)), to_utf8(c));
  for (const char32_t c : U"あア・a０ー") BOOST_TEST(!check::is_kanji(c), to_utf8(c));
  for (const char32_t c : U"ぁゔゝゟ") BOOST_TEST((c == 0 || check::is_hiragana(c)), to_utf8(c));
  for (const char32_t c : U"亜あアー") BOOST_TEST((c == 0 || check::is_kana_or_kanji(c)), to_utf8(c));
  for (const char32_t c : U"a０・！　") BOOST_TEST(!check::is_kana_or_kanji(c), to_utf8(c));
  for (const char32_t c : U"亜あア　。〿！｠・※①⓿○ａ") BOOST_TEST((c == 0 || check::is_wide(c)), to_utf8(c));
  for (const char32_t c : U"a0!｡｡ﾟ◎…\u2fff\u245f\u2500") BOOST_TEST((c == 0 || !check::is_wide(c)), to_utf8(c));
  BOOST_TEST((check::narrow(U"Ａ０！　～あ") == U"A0! ~あ"));
}

BOOST_AUTO_TEST_CASE(words_at_a_place) {
  const std::u32string_view text = U"実行課題";
  BOOST_TEST(check::at(text, 2, U"課"));
  BOOST_TEST(check::at(text, 2, U"課題"));
  BOOST_TEST(!check::at(text, 2, U"課題が"));
  BOOST_TEST(!check::at(text, 1, U"課"));
  BOOST_TEST(!check::at(text, 4, U"課"));
  BOOST_TEST(!check::at(text, 9, U"課"));
  BOOST_TEST(check::before(text, 2, U"実行"));
  BOOST_TEST(check::before(text, 2, U"行"));
  BOOST_TEST(!check::before(text, 2, U"実"));
  BOOST_TEST(!check::before(text, 1, U"実行"));
  BOOST_TEST(!check::before(text, 0, U"実"));
  BOOST_TEST(check::at_any(text, 2, U"課|課題|題") == 2U);
  BOOST_TEST(check::at_any(text, 2, U"課題|課") == 2U);
  BOOST_TEST(check::at_any(text, 3, U"課|課題|題") == 1U);
  BOOST_TEST(check::at_any(text, 0, U"課|題") == 0U);
  BOOST_TEST(check::before_any(text, 3, U"課|行課|実") == 2U);
  BOOST_TEST(check::before_any(text, 1, U"課|題|実") == 1U);
  BOOST_TEST(check::before_any(text, 0, U"実") == 0U);
}
