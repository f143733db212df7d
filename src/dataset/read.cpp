// The driver: parse all files, hold them against their rules, read, refer, resolve, count.
#include <map>

#include "dataset/dataset.h"
#include "dataset/messages.h"
#include "dataset/readers.h"
#include "dataset/values.h"
#include "dataset/vocabulary.h"

namespace toji::dataset {
namespace {

using data_tree::DataTree;

constexpr std::string_view sheets_folder = "sheets/";

class Reading {
 public:
  Reading(const Source& source, FileNames& names, Diagnostics& diagnostics)
      : source_(source), names_(names), diagnostics_(diagnostics) {}

  std::optional<Dataset> dataset() {
    const auto plan = required("plan.xml", plan_file);
    if (plan) dataset_.plan = read_plan(*plan, {diagnostics_});
    const auto year = required("year.xml", year_file);
    if (plan && year) dataset_.annual = read_year(*year, dataset_.plan, {diagnostics_});
    if (source_.files.contains("guide.xml"))
      if (auto guide = required("guide.xml", guide_file)) dataset_.guide = *std::move(guide);
    number_slots();
    sheets(plan.has_value(), year.has_value());
    if (plan) finish();
    if (diagnostics_.has_errors()) return std::nullopt;
    return std::move(dataset_);
  }

 private:
  std::string_view path(std::string_view file) {
    const bool slash = source_.folder.empty() || source_.folder.ends_with('/');
    return names_.intern(source_.folder + (slash ? "" : "/") + std::string(file));
  }

  std::optional<DataTree> parse(const std::string& file, const RootRule& rule, std::string_view sheet) {
    const auto blanks = &rule == &year_file ? data_tree::Blanks::keep : data_tree::Blanks::drop;  // 概要文 is mixed
    DataTree tree = data_tree::from_xml(source_.files.at(file), path(file), diagnostics_, blanks);
    if (!tree.document.document_element() || !conforms(tree, rule, sheet, diagnostics_)) return std::nullopt;
    return tree;
  }

  std::optional<DataTree> required(const std::string& file, const RootRule& rule) {
    if (source_.files.contains(file)) return parse(file, rule, "");
    diagnostics_.error(messages::missing_file, {path(file), 0, 0}, {file});
    return std::nullopt;
  }

  void number_slots() {
    for (std::size_t i = 0; i < dataset_.plan.slots.size(); ++i)
      slots_.emplace(id_of(dataset_.plan, dataset_.plan.slots[i]), i);
    present_.resize(dataset_.plan.slots.size());
    files_.resize(dataset_.plan.slots.size());
  }

  void sheets(bool with_plan, bool with_year) {
    for (const auto& [file, bytes] : source_.files) {
      if (!file.starts_with(sheets_folder)) continue;
      const std::string id = file.substr(sheets_folder.size(), file.size() - sheets_folder.size() - 4);
      const auto slot = slots_.find(id);
      const bool known = slot != slots_.end();
      const auto tree = parse(file, sheet_file, known ? std::to_string(slot->second + 1) : id);
      if (known) present_[slot->second] = true;
      if (with_plan && !known) stray(file, id);
      if (with_plan && known && tree)
        files_[slot->second] = read_sheet(*tree, dataset_.plan, with_year ? &dataset_.annual : nullptr,
                                          {diagnostics_, std::to_string(slot->second + 1)});
    }
  }

  // A sheet file whose name is not the id of a slot.
  void stray(const std::string& file, const std::string& id) {
    const Span span{path(file), 1, 1};
    std::vector<std::string_view> ids;
    for (const Measure& measure : dataset_.plan.measures) {
      if (measure.id == id) {
        for (const Case& one : measure.cases) ids.push_back(one.id);
        return diagnostics_.error(messages::measure_sheet, span, {id, suggestion({}, ids)});
      }
    }
    for (const auto& [known, slot] : slots_) ids.push_back(known);
    Reporter{diagnostics_}.unknown("シートの id", {id, span}, nearest(id, ids).empty() ? unused() : ids);
  }

  // The ids that have no file yet, for a name that resembles none.
  std::vector<std::string_view> unused() const {
    std::vector<std::string_view> ids;
    for (const auto& [id, slot] : slots_)
      if (!present_[slot] && copy_of(dataset_.plan, dataset_.plan.slots[slot]).empty()) ids.push_back(id);
    return ids;
  }

  void finish() {
    const Plan& plan = dataset_.plan;
    std::vector<const SheetFile*> files;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      files.push_back(files_[i] ? &*files_[i] : nullptr);
      if (!present_[i] && copy_of(plan, plan.slots[i]).empty()) missing_sheet(i);
    }
    dataset_.sheets = resolve(plan, files, diagnostics_);
    if (!diagnostics_.has_errors()) dataset_.statistics = count(plan, dataset_.annual, dataset_.sheets);
  }

  void missing_sheet(std::size_t index) {
    const Slot& slot = dataset_.plan.slots[index];
    const Measure& measure = dataset_.plan.measures[slot.measure];
    const std::string& id = id_of(dataset_.plan, slot);
    const Span span = slot.case_index == Node::none ? measure.span : measure.cases[slot.case_index].span;
    diagnostics_.error(messages::missing_sheet, span, {id, "sheets/" + id + ".xml"});
  }

  const Source& source_;
  FileNames& names_;
  Diagnostics& diagnostics_;
  Dataset dataset_;
  std::map<std::string, std::size_t> slots_;
  std::vector<bool> present_;
  std::vector<std::optional<SheetFile>> files_;
};

}  // namespace

std::optional<Dataset> read(const Source& source, FileNames& names, Diagnostics& diagnostics) {
  return Reading(source, names, diagnostics).dataset();
}

}  // namespace toji::dataset
