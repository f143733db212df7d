#pragma once
// What is said when content meets the page.
#include "base/diagnostics.h"

namespace toji::flow::messages {

inline constexpr MessageText does_not_fit{
    "flow/does-not-fit", "文章が枠に入りません。{0} まで小さくしても高さ {1} が必要で、枠は {2} です",
    "the text does not fit its cell: even at {0} it takes {1}, and the cell has {2}",
    "文章を短くするか、テンプレートの行の高さを増やしてください",
    "shorten the text or give the row more height in the template"};
inline constexpr MessageText too_wide{"flow/too-wide", "途中で改行できない部分が枠の幅 {0} に入りません",
                                      "something that may not be broken is wider than its cell ({0})",
                                      "語を短くするか、列を広げてください", "shorten the word or widen the column"};
inline constexpr MessageText uneven_size{
    "flow/uneven-size", "どのシートでも同じ大きさ（{0}）に組む欄ですが、このます目には {1} が必要です",
    "the field is to have one size on all sheets ({0}), but this cell needs {1}",
    "行の高さを固定するか、fit=\"each\" にしてください", "give the row a fixed height, or say fit=\"each\""};
inline constexpr MessageText too_many_pages{"flow/too-many-pages", "{0} ページまでの所に {1} ページ必要です",
                                            "{1} pages are needed where {0} are allowed",
                                            "テンプレートの行の高さを減らすか、文章を短くしてください",
                                            "reduce the rows' heights in the template or shorten the text"};
inline constexpr MessageText too_tall{"flow/too-tall", "高さ {0} のものが 1 ページ（{1}）に入りません",
                                      "something {0} high does not fit on a page ({1})",
                                      "テンプレートの高さを見直してください", "look at the heights in the template"};
inline constexpr MessageText missing_glyph{"flow/missing-glyph",
                                           "文字「{0}」（{1}{3}）がフォント「{2}」とその代替にありません",
                                           "the character {0} ({1}{3}) is in no font of the family \"{2}\"",
                                           "文字を確かめるか、fonts/fonts.xml にその文字を持つフォントを加えてください",
                                           "check the character, or add a font that has it to fonts/fonts.xml"};
inline constexpr MessageText emoji{"flow/emoji", "絵文字「{0}」（{1}{3}）は印刷できません（フォント「{2}」）",
                                   "the emoji {0} ({1}{3}) cannot be printed (family \"{2}\")",
                                   "言葉か、○や★などの記号に書き換えてください",
                                   "write a word, or a sign such as ○ or ★"};
inline constexpr MessageText private_use{
    "flow/private-use", "外字（{1}）は、どの文字のことかが決まっていません",
    "{1} is a private-use character, and nothing says which character is meant",
    "データのそばの gaiji.xml にその文字を書くか、Unicode の文字（必要なら異体字セレクター付き）に書き換えてください",
    "say it in gaiji.xml beside the data, or write a Unicode character, with a variation selector where one is needed"};
inline constexpr MessageText irregular_row{"flow/irregular-row", "この行は {0} 列分ですが、表は {1} 列です",
                                           "this row has {0} columns, the table {1}",
                                           "span と rows の合計を確かめてください", "check the sums of span and rows"};
inline constexpr MessageText unknown_destination{"flow/unknown-destination", "リンク先「{0}」がありません",
                                                 "there is no destination \"{0}\"", "", ""};
inline constexpr MessageText unknown_header{"flow/unknown-header", "見出しのセル id=\"{0}\" がこの表にありません",
                                            "the table has no header cell with id=\"{0}\"", "", ""};

}  // namespace toji::flow::messages
