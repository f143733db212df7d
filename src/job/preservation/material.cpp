#include "job/preservation/material.h"

#include <pugixml.hpp>
#include <sstream>

#include "job/document/gaiji.h"
#include "job/document/messages.h"
#include "job/document/source_date.h"
#include "job/document/templates.h"
#include "job/files/files.h"
#include "job/preservation/messages.h"
#include "report/summary/workbook.h"

namespace toji::job {
namespace {

namespace fs = std::filesystem;

constexpr const char *dataset_folder_name = "dataset/", *layouts_folder_name = "dataset/layouts/",
                     *fonts_name = "fonts/fonts.xml", *gaiji_name = "fonts/gaiji.xml",
                     *font_files_name = "fonts/files/";

// Reads the template to learn what it includes; its mistakes go to the context.
void gather_layout(Context& context, Material& material, const TemplatePath& path, const font::Library& fonts) {
  for (const auto& [name, bytes] : read_template(context, path, fonts).files.files) {
    const auto [found, added] = material.layouts.emplace(name, bytes);
    if (!added && found->second != bytes)
      context.diagnostics.error(messages::template_conflict, {context.names.intern(context.shown(path.main)), 0, 0},
                                {name});
  }
}

// The declarations with the bag's own file before those of each face.
std::string with_files(const Material& material) {
  pugi::xml_document document;
  document.load_string(material.fonts.c_str());
  for (pugi::xml_node face : document.child("fonts").children("face")) {
    const fs::path own = material.font_files / fs::path(face.child("file").text().get()).filename();
    face.prepend_child("file").text().set(own.c_str());
  }
  std::ostringstream out;
  document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return std::move(out).str();
}

// The name under which a template is included: without the folders shipped/ that tell files of one name apart.
fs::path unshipped(const fs::path& name) {
  fs::path out;
  for (const fs::path& part : name)
    if (part != "shipped") out /= part;
  return out;
}

bool is_dataset_file(const std::string& name) {
  return name.starts_with(std::string(archive::payload_folder) + dataset_folder_name);
}

}  // namespace

Material gather(Context& context, const fs::path& folder, const std::string& layout) {
  Material material;
  material.dataset = read_dataset(folder, context.inputs);
  material.dataset.folder = "dataset";
  material.fonts = context.read(context.resources.path(fonts_name));
  material.gaiji = gaiji_of_fonts(context).bytes;
  material.source_date = source_date(context.source_date_epoch);
  const font::Library fonts = fonts_of(context, material);
  const TemplatePath booklet = choose_template(context, layout, folder, "booklet.xml");
  gather_layout(context, material, booklet, fonts);
  for (const char* other : {"sheets.xml", "summary.xml", "errata.xml"})
    gather_layout(context, material, beside(context, booklet, other), fonts);
  return material;
}

Material material_of(const archive::Folder& bag, const std::string& source_date) {
  Material material;
  material.source_date = source_date;
  material.dataset.folder = "dataset";
  const std::string data(archive::payload_folder);
  const std::string layouts = data + layouts_folder_name;
  for (const std::string& name : bag.names()) {
    if (name.starts_with(layouts))
      material.layouts[name.substr(layouts.size())] = bag.read(name);
    else if (is_dataset_file(name))
      material.dataset.files[name.substr(data.size() + std::string_view(dataset_folder_name).size())] = bag.read(name);
  }
  if (bag.has(data + fonts_name)) material.fonts = bag.read(data + fonts_name);
  if (bag.has(data + gaiji_name)) material.gaiji = bag.read(data + gaiji_name);
  for (const std::string& name : bag.names())
    if (name.starts_with(data + font_files_name)) material.font_files = bag.path() / (data + font_files_name);
  return material;
}

archive::Files files_of(const Material& material) {
  archive::Files out{{fonts_name, material.fonts}};
  if (!material.gaiji.empty()) out[gaiji_name] = material.gaiji;
  for (const auto& [name, bytes] : material.dataset.files) out[dataset_folder_name + name] = bytes;
  for (const auto& [name, bytes] : material.layouts) out[layouts_folder_name + name] = bytes;
  return out;
}

font::Library fonts_of(Context& context, const Material& material) {
  const std::string declared = material.font_files.empty() ? material.fonts : with_files(material);
  font::Library fonts = font::Library::read(declared, fonts_name, context.diagnostics);
  set_outlines(context, {gaiji_name, material.gaiji}, fonts);
  return fonts;
}

bind::Gaiji gaiji_of(Context& context, const Material& material, const font::Library& fonts) {
  return gaiji_of(context, fonts, {gaiji_name, material.gaiji}, gaiji_of(context, material.dataset));
}

std::optional<dataset::Dataset> as_printed(Context& context, const Material& material, const font::Library& fonts) {
  bind::Gaiji gaiji = gaiji_of(context, material, fonts);
  for (const font::Outline& outline : gaiji.outlines) gaiji.characters.emplace(outline.code, outline.reading);
  if (gaiji.characters.empty()) return std::nullopt;
  dataset::Source source = material.dataset;
  for (auto& [name, bytes] : source.files)
    if (name != "gaiji.xml") bytes = bind::with_gaiji(bytes, gaiji);
  return dataset::read(source, context.names, context.diagnostics, nullptr, dataset::Unfinished::allowed);
}

std::shared_ptr<const layout::Layout> layout_of(Context& context, const Material& material, const std::string& name,
                                                const font::Library& fonts) {
  const std::string_view folder = layouts_folder_name;
  const auto file = [&](const std::string& wanted) -> std::optional<layout::File> {
    const auto found = material.layouts.find(wanted);
    if (found == material.layouts.end()) return std::nullopt;
    return layout::File{found->second, context.names.intern(std::string(folder) + wanted)};
  };
  const auto open = [&](std::string_view href, std::string_view from) {
    const fs::path normal = fs::path(href).lexically_normal(), includer(from.substr(folder.size()));
    // The next of its name, as on the way there.
    const bool itself = unshipped(includer) == normal;
    return file(itself ? (includer.parent_path() / "shipped" / includer.filename()).generic_string()
                       : normal.generic_string());
  };
  const auto main = file(name);
  if (!main) {
    context.diagnostics.error(messages::no_template, {context.names.intern(std::string(folder) + name), 0, 0}, {name});
    return nullptr;
  }
  return layout::read(*main, {open}, fonts, context.diagnostics);
}

Inventory inventory_of(const Material& material, const font::Library& fonts) {
  Inventory inventory;
  add_programs(inventory);
  inventory.add("library", "libxlsxwriter", summary::workbook_library(), {});
  inventory.add("environment", "SOURCE_DATE_EPOCH", material.source_date, {});
  add_data(inventory, material.dataset);
  add_templates(inventory, {material.layouts});
  add_font_tables(inventory, material.fonts, material.gaiji);
  add_fonts(inventory, fonts);
  return inventory;
}

}  // namespace toji::job
