#pragma once
// What is said when content meets the page.
#include "base/diagnostics.h"

namespace toji::flow::messages {

inline constexpr MessageText repeated{"flow/repeated", "同じ誤りがあと {0} 件あります",
                                      "the same mistake occurs {0} more times", "", ""};

inline constexpr MessageText left_out{"flow/left-out", "ここには、このほかに {0} 件の誤りがあります",
                                      "{0} other mistakes at this place are not shown", "", ""};

// Text in a cell.
inline constexpr MessageText does_not_fit{
    "flow/does-not-fit", "文章が枠に入りません。{0} まで小さくしても高さ {1} が必要で、枠は {2} です",
    "the text does not fit its cell: even at {0} it takes {1}, and the cell has {2}",
    "文章を約 {3} 字減らすか、ひな形の行の高さ（{4}）を増やしてください",
    "cut about {3} characters, or give the row more height in the template ({4})"};
inline constexpr MessageText too_high{
    "flow/too-high", "枠に入りません。中身の高さは {0}、枠は {1} です",
    "the content is {0} high, and the cell has {1}",
    "文章を約 {2} 字減らすか、ひな形の行の高さ（{3}）を増やしてください",
    "cut about {2} characters, or give the row more height in the template ({3})"};
inline constexpr MessageText row_too_low{
    "flow/row-too-low", "行の高さが {0} しかなく、1 行も入りません（{1} が必要です）",
    "the row is {0} high, and not even one line fits ({1})",
    "ひな形のこの行の height を増やすか、文字や余白を小さくしてください（中身: {2}）",
    "give this row more height, or make text or padding smaller (content: {2})"};
inline constexpr MessageText too_wide{
    "flow/too-wide", "「{1}」は途中で改行できず、枠の幅 {0} に入りません",
    "\"{1}\" may not be broken, and is wider than its frame ({0})",
    "語を短くするか、ひな形（{2}）で枠や列を広げてください", "shorten it, or widen the frame or column ({2})"};
inline constexpr MessageText too_many_lines{
    "flow/too-many-lines", "向きの違う文章が枠に入りません。行の並びの幅は {0}、枠は {1} です（ひな形の {2}）",
    "turned text takes {0} across its lines, and its frame has {1} ({2})",
    "文章を約 {3} 字減らすか、ひな形で行の高さか列の幅を増やしてください（次のページへ続けることはできません）",
    "cut about {3} characters, or give the row or column more room (it cannot go on on another page)"};
inline constexpr MessageText merged_too_high{
    "flow/merged-too-high",
    "merge でひとつになったます目の中身（高さ {0}）が、ページの終わりで分かれた所（{1}）に入りません（ひな形の {2}）",
    "where the page ends, merged cells leave {1} for content {0} high ({2})",
    "文章を短くするか、keep で行をまとめるか、行を高くしてください",
    "shorten the text, keep the rows together, or make them higher"};
inline constexpr MessageText merged_unlike{
    "flow/merged-unlike", "merge=\"{3}\" でひとつになるます目の中身が違います: 「{2}」と「{0}」（{1}、ひな形の {4}）",
    "cells merged by merge=\"{3}\" have different content: \"{2}\" and \"{0}\" ({1}, {4})",
    "同じ中身にするか、違う値で分けてください", "give them the same content, or different values"};
inline constexpr MessageText merged_unlike_form{
    "flow/merged-unlike",
    "merge=\"{3}\" でひとつになるます目は、文字は同じ「{0}」ですが、読み、リンクか段落の分け方が違います（{1}、ひな形の {4}）",
    "cells merged by merge=\"{3}\" have the same text \"{0}\" with other readings, links or paragraphs ({1}, {4})",
    "同じ中身にするか、違う値で分けてください", "give them the same content, or different values"};

// What the template makes too wide, or lays over something.
inline constexpr MessageText element_too_wide{
    "flow/element-too-wide", "幅 {0} のものが、使える幅 {1} に入りません（データ: {2}）",
    "something {0} wide does not fit into {1} (data: {2})", "幅を減らしてください", "make it narrower"};
inline constexpr MessageText columns_too_wide{
    "flow/columns-too-wide", "列の幅の合計 {0} が、使える幅 {1} を超えています（データ: {2}）",
    "the columns are {0} wide in all, and there are {1} (data: {2})",
    "列の幅を減らすか、ひとつを * にしてください", "make columns narrower, or one of them *"};
inline constexpr MessageText no_width_left{
    "flow/no-width-left", "* の列に幅が残りません。ほかの列の幅の合計は {0}、使える幅は {1} です（データ: {2}）",
    "nothing is left for the columns of *: the others are {0} wide, and there are {1} (data: {2})",
    "ほかの列の幅（箇条書きでは label-width）を減らしてください", "make the others (in a list, label-width) narrower"};
inline constexpr MessageText no_room{
    "flow/no-room", "幅 {0} の枠から余白 {1} を引くと、文字を置く幅が残りません（データ: {2}）",
    "a frame {0} wide with padding of {1} leaves no room for text (data: {2})",
    "枠や列を広げるか、余白を減らしてください", "widen the frame or column, or reduce its padding"};
inline constexpr MessageText begins_outside{
    "flow/begins-outside", "行が枠の前へ {0} はみ出します（データ: {1}）", "a line begins {0} before its frame (data: {1})",
    "first-indent と rest-indent を 0 以上にするか、枠の余白を増やしてください",
    "do not let first-indent and rest-indent be negative, or enlarge the frame's padding"};
inline constexpr MessageText indent_too_wide{
    "flow/indent-too-wide", "字下げ {0} の後ろに、文字を置く幅が残りません（枠の幅は {1}、データ: {2}）",
    "behind an indent of {0} no room is left for text (the frame is {1} wide, data: {2})",
    "first-indent、rest-indent を減らしてください", "reduce first-indent or rest-indent"};
inline constexpr MessageText tab_outside{
    "flow/tab-outside", "タブの位置 {0} が、枠の幅 {1} の外です（データ: {2}）",
    "the tab stop at {0} lies outside of the frame, which is {1} wide (data: {2})", "tabs の位置を直してください",
    "correct tabs"};
inline constexpr MessageText small_type{
    "flow/small-type", "「{0}」の文字が {1}（幅 {2} %）にしかならず、読めません（データ: {3}）",
    "the type of \"{0}\" comes out at {1}, {2} % wide, and cannot be read (data: {3})",
    "1 pt、幅 10 % を下回らないように、size、condense、ladder と、<sup>、<sub>、<combine>、読み、圏点の所を見直してください",
    "let it be 1 pt and 10 % or more: look at size, condense and ladder, and at <sup>, <sub>, <combine>, readings and "
    "emphasis"};
inline constexpr MessageText lines_overlap{
    "flow/lines-overlap", "行送り {0} が文字の大きさ {1} より小さく、行が重なります（データ: {2}）",
    "lines {0} apart lie over each other: the text is {1} high (data: {2})", "leading を 1 以上にしてください",
    "let leading be 1 or more"};
inline constexpr MessageText border_covers{
    "flow/border-covers", "太さ {0} の罫線が、枠の中のものに重なります（データ: {1}）",
    "a border {0} thick covers what is inside (data: {1})", "padding を罫線の太さの半分より大きくしてください",
    "make padding more than half the border's width"};
inline constexpr MessageText overlaps{
    "flow/overlaps", "上のものに重なります（データ: {0}）",
    "it lies over what stands above it (data: {0})",
    "space-before、space-after の負の値と、太い罫線の上下のアキを見直してください",
    "look at negative space-before and space-after, and at the space about thick borders"};
inline constexpr MessageText leaves_box{
    "flow/leaves-box", "枠の中のものが、枠の上か下へはみ出します", "the content leaves its frame upwards or downwards",
    "space-before、space-after の負の値を見直してください", "look at negative space-before and space-after"};
inline constexpr MessageText pie_too_wide{
    "flow/pie-too-wide", "円グラフの直径 {0} が、使える幅 {1} に入りません（データ: {2}）",
    "the pie's diameter of {0} does not fit into {1} (data: {2})", "diameter を減らしてください", "reduce its diameter"};
inline constexpr MessageText labels_too_wide{
    "flow/labels-too-wide", "円グラフの名札や凡例が、使える幅 {1} に入りません（必要な幅は約 {0}、データ: {2}）",
    "the labels or the legend of the pie do not fit into {1} (about {0}, data: {2})",
    "diameter か文字を小さくするか、label や name を短くしてください",
    "make the diameter or the type smaller, or label and name shorter"};

inline constexpr MessageText many_labels{
    "flow/many-labels", "円グラフの名札が多すぎて、円のまわりに置けません（要素は {0} 個、データ: {1}）",
    "the labels of the pie are too many to stand around it ({0} slices, data: {1})",
    "小さい要素をまとめるか、label を短くするか、label の代わりに legend=\"yes\" を使ってください",
    "join small slices, shorten label, or use legend=\"yes\" in its place"};
inline constexpr MessageText uneven_size{
    "flow/uneven-size", "どのシートでも同じ大きさ（{0}）に組む欄ですが、このます目には {1} が必要です",
    "the field is to have one size on all sheets ({0}), but this cell needs {1}",
    "行の高さを固定するか、fit=\"each\" にしてください", "give the row a fixed height, or say fit=\"each\""};
inline constexpr MessageText too_many_pages{"flow/too-many-pages", "{0} ページまでの所に {1} ページ必要です",
                                            "{1} pages are needed where {0} are allowed",
                                            "テンプレートの行の高さを減らすか、文章を短くしてください",
                                            "reduce the rows' heights in the template or shorten the text"};
inline constexpr MessageText too_tall{
    "flow/too-tall", "高さ {0} のものが 1 ページ（{1}）に入りません（データ: {2}）",
    "something {0} high does not fit on a page ({1}, data: {2})", "ひな形の高さを見直すか、文章を減らしてください",
    "look at the heights in the template, or shorten the text"};
inline constexpr MessageText rows_too_tall{
    "flow/rows-too-tall", "rows で結ばれた {2} 行（高さ {0}）が 1 ページ（{1}）に入りません（データ: {3}）",
    "{2} rows tied by rows, {0} high, do not fit on a page ({1}, data: {3})",
    "rows の代わりに merge を使うと、行の間でページを分けられます", "merge instead of rows lets a page end between them"};
inline constexpr MessageText head_too_tall{
    "flow/head-too-tall", "ページごとに繰り返す見出しの行（高さ {0}）の下に、中身の行が入りません（1 ページは {1}、データ: {2}）",
    "below the head rows, which are {0} high, no row has room on a page ({1}, data: {2})",
    "見出しの行を低くするか、head=\"yes\" を外してください", "make the head rows lower, or leave out head=\"yes\""};
inline constexpr MessageText running_too_tall{
    "flow/running-too-tall", "柱（高さ {0}）と脚（高さ {1}）の間に、本文の場所が残りません（ページの高さは {2}）",
    "between running head ({0} high) and foot ({1}) no room is left for text on a page {2} high",
    "柱や脚を短くするか、header-offset、footer-offset を減らしてください",
    "shorten head or foot, or reduce header-offset or footer-offset"};
inline constexpr MessageText running_grown{
    "flow/running-grown", "{2} ページ目で、番号を入れた柱か脚の高さが {0} になり、取っておいた {1} に入りません",
    "on page {2} the running head or foot with its numbers is {0} high, and {1} was kept for it",
    "番号のある行が折り返さないように、文字を減らすか小さくしてください", "shorten the line with the number, so that it is not broken"};
inline constexpr MessageText page_number_range{
    "flow/page-number-range", "ページの番号 {0} は、この format では表せません",
    "the page number {0} cannot be written in this format",
    "format を decimal などにしてください（circled は 1 から 50、kanji は 9999、roman は 3999 まで）",
    "use another format, such as decimal (circled is 1 to 50, kanji to 9999, roman to 3999)"};
inline constexpr MessageText off_page{
    "flow/off-page", "{0} ページ目で、「{2}」が紙の外へ {1} はみ出します", "on page {0} \"{2}\" reaches {1} off the paper",
    "余白と文字の大きさを見直してください", "look at margins and the size of type"};
inline constexpr MessageText ink_off_page{
    "flow/ink-off-page", "{0} ページ目で、罫線か塗りが紙の外へ {1} はみ出します",
    "on page {0} a line or a fill reaches {1} off the paper", "余白と線の太さを見直してください",
    "look at margins and the width of lines"};
inline constexpr MessageText missing_glyph{"flow/missing-glyph",
                                           "文字「{0}」（{1}{3}）がフォント「{2}」とその代替にありません",
                                           "the character {0} ({1}{3}) is in no font of the family \"{2}\"",
                                           "文字を確かめるか、fonts/fonts.xml にその文字を持つフォントを加えてください",
                                           "check the character, or add a font that has it to fonts/fonts.xml"};
inline constexpr MessageText too_many_marks{
    "flow/too-many-marks", "ひとつの文字に、結合文字（{1}）が {0} 個を超えて付いています",
    "more than {0} combining marks ({1}) follow one character", "余分な結合文字を削除してください",
    "delete those that are too many"};
inline constexpr MessageText emoji{"flow/emoji", "絵文字「{0}」（{1}{3}）は印刷できません（フォント「{2}」）",
                                   "the emoji {0} ({1}{3}) cannot be printed (family \"{2}\")",
                                   "言葉か、○や★などの記号に書き換えてください",
                                   "write a word, or a sign such as ○ or ★"};
inline constexpr MessageText compatibility{
    "flow/missing-glyph", "文字「{0}」（{1}）がフォント「{2}」とその代替にありません",
    "the character {0} ({1}{3}) is in no font of the family \"{2}\"",
    "{1} は互換のためだけにある漢字です。ふつうの「{4}」（{5}）を打ってください",
    "it is there for compatibility alone: type the usual {4} ({5})"};
inline constexpr MessageText symbol_font{
    "flow/private-use", "Word などの記号用のフォントでしか表せない文字（{1}）があります",
    "{1} is a sign of Word's symbol fonts, which other fonts do not have", "「{4}」（{5}）などに書き換えてください",
    "write {4} ({5}) or the like"};
inline constexpr MessageText private_use{
    "flow/private-use", "外字（{1}）は、どの文字のことかが決まっていません",
    "{1} is a private-use character, and nothing says which character is meant",
    "データのそばの gaiji.xml にその文字を書くか、Unicode の文字（必要なら異体字セレクター付き）に書き換えてください",
    "say it in gaiji.xml beside the data, or write a Unicode character, with a variation selector where one is needed"};
inline constexpr MessageText irregular_row{"flow/irregular-row",
                                           "この行は {0} 列分ですが、表は {1} 列です（データ: {2}）",
                                           "this row has {0} columns, the table {1} (data: {2})",
                                           "span と rows の合計を確かめてください", "check the sums of span and rows"};
inline constexpr MessageText rows_past_end{
    "flow/rows-past-end", "rows=\"{0}\" ですが、表はこの行から {1} 行で終わります",
    "rows=\"{0}\", but from this row on the table has {1}", "rows を減らすか、行を足してください",
    "reduce rows, or add rows"};
inline constexpr MessageText cells_collide{
    "flow/cells-collide", "span=\"{0}\" のます目が、上の行から rows で続くます目に重なります",
    "a cell of span=\"{0}\" meets a cell that comes down from a row above", "span と rows を確かめてください",
    "check span and rows"};
inline constexpr MessageText unknown_destination{"flow/unknown-destination", "リンク先「{0}」がありません",
                                                 "there is no destination \"{0}\"", "", ""};
inline constexpr MessageText unknown_header{"flow/unknown-header", "見出しのセル id=\"{0}\" がこの表にありません",
                                            "the table has no header cell with id=\"{0}\"", "", ""};
inline constexpr MessageText late_head{
    "flow/late-head", "head=\"yes\" の行が、ほかの行の後にあります", "a row with head=\"yes\" stands behind other rows",
    "表の初めに置くか、head=\"yes\" を消してください", "put it at the table's start, or leave head=\"yes\" out"};
inline constexpr MessageText out_of_head{
    "flow/out-of-head", "見出しの行（head=\"yes\"）の {0} 列目のます目が、下の行へ続いています",
    "the cell in column {0} of a row with head=\"yes\" goes on into the rows below",
    "rows を減らすか、続く行にも head=\"yes\" を書いてください",
    "make rows smaller, or write head=\"yes\" on those rows too"};
inline constexpr MessageText no_header{
    "flow/no-header", "表の {0} 列目のます目「{1}」に、行の見出しも列の見出しもありません",
    "the cell \"{1}\" in column {0} has a header neither in its row nor in its column",
    "行の見出しのます目に header=\"row\"、列の見出しに header=\"column\" を書くか、headers に見出しの id "
    "を書いてください",
    "write header=\"row\" or header=\"column\" on the cell that heads it, or name that cell's id in headers"};
inline constexpr MessageText first_heading{
    "flow/first-heading", "最初の見出しが h{0} です", "the first heading is h{0}",
    "最初の見出しは role=\"h1\" にしてください（文字の大きさは style で決められます）",
    "make the first heading role=\"h1\" (its size is the style's)"};
inline constexpr MessageText skipped_heading{
    "flow/skipped-heading", "h{1} の見出しの次が h{0} で、段が飛んでいます",
    "a heading h{0} follows h{1} and skips a level",
    "h{2} までにするか、間に見出しを入れてください（文字の大きさは style で決められます）",
    "make it h{2} at the most, or put a heading in between (its size is the style's)"};
inline constexpr MessageText same_name{
    "flow/same-name", "「{0}」という名が二つあります", "two places are named \"{0}\"",
    "先のもの: {1}。しおり（<bookmark>）とリンク先（<anchor>）の name は、冊子の中でひとつずつにしてください",
    "the first is {1}; in a document each name of a <bookmark> or <anchor> may stand once"};
inline constexpr MessageText misplaced_role{
    "flow/misplaced-role", "{0} は {1} の中に置けません", "{0} may not stand in {1}",
    "role=\"toc\" の中には、role=\"toc-item\" の <group> か <box>（と、初めにひとつの caption）だけを置き、toc-item は"
    "ほかの所に置かないでください",
    "role=\"toc\" holds a <group> or <box> of role=\"toc-item\" (and a caption before them) alone, which stand nowhere "
    "else"};
inline constexpr MessageText late_caption{"flow/late-caption", "{0} は {1} の初めに置いてください",
                                          "{0} stands at the beginning of {1}", "", ""};

}  // namespace toji::flow::messages
