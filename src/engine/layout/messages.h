#pragma once
// What is said about a template.
#include "base/diagnostics.h"

namespace toji::layout::messages {

inline constexpr MessageText unknown_element{"layout/unknown-element", "<{0}> という要素はありません",
                                             "there is no element <{0}>", "{1}", "{1}"};
inline constexpr MessageText foreign_element{"layout/unknown-element", "<{0}> という要素はありません",
                                             "there is no element <{0}>", "{1}", "{2}"};
inline constexpr MessageText no_images{"layout/no-images", "<{0}> という要素はありません。画像は置けません",
                                       "there is no element <{0}>: images cannot be placed",
                                       "図は円グラフ（<pie>）だけです", "the only pictures are pies (<pie>)"};
inline constexpr MessageText misplaced_element{"layout/misplaced-element", "<{0}> は <{1}> の中に置けません",
                                               "<{0}> may not stand in <{1}>", "ここに置ける要素: {2}",
                                               "what may stand here: {2}"};
inline constexpr MessageText text_not_allowed{"layout/text-not-allowed", "<{0}> の中に直接文字は書けません: 「{1}」",
                                              "<{0}> holds no text of its own: \"{1}\"", "<p> などの中に書いてください",
                                              "write it inside <p>"};
inline constexpr MessageText unknown_attribute{"layout/unknown-attribute", "<{0}> に属性 {1} はありません",
                                               "<{0}> has no attribute {1}", "{2}", "{2}"};
inline constexpr MessageText missing_attribute{"layout/missing-attribute", "<{0}> に属性 {1} が必要です",
                                               "<{0}> needs the attribute {1}", "", ""};
inline constexpr MessageText bad_value{"layout/bad-value", "{0}=\"{1}\" は読み取れません", "{0}=\"{1}\" cannot be read",
                                       "{2}", "expected: {3}"};
inline constexpr MessageText bad_value_near{"layout/bad-value", "{0}=\"{1}\" は読み取れません",
                                            "{0}=\"{1}\" cannot be read", "{4} ではありませんか。{2}",
                                            "did you mean {4}? expected: {3}"};
inline constexpr MessageText include_missing{"layout/include-missing", "読み込むファイル {0} がありません",
                                             "there is no file {0} to include", "{1}", "{1}"};
inline constexpr MessageText include_outside{"layout/include-outside",
                                             "ひな形のフォルダーの外にある {0} は読み込めません",
                                             "{0} lies outside of the template's folder and cannot be included",
                                             "ひな形のそばか、toji に付いているひな形の名前を書いてください",
                                             "name a file beside the template, or a template that belongs to toji"};
inline constexpr MessageText nothing_inside{"layout/misplaced-element", "<{0}> は <{1}> の中に置けません",
                                            "<{0}> may not stand in <{1}>", "<{1}> の中には何も置けません",
                                            "nothing may stand in <{1}>"};
inline constexpr MessageText wide_tag{
    "layout/text-not-allowed", "<{0}> の中のタグが「{2}」（{3}）で始まっています: 「{1}」",
    "a tag in <{0}> begins with {2} ({3}): \"{1}\"", "半角の < と > にしてください", "write < and >"};
inline constexpr MessageText unknown_name{"layout/unknown-name", "{0} 「{1}」は定義されていません",
                                          "the {0} \"{1}\" is not defined", "{2}", "{2}"};
inline constexpr MessageText duplicate_name{"layout/duplicate-name", "{0} 「{1}」は二度定義されています",
                                            "the {0} \"{1}\" is defined twice", "先の定義: {2}",
                                            "first defined at {2}"};
inline constexpr MessageText idle_position{
    "layout/idle-position", "XPath 「{0}」の position() と last() は、[ ] の外ではいつも 1 です",
    "in the XPath \"{0}\" position() and last() are always 1 outside of [ ]",
    "何番目かは count(preceding-sibling::項) + 1 のように数えてください",
    "count what stands before, as in count(preceding-sibling::item) + 1"};
// Of an expression, {0}: the place in it, {1}, in characters, and what stands there, {2}.
inline constexpr MessageText bad_xpath{"layout/bad-xpath", "XPath 「{0}」の {1} 文字目に「{2}」は書けません",
                                       "\"{2}\" may not stand at character {1} of the XPath \"{0}\"", "", ""};
// The character {2} has the code {3}; {4} is what was meant.
inline constexpr MessageText xpath_wide_character{
    "layout/xpath-character", "XPath 「{0}」の {1} 文字目の「{2}」（{3}）は半角ではありません",
    "\"{2}\" ({3}) at character {1} of the XPath \"{0}\" only looks like a sign of XPath", "半角の {4} にしてください",
    "write {4}"};
inline constexpr MessageText xpath_blank{"layout/xpath-character",
                                         "XPath 「{0}」の {1} 文字目に、半角でない空白（{3}）があります",
                                         "a blank of another kind ({3}) stands at character {1} of the XPath \"{0}\"",
                                         "半角の空白にするか、消してください", "write a usual blank, or none"};
inline constexpr MessageText xpath_odd_character{
    "layout/xpath-character", "XPath 「{0}」の {1} 文字目に「{2}」（{3}）は書けません",
    "\"{2}\" ({3}) may not stand at character {1} of the XPath \"{0}\"", "消すか、' で囲んだ文字列の中に書いてください",
    "delete it, or write it in a text between quotation marks"};
inline constexpr MessageText xpath_wide_number{
    "layout/xpath-number", "XPath 「{0}」の {1} 文字目からの「{2}」は、全角なので数になりません",
    "\"{2}\" at character {1} of the XPath \"{0}\" is no number, since its digits are full-width",
    "数なら半角の {3}、文字なら '{2}' と書いてください", "write {3} for a number, '{2}' for a text"};
inline constexpr MessageText xpath_ends{"layout/xpath-end", "XPath 「{0}」が途中で終わっています",
                                        "the XPath \"{0}\" is not complete", "", ""};
inline constexpr MessageText xpath_unclosed{"layout/xpath-unclosed",
                                            "XPath 「{0}」の {1} 文字目から始まる文字列が閉じていません",
                                            "the text that begins at character {1} of the XPath \"{0}\" has no end",
                                            "同じ引用符で閉じてください", "close it with the same quotation mark"};
inline constexpr MessageText xpath_function{"layout/xpath-function", "XPath 「{0}」の関数「{2}」はありません",
                                            "the XPath \"{0}\" has an unknown function \"{2}\"", "{3}", "{3}"};
inline constexpr MessageText xpath_arguments{
    "layout/xpath-arguments", "XPath 「{0}」で、関数「{2}」の中に書くものの数が違います",
    "the function \"{2}\" in the XPath \"{0}\" takes another number of arguments", "", ""};
inline constexpr MessageText xpath_not_nodes{
    "layout/xpath-not-nodes", "XPath 「{0}」の「{2}」（{1} 文字目）には、要素や属性を選ぶ式が要ります",
    "\"{2}\" at character {1} of the XPath \"{0}\" wants an expression that selects nodes", "", ""};
inline constexpr MessageText xpath_axis{
    "layout/xpath-axis", "XPath 「{0}」の軸「{2}」はありません", "the XPath \"{0}\" has an unknown axis \"{2}\"",
    "child、descendant、parent、ancestor、following-sibling、preceding-sibling などです",
    "such as child, descendant, parent, ancestor, following-sibling, preceding-sibling"};
inline constexpr MessageText xpath_ids{"layout/xpath-id", "XPath 「{0}」の関数「id」は使えません",
                                       "the XPath \"{0}\" asks for id(), which needs a DTD",
                                       "//*[@id = '…'] のように書いてください", "write //*[@id = '…']"};
inline constexpr MessageText xpath_too_deep{"layout/xpath-too-deep", "XPath 「{0}」の入れ子が深すぎます",
                                            "the XPath \"{0}\" is nested too deeply", "<let> で分けて書いてください",
                                            "part it by <let>"};
inline constexpr MessageText unknown_variable{"layout/unknown-variable", "変数 ${0} はここでは定義されていません",
                                              "the variable ${0} is not defined here", "{1}", "{1}"};
inline constexpr MessageText unclosed_brace{"layout/unclosed-brace", "「{0}」の { が閉じられていません",
                                            "a { is not closed in \"{0}\"", "文字としての { は {{ と書きます",
                                            "write {{ for the character {"};
inline constexpr MessageText missing_document{"layout/missing-document", "<document> がありません",
                                              "there is no <document>", "", ""};
inline constexpr MessageText wrong_root{"layout/wrong-root", "テンプレートは <layout> で始まります（ここは <{0}>）",
                                        "a template begins with <layout>, not <{0}>", "", ""};
inline constexpr MessageText include_loop{"layout/include-loop", "{0} は読み込み済みです", "{0} is already included",
                                          "", ""};
inline constexpr MessageText override_base{
    "layout/override-base", "上書きするスタイル「{0}」に based-on は書けません",
    "a style that overrides \"{0}\" takes no based-on", "もとのスタイルのままです。based-on を消してください",
    "it keeps the style's own; delete based-on"};
inline constexpr MessageText style_loop{
    "layout/style-loop", "スタイル「{0}」は、まだ定義されていない「{1}」に基づいています",
    "the style \"{0}\" is based on \"{1}\", which is not defined before it", "{2}", "{2}"};
inline constexpr MessageText missing_parameter{"layout/missing-parameter", "「{0}」の呼び出しに {1} がありません",
                                               "the call of \"{0}\" lacks {1}", "<with name=\"{1}\" select=\"…\"/>",
                                               "<with name=\"{1}\" select=\"…\"/>"};
inline constexpr MessageText no_slot{
    "layout/no-slot", "「{0}」には <slot> がないので、<call> の中に書いたものを置く所がありません",
    "\"{0}\" has no <slot> for what stands in this <call>", "定義（{1}）に <slot/> を書くか、ここの中身を消してください",
    "write a <slot/> in the definition ({1}), or delete the content"};
inline constexpr MessageText slot_outside{"layout/slot-outside", "<slot> は <define> の中でだけ働きます",
                                          "a <slot> has a meaning in a <define> alone",
                                          "<define> の中に移すか、消してください", "move it into the <define>, or delete it"};
inline constexpr MessageText dead_branch{"layout/dead-branch", "<otherwise> の後の <{0}> が選ばれることはありません",
                                         "the <{0}> behind <otherwise> is never taken",
                                         "<otherwise> を <choose> の最後に置いてください",
                                         "put <otherwise> at the end of the <choose>"};
inline constexpr MessageText second_part{"layout/second-part", "<page> の中に <{0}> が二つあります",
                                         "the <page> has a second <{0}>", "ひとつにまとめてください",
                                         "join the two"};
inline constexpr MessageText idle_separator{
    "layout/idle-separator", "「{0}」は計算した値ひとつなので、separator は働きません",
    "\"{0}\" is one computed value: the separator has nothing to part",
    "separator を消すか、要素や属性を選ぶ XPath にしてください",
    "delete the separator, or select nodes"};
inline constexpr MessageText idle_attribute{"layout/idle-attribute", "{1} がないので、{0} は働きません",
                                            "{0} has no effect without {1}", "{1} を書くか、{0} を消してください",
                                            "write {1}, or delete {0}"};
inline constexpr MessageText empty_ladder{"layout/empty-ladder", "<ladder> に <step> がありません",
                                          "the <ladder> has no <step>", "", ""};
inline constexpr MessageText ladder_start{"layout/ladder-start",
                                          "<ladder> の初めに、指定の大きさを示す <step> が要ります",
                                          "a <ladder> begins with a <step>, the size asked for", "", ""};
inline constexpr MessageText ladder_floor{
    "layout/ladder-floor", "<{0}> の to は前の段より小さくし、段は 100 以下にしてください",
    "the floor of <{0}> must lie below the rung before it, and be reached in less than 100 rungs", "", ""};
inline constexpr MessageText small_type{
    "layout/small-type", "<{0}> の文字の大きさが 1pt より小さく、読めません",
    "the type of <{0}> is smaller than 1pt and cannot be read", "1pt（0.353mm）以上にしてください",
    "make it 1pt (0.353mm) or more"};
inline constexpr MessageText narrow_type{
    "layout/narrow-type", "<{0}> の長体が 0.1 より小さく、読めません",
    "the type of <{0}> is condensed to less than 0.1 and cannot be read", "0.1 以上にしてください",
    "make it 0.1 or more"};
inline constexpr MessageText let_value{
    "layout/let-value", "<let> 「{0}」には、select か、中に書く文のどちらか一方が要ります",
    "the <let> \"{0}\" needs either a select or text inside it", "<let name=\"{0}\" select=\"…\"/>",
    "<let name=\"{0}\" select=\"…\"/>"};
inline constexpr MessageText columns_twice{
    "layout/columns-twice", "<{0}> の列は、属性 columns と <column> の両方では決められません",
    "the columns of a <{0}> are given by columns or by <column>, not by both", "どちらかを消してください",
    "delete one of them"};
inline constexpr MessageText no_columns{
    "layout/no-columns", "<{0}> に列がありません", "the <{0}> has no columns",
    "columns=\"6em *\" か、行の前に <column width=\"…\"/> を書いてください",
    "give columns=\"6em *\", or <column width=\"…\"/> before the rows"};
inline constexpr MessageText braces_in_text{
    "layout/braces-in-text", "「{0}」は、書いたとおりに印刷されます", "\"{0}\" is printed as it is written",
    "データの値は <value select=\"{1}\"/> と書きます（{ } が値になるのは属性だけです）",
    "write <value select=\"{1}\"/> for a value of the data: { } is one in attributes alone"};
inline constexpr MessageText page_room{
    "layout/page-room", "余白（左右で {0}、上下で {1}）が紙（{2} × {3}）より大きく、文字を置く所が残りません",
    "margins of {0} across and {1} down leave nothing of a page of {2} × {3}", "margin を減らしてください",
    "reduce the margins"};
inline constexpr MessageText gutter{
    "layout/gutter", "綴じ代（gutter）{0} が、ページ「{1}」の左右の余白 {2} より大きく、印刷のとき中身が紙の外へ出ます",
    "the gutter of {0} is more than the side margin of the page \"{1}\", {2}: in print its content would leave the paper",
    "gutter を減らすか、余白を増やしてください", "reduce the gutter, or enlarge the margins"};
inline constexpr MessageText page_size{"layout/page-size", "ページの大きさがありません", "the page has no size",
                                       "size=\"A4\" または width と height を書いてください",
                                       "give size=\"A4\" or width and height"};
inline constexpr MessageText page_limits{"layout/page-limits", "PDF にできないページの大きさです",
                                         "a PDF cannot have a page of this size",
                                         "縦も横も 3pt（1.1mm）から 5080mm（14400pt）までにしてください",
                                         "make each side 3pt (1.1mm) to 5080mm (14400pt) long"};

}  // namespace toji::layout::messages
