// JSON as RFC 8259 wants it: UTF-8, control characters escaped.
#include "report/check/check.h"

namespace toji::check {
namespace {

std::string quoted(std::string_view text) {
  constexpr char hex[] = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out += {'\\', c};
    else if (c == '\n')
      out += "\\n";
    else if (static_cast<unsigned char>(c) < 0x20)
      out += {'\\', 'u', '0', '0', hex[(c >> 4) & 15], hex[c & 15]};
    else
      out += c;
  }
  return out + '"';
}

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
  std::string out = "  {\"rule\": " + quoted(f.rule->id) + ", \"severity\": " + quoted(name_of(f.severity));
  const std::pair<const char*, std::string> texts[] = {{"sheet", f.sheet},
                                                       {"field", f.field},
                                                       {"text", f.text},
                                                       {"message", f.message(language)},
                                                       {"proposal", f.proposal(language)},
                                                       {"file", std::string(f.span.file)}};
  for (const auto& [name, text] : texts) out += std::string(", \"") + name + "\": " + quoted(text);
  return out + ", \"line\": " + std::to_string(f.span.line) + ", \"column\": " + std::to_string(f.span.column) + "}";
}

}  // namespace

std::string to_json(const std::vector<Finding>& findings, Language language) {
  std::string out = "[";
  for (const Finding& finding : findings) out += (out.size() == 1 ? "\n" : ",\n") + object(finding, language);
  return out + (findings.empty() ? "]\n" : "\n]\n");
}

}  // namespace toji::check
