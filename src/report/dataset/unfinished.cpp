// What is said of sheets that are not finished yet.
#include "report/dataset/dataset.h"
#include "report/dataset/messages.h"
#include "report/dataset/readers.h"

namespace toji::dataset {
namespace {

// The open fields that are this sheet's own, those of the plan or those of its file.
std::string names_of(const Sheet& sheet, bool of_plan) {
  std::string out;
  for (const OpenField& open : sheet.open)
    if (!open.inherited && open.of_plan == of_plan) (out += out.empty() ? "" : "、") += open.name;
  return out;
}

// The place of the first of them.
Span place_of(const Sheet& sheet, bool of_plan) {
  for (const OpenField& open : sheet.open)
    if (!open.inherited && open.of_plan == of_plan) return open.span;
  return {};
}

}  // namespace

void refuse_missing(const Sheet& sheet, Diagnostics& diagnostics) {
  if (sheet.has_file || !sheet.copy_of.empty()) return;
  diagnostics.error(messages::missing_sheet, sheet.fields.span, {sheet.id, "sheets/" + sheet.id + ".xml"});
}

void refuse_fields(const Sheet& sheet, Diagnostics& diagnostics) {
  for (const OpenField& open : sheet.open)
    if (!open.inherited && (sheet.has_file || open.of_plan))
      diagnostics.add({Severity::error, open.empty ? &messages::empty_text : &messages::missing_field, open.span,
                       std::to_string(sheet.page), open.name, {open.name}});
}

void refuse_open(const Sheet& sheet, Diagnostics& diagnostics) {
  refuse_missing(sheet, diagnostics);
  refuse_fields(sheet, diagnostics);
}

void add_broken(const Dataset& dataset, Diagnostics& diagnostics) {
  for (const BrokenFile& broken : dataset.broken) diagnostics.add(broken.found);
}

void note_open(const Dataset& dataset, const std::vector<std::size_t>& sheets, Diagnostics& notes) {
  for (const std::size_t index : sheets) {
    const Sheet& sheet = dataset.sheets[index];
    const std::string number = std::to_string(sheet.page);
    const auto note = [&](const MessageText& text, Span span, std::vector<std::string> args) {
      notes.add({Severity::note, &text, span, number, {}, std::move(args)});
    };
    for (const bool of_plan : {true, false})
      if (const std::string names = names_of(sheet, of_plan); !names.empty() && (of_plan || sheet.has_file))
        note(messages::open_fields, place_of(sheet, of_plan), {names});
    if (!sheet.has_file && sheet.copy_of.empty()) note(messages::open_sheet, sheet.fields.span, {"sheets/" + sheet.id + ".xml"});
  }
}

}  // namespace toji::dataset
