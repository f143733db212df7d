#include "engine/font/declarations.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <pugixml.hpp>

#include "engine/font/messages.h"
#include "engine/font/vocabulary.h"

namespace toji::font {
namespace {

using Names = std::vector<std::string_view>;

class Reader {
 public:
  Reader(const std::string& xml, std::string_view file, Diagnostics& diagnostics)
      : xml_(xml), file_(file), diagnostics_(diagnostics) {}

  Declarations read() {
    pugi::xml_document document;
    pugi::xml_parse_result result = document.load_buffer(xml_.data(), xml_.size());
    if (!result) {
      diagnostics_.error(messages::xml_error, span_at(result.offset), {result.description()});
      return {};
    }
    if (expect_name(document.document_element(), "")) read_root(document.document_element());
    return std::move(declared_);
  }

 private:
  void read_root(pugi::xml_node root) {
    check_attributes(root);
    // Faces first: a family may stand before the faces it uses.
    for (pugi::xml_node child : elements(root)) {
      if (expect_name(child, "fonts") && is(child, "face")) read_face(child);
    }
    for (pugi::xml_node child : elements(root)) {
      if (is(child, "family")) read_family(child);
    }
  }

  void read_face(pugi::xml_node node) {
    check_attributes(node);
    FaceDeclaration face;
    face.span = span_of(node);
    face.name = required(node, "name");
    face.package = required(node, "package");
    face.licence = required(node, "licence");
    face.sha256 = required(node, "sha256");
    face.index = index_of(node);
    check_sha256(face.sha256, face.span);
    if (node.attribute("size") || node.attribute("adjustment")) read_release(node, face);
    for (pugi::xml_node child : elements(node)) {
      if (!expect_name(child, "face")) continue;
      if (is(child, "release")) {
        check_attributes(child);
        check_sha256(required(child, "sha256"), span_of(child));
        read_release(child, face);
        continue;
      }
      check_attributes(child);
      face.paths.emplace_back(child.text().get());
    }
    if (face.paths.empty()) diagnostics_.error(messages::empty_face, face.span, {face.name});
    if (find_face(face.name)) diagnostics_.error(messages::duplicate_face, face.span, {face.name});
    declared_.faces.push_back(std::move(face));
  }

  void read_family(pugi::xml_node node) {
    check_attributes(node);
    FamilyDeclaration family{required(node, "name"), {}};
    for (pugi::xml_node child : elements(node)) {
      if (!expect_name(child, "family")) continue;
      check_attributes(child);
      const bool western = western_only(child);
      if (auto face = face_named(child)) family.faces.push_back({*face, western});
    }
    if (!node.child("use")) diagnostics_.error(messages::empty_family, span_of(node), {family.name});
    if (std::ranges::find(declared_.families, family.name, &FamilyDeclaration::name) != declared_.families.end()) {
      diagnostics_.error(messages::duplicate_family, span_of(node), {family.name});
    }
    declared_.families.push_back(std::move(family));
  }

  bool western_only(pugi::xml_node use) {
    const std::string_view text = use.attribute("for").as_string();
    if (!text.empty() && text != "western") diagnostics_.error(messages::bad_use, span_of(use), {std::string(text)});
    return text == "western";
  }

  std::optional<std::size_t> face_named(pugi::xml_node use) {
    std::string name = required(use, "face");
    if (name.empty()) return {};
    auto found = find_face(name);
    if (!found) {
      Names names;
      for (const auto& face : declared_.faces) names.push_back(face.name);
      diagnostics_.error(messages::unknown_face, span_of(use), {name, suggestion(name, names)});
    }
    return found;
  }

  std::optional<std::size_t> find_face(std::string_view name) const {
    auto at = std::ranges::find(declared_.faces, name, &FaceDeclaration::name);
    if (at == declared_.faces.end()) return {};
    return static_cast<std::size_t>(at - declared_.faces.begin());
  }

