// The findings for machines.
#include "base/json.h"
#include "report/check/check.h"

namespace toji::check {
namespace {

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "";
}

std::string object(const Finding& f, Language language) {
  return "  " + json_object({{"rule", json_string(f.rule->id)},
                             {"severity", json_string(name_of(f.severity))},
                             {"sheet", json_string(f.sheet)},
                             {"field", json_string(f.field)},
                             {"text", json_string(f.text)},
                             {"message", json_string(f.message(language))},
                             {"proposal", json_string(f.proposal(language))},
                             {"file", json_string(f.span.file)},
                             {"line", std::to_string(f.span.line)},
                             {"column", std::to_string(f.span.column)}});
}

}  // namespace

std::string to_json(const std::vector<Finding>& findings, Language language) {
  std::string out = "[";
  for (const Finding& finding : findings) out += (out.size() == 1 ? "\n" : ",\n") + object(finding, language);
  return out + (findings.empty() ? "]\n" : "\n]\n");
}

}  // namespace toji::check
