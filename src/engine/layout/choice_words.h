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
  return Choices::of<page::Role>(
      {{"p", p, {"本文の段落です。", "A paragraph of text."}},
       {"h1", h1, {"見出し 1（いちばん上の見出し）です。", "A heading of the top level."}},
       {"h2", h2, {"見出し 2 です。", "A heading of the second level."}},
       {"h3", h3, {"見出し 3 です。", "A heading of the third level."}},
       {"h4", h4, {"見出し 4 です。", "A heading of the fourth level."}},
       {"h5", h5, {"見出し 5 です。", "A heading of the fifth level."}},
       {"h6", h6, {"見出し 6 です。", "A heading of the sixth level."}},
       {"caption", caption, {"表や目次の題です。", "A title of a table or of a table of contents."}},
       {"note", note, {"注です。", "A note."}},
       {"div", div, {"意味を持たないまとまりです。", "A part without a meaning of its own."}}});
}();
inline constexpr Choices group_roles = [] {
  using enum page::Role;
  return Choices::of<page::Role>(
      {{"div", div, {"意味を持たないまとまりです。", "A part without a meaning of its own."}},
       {"sect", sect, {"節です。", "A section."}},
       {"part", part, {"部です。", "A part of the document."}},
       {"toc",
        toc,
        {"目次で、中に `toc-item` と `toc` と、初めにひとつの `caption` だけを置けます。",
         "A table of contents, which holds `toc-item`, `toc`, and first one `caption`, nothing else."}},
       {"toc-item",
        toc_item,
        {"目次の一項目で、`toc` の中にだけ置けます。", "An entry of a table of contents, in a `toc` alone."}}});
}();
inline constexpr Choices section_roles = [] {
  using enum page::Role;
  return Choices::of<page::Role>(
      {{"sect", sect, {"節です。", "A section."}},
       {"part", part, {"部です。", "A part of the document."}},
       {"div", div, {"意味を持たないまとまりです。", "A part without a meaning of its own."}}});
}();
inline constexpr Choices papers = [] {
  using enum Paper;
  return Choices::of<Paper>({{"A3", a3, {"縦長の A3（297 × 420 mm）です。", "A3, 297 × 420 mm, upright."}},
                             {"A4", a4, {"縦長の A4（210 × 297 mm）です。", "A4, 210 × 297 mm, upright."}},
                             {"A5", a5, {"縦長の A5（148 × 210 mm）です。", "A5, 148 × 210 mm, upright."}},
                             {"B4", b4, {"縦長の JIS B4（257 × 364 mm）です。", "JIS B4, 257 × 364 mm, upright."}},
                             {"B5", b5, {"縦長の JIS B5（182 × 257 mm）です。", "JIS B5, 182 × 257 mm, upright."}},
                             {"A3-landscape", a3_landscape, {"横長の A3 です。", "A3 on its side."}},
                             {"A4-landscape", a4_landscape, {"横長の A4 です。", "A4 on its side."}},
                             {"A5-landscape", a5_landscape, {"横長の A5 です。", "A5 on its side."}},
                             {"B4-landscape", b4_landscape, {"横長の JIS B4 です。", "JIS B4 on its side."}},
                             {"B5-landscape", b5_landscape, {"横長の JIS B5 です。", "JIS B5 on its side."}}});
}();
inline constexpr Choices patterns = [] {
  using enum chart::Pattern;
  return Choices::of<chart::Pattern>({{"plain", plain, {"模様のない塗りです。", "The colour alone."}},
                                      {"stripes", stripes, {"斜めの縞です。", "Stripes."}},
                                      {"dots", dots, {"点です。", "Dots."}},
                                      {"cross", cross, {"斜めの格子です。", "Crossed lines."}}});
}();

