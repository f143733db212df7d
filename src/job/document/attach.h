#pragma once
// --attach-data: a booklet that carries what it was made of.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "job/document/context.h"
#include "out/pdf/attachments.h"
#include "report/dataset/dataset.h"

namespace toji::job {

// A template and what it includes, by the names under which a layouts folder of them makes the same → bytes.
struct Templates {
  std::map<std::string, std::string> files;
};

// The dataset's files and, below layouts/, the templates, sorted by name, dated date (ISO 8601 or empty), so that a
// folder of them makes the same booklet. A name that could not be extracted again is an error in the context.
std::vector<pdf::Attachment> attachments(Context&, const dataset::Source&, const Templates&, std::string_view date);

}  // namespace toji::job
