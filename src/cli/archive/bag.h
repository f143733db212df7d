#pragma once
// A bag that was made by toji archive, opened.
#include <filesystem>
#include <optional>

#include "store/archive/description.h"
#include "store/archive/folder.h"
#include "store/archive/verify.h"
#include "cli/session.h"

namespace toji::cli {

struct Bag {
  archive::Folder folder;
  archive::Verified verified;
  std::optional<archive::Description> description;  // only of a bag that is intact
};

// Everything wrong with it goes to the session. Throws EnvironmentError.
Bag open_bag(Session&, const std::filesystem::path&);

// Its payload, named without data/; the bag must be intact. With a suffix, only the files that end so.
archive::Files payload_of(const Bag&, std::string_view suffix = {});

}  // namespace toji::cli
