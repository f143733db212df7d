#include <algorithm>
#include <optional>
#include <set>

#include "engine/layout/definitions.h"
#include "engine/layout/elements.h"
#include "engine/layout/layout.h"
#include "engine/layout/messages.h"
#include "engine/layout/model.h"
#include "engine/layout/suggest.h"

namespace toji::layout {
namespace {

// No name that leads out of the folder in which it is looked for.
bool is_inside(std::string_view href) {
  int depth = 0;
  for (std::string_view rest = href; !rest.empty();) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    const std::string_view part = rest.substr(0, end);
    depth += part == ".." ? -1 : part.empty() || part == "." ? 0 : 1;
    if (depth < 0) return false;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return depth > 0 && !href.starts_with('/');
}

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
      if (child.id == ElementId::include) read_include(child, file.name);
    layout.roots.push_back(std::move(element));
  }

  void read_include(const Element& element, std::string_view from) {
    const std::string& href = element.word(AttributeId::href);
    if (!is_inside(href)) return diagnostics.error(messages::include_outside, element.span, {href});
    const std::optional<File> file = include.open(href, from);
    if (!file) return report_missing(element, href);
    if (seen.contains(file->name)) return diagnostics.error(messages::include_loop, element.span, {href});
    read(*file);
  }

  void report_missing(const Element& element, const std::string& href) {
    const std::vector<std::string> there = include.names();
    diagnostics.error(messages::include_missing, element.span, {href, suggestion(href, {there.begin(), there.end()})});
  }
};

}  // namespace

std::shared_ptr<const Layout> read(const File& file, const Include& include, const font::Library& fonts,
                                   Diagnostics& diagnostics) {
  auto layout = std::make_shared<Layout>();
  TemplateFiles files{include, *layout, Scope(layout->variables), diagnostics, {}};
  files.read(file);
  if (diagnostics.has_errors()) return layout;
  collect_definitions(*layout, fonts, diagnostics);
  resolve_references(*layout, diagnostics);
  if (!layout->document) diagnostics.error(messages::missing_document, Span{file.name, 1, 1});
  return layout;
}

}  // namespace toji::layout
