#pragma once
// XPath carried out against the data, results as text, numbers and nodes.
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "content/document.h"
#include "data_tree/tree.h"
#include "layout/model.h"

namespace toji::bind {

struct Value {
  std::string text;   // normalised lines, joined by '\n'
  Span span;          // where the text stands in the data; unknown for computed values
  bool found = true;  // false when a node-set was empty
  bool valid = true;  // false where it could not be computed, which has been reported
  std::vector<content::PlaceWithin> places = {};  // of lines and nodes behind the first; no run is named
};

class Evaluator {
 public:
  Evaluator(const data_tree::DataTree& tree, Diagnostics& diagnostics)
      : tree_(tree), order_(tree.document), diagnostics_(diagnostics) {}

  // The first node's text, or all nodes' joined when a separator is given.
  Value value(const layout::Query&, const pugi::xml_node& context, const std::string* separator = nullptr) const;
  xpath::Nodes nodes(const layout::Query&, const pugi::xml_node& context) const;
  xpath::Nodes in_order(const layout::Query&, const pugi::xml_node& context) const;
  bool test(const layout::Query&, const pugi::xml_node& context) const;
  // May be NaN, which is an error once it is printed.
  double number(const layout::Query&, const pugi::xml_node& context) const;
  // Reports a value that is no whole number.
  std::optional<std::int64_t> integer(const layout::Query&, const pugi::xml_node& context) const;
  // The template's text with its expressions filled in; one that selects nothing is reported.
  std::string text(const layout::TextTemplate&, const pugi::xml_node& context) const;
  // The node's path in the data with file and line, for messages.
  std::string where(const pugi::xml_node&) const;
  // Where the data of the text stands: of its first expression that finds something, else where it is evaluated; not
  // known of a text without expressions.
  Span place_of(const layout::TextTemplate&, const pugi::xml_node& context) const;
  void report_nothing(const layout::Query&, const pugi::xml_node& context) const;
  // Where the element's tag begins in the data.
  Span tag_place(const pugi::xml_node& element) const { return tree_.place_of(element); }

 private:
  void append_text(std::string& out, const layout::Query&, const pugi::xml_node& context) const;
  Span place_of(const pugi::xpath_node&) const;
  // Of a node that may be none.
  Value value_of(const pugi::xpath_node&) const;
  // Notes where the lines of a node's text begin that stands in the value's text from `begin` on.
  void add_lines(Value&, std::size_t begin, const pugi::xpath_node&) const;

  // What an expression has come across: a number that is none, a cost beyond the bound. False where it has no value.
  bool report(const xpath::Findings&, const layout::Query&) const;

  const data_tree::DataTree& tree_;
  xpath::DocumentOrder order_;
  mutable const layout::Query* given_up_ = nullptr;  // the last one that cost too much
  Diagnostics& diagnostics_;
};

}  // namespace toji::bind
