#pragma once
#include "base/diagnostics.h"

namespace toji::pdf::message {

inline constexpr MessageText other_libharu{
    "pdf/other-libharu", "libharu {0} で作られましたが、実行時の libharu は {1} です",
    "built with libharu {0}, but libharu {1} is installed", "作り直してください", "build the program again"};

inline constexpr MessageText libharu_failed{"pdf/libharu-failed", "libharu がエラー 0x{0} を返しました",
                                            "libharu failed with error 0x{0}", "空きメモリーを確かめてください",
                                            "check that there is free memory"};

inline constexpr MessageText subset_failed{
    "pdf/subset-failed", "書体「{0}」から文字を取り出せません", "no subset can be made of the face “{0}”",
    "メモリーが足りないか、書体のファイルが傷んでいます。ほかのプログラムを終えるか、パッケージを入れ直してください",
    "there is too little memory, or the font file is damaged: end other programs, or reinstall its package"};

}  // namespace toji::pdf::message
