#include <algorithm>
#include <optional>
#include <set>

#include "layout/definitions.h"
#include "layout/elements.h"
#include "layout/layout.h"
#include "layout/messages.h"
#include "layout/model.h"
#include "layout/not_included.h"
#include "layout/suggest.h"

namespace toji::layout {
namespace {

struct TemplateFiles {
  const Include& include;
  Layout& layout;
  Scope scope;
  Diagnostics& diagnostics;
  std::set<std::string, std::less<>> seen;

  // Reads a file; what it includes stands before it, so that a style can build on an included one.
  void read(const File& file) {
    seen.emplace(file.name);
    const data_tree::DataTree tree =
        data_tree::from_xml(file.bytes, file.name, diagnostics, {.characters = data_tree::Characters::layout});
    const pugi::xml_node root = tree.document.document_element();
    if (!root) return;
    if (std::string_view(root.name()) != "layout") {
      diagnostics.error(messages::wrong_root, tree.place_of(root), {root.name()});
      return;
    }
    auto element = std::make_unique<Element>(read_elements(tree, root, scope, diagnostics));
    for (const Element& child : element->children)
      if (child.id == ElementId::include) read_include(child);
    layout.roots.push_back(std::move(element));
  }

  void read_include(const Element& element) {
    const std::string& href = element.word(AttributeId::href);
    if (href.empty()) return;
    const std::optional<File> file = included(href, element.span);
    if (!file) return;
    if (seen.contains(file->name)) {
      diagnostics.error(messages::include_loop, element.span, {href});
      return;
    }
    read(*file);
  }

  std::optional<File> included(const std::string& href, Span span) {
    try {
      return include(href);
    } catch (const NotIncluded& why) {
      const std::vector<std::string_view> known(why.known.begin(), why.known.end());
      if (why.outside)
        diagnostics.error(messages::include_outside, span, {href});
      else
        diagnostics.error(messages::include_missing, span, {href, suggestion(href, known)});
      return std::nullopt;
    }
  }
};

}  // namespace

std::shared_ptr<const Layout> read(const File& file, const Include& include, const font::Library& fonts,
                                   Diagnostics& diagnostics) {
  auto layout = std::make_shared<Layout>();
  TemplateFiles files{include, *layout, Scope(*layout->variables), diagnostics, {}};
  files.read(file);
  if (diagnostics.has_errors()) return layout;
  collect_definitions(*layout, fonts, diagnostics);
  resolve_references(*layout, diagnostics);
  if (!layout->document) diagnostics.error(messages::missing_document, Span{file.name, 1, 1});
  return layout;
}

}  // namespace toji::layout
