#pragma once
// The small steps that the readers of all files share. The elements they are given conform to the rules.
#include <functional>
#include <string>
#include <vector>

#include "report/dataset/model.h"

namespace toji::dataset {

// Where a finding belongs; sheet and field are empty outside of the sheets.
struct Reporter {
  Diagnostics& diagnostics;
  std::string sheet = {}, field = {};
  void error(const MessageText& text, Span span, std::vector<std::string> args = {}) const;
  // {0} "{1}" is not among the candidates.
  void unknown(const std::string& what, const Name& name, const std::vector<std::string_view>& candidates) const;
};

Text text_of(const data_tree::DataTree&, const pugi::xml_node&);
std::optional<Text> child_text(const data_tree::DataTree&, const pugi::xml_node& parent, const char* name);
// The text of an element, its lines joined; the value of an attribute (empty without it).
Name name_of(const data_tree::DataTree&, const pugi::xml_node&);
Name attribute_of(const data_tree::DataTree&, const pugi::xml_node&, const char* attribute);

// The cells of 年次計画 or 指標目標, which must make up `years`. of: what messages say in front of the row's name.
std::vector<Cell> cells_of(const data_tree::DataTree&, const pugi::xml_node& row, std::size_t years, const Reporter&,
                           const std::string& of = {});

// The index of name among the names of all, or Node::none and a report with the nearest ones.
template <class T, class NameOf>
std::size_t refer(const std::vector<T>& all, NameOf name_in, const std::string& what, const Name& name,
                  const Reporter& reporter) {
  std::vector<std::string_view> candidates;
  for (const T& one : all) {
    candidates.push_back(name_in(one));
    if (candidates.back() == name.text) return candidates.size() - 1;
  }
  reporter.unknown(what, name, candidates);
  return Node::none;
}

// Reports a name that stands twice in a list.
void check_unique(const std::vector<Name>& names, const char* what, const Reporter&);

}  // namespace toji::dataset
