#pragma once
// What is said about files that are read or written.
#include "base/diagnostics.h"

namespace toji::job::messages {

// Reading.
inline constexpr MessageText no_file{"cli/no-file", "ファイル {0} がありません", "there is no file {0}",
                                     "名前と場所を確かめてください", "check its name and place"};
inline constexpr MessageText no_folder{"cli/no-folder", "フォルダー {0} がありません", "there is no folder {0}",
                                       "名前と場所を確かめてください", "check its name and place"};
inline constexpr MessageText not_a_folder{"cli/not-a-folder", "{0} はフォルダーではなくファイルです",
                                          "{0} is a file, not a folder", "フォルダーの名前を書いてください",
                                          "give the name of a folder"};
inline constexpr MessageText not_a_file{"cli/not-a-file", "{0} はファイルではなくフォルダーです",
                                        "{0} is a folder, not a file", "ファイルの名前を書いてください",
                                        "give the name of a file"};
inline constexpr MessageText not_regular{
    "cli/not-regular", "{0} はふつうのファイルではありません（パイプや機器は読み込めません）",
    "{0} is no ordinary file (pipes and devices are not read)", "ファイルに保存して、その名前を書いてください",
    "save it as a file and give its name"};
inline constexpr MessageText dangling_link{"cli/dangling-link", "{0} は、今はない {1} へのリンクです",
                                           "{0} is a link to {1}, which is not there",
                                           "リンクを直すか、要らなければ消してください",
                                           "mend the link, or remove it where it is not needed"};
inline constexpr MessageText link_circle{"cli/link-circle", "{0} のリンクが輪になっています",
                                         "the links of {0} form a circle", "リンクを直してください", "mend the links"};
inline constexpr MessageText name_too_long{"cli/name-too-long", "{0} の名前が長すぎます", "the name {0} is too long",
                                           "短い名前にしてください", "give it a shorter one"};
inline constexpr MessageText not_allowed{"cli/not-allowed", "{0} を読む権限がありません", "no permission to read {0}",
                                         "アクセス権を確かめてください", "check its permissions"};
inline constexpr MessageText read_error{
    "cli/read-error", "{0} を読んでいるときに、ディスクか通信の故障が起きました",
    "an input/output error while reading {0}", "別の場所に写せるか確かめ、もう一度実行してください",
    "check whether it can be copied elsewhere and try again"};
inline constexpr MessageText unreadable{"cli/unreadable", "{0} を読めません: {1}", "cannot read {0}: {2}", "ファイルと場所を確かめてください",
                                        "check the file and its place"};
inline constexpr MessageText too_large{"cli/too-large", "{0} は大きすぎます（{1} MB まで）",
                                       "{0} is too large (at most {1} MB)", "", ""};
inline constexpr MessageText too_many_files{"cli/too-many-files", "{0} のファイルが多すぎます（{1} 個まで）",
                                            "there are too many files in {0} (at most {1})", "", ""};

// Writing.
inline constexpr MessageText no_output_folder{
    "cli/no-output-folder", "{0} を書き込むフォルダー {1} がありません", "there is no folder {1} to write {0} into",
    "フォルダーを作るか、-o の場所を確かめてください", "make the folder or check -o"};
inline constexpr MessageText output_is_folder{"cli/output-is-folder", "{0} はフォルダーです", "{0} is a folder",
                                              "ファイルの名前を書いてください", "give the name of a file"};
inline constexpr MessageText no_permission{"cli/no-permission", "{0} に書き込む権限がありません",
                                           "no permission to write {0}", "別の場所を指定してください",
                                           "choose another place"};
inline constexpr MessageText read_only{"cli/read-only", "{0} は読み取り専用の場所にあります",
                                       "{0} is on a read-only file system", "別の場所を指定してください",
                                       "choose another place"};
inline constexpr MessageText protected_file{
    "cli/protected-file", "{0} は書き込みを禁じてあるので、置き換えません", "{0} is protected and not replaced",
    "別の名前にするか、書き込みを許してください（chmod u+w）", "give another name or permit writing (chmod u+w)"};
inline constexpr MessageText closed_output{"cli/closed-output", "{0} は閉じられているので、書き込めません",
                                           "{0} is closed and cannot be written", "出力の行き先を確かめてください",
                                           "check where the output goes"};
inline constexpr MessageText closed_pipe{"cli/closed-pipe", "{0} を読む相手がいません", "nobody reads {0}", "", ""};
inline constexpr MessageText disk_full{"cli/disk-full", "{0} を書き込む空きがありません", "no space left to write {0}",
                                       "空きを作ってからもう一度実行してください。前からあったファイルはそのままです",
                                       "make room and try again; a file that was there before is unchanged"};
inline constexpr MessageText write_error{
    "cli/write-error", "{0} に書き込んでいるときに、ディスクか通信の故障が起きました",
    "an input/output error while writing {0}", "別の場所を指定してください。前からあったファイルはそのままです",
    "choose another place; a file that was there before is unchanged"};
inline constexpr MessageText unwritable{"cli/unwritable", "{0} に書き込めません: {1}", "cannot write {0}: {2}", "別の場所を指定してください", "choose another place"};

// Outputs that would do harm.
inline constexpr MessageText output_is_input{"cli/output-is-input",
                                             "{0} の {1} は、読み込むもの（{2}）と同じです",
                                             "{1} of {0} is what is read ({2})",
                                             "別の名前を書いてください。何も書き込んでいません",
                                             "give another name; nothing was written"};
inline constexpr MessageText output_twice{"cli/output-twice", "{0} と {1} が同じファイル（{2}）です",
                                          "{0} and {1} are the same file ({2})",
                                          "別々の名前を書いてください。何も書き込んでいません",
                                          "give each its own name; nothing was written"};
inline constexpr MessageText output_in_bag{
    "cli/output-in-bag", "{0} の {1} は、保存したもの（{2}）の中にあります", "{1} of {0} lies inside the bag {2}",
    "保存したものの中には何も書き込めません。ほかの場所を書いてください",
    "nothing may be written there; choose another place"};
inline constexpr MessageText not_named_pdf{"cli/not-named-pdf", "{0} の {1} は {2} で終わっていますが、書き出すのは PDF です",
                                           "{1} of {0} ends in {2}, but what is written is PDF",
                                           ".pdf で終わる名前を書いてください", "give a name that ends in .pdf"};
inline constexpr MessageText not_named_table{
    "cli/not-named-table", "{0} の {1} は {2} で終わっていますが、書き出すのはタブ区切りの表（TSV）です",
    "{1} of {0} ends in {2}, but what is written are tab-separated values",
    ".tsv か .txt で終わる名前を書いてください", "give a name that ends in .tsv or .txt"};
inline constexpr MessageText journal_not_a_file{
    "cli/journal-not-a-file", "{0} の {1} はふつうのファイルではありません", "{1} of {0} is no ordinary file",
    "途中から続けるのに要るので、ファイルの名前を書いてください", "it is needed to resume: give the name of a file"};

// The program.
inline constexpr MessageText out_of_memory{"cli/out-of-memory", "メモリーが足りません", "out of memory",
                                           "ほかのプログラムを終えるか、データを分けて、もう一度実行してください",
                                           "end other programs or divide the data, and run again"};

}  // namespace toji::job::messages
