// What holds for any text in any style and measure: texts of all classes of characters by chance, from a fixed seed.
#include <hb.h>
#include <unicode/ubrk.h>

#include <boost/test/unit_test.hpp>
#include <memory>
#include <optional>
#include <random>
#include <set>

#include "base/utf8.h"
#include "setting.h"
#include "engine/typeset/char_class.h"
#include "engine/typeset/kinsoku.h"

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
    "allowed-at-end=「", "spread=700", "tab=400", "tab-end=900", "tab-number=1200", "combine-digits=2",
    "combine-digits=3",
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
  const auto tens = static_cast<std::int64_t>(1 + chance.below(20));
  out.measure = Length::pt(10 * tens + static_cast<std::int64_t>(chance.below(10)));
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
      const bool lets_go = last == U' ' || last == U'-' || last == U'\t';
      BOOST_REQUIRE(last != 0x00A0 && (first != 0x00A0 || lets_go));  // LB12, LB12a
    }
  }
}

void check_widths(const Sample& sample, const Composed& composed) {
  for (const Line& line : *composed.lines)
    BOOST_REQUIRE((line.indent + line.width <= sample.measure + Length::raw(64)));
}

struct Ink {
  Length from, to;    // along the line
  Length far;         // across it from the baseline or axis, towards the line's rule: downwards, or to the right
  bool exact = true;  // no mark or ligature
  RunKind kind = RunKind::text;
  bool combined = false;  // side by side with its neighbours
  std::string text = {};
};

// Where a glyph of a run is inked, the run's pen being at its own origin.
class Inker {
 public:
  Inker(const page::GlyphRun& run, bool vertical_line) : run_(run), vertical_line_(vertical_line) {}

  std::optional<Ink> ink(const page::Glyph& glyph, Length pen) const {
    hb_glyph_extents_t e{};
    hb_font_get_glyph_extents(run_.face->hb_font(), glyph.id, &e);
    if (e.width == 0) return std::nullopt;
    const Length left = wide(e.x_bearing), right = wide(e.x_bearing + e.width);
    const Length above = high(e.y_bearing), below = high(e.y_bearing + e.height);  // of the baseline
    const Point o = run_.origin;
    const bool exact = glyph.dx == Length() && glyph.dy == Length() && glyph.advance != Length();
    if (!vertical_line_)
      return Ink{o.x + pen + glyph.dx + left, o.x + pen + glyph.dx + right, o.y + glyph.dy - below, exact};
    if (run_.sideways) return Ink{o.y + pen + left, o.y + pen + right, o.x - glyph.dy + above, exact};
    if (!run_.vertical) return Ink{o.y - above, o.y - below, o.x + pen + right, exact, RunKind::text, true};
    const Length top = o.y + pen + glyph.dy + run_.face->em_box_top().at(run_.size);
    const Length middle = run_.face->advance(glyph.id).at(run_.size).scaled(run_.horizontal_scale, 2000);
    return Ink{top - above, top - below, o.x + glyph.dx + right - middle, exact};
  }

 private:
  Length high(std::int64_t value) const {
    return Length(run_.size).scaled(value, static_cast<std::int64_t>(run_.face->units_per_em()));
  }
  Length wide(std::int64_t value) const { return high(value).scaled(run_.horizontal_scale, 1000); }

  const page::GlyphRun& run_;
  bool vertical_line_;
};

std::vector<Ink> inks_of(const Line& line, bool vertical) {
  std::vector<Ink> out;
  for (const LineRun& run : line.runs) {
    Length pen;
    const Inker inker(run.glyphs, vertical);
    for (const page::Glyph& glyph : run.glyphs.glyphs) {
      if (const auto ink = inker.ink(glyph, pen)) {
        out.push_back(*ink);
        out.back().kind = run.kind;
        out.back().text = run.glyphs.text().substr(glyph.text_begin, glyph.text_end - glyph.text_begin);
      }
      pen += glyph.advance;
    }
  }
  return out;
}

// What two glyphs of a font may share where they are set solid: dashes meet, an f hangs over.
constexpr Length shared = Length::pt_ratio(12, 10);

void check_neighbours(const Line& line, const std::vector<Ink>& inks) {
  const Ink* before = nullptr;
  for (const Ink& ink : inks) {
    if (ink.kind != RunKind::text) continue;
    const bool both = before && ink.exact && before->exact && !(ink.combined && before->combined);
    if (both)
      BOOST_TEST_CONTEXT(text_of_line(line) << ": " << ink.text << " from " << setting::hundredths(ink.from) << " behind "
                                            << before->text << " to " << setting::hundredths(before->to))
      BOOST_REQUIRE((ink.from >= before->to - shared));
    before = &ink;
  }
}

// Under the line, or to its right (傍線), where it is clear of readings and marks of emphasis too.
void check_rules(const Line& line, const std::vector<Ink>& inks, bool vertical) {
  for (const page::Line& rule : line.rules) {
    const Length across = vertical ? rule.from.x : rule.from.y;
    const Length from = vertical ? rule.from.y : rule.from.x, to = vertical ? rule.to.y : rule.to.x;
    if (across <= Length()) continue;  // through the middle
    for (const Ink& ink : inks) {
      const bool over = ink.to > from && ink.from < to;
      if (over) BOOST_TEST_CONTEXT(text_of_line(line)) BOOST_REQUIRE((ink.far <= across - rule.width / 2));
    }
  }
}

void check_ink(const Sample& sample, const Composed& composed) {
  const bool vertical = sample.paragraph.style->vertical;
  for (const Line& line : *composed.lines) {
    const std::vector<Ink> inks = inks_of(line, vertical);
    check_neighbours(line, inks);
    check_rules(line, inks, vertical);
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
      check_ink(sample, composed);
      check_breaks(sample, composed);
      check_widths(sample, composed);
    }
  }
  BOOST_TEST(fit > rounds / 3);
}

// However their blanks are dropped, marks stay clear of each other: also where a face draws them without blanks.
BOOST_AUTO_TEST_CASE(any_two_marks_in_any_face) {
  constexpr const char* marks[] = {"、", "。", "，", "．", "・", "：", "「", "」", "（", "）",
                                   "『", "』", "〔", "〕", "！", "？", "ー", "っ", "が", "か\u3099"};
  for (const char* family : {"gothic", "mincho", "gothic-mixed", "gothic-proportional", "mincho-proportional"})
    for (const char* options : {"", "half", "contextual", "vertical", "vertical half", "vertical contextual"})
      for (const char* before : marks)
        for (const char* after : marks) {
          Sample sample;
          sample.text = std::string("一") + before + after + "一";
          sample.paragraph = setting::paragraph(sample.text, setting::style_of(options), family);
          BOOST_TEST_CONTEXT(family << " " << options) check_ink(sample, compose(sample.paragraph, Length::pt(100)));
        }
}
