#include "engine/bind/gaiji.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <set>

#include "base/utf8.h"
#include "engine/bind/messages.h"
#include "engine/font/declarations.h"
#include "engine/font/glyph_names.h"
#include "engine/typeset/character_name.h"

namespace toji::bind {
namespace {

using pugi::xml_node;

constexpr const char* mj_face = "IPAmjMincho";
constexpr std::size_t most_of_reading = 32;  // characters

bool is_selector(char32_t c) { return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF); }

class Reader {
 public:
  Reader(const data_tree::DataTree& tree, const font::Library& fonts, Diagnostics& diagnostics, GaijiTable table)
      : tree_(tree), fonts_(fonts), diagnostics_(diagnostics), table_(table) {}

  Gaiji read() {
    const xml_node root = tree_.document.document_element();
    if (root && std::string_view(root.name()) != "gaiji") error(messages::gaiji_element, root, {root.name(), "gaiji"});
    for (const xml_node& node : root.children()) {
      if (node.type() != pugi::node_element) continue;
      if (std::string_view(node.name()) == "character")
        read_character(node);
      else
        error(messages::gaiji_element, node, {node.name(), "character"});
    }
    std::sort(gaiji_.outlines.begin(), gaiji_.outlines.end(),
              [](const font::Outline& a, const font::Outline& b) { return a.code < b.code; });
    return std::move(gaiji_);
  }

 private:
  void error(const MessageText& text, const xml_node& node, std::vector<std::string> args) {
    diagnostics_.error(text, tree_.place_of(node), std::move(args));
  }

  void read_character(const xml_node& node) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      const std::string_view name = attribute.name();
      if (name != "code" && name != "to" && name != "mj" && name != "reading" && name != "outline")
        error(messages::gaiji_attribute, node, {attribute.name()});
    }
    const std::string code = node.attribute("code").value();
    const char32_t from = code_point(code);
    if (!typeset::is_private_use(from)) return error(messages::gaiji_code, node, {code});
    const int meanings = !!node.attribute("to") + !!node.attribute("mj") + !!node.attribute("outline");
    if (meanings != 1) return error(messages::gaiji_meaning, node, {code});
    if (!codes_.insert(from).second) return error(messages::gaiji_twice, node, {code});
    node.attribute("outline") ? read_outline(node, from) : read_meaning(node, from);
  }

  void read_meaning(const xml_node& node, char32_t from) {
    const std::u32string to = node.attribute("to") ? to_utf32(node.attribute("to").value()) : mj(node);
    if (to.empty() && node.attribute("mj")) return;
    if (!is_one_character(to)) return error(messages::gaiji_to, node, {node.attribute("to").value()});
    for (const char32_t c : to) gaiji_.characters[from] += to_utf8(c);
  }

  void read_outline(const xml_node& node, char32_t from) {
    const std::string code = node.attribute("code").value(), reading = node.attribute("reading").value();
    if (table_ != GaijiTable::fonts) return error(messages::gaiji_outline_place, node, {code});
    const std::u32string characters = to_utf32(reading);
    const bool readable = !characters.empty() && characters.size() <= most_of_reading &&
                          std::none_of(characters.begin(), characters.end(), typeset::is_private_use);
    if (!readable) return error(messages::gaiji_reading, node, {code, reading});
    auto steps = font::parse_outline(node.attribute("outline").value());
    if (!steps) return error(messages::gaiji_outline, node, {code});
    gaiji_.outlines.push_back({from, reading, *std::move(steps)});
  }

  // "U+E000"; 0 where it is none.
  static char32_t code_point(std::string_view text) {
    unsigned value = 0;
    if (!text.starts_with("U+") || text.size() < 6 || text.size() > 8) return 0;
    const auto [end, failure] = std::from_chars(text.data() + 2, text.data() + text.size(), value, 16);
    return failure == std::errc() && end == text.data() + text.size() ? char32_t{value} : 0;
  }

  static bool is_one_character(const std::u32string& text) {
    if (text.empty() || text.size() > 2 || typeset::is_private_use(text[0]) || is_selector(text[0])) return false;
    return text.size() == 1 || is_selector(text[1]);
  }

  std::u32string mj(const xml_node& node) {
    const std::string number = node.attribute("mj").value();
    const bool good = number.size() == 8 && number.starts_with("MJ") &&
                      number.find_first_not_of("0123456789", 2) == std::string::npos;
    std::u32string found;
    if (good) found = font::characters_of(face(), "mj" + number.substr(2));
    if (found.empty()) error(messages::gaiji_mj, node, {number});
    return found;
  }

  const font::Face& face() {
    if (face_) return *face_;
    for (const font::FaceDeclaration& declared : fonts_.faces())
      if (declared.name == mj_face) face_ = font::Face::open(font::find_file(declared), declared.index, declared.name);
    if (!face_) throw EnvironmentError(messages::gaiji_no_face, {mj_face});
    return *face_;
  }

  const data_tree::DataTree& tree_;
  const font::Library& fonts_;
  Diagnostics& diagnostics_;
  GaijiTable table_;
  std::set<char32_t> codes_;
  std::unique_ptr<const font::Face> face_;
  Gaiji gaiji_;
};

// Private-use characters begin with EE, EF or F3, F4 in UTF-8.
bool may_hold(std::string_view text) { return text.find_first_of("\xEE\xEF\xF3\xF4") != std::string_view::npos; }

void replace_in(xml_node node, const Gaiji& gaiji) {
  if (may_hold(node.value())) node.set_value(with_gaiji(node.value(), gaiji).c_str());
  for (pugi::xml_attribute attribute : node.attributes())
    if (may_hold(attribute.value())) attribute.set_value(with_gaiji(attribute.value(), gaiji).c_str());
  for (const xml_node& child : node.children()) replace_in(child, gaiji);
}

}  // namespace

Gaiji read_gaiji(const data_tree::DataTree& tree, const font::Library& fonts, Diagnostics& diagnostics,
                 GaijiTable table) {
  return Reader(tree, fonts, diagnostics, table).read();
}

std::string with_gaiji(std::string_view text, const Gaiji& gaiji) {
  std::string out;
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t begin = at;
    const auto found = gaiji.characters.find(next_character(text, at));
    out += found == gaiji.characters.end() ? text.substr(begin, at - begin) : std::string_view(found->second);
  }
  return out;
}

void replace_gaiji(data_tree::DataTree& tree, const Gaiji& gaiji) {
  if (!gaiji.characters.empty()) replace_in(tree.document.document_element(), gaiji);
}

}  // namespace toji::bind
