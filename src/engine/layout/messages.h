#pragma once
// What is said about a template.
#include "base/diagnostics.h"
#include "texts/engine/layout.h"

namespace toji::layout::messages {

inline constexpr MessageText unknown_element{"layout/unknown-element", texts::engine_layout::unknown_element};
inline constexpr MessageText foreign_element{"layout/unknown-element", texts::engine_layout::foreign_element};
inline constexpr MessageText no_images{"layout/no-images", texts::engine_layout::no_images};
inline constexpr MessageText misplaced_element{"layout/misplaced-element", texts::engine_layout::misplaced_element};
inline constexpr MessageText text_not_allowed{"layout/text-not-allowed", texts::engine_layout::text_not_allowed};
inline constexpr MessageText unknown_attribute{"layout/unknown-attribute", texts::engine_layout::unknown_attribute};
inline constexpr MessageText missing_attribute{"layout/missing-attribute", texts::engine_layout::missing_attribute};
inline constexpr MessageText bad_value{"layout/bad-value", texts::engine_layout::bad_value};
inline constexpr MessageText bad_value_near{"layout/bad-value", texts::engine_layout::bad_value_near};
inline constexpr MessageText include_missing{"layout/include-missing", texts::engine_layout::include_missing};
inline constexpr MessageText include_outside{"layout/include-outside", texts::engine_layout::include_outside};
inline constexpr MessageText nothing_inside{"layout/misplaced-element", texts::engine_layout::nothing_inside};
inline constexpr MessageText wide_tag{"layout/text-not-allowed", texts::engine_layout::wide_tag};
inline constexpr MessageText unknown_name{"layout/unknown-name", texts::engine_layout::unknown_name};
inline constexpr MessageText duplicate_name{"layout/duplicate-name", texts::engine_layout::duplicate_name};
inline constexpr MessageText idle_position{"layout/idle-position", texts::engine_layout::idle_position};
// Of an expression, {0}: the place in it, {1}, in characters, and what stands there, {2}.
inline constexpr MessageText bad_xpath{"layout/bad-xpath", texts::engine_layout::bad_xpath};
// The character {2} has the code {3}; {4} is what was meant.
inline constexpr MessageText xpath_wide_character{"layout/xpath-character", texts::engine_layout::xpath_wide_character};
inline constexpr MessageText xpath_blank{"layout/xpath-character", texts::engine_layout::xpath_blank};
inline constexpr MessageText xpath_odd_character{"layout/xpath-character", texts::engine_layout::xpath_odd_character};
inline constexpr MessageText xpath_wide_number{"layout/xpath-number", texts::engine_layout::xpath_wide_number};
inline constexpr MessageText xpath_ends{"layout/xpath-end", texts::engine_layout::xpath_ends};
inline constexpr MessageText xpath_unclosed{"layout/xpath-unclosed", texts::engine_layout::xpath_unclosed};
inline constexpr MessageText xpath_function{"layout/xpath-function", texts::engine_layout::xpath_function};
inline constexpr MessageText xpath_arguments{"layout/xpath-arguments", texts::engine_layout::xpath_arguments};
inline constexpr MessageText xpath_not_nodes{"layout/xpath-not-nodes", texts::engine_layout::xpath_not_nodes};
inline constexpr MessageText xpath_axis{"layout/xpath-axis", texts::engine_layout::xpath_axis};
inline constexpr MessageText xpath_ids{"layout/xpath-id", texts::engine_layout::xpath_ids};
inline constexpr MessageText xpath_too_deep{"layout/xpath-too-deep", texts::engine_layout::xpath_too_deep};
inline constexpr MessageText unknown_variable{"layout/unknown-variable", texts::engine_layout::unknown_variable};
inline constexpr MessageText unclosed_brace{"layout/unclosed-brace", texts::engine_layout::unclosed_brace};
inline constexpr MessageText missing_document{"layout/missing-document", texts::engine_layout::missing_document};
inline constexpr MessageText wrong_root{"layout/wrong-root", texts::engine_layout::wrong_root};
inline constexpr MessageText include_loop{"layout/include-loop", texts::engine_layout::include_loop};
inline constexpr MessageText override_base{"layout/override-base", texts::engine_layout::override_base};
inline constexpr MessageText style_loop{"layout/style-loop", texts::engine_layout::style_loop};
inline constexpr MessageText missing_parameter{"layout/missing-parameter", texts::engine_layout::missing_parameter};
inline constexpr MessageText no_slot{"layout/no-slot", texts::engine_layout::no_slot};
inline constexpr MessageText slot_outside{"layout/slot-outside", texts::engine_layout::slot_outside};
inline constexpr MessageText dead_branch{"layout/dead-branch", texts::engine_layout::dead_branch};
inline constexpr MessageText second_part{"layout/second-part", texts::engine_layout::second_part};
inline constexpr MessageText idle_separator{"layout/idle-separator", texts::engine_layout::idle_separator};
inline constexpr MessageText idle_attribute{"layout/idle-attribute", texts::engine_layout::idle_attribute};
inline constexpr MessageText empty_ladder{"layout/empty-ladder", texts::engine_layout::empty_ladder};
inline constexpr MessageText ladder_start{"layout/ladder-start", texts::engine_layout::ladder_start};
inline constexpr MessageText ladder_floor{"layout/ladder-floor", texts::engine_layout::ladder_floor};
inline constexpr MessageText small_type{"layout/small-type", texts::engine_layout::small_type};
inline constexpr MessageText narrow_type{"layout/narrow-type", texts::engine_layout::narrow_type};
inline constexpr MessageText let_value{"layout/let-value", texts::engine_layout::let_value};
inline constexpr MessageText columns_twice{"layout/columns-twice", texts::engine_layout::columns_twice};
inline constexpr MessageText no_columns{"layout/no-columns", texts::engine_layout::no_columns};
inline constexpr MessageText braces_in_text{"layout/braces-in-text", texts::engine_layout::braces_in_text};
inline constexpr MessageText page_room{"layout/page-room", texts::engine_layout::page_room};
inline constexpr MessageText gutter{"layout/gutter", texts::engine_layout::gutter};
inline constexpr MessageText page_size{"layout/page-size", texts::engine_layout::page_size};
inline constexpr MessageText page_limits{"layout/page-limits", texts::engine_layout::page_limits};

}  // namespace toji::layout::messages
