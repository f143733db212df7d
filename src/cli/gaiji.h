#pragma once
// The office's own characters: the table gaiji.xml beside the data.
#include <filesystem>

#include "cli/session.h"
#include "data_tree/tree.h"

namespace toji::cli {

// Puts what folder/gaiji.xml says in the place of the data's private-use characters; does nothing without that file.
// Throws EnvironmentError.
void use_gaiji(Session&, data_tree::DataTree& data, const std::filesystem::path& folder);

}  // namespace toji::cli
