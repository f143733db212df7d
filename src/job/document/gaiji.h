#pragma once
// The office's own characters: the table fonts/gaiji.xml, and gaiji.xml beside the data, which comes before it.
#include <filesystem>
#include <optional>
#include <string>

#include "engine/bind/gaiji.h"
#include "engine/data_tree/tree.h"
#include "engine/font/library.h"
#include "job/document/context.h"
#include "report/dataset/dataset.h"

namespace toji::job {

// A table as it was read; without bytes: there is none.
struct GaijiFile {
  std::string name, bytes;
};

// fonts/gaiji.xml of the program. Throws EnvironmentError.
GaijiFile gaiji_of_fonts(const Environment&);
// folder/gaiji.xml. Throws EnvironmentError.
GaijiFile gaiji_beside(const Environment&, const std::filesystem::path& folder);
// That of a dataset.
GaijiFile gaiji_of(const Environment&, const dataset::Source&);

// Gives the families the table's outlines. Its mistakes go to the context. Throws EnvironmentError.
void set_outlines(Context&, const GaijiFile& of_fonts, font::Library&);

// What both tables together say. Only the mistakes of the dataset's go to the context: set_outlines reports the
// others. Throws EnvironmentError.
bind::Gaiji gaiji_of(Context&, const font::Library&, const GaijiFile& of_fonts, const GaijiFile& of_dataset);

// The same of the program's own fonts; nothing without a table. Throws EnvironmentError.
std::optional<bind::Gaiji> gaiji_for(Context&, const GaijiFile& of_dataset);

// Puts what the tables say in the place of the data's private-use characters; does nothing without a table.
// Throws EnvironmentError.
void use_gaiji(Context&, data_tree::DataTree& data, const GaijiFile& of_dataset);

}  // namespace toji::job
