#include "cli/languages.h"

#include <algorithm>
#include <stdexcept>

#include "engine/font/vocabulary.h"
#include "engine/layout/reference.h"
#include "report/dataset/reference.h"

namespace toji::cli {

std::vector<reference::Vocabulary> languages() {
  std::vector<reference::Vocabulary> out{layout::language()};
  for (auto& of_dataset : dataset::languages()) out.push_back(std::move(of_dataset));
  for (auto& of_fonts : font::languages()) out.push_back(std::move(of_fonts));
  return out;
}

reference::Vocabulary language_named(std::string_view name) {
  for (auto& language : languages())
    if (language.name == name) return std::move(language);
  throw std::logic_error("no language " + std::string(name));
}

bool is_of_dataset(const reference::Vocabulary& language) {
  for (const char* name : {"plan", "year", "guide", "sheet"})
    if (language.name == name) return true;
  return false;
}

std::vector<std::string> language_topics() {
  return {"layout", "data", "plan", "year", "guide", "sheet", "fonts", "gaiji"};
}

bool is_language(std::string_view topic) {
  const std::vector<std::string> all = language_topics();
  return std::ranges::find(all, topic) != all.end();
}

}  // namespace toji::cli
