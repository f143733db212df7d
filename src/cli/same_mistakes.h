#pragma once
// The same mistake a thousand times is told once, with its number and some of its places.
#include <string>
#include <vector>

#include "base/diagnostic_text.h"

namespace toji::cli {

class SameMistakes {
 public:
  // diagnostics must outlive this.
  SameMistakes(const Diagnostics&, Language);

  // Whether this one is told whole: it is the first of many, or one of few.
  bool is_told(std::size_t index) const { return !is_many(index) || groups_[group_of_[index]].front() == index; }
  // The line that follows the first of many: "  ほかに同じ誤り 2,999 件: d.xml:5:3、…"; empty for others.
  std::string others(std::size_t index, Subjects) const;

 private:
  bool is_many(std::size_t index) const;

  const std::vector<Diagnostic>& items_;
  Language language_;
  std::vector<std::vector<std::size_t>> groups_;  // of indices, in order
  std::vector<std::size_t> group_of_;
};

// As in cli/console.h, of whatever the sections are about: many of the same words, or at the same place of a template,
// are one with their number and some of their places.
std::string diagnostics_text(const Diagnostics&, Language, Subjects);

}  // namespace toji::cli
