#pragma once
// What the font module says to users.
#include "base/diagnostics.h"
#include "texts/engine/font.h"

namespace toji::font::messages {

inline constexpr MessageText bad_use{"font/bad-use", texts::engine_font::bad_use};
inline constexpr MessageText xml_error{"font/xml", texts::engine_font::xml_error};
inline constexpr MessageText unknown_element{"font/unknown-element", texts::engine_font::unknown_element};
inline constexpr MessageText unknown_attribute{"font/unknown-attribute", texts::engine_font::unknown_attribute};
inline constexpr MessageText missing_attribute{"font/missing-attribute", texts::engine_font::missing_attribute};
inline constexpr MessageText bad_index{"font/bad-index", texts::engine_font::bad_index};
inline constexpr MessageText bad_sha256{"font/bad-sha256", texts::engine_font::bad_sha256};
inline constexpr MessageText duplicate_face{"font/duplicate-face", texts::engine_font::duplicate_face};
inline constexpr MessageText duplicate_family{"font/duplicate-family", texts::engine_font::duplicate_family};
inline constexpr MessageText unknown_face{"font/unknown-face", texts::engine_font::unknown_face};
inline constexpr MessageText empty_face{"font/no-file", texts::engine_font::empty_face};
inline constexpr MessageText empty_family{"font/empty-family", texts::engine_font::empty_family};

inline constexpr MessageText face_not_found{"font/not-found", texts::engine_font::face_not_found};
inline constexpr MessageText unreadable{"font/unreadable", texts::engine_font::unreadable};
inline constexpr MessageText not_a_font{"font/not-a-font", texts::engine_font::not_a_font};
inline constexpr MessageText cut_off{"font/cut-off", texts::engine_font::cut_off};
inline constexpr MessageText tables_unread{"font/tables-unread", texts::engine_font::tables_unread};
inline constexpr MessageText other_release{"font/other-release", texts::engine_font::other_release};
inline constexpr MessageText bad_release{"font/bad-release", texts::engine_font::bad_release};
inline constexpr MessageText checksum_differs{"font/checksum", texts::engine_font::checksum_differs};

}  // namespace toji::font::messages
