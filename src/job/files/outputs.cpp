#include "job/files/outputs.h"

#include <sys/sysmacros.h>

#include <algorithm>
#include <map>

#include "base/ascii.h"
#include "job/files/messages.h"
#include "job/files/replace_file.h"
#include "store/folder/safe_path.h"

namespace toji::job {
namespace {

namespace fs = std::filesystem;

void check_ending(const std::string& option, const fs::path& path, Content content) {
  const std::string ending = ending_of(path);
  if (ending.empty()) return;
  if (content == Content::pdf && ending != ".pdf")
    throw UnsafeOutput(messages::not_named_pdf, {option, path.string(), ending});
  const bool table = ending == ".tsv" || ending == ".txt" || ending == ".tab";
  if ((content == Content::table || content == Content::journal) && !table)
    throw UnsafeOutput(messages::not_named_table, {option, path.string(), ending});
}

// /dev/null takes everything and keeps nothing.
bool is_sink(const Look& look) {
  const struct stat& status = look.status();
  return look.is_there() && S_ISCHR(status.st_mode) && major(status.st_rdev) == 1 && minor(status.st_rdev) == 3;
}

}  // namespace

std::string ending_of(const fs::path& path) {
  const std::string ending = lowered(path.extension().string());
  if (ending.size() < 2 || ending.size() > 9) return {};
  const bool kind = std::all_of(ending.begin() + 1, ending.end(),
                                [](char c) { return is_small_letter(c) || (c >= '0' && c <= '9'); });
  return kind && std::any_of(ending.begin(), ending.end(), is_small_letter) ? ending : std::string();
}

void Outputs::add(std::string option, fs::path path, Content content) {
  if (!path.empty()) outputs_.push_back({std::move(option), std::move(path), content});
}

void Outputs::check() const {
  std::map<FileId, const Output*> files;
  std::map<std::string, const Output*> names;
  for (const Output& output : outputs_) {
    const Target target = target_of(output.path);
    const Look look = look_of(target);
    const bool there = look.is_there();
    if (is_sink(look)) continue;
    if (there)
      if (const auto input = inputs_.name_of(id_of(look)))
        throw UnsafeOutput(messages::output_is_input, {output.option, output.path.string(), *input});
    // What is open already and no file, as a pipe at /dev/stdout, lies in no folder.
    const bool in_folder = target.descriptor < 0 || look.is_file();
    if (const auto folder = in_folder ? inputs_.closed_folder_of(target.path) : std::nullopt)
      throw UnsafeOutput(messages::output_in_bag, {output.option, output.path.string(), *folder});
    if (target.straight && output.content == Content::journal)
      throw UnsafeOutput(messages::journal_not_a_file, {output.option, output.path.string()});
    if (!target.straight) check_ending(output.option, output.path, output.content);
    const auto same = there ? files.emplace(id_of(look), &output).first->second : &output;
    const auto alike = names.emplace(folder::folded(target.path.string()), &output).first->second;
    for (const Output* other : {same, alike})
      if (other != &output)
        throw UnsafeOutput(messages::output_twice, {other->option, output.option, output.path.string()});
  }
}

void Outputs::check_writable() const {
  check();
  for (const Output& output : outputs_)
    if (output.content != Content::folder) job::check_writable(output.path);
}

}  // namespace toji::job
