#pragma once
// What is said when content meets the page.
#include "base/diagnostics.h"
#include "texts/engine/flow.h"

namespace toji::flow::messages {

inline constexpr MessageText repeated{"flow/repeated", texts::engine_flow::repeated};

inline constexpr MessageText left_out{"flow/left-out", texts::engine_flow::left_out};

// Text in a cell.
inline constexpr MessageText does_not_fit{"flow/does-not-fit", texts::engine_flow::does_not_fit};
inline constexpr MessageText too_high{"flow/too-high", texts::engine_flow::too_high};
inline constexpr MessageText row_too_low{"flow/row-too-low", texts::engine_flow::row_too_low};
inline constexpr MessageText too_wide{"flow/too-wide", texts::engine_flow::too_wide};
inline constexpr MessageText too_many_lines{"flow/too-many-lines", texts::engine_flow::too_many_lines};
inline constexpr MessageText merged_too_high{"flow/merged-too-high", texts::engine_flow::merged_too_high};
inline constexpr MessageText merged_unlike{"flow/merged-unlike", texts::engine_flow::merged_unlike};
inline constexpr MessageText merged_unlike_form{"flow/merged-unlike", texts::engine_flow::merged_unlike_form};

// What the template makes too wide, or lays over something.
inline constexpr MessageText element_too_wide{"flow/element-too-wide", texts::engine_flow::element_too_wide};
inline constexpr MessageText columns_too_wide{"flow/columns-too-wide", texts::engine_flow::columns_too_wide};
inline constexpr MessageText no_width_left{"flow/no-width-left", texts::engine_flow::no_width_left};
inline constexpr MessageText no_room{"flow/no-room", texts::engine_flow::no_room};
inline constexpr MessageText begins_outside{"flow/begins-outside", texts::engine_flow::begins_outside};
inline constexpr MessageText indent_too_wide{"flow/indent-too-wide", texts::engine_flow::indent_too_wide};
inline constexpr MessageText tab_outside{"flow/tab-outside", texts::engine_flow::tab_outside};
inline constexpr MessageText small_type{"flow/small-type", texts::engine_flow::small_type};
inline constexpr MessageText lines_overlap{"flow/lines-overlap", texts::engine_flow::lines_overlap};
inline constexpr MessageText border_covers{"flow/border-covers", texts::engine_flow::border_covers};
inline constexpr MessageText overlaps{"flow/overlaps", texts::engine_flow::overlaps};
inline constexpr MessageText leaves_box{"flow/leaves-box", texts::engine_flow::leaves_box};
inline constexpr MessageText pie_too_wide{"flow/pie-too-wide", texts::engine_flow::pie_too_wide};
inline constexpr MessageText labels_too_wide{"flow/labels-too-wide", texts::engine_flow::labels_too_wide};

inline constexpr MessageText many_labels{"flow/many-labels", texts::engine_flow::many_labels};
inline constexpr MessageText uneven_size{"flow/uneven-size", texts::engine_flow::uneven_size};
inline constexpr MessageText too_many_pages{"flow/too-many-pages", texts::engine_flow::too_many_pages};
inline constexpr MessageText too_tall{"flow/too-tall", texts::engine_flow::too_tall};
inline constexpr MessageText rows_too_tall{"flow/rows-too-tall", texts::engine_flow::rows_too_tall};
inline constexpr MessageText head_too_tall{"flow/head-too-tall", texts::engine_flow::head_too_tall};
inline constexpr MessageText running_too_tall{"flow/running-too-tall", texts::engine_flow::running_too_tall};
inline constexpr MessageText running_grown{"flow/running-grown", texts::engine_flow::running_grown};
inline constexpr MessageText page_number_range{"flow/page-number-range", texts::engine_flow::page_number_range};
inline constexpr MessageText off_page{"flow/off-page", texts::engine_flow::off_page};
inline constexpr MessageText ink_off_page{"flow/ink-off-page", texts::engine_flow::ink_off_page};
inline constexpr MessageText missing_glyph{"flow/missing-glyph", texts::engine_flow::missing_glyph};
inline constexpr MessageText too_many_marks{"flow/too-many-marks", texts::engine_flow::too_many_marks};
inline constexpr MessageText emoji{"flow/emoji", texts::engine_flow::emoji};
inline constexpr MessageText compatibility{"flow/missing-glyph", texts::engine_flow::compatibility};
inline constexpr MessageText symbol_font{"flow/private-use", texts::engine_flow::symbol_font};
inline constexpr MessageText private_use{"flow/private-use", texts::engine_flow::private_use};
inline constexpr MessageText irregular_row{"flow/irregular-row", texts::engine_flow::irregular_row};
inline constexpr MessageText rows_past_end{"flow/rows-past-end", texts::engine_flow::rows_past_end};
inline constexpr MessageText cells_collide{"flow/cells-collide", texts::engine_flow::cells_collide};
inline constexpr MessageText unknown_destination{"flow/unknown-destination", texts::engine_flow::unknown_destination};
inline constexpr MessageText unknown_header{"flow/unknown-header", texts::engine_flow::unknown_header};
inline constexpr MessageText late_head{"flow/late-head", texts::engine_flow::late_head};
inline constexpr MessageText out_of_head{"flow/out-of-head", texts::engine_flow::out_of_head};
inline constexpr MessageText no_header{"flow/no-header", texts::engine_flow::no_header};
inline constexpr MessageText first_heading{"flow/first-heading", texts::engine_flow::first_heading};
inline constexpr MessageText skipped_heading{"flow/skipped-heading", texts::engine_flow::skipped_heading};
inline constexpr MessageText same_name{"flow/same-name", texts::engine_flow::same_name};
inline constexpr MessageText misplaced_role{"flow/misplaced-role", texts::engine_flow::misplaced_role};
inline constexpr MessageText late_caption{"flow/late-caption", texts::engine_flow::late_caption};

}  // namespace toji::flow::messages
