#pragma once
// All that the documents of a report are made of, in memory: from a folder, or from a bag.
#include <filesystem>
#include <string>

#include "engine/bind/gaiji.h"
#include "engine/font/library.h"
#include "engine/layout/layout.h"
#include "job/document/context.h"
#include "job/document/inventory.h"
#include "report/dataset/dataset.h"
#include "store/archive/bag.h"
#include "store/archive/folder.h"

namespace toji::job {

struct Material {
  dataset::Source dataset;  // its folder is named as it is in the bag, so that messages are the same everywhere
  archive::Files layouts;   // booklet.xml, sheets.xml, summary.xml, errata.xml and all that they include
  std::string fonts;        // fonts.xml
  std::string gaiji;        // gaiji.xml beside it; empty: none
  std::string source_date;  // as source_date() gives it; may be empty
  std::filesystem::path font_files;  // a bag's own font files, which come before installed ones; empty: none
};

// The templates that the commands would use for this dataset; layout: the booklet's, where another is asked for, whose
// folder the other documents look through first. Two different files of one name are an error in the context. Throws
// EnvironmentError.
Material gather(Context&, const std::filesystem::path& dataset_folder, const std::string& layout);

// What a bag holds; it must have been verified. Throws EnvironmentError.
Material material_of(const archive::Folder& bag, const std::string& source_date);

// Where each part stands, below data/.
archive::Files files_of(const Material&);

font::Library fonts_of(Context&, const Material&);
// Its tables of 外字.
bind::Gaiji gaiji_of(Context&, const Material&, const font::Library&);
// The dataset as it is read on the pages: with the characters and readings of the tables in the files' text;
// nothing where the tables say nothing.
std::optional<dataset::Dataset> as_printed(Context&, const Material&, const font::Library&);
// Null and an error in the context where the template is not there.
std::shared_ptr<const layout::Layout> layout_of(Context&, const Material&, const std::string& name,
                                                const font::Library&);

// What the bytes of everything in the bag depend on.
Inventory inventory_of(const Material&, const font::Library&);

}  // namespace toji::job
