#pragma once
// What is said about a list of datasets and the reports of its making.
#include "base/diagnostics.h"
#include "texts/job/batch.h"

namespace toji::batch::messages {

// The list.
inline constexpr MessageText not_utf8{"batch/not-utf8", texts::job_batch::not_utf8};
inline constexpr MessageText shift_jis{"batch/shift-jis", texts::job_batch::shift_jis};
inline constexpr MessageText no_text{"batch/no-text", texts::job_batch::no_text};
inline constexpr MessageText open_quote{"batch/open-quote", texts::job_batch::open_quote};
inline constexpr MessageText windows_name{"batch/windows-name", texts::job_batch::windows_name};
inline constexpr MessageText no_header{"batch/no-header", texts::job_batch::no_header};
inline constexpr MessageText unknown_column{"batch/unknown-column", texts::job_batch::unknown_column};
inline constexpr MessageText column_twice{"batch/column-twice", texts::job_batch::column_twice};
inline constexpr MessageText no_dataset_column{"batch/no-dataset-column", texts::job_batch::no_dataset_column};
inline constexpr MessageText too_many_cells{"batch/too-many-cells", texts::job_batch::too_many_cells};
inline constexpr MessageText no_dataset{"batch/no-dataset", texts::job_batch::no_dataset};
inline constexpr MessageText unknown_edition{"batch/unknown-edition", texts::job_batch::unknown_edition};
inline constexpr MessageText bad_output{"batch/bad-output", texts::job_batch::bad_output};
inline constexpr MessageText unportable_output{"batch/unportable-output", texts::job_batch::unportable_output};
inline constexpr MessageText same_output{"batch/same-output", texts::job_batch::same_output};
inline constexpr MessageText output_is_input{"batch/output-is-input", texts::job_batch::output_is_input};
inline constexpr MessageText nothing_to_do{"batch/nothing-to-do", texts::job_batch::nothing_to_do};

// Reports.
inline constexpr MessageText not_a_report{"batch/not-a-report", texts::job_batch::not_a_report};
inline constexpr MessageText bad_record{"batch/bad-record", texts::job_batch::bad_record};
inline constexpr MessageText other_list{"batch/other-list", texts::job_batch::other_list};
inline constexpr MessageText item_twice{"batch/item-twice", texts::job_batch::item_twice};
inline constexpr MessageText item_missing{"batch/item-missing", texts::job_batch::item_missing};
inline constexpr MessageText output_missing{"batch/output-missing", texts::job_batch::output_missing};
inline constexpr MessageText more_missing{"batch/more-missing", texts::job_batch::more_missing};

// A run.
inline constexpr MessageText list_changed{"cli/list-changed", texts::job_batch::list_changed};
inline constexpr MessageText file_changed{"cli/file-changed", texts::job_batch::file_changed};
inline constexpr MessageText not_a_journal{"cli/not-a-journal", texts::job_batch::not_a_journal};
inline constexpr MessageText item_fault{"cli/item-fault", texts::job_batch::item_fault};

}  // namespace toji::batch::messages
