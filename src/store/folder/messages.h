#pragma once
#include "base/diagnostics.h"
#include "texts/store/folder.h"

namespace toji::folder::messages {

inline constexpr MessageText exists{"folder/exists", texts::store_folder::exists};
inline constexpr MessageText no_parent{"folder/no-parent", texts::store_folder::no_parent};
inline constexpr MessageText no_permission{"folder/no-permission", texts::store_folder::no_permission};
inline constexpr MessageText read_only{"folder/read-only", texts::store_folder::read_only};
inline constexpr MessageText disk_full{"folder/disk-full", texts::store_folder::disk_full};
inline constexpr MessageText unwritable{"folder/unwritable", texts::store_folder::unwritable};

}  // namespace toji::folder::messages
