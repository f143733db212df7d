#pragma once
// What is said about a dataset, in both languages.
#include "base/diagnostics.h"

namespace toji::dataset::messages {

// Structure: the same for every element of every file.
inline constexpr MessageText root{"dataset/root", "いちばん外側の要素は <{1}> のはずですが <{0}> です",
                                  "the outermost element is <{0}> instead of <{1}>", "<{1}> と書いてください",
                                  "write <{1}>"};
inline constexpr MessageText unknown_element{"dataset/unknown-element", "<{1}> の中に <{0}> は書けません",
                                             "<{0}> may not stand in <{1}>", "{2} ではありませんか",
                                             "did you mean {2}?"};
inline constexpr MessageText misplaced_element{"dataset/unknown-element", "<{1}> の中に <{0}> は書けません",
                                               "<{0}> may not stand in <{1}>", "ここに書けるもの: {2}",
                                               "what may stand here: {2}"};
inline constexpr MessageText unknown_attribute{"dataset/unknown-attribute", "<{1}> に属性 {0} はありません",
                                               "<{1}> has no attribute {0}", "{2} ではありませんか",
                                               "did you mean {2}?"};
inline constexpr MessageText misplaced_attribute{"dataset/unknown-attribute", "<{1}> に属性 {0} はありません",
                                                 "<{1}> has no attribute {0}", "書ける属性: {2}",
                                                 "its attributes: {2}"};
inline constexpr MessageText missing_element{"dataset/missing-element", "<{1}> に <{0}> がありません",
                                             "<{1}> lacks <{0}>", "<{0}> を書き足してください", "add <{0}>"};
inline constexpr MessageText repeated_element{"dataset/repeated-element", "<{1}> の中に <{0}> が二つ以上あります",
                                              "<{1}> holds <{0}> more than once", "ひとつにまとめてください",
                                              "keep one of them"};
inline constexpr MessageText missing_attribute{"dataset/missing-attribute", "<{1}> に属性 {0} がありません",
                                               "<{1}> lacks the attribute {0}", "{0}=\"…\" を書き足してください",
                                               "add {0}=\"…\""};
inline constexpr MessageText stray_text{"dataset/stray-text", "<{0}> の中に文字は書けません（「{1}」）",
                                        "<{0}> may not hold text (“{1}”)", "中の要素に入れてください",
                                        "put it into one of its elements"};
inline constexpr MessageText empty_text{"dataset/empty-text", "<{0}> が空です", "<{0}> is empty",
                                        "内容を書いてください", "write its text"};
inline constexpr MessageText bad_value{"dataset/bad-value", "{0} の値「{1}」は正しくありません",
                                       "“{1}” is no value for {0}", "{2}", "write {3}"};
inline constexpr MessageText bad_value_near{"dataset/bad-value", "{0} の値「{1}」は正しくありません",
                                            "“{1}” is no value for {0}", "{4} ではありませんか。{2}",
                                            "did you mean {4}? Write {3}"};
inline constexpr MessageText text_only{"dataset/unknown-element", "<{1}> の中に <{0}> は書けません",
                                       "<{0}> may not stand in <{1}>",
                                       "<{1}> に書けるのは文字だけです（太字などの指定はありません）",
                                       "<{1}> takes text alone (there is no bold or the like)"};
inline constexpr MessageText nothing_inside{"dataset/unknown-element", "<{1}> の中に <{0}> は書けません",
                                            "<{0}> may not stand in <{1}>", "<{1}> の中には何も書けません",
                                            "nothing may stand in <{1}>"};
inline constexpr MessageText alike_element{"dataset/unknown-element", "<{1}> の中に <{0}> は書けません",
                                           "<{0}> may not stand in <{1}>", "{2} ではありませんか（{3} があります）",
                                           "did you mean {2}? (it holds {3})"};
inline constexpr MessageText alike_attribute{"dataset/unknown-attribute", "<{1}> に属性 {0} はありません",
                                             "<{1}> has no attribute {0}", "{2} ではありませんか（{3} があります）",
                                             "did you mean {2}? (it holds {3})"};
inline constexpr MessageText no_attributes{"dataset/unknown-attribute", "<{1}> に属性 {0} はありません",
                                           "<{1}> has no attribute {0}", "<{1}> に属性は書けません",
                                           "<{1}> takes no attributes"};
inline constexpr MessageText wide_tag{
    "dataset/stray-text", "<{0}> の中のタグが「{2}」（{3}）で始まっています（「{1}」）",
    "a tag in <{0}> begins with {2} ({3}): “{1}”", "半角の < と > にしてください", "write < and >"};
inline constexpr MessageText mixed_levels{"dataset/mixed-levels", "<{0}> の中に <項> と <施策> が混じっています",
                                          "<{0}> mixes <項> and <施策>", "どちらか一方だけを書いてください",
                                          "use one of the two"};
inline constexpr MessageText too_deep{"dataset/too-deep", "項「{0}」は {1} 段目ですが、階層は {2} 段までです",
                                      "the item “{0}” is at level {1}, but the plan has {2} levels",
                                      "階層一覧に階層を足すか、入れ子を直してください",
                                      "add a level to 階層一覧 or nest it differently"};

// Names that refer to each other.
inline constexpr MessageText duplicate_id{"dataset/duplicate-id", "id「{0}」は {1} 行目でも使われています",
                                          "the id “{0}” is also used in line {1}", "別の id を付けてください",
                                          "choose another id"};
inline constexpr MessageText duplicate_name{"dataset/duplicate-name", "{0}「{1}」が二度書かれています",
                                            "{0} “{1}” is given twice", "ひとつを残して消すか、別の名前にしてください",
    "keep one of them, or give it another name"};
inline constexpr MessageText unknown_reference{"dataset/unknown-reference", "{0}「{1}」は計画にも年次にもありません",
                                               "there is no {0} “{1}” in the plan or the year", "{2} ではありませんか",
                                               "did you mean {2}?"};
inline constexpr MessageText dangling_reference{"dataset/unknown-reference", "{0}「{1}」は計画にも年次にもありません",
                                                "there is no {0} “{1}” in the plan or the year", "あるもの: {2}",
                                                "known: {2}"};
inline constexpr MessageText alike_reference{"dataset/unknown-reference", "{0}「{1}」は計画にも年次にもありません",
                                             "there is no {0} “{1}” in the plan or the year",
                                             "「{2}」ではありませんか（{3} があります）",
                                             "did you mean “{2}”? (it holds {3})"};
inline constexpr MessageText no_such_list{
    "dataset/unknown-reference", "{0}「{1}」は計画にありません", "there is no {0} “{1}” in the plan",
    "plan.xml に <欄一覧> がありません。<欄 名=\"{1}\"/> を入れて書き足してください",
    "plan.xml has no <欄一覧>: add it with <欄 名=\"{1}\"/>"};
inline constexpr MessageText several_names{
    "dataset/several-names", "ひとつの {0} に名前が二つ以上書かれています（「{1}」）",
    "one {0} holds several names (“{1}”)", "ひとつずつ <{2}> に分けて書いてください", "give each its own <{2}>"};
inline constexpr MessageText year_outside{
    "dataset/unknown-reference", "年度「{0}」は計画にありません", "there is no year “{0}” in the plan",
    "計画の年度は {1}（{2}）から {3}（{4}）までです", "the plan's years are {1} ({2}) to {3} ({4})"};
inline constexpr MessageText copy_of_copy{"dataset/copy-of-copy", "再掲のもと「{0}」も再掲です",
                                          "the original “{0}” is itself a copy", "もとの id「{1}」を書いてください",
                                          "name the original “{1}”"};
inline constexpr MessageText copy_circle{"dataset/copy-of-copy", "再掲が輪になっていて、もとがありません（{0}）",
                                         "the copies go round in a circle without an original ({0})",
                                         "どれかひとつの 再掲 を消して、もとにしてください",
                                         "delete 再掲 from one of them, which is then the original"};
inline constexpr MessageText copy_of_itself{"dataset/copy-of-copy", "「{0}」が自分自身の再掲になっています",
                                            "“{0}” is a copy of itself", "もとの id を書くか、再掲 を消してください",
                                            "name its original, or delete 再掲"};
inline constexpr MessageText copy_kind{"dataset/copy-kind",
                                       "再掲のもと「{0}」は {1} ですから、{2} からは参照できません",
                                       "the original “{0}” is a {1}, which a {2} cannot repeat", "{2} の id を書いてください",
    "name the id of a {2}"};
inline constexpr MessageText copy_without_cases{
    "dataset/copy-without-cases", "「{0}」には事例があります", "“{0}” has cases",
    "<施策 再掲=\"{0}\"> の中に、印刷する事例ごとに <事例 id=\"…\" 再掲=\"…\"/> を書いてください",
    "inside <施策 再掲=\"{0}\"> write <事例 id=\"…\" 再掲=\"…\"/> for each case to print"};

// Sheets.
inline constexpr MessageText missing_file{"dataset/missing-file", "ファイル {0} がありません", "there is no file {0}",
                                          "データセットのフォルダーに {0} を置いてください",
                                          "put {0} into the dataset's folder"};
inline constexpr MessageText wrong_ending{
    "dataset/wrong-ending", "ファイル {0} がありません。{1} という名前のものがあります",
    "there is no file {0}, but there is {1}", "名前を {0} に変えてください（終わりは小文字の .xml です）",
    "rename it {0} (it ends in .xml, in lower case)"};
inline constexpr MessageText missing_sheet{"dataset/missing-sheet", "「{0}」のシート {1} がありません",
                                           "the sheet {1} of “{0}” is missing", "{1} を作ってください", "write {1}"};
inline constexpr MessageText copied_file{
    "dataset/copied-file", "{0} は {1} の写しのようです", "{0} seems to be a copy of {1}",
    "正しいほうを {1} に残し、この写しは削除するか、フォルダーの外へ移してください",
    "keep the right one as {1}, and delete this copy or move it elsewhere"};
inline constexpr MessageText lock_file{
    "dataset/lock-file", "{0} は、Office が開いているあいだだけ置く印のファイルです。読みません",
    "{0} is what Office puts beside a file that is open; it is not read",
    "開いているソフトを閉じてください。それでも残るときは削除してください", "close the program; delete what stays"};
inline constexpr MessageText lost_file{
    "dataset/unread-file", "{0} は、名前が .xml で終わっていないので読みません",
    "{0} is not read, as its name does not end in .xml",
    "シートなら sheets/id.xml という名前にし、そうでなければフォルダーの外へ移してください",
    "if it is a sheet, name it sheets/ID.xml; else move it elsewhere"};
inline constexpr MessageText folder_for_sheet{
    "dataset/folder-for-sheet", "{0} はファイルではなくフォルダーです", "{0} is a folder, not a file",
    "フォルダーを外へ移し、同じ名前でシートのファイルを置いてください",
    "move the folder elsewhere and put the sheet's file here"};
inline constexpr MessageText unread_file{
    "dataset/unread-file", "{0} は読みません", "{0} is not read",
    "sheets フォルダーには、シート（id.xml）だけを置いてください", "keep only sheets (ID.xml) in the folder sheets"};
inline constexpr MessageText measure_sheet{
    "dataset/measure-sheet", "「{0}」は事例に分かれているので、シートは事例ごとに書きます",
    "“{0}” consists of cases: each has a sheet of its own", "事例の id: {1}", "the ids of its cases: {1}"};
inline constexpr MessageText missing_field{"dataset/missing-field", "{0} がありません", "{0} is missing",
                                           "<{0}> を書き足してください", "add <{0}>"};
inline constexpr MessageText open_fields{"dataset/open-fields", "まだ書かれていない欄があります: {0}",
                                         "fields that are not written yet: {0}", "", ""};
inline constexpr MessageText open_sheet{"dataset/open-sheet", "シートのファイル {0} がまだありません",
                                        "the sheet's file {0} is not there yet", "", ""};
inline constexpr MessageText wrong_years{"dataset/wrong-years", "{0} が {1} 年分あります。計画は {2} 年です",
                                         "{0} covers {1} years, the plan has {2}", "<{3}> の数と 年数 を直してください",
                                         "correct the number of <{3}> or their 年数"};
inline constexpr MessageText unknown_rating{"dataset/unknown-rating", "評価「{0}」は評価尺度にありません",
                                            "the rating “{0}” is not on the plan's scale", "使える評価: {1}",
                                            "the scale: {1}"};
inline constexpr MessageText alike_rating{"dataset/unknown-rating", "評価「{0}」は評価尺度にありません",
                                          "the rating “{0}” is not on the plan's scale",
                                          "{1} ではありませんか（{2} があります）", "did you mean {1}? (it holds {2})"};
inline constexpr MessageText rating_name{"dataset/unknown-rating", "評価「{0}」は評価尺度にありません",
                                         "the rating “{0}” is not on the plan's scale", "記号で {1} と書いてください",
                                         "write its symbol {1}"};
inline constexpr MessageText finished_rated{"dataset/finished-rated", "終了したシートに自己評価があります",
                                            "a finished sheet carries a rating",
                                            "終了 か 自己評価 のどちらかを消してください", "delete 終了 or 自己評価"};
inline constexpr MessageText repeated_stage{"dataset/repeated-stage", "段階「{0}」の自己評価が二つあります",
                                            "there are two ratings of the stage “{0}”", "ひとつだけ残してください",
                                            "keep one of them"};
inline constexpr MessageText one_of{"dataset/one-of", "<{0}> には {1} と {2} のどちらか一方を書きます",
                                    "<{0}> takes either {1} or {2}", "足りなければ書き足し、両方あれば一方を消してください",
    "add one, or delete one of the two"};

// What a command was asked for.
inline constexpr MessageText no_sheets_near{"dataset/no-sheets", "{0}「{1}」のシートはありません",
                                            "no sheet belongs to {0} “{1}”", "{2} ではありませんか",
                                            "did you mean {2}?"};
inline constexpr MessageText no_sheets_alike{
    "dataset/no-sheets", "{0}「{1}」のシートはありません", "no sheet belongs to {0} “{1}”",
    "「{2}」ではありませんか（{3} があります）", "did you mean “{2}”? (it holds {3})"};
inline constexpr MessageText no_sheets{"dataset/no-sheets", "{0}「{1}」のシートはありません",
                                       "no sheet belongs to {0} “{1}”", "あるもの: {2}", "known: {2}"};

}  // namespace toji::dataset::messages
