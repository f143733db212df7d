#pragma once
// What is said while a template meets the data.
#include "base/diagnostics.h"
#include "texts/engine/bind.h"

namespace toji::bind::messages {

inline constexpr MessageText selects_nothing{"bind/selects-nothing", texts::engine_bind::selects_nothing};
inline constexpr MessageText not_nodes{"bind/not-nodes", texts::engine_bind::not_nodes};
inline constexpr MessageText not_a_number{"bind/not-a-number", texts::engine_bind::not_a_number};
inline constexpr MessageText not_positive{"bind/not-positive", texts::engine_bind::not_positive};
inline constexpr MessageText no_number_in_data{"bind/not-finite", texts::engine_bind::no_number_in_data};
inline constexpr MessageText divides_by_zero{"bind/not-finite", texts::engine_bind::divides_by_zero};
inline constexpr MessageText not_finite{"bind/not-finite", texts::engine_bind::not_finite};
inline constexpr MessageText too_costly{"bind/too-costly", texts::engine_bind::too_costly};
inline constexpr MessageText not_a_size{"bind/not-a-size", texts::engine_bind::not_a_size};
inline constexpr MessageText small_type{"bind/small-type", texts::engine_bind::small_type};
inline constexpr MessageText unknown_style{"bind/unknown-style", texts::engine_bind::unknown_style};
inline constexpr MessageText bad_value{"bind/bad-value", texts::engine_bind::bad_value};
inline constexpr MessageText no_columns{"bind/no-columns", texts::engine_bind::no_columns};
inline constexpr MessageText late_column{"bind/late-column", texts::engine_bind::late_column};
inline constexpr MessageText columns_twice{"bind/columns-twice", texts::engine_bind::columns_twice};
inline constexpr MessageText many_columns{"bind/many-columns", texts::engine_bind::many_columns};
inline constexpr MessageText stopped{"bind/stop", texts::engine_bind::stopped};
inline constexpr MessageText empty_text{"bind/empty-text", texts::engine_bind::empty_text};
inline constexpr MessageText long_text{"bind/long-text", texts::engine_bind::long_text};
inline constexpr MessageText not_a_date{"bind/not-a-date", texts::engine_bind::not_a_date};
inline constexpr MessageText no_section{"bind/no-section", texts::engine_bind::no_section};
inline constexpr MessageText many_blank_pages{"bind/many-blank-pages", texts::engine_bind::many_blank_pages};
inline constexpr MessageText lost_style{"bind/lost-style", texts::engine_bind::lost_style};
inline constexpr MessageText empty_link{"bind/empty-link", texts::engine_bind::empty_link};
inline constexpr MessageText nested_link{"bind/nested-link", texts::engine_bind::nested_link};
inline constexpr MessageText link_target{"bind/link-target", texts::engine_bind::link_target};
inline constexpr MessageText address{"bind/address", texts::engine_bind::address};
inline constexpr MessageText ruby_base{"bind/ruby-base", texts::engine_bind::ruby_base};
inline constexpr MessageText grid_header{"bind/grid-header", texts::engine_bind::grid_header};
inline constexpr MessageText misplaced{"bind/misplaced", texts::engine_bind::misplaced};
inline constexpr MessageText repeated{"bind/repeated", texts::engine_bind::repeated};
inline constexpr MessageText number_range{"bind/number-range", texts::engine_bind::number_range};
inline constexpr MessageText too_much{"bind/too-much", texts::engine_bind::too_much};
inline constexpr MessageText text_too_long{"bind/text-too-long", texts::engine_bind::text_too_long};
inline constexpr MessageText too_much_text{"bind/too-much-text", texts::engine_bind::too_much_text};
inline constexpr MessageText too_deep{"bind/too-deep", texts::engine_bind::too_deep};
inline constexpr MessageText page_value{"bind/page-value", texts::engine_bind::page_value};
inline constexpr MessageText no_style{"bind/no-style", texts::engine_bind::no_style};
inline constexpr MessageText ruby_count{"bind/ruby-count", texts::engine_bind::ruby_count};
inline constexpr MessageText palette{"bind/palette", texts::engine_bind::palette};

inline constexpr MessageText page_break{"bind/page-break", texts::engine_bind::page_break};
inline constexpr MessageText not_a_share{"bind/not-a-share", texts::engine_bind::not_a_share};
inline constexpr MessageText no_slices{"bind/no-slices", texts::engine_bind::no_slices};
inline constexpr MessageText no_sum{"bind/no-sum", texts::engine_bind::no_sum};

inline constexpr MessageText many_slices{"bind/many-slices", texts::engine_bind::many_slices};
inline constexpr MessageText gaiji_element{"bind/gaiji-element", texts::engine_bind::gaiji_element};
inline constexpr MessageText gaiji_attribute{"bind/gaiji-attribute", texts::engine_bind::gaiji_attribute};
inline constexpr MessageText gaiji_code{"bind/gaiji-code", texts::engine_bind::gaiji_code};
inline constexpr MessageText gaiji_meaning{"bind/gaiji-meaning", texts::engine_bind::gaiji_meaning};
inline constexpr MessageText gaiji_to{"bind/gaiji-to", texts::engine_bind::gaiji_to};
inline constexpr MessageText gaiji_mj{"bind/gaiji-mj", texts::engine_bind::gaiji_mj};
inline constexpr MessageText gaiji_outline_place{"bind/gaiji-outline-place", texts::engine_bind::gaiji_outline_place};
inline constexpr MessageText gaiji_reading{"bind/gaiji-reading", texts::engine_bind::gaiji_reading};
inline constexpr MessageText gaiji_outline{"bind/gaiji-outline", texts::engine_bind::gaiji_outline};
inline constexpr MessageText gaiji_twice{"bind/gaiji-twice", texts::engine_bind::gaiji_twice};
inline constexpr MessageText gaiji_no_face{"bind/gaiji-no-face", texts::engine_bind::gaiji_no_face};

}  // namespace toji::bind::messages
