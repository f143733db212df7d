#pragma once
// What is said about a list of datasets and the reports of its making.
#include "base/diagnostics.h"

namespace toji::batch::messages {

// The list.
inline constexpr MessageText not_utf8{
    "batch/not-utf8", "リストの文字コードが UTF-8 ではありません", "the list is not UTF-8",
    "Excel では「CSV UTF-8（コンマ区切り）」か「Unicode テキスト」の形で保存し直してください",
    "in a spreadsheet, save it as \"CSV UTF-8\" or as \"Unicode text\""};
inline constexpr MessageText shift_jis{
    "batch/shift-jis", "リストが Shift_JIS で保存されているようです", "the list seems to be saved in Shift_JIS",
    "Excel では「CSV UTF-8（コンマ区切り）」か「Unicode テキスト」の形で保存し直してください",
    "in a spreadsheet, save it as \"CSV UTF-8\" or as \"Unicode text\""};
inline constexpr MessageText no_text{
    "batch/no-text", "リストが文字だけのファイルではありません（表計算のブックか、印のない UTF-16）",
    "the list is no text (a workbook, or UTF-16 without its mark)",
    "Excel では「CSV UTF-8（コンマ区切り）」か「Unicode テキスト」の形で保存し直してください",
    "in a spreadsheet, save it as \"CSV UTF-8\" or as \"Unicode text\""};
inline constexpr MessageText open_quote{
    "batch/open-quote", "「\"」で始まるます目が、この行の中で正しく閉じていません",
    "the cell that begins with a quote is not closed in this line",
    "ます目の中で改行していないか、「\"」の数が合っているか確かめてください",
    "look for a line break inside the cell and for a quote too many"};
inline constexpr MessageText windows_name{
    "batch/windows-name", "「{0}」のような、ドライブやサーバーの名で始まる名前は使えません",
    "a name that begins with a drive or a server cannot be used: {0}",
    "リストのあるフォルダーから見た名前を書いてください（例: 北市\\r5）",
    "write the name as seen from the list's folder"};
inline constexpr MessageText no_header{"batch/no-header", "リストに見出しの行がありません",
                                       "the list has no header line",
                                       "1行目に列の名を、タブかコンマで区切って書いてください: {0}",
                                       "write the columns' names, separated by tabs or commas, in the first line: {0}"};
inline constexpr MessageText unknown_column{"batch/unknown-column", "「{0}」という列はありません",
                                            "there is no column \"{0}\"", "列の名: {1}", "columns: {1}"};
inline constexpr MessageText column_twice{"batch/column-twice", "列 {0} が二つあります", "column {0} stands twice",
                                          "どちらかを消してください", "remove one"};
inline constexpr MessageText no_dataset_column{
    "batch/no-dataset-column", "列 dataset がありません", "there is no column dataset",
    "データセットのフォルダーの列を加えてください", "add a column with the datasets' folders"};
inline constexpr MessageText too_many_cells{"batch/too-many-cells", "見出しより列が多くあります（{0} 列まで）",
                                            "more cells than the header has columns ({0})",
                                            "余分な列を消してください", "remove the cells too many"};
inline constexpr MessageText no_dataset{"batch/no-dataset", "データセットが書かれていません", "no dataset is given",
                                        "フォルダーの名を書くか、行を消してください",
                                        "write the folder's name or remove the line"};
inline constexpr MessageText unknown_edition{
    "batch/unknown-edition", "「{0}」という版はありません", "there is no edition \"{0}\"",
    "{1} のどれかを書いてください", "write one of {2}"};
inline constexpr MessageText bad_output{
    "batch/bad-output", "出力の名「{0}」は使えません", "the output's name \"{0}\" cannot be used",
    "出力先のフォルダーの中の、.pdf で終わる名を書いてください（/ や .. で外へ出ることはできません）",
    "give a name that ends in .pdf, inside the output folder (no / in front, no ..)"};
inline constexpr MessageText unportable_output{
    "batch/unportable-output", "出力の名「{0}」は、Windows などほかの機械では使えません",
    "the output's name \"{0}\" cannot be used on other systems, such as Windows",
    "\\ : * ? \" < > | と、CON、NUL などの名、名の初めの点、名の終わりの点や空白、255 バイトを超える名は使えません",
    "no \\ : * ? \" < > |, no CON, NUL …, no dot in front, no dot or blank at the end, no more than 255 bytes"};
inline constexpr MessageText same_output{
    "batch/same-output", "出力の名「{0}」は {1} 行目と同じファイルになるか、片方がフォルダーになります",
    "the output \"{0}\" is the file of line {1}, or one of them would be a folder",
    "行ごとに違う名を書いてください。大文字と小文字、濁点の書き方だけの違いは、同じ名として扱う機械があります",
    "give each line another name; some systems tell neither case nor composed marks apart"};
inline constexpr MessageText output_is_input{
    "batch/output-is-input", "出力の名「{0}」は、読み込むもの（{1}）と同じファイルです",
    "the output \"{0}\" is a file that is read ({1})", "別の名を書いてください。何も書き込んでいません",
    "give another name; nothing was written"};
inline constexpr MessageText nothing_to_do{"batch/nothing-to-do", "リストにデータセットの行がありません",
                                           "the list has no line with a dataset", "", ""};

// Reports.
inline constexpr MessageText not_a_report{"batch/not-a-report", "toji batch の報告ではありません",
                                          "this is no report of toji batch", "", ""};
inline constexpr MessageText bad_record{
    "batch/bad-record", "報告の行が壊れています", "this line of the report is broken",
    "この区分を --resume でもう一度作ってください", "make this shard again with --resume"};
inline constexpr MessageText other_list{"batch/other-list", "{0} とは別のリストの報告です",
                                        "this is a report of another list than {0}",
                                        "同じリストの報告だけを合わせてください", "join reports of one list only"};
inline constexpr MessageText item_twice{
    "batch/item-twice", "{0}（リストの {1} 行目）は {2} にもあります", "{0} (line {1} of the list) is in {2} too",
    "区分の指定（--shard）が重なっていないか確かめてください", "check that the shards (--shard) do not overlap"};
inline constexpr MessageText item_missing{
    "batch/item-missing", "リストの {0} 番目のデータセットがどの報告にもありません",
    "item {0} of the list is in no report", "合わせた報告を --report に指定し、--resume で作ってください",
    "make it with --resume and the joined report as --report"};
inline constexpr MessageText output_missing{"batch/output-missing", "{0} がどの報告にもありません",
                                            "{0} is in no report",
                                            "合わせた報告を --report に指定し、--resume で作ってください",
                                            "make it with --resume and the joined report as --report"};
inline constexpr MessageText more_missing{"batch/more-missing", "ほかに {0} 件がありません", "{0} more are missing", "",
                                          ""};

// A run.
inline constexpr MessageText list_changed{"cli/list-changed", "リスト {0} が実行中に変わりました",
                                          "the list {0} has changed during the run",
                                          "--resume を付けてもう一度実行してください", "run it again with --resume"};
inline constexpr MessageText file_changed{"cli/file-changed", "{0} が実行中に変わりました",
                                          "{0} has changed during the run", "もう一度実行してください",
                                          "run it again"};
inline constexpr MessageText not_a_journal{"cli/not-a-journal",
                                           "{0} は toji batch の報告ではないので、続きから始められません",
                                           "{0} is no report of toji batch, so there is nothing to resume",
                                           "--report の場所を確かめてください", "check --report"};
inline constexpr MessageText item_fault{"cli/item-fault", "内部エラー（プログラムの誤りです）: {0}",
                                        "internal error (a fault of the program): {0}",
                                        "この文と入力を添えて知らせてください", "please report it with this text"};

}  // namespace toji::batch::messages
