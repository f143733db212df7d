#pragma once
// The words of the vocabulary's choices, and what they mean.
#include "base/numerals.h"
#include "engine/content/document.h"
#include "engine/layout/choices.h"
#include "engine/layout/papers.h"
#include "engine/xpath/expression.h"

namespace toji::layout::choices {

inline constexpr Choices roles = [] {
  using enum page::Role;
  return Choices::of<page::Role>({{"p", p},
                                  {"h1", h1},
                                  {"h2", h2},
                                  {"h3", h3},
                                  {"h4", h4},
                                  {"h5", h5},
                                  {"h6", h6},
                                  {"caption", caption},
                                  {"note", note},
                                  {"div", div}});
}();
inline constexpr Choices group_roles = [] {
  using enum page::Role;
  return Choices::of<page::Role>({{"div", div}, {"sect", sect}, {"part", part}, {"toc", toc}, {"toc-item", toc_item}});
}();
inline constexpr Choices section_roles = [] {
  using enum page::Role;
  return Choices::of<page::Role>({{"sect", sect}, {"part", part}, {"div", div}});
}();
inline constexpr Choices papers = [] {
  using enum Paper;
  return Choices::of<Paper>({{"A3", a3},
                             {"A4", a4},
                             {"A5", a5},
                             {"B4", b4},
                             {"B5", b5},
                             {"A3-landscape", a3_landscape},
                             {"A4-landscape", a4_landscape},
                             {"A5-landscape", a5_landscape},
                             {"B4-landscape", b4_landscape},
                             {"B5-landscape", b5_landscape}});
}();
inline constexpr Choices patterns = [] {
  using enum chart::Pattern;
  return Choices::of<chart::Pattern>({{"plain", plain}, {"stripes", stripes}, {"dots", dots}, {"cross", cross}});
}();

// Of text.
inline constexpr Choices aligns = [] {
  using enum typeset::Align;
  return Choices::of<typeset::Align>(
      {{"start", start}, {"center", center}, {"end", end}, {"justify", justify}, {"distribute", distribute}});
}();
inline constexpr Choices kinsokus = [] {
  using enum typeset::Kinsoku;
  return Choices::of<typeset::Kinsoku>({{"strict", strict}, {"normal", normal}, {"loose", loose}});
}();
inline constexpr Choices overflows = [] {
  using enum typeset::Overflow;
  return Choices::of<typeset::Overflow>({{"push-out", push_out}, {"push-in", push_in}, {"hang", hang}});
}();
inline constexpr Choices breakings = [] {
  using enum typeset::Breaking;
  return Choices::of<typeset::Breaking>({{"first-fit", first_fit}, {"optimal", optimal}});
}();
inline constexpr Choices punctuations = [] {
  using enum typeset::Punctuation;
  return Choices::of<typeset::Punctuation>({{"full", full}, {"contextual", contextual}, {"half", half}});
}();
inline constexpr Choices ruby_kinds = [] {
  using enum typeset::RubyKind;
  return Choices::of<typeset::RubyKind>({{"mono", mono}, {"group", group}, {"jukugo", jukugo}});
}();
// The mark over each character (JLREQ 3.3.9).
inline constexpr Choices emphases = Choices::of<char32_t>(
    {{"none", U'\0'}, {"dot", U'•'}, {"circle", U'◦'}, {"sesame", U'﹅'}, {"open-sesame", U'﹆'}});
// Whether a bracket stands at the edge.
inline constexpr Choices line_starts = Choices::of<bool>({{"trim", true}, {"keep", false}});
// Whether lines are vertical.
inline constexpr Choices writings = Choices::of<bool>({{"horizontal", false}, {"vertical", true}});
// Whether what does not fit goes on on another page.
inline constexpr Choices ladder_overflows = Choices::of<bool>({{"stop", false}, {"continue", true}});
inline constexpr Choices numerals = [] {
  using enum Numerals;
  return Choices::of<Numerals>(
      {{"decimal", decimal}, {"fullwidth", fullwidth}, {"circled", circled}, {"kanji", kanji}, {"roman", roman}});
}();

// Of boxes and cells.
inline constexpr Choices valigns = [] {
  using enum content::VerticalAlign;
  return Choices::of<content::VerticalAlign>({{"top", top}, {"middle", middle}, {"bottom", bottom}});
}();
inline constexpr Choices headers = [] {
  using enum content::HeaderKind;
  return Choices::of<content::HeaderKind>({{"row", row}, {"column", column}, {"both", both}});
}();
inline constexpr Choices diagonals = [] {
  using enum content::Diagonal;
  return Choices::of<content::Diagonal>({{"yes", up}, {"no", none}, {"up", up}, {"down", down}, {"both", both}});
}();
inline constexpr Choices fits = [] {
  using enum content::OneSize;
  return Choices::of<content::OneSize>({{"each", no}, {"section", section}, {"all", document}});
}();

// Of pages and definitions.
inline constexpr Choices labels = [] {
  using enum page::PageLabel::Style;
  return Choices::of<page::PageLabel::Style>({{"none", none}, {"decimal", decimal}, {"roman", lower_roman}});
}();
// Whether the binding is on the right.
inline constexpr Choices bindings = Choices::of<bool>({{"left", false}, {"right", true}});
inline constexpr Choices parameter_types = [] {
  using enum xpath::Type;
  return Choices::of<xpath::Type>({{"string", string}, {"number", number}, {"boolean", boolean}, {"nodes", nodes}});
}();

}  // namespace toji::layout::choices
