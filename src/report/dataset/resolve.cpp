// From the tree's slots and the files to the sheets as they are printed: inheritance and 再掲.
#include <algorithm>
#include <functional>
#include <map>

#include "report/dataset/fields.h"
#include "report/dataset/readers.h"

namespace toji::dataset {
namespace {

class Resolver {
 public:
  Resolver(const Plan& plan, std::vector<std::optional<SheetFile>> files)
      : plan_(plan), files_(std::move(files)), is_repeated_(plan.slots.size()) {
    for (std::size_t i = 0; i < plan.slots.size(); ++i) slots_.emplace(id_of(plan, plan.slots[i]), i);
    for (std::size_t i = 0; i < plan.slots.size(); ++i)
      if (const std::size_t from = original(i); from != Node::none) is_repeated_[from] = true;
  }

  // Each once: what its file says is handed over.
  Sheet sheet(std::size_t index) {
    const Slot& slot = plan_.slots[index];
    const Measure& measure = plan_.measures[slot.measure];
    Sheet out;
    out.page = static_cast<unsigned>(index + 1);
    out.id = id_of(plan_, slot);
    out.copy_of = copy_of(plan_, slot);
    out.node = measure.node;
    out.measure = slot.measure;
    number_case(out, index);
    texts(out, index);
    fields(out, index);
    require(out, index);
    return out;
  }

 private:
  std::size_t original(std::size_t index) const {
    const std::string& id = copy_of(plan_, plan_.slots[index]);
    const auto found = slots_.find(id);
    return id.empty() || found == slots_.end() ? Node::none : found->second;
  }

  // Under 再掲 of something that does not exist or cannot be repeated, which is reported elsewhere.
  bool dangling(std::size_t index) const {
    const std::string& of_measure = plan_.measures[plan_.slots[index].measure].copy_of;
    const auto is_original = [&](const Measure& m) { return m.id == of_measure && m.copy_of.empty(); };
    const bool measure_known = std::any_of(plan_.measures.begin(), plan_.measures.end(), is_original);
    const bool slot_known = original(index) != Node::none && copy_of(plan_, plan_.slots[original(index)]).empty();
    return (!of_measure.empty() && !measure_known) || (!copy_of(plan_, plan_.slots[index]).empty() && !slot_known);
  }

  // A case under 再掲 keeps its original's number.
  void number_case(Sheet& out, std::size_t index) const {
    const std::size_t from = original(index);
    const Slot& slot = plan_.slots[from == Node::none ? index : from];
    if (slot.case_index == Node::none) return;
    out.case_number = static_cast<unsigned>(slot.case_index + 1);
    out.case_count = static_cast<unsigned>(plan_.measures[slot.measure].cases.size());
  }

  // Who may say a text, nearest first: the case, its measure, the original of either.
  std::vector<const MeasureTexts*> speakers(std::size_t index) const {
    std::vector<const MeasureTexts*> out;
    const Measure& measure = plan_.measures[plan_.slots[index].measure];
    add_own(out, index);
    if (const std::size_t from = original(index); from != Node::none) add_own(out, from);
    for (const Measure& other : plan_.measures)
      if (!measure.copy_of.empty() && other.id == measure.copy_of) out.push_back(&other.texts);
    return out;
  }

  void add_own(std::vector<const MeasureTexts*>& out, std::size_t index) const {
    const Slot& slot = plan_.slots[index];
    const Measure& measure = plan_.measures[slot.measure];
    if (slot.case_index != Node::none) out.push_back(&measure.cases[slot.case_index].texts);
    out.push_back(&measure.texts);
  }

  void texts(Sheet& out, std::size_t index) const {
    const auto said = speakers(index);
    const auto first = [&](auto member, auto& target) {
      const auto found = std::find_if(said.begin(), said.end(), [&](const MeasureTexts* t) { return t->*member; });
      if (found != said.end()) target = *((*found)->*member);
      return found != said.end();
    };
    const bool complete[] = {first(&MeasureTexts::title, out.title), first(&MeasureTexts::outline, out.outline),
                             first(&MeasureTexts::schedule, out.schedule)};
    if (!first(&MeasureTexts::index_title, out.index_title)) out.index_title = out.title;
    if (!dangling(index)) require_texts(out, index, complete);
  }

