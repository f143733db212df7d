// The office's own characters: the table, its outlines, and the font that they make.
#include "engine/bind/gaiji.h"

#include "engine/data_tree/tree.h"
#include "engine/font/face.h"
#include "target.h"

using namespace toji;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  Diagnostics diagnostics;
  const auto tree = data_tree::from_xml(std::string(fuzz::text_of(data + 1, size - 1)), "gaiji.xml", diagnostics);
  if (diagnostics.has_errors()) return 0;
  const auto table = data[0] % 2 == 0 ? bind::GaijiTable::fonts : bind::GaijiTable::dataset;
  const bind::Gaiji gaiji = bind::read_gaiji(tree, fuzz::fonts(), diagnostics, table);
  fuzz::require_places(diagnostics);
  if (diagnostics.has_errors() || gaiji.outlines.empty()) return 0;
  const auto face = font::Face::of_outlines(gaiji.outlines, "own");
  for (const font::Outline& one : gaiji.outlines) fuzz::require(face->glyph(one.code) != 0, "each outline has its glyph");
  return 0;
}
