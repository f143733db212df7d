#include "data_tree/tree.h"

#include <stdexcept>

#include "data_tree/encoding.h"
#include "data_tree/well_formed.h"

namespace toji::data_tree {
namespace {

bool is_text(const pugi::xml_node& node) { return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata; }

bool is_name_end(std::string_view bytes, std::size_t at) {
  return at < bytes.size() && (is_blank(bytes[at]) || bytes[at] == '=');
}

// Where the attribute begins in the tag that begins at `tag`; npos if it is not there. The tag is well-formed.
std::size_t find_attribute(std::string_view bytes, std::size_t tag, std::string_view name) {
  char quote = '\0';
  for (std::size_t i = tag; i < bytes.size() && (quote != '\0' || bytes[i] != '>'); ++i) {
    const char c = bytes[i];
    if (quote != '\0')
      quote = c == quote ? '\0' : quote;
    else if (c == '"' || c == '\'')
      quote = c;
    else if (is_blank(c) && bytes.substr(i + 1).starts_with(name) && is_name_end(bytes, i + 1 + name.size()))
      return i + 1;
  }
  return std::string_view::npos;
}

}  // namespace

Span DataTree::span_of(const pugi::xml_node& node) const {
  if (const Span* known = spans_.find(node.internal_object())) return *known;
  const pugi::xml_node first = is_text(node) ? node : node.first_child();
  if (!is_text(first)) return place_of(node);
  if (const Span* known = spans_.find(first.internal_object())) return *known;
  const std::ptrdiff_t offset = first.offset_debug();
  if (offset < 0) return place_of(first.parent());
  return source_.span_at(source_.skip_blanks(static_cast<std::size_t>(offset)));
}

Span DataTree::place_of(const pugi::xml_node& node) const {
  if (const Span* known = spans_.find(node.internal_object())) return *known;
  const std::ptrdiff_t offset = node.offset_debug();
  if (offset < 0) return {};
  const auto at = static_cast<std::size_t>(offset);
  return source_.span_at(node.type() == pugi::node_element ? at - 1 : at);
}

Span DataTree::place_of(const pugi::xml_node& node, std::string_view attribute) const {
  const std::ptrdiff_t offset = node.offset_debug();
  if (offset < 0 || node.type() != pugi::node_element) return place_of(node);
  const std::size_t at = find_attribute(source_.bytes(), static_cast<std::size_t>(offset), attribute);
  return at == std::string_view::npos ? place_of(node) : source_.span_at(at);
}

void DataTree::set_span(const pugi::xml_node& node, Span span) { spans_.set(node.internal_object(), span); }

DataTree from_xml(std::string bytes, std::string_view file, Diagnostics& diagnostics, Blanks blanks) {
  DataTree tree(SourceText(std::move(bytes), file));
  if (!check_encoding(tree.source(), diagnostics) || !check_well_formed(tree.source(), diagnostics)) return tree;
  const std::string& text = tree.source().bytes();
  const unsigned options = pugi::parse_default | (blanks == Blanks::keep ? pugi::parse_ws_pcdata : 0u);
  const auto result = tree.document.load_buffer(text.data(), text.size(), options, pugi::encoding_utf8);
  if (!result) throw std::logic_error(std::string("well-formed XML refused: ") + result.description());
  return tree;
}

}  // namespace toji::data_tree
