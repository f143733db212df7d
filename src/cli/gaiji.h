#pragma once
// The office's own characters: the table fonts/gaiji.xml, and gaiji.xml beside the data, which comes before it.
#include <filesystem>
#include <string>

#include "engine/bind/gaiji.h"
#include "cli/session.h"
#include "engine/data_tree/tree.h"
#include "engine/font/library.h"

namespace toji::cli {

// A table as it was read; without bytes: there is none.
struct GaijiFile {
  std::string name, bytes;
};

// fonts/gaiji.xml of the program. Throws EnvironmentError.
GaijiFile gaiji_of_fonts();
// folder/gaiji.xml. Throws EnvironmentError.
GaijiFile gaiji_beside(const std::filesystem::path& folder);

// Gives the families the table's outlines. Its mistakes go to the session. Throws EnvironmentError.
void set_outlines(Session&, const GaijiFile& of_fonts, font::Library&);

// What both tables together say. Only the mistakes of the dataset's go to the session: set_outlines reports the
// others. Throws EnvironmentError.
bind::Gaiji gaiji_of(Session&, const font::Library&, const GaijiFile& of_fonts, const GaijiFile& of_dataset);

// Puts what the tables say in the place of the data's private-use characters; does nothing without a table.
// Throws EnvironmentError.
void use_gaiji(Session&, data_tree::DataTree& data, const std::filesystem::path& folder);

}  // namespace toji::cli
