#include "cli/diagnostics_json.h"

#include <map>
#include <set>
#include <tuple>

#include "base/json.h"

namespace toji::cli {
namespace {

std::string_view word_of(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

using Members = std::vector<std::pair<std::string_view, std::string>>;

Members members_of(const Diagnostic& one) {
  return {{"file", json_string(one.span.file)},
          {"line", std::to_string(one.span.line)},
          {"column", std::to_string(one.span.column)},
          {"sheet", json_string(one.sheet)}};
}

std::string object(std::string_view severity, std::string_view rule, const Members& place, std::string_view field,
                   std::string_view message, std::string_view hint, const std::vector<std::string>& places) {
  Members all{{"severity", json_string(severity)}, {"rule", json_string(rule)}};
  all.insert(all.end(), place.begin(), place.end());
  const Members rest{{"field", json_string(field)},
                     {"message", json_string(message)},
                     {"hint", json_string(hint)},
                     {"places", json_array(places)}};
  all.insert(all.end(), rest.begin(), rest.end());
  return json_object(all);
}

Diagnostic diagnostic_of(const EnvironmentError& error) {
  return {Severity::error, &error.text(), {}, {}, {}, error.args()};
}

// What makes two of them one mistake at two places.
using Kind = std::tuple<Severity, const MessageText*, std::string, std::vector<std::string>>;

}  // namespace

std::vector<std::string> to_json(const Diagnostics& diagnostics, Language language) {
  std::map<Kind, std::size_t> kinds;
  std::vector<const Diagnostic*> firsts;
  std::vector<std::vector<std::string>> places;
  for (const Diagnostic& one : diagnostics.items()) {
    const auto [kind, is_new] = kinds.emplace(Kind(one.severity, one.text, one.field, one.args), firsts.size());
    if (is_new) {
      firsts.push_back(&one);
      places.emplace_back();
    }
    places[kind->second].push_back(json_object(members_of(one)));
  }
  std::vector<std::string> out;
  for (std::size_t i = 0; i < firsts.size(); ++i) {
    const Diagnostic& one = *firsts[i];
    out.push_back(object(word_of(one.severity), one.text->id, members_of(one), one.field, message_of(one, language),
                         hint_of(one, language), places[i]));
  }
  return out;
}

std::string to_json(const EnvironmentError& error, Language language) {
  const Diagnostic one = diagnostic_of(error);
  return to_json(error.text().id, message_of(one, language), hint_of(one, language));
}

std::string to_json(const Diagnostic& one, Language language, Span asked_at) {
  std::vector<std::string> places{json_object(members_of({.span = asked_at}))};
  if (!one.span.file.empty()) places.insert(places.begin(), json_object(members_of(one)));
  return object(word_of(one.severity), one.text->id, members_of(one), one.field, message_of(one, language),
                hint_of(one, language), places);
}

std::string to_json(const EnvironmentError& error, Language language, Span asked_at) {
  return to_json(diagnostic_of(error), language, asked_at);
}

std::string to_json(const check::Finding& finding, Language language) {
  const Diagnostic place{finding.severity, nullptr, finding.span, finding.sheet, finding.field, {}};
  const Members members = members_of(place);
  return object(word_of(finding.severity), finding.rule->id, members, finding.field, finding.message(language),
                finding.proposal(language), {json_object(members)});
}

std::string to_json(std::string_view rule, std::string_view message, std::string_view hint) {
  return object("error", rule, members_of({}), {}, message, hint, {});
}

std::string json_document(const std::vector<std::string>& objects) {
  std::set<std::string> told;
  std::string out = "[";
  for (const std::string& one : objects)
    if (told.insert(one).second) out += (out.size() == 1 ? "\n  " : ",\n  ") + one;
  return out + (out.size() == 1 ? "]\n" : "\n]\n");
}

bool asks_for_json(const std::vector<std::string>& arguments) {
  bool json = false;
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    if (arguments[i] == "--format" && i + 1 < arguments.size()) json = arguments[i + 1] == "json";
    if (arguments[i].starts_with("--format=")) json = arguments[i] == "--format=json";
  }
  return json;
}

}  // namespace toji::cli
