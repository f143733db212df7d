#include "job/document/unfinished.h"

#include <algorithm>
#include <numeric>

#include "job/document/messages.h"
#include "job/document/overflow.h"

namespace toji::job {
namespace {

using dataset::BrokenFile;
using dataset::Dataset;
using dataset::OpenField;
using dataset::Sheet;

// One line of the list, its attributes in the order given.
class ListLine {
 public:
  explicit ListLine(const char* element) : text_("<" + std::string(element)) {}
  ListLine& set(const char* name, const std::string& value) {
    append_attribute(text_, name, value);
    return *this;
  }
  ListLine& place(const std::string& file, Span span) {
    set("データ", file);
    if (span.known()) set("行", std::to_string(span.line));
    return *this;
  }
  std::string str() const { return text_ + "/>\n"; }

 private:
  std::string text_;
};

ListLine line_of(const char* element, const Sheet& sheet) {
  ListLine line(element);
  std::string divisions;
  for (const dataset::Name& name : sheet.fields.divisions) (divisions += divisions.empty() ? "" : "、") += name.text;
  line.set("シート", std::to_string(sheet.page)).set("取組", sheet.index_title.str()).set("実行課", divisions);
  return line;
}

std::string open_lines(const Sheet& sheet) {
  std::string out;
  const std::string file = "sheets/" + sheet.id + ".xml";
  for (const bool of_plan : {true, false}) {
    std::string names;
    Span first;
    for (const OpenField& open : sheet.open) {
      if (open.inherited || open.of_plan != of_plan) continue;
      if (names.empty()) first = open.span;
      (names += names.empty() ? "" : "、") += open.name;
    }
    if (!of_plan && !sheet.has_file) {
      if (!sheet.copy_of.empty()) continue;
      names = "すべて（ファイルがありません）";
      first = {};
    }
    if (!names.empty())
      out += line_of("未記入", sheet).set("欄", names).place(of_plan ? "plan.xml" : file, first).str();
  }
  return out;
}

std::string broken_lines(const Dataset& dataset, const BrokenFile& broken) {
  std::string out;
  for (const Diagnostic& one : broken.found.items()) {
    if (one.severity != Severity::error) continue;
    ListLine line = broken.sheet == dataset::Node::none ? ListLine("読めないシート")
                                                        : line_of("読めないシート", dataset.sheets[broken.sheet]);
    out += line.set("内容", message_of(one, Language::ja)).place(broken.file, one.span).str();
  }
  return out;
}

Unfinished unfinished(const Dataset& dataset, const std::vector<std::size_t>& sheets, bool with_strays) {
  Unfinished out;
  note_open(dataset, sheets, out.notes);
  std::string lines;
  const auto add_broken_of = [&](std::size_t sheet) {
    for (const BrokenFile& broken : dataset.broken) {
      if (broken.sheet != sheet) continue;
      out.errors.add(broken.found);
      lines += broken_lines(dataset, broken);
    }
  };
  for (const std::size_t index : sheets) {
    lines += open_lines(dataset.sheets[index]);
    add_broken_of(index);
  }
  if (with_strays) add_broken_of(dataset::Node::none);
  if (!lines.empty()) out.list = "<書きかけ>\n" + lines + "</書きかけ>\n";
  return out;
}

}  // namespace

void add_broken(Diagnostics& diagnostics, const Unfinished& unfinished) {
  if (!unfinished.errors.has_errors()) return;
  diagnostics.add(unfinished.errors);
  diagnostics.add({Severity::note, &messages::made_without, {}, {}, {}, {}});
}

void refuse_unfinished(const Dataset& dataset, const std::vector<std::size_t>& sheets, Diagnostics& diagnostics) {
  for (const std::size_t index : sheets) refuse_open(dataset.sheets[index], diagnostics);
  diagnostics.add(unfinished_of(dataset, sheets).errors);
}

void tell_of_others(Diagnostics& diagnostics, const Dataset& dataset, const std::vector<std::size_t>& others,
                    bool chosen, const std::string& folder) {
  std::size_t unfinished = 0;
  for (const std::size_t index : others) {
    const Sheet& sheet = dataset.sheets[index];
    if (sheet.fields.divisions.empty())
      diagnostics.add({Severity::note, &messages::in_no_file, sheet.fields.span, std::to_string(sheet.page), {}, {}});
    else if (!sheet.open.empty() || sheet.fields.unreadable)
      ++unfinished;
  }
  for (const BrokenFile& broken : dataset.broken) {
    if (broken.sheet != dataset::Node::none && std::find(others.begin(), others.end(), broken.sheet) == others.end())
      continue;
    if (!chosen)
      diagnostics.add(broken.found);
    else if (broken.sheet == dataset::Node::none)
      ++unfinished;
  }
  if (unfinished != 0)
    diagnostics.add({Severity::note, &messages::others_unfinished, {}, {}, {}, {std::to_string(unfinished), folder}});
}

std::vector<std::size_t> all_sheets(const Dataset& dataset) {
  std::vector<std::size_t> out(dataset.sheets.size());
  std::iota(out.begin(), out.end(), std::size_t{0});
  return out;
}

Unfinished unfinished_of(const Dataset& dataset, const std::vector<std::size_t>& sheets) {
  return unfinished(dataset, sheets, false);
}

Unfinished unfinished_of(const Dataset& dataset) { return unfinished(dataset, all_sheets(dataset), true); }

}  // namespace toji::job
