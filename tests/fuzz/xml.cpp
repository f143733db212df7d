// The reader of XML: a document comes of it or a message, never neither; each element has its place in the file.
#include "engine/data_tree/tree.h"
#include "target.h"

using namespace toji;

namespace {

void visit(const data_tree::DataTree& tree, const pugi::xml_node& node, std::size_t lines) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() != pugi::node_element) continue;
    const Span place = tree.place_of(child);
    fuzz::require(place.line >= 1 && place.line <= lines && place.column >= 1, "an element has its place in the file");
    data_tree::lines_of(tree, child);
    visit(tree, child, lines);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text = fuzz::text_of(data + 1, size - 1);
  const auto blanks = static_cast<data_tree::Blanks>(data[0] % 3);
  const auto characters = static_cast<data_tree::Characters>(data[0] / 3 % 3);
  Diagnostics diagnostics;
  const auto tree = data_tree::from_xml(std::string(text), "a.xml", diagnostics, {blanks, characters});
  fuzz::require_places(diagnostics);
  fuzz::require(bool(tree.document.document_element()) != diagnostics.has_errors(), "a document or an error");
  visit(tree, tree.document, text.size() + 1);
  return 0;
}
