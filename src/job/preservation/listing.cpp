#include "job/preservation/listing.h"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "base/editors_files.h"
#include "job/files/files.h"
#include "job/preservation/bag.h"
#include "store/archive/messages.h"
#include "store/archive/publish.h"

namespace toji::job {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bags = 10'000;
constexpr unsigned most_gaps = 100;  // told of in a row

// "r12" → 12; 0: no bag's name.
unsigned revision_of(const std::string& name) {
  unsigned number = 0;
  if (!name.starts_with('r')) return 0;
  const auto [end, error] = std::from_chars(name.data() + 1, name.data() + name.size(), number);
  return error == std::errc{} && end == name.data() + name.size() ? number : 0;
}

// All that lies in it; nothing of what is no folder.
std::vector<fs::path> below(const fs::path& folder) {
  std::vector<fs::path> out;
  if (!is_folder(folder)) return out;
  for (const std::string& name : names_in(folder)) out.push_back(folder / name);
  return out;
}

// The walk through an archive: PLAN/YEAR/rREVISION and nothing else.
class Walk {
 public:
  explicit Walk(Context& context) : context_(context) {}

  std::vector<ArchiveEntry> take(const fs::path& archive) {
    for (const fs::path& plan : folders_in(archive))
      for (const fs::path& year : folders_in(plan)) bags_in(year);
    return std::move(entries_);
  }

 private:
  // Bags that stand where none should are told of, and not entered.
  std::vector<fs::path> folders_in(const fs::path& folder) {
    std::vector<fs::path> out;
    for (const std::string& name : names_in(folder)) {
      const fs::path path = folder / name;
      if (name == archive::lock_name) continue;
      if (is_editors_file(name))
        tell(archive::messages::foreign, path, Severity::warning);
      else if (!known(path, Links::themselves).is_folder() || is_there(path / archive::declaration_name))
        tell(archive::messages::stranger, path);
      else
        out.push_back(path);
    }
    return out;
  }

  void bags_in(const fs::path& year) {
    bool found = false;
    for (const std::string& name : names_in(year)) {
      const fs::path path = year / name;
      const bool is_bag = known(path, Links::themselves).is_folder() && !is_editors_file(name);
      const unsigned revision = is_bag ? revision_of(name) : 0;
      if (is_bag && (revision != 0 || is_there(path / archive::declaration_name)) && entries_.size() < most_bags)
        entries_.push_back(read_entry(path, revision));
      else if (is_editors_file(name))
        tell(archive::messages::foreign, path, Severity::warning);
      else
        tell(archive::messages::stranger, path);
      found = found || is_bag;
    }
    if (!found) tell(archive::messages::stranger, year);
  }

  ArchiveEntry read_entry(const fs::path& path, unsigned revision) {
    ArchiveEntry entry{path,
                       path.parent_path().parent_path().filename().string(),
                       path.parent_path().filename().string(),
                       revision,
                       BagState::changed,
                       {},
                       {}};
    Context own = context_.part();
    const Bag bag = open_bag(own, path);
    entry.digest = bag.verified.digest;
    for (const Diagnostic& one : own.diagnostics.items())  // beside what was stored
      if (bag.verified.intact) context_.diagnostics.add(one);
    if (!bag.description) return entry;
    entry.description = *bag.description;
    const fs::path place = place_of(entry.description);
    entry.state = BagState::current;
    if (path.lexically_normal().string().ends_with('/' + place.string())) return entry;
    entry.state = BagState::renamed;
    tell(archive::messages::renamed, path, Severity::error, {place.string()});
    return entry;
  }

  void tell(const MessageText& text, const fs::path& path, Severity severity = Severity::error,
            std::vector<std::string> args = {}) {
    context_.diagnostics.add({severity, &text, {context_.names.intern(path.string()), 0, 0}, {}, {}, std::move(args)});
  }

  Context& context_;
  std::vector<ArchiveEntry> entries_;
};

bool are_of_one_report(const ArchiveEntry& a, const ArchiveEntry& b) { return a.plan == b.plan && a.year == b.year; }

// Revisions count from 1 without a gap.
void tell_gaps(Context& context, const std::vector<ArchiveEntry>& entries) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool first = i == 0 || !are_of_one_report(entries[i - 1], entries[i]);
    const unsigned next = first ? 1 : entries[i - 1].revision + 1;
    const std::string_view folder = context.names.intern(entries[i].path.parent_path().string());
    for (unsigned lacking = next; lacking < entries[i].revision && lacking < next + most_gaps; ++lacking)
      context.diagnostics.error(archive::messages::gap, {folder, 0, 0}, {std::to_string(lacking)});
  }
}

}  // namespace

bool is_archive(const fs::path& folder) {
  if (!is_folder(folder) || is_there(folder / archive::declaration_name)) return false;
  if (is_there(folder / archive::lock_name)) return true;
  for (const fs::path& plan : below(folder))
    for (const fs::path& year : below(plan))
      for (const fs::path& bag : below(year))
        if (is_there(bag / archive::declaration_name)) return true;
  return false;
}

std::vector<ArchiveEntry> entries_of(Context& context, const std::string& archive) {
  if (!is_folder(archive)) throw EnvironmentError(archive::messages::no_folder, {archive});
  std::vector<ArchiveEntry> out = Walk(context).take(archive);
  const auto key = [](const ArchiveEntry& e) { return std::tie(e.plan, e.year, e.revision); };
  std::sort(out.begin(), out.end(), [&](const ArchiveEntry& a, const ArchiveEntry& b) { return key(a) < key(b); });
  for (std::size_t i = 0; i + 1 < out.size(); ++i)
    if (are_of_one_report(out[i], out[i + 1]) && out[i].state == BagState::current) out[i].state = BagState::corrected;
  tell_gaps(context, out);
  return out;
}

}  // namespace toji::job
