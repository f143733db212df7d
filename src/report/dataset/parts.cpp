#include "report/dataset/parts.h"

#include <algorithm>

#include "base/look_alike.h"
#include "base/utf8.h"
#include "report/dataset/messages.h"
#include "report/dataset/values.h"

namespace toji::dataset {

using data_tree::DataTree;

std::string Text::str() const {
  std::string out;
  for (const data_tree::TextLine& line : lines) (out += &line == lines.data() ? "" : "\n") += line.text;
  return out;
}

bool is_blank(const Text& text) {
  return std::all_of(text.lines.begin(), text.lines.end(), [](const data_tree::TextLine& line) {
    std::string_view rest = line.text;
    while (!rest.empty())
      if (rest.starts_with("　"))
        rest.remove_prefix(std::string_view("　").size());
      else if (rest.front() == ' ' || rest.front() == '\t')
        rest.remove_prefix(1);
      else
        return false;
    return true;
  });
}

bool is_blank(const std::vector<Cell>& cells) {
  return std::all_of(cells.begin(), cells.end(), [](const Cell& cell) { return is_blank(cell.text); });
}

void Reporter::error(const MessageText& text, Span span, std::vector<std::string> args) const {
  diagnostics.add({Severity::error, &text, span, sheet, field, std::move(args)});
}

namespace {

// The element that a name of the kind stands in.
std::string_view element_of(std::string_view what) { return what == "実行課" || what == "課" ? what : ""; }

// Whether the name is several of the candidates in a row: 甲課、乙課.
bool holds_several(std::string_view name, const std::vector<std::string_view>& candidates) {
  std::size_t known = 0, parts = 0;
  std::string part;
  const auto close = [&] {
    ++parts;
    const std::string text = data_tree::normalized(part);
    known += static_cast<std::size_t>(std::count(candidates.begin(), candidates.end(), text));
    part.clear();
  };
  for (const char32_t c : to_utf32(name)) {
    constexpr std::u32string_view separators = U"、，,・･/／\n　及並と";
    if (separators.find(c) != std::u32string_view::npos)
      close();
    else
      append_utf8(part, c);
  }
  close();
  return parts > 1 && known > 0;
}

}  // namespace

void Reporter::unknown(const std::string& what, const Name& name,
                       const std::vector<std::string_view>& candidates) const {
  if (candidates.empty() && what == "欄") return error(messages::no_such_list, name.span, {what, name.text});
  if (const std::string like = alike(name.text, candidates); !like.empty())
    return error(messages::alike_reference, name.span, {what, name.text, like, odd_characters(name.text, like)});
  if (const auto element = element_of(what); !element.empty() && holds_several(name.text, candidates))
    return error(messages::several_names, name.span, {what, name.text, std::string(element)});
  const auto near = nearest(name.text, candidates);
  error(near.empty() ? messages::dangling_reference : messages::unknown_reference, name.span,
        {what, name.text, suggestion(near, candidates)});
}

Text text_of(const DataTree& tree, const pugi::xml_node& node) {
  Text text{data_tree::lines_of(tree, node), {}, node.attribute("文字の大きさ").value()};
  text.span = text.empty() ? tree.place_of(node) : text.lines.front().span;
  return text;
}

std::optional<Text> child_text(const DataTree& tree, const pugi::xml_node& parent, const char* name) {
  const pugi::xml_node node = parent.child(name);
  return node ? std::optional(text_of(tree, node)) : std::nullopt;
}

Name name_of(const DataTree& tree, const pugi::xml_node& node) {
  const Text text = text_of(tree, node);
  return {text.str(), text.span};
}

Name attribute_of(const DataTree& tree, const pugi::xml_node& node, const char* attribute) {
  return {data_tree::normalized(node.attribute(attribute).value()), tree.place_of(node, attribute)};
}

std::vector<Cell> cells_of(const DataTree& tree, const pugi::xml_node& row, std::size_t years, const Reporter& reporter,
                           const std::string& of) {
  std::vector<Cell> cells;
  std::size_t sum = 0;
  for (const pugi::xml_node& node : row.children()) {
    if (node.type() != pugi::node_element) continue;
    const pugi::xml_attribute span = node.attribute("年数");
    cells.push_back({span ? number(span.value()) : 1, text_of(tree, node)});
    sum += cells.back().years;
  }
  if (sum != years)
    reporter.error(messages::wrong_years, tree.place_of(row),
                   {of + row.name(), std::to_string(sum), std::to_string(years), row.first_child().name()});
  return cells;
}

void check_unique(const std::vector<Name>& names, const char* what, const Reporter& reporter) {
  for (std::size_t i = 1; i < names.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (names[i].text == names[j].text) {
        reporter.error(messages::duplicate_name, names[i].span, {what, names[i].text});
        break;
      }
}

}  // namespace toji::dataset
