#include "cli/gaiji.h"

#include "cli/files.h"
#include "cli/pipeline.h"
#include "cli/resources.h"

namespace toji::cli {
namespace {

namespace fs = std::filesystem;

GaijiFile file_at(const fs::path& path) { return {shown(path), read_file(path)}; }

bind::Gaiji read(Session& session, const font::Library& fonts, const GaijiFile& file, Diagnostics& diagnostics,
                 bind::GaijiTable table) {
  if (file.bytes.empty()) return {};
  const auto tree = data_tree::from_xml(file.bytes, session.names.intern(file.name), diagnostics);
  return tree.document.document_element() ? bind::read_gaiji(tree, fonts, diagnostics, table) : bind::Gaiji();
}

}  // namespace

GaijiFile gaiji_of_fonts() {
  const fs::path path = optional_resource("fonts/gaiji.xml");
  return path.empty() ? GaijiFile() : file_at(path);
}

GaijiFile gaiji_beside(const fs::path& folder) {
  return is_there(folder / "gaiji.xml") ? file_at(folder / "gaiji.xml") : GaijiFile();
}

void set_outlines(Session& session, const GaijiFile& of_fonts, font::Library& fonts) {
  fonts.set_outlines(read(session, fonts, of_fonts, session.diagnostics, bind::GaijiTable::fonts).outlines);
}

bind::Gaiji gaiji_of(Session& session, const font::Library& fonts, const GaijiFile& of_fonts,
                     const GaijiFile& of_dataset) {
  Diagnostics reported;
  bind::Gaiji gaiji = read(session, fonts, of_dataset, session.diagnostics, bind::GaijiTable::dataset);
  bind::Gaiji common = read(session, fonts, of_fonts, reported, bind::GaijiTable::fonts);
  gaiji.characters.merge(common.characters);
  gaiji.outlines = std::move(common.outlines);
  return gaiji;
}

void use_gaiji(Session& session, data_tree::DataTree& data, const fs::path& folder) {
  const GaijiFile of_fonts = gaiji_of_fonts(), of_dataset = gaiji_beside(folder);
  if (of_fonts.bytes.empty() && of_dataset.bytes.empty()) return;
  Diagnostics reported;
  const fs::path path = resource("fonts/fonts.xml");
  const auto fonts = font::Library::read(read_file(path), session.names.intern(shown(path)), reported);
  bind::replace_gaiji(data, gaiji_of(session, fonts, of_fonts, of_dataset));
}

}  // namespace toji::cli
