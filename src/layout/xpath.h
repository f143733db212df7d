#pragma once
// XPath in a template: compiled once, variables checked against the scope.
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "layout/model.h"

namespace toji::layout {

// The variables in force at a place of the template.
class Scope {
 public:
  explicit Scope(xpath::Variables& variables) : variables_(&variables) {}

  xpath::Variables& variables() { return *variables_; }
  // False when the name already has another type somewhere in the template.
  bool declare(const std::string& name, xpath::Type);
  bool knows(std::string_view name) const;
  std::size_t mark() const { return names_.size(); }
  void release(std::size_t mark) { names_.resize(mark); }
  std::vector<std::string_view> names() const { return {names_.begin(), names_.end()}; }

 private:
  xpath::Variables* variables_;
  std::vector<std::string> names_;
};

// Compiles an expression; reports one that does not parse or that names a variable out of scope.
Query compile(std::string_view expression, Span, Scope&, Diagnostics&);
// Text with XPath in braces; {{ and }} stand for braces.
TextTemplate compile_text(std::string_view text, Span, Scope&, Diagnostics&);

}  // namespace toji::layout
