#pragma once
// What is said while a document is made of a dataset and a template.
#include "base/diagnostics.h"
#include "texts/job/document.h"

namespace toji::job::messages {

inline constexpr MessageText no_resource{"cli/no-resource", texts::job_document::no_resource};
inline constexpr MessageText bad_epoch{"cli/source-date-epoch", texts::job_document::bad_epoch};

inline constexpr MessageText unused_template{"cli/unused-template", texts::job_document::unused_template};
inline constexpr MessageText unknown_override{"cli/unknown-override", texts::job_document::unknown_override};
inline constexpr MessageText template_conflict{"cli/template-conflict", texts::job_document::template_conflict};

inline constexpr MessageText no_profile{"cli/no-profile", texts::job_document::no_profile};
inline constexpr MessageText not_a_profile{"cli/not-a-profile", texts::job_document::not_a_profile};
inline constexpr MessageText no_date{"cli/no-date", texts::job_document::no_date};
inline constexpr MessageText medium_too_large{"cli/medium-too-large", texts::job_document::medium_too_large};

inline constexpr MessageText not_attachable{"cli/not-attachable", texts::job_document::not_attachable};

inline constexpr MessageText made_without{"cli/made-without", texts::job_document::made_without};
inline constexpr MessageText in_no_file{"cli/in-no-file", texts::job_document::in_no_file};
inline constexpr MessageText others_unfinished{"cli/others-unfinished", texts::job_document::others_unfinished};

}  // namespace toji::job::messages
