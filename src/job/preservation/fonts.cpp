#include "job/preservation/fonts.h"

#include <filesystem>

#include "base/delimited.h"
#include "base/digest.h"
#include "job/document/inventory.h"
#include "job/files/files.h"

namespace toji::job {
namespace {

namespace fs = std::filesystem;

// Debian Policy 12.5.
fs::path licence_of(const std::string& package) { return fs::path("/usr/share/doc") / package / "copyright"; }

}  // namespace

archive::Files font_files(const font::Library& fonts, bool whole) {
  archive::Files out;
  std::string table = "書体\t版\t使用許諾\tパッケージ\tファイル\tSHA-256（宣言）\n";
  for (const font::FaceDeclaration& face : fonts.faces()) {
    const std::string path = installed_file(face), file = fs::path(path).filename().string();
    const std::string version = path.empty() ? "" : font::Face::open(path, face.index, face.name)->version();
    for (const std::string& column : {face.name, version, face.licence, face.package, file})
      table += delimited_cell(column, '\t') + '\t';
    table += face.sha256 + '\n';
    if (const fs::path licence = licence_of(face.package); !face.package.empty() && is_there(licence))
      out["fonts/licences/" + face.package + ".txt"] = read_file(licence, nullptr);
    if (whole && !path.empty()) out["fonts/files/" + file] = read_file(path, nullptr);
  }
  out["fonts/fonts.tsv"] = table;
  return out;
}

}  // namespace toji::job
