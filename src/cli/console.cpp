#include "cli/console.h"

#include <algorithm>
#include <iostream>

#include "cli/diagnostics_json.h"
#include "cli/same_mistakes.h"
#include "texts/cli/console.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_console;

std::string summary(const Diagnostics& diagnostics, Language language) {
  const std::size_t errors = diagnostics.count(Severity::error), warnings = diagnostics.count(Severity::warning);
  return say(errors == 1 ? text::one_error : text::errors, language, {std::to_string(errors)}) +
         say(warnings == 1 ? text::one_warning : text::warnings, language, {std::to_string(warnings)}) + '\n';
}

}  // namespace

std::string diagnostics_text(const Diagnostics& diagnostics, Language language, Subjects subjects) {
  if (diagnostics.items().empty()) return {};
  const SameMistakes same(diagnostics, language);
  std::string out;
  for (std::size_t i = 0; i < diagnostics.items().size(); ++i)
    if (same.is_told(i)) out += to_text(diagnostics.items()[i], language, subjects) + '\n' + same.others(i, subjects);
  return out + summary(diagnostics, language);
}

std::string diagnostics_text(const Diagnostics& diagnostics, Language language) {
  return diagnostics_text(diagnostics, language, Subjects::sheets);
}

std::string error_text(const EnvironmentError& error, Language language) {
  const Diagnostic diagnostic{Severity::error, &error.text(), {}, {}, {}, error.args()};
  return to_text(diagnostic, language) + '\n';
}

void print_diagnostics(const Session& session) {
  if (!session.json) {
    std::cerr << diagnostics_text(session.context.diagnostics, session.language, session.subjects);
    return;
  }
  for (std::string& one : to_json(session.context.diagnostics, session.language))
    session.told->push_back(std::move(one));
}

ExitCode tell(const Session& session) {
  print_diagnostics(session);
  return session.context.failed() ? input_errors : done;
}

void print_error(const Session& session, const EnvironmentError& error) {
  if (session.json)
    session.told->push_back(to_json(error, session.language));
  else
    std::cerr << error_text(error, session.language);
}

}  // namespace toji::cli
