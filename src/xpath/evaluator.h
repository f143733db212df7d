#pragma once
// One evaluation of an expression.
#include <optional>
#include <span>

#include "xpath/axes.h"

namespace toji::xpath {

// XPath 1.0, 1: the context node with its place among those it was chosen from.
struct Focus {
  pugi::xpath_node node;
  std::size_t position = 1, size = 1;
};

class Evaluator {
 public:
  Evaluator(const DocumentOrder& order, Findings& findings) : order_(order), findings_(findings) {}

  bool boolean(const Expr&, const Focus&);
  double number(const Expr&, const Focus&);
  // printed: whether the text is to be printed, so that a number in it must be finite.
  std::string string(const Expr&, const Focus&, bool printed);
  Nodes nodes(const Expr&, const Focus&);

  struct TooCostly {};  // thrown

 private:
  double arithmetic(const Expr&, const Focus&);
  bool compare(const Expr&, const Focus&);
  bool compare_nodes(const Expr&, const Focus&);
  template <typename Any>
  bool compare_each(Op, const Expr& value, const Focus&, const Any& any);
  template <typename Test>
  bool any(const Expr& set, const Focus&, const Test& test);
  bool boolean_call(const Expr&, const Focus&);
  double number_call(const Expr&, const Focus&);
  std::string string_call(const Expr&, const Focus&, bool printed);
  std::string name_call(const Expr&, const Focus&);
  double sum(const Nodes&);

  Nodes path(const Expr&, const Focus&);
  Nodes take_steps(std::span<const Step>, std::span<const pugi::xpath_node> from, bool flat);
  Nodes take_step(const Step&, std::span<const pugi::xpath_node> from, bool& flat);
  void collect(const Step&, const pugi::xpath_node& from, Nodes& out);
  void filter(const std::vector<ExprPtr>& predicates, std::size_t first, Nodes& nodes, std::size_t begin);
  // The node that an optional argument names, else the context node; none where nothing is found.
  pugi::xpath_node target(const Expr& call, const Focus&);

  // A node's number; one that is no number is kept as the culprit.
  double number_of(const pugi::xpath_node&);
  std::string text_of(double, bool printed);
  std::string limited(std::string) const;
  void spend(std::size_t steps);

  const DocumentOrder& order_;
  Findings& findings_;
  std::uint64_t spent_ = 0;
  pugi::xpath_node culprit_;  // the last one that made a number NaN or infinite
};

}  // namespace toji::xpath
