#include "cli/console.h"

#include <algorithm>
#include <iostream>

namespace toji::cli {
namespace {

std::size_t count(const Diagnostics& diagnostics, Severity severity) {
  const auto& items = diagnostics.items();
  return static_cast<std::size_t>(
      std::count_if(items.begin(), items.end(), [=](const Diagnostic& d) { return d.severity == severity; }));
}

std::string plural(std::size_t number, const char* word) {
  return std::to_string(number) + ' ' + word + (number == 1 ? "" : "s");
}

std::string summary(const Diagnostics& diagnostics, Language language) {
  const std::size_t errors = count(diagnostics, Severity::error), warnings = count(diagnostics, Severity::warning);
  if (language == Language::en) return plural(errors, "error") + ", " + plural(warnings, "warning") + '\n';
  return "エラー " + std::to_string(errors) + " 件、警告 " + std::to_string(warnings) + " 件\n";
}

}  // namespace

std::string diagnostics_text(const Diagnostics& diagnostics, Language language) {
  if (diagnostics.items().empty()) return {};
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics.items()) out += to_text(diagnostic, language) + '\n';
  return out + summary(diagnostics, language);
}

std::string error_text(const EnvironmentError& error, Language language) {
  const Diagnostic diagnostic{Severity::error, &error.text(), {}, {}, {}, error.args()};
  return to_text(diagnostic, language) + '\n';
}

void print_diagnostics(const Session& session) { std::cerr << diagnostics_text(session.diagnostics, session.language); }

}  // namespace toji::cli
