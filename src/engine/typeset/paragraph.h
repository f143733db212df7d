#pragma once
// What the composer is given: runs of text in resolved styles, and the paragraph's rules.
#include <cstdint>
#include <string>
#include <vector>

#include "base/length.h"
#include "base/shared.h"
#include "engine/font/library.h"
#include "engine/page/document.h"

namespace toji::typeset {

struct TextStyle {
  const font::Family* family = nullptr;
  Length size = Length::pt(10);
  std::int32_t condense = 1000;  // 長体: horizontal scale in thousandths
  Length tracking;               // 字間: added after each character
  page::Color color;
  Length rise;            // above the baseline, for 上付き
  char32_t emphasis = 0;  // 圏点: drawn over each character, e.g. • or ﹅; 0 for none
  bool combine = false;   // 縦中横: in vertical lines the run's characters stand side by side in one em
  bool underline = false;
  bool strike = false;
  // Of the element that asked for the underline or strike-through: one line runs through all that is inside, whatever
  // its size (CSS Text Decoration 3, 2.1). Size 0: the run's own size and colour.
  Length rule_size;
  page::Color rule_color;
  Length spread;  // 字取り: the run's characters are spread to this width and stay together; 0: off
  bool operator==(const TextStyle&) const = default;
};

// How readings stand over their base (JLREQ 3.3.5 to 3.3.7).
enum class RubyKind : std::uint8_t {
  mono,    // each over its character; lines may break between
  group,   // one over all characters, which stay together
  jukugo,  // as mono where each reading fits its character, else as one group
};

struct TextRun {
  std::string text;  // UTF-8; a newline is a forced line break that begins a new paragraph line
  TextStyle style;
  std::uint32_t mark = 0;  // copied to the composed runs; the caller's own (links, tags)
  std::vector<std::string> ruby =
      {};  // group: one reading for all; else one for each character, empty where there is none
  RubyKind ruby_kind = RubyKind::mono;
  bool operator==(const TextRun&) const = default;
};

enum class Align : std::uint8_t { start, center, end, justify, distribute };  // distribute: 均等割付

// JLREQ appendix A names three strengths of the rule at the line's start.
enum class Kinsoku : std::uint8_t { strict, normal, loose };

// What is done with a character that may not begin a line: it takes the one before it along (追い出し),
// the line is tightened to take it in (追い込み), or it hangs in the margin (ぶら下げ).
enum class Overflow : std::uint8_t { push_out, push_in, hang };

// 約物: every mark keeps its full width, the blank in it is dropped by context (JLREQ 3.1.2 to 3.1.6), or always.
enum class Punctuation : std::uint8_t { full, contextual, half };

// Each line takes what fits, or the paragraph as a whole is set as evenly as it can be.
enum class Breaking : std::uint8_t { first_fit, optimal };

// Where the text after a tab stands; number: its decimal point, or its end, at the stop.
struct TabStop {
  enum class Align : std::uint8_t { start, end, number };
  enum class Leader : std::uint8_t { none, dots, line };  // what fills the way to it
  Length position;  // from the measure's start
  Align align = Align::start;
  Leader leader = Leader::none;
  bool operator==(const TabStop&) const = default;
};

// The defaults are the published form's style: everything full-width, nothing adjusted, strict kinsoku by 追い出し.
struct ParagraphStyle {
  Align align = Align::start;
  Em leading = Em::ratio(13, 10);  // distance of baselines, in em of the paragraph's size
  Length first_indent;             // of each line that begins a paragraph (also after a newline)
  Length rest_indent;              // of the wrapped lines
  bool vertical = false;           // lines run downwards, the next one to the left
  int combine_digits = 0;          // 縦中横 of itself for numbers of up to so many half-width digits, in vertical lines
  bool hang_marks = false;         // lines that begin with ・, ①, （1） and the like: the rest stands behind the mark
  Length spread;                   // 均等割付: shorter lines are spread to this width, then aligned; 0: off
  std::vector<TabStop> tabs;       // ascending; a tab behind the last one is a space
  Breaking breaking = Breaking::first_fit;

  Kinsoku kinsoku = Kinsoku::strict;
  std::string not_at_start;  // characters added to the rule
  std::string not_at_end;
  std::string allowed_at_start;  // characters taken out of the rule
  std::string allowed_at_end;
  Overflow overflow = Overflow::push_out;
  bool keep_numbers = false;    // the digits of a number do not part, full-width ones neither (連数字)
  std::string units;            // characters that stay with the number before them: 年月日人％
  std::string number_prefixes;  // characters that stay with the number behind them: 第約

  Punctuation punctuation = Punctuation::full;
  bool trim_line_start = true;  // with contextual: an opening bracket at a line's start stands at the edge (天付き)
  Em latin_space;               // 和欧間: between Japanese and Western characters, in em of the smaller of the two
  bool latin_adjust = true;     // it gives way when a line is adjusted (JLREQ 3.8.3, 3.8.4)
  bool operator==(const ParagraphStyle&) const = default;
};

struct Paragraph {
  std::vector<TextRun> runs;
  Shared<ParagraphStyle> style;
  bool operator==(const Paragraph&) const = default;
};

}  // namespace toji::typeset
