#pragma once
#include "base/diagnostics.h"

namespace toji::summary::messages {

inline constexpr MessageText workbook{"summary/workbook", "Excel のファイルを作れません（libxlsxwriter のエラー {0}）",
                                      "the workbook cannot be made: {1}", "一時フォルダーの空きを確かめてください",
                                      "check the space in the temporary folder"};

inline constexpr MessageText torn_workbook{
    "summary/torn-workbook", "Excel のファイルを書き終えられませんでした: {0} の中身が書いたものと違います",
    "the workbook could not be written whole: {0} does not hold what was written",
    "出力先と一時フォルダーの空きとディスクの状態を確かめて、もう一度実行してください",
    "check the space and the disk of the output's folder and of the temporary folder, then run it again"};

}  // namespace toji::summary::messages
