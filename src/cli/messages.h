#pragma once
// What the program says of itself.
#include "base/diagnostics.h"

namespace toji::cli::messages {

inline constexpr MessageText no_second_program{
    "cli/no-second-program", "プログラムに付いているはずの toji-archive がありません（{0}）",
    "toji-archive, which belongs to the program, is missing ({0})", "toji を入れ直してください", "install toji again"};

// toji help.
inline constexpr MessageText no_such_topic{"cli/no-such-topic", "{0} という説明はありません",
                                           "there is no help on {0}", "{1} があります", "there is help on {1}"};
inline constexpr MessageText no_such_element{"cli/no-such-element", "{1} に <{0}> という要素はありません",
                                             "{1} has no element <{0}>", "すべての要素: toji help {1}",
                                             "all elements: toji help {1}"};
inline constexpr MessageText no_such_element_near{"cli/no-such-element", "{1} に <{0}> という要素はありません",
                                                  "{1} has no element <{0}>", "{2} ではありませんか",
                                                  "did you mean {2}?"};
inline constexpr MessageText no_such_element_attribute{"cli/no-such-element", "{1} に <{0}> という要素はありません",
                                                       "{1} has no element <{0}>", "{0} は {2} の属性です",
                                                       "{0} is an attribute of {2}"};
inline constexpr MessageText no_such_element_meant{"cli/no-such-element", "{1} に <{0}> という要素はありません",
                                                   "{1} has no element <{0}>", "{2}", "{3}"};

}  // namespace toji::cli::messages
