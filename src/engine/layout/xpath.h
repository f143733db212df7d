#pragma once
// XPath in a template: compiled once, variables checked against the scope.
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "engine/layout/model.h"

namespace toji::layout {

// The variables in force at a place of the template.
class Scope {
 public:
  explicit Scope(std::deque<xpath::Variable>& variables) : variables_(&variables) {}

  // A new one, which hides what has its name.
  xpath::Variable* declare(const std::string& name, xpath::Type);
  // Null where none of the name is in force.
  xpath::Variable* find(std::string_view name) const;
  std::size_t mark() const { return known_.size(); }
  void release(std::size_t mark) { known_.resize(mark); }
  std::vector<std::string_view> names() const;

 private:
  std::deque<xpath::Variable>* variables_;
  std::vector<std::pair<std::string, xpath::Variable*>> known_;
};

// Compiles an expression; reports one that does not parse or that names a variable out of scope.
Query compile(std::string_view expression, Span, Scope&, Diagnostics&);
// Text with XPath in braces; {{ and }} stand for braces.
TextTemplate compile_text(std::string_view text, Span, Scope&, Diagnostics&);

}  // namespace toji::layout
