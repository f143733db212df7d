#pragma once
// What is said of reports that are sealed and of bags.
#include "base/diagnostics.h"
#include "texts/job/preservation.h"

namespace toji::job::messages {

inline constexpr MessageText no_template{"archive/no-template", texts::job_preservation::no_template};
inline constexpr MessageText open_findings{"archive/open-findings", texts::job_preservation::open_findings};
inline constexpr MessageText not_a_line{"archive/not-a-line", texts::job_preservation::not_a_line};
inline constexpr MessageText not_final{"archive/not-final", texts::job_preservation::not_final};
inline constexpr MessageText not_in_pdf{"archive/not-in-pdf", texts::job_preservation::not_in_pdf};
inline constexpr MessageText part_not_in_pdf{"archive/part-not-in-pdf", texts::job_preservation::part_not_in_pdf};
inline constexpr MessageText text_strays{"archive/text-strays", texts::job_preservation::text_strays};
inline constexpr MessageText text_added{"archive/text-strays", texts::job_preservation::text_added};
inline constexpr MessageText text_lacking{"archive/text-strays", texts::job_preservation::text_lacking};
inline constexpr MessageText text_differs{"archive/text-differs", texts::job_preservation::text_differs};
inline constexpr MessageText unreadable_pdf{"archive/unreadable-pdf", texts::job_preservation::unreadable_pdf};
inline constexpr MessageText no_claim{"archive/no-claim", texts::job_preservation::no_claim};
inline constexpr MessageText record_differs{"archive/record-differs", texts::job_preservation::record_differs};
inline constexpr MessageText rebuilt_differs{"archive/rebuilt-differs", texts::job_preservation::rebuilt_differs};
inline constexpr MessageText stricter{"archive/stricter", texts::job_preservation::stricter};
inline constexpr MessageText other_report{"archive/other-report", texts::job_preservation::other_report};
inline constexpr MessageText not_latest{"archive/not-in-archive", texts::job_preservation::not_latest};
inline constexpr MessageText nothing_changed{"archive/nothing-changed", texts::job_preservation::nothing_changed};
inline constexpr MessageText unchanged_sheet_differs{
    "archive/unchanged-sheet-differs", texts::job_preservation::unchanged_sheet_differs};
inline constexpr MessageText not_expected{"archive/not-expected", texts::job_preservation::not_expected};
inline constexpr MessageText not_includable{"archive/not-includable", texts::job_preservation::not_includable};
inline constexpr MessageText leftover{"archive/leftover", texts::job_preservation::leftover};
inline constexpr MessageText damaged{"archive/damaged", texts::job_preservation::damaged};

}  // namespace toji::job::messages
