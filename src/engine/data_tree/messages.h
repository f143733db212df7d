#pragma once
// What is said about a file that is not well-formed XML.
#include "base/diagnostics.h"
#include "texts/engine/data_tree.h"

namespace toji::data_tree::messages {

// Files that are no XML.
inline constexpr MessageText encoding{"xml/encoding", texts::engine_data_tree::encoding};
inline constexpr MessageText other_encoding{"xml/encoding", texts::engine_data_tree::other_encoding};
inline constexpr MessageText cut_off{"xml/encoding", texts::engine_data_tree::cut_off};
inline constexpr MessageText other_file{"xml/other-file", texts::engine_data_tree::other_file};
inline constexpr MessageText only_zeros{"xml/zeros", texts::engine_data_tree::only_zeros};
inline constexpr MessageText zeros{"xml/zeros", texts::engine_data_tree::zeros};
inline constexpr MessageText declared_encoding{"xml/declared-encoding", texts::engine_data_tree::declared_encoding};
inline constexpr MessageText character{"xml/character", texts::engine_data_tree::character};
inline constexpr MessageText empty_file{"xml/empty", texts::engine_data_tree::empty_file};
inline constexpr MessageText empty{"xml/empty", texts::engine_data_tree::empty};

// Characters that are not what they seem.
inline constexpr MessageText invisible{"xml/invisible-character", texts::engine_data_tree::invisible};
inline constexpr MessageText unusual_blank{"xml/unusual-blank", texts::engine_data_tree::unusual_blank};
inline constexpr MessageText line_separator{"xml/line-separator", texts::engine_data_tree::line_separator};
inline constexpr MessageText garbled{"xml/garbled", texts::engine_data_tree::garbled};
inline constexpr MessageText selector_without_base{"xml/selector", texts::engine_data_tree::selector_without_base};
inline constexpr MessageText mark_without_base{"xml/mark", texts::engine_data_tree::mark_without_base};
inline constexpr MessageText sound_mark{"xml/sound-mark", texts::engine_data_tree::sound_mark};
inline constexpr MessageText wide_sign{"xml/look-alike", texts::engine_data_tree::wide_sign};
inline constexpr MessageText wide_blank{"xml/look-alike", texts::engine_data_tree::wide_blank};

// Markup.
inline constexpr MessageText declaration_place{"xml/declaration", texts::engine_data_tree::declaration_place};
inline constexpr MessageText character_reference{
    "xml/character-reference", texts::engine_data_tree::character_reference};
inline constexpr MessageText unknown_entity{"xml/reference", texts::engine_data_tree::unknown_entity};
inline constexpr MessageText doctype{"xml/doctype", texts::engine_data_tree::doctype};
inline constexpr MessageText name{"xml/name", texts::engine_data_tree::name};
inline constexpr MessageText tag{"xml/tag", texts::engine_data_tree::tag};
inline constexpr MessageText open_tag{"xml/tag", texts::engine_data_tree::open_tag};
inline constexpr MessageText end_tag{"xml/tag", texts::engine_data_tree::end_tag};
inline constexpr MessageText no_less_than{"xml/tag", texts::engine_data_tree::no_less_than};
inline constexpr MessageText no_slash{"xml/tag", texts::engine_data_tree::no_slash};
inline constexpr MessageText comment_start{"xml/name", texts::engine_data_tree::comment_start};
inline constexpr MessageText duplicate_attribute{
    "xml/duplicate-attribute", texts::engine_data_tree::duplicate_attribute};
inline constexpr MessageText less_than{"xml/less-than", texts::engine_data_tree::less_than};
inline constexpr MessageText reference{"xml/reference", texts::engine_data_tree::reference};
inline constexpr MessageText no_ampersand{"xml/reference", texts::engine_data_tree::no_ampersand};
inline constexpr MessageText open_value{"xml/unterminated", texts::engine_data_tree::open_value};
inline constexpr MessageText cdata_end{"xml/cdata-end", texts::engine_data_tree::cdata_end};
inline constexpr MessageText unterminated{"xml/unterminated", texts::engine_data_tree::unterminated};
inline constexpr MessageText comment{"xml/comment", texts::engine_data_tree::comment};
inline constexpr MessageText mismatch{"xml/mismatch", texts::engine_data_tree::mismatch};
inline constexpr MessageText misspelt{"xml/misspelt", texts::engine_data_tree::misspelt};
inline constexpr MessageText extra_close{"xml/extra-close", texts::engine_data_tree::extra_close};
inline constexpr MessageText unclosed{"xml/unclosed", texts::engine_data_tree::unclosed};
inline constexpr MessageText outside{"xml/outside", texts::engine_data_tree::outside};
inline constexpr MessageText too_deep{"xml/too-deep", texts::engine_data_tree::too_deep};

}  // namespace toji::data_tree::messages
