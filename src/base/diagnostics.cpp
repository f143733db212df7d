#include "base/diagnostics.h"

#include <algorithm>

#include "base/diagnostic_text.h"
#include "texts/base/diagnostics.h"

namespace toji {
namespace {

namespace text = texts::base_diagnostics;

Text word_for(Severity severity) {
  switch (severity) {
    case Severity::error:
      return text::error;
    case Severity::warning:
      return text::warning;
    case Severity::note:
      return text::note;
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
  return say(diagnostic.text->text, language, diagnostic.args);
}

std::string hint_of(const Diagnostic& diagnostic, Language language) {
  return say(hint_of(diagnostic.text->text), language, diagnostic.args);
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
    out.insert(0, words_of(text::sheet, language));
  if (!diagnostic.field.empty()) out += (out.empty() ? "" : " ") + diagnostic.field;
  return out;
}

std::string to_text(const Diagnostic& diagnostic, Language language, Subjects subjects) {
  std::string out = place_of(diagnostic);
  if (!out.empty()) out += ": ";
  out.append(words_of(word_for(diagnostic.severity), language)).append(": ");
  const std::string subject = subject_of(diagnostic, language, subjects);
  out += subject + (subject.empty() ? "" : ": ") + message_of(diagnostic, language);
  out.append(" [").append(diagnostic.text->id).append("]");
  const std::string hint = hint_of(diagnostic, language);
  if (!hint.empty()) out.append("\n  ").append(words_of(text::hint, language)).append(hint);
  return out;
}

std::string to_text(const Diagnostic& diagnostic, Language language) {
  return to_text(diagnostic, language, Subjects::sheets);
}

EnvironmentError::EnvironmentError(const MessageText& text, std::vector<std::string> args)
    : std::runtime_error(say(text.text, Language::en, args)), text_(&text), args_(std::move(args)) {}

}  // namespace toji
