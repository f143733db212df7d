#pragma once
// What the program says of itself.
#include "base/diagnostics.h"

namespace toji::cli::messages {

inline constexpr MessageText no_second_program{
    "cli/no-second-program", "プログラムに付いているはずの toji-archive がありません（{0}）",
    "toji-archive, which belongs to the program, is missing ({0})", "toji を入れ直してください", "install toji again"};

}  // namespace toji::cli::messages
