#include "base/diagnostics.h"

#include <algorithm>
#include <charconv>

#include "base/diagnostic_text.h"

namespace toji {
namespace {

// Replaces {0}, {1} … by the arguments; a number without argument stays as it is written.
std::string fill(std::string_view text, const std::vector<std::string>& args) {
  std::string out;
  while (!text.empty()) {
    const auto open = text.find('{');
    out += text.substr(0, open);
    if (open == std::string_view::npos) break;
    text.remove_prefix(open);
    const auto close = text.find('}');
    std::size_t index = args.size();
    if (close != std::string_view::npos) std::from_chars(text.data() + 1, text.data() + close, index);
    const bool known = close > 1 && index < args.size();
    out += known ? std::string_view(args[index]) : text.substr(0, 1);
    text.remove_prefix(known ? close + 1 : 1);
  }
  return out;
}

std::string_view word_for(Severity severity, Language language) {
  const bool ja = language == Language::ja;
  switch (severity) {
    case Severity::error:
      return ja ? "エラー" : "error";
    case Severity::warning:
      return ja ? "警告" : "warning";
    case Severity::note:
      return ja ? "参考" : "note";
  }
  return {};
}

// A number or an id, as sheets are called; a section of a template's own may be about 「索引」.
bool is_sheet_name(std::string_view subject) {
  return std::all_of(subject.begin(), subject.end(),
                     [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-'; });
}

}  // namespace

std::string_view FileNames::intern(std::string_view name) {
  const std::lock_guard lock(names_->mutex);
  const auto found = std::find(names_->all.begin(), names_->all.end(), name);
  return found != names_->all.end() ? *found : names_->all.emplace_back(name);
}

void Diagnostics::error(const MessageText& text, Span span, std::vector<std::string> args) {
  add({.severity = Severity::error, .text = &text, .span = span, .sheet = {}, .field = {}, .args = std::move(args)});
}

void Diagnostics::warning(const MessageText& text, Span span, std::vector<std::string> args) {
  add({.severity = Severity::warning, .text = &text, .span = span, .sheet = {}, .field = {}, .args = std::move(args)});
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(items_.begin(), items_.end(), [=](const Diagnostic& d) { return d.severity == severity; }));
}

bool Diagnostics::has_errors() const {
  return std::any_of(items_.begin(), items_.end(), [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::string message_of(const Diagnostic& diagnostic, Language language) {
  return fill(language == Language::ja ? diagnostic.text->ja : diagnostic.text->en, diagnostic.args);
}

std::string hint_of(const Diagnostic& diagnostic, Language language) {
  return fill(language == Language::ja ? diagnostic.text->hint_ja : diagnostic.text->hint_en, diagnostic.args);
}

std::string place_of(const Diagnostic& diagnostic) {
  const Span& span = diagnostic.span;
  std::string out(span.file);
  if (span.known()) out += ':' + std::to_string(span.line);
  if (span.known() && span.column != 0) out += ':' + std::to_string(span.column);
  return out;
}

std::string subject_of(const Diagnostic& diagnostic, Language language, Subjects subjects) {
  std::string out = diagnostic.sheet;
  if (!out.empty() && subjects == Subjects::sheets && is_sheet_name(out))
    out.insert(0, language == Language::ja ? "シート" : "sheet ");
  if (!diagnostic.field.empty()) out += (out.empty() ? "" : " ") + diagnostic.field;
  return out;
}

std::string to_text(const Diagnostic& diagnostic, Language language, Subjects subjects) {
  std::string out = place_of(diagnostic);
  if (!out.empty()) out += ": ";
  out.append(word_for(diagnostic.severity, language)).append(": ");
  const std::string subject = subject_of(diagnostic, language, subjects);
  out += subject + (subject.empty() ? "" : ": ") + message_of(diagnostic, language);
  out.append(" [").append(diagnostic.text->id).append("]");
  const std::string hint = hint_of(diagnostic, language);
  if (!hint.empty()) out.append("\n  ").append(language == Language::ja ? "ヒント: " : "hint: ").append(hint);
  return out;
}

std::string to_text(const Diagnostic& diagnostic, Language language) {
  return to_text(diagnostic, language, Subjects::sheets);
}

EnvironmentError::EnvironmentError(const MessageText& text, std::vector<std::string> args)
    : std::runtime_error(fill(text.en, args)), text_(&text), args_(std::move(args)) {}

}  // namespace toji