  // What the plan has to say of a sheet.
  void require_texts(Sheet& out, std::size_t index, const bool (&complete)[3]) const {
    const bool of_copy = !out.copy_of.empty();
    const Span place = place_of(index);
    std::vector<const MeasureTexts*> own;
    add_own(own, index);
    const auto said_here = [&](auto member) {
      return std::any_of(own.begin(), own.end(), [&](const MeasureTexts* t) { return (t->*member).has_value(); });
    };
    if (!complete[0]) out.open.push_back({"事業名", place, false, of_copy, true});
    if (!complete[1] || is_blank(out.outline))
      out.open.push_back({"概要", complete[1] ? out.outline.span : place, complete[1],
                          of_copy && !said_here(&MeasureTexts::outline), true});
    if (!complete[2] || is_blank(out.schedule))
      out.open.push_back({"年次計画", complete[2] ? out.schedule.front().text.span : place, complete[2],
                          of_copy && !said_here(&MeasureTexts::schedule), true});
  }

  void fields(Sheet& out, std::size_t index) {
    const std::size_t from = original(index);
    if (files_[index]) out.fields = is_repeated_[index] ? *files_[index] : std::move(*files_[index]);
    if (from != Node::none && files_[from]) inherit(out.fields, *files_[from]);
    const auto& all = out.fields.assessments;
    const auto latest = std::max_element(all.begin(), all.end(), [](const Assessment& a, const Assessment& b) {
      return a.stage + 1 < b.stage + 1;  // an unknown stage counts least
    });
    if (latest != all.end()) out.assessment = *latest;
  }

  static void inherit(SheetFile& own, const SheetFile& from) {
    if (!own.span.known()) own.span = from.span;
    own.unreadable = own.unreadable || from.unreadable;
    if (!own.targets) own.targets_span = from.targets_span;
    if (own.divisions.empty()) own.divisions = from.divisions;
    if (!own.targets) own.targets = from.targets;
    for (const SheetField& field : sheet_fields) {
      const bool rated = field.text == TextField::finished && !own.assessments.empty();
      if (field.kind == FieldKind::text && !rated && !own[field.text]) own[field.text] = from[field.text];
    }
    if (own.assessments.empty() && !own.is_finished()) own.assessments = from.assessments;
    for (const ExtraField& extra : from.extra)
      if (std::none_of(own.extra.begin(), own.extra.end(), [&](const ExtraField& e) { return e.field == extra.field; }))
        own.extra.push_back(extra);
  }

  // Where the plan names the sheet.
  Span place_of(std::size_t index) const {
    const Slot& slot = plan_.slots[index];
    const Measure& measure = plan_.measures[slot.measure];
    return slot.case_index == Node::none ? measure.span : measure.cases[slot.case_index].span;
  }

  // What the form requires of a division. A copy lacks only what it says itself and leaves empty; the rest is its
  // original's to write.
  void require(Sheet& sheet, std::size_t index) const {
    SheetFile& fields = sheet.fields;
    sheet.has_file = fields.span.known();
    if (!sheet.has_file) fields.span = place_of(index);
    if (fields.unreadable) return;
    for (const SheetField& field : sheet_fields) {
      const Written written = written_of(fields, field);
      const bool every_year = field.kind == FieldKind::divisions || field.kind == FieldKind::targets;
      if (!field.required || written.whole || (fields.is_finished() && !every_year)) continue;
      const bool said_here = written.empty.known() && files_[index] && written.empty.file == fields.span.file;
      sheet.open.push_back({field.name, written.empty.known() ? written.empty : fields.span, written.empty.known(),
                            !sheet.copy_of.empty() && !said_here});
    }
  }

  struct Written {
    bool whole = false;
    Span empty;  // of the element that is there and says nothing yet
  };

  static Written written_of(const SheetFile& file, const SheetField& field) {
    switch (field.kind) {
      case FieldKind::divisions:
        return {!file.divisions.empty() && !file.blank_division.known(), file.blank_division};
      case FieldKind::targets:
        return {file.targets && !is_blank(*file.targets), file.targets_span};
      case FieldKind::assessment:
        return {!file.assessments.empty() && !file.blank_rating.known(), file.blank_rating};
      case FieldKind::text:
        break;
    }
    const std::optional<Text>& text = file[field.text];
    return {text && !is_blank(*text), text ? text->span : Span{}};
  }

  const Plan& plan_;
  std::vector<std::optional<SheetFile>> files_;  // in the order of the slots
  std::map<std::string_view, std::size_t> slots_;
  std::vector<bool> is_repeated_;  // by slot: another is 再掲 of it
};

}  // namespace

std::vector<Sheet> resolve(const Plan& plan, std::vector<std::optional<SheetFile>> files) {
  Resolver resolver(plan, std::move(files));
  std::vector<Sheet> sheets;
  sheets.reserve(plan.slots.size());
  for (std::size_t i = 0; i < plan.slots.size(); ++i) sheets.push_back(resolver.sheet(i));
  return sheets;
}

}  // namespace toji::dataset
