// What holds for any text in any style and measure: texts of all classes of characters by chance, from a fixed seed.
#include <hb.h>
#include <unicode/ubrk.h>

#include <boost/test/unit_test.hpp>
#include <memory>
#include <random>
#include <set>

#include "base/utf8.h"
#include "setting.h"
#include "typeset/char_class.h"
#include "typeset/kinsoku.h"

using namespace toji;
using namespace toji::typeset;

namespace {

constexpr int rounds = 6000;

class Chance {
 public:
  explicit Chance(unsigned seed) : random_(seed) {}
  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <typename T, std::size_t N>
  const T& of(const T (&all)[N]) {
    return all[below(N)];
  }

 private:
  std::mt19937 random_;
};

// Pieces of all classes: kana, ideographs, marks, numbers with signs and units, Western words, blanks, marks that
// combine, variation sequences, characters that rule breaks.
const char* const pieces[] = {
    "あ",   "いろ",  "ア",    "漢字",   "事業",  "々",    "ーー",  "っ",     "ゃ",    "ァ",    "、",   "。",     "，",
    "．",   "・",    "：",    "！",     "？！",  "「",    "」",    "（",     "）",    "『",    "』",   "〔",     "〕",
    "“",    "”",     "……",    "――",     "〜",    "‐",     "—",     "１２３",  "12",    "1,234", "5.5",  "−12.5℃", "±3",
    "＋３", "▲５",   "50％",  "￥１００", "20°C", "第３次", "令和５年", "R&D",   "PDF",   "office", "e-mail", "A/B",  "(注)",
    "[1]",  "100%",  " ",     "  ",     "　",    "\t",    "が",    "は\u3099", "e\u0301", "葛\U000E0100", "辻\U000E0101",
    "\u200B", "\u2060", "\u00A0", "①",  "※",    "×",     "＝",    "㎡",     "㈱",    "ｱｲｳ",   "｡",    "｢",      "｣",
    "ヽ",   "ゝ",    "〻",    "\n",     "x",     "/",     "-",     "%",      "℃",     "km",    "円",   "約",     "件",
};

const char* const words_of_styles[] = {
    "center", "end", "justify", "distribute", "normal", "loose", "push-in", "hang", "contextual", "half", "fixed-latin",
    "keep-line-start", "latin=25", "latin=13", "first=100", "rest=150", "hang-marks", "optimal", "keep-numbers",
    "units=年月日人件円㎡", "number-prefixes=第約", "not-at-start=件々", "not-at-end=第※", "allowed-at-start=ーっゃァ",
    "allowed-at-end=「", "spread=700", "tab=400", "tab-end=900", "tab-number=1200", "combine-digits=2", "combine-digits=3",
};

std::string style_words(Chance& chance, bool vertical) {
  std::string out = vertical ? "vertical" : "";
  for (std::size_t i = chance.below(6); i > 0; --i) out += std::string(" ") + chance.of(words_of_styles);
  return out;
}

struct Sample {
  std::string options;
  Paragraph paragraph;
  Length measure;
  std::string text;  // of all runs
};

Sample sample_by(Chance& chance) {
  Sample out;
  out.options = style_words(chance, chance.one_in(3));
  out.paragraph = setting::paragraph("", setting::style_of(out.options));
  const TextRun first = out.paragraph.runs[0];
  out.paragraph.runs.clear();
  for (std::size_t runs = 1 + chance.below(3); runs > 0; --runs) {
    TextRun& run = out.paragraph.runs.emplace_back(first);
    run.style.family = setting::fonts().family(chance.of({"gothic", "mincho", "gothic-mixed", "mincho-proportional"}));
    run.style.size = Length::pt(chance.of({10, 10, 10, 6, 16}));
    if (chance.one_in(4)) run.style.condense = 800;
    if (chance.one_in(6)) run.style.tracking = Length::pt(1);
    run.style.underline = chance.one_in(4);
    run.style.strike = chance.one_in(8);
    if (chance.one_in(6)) run.style.rule_size = Length::pt(10);
    if (chance.one_in(8)) run.style.emphasis = U'・';
    for (std::size_t i = 1 + chance.below(12); i > 0; --i) run.text += chance.of(pieces);
    if (chance.one_in(8)) {
      run.text = "進捗";
      run.ruby = {"しんちょく"};
      run.ruby_kind = RubyKind::group;
    }
    if (chance.one_in(10)) run.style.combine = true, run.text = "31";
    out.text += run.text;
  }
  out.measure = Length::pt(10 * static_cast<std::int64_t>(1 + chance.below(20)) + static_cast<std::int64_t>(chance.below(10)));
  return out;
}

std::u32string without(std::u32string text, std::u32string_view dropped) {
  std::erase_if(text, [&](char32_t c) { return dropped.find(c) != std::u32string_view::npos; });
  return text;
}

std::string text_of_line(const Line& line) {
  std::string out;
  for (const LineRun& run : line.runs)
    if (run.kind == RunKind::text) out += run.glyphs.text();
  return out;
}

// Every character once and in order; line ends are the lines themselves, and what only rules breaks may stand alone.
void check_text(const Sample& sample, const Composed& composed) {
  std::string all;
  for (const Line& line : *composed.lines) all += text_of_line(line);
  const auto seen = [](const std::string& text) { return to_utf8(without(to_utf32(text), U"\n\u200B\u2060")); };
  BOOST_REQUIRE_EQUAL(seen(all), seen(sample.text));
}

// The characters on either side of each line end within a paragraph line, as offsets into the text.
void check_breaks(const Sample& sample, const Composed& composed) {
  const KinsokuRule rule(*sample.paragraph.style);
  for (std::size_t i = 1; i < composed.lines->size(); ++i) {
    if (!(*composed.lines)[i - 1].wrapped) continue;
    const std::size_t at = (*composed.lines)[i].text_begin;
    const std::u32string before = to_utf32(sample.text.substr(0, at)), after = to_utf32(sample.text.substr(at));
    if (before.empty() || after.empty() || before.back() == 0x200B) continue;
    const std::u32string invisible = without(before, U"\u2060\u3099\u0301\U000E0100\U000E0101");
    const char32_t last = invisible.back(), first = after.front();
    BOOST_TEST_CONTEXT("between " << to_utf8(std::u32string(1, last)) << " and " << to_utf8(std::u32string(1, first))) {
      BOOST_REQUIRE(before.back() != 0x2060);
      BOOST_REQUIRE(rule.may_begin_line(first, char_class(first)));
      BOOST_REQUIRE(rule.may_end_line(last, char_class(last)));
      BOOST_REQUIRE(last != 0x00A0 && (first != 0x00A0 || last == U' '));  // LB12, LB12a
    }
  }
}

void check_widths(const Sample& sample, const Composed& composed) {
  for (const Line& line : *composed.lines)
    BOOST_REQUIRE((line.indent + line.width <= sample.measure + Length::raw(64)));
}

struct Ink {
  Length from, to;    // along the line
  Length above, below;  // across it, from the baseline or axis downwards or to the right
  bool exact = true;  // no mark or ligature
};

// Where each glyph of a line of horizontal text is inked.
std::vector<Ink> inks_of(const Line& line) {
  std::vector<Ink> out;
  for (const LineRun& run : line.runs) {
    if (run.kind != RunKind::text) continue;
    const page::GlyphRun& glyphs = run.glyphs;
    Length pen = glyphs.origin.x;
    const auto units = static_cast<std::int64_t>(glyphs.face->units_per_em());
    for (const page::Glyph& glyph : glyphs.glyphs) {
      hb_glyph_extents_t extents{};
      hb_font_get_glyph_extents(glyphs.face->hb_font(), glyph.id, &extents);
      const auto at = [&](std::int64_t value) { return Length(glyphs.size).scaled(value, units); };
      const auto along = [&](std::int64_t value) { return at(value).scaled(glyphs.horizontal_scale, 1000); };
      const Length x = pen + glyph.dx, y = glyphs.origin.y + glyph.dy;
      if (extents.width != 0)
        out.push_back({x + along(extents.x_bearing), x + along(extents.x_bearing + extents.width),
                       y - at(extents.y_bearing), y - at(extents.y_bearing + extents.height),
                       glyph.dx == Length() && glyph.advance != Length()});
      pen += glyph.advance;
    }
  }
  return out;
}

// What two glyphs of a font may share where they are set solid: dashes meet, an f hangs over.
Length shared_by(const Sample&) { return Length::pt_ratio(12, 10); }

void check_ink(const Sample& sample, const Composed& composed) {
  for (const Line& line : *composed.lines) {
    const std::vector<Ink> inks = inks_of(line);
    for (std::size_t i = 1; i < inks.size(); ++i) {
      if (!inks[i].exact || !inks[i - 1].exact) continue;
      BOOST_TEST_CONTEXT(text_of_line(line) << " at glyph " << i << " from " << inks[i].from.units() << " behind " << inks[i - 1].to.units())
      BOOST_REQUIRE((inks[i].from >= inks[i - 1].to - shared_by(sample)));
    }
    for (const page::Line& rule : line.rules) {
      if (rule.from.y <= Length()) continue;  // through the middle
      for (const Ink& ink : inks) {
        const bool over = ink.to > rule.from.x && ink.from < rule.to.x;
        if (over) BOOST_TEST_CONTEXT(text_of_line(line)) BOOST_REQUIRE((ink.below <= rule.from.y - rule.width / 2));
      }
    }
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(any_text_in_any_style) {
  Chance chance(14);
  std::size_t fit = 0;
  for (int round = 0; round < rounds; ++round) {
    const Sample sample = sample_by(chance);
    BOOST_TEST_CONTEXT("round " << round << ": " << sample.options << ", " << setting::hundredths(sample.measure) << ": "
                                << sample.text) {
      const Composed composed = compose(sample.paragraph, sample.measure);
      check_text(sample, composed);
      if (composed.too_wide) continue;  // which is an error and never printed
      ++fit;
      if (!sample.paragraph.style->vertical) check_ink(sample, composed);
      check_breaks(sample, composed);
      check_widths(sample, composed);
    }
  }
  BOOST_TEST(fit > rounds / 3);
}
