#include "cli/batch_outputs.h"

#include <sys/stat.h>

#include <algorithm>

#include "base/entries.h"
#include "batch/messages.h"
#include "cli/files.h"
#include "cli/replace_file.h"
#include "cli/system_error.h"
#include "folder/safe_path.h"

namespace toji::cli {
namespace {

namespace fs = std::filesystem;

// What an item reads: the dataset's own files, and its templates with what lies beside them and may be included.
std::vector<fs::path> files_of(const fs::path& dataset, const fs::path& layout) {
  std::vector<fs::path> files;
  for (const char* name : {"plan.xml", "year.xml", "guide.xml", "gaiji.xml"}) files.push_back(dataset / name);
  for (const fs::path& inner : {dataset / "sheets", layout.empty() ? dataset / "layouts" : layout.parent_path()}) {
    std::error_code error;
    for (auto at = entries<fs::directory_iterator>(inner.empty() ? "." : inner, error), end = decltype(at)(); !error && at != end; at.increment(error))
      files.push_back(at->path());
  }
  return files;
}

}  // namespace

BatchOutputs::BatchOutputs(fs::path lists_folder, fs::path out, const fs::path& report)
    : lists_folder_(std::move(lists_folder)),
      out_(std::move(out)),
      report_place_(folder::folded(target_of(report).path.string())) {}

std::string BatchOutputs::place_of(const std::string& output) {
  const fs::path path = target(output);
  std::error_code error;
  if (fs::is_symlink(path, error)) return folder::folded(target_of(path).path.string());
  if (last_real_.empty() || last_parent_ != path.parent_path()) {
    last_parent_ = path.parent_path();
    last_real_ = real_path(last_parent_);
  }
  return folder::folded((last_real_ / path.filename()).string());
}

void BatchOutputs::note(const batch::Item& item, std::string_view list, Diagnostics& diagnostics) {
  const fs::path path = target(item.output);
  const Span place{list, item.line, item.output_column};
  if (place_of(item.output) == report_place_)
    return diagnostics.error(batch::messages::output_is_input, place, {item.output, "--report"});
  // Names of datasets' files do not end as outputs do; a template's may.
  if (item.layout.ends_with(".pdf")) note_input(lists_folder_ / item.layout);
  struct stat status {}, link {};
  if (stat(path.c_str(), &status) != 0 || lstat(path.c_str(), &link) != 0) return;
  if (const auto input = input_of(id_of(status)))
    return diagnostics.error(batch::messages::output_is_input, place, {item.output, *input});
  if (S_ISLNK(link.st_mode) || status.st_nlink > 1)
    links_.push_back({id_of(status), item.line, item.output_column, item.output});
}

void BatchOutputs::compare(const batch::Item& item, std::string_view list, Diagnostics& diagnostics) const {
  const auto report = [&](const fs::path& input) {
    struct stat status {};
    if (stat(input.c_str(), &status) != 0) return;
    for (const Link& link : links_)
      if (link.id == id_of(status))
        diagnostics.error(batch::messages::output_is_input, {list, link.line, link.column},
                          {link.output, input.string()});
  };
  const fs::path layout = item.layout.empty() ? fs::path() : lists_folder_ / item.layout;
  for (const fs::path& input : files_of(lists_folder_ / item.dataset, layout)) report(input);
  struct stat status {};
  if (stat(target(item.output).c_str(), &status) != 0) return;
  for (const Link& link : links_)
    if (link.id == id_of(status) && link.line < item.line)
      diagnostics.error(batch::messages::same_output, {list, item.line, item.output_column},
                        {item.output, std::to_string(link.line)});
}

}  // namespace toji::cli
