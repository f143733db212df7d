#pragma once
// What is said about files that are read or written.
#include "base/diagnostics.h"
#include "texts/job/files.h"

namespace toji::job::messages {

// Reading.
inline constexpr MessageText no_file{"cli/no-file", texts::job_files::no_file};
inline constexpr MessageText no_folder{"cli/no-folder", texts::job_files::no_folder};
inline constexpr MessageText not_a_folder{"cli/not-a-folder", texts::job_files::not_a_folder};
inline constexpr MessageText not_a_file{"cli/not-a-file", texts::job_files::not_a_file};
inline constexpr MessageText not_regular{"cli/not-regular", texts::job_files::not_regular};
inline constexpr MessageText dangling_link{"cli/dangling-link", texts::job_files::dangling_link};
inline constexpr MessageText link_circle{"cli/link-circle", texts::job_files::link_circle};
inline constexpr MessageText name_too_long{"cli/name-too-long", texts::job_files::name_too_long};
inline constexpr MessageText not_allowed{"cli/not-allowed", texts::job_files::not_allowed};
inline constexpr MessageText read_error{"cli/read-error", texts::job_files::read_error};
inline constexpr MessageText unreadable{"cli/unreadable", texts::job_files::unreadable};
inline constexpr MessageText too_large{"cli/too-large", texts::job_files::too_large};
inline constexpr MessageText too_many_files{"cli/too-many-files", texts::job_files::too_many_files};

// Writing.
inline constexpr MessageText no_output_folder{"cli/no-output-folder", texts::job_files::no_output_folder};
inline constexpr MessageText output_is_folder{"cli/output-is-folder", texts::job_files::output_is_folder};
inline constexpr MessageText no_permission{"cli/no-permission", texts::job_files::no_permission};
inline constexpr MessageText read_only{"cli/read-only", texts::job_files::read_only};
inline constexpr MessageText protected_file{"cli/protected-file", texts::job_files::protected_file};
inline constexpr MessageText closed_output{"cli/closed-output", texts::job_files::closed_output};
inline constexpr MessageText closed_pipe{"cli/closed-pipe", texts::job_files::closed_pipe};
inline constexpr MessageText disk_full{"cli/disk-full", texts::job_files::disk_full};
inline constexpr MessageText write_error{"cli/write-error", texts::job_files::write_error};
inline constexpr MessageText unwritable{"cli/unwritable", texts::job_files::unwritable};

// Outputs that would do harm.
inline constexpr MessageText output_is_input{"cli/output-is-input", texts::job_files::output_is_input};
inline constexpr MessageText output_twice{"cli/output-twice", texts::job_files::output_twice};
inline constexpr MessageText output_in_bag{"cli/output-in-bag", texts::job_files::output_in_bag};
inline constexpr MessageText not_named_pdf{"cli/not-named-pdf", texts::job_files::not_named_pdf};
inline constexpr MessageText not_named_table{"cli/not-named-table", texts::job_files::not_named_table};
inline constexpr MessageText journal_not_a_file{"cli/journal-not-a-file", texts::job_files::journal_not_a_file};

// The program.
inline constexpr MessageText out_of_memory{"cli/out-of-memory", texts::job_files::out_of_memory};

}  // namespace toji::job::messages
