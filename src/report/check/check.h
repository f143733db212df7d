#pragma once
// The proofreader: rules over a dataset → findings. Nothing is changed; each finding names the words, their place and,
// where there is one, a proposal. Texts that several sheets share (再掲, cases) are read once.
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "report/dataset/model.h"

namespace toji::check {

struct Corpus;
class Report;

struct Rule {
  std::string_view id;  // stable; what 校正除外 names
  Severity severity;
  bool on;   // without being asked for
  Text why;  // one sentence: why it is a rule; for a rule that is off, also why it is off
  void (*find)(const Corpus&, Report&);
};

// Every rule, in the order of the documentation.
const std::vector<Rule>& rules();

struct Finding {
  const Rule* rule = nullptr;
  Severity severity = Severity::warning;
  std::string sheet;  // its number; empty outside of the sheets
  std::string field;
  std::string text;  // the words found
  const MessageText* wording = nullptr;
  std::vector<std::string> args;
  Span span;  // where the words stand

  std::string message(Language) const;
  std::string proposal(Language) const;  // may be empty
};

struct Options {
  bool all = false;               // also the rules that are off by default
  std::vector<std::string> only;  // ids; empty: no restriction. A rule named here also runs when it is off by default
};

// Ordered by sheet (what belongs to no sheet first), field in the order of the form, line, column, rule.
// Rules that the dataset switches off (校正除外) are left out; a name there or in Options::only that is no rule's is an
// error in the diagnostics.
std::vector<Finding> check(const dataset::Dataset&, const Options&, Diagnostics&);

bool has_errors(const std::vector<Finding>&);

// An array of objects: rule, severity, sheet, field, text, message, proposal, file, line, column. Ends with a newline.
std::string to_json(const std::vector<Finding>&, Language);
// A line a finding, as diagnostics are printed, the proposal on a line of its own.
std::string to_text(const std::vector<Finding>&, Language);

}  // namespace toji::check
