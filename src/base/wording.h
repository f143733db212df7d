#pragma once
// A text of the program that is no diagnostic, in both languages.
#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace toji {

struct Words {
  std::string_view ja, en;
};

inline std::string say(const Words& words, Language language) {
  return std::string(language == Language::ja ? words.ja : words.en);
}

}  // namespace toji
