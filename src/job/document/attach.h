#pragma once
// --attach-data: a document that carries what it was made of.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "job/document/context.h"
#include "out/pdf/attachments.h"
#include "report/dataset/dataset.h"

namespace toji::job {

// Templates with all that they include: the name under which each lies in a layouts folder that makes the same → bytes.
struct Templates {
  std::map<std::string, std::string> files;
};

// The dataset's files and, below layouts/, the templates (which stand for the dataset's own of the same name), sorted by
// name, dated date (ISO 8601 or empty): a folder of them makes the same document. A name that toji extract would refuse,
// or take for another's, is an error in the context.
std::vector<pdf::Attachment> attachments(Context&, const dataset::Source&, const Templates&, std::string_view date);

}  // namespace toji::job
