#include "job/document/gaiji.h"

namespace toji::job {
namespace {

namespace fs = std::filesystem;

constexpr const char* file_name = "gaiji.xml";

GaijiFile file_at(const Environment& environment, const fs::path& path) {
  return {environment.shown(path), environment.read(path)};
}

bind::Gaiji read(Context& context, const font::Library& fonts, const GaijiFile& file, Diagnostics& diagnostics,
                 bind::GaijiTable table) {
  if (file.bytes.empty()) return {};
  const auto tree = data_tree::from_xml(file.bytes, context.names.intern(file.name), diagnostics);
  return tree.document.document_element() ? bind::read_gaiji(tree, fonts, diagnostics, table) : bind::Gaiji();
}

}  // namespace

GaijiFile gaiji_of_fonts(const Environment& environment) {
  const fs::path path = environment.resources.optional_path("fonts/gaiji.xml");
  return path.empty() ? GaijiFile() : file_at(environment, path);
}

GaijiFile gaiji_beside(const Environment& environment, const fs::path& folder) {
  return is_there(folder / file_name) ? file_at(environment, folder / file_name) : GaijiFile();
}

GaijiFile gaiji_of(const Environment& environment, const dataset::Source& source) {
  const auto found = source.files.find(file_name);
  if (found == source.files.end()) return {};
  return {environment.shown(fs::path(source.folder) / file_name), found->second};
}

void set_outlines(Context& context, const GaijiFile& of_fonts, font::Library& fonts) {
  fonts.set_outlines(read(context, fonts, of_fonts, context.diagnostics, bind::GaijiTable::fonts).outlines);
}

bind::Gaiji gaiji_of(Context& context, const font::Library& fonts, const GaijiFile& of_fonts,
                     const GaijiFile& of_dataset) {
  Diagnostics reported;
  bind::Gaiji gaiji = read(context, fonts, of_dataset, context.diagnostics, bind::GaijiTable::dataset);
  bind::Gaiji common = read(context, fonts, of_fonts, reported, bind::GaijiTable::fonts);
  gaiji.characters.merge(common.characters);
  gaiji.outlines = std::move(common.outlines);
  return gaiji;
}

std::optional<bind::Gaiji> gaiji_for(Context& context, const GaijiFile& of_dataset) {
  const GaijiFile of_fonts = gaiji_of_fonts(context);
  if (of_fonts.bytes.empty() && of_dataset.bytes.empty()) return std::nullopt;
  Diagnostics reported;
  const fs::path path = context.resources.path("fonts/fonts.xml");
  const auto fonts = font::Library::read(context.read(path), context.names.intern(context.shown(path)), reported);
  return gaiji_of(context, fonts, of_fonts, of_dataset);
}

void use_gaiji(Context& context, data_tree::DataTree& data, const GaijiFile& of_dataset) {
  if (const auto gaiji = gaiji_for(context, of_dataset)) bind::replace_gaiji(data, *gaiji);
}

}  // namespace toji::job
