#include "job/batch/outputs.h"

#include <algorithm>

#include "job/batch/messages.h"
#include "job/files/files.h"
#include "job/files/replace_file.h"
#include "job/files/system_error.h"
#include "report/dataset/load.h"
#include "store/folder/safe_path.h"

namespace toji::batch {
namespace {

namespace fs = std::filesystem;

// What an item reads: the dataset's own files, and its templates with what lies beside them and may be included.
std::vector<fs::path> files_of(const fs::path& set, const fs::path& layout) {
  std::vector<fs::path> files;
  for (const char* name : dataset::file_names) files.push_back(set / name);
  for (const fs::path& inner :
       {set / dataset::sheets_folder, layout.empty() ? set / "layouts" : layout.parent_path()}) {
    const fs::path folder = inner.empty() ? "." : inner;
    if (!job::known(folder).is_folder()) continue;
    for (const std::string& name : job::names_in(folder)) files.push_back(folder / name);
  }
  return files;
}

}  // namespace

Outputs::Outputs(job::Inputs& inputs, fs::path lists_folder, fs::path out, const fs::path& report)
    : inputs_(inputs),
      lists_folder_(std::move(lists_folder)),
      out_(std::move(out)),
      report_place_(folder::folded(job::target_of(report).path.string())) {}

std::string Outputs::place_of(const std::string& output) {
  const fs::path path = target(output);
  if (job::known(path, Links::themselves).is_link()) return folder::folded(job::target_of(path).path.string());
  if (last_real_.empty() || last_parent_ != path.parent_path()) {
    last_parent_ = path.parent_path();
    last_real_ = job::real_path(last_parent_);
  }
  return folder::folded((last_real_ / path.filename()).string());
}

void Outputs::note(const Item& item, std::string_view list, Diagnostics& diagnostics) {
  const fs::path path = target(item.output);
  const Span place{list, item.line, item.output_column};
  if (place_of(item.output) == report_place_)
    return diagnostics.error(messages::output_is_input, place, {item.output, "--report"});
  // Names of datasets' files do not end as outputs do; a template's may.
  if (item.layout.ends_with(".pdf")) inputs_.note(lists_folder_ / item.layout);
  const Look link = job::known(path, Links::themselves);
  if (link.is_absent()) return;
  const Look look = job::look_of(job::target_of(path));
  if (look.is_absent()) return;  // it will be behind the link
  if (const auto input = inputs_.name_of(job::id_of(look)))
    return diagnostics.error(messages::output_is_input, place, {item.output, *input});
  if (link.is_link() || look.status().st_nlink > 1)
    links_.push_back({job::id_of(look), item.line, item.output_column, item.output});
}

void Outputs::compare(const Item& item, std::string_view list, Diagnostics& diagnostics) const {
  const auto report = [&](const fs::path& input) {
    const Look look = job::known(input);
    if (look.is_absent()) return;
    for (const Link& link : links_)
      if (link.id == job::id_of(look))
        diagnostics.error(messages::output_is_input, {list, link.line, link.column}, {link.output, input.string()});
  };
  const fs::path layout = item.layout.empty() ? fs::path() : lists_folder_ / item.layout;
  for (const fs::path& input : files_of(lists_folder_ / item.dataset, layout)) report(input);
  const Look look = job::look_of(job::target_of(target(item.output)));
  if (look.is_absent()) return;
  for (const Link& link : links_)
    if (link.id == job::id_of(look) && link.line < item.line)
      diagnostics.error(messages::same_output, {list, item.line, item.output_column},
                        {item.output, std::to_string(link.line)});
}

}  // namespace toji::batch