// Of text.
inline constexpr Choices aligns = [] {
  using enum typeset::Align;
  return Choices::of<typeset::Align>(
      {{"start", start, {"行の初めにそろえます。", "At the start of the line."}},
       {"center", center, {"中央にそろえます。", "In the middle."}},
       {"end", end, {"行の終わりにそろえます。", "At the end of the line."}},
       {"justify",
        justify,
        {"段落の最後の行のほかを、行の両端にそろえます。", "At both ends, but for a paragraph's last line."}},
       {"distribute",
        distribute,
        {"どの行も、字間を広げて行の両端にそろえます（均等割付）。", "Each line spread to both ends (均等割付)."}}});
}();
inline constexpr Choices kinsokus = [] {
  using enum typeset::Kinsoku;
  return Choices::of<typeset::Kinsoku>(
      {{"strict",
        strict,
        {"小書きのかな、長音記号なども行頭に置きません。", "Small kana and ー may not begin a line either."}},
       {"normal", normal, {"小書きのかなと長音記号は行頭に置けます。", "Small kana and ー may begin a line."}},
       {"loose",
        loose,
        {"さらに、繰り返し記号や中点なども行頭に置けます。", "So may iteration marks, middle dots and the like."}}});
}();
inline constexpr Choices overflows = [] {
  using enum typeset::Overflow;
  return Choices::of<typeset::Overflow>(
      {{"push-out",
        push_out,
        {"前の字とともに次の行へ送ります（追い出し）。", "It goes to the next line with the character before it."}},
       {"push-in",
        push_in,
        {"空きを詰めて前の行に入れます（追い込み）。", "The line before it is tightened to take it in."}},
       {"hang", hang, {"句読点を行の外に出します（ぶら下げ）。", "Commas and full stops hang outside of the line."}}});
}();
inline constexpr Choices breakings = [] {
  using enum typeset::Breaking;
  return Choices::of<typeset::Breaking>(
      {{"first-fit", first_fit, {"行ごとに、入るだけ入れます。", "Each line takes what fits."}},
       {"optimal",
        optimal,
        {"段落全体の空きがそろうように切ります。", "The paragraph is set as evenly as it can be."}}});
}();
inline constexpr Choices punctuations = [] {
  using enum typeset::Punctuation;
  return Choices::of<typeset::Punctuation>(
      {{"full", full, {"どれも全角のままにします。", "Each keeps its full width."}},
       {"contextual",
        contextual,
        {"前後の字によって空きを詰めます。", "The blank goes by what stands beside it (JLREQ 3.1.2 to 3.1.6)."}},
       {"half", half, {"いつも半角に詰めます。", "The blank always goes."}}});
}();
inline constexpr Choices ruby_kinds = [] {
  using enum typeset::RubyKind;
  return Choices::of<typeset::RubyKind>(
      {{"mono",
        mono,
        {"`/` で区切った読みを、一字ごとに付けます。", "Each character has its own reading, parted by `/`."}},
       {"group",
        group,
        {"ひとつの読みを全体に付け、途中で改行しません。", "One reading over all, which stays together."}},
       {"jukugo",
        jukugo,
        {"読みがどの字にも納まれば一字ごとに、納まらなければ全体に付けます。",
         "As `mono` where each reading fits its character, as `group` where one does not."}}});
}();
// The mark over each character (JLREQ 3.3.9).
inline constexpr Choices emphases =
    Choices::of<char32_t>({{"none", U'\0', {"付けません。", "None."}},
                           {"dot", U'•', {"黒丸（•）です。", "A dot, •."}},
                           {"circle", U'◦', {"白丸（◦）です。", "A circle, ◦."}},
                           {"sesame", U'﹅', {"黒ゴマ（﹅）です。", "A sesame dot, ﹅."}},
                           {"open-sesame", U'﹆', {"白ゴマ（﹆）です。", "An open sesame dot, ﹆."}}});
// Whether a bracket stands at the edge.
inline constexpr Choices line_starts =
    Choices::of<bool>({{"trim", true, {"行の端にそろえます（天付き）。", "At the edge of the line."}},
                       {"keep", false, {"括弧の前の空きを残します。", "Behind its blank."}}});
// Whether lines are vertical.
inline constexpr Choices writings =
    Choices::of<bool>({{"horizontal", false, {"横書きです。", "From left to right."}},
                       {"vertical", true, {"縦書きです。", "From the top down, lines from right to left (縦書き)."}}});
// Whether what does not fit goes on on another page.
inline constexpr Choices ladder_overflows = Choices::of<bool>(
    {{"stop", false, {"シートと欄の名を示して、誤りとして止まります。", "An error that names sheet and field."}},
     {"continue",
      true,
      {"入るだけの行を残し、続きを次のページに印刷します。",
       "As many lines as fit stay, the others go on on a page of their own."}}});
