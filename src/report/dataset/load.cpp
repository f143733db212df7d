#include "report/dataset/load.h"

#include "base/editors_files.h"

namespace toji::dataset {

namespace fs = std::filesystem;

bool is_sheet(std::string_view name) {
  const std::string_view file = name.substr(name.find('/') + 1);
  return file.ends_with(".xml") && !is_editors_file(file);
}

Source load(const fs::path& folder, Disk& disk) {
  Source source{folder.string(), {}};
  for (const char* name : file_names)
    if (disk.is_there(folder / name)) source.files.emplace(name, disk.bytes_of(folder / name));
  source.others = disk.names_in(folder);
  // A folder is no file under another name.
  std::erase_if(source.others, [&](const std::string& name) { return disk.leads_to_folder(folder / name); });
  const fs::path sheets = folder / sheets_folder;
  if (!disk.is_folder(sheets)) return source;
  for (const std::string& entry : disk.names_in(sheets)) {
    const std::string name = std::string(sheets_folder) + '/' + entry;
    auto bytes = is_sheet(name) ? disk.sheet_bytes(sheets / entry) : std::nullopt;
    if (bytes)
      source.files.emplace(name, *std::move(bytes));
    else
      source.others.push_back(name);
  }
  return source;
}

}  // namespace toji::dataset
