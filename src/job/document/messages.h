#pragma once
// What is said while a document is made of a dataset and a template.
#include "base/diagnostics.h"

namespace toji::job::messages {

inline constexpr MessageText no_resource{"cli/no-resource", "プログラムに付いているはずの {0} がありません（{1}）",
                                         "{0}, which belongs to the program, is missing ({1})",
                                         "toji を入れ直してください", "install toji again"};
inline constexpr MessageText bad_epoch{"cli/source-date-epoch", "SOURCE_DATE_EPOCH「{0}」は秒数ではありません",
                                       "SOURCE_DATE_EPOCH \"{0}\" is not a number of seconds", "", ""};

inline constexpr MessageText unused_template{
    "cli/unused-template", "ひな形 {0} は、どの文書にも使われません",
    "no document uses the template {0}",
    "使われるのは booklet.xml、sheets.xml、summary.xml、errata.xml、overflow.xml と、それらが include するファイルです。"
    "名前を確かめるか、ほかのフォルダーに移してください（{1}）",
    "used are booklet.xml, sheets.xml, summary.xml, errata.xml, overflow.xml and what they include; check the name, or "
    "move the file to another folder ({1})"};
inline constexpr MessageText unknown_override{"cli/unknown-override", "上書きするスタイル「{0}」はありません",
                                              "there is no style \"{0}\" to override", "{1}", "{1}"};
inline constexpr MessageText template_conflict{
    "cli/template-conflict", "ひな形 {0} が二通りあり、ひとつのフォルダーに置けません",
    "there are two different templates {0}, which one folder cannot hold",
    "データセットの layouts に、使うひな形をすべて置いてください",
    "put all templates that are used into the dataset's layouts"};

inline constexpr MessageText no_profile{
    "cli/no-profile", "印刷用の ICC プロファイルがありません", "there is no ICC profile of a press",
    "印刷所のプロファイルを --icc で指定するか、次のパッケージのどれかを入れてください: {0}",
    "give the press's own with --icc, or install one of these packages: {0}"};
inline constexpr MessageText not_a_profile{
    "cli/not-a-profile", "CMYK の印刷機の ICC プロファイルではありません", "this is no ICC profile of a CMYK printer",
    "印刷所から受け取ったプロファイルを指定してください", "give the profile that the press supplies"};
inline constexpr MessageText no_date{"cli/no-date", "印刷用の PDF には日付が要りますが、文書に日付がありません",
                                     "a file for the press needs a date, and the document has none",
                                     "テンプレートの document に date を書くか、SOURCE_DATE_EPOCH を設定してください",
                                     "give the template's document a date, or set SOURCE_DATE_EPOCH"};
inline constexpr MessageText medium_too_large{
    "cli/medium-too-large", "{0} ページは、塗り足しとトンボを加えると 5080mm（14400pt）を超えます",
    "with its bleed and cut marks page {0} is larger than 5080mm (14400pt)",
    "テンプレートの <page> を小さくするか、--bleed を減らしてください",
    "make the template's <page> smaller, or the bleed less"};

inline constexpr MessageText not_attachable{
    "cli/not-attachable", "「{0}」という名前のファイルは PDF に付けられません",
    "a file of the name \"{0}\" cannot be attached to the PDF file",
    "Windows などでも使える名前に変えてください（:、* などの記号、先頭の点、大文字と小文字だけの違いは使えません）",
    "choose a name that is good on every system (no : or *, no leading dot, no difference in case only)"};

inline constexpr MessageText made_without{
    "cli/made-without", "読めないシートは「（読めません）」と印刷して、そのほかを作りました",
    "the rest was made; sheets that could not be read say so (読めません)", "上の間違いを直して、もう一度実行してください",
    "mend the mistakes above and run again"};
inline constexpr MessageText in_no_file{
    "cli/in-no-file", "実行課が分からないので、どの課の PDF にも入りません", "its division is not known: it is in no file",
    "実行課を書いてください", "write 実行課"};
inline constexpr MessageText others_unfinished{
    "cli/others-unfinished", "ほかに、書きかけか読めないシートが {0} 枚あります（作る PDF には関わりません）",
    "besides, {0} sheet(s) are not finished or cannot be read, which does not concern what was asked for",
    "見るには: toji check '{1}'", "to see them: toji check '{1}'"};

}  // namespace toji::job::messages
