#pragma once
// What is said on standard error.
#include "cli/session.h"

namespace toji::cli {

// Every diagnostic in its order and a line with the numbers of errors and warnings; nothing when there is none.
std::string diagnostics_text(const Diagnostics&, Language);
// The wording of what the world caused, with its hint.
std::string error_text(const EnvironmentError&, Language);

// As text at once; as JSON with all the others at the run's end.
void print_diagnostics(const Session&);
// The same, and the exit code that they ask for.
ExitCode tell(const Session&);
void print_error(const Session&, const EnvironmentError&);

}  // namespace toji::cli
