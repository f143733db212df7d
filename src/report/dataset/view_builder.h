#pragma once
// Builds the document that templates see, with the places of its texts.
#include <string>

#include "report/dataset/model.h"
#include "report/dataset/select.h"

namespace toji::dataset {

class ViewBuilder {
 public:
  data_tree::DataTree tree;

  pugi::xml_node add(pugi::xml_node parent, const char* name) { return parent.append_child(name); }
  pugi::xml_node add(pugi::xml_node parent, const char* name, const std::string& text, Span span = {}) {
    pugi::xml_node node = parent.append_child(name);
    if (!text.empty()) node.append_child(pugi::node_pcdata).set_value(text.c_str());
    if (span.known()) tree.set_span(node, span);
    return node;
  }
  pugi::xml_node add(pugi::xml_node parent, const char* name, const Text& text) {
    const bool one_line = text.lines.size() == 1;  // as most are: no string is made of it
    const pugi::xml_node node =
        one_line ? add(parent, name, text.lines.front().text, text.span) : add(parent, name, text.str(), text.span);
    if (!one_line) set_lines(node, text);
    set(node, "文字の大きさ", text.size);
    return node;
  }
  pugi::xml_node add(pugi::xml_node parent, const char* name, const Name& text) {
    return add(parent, name, text.text, text.span);
  }
  // An attribute; empty values are left out.
  void set(pugi::xml_node node, const char* name, const std::string& value) {
    if (!value.empty()) node.append_attribute(name).set_value(value.c_str());
  }
  void set(pugi::xml_node node, const char* name, std::size_t value) { set(node, name, std::to_string(value)); }

 private:
  void set_lines(pugi::xml_node node, const Text& text) {
    std::vector<Span> places;
    places.reserve(text.lines.size());
    for (const data_tree::TextLine& line : text.lines) places.push_back(line.span);
    tree.set_lines(node, std::move(places));
  }
};

// One <評価 記号 名 件数 割合/> for each rating of the scale, below `parent`, which gets 枚数 and 件数.
void add_counts(ViewBuilder&, pugi::xml_node parent, const Plan&, const Counts&);

// <シート一覧>, of the chosen sheets where there is a selection.
void add_sheets(ViewBuilder&, pugi::xml_node root, const Dataset&, const Selection*);

}  // namespace toji::dataset
