#pragma once
#include <span>
#include <string>
#include <vector>

#include "cli/session.h"

namespace toji::cli {

// The whole program with these commands; arguments as main has them. Writes to standard output and error and never
// throws.
ExitCode run(int argc, char** argv, std::span<const AddCommand> commands);

// English when the arguments say --lang en or, where they say nothing, TOJI_LANG does; else Japanese. Needed before
// the arguments are read, since it is the language of their mistakes.
Language language_of(const std::vector<std::string>& arguments, const char* environment);

}  // namespace toji::cli
