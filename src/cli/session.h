#pragma once
// What every command is given: the arguments, how much to say, and the jobs' context.
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic_text.h"
#include "base/diagnostics.h"
#include "base/texts.h"
#include "job/document/context.h"

namespace CLI {
class App;
}

namespace toji::cli {

enum ExitCode : int { done = 0, input_errors = 1, usage = 2, environment = 3, internal = 70 };

struct Session {
  Language language = Language::ja;
  bool quiet = false;  // no progress and no closing line; errors and warnings stay
  bool json = false;   // diagnostics as JSON: then nothing else stands on standard error
  Subjects subjects = Subjects::sheets;
  std::vector<std::string> arguments;  // as given, without the program's name
  job::Inputs inputs;                  // that were read until now
  job::Context context;                // whose diagnostics are what was found wrong so far
  // What was told in JSON until now; printed as one array at the end.
  std::shared_ptr<std::vector<std::string>> told = std::make_shared<std::vector<std::string>>();
  std::function<ExitCode()> command;  // what the arguments asked for
};

// Adds a subcommand with its options to the application.
using AddCommand = void (*)(CLI::App&, Session&);

}  // namespace toji::cli
