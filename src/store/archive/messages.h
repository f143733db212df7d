#pragma once
// What is said about bags and archives.
#include "base/diagnostics.h"
#include "texts/store/archive.h"

namespace toji::archive::messages {

// The world.
inline constexpr MessageText no_folder{"archive/no-folder", texts::store_archive::no_folder};
inline constexpr MessageText unreadable{"archive/unreadable", texts::store_archive::unreadable};
inline constexpr MessageText no_permission{"archive/no-permission", texts::store_archive::no_permission};
inline constexpr MessageText exists{"archive/exists", texts::store_archive::exists};
inline constexpr MessageText another_run{"archive/exists", texts::store_archive::another_run};
inline constexpr MessageText not_locked{"archive/not-locked", texts::store_archive::not_locked};

// A bag.
inline constexpr MessageText not_a_bag{"archive/not-a-bag", texts::store_archive::not_a_bag};
inline constexpr MessageText unknown_version{"archive/unknown-version", texts::store_archive::unknown_version};
inline constexpr MessageText not_a_file{"archive/not-a-file", texts::store_archive::not_a_file};
inline constexpr MessageText unsafe_name{"archive/unsafe-name", texts::store_archive::unsafe_name};
inline constexpr MessageText same_name{"archive/same-name", texts::store_archive::same_name};
inline constexpr MessageText too_many{"archive/too-many", texts::store_archive::too_many};
inline constexpr MessageText too_large{"archive/too-large", texts::store_archive::too_large};
inline constexpr MessageText changed{"archive/changed", texts::store_archive::changed};
inline constexpr MessageText missing{"archive/missing", texts::store_archive::missing};
inline constexpr MessageText added{"archive/added", texts::store_archive::added};
inline constexpr MessageText foreign{"archive/foreign", texts::store_archive::foreign};
inline constexpr MessageText altered{"archive/altered", texts::store_archive::altered};
inline constexpr MessageText bad_line{"archive/bad-line", texts::store_archive::bad_line};
inline constexpr MessageText more{"archive/more", texts::store_archive::more};
inline constexpr MessageText bad_description{"archive/bad-description", texts::store_archive::bad_description};

// An archive.
inline constexpr MessageText stranger{"archive/stranger", texts::store_archive::stranger};
inline constexpr MessageText renamed{"archive/renamed", texts::store_archive::renamed};
inline constexpr MessageText gap{"archive/gap", texts::store_archive::gap};

// The chain of revisions.
inline constexpr MessageText previous_missing{"archive/previous-missing", texts::store_archive::previous_missing};
inline constexpr MessageText previous_differs{"archive/previous-differs", texts::store_archive::previous_differs};

}  // namespace toji::archive::messages
