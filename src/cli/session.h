#pragma once
// What every command is given: the language, how much to say, and what was found wrong so far.
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic_text.h"
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

// What the arguments ask for cannot be done without harm: exit code 2.
class UsageError : public EnvironmentError {
  using EnvironmentError::EnvironmentError;
};

// Nobody reads on behind a pipe: nothing is said of it.
class ClosedPipe : public EnvironmentError {
  using EnvironmentError::EnvironmentError;
};

struct Session {
  Language language = Language::ja;
  bool quiet = false;                  // no progress and no closing line; errors and warnings stay
  bool json = false;                   // diagnostics as JSON: then nothing else stands on standard error
  Subjects subjects = Subjects::sheets;
  std::vector<std::string> arguments;  // as given, without the program's name
  FileNames names;
  Diagnostics diagnostics;
  // What was told in JSON until now; printed as one array at the end.
  std::shared_ptr<std::vector<std::string>> told = std::make_shared<std::vector<std::string>>();
  // The layouts folders of datasets whose files were looked through for what nothing uses.
  std::shared_ptr<std::set<std::string>> checked_layouts = std::make_shared<std::set<std::string>>();
  std::function<ExitCode()> command;  // what the arguments asked for
};

// Adds a subcommand with its options to the application.
using AddCommand = void (*)(CLI::App&, Session&);

}  // namespace toji::cli