  unsigned index_of(pugi::xml_node node) {
    std::string_view text = node.attribute("index").as_string("0");
    unsigned index = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
    if (error != std::errc() || end != text.data() + text.size()) {
      diagnostics_.error(messages::bad_index, span_of(node), {std::string(text)});
    }
    return index;
  }

  void check_sha256(const std::string& sum, Span span) {
    bool good = sum.size() == 64 && sum.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!good && !sum.empty()) diagnostics_.error(messages::bad_sha256, span, {sum});
  }

  // How the file of this digest is known at a glance.
  void read_release(pugi::xml_node node, FaceDeclaration& face) {
    Release release{node.attribute("sha256").value(), {}};
    release.identity.size = number_of<std::uint64_t>(node, "size", 10);
    release.identity.adjustment = number_of<std::uint32_t>(node, "adjustment", 16);
    face.releases.push_back(std::move(release));
  }

  template <typename Number>
  Number number_of(pugi::xml_node node, const char* attribute, int base) {
    const std::string text = required(node, attribute);
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    const bool good = error == std::errc() && end == text.data() + text.size() && (base == 10 || text.size() == 8);
    if (!good && !text.empty()) diagnostics_.error(messages::bad_release, span_of(node), {attribute, text});
    return number;
  }

  // parent: empty for the root.
  bool expect_name(pugi::xml_node node, std::string_view parent) {
    const Names allowed = children_of(parent);
    if (std::ranges::find(allowed, node.name()) != allowed.end()) return true;
    diagnostics_.error(messages::unknown_element, span_of(node),
                       {node.name(), parent.empty() ? "/" : std::string(parent), suggestion(node.name(), allowed)});
    return false;
  }

  void check_attributes(pugi::xml_node node) {
    const Names allowed = attributes_of(node.name());
    for (pugi::xml_attribute attribute : node.attributes()) {
      if (std::ranges::find(allowed, attribute.name()) != allowed.end()) continue;
      diagnostics_.error(messages::unknown_attribute, span_of(node),
                         {attribute.name(), node.name(), suggestion(attribute.name(), allowed)});
    }
  }

  std::string required(pugi::xml_node node, const char* attribute) {
    std::string value = node.attribute(attribute).value();
    if (value.empty()) diagnostics_.error(messages::missing_attribute, span_of(node), {attribute, node.name()});
    return value;
  }

  // The names nearest to word, or all that are allowed where nothing is near.
  static std::string suggestion(std::string_view word, const Names& allowed) {
    std::string text;
    auto near = nearest(word, allowed);
    for (const auto& name : near) text += (text.empty() ? "" : ", ") + name;
    if (!near.empty()) return text;
    for (auto name : allowed) text.append(text.empty() ? "" : ", ").append(name);
    return text;
  }

  static bool is(pugi::xml_node node, std::string_view name) { return node.name() == name; }

  static std::vector<pugi::xml_node> elements(pugi::xml_node parent) {
    std::vector<pugi::xml_node> all;
    for (pugi::xml_node child : parent.children()) {
      if (child.type() == pugi::node_element) all.push_back(child);
    }
    return all;
  }

  Span span_of(pugi::xml_node node) const {
    // pugixml points at the name, one byte after the bracket.
    std::ptrdiff_t offset = node.offset_debug();
    return span_at(offset > 0 ? offset - 1 : 0);
  }

  Span span_at(std::ptrdiff_t offset) const {
    Span span{file_, 1, 1};
    for (char c : std::string_view(xml_).substr(0, static_cast<std::size_t>(offset))) {
      if (c == '\n') {
        ++span.line;
        span.column = 1;
      } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
        ++span.column;
      }
    }
    return span;
  }

  const std::string& xml_;
  std::string_view file_;
  Diagnostics& diagnostics_;
  Declarations declared_;
};

}  // namespace

Declarations read_declarations(const std::string& xml, std::string_view file, Diagnostics& diagnostics) {
  return Reader(xml, file, diagnostics).read();
}

}  // namespace toji::font
