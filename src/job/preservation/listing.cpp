#include "job/preservation/listing.h"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "job/files/files.h"
#include "job/preservation/bag.h"
#include "store/archive/messages.h"

namespace toji::job {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bags = 10'000;

// "r12" → 12; 0: no bag's name.
unsigned revision_of(const std::string& name) {
  unsigned number = 0;
  if (!name.starts_with('r')) return 0;
  const auto [end, error] = std::from_chars(name.data() + 1, name.data() + name.size(), number);
  return error == std::errc{} && end == name.data() + name.size() ? number : 0;
}

std::vector<fs::path> folders_in(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const std::string& name : names_in(folder)) {
    if (known(folder / name, Links::themselves).is_folder() && !name.starts_with('.')) out.push_back(folder / name);
  }
  return out;
}

ArchiveEntry read_entry(const Context& context, const fs::path& path, unsigned revision) {
  ArchiveEntry entry{path,
                     path.parent_path().parent_path().filename().string(),
                     path.parent_path().filename().string(),
                     revision,
                     BagState::changed,
                     {},
                     {}};
  Context own = context.part();
  const Bag bag = open_bag(own, path);
  entry.digest = bag.verified.digest;
  if (!bag.description) return entry;
  entry.description = *bag.description;
  // A bag that was moved to another's place is not what the archive says.
  const fs::path place = place_of(entry.description);
  if (path.lexically_normal().string().ends_with('/' + place.string())) entry.state = BagState::current;
  return entry;
}

}  // namespace

std::vector<ArchiveEntry> entries_of(const Context& context, const std::string& archive) {
  if (!is_folder(archive)) throw EnvironmentError(archive::messages::no_folder, {archive});
  std::vector<ArchiveEntry> out;
  for (const fs::path& plan : folders_in(archive))
    for (const fs::path& year : folders_in(plan))
      for (const fs::path& bag : folders_in(year))
        if (const unsigned revision = revision_of(bag.filename().string()); revision != 0 && out.size() < most_bags)
          out.push_back(read_entry(context, bag, revision));
  const auto key = [](const ArchiveEntry& e) { return std::tie(e.plan, e.year, e.revision); };
  std::sort(out.begin(), out.end(), [&](const ArchiveEntry& a, const ArchiveEntry& b) { return key(a) < key(b); });
  for (std::size_t i = 0; i + 1 < out.size(); ++i)
    if (out[i].plan == out[i + 1].plan && out[i].year == out[i + 1].year && out[i].state == BagState::current)
      out[i].state = BagState::corrected;
  return out;
}

}  // namespace toji::job
