#include "job/document/inventory.h"

#include <array>
#include <map>
#include <sstream>

#include "base/delimited.h"
#include "base/digest.h"
#include "job/document/gaiji.h"
#include "job/document/load_template.h"
#include "job/document/source_date.h"
#include "job/document/version.h"
#include "job/files/files.h"

namespace toji::job {

namespace fs = std::filesystem;

void Inventory::add(std::string_view kind, std::string_view name, std::string_view version, std::string_view digest) {
  for (const std::string_view column : {kind, name, version})
    (text_ += column.empty() ? "-" : delimited_cell(column, '\t')) += '\t';
  (text_ += digest.empty() ? "-" : digest) += '\n';
}

std::string Inventory::digest() const { return sha256_hex(text_); }

std::string Inventory::text() const { return text_ + "fingerprint\t-\t-\t" + digest() + '\n'; }

// The lines of the version text: the program's, with what it was built from, then a library each.
void add_programs(Inventory& inventory) {
  std::istringstream lines(version_text());
  for (std::string line; std::getline(lines, line);) {
    const auto begin = line.find_first_not_of(' '), blank = line.find(' ', begin);
    const bool is_program = begin == 0;
    inventory.add(is_program ? "program" : "library", line.substr(begin, blank - begin), line.substr(blank + 1),
                  is_program ? engine() : std::string());
  }
}

void add_edition(Inventory& inventory, const EditionOptions& options, bool attach) {
  inventory.add("edition", choices_of(options) + (attach ? ", data attached" : ""), {}, {});
}

void add_data(Inventory& inventory, const dataset::Source& source) {
  for (const auto& [name, bytes] : source.files) inventory.add("data", name, {}, sha256_hex(bytes));
}

void add_templates(Inventory& inventory, const Templates& templates) {
  for (const auto& [name, bytes] : templates.files) inventory.add("template", name, {}, sha256_hex(bytes));
}

void add_font_tables(Inventory& inventory, std::string_view fonts, std::string_view gaiji) {
  inventory.add("fonts", "fonts.xml", {}, sha256_hex(fonts));
  if (!gaiji.empty()) inventory.add("fonts", "gaiji.xml", {}, sha256_hex(gaiji));
}

std::string installed_file(const font::FaceDeclaration& face) {
  for (const std::string& path : face.paths)
    if (is_there(path)) return path;
  return {};
}

void add_fonts(Inventory& inventory, const font::Library& fonts) {
  std::map<std::string, std::string> digests;  // several faces may lie in one file
  for (const font::FaceDeclaration& face : fonts.faces()) {
    const std::string found = installed_file(face);
    if (found.empty()) {
      inventory.add("font", face.name, {}, {});
      continue;
    }
    std::string& digest = digests[found];
    if (digest.empty()) digest = file_sha256(found);
    inventory.add("font", face.name, font::Face::open(found, face.index, face.name)->version(), digest);
  }
}

void add_profile(Inventory& inventory, std::string_view identifier, std::string_view bytes) {
  inventory.add("profile", identifier, {}, sha256_hex(bytes));
}

Inventory booklet_inventory(Context& context, const std::string& dataset, const std::string& layout,
                            const EditionOptions& options, bool attach) {
  Inventory inventory;
  add_programs(inventory);
  inventory.add("environment", "SOURCE_DATE_EPOCH", source_date(context.source_date_epoch), {});
  add_edition(inventory, options, attach);
  add_data(inventory, read_dataset(dataset, context.inputs));
  const font::Library fonts = read_fonts(context);
  const TemplatePath path = choose_template(context, layout, dataset, "booklet.xml");
  add_templates(inventory, read_template(context, path, fonts).files);
  if (options.kind == EditionOptions::Kind::draft)
    add_templates(inventory, read_template(context, beside(context, path, "overflow.xml"), fonts).files);
  add_font_tables(inventory, context.read(context.resources.path("fonts/fonts.xml")), gaiji_of_fonts(context).bytes);
  add_fonts(inventory, fonts);
  if (options.kind == EditionOptions::Kind::print) {
    const Edition edition = read_edition(context, options);
    add_profile(inventory, edition.condition.identifier, edition.condition.profile);
  }
  return inventory;
}

std::string file_sha256(const fs::path& path) {
  const Descriptor file = open_to_read(path, nullptr);
  Sha256 digest;
  std::array<unsigned char, 65536> part;
  while (const std::size_t count = read_part(file, part.data(), part.size(), path)) digest.add(part.data(), count);
  return digest.hex();
}

}  // namespace toji::job
