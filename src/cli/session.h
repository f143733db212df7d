#pragma once
// What every command is given: the language, how much to say, and what was found wrong so far.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace CLI {
class App;
}

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
  bool quiet = false;                  // no progress and no closing line; errors and warnings stay
  std::vector<std::string> arguments;  // as given, without the program's name
  FileNames names;
  Diagnostics diagnostics;
  std::function<ExitCode()> command;  // what the arguments asked for
};

// Adds a subcommand with its options to the application.
using AddCommand = void (*)(CLI::App&, Session&);

}  // namespace toji::cli
