// The boundary: the only place of this module that touches the file system.
#include <algorithm>
#include <fstream>
#include <sstream>

#include "dataset/dataset.h"
#include "dataset/messages.h"

namespace toji::dataset {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  if (file.peek() != std::ifstream::traits_type::eof()) out << file.rdbuf();
  if (file.bad() || !file.is_open() || !out) throw EnvironmentError(messages::unreadable, {path.string()});
  return std::move(out).str();
}

}  // namespace

bool is_sheet(std::string_view name) {
  const std::string_view file = name.substr(name.find('/') + 1);
  return file.ends_with(".xml") && !file.starts_with('.') && !file.starts_with("~$");
}

Source load(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) throw EnvironmentError(messages::no_folder, {folder.string()});
  Source source{folder.string(), {}};
  for (const char* name : {"plan.xml", "year.xml", "guide.xml", "gaiji.xml"})
    if (fs::exists(folder / name, error)) source.files[name] = bytes_of(folder / name);
  for (const auto& entry : fs::directory_iterator(folder, error))
    source.others.push_back(entry.path().filename().string());
  for (const auto& entry : fs::directory_iterator(folder / "sheets", error)) {
    const std::string name = "sheets/" + entry.path().filename().string();
    if (is_sheet(name))
      source.files[name] = bytes_of(entry.path());
    else
      source.others.push_back(name);
  }
  return source;
}

}  // namespace toji::dataset
