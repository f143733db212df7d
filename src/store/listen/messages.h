#pragma once
#include "base/diagnostics.h"
#include "texts/store/listen.h"

namespace toji::listen::messages {

inline constexpr MessageText no_structure{"listen/no-structure", texts::store_listen::no_structure};
inline constexpr MessageText broken_structure{"listen/broken-structure", texts::store_listen::broken_structure};
inline constexpr MessageText too_much{"listen/too-much", texts::store_listen::too_much};
inline constexpr MessageText no_page{"listen/no-page", texts::store_listen::no_page};
inline constexpr MessageText no_sheet{"listen/no-sheet", texts::store_listen::no_sheet};

}  // namespace toji::listen::messages
