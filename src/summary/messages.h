#pragma once
#include "base/diagnostics.h"

namespace toji::summary::messages {

inline constexpr MessageText workbook{"summary/workbook", "Excel のファイルを作れません: {0}",
                                      "the workbook cannot be made: {0}", "一時フォルダーの空きを確かめてください",
                                      "check the space in the temporary folder"};

}  // namespace toji::summary::messages
