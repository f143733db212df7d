#pragma once
// One evaluation of an expression.
#include <optional>
#include <span>

#include "engine/xpath/axes.h"

namespace toji::xpath {

// XPath 1.0, 1: the context node with its place among those it was chosen from.
struct Focus {
  pugi::xpath_node node;
  std::size_t position = 1, size = 1;
};

class Evaluator {
 public:
  Evaluator(Source& source, Findings& findings) : order_(source.order), cost_(source.cost), findings_(findings) {}

  bool boolean(const Expr&, const Focus&);
  double number(const Expr&, const Focus&);
  // printed: whether the text is to be printed, so that a number in it must be finite.
  std::string string(const Expr&, const Focus&, bool printed);
  Nodes nodes(const Expr&, const Focus&);
  // The first of the nodes; null where there are none.
  pugi::xpath_node first(const Expr&, const Focus&);
  pugi::xpath_node first(const Expr&, const pugi::xml_node& context);

 private:
  double arithmetic(const Expr&, const Focus&);
  bool compare(const Expr&, const Focus&);
  bool compare_nodes(const Expr&, const Focus&);
  bool compare_sets(Op, const Nodes& left, const Nodes& right);
  template <typename Value, typename Read, typename Test>
  bool any_pair(const Nodes& left, const Nodes& right, const Read&, const Test&);
  template <typename Any>
  bool compare_each(Op, const Expr& value, const Focus&, const Any& any);
  template <typename Test>
  bool any(const Expr& set, const Focus&, const Test& test);
  bool boolean_call(const Expr&, const Focus&);
  double number_call(const Expr&, const Focus&);
  std::string string_call(const Expr&, const Focus&, bool printed);
  // Of the argument, or of the context node where there is none.
  std::string own_text(const Expr& call, const Focus&, bool printed);
  std::string name_call(const Expr&, const Focus&);
  double sum(const Expr& set, const Focus&);
  // XPath 1.0, 4.3: whether the language in force at the node is the language, or a part of it.
  bool is_in_language(pugi::xml_node, std::string_view language);
  std::string namespace_of(const pugi::xpath_node&, std::string_view prefix);
  pugi::xml_attribute attribute_of(const pugi::xml_node& element, const char* name);

  // The nodes of a plain path, as far as visit wants to go on. Whether it did to the end.
  template <typename Visit>
  bool walk_plain(const Expr& path, const Focus&, const Visit& visit);
  template <typename Visit>
  bool walk_steps(std::span<const Step>, const pugi::xml_node& from, const Visit& visit);
  template <typename Visit>
  bool walk_step(const Step&, const pugi::xpath_node& from, const Visit& visit);
  template <typename Visit>
  bool walk_children(const pugi::xml_node& parent, const char* name, const Visit& visit);
  Nodes path(const Expr&, const Focus&);
  Nodes take_steps(std::span<const Step>, std::span<const pugi::xpath_node> from, bool flat);
  Nodes take_step(const Step&, std::span<const pugi::xpath_node> from, bool& flat);
  void collect(const Step&, const pugi::xpath_node& from, Nodes& out);
  void filter(const std::vector<ExprPtr>& predicates, std::size_t first, Nodes& nodes, std::size_t begin);
  // The node that an optional argument names, else the context node; none where nothing is found.
  pugi::xpath_node target(const Expr& call, const Focus&);

  // The last node that made a number NaN or infinite, until one is printed.
  void accuse(const pugi::xpath_node&);
  // A node's number; one that is no number is accused.
  double number_of(const pugi::xpath_node&);
  std::string_view string_value(const pugi::xpath_node&, Room&);
  std::string text_of(double, bool printed);
  void limit(const std::string&);
  void sort(Nodes&);

  DocumentOrder& order_;
  Cost& cost_;
  Findings& findings_;
};

}  // namespace toji::xpath
