// The driver: collect the texts, run the rules that are on, order what they found.
#include "report/check/check.h"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "report/check/characters.h"
#include "report/check/messages.h"
#include "report/check/report.h"

namespace toji::check {
namespace {

Diagnostic diagnostic_of(const Finding& f) { return {f.severity, f.wording, f.span, f.sheet, f.field, f.args}; }

unsigned sheet_number(const std::string& sheet) {
  unsigned number = 0;
  std::from_chars(sheet.data(), sheet.data() + sheet.size(), number);
  return number;
}

auto order(const Finding& f) {
  return std::make_tuple(sheet_number(f.sheet), field_order(f.field), f.field, f.span.file, f.span.line, f.span.column,
                         f.rule - rules().data(), f.wording->id, f.text);
}

void require_rule(const std::string& id, Span span, Diagnostics& diagnostics) {
  std::vector<std::string_view> ids;
  for (const Rule& rule : rules()) ids.push_back(rule.id);
  if (std::find(ids.begin(), ids.end(), id) != ids.end()) return;
  std::string near;
  for (const std::string& one : nearest(id, ids)) near += (near.empty() ? "" : ", ") + one;
  diagnostics.error(near.empty() ? messages::unknown_rule : messages::unknown_rule_near, span, {id, near});
}

bool wanted(const Rule& rule, const dataset::Annual& annual, const Options& options) {
  const auto named = [&](const auto& list, auto id_in) {
    return std::any_of(list.begin(), list.end(), [&](const auto& one) { return id_in(one) == rule.id; });
  };
  if (!options.only.empty()) return named(options.only, [](const std::string& id) -> std::string_view { return id; });
  return (rule.on || options.all) &&
         !named(annual.check_exclusions,
                [](const dataset::CheckExclusion& e) -> std::string_view { return e.rule.text; });
}

}  // namespace

std::string Finding::message(Language language) const { return message_of(diagnostic_of(*this), language); }
std::string Finding::proposal(Language language) const { return hint_of(diagnostic_of(*this), language); }

void Report::add(const MessageText& wording, const Words& words, std::vector<std::string> args) {
  Span span = words.line->span;
  if (words.passage->field != "概要文") span.column += static_cast<std::uint32_t>(words.begin);  // has figures inside
  add(wording, words.passage->sheet, words.passage->field, to_utf8(words.view()), span, std::move(args));
}

void Report::add(const MessageText& wording, std::string sheet, std::string field, std::string text, Span span,
                 std::vector<std::string> args) {
  std::vector<std::string> all{text};
  for (std::string& arg : args) all.push_back(std::move(arg));
  findings.push_back(
      {rule, rule->severity, std::move(sheet), std::move(field), std::move(text), &wording, std::move(all), span});
}

std::vector<Finding> check(const dataset::Dataset& dataset, const Options& options, Diagnostics& diagnostics) {
  for (const auto& exclusion : dataset.annual.check_exclusions)
    require_rule(exclusion.rule.text, exclusion.rule.span, diagnostics);
  for (const std::string& id : options.only) require_rule(id, {}, diagnostics);
  const Corpus corpus = corpus_of(dataset);
  Report report;
  for (const Rule& rule : rules()) {
    if (!wanted(rule, dataset.annual, options)) continue;
    report.rule = &rule;
    rule.find(corpus, report);
  }
  std::sort(report.findings.begin(), report.findings.end(),
            [](const Finding& a, const Finding& b) { return order(a) < order(b); });
  return std::move(report.findings);
}

bool has_errors(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.severity == Severity::error; });
}

std::string to_text(const std::vector<Finding>& findings, Language language) {
  std::string out;
  for (const Finding& finding : findings) {
    out += toji::to_text(diagnostic_of(finding), language);
    if (!out.ends_with('\n')) out += '\n';
  }
  return out;
}

}  // namespace toji::check