inline constexpr Choices numerals = [] {
  using enum Numerals;
  return Choices::of<Numerals>(
      {{"decimal", decimal, {"12 のように、半角の数字にします。", "As 12."}},
       {"fullwidth", fullwidth, {"１２ のように、全角の数字にします。", "As １２."}},
       {"circled", circled, {"⑫ のように、丸数字（1 から 50 まで）にします。", "As ⑫, from 1 to 50."}},
       {"kanji", kanji, {"十二 のように、漢数字（0 から 9999 まで）にします。", "As 十二, from 0 to 9999."}},
       {"roman", roman, {"xii のように、ローマ数字（1 から 3999 まで）にします。", "As xii, from 1 to 3999."}}});
}();

inline constexpr Choices page_ranges = [] {
  using enum content::PageRange;
  return Choices::of<content::PageRange>(
      {{"section", section, {"セクションの中で数えます。", "Of the section."}},
       {"document", document, {"冊子の全体で数えます。", "Of the whole document."}}});
}();

// Of boxes and cells.
inline constexpr Choices valigns = [] {
  using enum content::VerticalAlign;
  return Choices::of<content::VerticalAlign>({{"top", top, {"上にそろえます。", "At the top."}},
                                              {"middle", middle, {"上下の中央にそろえます。", "In the middle."}},
                                              {"bottom", bottom, {"下にそろえます。", "At the bottom."}}});
}();
inline constexpr Choices headers = [] {
  using enum content::HeaderKind;
  return Choices::of<content::HeaderKind>({{"row", row, {"この行の見出しです。", "It heads its row."}},
                                           {"column", column, {"この列の見出しです。", "It heads its column."}},
                                           {"both", both, {"この行と列の見出しです。", "It heads both."}}});
}();
inline constexpr Choices diagonals = [] {
  using enum content::Diagonal;
  return Choices::of<content::Diagonal>(
      {{"yes", up, {"左下から右上へ引きます。", "From the lower left to the upper right."}},
       {"no", none, {"引きません。", "None."}},
       {"up", up, {"左下から右上へ引きます。", "From the lower left to the upper right."}},
       {"down", down, {"左上から右下へ引きます。", "From the upper left to the lower right."}},
       {"both", both, {"両方を引きます。", "Both."}}});
}();
inline constexpr Choices fits = [] {
  using enum content::OneSize;
  return Choices::of<content::OneSize>(
      {{"each", no, {"このます目だけで決めます。", "The cell goes down its ladder by itself."}},
       {"section",
        section,
        {"`<section>` の中の、同じ `field` と同じ段階のます目をすべてそろえます。",
         "All cells of this `field` in the `<section>` stand on the rung that the fullest needs."}},
       {"all",
        document,
        {"文書全体の、同じ `field` と同じ段階のます目をすべてそろえます。",
         "All cells of this `field` in the document stand on the rung that the fullest needs."}}});
}();

// Of pages and definitions.
inline constexpr Choices labels = [] {
  using enum page::PageLabel::Style;
  return Choices::of<page::PageLabel::Style>({{"none", none, {"付けません。", "None."}},
                                              {"decimal", decimal, {"1、2、3 と数えます。", "1, 2, 3."}},
                                              {"roman", lower_roman, {"i、ii、iii と数えます。", "i, ii, iii."}}});
}();
// Whether the binding is on the right.
inline constexpr Choices bindings = Choices::of<bool>(
    {{"left", false, {"左を綴じます（横書きの冊子）。", "At the left, as books in horizontal writing are."}},
     {"right", true, {"右を綴じます（縦書きの冊子）。", "At the right, as books in vertical writing are."}}});
inline constexpr Choices parameter_types = [] {
  using enum xpath::Type;
  return Choices::of<xpath::Type>(
      {{"string", string, {"文字列です。", "A string."}},
       {"number", number, {"数です。", "A number."}},
       {"boolean", boolean, {"真か偽です。", "True or false."}},
       {"nodes", nodes, {"データの要素や属性です。", "Elements or attributes of the data."}}});
}();

}  // namespace toji::layout::choices
