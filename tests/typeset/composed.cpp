// Whole paragraphs as text: composed.cases. Every number of what is composed, where other tests look at one of them.
#include "../cases/cases.h"
#include "engine/typeset/clusters.h"
#include "engine/typeset/line_breaker.h"
#include "engine/typeset/list_mark.h"
#include "setting.h"
#include "base/utf8.h"

namespace {

using namespace toji;
using typeset::RubyKind;

void set_option(typeset::TextRun& run, const std::string& word) {
  const auto equals = word.find('=');
  const std::string name = word.substr(0, equals), value = equals == std::string::npos ? "" : word.substr(equals + 1);
  typeset::TextStyle& style = run.style;
  const auto number = [&] { return std::stoi(value); };
  if (name == "size")
    style.size = Length::pt(number());
  else if (name == "family")
    style.family = setting::fonts().family(value);
  else if (name == "condense")
    style.condense = number();
  else if (name == "tracking")
    style.tracking = Length::pt_ratio(number(), 10);
  else if (name == "rise")
    style.rise = Length::pt(number());
  else if (name == "spread")
    style.spread = Length::pt(number());
  else if (name == "rule")
    style.rule_size = Length::pt(number()), style.rule_color = {1, 2, 3};
  else if (name == "emphasis")
    style.emphasis = to_utf32(value).front();
  else if (name == "combine")
    style.combine = true;
  else if (name == "underline")
    style.underline = true;
  else if (name == "strike")
    style.strike = true;
  else if (name == "color")
    style.color = {9, 8, static_cast<std::uint8_t>(number())};
  else if (name == "mark")
    run.mark = static_cast<std::uint32_t>(number());
  else if (name == "mono" || name == "group" || name == "jukugo") {
    run.ruby_kind = name == "mono" ? RubyKind::mono : name == "group" ? RubyKind::group : RubyKind::jukugo;
    std::istringstream readings(value);
    for (std::string reading; std::getline(readings, reading, '/');) run.ruby.push_back(reading);
  } else
    BOOST_FAIL("no option " << word);
}

// A run a line: its text between | and |, then options. ¶ stands for a newline, → for a tab.
typeset::Paragraph paragraph_of(const cases::Case& one) {
  typeset::Paragraph out = setting::paragraph("", setting::style_of(one.part("style")));
  const typeset::TextRun plain = out.runs.front();
  out.runs.clear();
  std::istringstream lines(one.part("runs"));
  for (std::string line; std::getline(lines, line);) {
    const auto end = line.rfind('|');
    typeset::TextRun& run = out.runs.emplace_back(plain);
    for (const char32_t c : to_utf32(line.substr(1, end - 1)))
      run.text += c == U'¶' ? "\n" : c == U'→' ? "\t" : to_utf8(c);
    std::istringstream words(line.substr(end + 1));
    for (std::string word; words >> word;) set_option(run, word);
  }
  return out;
}

std::string number(Length length) {
  const std::string text = page::dump(page::FrameItem{0, page::FilledRect{{{length, {}}, {}}, {}}});
  return text.substr(8, text.find(',') - 8);
}

std::string run_text(const typeset::LineRun& run) {
  const char* const kinds[] = {"text", "ruby", "emphasis"};
  std::string text = page::dump(page::FrameItem{0, run.glyphs});
  std::string out = std::string("  ") + kinds[static_cast<int>(run.kind)] + " of " + std::to_string(run.source);
  if (run.mark != 0) out += " mark " + std::to_string(run.mark);
  return out + text.substr(7) + "\n";
}

std::string composed_text(const cases::Case& one) {
  const typeset::Composed composed = typeset::compose(paragraph_of(one), Length::pt(std::stoi(one.part("measure"))));
  std::string out = "em " + number(composed.em) + " ascent " + number(composed.ascent) + " advance " +
                    number(composed.line_advance) + " height " + number(composed.height) + " width " +
                    number(composed.width) + (composed.too_wide ? " too wide" : "") + "\n";
  for (const typeset::MissingGlyph& missing : composed.missing)
    out += "missing " + to_utf8(missing.character) + " in " + std::to_string(missing.run) + " at " +
           std::to_string(missing.offset) + "\n";
  for (const typeset::Line& line : *composed.lines) {
    out += "line indent " + number(line.indent) + " width " + number(line.width) + (line.wrapped ? " wrapped" : "") +
           " from " + std::to_string(line.text_begin) + "\n";
    for (const typeset::LineRun& run : line.runs) out += run_text(run);
    for (const page::Line& rule : line.rules) out += "  " + page::dump(page::FrameItem{0, rule}).substr(3) + "\n";
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(paragraphs_as_they_are_composed) { cases::check("typeset/composed.cases", composed_text); }

namespace {

// How many characters of the text are a list mark with its spaces.
std::size_t mark_of(const std::u32string& text) { return typeset::list_mark(text).end; }

// The characters for which it holds, as ranges.
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

BOOST_AUTO_TEST_CASE(characters_of_list_marks) {
  BOOST_TEST(ranges([](char32_t c) { return mark_of({c, U'あ'}) == 1; }) ==
             "• ※ → ⇒ ①-⓿ ■-□ ▲-△ ▼-▽ ◆-◇ ○ ◎-● ★-☆ ✓ ❶-➓ ➢ ➤ ・ ㈠-㉇ ㉑-㊿ ㋐-㋾ ･ ");
  BOOST_TEST(ranges([](char32_t c) { return mark_of({U'（', c, U'）', U'あ'}) == 3; }) ==
             "0-9 A-Z a-z Ⅰ-ⅿ ァ-ヶ 一 七 三 九 二 五 八 六 十 四 ０-９ Ａ-Ｚ ａ-ｚ ");
  BOOST_TEST(ranges([](char32_t c) { return mark_of({U'（', U'1', c, U'あ'}) == 3; }) == ") ] 〕 ） ");
  const auto opens = [](char32_t c) { return mark_of({c, U'1', U'）', U'あ'}) == 3 && mark_of({c, U'1', U'.', U'あ'}) == 0; };
  BOOST_TEST(ranges(opens) == "( [ 〔 （ ");
  BOOST_TEST(ranges([](char32_t c) { return mark_of({U'1', c, U'あ'}) == 2; }) == ") . ] 〕 ） ． ");
  BOOST_TEST(ranges([](char32_t c) { return mark_of({U'1', U'.', c, U'あ'}) == 0; }) == "0-9 ０-９ ");
  BOOST_TEST(ranges([](char32_t c) { return mark_of({U'・', c, U'あ'}) == 2; }) == "\t   　 ");
}

BOOST_AUTO_TEST_CASE(lengths_of_list_marks) {
  const std::pair<const char32_t*, std::size_t> texts[] = {
      {U"", 0},      {U"・", 0},     {U"・　", 0},    {U"・　あ", 2},  {U"123.あ", 4},  {U"1234.あ", 0}, {U"（123）あ", 5},
      {U"(1234)あ", 0}, {U"()あ", 0}, {U"（1あ", 0},   {U"1あ", 0},     {U"1.あ", 2},    {U"1.5あ", 0},  {U"1. 5あ", 3},
      {U"[1]　 あ", 5}, {U"1）２あ", 0}, {U"ア）あ", 2}, {U"１２３）　あ", 5}};
  for (const auto& [text, length] : texts) BOOST_TEST(mark_of(text) == length, to_utf8(text));
}
