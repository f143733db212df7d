#pragma once
// The public face: a folder of XML files → Dataset → the document that templates see.
#include <filesystem>
#include <map>
#include <optional>

#include "base/tasks.h"
#include "report/dataset/model.h"
#include "report/dataset/select.h"

namespace toji::dataset {

struct Source {
  std::string folder;                        // as the user named it; stands before each file name in messages
  std::map<std::string, std::string> files;  // "plan.xml", "sheets/ID.xml" … → bytes
  // Names of what lies there and is not read: "Plan.XML", "sheets/a.xml.txt"; also a folder "sheets/a.xml".
  std::vector<std::string> others = {};
};

// Whether a file of the folder, "sheets/NAME", is a sheet: not one that an editor or a system puts beside it
// (base/editors_files.h).
bool is_sheet(std::string_view name);

// What becomes of sheets that are not finished. refused: each open field, missing or unreadable file is an error, as the
// public edition and the archive need it. allowed: they are kept as they are (Sheet::open, has_file,
// SheetFile::unreadable, Dataset::broken), so that they stop nobody else.
enum class Unfinished : std::uint8_t { refused, allowed };

// All mistakes of all files are reported in one run; nothing is returned when there is an error.
// names must outlive the dataset and its diagnostics. The sheets are read as tasks where there are some.
std::optional<Dataset> read(const Source&, FileNames& names, Diagnostics&, Tasks* = nullptr,
                            Unfinished = Unfinished::refused);

// A note for each of these sheets (indices in Dataset::sheets) that is not finished: the fields that are open, or that
// its file is not there. What a sheet inherits is said of the original alone.
void note_open(const Dataset&, const std::vector<std::size_t>& sheets, Diagnostics&);

// An error for each field that is open, and for a file that is not there.
void refuse_open(const Sheet&, Diagnostics&);

// All that is wrong with the files that could not be read.
void add_broken(const Dataset&, Diagnostics&);

// What stands in a field that is open, and on a sheet that could not be read.
inline constexpr const char *open_mark = "（未記入）", *unreadable_mark = "（読めません）";

// The resolved dataset for the templates' XPath. data/README.md says its shape.
data_tree::DataTree view(const Dataset&);
// The same with the chosen sheets alone in シート一覧, and 抜粋, which says what they are.
data_tree::DataTree view(const Dataset&, const Selection&);

// 凡例 of a sheet that does not say otherwise, as the form prints it: Ａ達成　Ｂ未達成 …, from the scale.
std::string usual_legend(const Plan&);

}  // namespace toji::dataset
