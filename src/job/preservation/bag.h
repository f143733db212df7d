#pragma once
// A bag that was made by toji archive, opened.
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "job/document/context.h"
#include "store/archive/description.h"
#include "store/archive/folder.h"
#include "store/archive/verify.h"
#include "store/folder/new_folder.h"

namespace toji::job {

struct Bag {
  archive::Folder folder;
  archive::Verified verified;
  std::optional<archive::Description> description;  // only of a bag that is intact
};

// Everything wrong with it goes to the context. Throws EnvironmentError.
Bag open_bag(Context&, const std::filesystem::path&);

// Its payload, named without data/; the bag must be intact. With a suffix, only the files that end so.
archive::Files payload_of(const Bag&, std::string_view suffix = {});

// The dataset that the bag at this path holds, file by file; nothing and an error where the bag has changed. Throws
// EnvironmentError.
std::optional<std::vector<folder::File>> dataset_in(Context&, const std::filesystem::path& bag);

}  // namespace toji::job
