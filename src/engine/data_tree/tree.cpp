#include "engine/data_tree/tree.h"

#include <algorithm>
#include <cstdlib>
#include <new>
#include <stdexcept>
#include <utility>

#include "engine/data_tree/doubtful.h"
#include "engine/data_tree/encoding.h"
#include "engine/data_tree/well_formed.h"

namespace toji::data_tree {
namespace {

void* allocate(std::size_t size) {
  void* const block = std::malloc(size);
  if (block == nullptr) throw std::bad_alloc();
  return block;
}

// pugixml itself answers the end of memory with nodes that are not there: what was to be written in them would be lost
// without a word. Set before there is any document.
[[maybe_unused]] const bool allocation_throws = [] {
  pugi::set_memory_management_functions(allocate, std::free);
  return true;
}();

bool is_blank_text(const pugi::xml_node& node) {
  const std::string_view text = node.value();
  return node.type() == pugi::node_pcdata && text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// Drops the blanks that only indent: among elements without text, those that break the line or begin or end it.
void drop_indentation(pugi::xml_node parent) {
  bool mixed = false;
  for (const pugi::xml_node& child : parent.children())
    mixed |= (child.type() == pugi::node_pcdata && !is_blank_text(child)) || child.type() == pugi::node_cdata;
  if (mixed) return;
  for (pugi::xml_node child = parent.first_child(); child;) {
    const pugi::xml_node next = child.next_sibling();
    const bool breaks = std::string_view(child.value()).find('\n') != std::string_view::npos;
    const bool between = child.previous_sibling() && next && !breaks;
    if (is_blank_text(child) && !between) parent.remove_child(child);
    child = next;
  }
}

void drop_indentation(pugi::xml_document& document) {
  for (pugi::xml_node node = document.document_element(); node;) {
    if (node.type() == pugi::node_element) drop_indentation(node);
    if (node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node && !node.next_sibling()) node = node.parent();
    if (node) node = node.next_sibling();
  }
}

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

void DataTree::set_lines(const pugi::xml_node& node, std::vector<Span> places) {
  lines_.insert_or_assign(node.internal_object(), std::move(places));
}

namespace {

// A mark that is written as a reference meets the character before it only here.
void compose(const pugi::xml_node& node) {
  for (pugi::xml_attribute& attribute : node.attributes()) attribute.set_value(composed(attribute.value()).c_str());
  for (pugi::xml_node child : node.children()) {
    if (is_text(child)) child.set_value(composed(child.value()).c_str());
    compose(child);
  }
}

// The child of the root that the place lies in.
std::string part_at(const DataTree& tree, const Span& place) {
  std::string part;
  for (const pugi::xml_node& child : tree.document.document_element().children()) {
    const Span begin = tree.place_of(child);
    if (std::pair(begin.line, begin.column) > std::pair(place.line, place.column)) break;
    if (child.type() == pugi::node_element) part = child.name();
  }
  return part;
}

class Reading {
 public:
  Reading(std::string bytes, std::string_view file, const ReadOptions& options, Diagnostics& diagnostics)
      : source_(std::move(bytes), file), options_(options), diagnostics_(diagnostics) {}

  DataTree tree() {
    if (!check_encoding(source_, found_, doubtful_)) return none("");
    if (has_marks(doubtful_)) compose_source();
    Seen seen;
    if (!check_well_formed(source_, found_, seen)) return none(std::string(seen.part));
    DataTree tree(std::move(source_));
    load(tree);
    if (has_marks(seen.references)) compose(tree.document);
    judge(tree, seen.references);
    if (found_.has_errors()) tree.document.reset();
    return tree;
  }

 private:
  void compose_source() {
    source_ = SourceText(composed(source_.bytes()), source_.file());
    doubtful_.clear();
    check_encoding(source_, found_, doubtful_);
  }

  void load(DataTree& tree) const {
    const std::string& text = tree.source().bytes();
    const unsigned options = pugi::parse_default | (options_.blanks == Blanks::drop ? 0u : pugi::parse_ws_pcdata);
    const auto result = tree.document.load_buffer(text.data(), text.size(), options, pugi::encoding_utf8);
    if (!result) throw std::logic_error(std::string("well-formed XML refused: ") + result.description());
    if (options_.blanks == Blanks::mixed) drop_indentation(tree.document);
  }

  void judge(const DataTree& tree, const std::vector<Doubtful>& references) {
    if (doubtful_.empty() && references.empty()) return;
    doubtful_.insert(doubtful_.end(), references.begin(), references.end());
    std::sort(doubtful_.begin(), doubtful_.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    report_doubtful(tree.source(), doubtful_, options_.characters, found_);
    for (Diagnostic one : found_.items()) add(one, options_.sheet.empty() ? "" : part_at(tree, one.span));
  }

  // After a fault. The tree keeps the source, which places are counted in.
  DataTree none(const std::string& part) {
    for (const Diagnostic& one : found_.items()) add(one, part);
    return DataTree(std::move(source_));
  }

  void add(Diagnostic one, const std::string& part) {
    one.sheet = options_.sheet;
    if (!options_.sheet.empty()) one.field = part;
    diagnostics_.add(std::move(one));
  }

  SourceText source_;
  const ReadOptions& options_;
  Diagnostics& diagnostics_;
  Diagnostics found_;
  std::vector<Doubtful> doubtful_;
};

}  // namespace

DataTree from_xml(std::string bytes, std::string_view file, Diagnostics& diagnostics, const ReadOptions& options) {
  return Reading(std::move(bytes), file, options, diagnostics).tree();
}

}  // namespace toji::data_tree
