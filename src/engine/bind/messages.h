#pragma once
// What is said while a template meets the data.
#include "base/diagnostics.h"

namespace toji::bind::messages {

inline constexpr MessageText selects_nothing{
    "bind/selects-nothing", "XPath 「{0}」に当たるものがデータにありません（今の位置: {1}）",
    "the XPath \"{0}\" selects nothing in the data (context: {1})",
    "名前の綴りを確かめるか、無くてもよいものなら optional=\"yes\" を付けてください",
    "check the spelling, or add optional=\"yes\" where nothing is fine"};
inline constexpr MessageText not_nodes{"bind/not-nodes", "XPath 「{0}」は要素を選んでいません",
                                       "the XPath \"{0}\" does not select elements", "", ""};
inline constexpr MessageText not_a_number{"bind/not-a-number", "「{0}」の値「{1}」は整数ではありません",
                                          "the value of \"{0}\", \"{1}\", is no whole number", "", ""};
inline constexpr MessageText not_positive{"bind/not-positive", "{0}=\"{1}\" は 1 から 999999 までの整数ではありません",
                                          "{0}=\"{1}\" is no whole number from 1 to 999999", "", ""};
inline constexpr MessageText no_number_in_data{
    "bind/not-finite", "「{1}」は数ではないので、「{0}」（{2}）を計算できません",
    "\"{1}\" is no number, so that \"{0}\" ({2}) cannot be computed",
    "半角の数字だけで書いてください（1,000 の「,」や全角の数字は使えません）",
    "write digits alone, without separators"};
inline constexpr MessageText divides_by_zero{"bind/not-finite",
                                             "「{1}」で割ることになるので、「{0}」（{2}）を計算できません",
                                             "\"{0}\" ({2}) cannot be computed: it divides by \"{1}\"",
                                             "0 のときに何を印刷するかを、ひな形の <choose> で決めてください",
                                             "decide by <choose> in the template what is printed where it is 0"};
inline constexpr MessageText not_finite{"bind/not-finite", "「{0}」の値は数になりません",
                                        "the value of \"{0}\" is no number",
                                        "0 で割っていないか、数でないものを計算に使っていないか、確かめてください",
                                        "see whether it divides by 0 or reckons with what is no number"};
inline constexpr MessageText too_costly{"bind/too-costly", "ここまでの XPath の計算が多すぎます（ここは「{0}」）",
                                        "all XPath together costs too much when it comes to \"{0}\"",
                                        "<let> で先に求めておくか、// を使わない道すじにしてください",
                                        "compute a part of it by <let>, or avoid //"};
inline constexpr MessageText not_a_size{"bind/not-a-size", "文字の大きさ「{0}」は読めません",
                                        "\"{0}\" is no size of type",
                                        "9.5pt のように書いてください（使う所: {1}）",
                                        "write it as in 9.5pt (used at {1})"};
inline constexpr MessageText small_type{"bind/small-type", "文字の大きさ「{0}」は 1pt より小さく、読めません",
                                        "type of \"{0}\" is smaller than 1pt and cannot be read",
                                        "1pt 以上にしてください（使う所: {1}）", "make it 1pt or more (used at {1})"};
inline constexpr MessageText unknown_style{"bind/unknown-style", "スタイル「{0}」は定義されていません（今の位置: {1}）",
                                           "the style \"{0}\" is not defined (context: {1})", "{2}", "{2}"};
inline constexpr MessageText bad_value{"bind/bad-value", "{0} の値「{1}」は読み取れません（今の位置: {2}）",
                                       "the value \"{1}\" of {0} cannot be read (context: {2})", "{3}",
                                       "expected: {4}"};
inline constexpr MessageText no_columns{"bind/no-columns", "この表に列がひとつもありません",
                                        "this table has no columns",
                                        "<column> を囲む for-each や if が何も選んでいません",
                                        "the <for-each> or <if> around its <column> brings none"};
inline constexpr MessageText late_column{"bind/late-column", "<column> は、最初の行より前に書きます",
                                         "a <column> stands before the first row", "行の前に移してください",
                                         "move it before the rows"};
inline constexpr MessageText columns_twice{"bind/columns-twice",
                                           "列は、属性 columns と <column> の両方では決められません",
                                           "columns are given by the attribute columns or by <column>, not by both",
                                           "どちらかを消してください", "delete one of them"};
inline constexpr MessageText many_columns{"bind/many-columns", "この表の列が {0} を超えました",
                                          "this table has more than {0} columns", "表を分けてください",
                                          "divide the table"};
inline constexpr MessageText stopped{"bind/stop", "{0}", "{0}", "{1}", "{1}"};
inline constexpr MessageText empty_text{"bind/empty-text", "<{0}> の {1} が空です", "the {1} of <{0}> is empty",
                                        "読み上げや目次などに使うので、空けておけません（使う所: {2}）",
                                        "it is read aloud or listed, so it must say something (used at {2})"};
inline constexpr MessageText long_text{
    "bind/long-text", "<{0}> の {1} が長すぎます（{3} バイト）", "the {1} of <{0}> is too long ({3} bytes)",
    "PDF では 32767 バイト（漢字やかなで 16382 字）までです。短くしてください（使う所: {2}）",
    "a PDF takes 32767 bytes (16382 characters beyond ASCII); make it shorter (used at {2})"};
inline constexpr MessageText not_a_date{
    "bind/not-a-date", "「{0}」という日付はありません", "\"{0}\" is no date",
    "ある日を、2024-03-31（または 2024-03、2024、2024-03-31T09:00:00+09:00）のように半角で書いてください",
    "write a day that exists, as in 2024-03-31 (or 2024-03, 2024, 2024-03-31T09:00:00+09:00)"};
inline constexpr MessageText no_section{
    "bind/no-section", "印刷するページがありません", "there is nothing to print",
    "<section> がひとつもできませんでした。データと、for-each や if の条件を確かめてください",
    "no <section> was made; look at the data and at what for-each and if ask for"};
inline constexpr MessageText many_blank_pages{
    "bind/many-blank-pages", "multiple=\"{0}\" の倍数まで白いページを足すことはできません",
    "blank pages cannot fill up to a multiple of {0} (multiple)",
    "1 から 1000 までにしてください", "write 1 to 1000"};
inline constexpr MessageText lost_style{
    "bind/lost-style", "<{1}> の中の <{0}> に style は働きません", "the style of a <{0}> has no effect inside <{1}>",
    "style を消すか、<{1}> の外側の要素に付けてください", "delete it, or give it to an element outside of the <{1}>"};
inline constexpr MessageText empty_link{
    "bind/empty-link", "「{0}」へのリンクに文字がありません", "the link to \"{0}\" has no text",
    "文字がないときはリンクを置かないでください（<if test=\"…\">）", "leave the link out where there is no text (<if test=\"…\">)"};
inline constexpr MessageText nested_link{"bind/nested-link", "「{0}」へのリンクが、ほかのリンクの中にあります",
                                         "the link to \"{0}\" stands in another link",
                                         "ふたつのリンクを並べて書いてください", "write one behind the other"};
inline constexpr MessageText ruby_base{"bind/ruby-base", "読み「{0}」を付ける文字がありません",
                                       "there is no text that the reading \"{0}\" could stand over",
                                       "文字がないときはルビを置かないでください（<if test=\"…\">）",
                                       "leave the ruby out where there is no text (<if test=\"…\">)"};
inline constexpr MessageText grid_header{
    "bind/grid-header", "<grid> は表ではないので、ます目の {0} は働きません",
    "a <grid> is no table: the {0} of its cells has no effect", "{0} を消すか、<table> にしてください",
    "delete it, or make it a <table>"};
inline constexpr MessageText misplaced{"bind/misplaced",
                                       "<{0}> は、define が呼ばれた所、または slot のある所には置けません",
                                       "<{0}> may not stand where the <define> is called or the <slot> stands",
                                       "その場所に合う要素だけを書いてください", "write only what may stand there"};
inline constexpr MessageText repeated{"bind/repeated", "同じ箇所の同じ誤りがあと {0} 件あります",
                                      "the same mistake at the same place occurs {0} more times", "", ""};
inline constexpr MessageText number_range{"bind/number-range", "{0} は書式 {1} で表せません",
                                          "{0} cannot be written as {1}", "", ""};
inline constexpr MessageText too_much{
    "bind/too-much", "ここで、繰り返しと呼び出しが {0} 回を超えました（データの要素は {1} 個）",
    "loops and calls go beyond {0} steps here (the data has {1} elements)",
    "繰り返しの中の繰り返しと、呼び出しの中の呼び出しを減らしてください", "have fewer loops in loops and calls in calls"};
inline constexpr MessageText text_too_long{"bind/text-too-long", "ひとつの文が {0} 文字を超えています", "a text has more than {0} characters",
                                           "いくつかの要素に分けてください", "divide it into several elements"};
inline constexpr MessageText too_much_text{"bind/too-much-text", "ここで、印刷する文字が {0} 文字を超えました",
                                           "the text to be printed goes beyond {0} characters here",
                                           "同じ文字を何度も印刷していないか確かめてください",
                                           "see whether the same text is printed again and again"};
inline constexpr MessageText too_deep{"bind/too-deep", "「{0}」の呼び出しが深すぎます（自分自身を呼んでいませんか）",
                                      "the calls of \"{0}\" are nested too deeply (does it call itself?)", "", ""};
inline constexpr MessageText page_value{
    "bind/page-value", "<{0}> は <header> と <footer> の中でだけ使えます", "<{0}> has a meaning in <header> and <footer> alone",
    "本文のページの番号は、ページを分けるまで決まりません。柱か脚に書いてください",
    "in the body a page's number is not known yet: write it in a running head or foot"};
inline constexpr MessageText no_style{"bind/no-style", "フォントが決まっていません", "no font is in force here",
                                      "style で font を指定してください", "name a font in the section's style"};
inline constexpr MessageText ruby_count{"bind/ruby-count", "「{0}」の {1} 字に、読み「{2}」が {3} 個あります",
                                        "the {1} characters of \"{0}\" have {3} readings: \"{2}\"",
                                        "一字ごとに / で区切るか、kind=\"group\" にしてください",
                                        "part the readings with / for each character, or write kind=\"group\""};
inline constexpr MessageText palette{"bind/palette", "円グラフの要素が {0} 個あるのに色は {1} 色です",
                                     "the pie has {0} slices but {1} colours", "palette に色を足してください",
                                     "add colours to palette"};

inline constexpr MessageText page_break{
    "bind/page-break", "<page-break> をここに置いても、ページは替わりません",
    "a <page-break> has no effect here",
    "<section> か、keep のない <group> の中に置いてください（枠、ます目、箇条書き、柱、脚の中ではページを替えられません）",
    "put it into a <section> or a <group> without keep: no page ends inside a frame, a cell, an item or a running head"};
inline constexpr MessageText not_a_share{
    "bind/not-a-share", "円グラフの値「{0}」が {1} です（ひな形の {2}）", "the value \"{0}\" of a slice is {1} ({2})",
    "全体を分けた数なので、0 以上の整数（1,000 兆まで）にしてください",
    "a slice is a part of a whole: a whole number from 0 to 10^15"};
inline constexpr MessageText no_slices{"bind/no-slices", "円グラフに要素がひとつもありません（ひな形の {0}）",
                                       "the pie has no slices ({0})",
                                       "データを確かめるか、要素がないときは円グラフを置かないでください（<if test=\"…\">）",
                                       "check the data, or leave the pie out where there is nothing (<if test=\"…\">)"};
inline constexpr MessageText no_sum{"bind/no-sum", "円グラフの {1} 個の値がすべて 0 です（ひな形の {0}）",
                                    "all {1} values of the pie are 0 ({0})",
                                    "データを確かめるか、合計が 0 のときは円グラフを置かないでください（<if test=\"…\">）",
                                    "check the data, or leave the pie out where the sum is 0 (<if test=\"…\">)"};

inline constexpr MessageText many_slices{"bind/many-slices", "円グラフの要素が {0} 個あります（{1} 個まで）",
                                         "the pie has {0} slices; {1} are possible",
                                         "小さいものをまとめるか、表にしてください", "join the small ones, or make a table"};
inline constexpr MessageText gaiji_element{"bind/gaiji-element", "外字の表に <{0}> は書けません",
                                           "<{0}> may not stand in a table of 外字", "<{1}> と書いてください",
                                           "write <{1}>"};
inline constexpr MessageText gaiji_attribute{
    "bind/gaiji-attribute", "<character> に属性「{0}」はありません", "<character> has no attribute \"{0}\"",
    "code と、to か mj か outline（と reading）を書きます", "write code, and to, mj or outline (with reading)"};
inline constexpr MessageText gaiji_code{
    "bind/gaiji-code", "code「{0}」は外字の符号ではありません", "code \"{0}\" is no private-use code",
    "U+E000 から U+F8FF、U+F0000 からの符号を書いてください", "write U+E000 to U+F8FF, or from U+F0000 on"};
inline constexpr MessageText gaiji_meaning{"bind/gaiji-meaning",
                                           "外字 {0} には to、mj、outline のどれかひとつが要ります",
                                           "{0} needs one of to, mj and outline", "", ""};
inline constexpr MessageText gaiji_to{"bind/gaiji-to", "to「{0}」は 1 文字ではありません",
                                      "to \"{0}\" is not one character",
                                      "Unicode の 1 文字（必要なら異体字セレクター付き）を書いてください",
                                      "write one character, with a variation selector where one is needed"};
inline constexpr MessageText gaiji_mj{"bind/gaiji-mj", "「{0}」は IPAmj 明朝にある MJ 文字図形名ではありません",
                                      "\"{0}\" is no MJ number in IPAmj Mincho", "MJ000001 のように書いてください",
                                      "write it as in MJ000001"};
inline constexpr MessageText gaiji_outline_place{"bind/gaiji-outline-place",
                                                 "外字 {0} の字形は、データのそばの表には書けません",
                                                 "the outline of {0} may not stand in a table beside the data",
                                                 "fonts/gaiji.xml に書いてください", "write it in fonts/gaiji.xml"};
inline constexpr MessageText gaiji_reading{"bind/gaiji-reading", "外字 {0} の reading「{1}」は読みになりません",
                                           "the reading \"{1}\" of {0} cannot be read",
                                           "字形で描く外字には、私用領域でない 1～32 文字の読みが要ります",
                                           "an outline needs a reading of 1 to 32 characters, none of private use"};
inline constexpr MessageText gaiji_outline{
    "bind/gaiji-outline", "外字 {0} の outline は字形として読めません", "the outline of {0} cannot be read",
    "1000×1000 の枠（左上が原点）に M、L、C、Q で描き、それぞれの輪郭を Z で閉じてください",
    "draw in a box of 1000 × 1000 from its top left by M, L, C and Q, and close each contour by Z"};
inline constexpr MessageText gaiji_twice{"bind/gaiji-twice", "外字 {0} が二度あります", "{0} is there twice", "", ""};
inline constexpr MessageText gaiji_no_face{"bind/gaiji-no-face", "fonts.xml に書体「{0}」がありません",
                                           "fonts.xml declares no face \"{0}\"", "", ""};

}  // namespace toji::bind::messages
