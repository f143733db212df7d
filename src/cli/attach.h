#pragma once
// --attach-data: a booklet that carries what it was made of.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/session.h"
#include "dataset/dataset.h"
#include "pdf/attachments.h"

namespace toji::cli {

// A template and what it includes, by the names that they have in the template's folder → bytes.
struct Templates {
  std::string main;
  std::map<std::string, std::string> files;
};

// The dataset's files and, below layouts/, the templates, sorted by name, dated date (ISO 8601 or empty). They are
// named so that a folder of them makes the same booklet: the main template gets the name that a dataset's own has
// (own_name, "booklet.xml") unless another file of that name is included. A name that could not be extracted again
// is an error in the session.
std::vector<pdf::Attachment> attachments(Session&, const dataset::Source&, const Templates&, std::string_view own_name,
                                         std::string_view date);

}  // namespace toji::cli
