#pragma once
// What every command is given: the language, how much to say, and what was found wrong so far.
#include <functional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace toji::cli {

enum ExitCode : int { done = 0, input_errors = 1, usage = 2, environment = 3, internal = 70 };

// A text of the program itself, not a diagnostic.
struct Words {
  std::string_view ja, en;
};

inline std::string say(const Words& words, Language language) {
  return std::string(language == Language::ja ? words.ja : words.en);
}

struct Session {
  Language language = Language::ja;
  bool quiet = false;  // no progress and no closing line; errors and warnings stay
  FileNames names;
  Diagnostics diagnostics;
  std::function<ExitCode()> command;  // what the arguments asked for
};

}  // namespace toji::cli
