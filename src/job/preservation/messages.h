#pragma once
// What is said of reports that are sealed and of bags.
#include "base/diagnostics.h"

namespace toji::job::messages {

inline constexpr MessageText no_template{"archive/no-template", "保存したものの中にひな形 {0} がありません",
                                         "the bag has no template {0}", "別の写しから戻してください",
    "restore it from another copy"};
inline constexpr MessageText open_findings{
    "archive/open-findings", "校正のエラーが {0} 件あるので保存しません",
    "not stored: the proofreader has {0} error(s)",
    "直すか、year.xml の校正除外に理由を書くか、このまま保存する理由を --accept-findings に書いてください",
    "mend them, switch the rule off in year.xml with a reason, or say by --accept-findings why it is stored as it is"};
inline constexpr MessageText not_a_line{"archive/not-a-line", "{0} は改行のない一行の文で書いてください",
                                        "{0} must be one line of text", "", ""};
inline constexpr MessageText not_final{"archive/not-final", "評価が確定していません（「{0}」の評価がありません）",
                                       "the rating is not final (none of \"{0}\")",
                                       "最終の段階の自己評価を書いてから保存してください",
                                       "give the rating of the last stage first"};
inline constexpr MessageText not_in_pdf{"archive/not-in-pdf", "{0} にこのシートの文が見当たりません",
                                        "{0} does not carry the text of this sheet", "データ、ひな形、PDF のどれかが書き換えられていないか、ほかの写しと比べてください",
    "compare with another copy: data, template or PDF was changed"};
inline constexpr MessageText part_not_in_pdf{"archive/part-not-in-pdf", "{0} に載っていない欄があります: {1}",
                                             "{0} does not carry these fields: {1}", "データ、ひな形、PDF のどれかが書き換えられていないか、ほかの写しと比べてください",
    "compare with another copy: data, template or PDF was changed"};
inline constexpr MessageText text_strays{
    "archive/text-strays", "{0} の {1} ページで、「{2}」のはずのところが「{3}」になっています",
    "{0}, page {1}: it says “{3}” where data and template say “{2}”",
    "保存したあとで、どれかが書き換えられています。別の写しと比べてください",
    "one of them was changed after it was stored; compare with another copy"};
inline constexpr MessageText text_added{
    "archive/text-strays", "{0} の {1} ページに、データにもひな形にもない「{3}」があります",
    "{0}, page {1}: neither data nor template say “{3}”",
    "保存したあとで、どれかが書き換えられています。別の写しと比べてください",
    "one of them was changed after it was stored; compare with another copy"};
inline constexpr MessageText text_lacking{
    "archive/text-strays", "{0} の {1} ページに、あるはずの「{2}」がありません", "{0}, page {1}: “{2}” is not there",
    "保存したあとで、どれかが書き換えられています。別の写しと比べてください",
    "one of them was changed after it was stored; compare with another copy"};
inline constexpr MessageText text_differs{"archive/text-differs", "{0} の文字が、保存したときの記録と違います",
                                          "the text of {0} is not as it was recorded", "データ、ひな形、PDF のどれかが書き換えられていないか、ほかの写しと比べてください",
    "compare with another copy: data, template or PDF was changed"};
inline constexpr MessageText unreadable_pdf{"archive/unreadable-pdf", "{0} を PDF として読めません",
                                            "{0} cannot be read as a PDF", "別の写しから戻してください",
    "restore it from another copy"};
inline constexpr MessageText no_claim{
    "archive/no-claim", "{0} が PDF/A、PDF/UA を名乗っていないか、フォントが埋め込まれていません",
    "{0} does not claim PDF/A and PDF/UA, or has fonts that are not embedded", "", ""};
inline constexpr MessageText record_differs{
    "archive/record-differs", "保存したときの記録が、保存したものの中の {0} と違います",
    "what was recorded does not agree with {0} in this bag",
    "保存したあとで、どちらかが書き換えられています。別の写しと比べてください",
    "one of them was changed after it was stored; compare with another copy"};
inline constexpr MessageText rebuilt_differs{
    "archive/rebuilt-differs", "{0} が、作り直したものと違います", "{0} is not what is built again from the bag",
    "プログラムとフォントは同じなので、保存したあとで差し替えられたおそれがあります",
    "program and fonts are the same, so it may have been replaced after it was stored"};
inline constexpr MessageText stricter{
    "archive/stricter", "この版のプログラムは、保存したデータを間違いとするので、文字を確かめられません: {0}",
    "this version of the program refuses the sealed data, so the text was not compared: {1}",
    "保存したときの版では読めたものです。確かめるには、保存したときの版を使ってください",
    "the version that sealed it could read it; use that one to compare the text"};
inline constexpr MessageText other_report{
    "archive/other-report", "前の版は別の報告書です（{0}）", "the older bag is of another report ({0})",
    "同じ計画、同じ年度の保存したものを指定してください", "name the bag of the same plan and year"};
inline constexpr MessageText not_latest{
    "archive/not-in-archive", "前の版 {0} は {1} にありません", "the older bag {0} is not in {1}",
    "訂正は、前の版のある保存場所に加えてください", "add a correction to the archive that holds the older bag"};
inline constexpr MessageText nothing_changed{"archive/nothing-changed", "前の版とまったく同じものができます。訂正がありません",
                                             "all files would be those of the older revision: there is no correction",
                                             "訂正したデータのフォルダーか、訂正したひな形を指定してください",
                                             "name the folder of the corrected data, or the corrected template"};
inline constexpr MessageText unchanged_sheet_differs{
    "archive/unchanged-sheet-differs", "データは前の版と同じなのに、紙面の文字が違います",
    "the data is that of the older revision, but the page's text is not",
    "ページ番号のずれか、ひな形の変更がないか確かめてください", "look for moved page numbers or changed templates"};
inline constexpr MessageText not_expected{
    "archive/not-expected", "控えた摘要 {0} のものがありません（あるもの: {1}）",
    "no bag has the digest {0} that was noted (there is: {1})",
    "保存したものが差し替えられたおそれがあります。別の写しと比べてください",
    "it may have been replaced; compare with another copy"};
inline constexpr MessageText not_includable{
    "archive/not-includable", "「{0}」は添えられません。名前が使えないか、ほかのものと同じです",
    "\"{0}\" cannot be included: its name is not accepted, or another has it",
    "Windows などでも使える、ほかと違う名前に変えてください", "choose a name of its own that is good on every system"};
inline constexpr MessageText leftover{"archive/leftover", "途中で止まった保存の残りを片付けました",
                                      "removed what a run that was stopped had left", "", ""};
inline constexpr MessageText damaged{"archive/damaged", "保存したものが変わっているので使いません",
                                     "not used: the bag has changed", "別の写しを使ってください", "use another copy"};

}  // namespace toji::job::messages
