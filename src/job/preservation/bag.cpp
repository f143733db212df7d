#include "job/preservation/bag.h"

#include "job/files/files.h"
#include "job/preservation/messages.h"
#include "store/archive/messages.h"

namespace toji::job {

Bag open_bag(Context& context, const std::filesystem::path& path) {
  if (!is_folder(path)) throw EnvironmentError(archive::messages::no_folder, {path.string()});
  Bag bag{archive::Folder(path), {}, {}};
  bag.verified = verify_manifests(bag.folder, context.names, context.diagnostics);
  if (!bag.verified.intact) return bag;
  const std::string name = std::string(archive::payload_folder) + archive::description_name;
  const std::string_view shown = context.names.intern(bag.folder.shown(name));
  if (!bag.folder.has(name)) {
    context.diagnostics.error(archive::messages::missing, {shown, 0, 0});
    return bag;
  }
  bag.description = archive::read_description(bag.folder.read(name), shown, context.diagnostics);
  return bag;
}

archive::Files payload_of(const Bag& bag, std::string_view suffix) {
  archive::Files out;
  for (const std::string& name : bag.folder.names())
    if (name.starts_with(archive::payload_folder) && name.ends_with(suffix))
      out[name.substr(archive::payload_folder.size())] = bag.folder.read(name);
  return out;
}

std::optional<std::vector<folder::File>> dataset_in(Context& context, const std::filesystem::path& path) {
  constexpr std::string_view inside = "dataset/";
  const Bag bag = open_bag(context, path);
  if (!bag.description) {
    context.diagnostics.error(messages::damaged, {context.names.intern(path.string()), 0, 0});
    return std::nullopt;
  }
  std::vector<folder::File> files;
  for (auto& [name, bytes] : payload_of(bag))
    if (name.starts_with(inside)) files.push_back({name.substr(inside.size()), bytes});
  return files;
}

}  // namespace toji::job
