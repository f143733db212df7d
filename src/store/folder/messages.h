#pragma once
#include "base/diagnostics.h"

namespace toji::folder::messages {

inline constexpr MessageText exists{"folder/exists", "{0} は既にあります", "{0} exists already",
                                    "まだないフォルダーの名前を書いてください。前からあるものは何も変えません",
                                    "name a folder that does not exist yet; nothing that exists is changed"};
inline constexpr MessageText no_parent{"folder/no-parent", "{0} を作るフォルダー {1} がありません",
                                       "there is no folder {1} to make {0} in", "フォルダーを作ってください",
                                       "make it first"};
inline constexpr MessageText no_permission{"folder/no-permission", "{0} を作る権限がありません",
                                           "no permission to make {0}", "別の場所を指定してください",
                                           "choose another place"};
inline constexpr MessageText read_only{"folder/read-only", "{0} は読み取り専用の場所にあります",
                                       "{0} is on a read-only file system", "別の場所を指定してください",
                                       "choose another place"};
inline constexpr MessageText disk_full{"folder/disk-full", "{0} を作る空きがありません", "no space left to make {0}",
                                       "空きを作ってからもう一度実行してください", "make room and try again"};
inline constexpr MessageText unwritable{"folder/unwritable", "{0} を作れません: {1}", "cannot make {0}: {2}",
                                         "場所を確かめるか、別の場所を指定してください", "check the place or choose another"};

}  // namespace toji::folder::messages
