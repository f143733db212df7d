#include "cli/archive/bag.h"

#include "store/archive/messages.h"
#include "cli/files.h"

namespace toji::cli {

Bag open_bag(Session& session, const std::filesystem::path& path) {
  if (!is_folder(path)) throw EnvironmentError(archive::messages::no_folder, {path.string()});
  Bag bag{archive::Folder(path), {}, {}};
  bag.verified = verify_manifests(bag.folder, session.names, session.diagnostics);
  if (!bag.verified.intact) return bag;
  const std::string name = std::string(archive::payload_folder) + archive::description_name;
  const std::string_view shown = session.names.intern(bag.folder.shown(name));
  if (!bag.folder.has(name)) {
    session.diagnostics.error(archive::messages::missing, {shown, 0, 0});
    return bag;
  }
  bag.description = archive::read_description(bag.folder.read(name), shown, session.diagnostics);
  return bag;
}

archive::Files payload_of(const Bag& bag, std::string_view suffix) {
  archive::Files out;
  for (const std::string& name : bag.folder.names())
    if (name.starts_with(archive::payload_folder) && name.ends_with(suffix))
      out[name.substr(archive::payload_folder.size())] = bag.folder.read(name);
  return out;
}

}  // namespace toji::cli
