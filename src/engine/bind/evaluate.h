#pragma once
// XPath carried out against the data, results as text, numbers and nodes.
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "engine/bind/budget.h"
#include "engine/content/document.h"
#include "engine/data_tree/tree.h"
#include "engine/layout/model.h"

namespace toji::bind {

struct Value {
  std::string text;   // normalised lines, joined by '\n'
  Span span;          // where the text stands in the data; unknown for computed values
  bool found = true;  // false when a node-set was empty
  bool valid = true;  // false where it could not be computed, which has been reported
  std::vector<content::PlaceWithin> places = {};  // of lines and nodes behind the first; no run is named
};

// A text that the file keeps as a string, and where it comes from.
struct PlacedText {
  std::string text;
  Span place;
};

struct WholeNumber {
  std::int64_t number = 0;
  Span place;  // in the data; unknown for computed values
};

class Evaluator {
 public:
  Evaluator(const data_tree::DataTree& tree, Budget& budget, Diagnostics& diagnostics)
      : tree_(tree), source_(tree.document), budget_(budget), diagnostics_(diagnostics) {}

  // The first node's text, or all nodes' joined when a separator is given.
  Value value(const layout::Query&, const pugi::xml_node& context, const std::string* separator = nullptr) const;
  xpath::Nodes nodes(const layout::Query&, const pugi::xml_node& context) const;
  bool test(const layout::Query&, const pugi::xml_node& context) const;
  // May be NaN, which is an error once it is printed.
  double number(const layout::Query&, const pugi::xml_node& context) const;
  // Reports a value that is no whole number.
  std::optional<WholeNumber> integer(const layout::Query&, const pugi::xml_node& context) const;
  // The template's text with its expressions filled in; one that selects nothing is reported.
  std::string text(const layout::TextTemplate&, const pugi::xml_node& context) const;
  // The same with the place of the data: of the first expression that is the text of a node, else where it is
  // evaluated; not known of a text without expressions.
  PlacedText placed_text(const layout::TextTemplate&, const pugi::xml_node& context) const;
  // The node's path in the data with file and line, for messages.
  std::string where(const pugi::xml_node&) const;
  void report_nothing(const layout::Query&, const pugi::xml_node& context) const;
  // Where the element's tag begins in the data.
  Span tag_place(const pugi::xml_node& element) const { return tree_.place_of(element); }

 private:
  void append_text(std::string& out, const layout::Query&, const pugi::xml_node& context) const;
  // The first of the nodes; null where there are none.
  pugi::xpath_node first(const layout::Query&, const pugi::xml_node& context) const;
  std::string text_of(const pugi::xpath_node&, const layout::Query&) const;
  std::string text_of(const pugi::xml_node&, const layout::Query&) const;
  // Of a node that may be none.
  Value value_of(const pugi::xpath_node&, const layout::Query&) const;
  Span place_of(const pugi::xpath_node&) const;
  // Notes where the lines of a node's text begin that stands in the value's text from `begin` on.
  void add_lines(Value&, std::size_t begin, const pugi::xpath_node&) const;

  // What an expression has come across: a number that is none, a cost beyond the bound. False where it has no value.
  bool report(const xpath::Findings&, const layout::Query&) const;

  const data_tree::DataTree& tree_;
  mutable xpath::Source source_;  // an order made when it is asked for, and a count
  Budget& budget_;
  Diagnostics& diagnostics_;
};

}  // namespace toji::bind
