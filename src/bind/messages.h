#pragma once
// What is said while a template meets the data.
#include "base/diagnostics.h"

namespace toji::bind::messages {

inline constexpr MessageText selects_nothing{
    "bind/selects-nothing", "XPath 「{0}」に当たるものがデータにありません（今の位置: {1}）",
    "the XPath \"{0}\" selects nothing in the data (context: {1})",
    "名前の綴りを確かめるか、無くてもよいものなら optional=\"yes\" を付けてください",
    "check the spelling, or add optional=\"yes\" where nothing is fine"};
inline constexpr MessageText not_nodes{"bind/not-nodes", "XPath 「{0}」は要素を選んでいません",
                                       "the XPath \"{0}\" does not select elements", "", ""};
inline constexpr MessageText not_a_number{"bind/not-a-number", "「{0}」の値「{1}」は数ではありません",
                                          "the value of \"{0}\", \"{1}\", is no whole number", "", ""};
inline constexpr MessageText not_positive{"bind/not-positive", "{0}=\"{1}\" は 1 以上の整数ではありません",
                                          "{0}=\"{1}\" is no whole number from 1 on", "", ""};
inline constexpr MessageText misplaced{"bind/misplaced",
                                       "<{0}> は、define が呼ばれた所、または slot のある所には置けません",
                                       "<{0}> may not stand where the <define> is called or the <slot> stands",
                                       "その場所に合う要素だけを書いてください", "write only what may stand there"};
inline constexpr MessageText repeated{"bind/repeated", "同じ箇所の同じ誤りがあと {0} 件あります",
                                      "the same mistake at the same place occurs {0} more times", "", ""};
inline constexpr MessageText number_range{"bind/number-range", "{0} は書式 {1} で表せません",
                                          "{0} cannot be written as {1}", "", ""};
inline constexpr MessageText too_deep{"bind/too-deep", "「{0}」の呼び出しが深すぎます（自分自身を呼んでいませんか）",
                                      "the calls of \"{0}\" are nested too deeply (does it call itself?)", "", ""};
inline constexpr MessageText no_style{"bind/no-style", "フォントが決まっていません", "no font is in force here",
                                      "style で font を指定してください", "name a font in the section's style"};
inline constexpr MessageText ruby_count{"bind/ruby-count", "「{0}」の {1} 字に、読み「{2}」が {3} 個あります",
                                        "the {1} characters of \"{0}\" have {3} readings: \"{2}\"",
                                        "一字ごとに / で区切るか、kind=\"group\" にしてください",
                                        "part the readings with / for each character, or write kind=\"group\""};
inline constexpr MessageText palette{"bind/palette", "円グラフの要素が {0} 個あるのに色は {1} 色です",
                                     "the pie has {0} slices but {1} colours", "palette に色を足してください",
                                     "add colours to palette"};

}  // namespace toji::bind::messages
