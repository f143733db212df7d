#pragma once
// What is said about a dataset, in both languages.
#include "base/diagnostics.h"
#include "texts/report/dataset.h"

namespace toji::dataset::messages {

// Structure: the same for every element of every file.
inline constexpr MessageText root{"dataset/root", texts::report_dataset::root};
inline constexpr MessageText unknown_element{"dataset/unknown-element", texts::report_dataset::unknown_element};
inline constexpr MessageText misplaced_element{"dataset/unknown-element", texts::report_dataset::misplaced_element};
inline constexpr MessageText unknown_attribute{"dataset/unknown-attribute", texts::report_dataset::unknown_attribute};
inline constexpr MessageText misplaced_attribute{
    "dataset/unknown-attribute", texts::report_dataset::misplaced_attribute};
inline constexpr MessageText missing_element{"dataset/missing-element", texts::report_dataset::missing_element};
inline constexpr MessageText repeated_element{"dataset/repeated-element", texts::report_dataset::repeated_element};
inline constexpr MessageText missing_attribute{"dataset/missing-attribute", texts::report_dataset::missing_attribute};
inline constexpr MessageText stray_text{"dataset/stray-text", texts::report_dataset::stray_text};
inline constexpr MessageText empty_text{"dataset/empty-text", texts::report_dataset::empty_text};
inline constexpr MessageText bad_value{"dataset/bad-value", texts::report_dataset::bad_value};
inline constexpr MessageText bad_value_near{"dataset/bad-value", texts::report_dataset::bad_value_near};
inline constexpr MessageText text_only{"dataset/unknown-element", texts::report_dataset::text_only};
inline constexpr MessageText nothing_inside{"dataset/unknown-element", texts::report_dataset::nothing_inside};
inline constexpr MessageText alike_element{"dataset/unknown-element", texts::report_dataset::alike_element};
inline constexpr MessageText alike_attribute{"dataset/unknown-attribute", texts::report_dataset::alike_attribute};
inline constexpr MessageText no_attributes{"dataset/unknown-attribute", texts::report_dataset::no_attributes};
inline constexpr MessageText wide_tag{"dataset/stray-text", texts::report_dataset::wide_tag};
inline constexpr MessageText mixed_levels{"dataset/mixed-levels", texts::report_dataset::mixed_levels};
inline constexpr MessageText too_deep{"dataset/too-deep", texts::report_dataset::too_deep};

// Names that refer to each other.
inline constexpr MessageText duplicate_id{"dataset/duplicate-id", texts::report_dataset::duplicate_id};
inline constexpr MessageText duplicate_name{"dataset/duplicate-name", texts::report_dataset::duplicate_name};
inline constexpr MessageText unknown_reference{"dataset/unknown-reference", texts::report_dataset::unknown_reference};
inline constexpr MessageText dangling_reference{"dataset/unknown-reference", texts::report_dataset::dangling_reference};
inline constexpr MessageText alike_reference{"dataset/unknown-reference", texts::report_dataset::alike_reference};
inline constexpr MessageText no_such_list{"dataset/unknown-reference", texts::report_dataset::no_such_list};
inline constexpr MessageText several_names{"dataset/several-names", texts::report_dataset::several_names};
inline constexpr MessageText year_outside{"dataset/unknown-reference", texts::report_dataset::year_outside};
inline constexpr MessageText copy_of_copy{"dataset/copy-of-copy", texts::report_dataset::copy_of_copy};
inline constexpr MessageText copy_circle{"dataset/copy-of-copy", texts::report_dataset::copy_circle};
inline constexpr MessageText copy_of_itself{"dataset/copy-of-copy", texts::report_dataset::copy_of_itself};
inline constexpr MessageText copy_kind{"dataset/copy-kind", texts::report_dataset::copy_kind};
inline constexpr MessageText copy_without_cases{
    "dataset/copy-without-cases", texts::report_dataset::copy_without_cases};

// Sheets.
inline constexpr MessageText missing_file{"dataset/missing-file", texts::report_dataset::missing_file};
inline constexpr MessageText wrong_ending{"dataset/wrong-ending", texts::report_dataset::wrong_ending};
inline constexpr MessageText missing_sheet{"dataset/missing-sheet", texts::report_dataset::missing_sheet};
inline constexpr MessageText copied_file{"dataset/copied-file", texts::report_dataset::copied_file};
inline constexpr MessageText lock_file{"dataset/lock-file", texts::report_dataset::lock_file};
inline constexpr MessageText lost_file{"dataset/unread-file", texts::report_dataset::lost_file};
inline constexpr MessageText folder_for_sheet{"dataset/folder-for-sheet", texts::report_dataset::folder_for_sheet};
inline constexpr MessageText unread_file{"dataset/unread-file", texts::report_dataset::unread_file};
inline constexpr MessageText measure_sheet{"dataset/measure-sheet", texts::report_dataset::measure_sheet};
inline constexpr MessageText missing_field{"dataset/missing-field", texts::report_dataset::missing_field};
inline constexpr MessageText open_fields{"dataset/open-fields", texts::report_dataset::open_fields};
inline constexpr MessageText open_sheet{"dataset/open-sheet", texts::report_dataset::open_sheet};
inline constexpr MessageText wrong_years{"dataset/wrong-years", texts::report_dataset::wrong_years};
inline constexpr MessageText unknown_rating{"dataset/unknown-rating", texts::report_dataset::unknown_rating};
inline constexpr MessageText alike_rating{"dataset/unknown-rating", texts::report_dataset::alike_rating};
inline constexpr MessageText rating_name{"dataset/unknown-rating", texts::report_dataset::rating_name};
inline constexpr MessageText finished_rated{"dataset/finished-rated", texts::report_dataset::finished_rated};
inline constexpr MessageText repeated_stage{"dataset/repeated-stage", texts::report_dataset::repeated_stage};
inline constexpr MessageText one_of{"dataset/one-of", texts::report_dataset::one_of};

// What a command was asked for.
inline constexpr MessageText no_sheets_near{"dataset/no-sheets", texts::report_dataset::no_sheets_near};
inline constexpr MessageText no_sheets_alike{"dataset/no-sheets", texts::report_dataset::no_sheets_alike};
inline constexpr MessageText no_sheets{"dataset/no-sheets", texts::report_dataset::no_sheets};

}  // namespace toji::dataset::messages
