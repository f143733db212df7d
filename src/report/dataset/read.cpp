// The driver: parse all files, hold them against their rules, read, refer, resolve, count.
#include <algorithm>
#include <map>
#include <set>

#include "base/ascii.h"
#include "base/editors_files.h"
#include "report/dataset/dataset.h"
#include "report/dataset/messages.h"
#include "report/dataset/readers.h"
#include "report/dataset/values.h"
#include "report/dataset/vocabulary.h"

namespace toji::dataset {
namespace {

using data_tree::DataTree;

constexpr std::string_view sheets_folder = "sheets/";

class Reading {
 public:
  Reading(const Source& source, FileNames& names, Diagnostics& diagnostics, Tasks& tasks, Unfinished unfinished)
      : source_(source), names_(names), diagnostics_(diagnostics), tasks_(tasks), unfinished_(unfinished) {}
  ~Reading() { tasks_.drop(this); }

  std::optional<Dataset> dataset() {
    const auto plan = required("plan.xml", plan_file);
    if (plan) dataset_.plan = read_plan(*plan, {diagnostics_});
    const auto year = required("year.xml", year_file);
    if (plan && year) dataset_.annual = read_year(*year, dataset_.plan, {diagnostics_});
    if (source_.files.contains("guide.xml"))
      if (auto guide = required("guide.xml", guide_file)) dataset_.guide = *std::move(guide);
    for (const char* name : {"guide.xml", "gaiji.xml"})
      if (!source_.files.contains(name)) optional(name);
    number_slots();
    sheets(plan.has_value(), year.has_value());
    if (plan) unread();
    if (plan) finish();
    if (diagnostics_.has_errors()) {  // whatever stops us, one run shows all
      add_broken(dataset_, diagnostics_);
      return std::nullopt;
    }
    return std::move(dataset_);
  }

 private:
  // What one sheet's file says.
  struct ReadSheet {
    const std::string* file = nullptr;
    std::optional<std::size_t> slot;
    std::optional<SheetFile> sheet;
    Diagnostics found;
  };

  std::string_view path(std::string_view file) const {
    const bool slash = source_.folder.empty() || source_.folder.ends_with('/');
    return names_.intern(source_.folder + (slash ? "" : "/") + std::string(file));
  }

  std::optional<DataTree> parse(const std::string& file, const RootRule& rule, std::string_view sheet,
                                Diagnostics& found) const {
    const auto blanks = &rule == &year_file ? data_tree::Blanks::keep : data_tree::Blanks::drop;  // 概要文 is mixed
    DataTree tree = data_tree::from_xml(source_.files.at(file), path(file), found, {.blanks = blanks, .sheet = sheet});
    if (!tree.document.document_element() || !conforms(tree, rule, sheet, found)) return std::nullopt;
    return tree;
  }

  std::optional<DataTree> required(const std::string& file, const RootRule& rule) {
    if (source_.files.contains(file)) return parse(file, rule, "", diagnostics_);
    if (const std::string found = misnamed(file); !found.empty())
      diagnostics_.error(messages::wrong_ending, {path(found), 0, 0}, {file, found});
    else
      diagnostics_.error(messages::missing_file, {path(file), 0, 0}, {file});
    return std::nullopt;
  }

  // May be left out, but not be there under another name.
  void optional(const std::string& file) const {
    if (const std::string found = misnamed(file); !found.empty())
      diagnostics_.error(messages::wrong_ending, {path(found), 0, 0}, {file, found});
  }

  // A file of the folder that was probably meant to be called so: Plan.XML, plan.xml.txt, and plan where endings are hidden.
  std::string misnamed(const std::string& file) const {
    const auto [begin, end] = meant_.equal_range(lowered(file));
    const auto found = std::find_if(begin, end, [&](const auto& entry) { return *entry.second != file; });
    return found == end ? std::string() : *found->second;
  }

  // What the names of the others may have been meant to be, in small letters.
  std::multimap<std::string, const std::string*> meant_names() const {
    std::multimap<std::string, const std::string*> out;
    for (const std::string& other : source_.others) {
      const std::string name = lowered(other);
      for (const std::string& meant : {name, name.ends_with(".txt") ? name.substr(0, name.size() - 4) : "", name + ".xml"})
        if (meant.ends_with(".xml")) out.emplace(meant, &other);
    }
    return out;
  }

  void number_slots() {
    for (std::size_t i = 0; i < dataset_.plan.slots.size(); ++i)
      slots_.emplace(id_of(dataset_.plan, dataset_.plan.slots[i]), i);
    present_.resize(dataset_.plan.slots.size());
    files_.resize(dataset_.plan.slots.size());
  }

  static std::string id_in(const std::string& file) {
    return file.substr(sheets_folder.size(), file.size() - sheets_folder.size() - 4);
  }

  // Every sheet by itself, so that they may be read beside each other; what they say is joined in the files' order.
  void sheets(bool with_plan, bool with_year) {
    std::vector<std::future<ReadSheet>> all;
    for (const auto& entry : source_.files) {
      const std::string& file = entry.first;
      if (!file.starts_with(sheets_folder)) continue;
      const auto slot = slots_.find(id_in(file));
      const auto index = slot == slots_.end() ? std::nullopt : std::optional(slot->second);
      all.push_back(tasks_.give(this, [=, this, &file] { return sheet(file, index, with_plan, with_year); }));
    }
    for (std::future<ReadSheet>& one : all) join(tasks_.take(one), with_plan);
  }

  ReadSheet sheet(const std::string& file, std::optional<std::size_t> slot, bool with_plan, bool with_year) const {
    ReadSheet out{&file, slot, {}, {}};
    const std::string name = slot ? std::to_string(*slot + 1) : id_in(file);
    const auto tree = parse(file, sheet_file, name, out.found);
    if (with_plan && slot && tree)
      out.sheet = read_sheet(*tree, dataset_.plan, with_year ? &dataset_.annual : nullptr, {out.found, name});
    return out;
  }

  void join(ReadSheet read, bool with_plan) {
    if (read.slot) present_[*read.slot] = true;
    if (with_plan && !read.slot) stray(*read.file, id_in(*read.file), read.found);
    if (unfinished_ == Unfinished::allowed && read.found.has_errors()) return set_aside(std::move(read));
    diagnostics_.add(read.found);
    if (read.sheet) files_[*read.slot] = std::move(read.sheet);
  }

  void set_aside(ReadSheet read) {
    dataset_.broken.push_back({*read.file, read.slot.value_or(Node::none), std::move(read.found)});
    if (read.slot)
      files_[*read.slot] = read_unreadable(source_.files.at(*read.file), path(*read.file), dataset_.annual);
  }

  // A sheet file whose name is not the id of a slot.
  void stray(const std::string& file, const std::string& id, Diagnostics& found) {
    if (slots_.size() < dataset_.plan.slots.size()) return;  // an id stands twice, perhaps instead of this one
    const Span span{path(file), 1, 1};
    if (const std::string original = copied(id); !original.empty())
      return found.error(messages::copied_file, {path(file), 0, 0}, {file, original});
    std::vector<std::string_view> ids;
    for (const Measure& measure : dataset_.plan.measures) {
      if (measure.id == id) {
        for (const Case& one : measure.cases) ids.push_back(one.id);
        return found.error(messages::measure_sheet, span, {id, suggestion({}, ids)});
      }
    }
    for (const auto& [known, slot] : slots_) ids.push_back(known);
    const auto near = nearest(id, ids);
    if (!near.empty()) misspelt_.insert(near.front());
    Reporter{found}.unknown("シートの id", {id, span}, near.empty() ? unused() : ids);
  }

  // What lies beside the sheets and is not read: said, lest it be a sheet that is lost. A sheet that was a folder, which
  // comes first, waits for no other file.
  void unread() {
    for (const bool sheets : {true, false}) {
      const std::set<std::string> waiting = waiting_files();
      for (const std::string& other : source_.others)
        if (other.starts_with(sheets_folder) && is_sheet(other) == sheets && !waiting.contains(other)) unread(other);
    }
  }

  void unread(const std::string& other) {
    const std::string name = lowered(other.substr(sheets_folder.size()));
    if (is_sheet(other))
      lost(messages::folder_for_sheet, other);
    else if (name.starts_with("~$"))  // Word and Excel put one beside a file that is open
      diagnostics_.warning(messages::lock_file, {path(other), 0, 0}, {other});
    else if (name.find(".xml") != std::string::npos && !is_editors_file(name))
      lost(messages::lost_file, other);
    else if (!name.starts_with('.') && name != "thumbs.db" && name != "desktop.ini")
      diagnostics_.warning(messages::unread_file, {path(other), 0, 0}, {other});
  }

  // Those that the sheets without a file will be said to have.
  std::set<std::string> waiting_files() const {
    std::set<std::string> out;
    for (const auto& [id, slot] : slots_)
      if (!present_[slot]) out.insert(misnamed(std::string(sheets_folder) + id + ".xml"));
    return out;
  }

  void lost(const MessageText& text, const std::string& other) {
    const auto slot = is_sheet(other) ? slots_.find(id_in(other)) : slots_.end();
    const std::size_t index = slot == slots_.end() ? Node::none : slot->second;
    Diagnostics found;
    const std::string sheet = index == Node::none ? "" : std::to_string(index + 1);
    found.add({Severity::error, &text, {path(other), 0, 0}, sheet, {}, {other}});
    if (index != Node::none) present_[index] = true;  // so that it is not missed too
    if (unfinished_ == Unfinished::refused) return diagnostics_.add(found);
    dataset_.broken.push_back({other, index, std::move(found)});
    if (index != Node::none) files_[index] = read_unreadable({}, path(other), dataset_.annual);
  }

  // The sheet's file that the name says it is a copy of: 「a - コピー」, 「a (2)」, 「Copy of a」.
  std::string copied(const std::string& id) const {
    const std::string name = lowered(id);
    const auto holds = [&](std::string_view word) { return name.find(word) != std::string::npos; };
    const bool numbered = (holds("(") && name.ends_with(")")) || (holds("（") && name.ends_with("）"));
    if (!numbered && !holds("コピー") && !holds("copy") && !holds("複製") && !holds("~") && !holds("～")) return {};
    std::string longest;
    for (const auto& [known, slot] : slots_)
      if (known.size() > longest.size() && name.size() > known.size() &&
          (name.starts_with(known) || name.find(' ' + known) != std::string::npos))
        longest = known;
    return longest.empty() ? "" : std::string(sheets_folder) + longest + ".xml";
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
    if (unfinished_ == Unfinished::allowed) set_misnamed_aside();
    dataset_.sheets = resolve(plan, std::move(files_));
    if (unfinished_ == Unfinished::refused) refuse();
    if (!diagnostics_.has_errors()) dataset_.statistics = count(plan, dataset_.annual, dataset_.sheets);
  }

  void missing_sheet(std::size_t index) {
    const Slot& slot = dataset_.plan.slots[index];
    const Measure& measure = dataset_.plan.measures[slot.measure];
    const std::string& id = id_of(dataset_.plan, slot);
    // Its id stands twice, or a file of nearly its name was reported.
    if (slots_.at(id) != index || misspelt_.contains(id)) return;
    const std::string file = "sheets/" + id + ".xml";
    if (const std::string found = misnamed(file); !found.empty())
      return diagnostics_.error(messages::wrong_ending, {path(found), 0, 0}, {file, found});
    if (!copy_of(dataset_.plan, slot).empty()) return;  // needs none
    const Span span = slot.case_index == Node::none ? measure.span : measure.cases[slot.case_index].span;
    diagnostics_.error(messages::missing_sheet, span, {id, file});
  }

  // A file that is there under another ending.
  void set_misnamed_aside() {
    for (std::size_t i = 0; i < present_.size(); ++i) {
      const std::string file = "sheets/" + id_of(dataset_.plan, dataset_.plan.slots[i]) + ".xml";
      const std::string found = present_[i] ? "" : misnamed(file);
      if (found.empty()) continue;
      dataset_.broken.push_back({found, i, {}});
      dataset_.broken.back().found.error(messages::wrong_ending, {path(found), 0, 0}, {file, found});
      files_[i] = read_unreadable({}, path(found), dataset_.annual);
    }
  }

  // Missing files first, then what is open in the others. A file that is there and could not be read is told of already.
  void refuse() {
    for (std::size_t i = 0; i < dataset_.sheets.size(); ++i)
      if (!present_[i]) missing_sheet(i);
    for (const Sheet& sheet : dataset_.sheets) refuse_fields(sheet, diagnostics_);
  }

  const Source& source_;
  const std::multimap<std::string, const std::string*> meant_ = meant_names();
  FileNames& names_;
  Diagnostics& diagnostics_;
  Tasks& tasks_;
  Unfinished unfinished_;
  Dataset dataset_;
  std::map<std::string, std::size_t> slots_;
  std::set<std::string> misspelt_;  // ids of which a file's name is a misspelling
  std::vector<bool> present_;
  std::vector<std::optional<SheetFile>> files_;
};

}  // namespace

std::optional<Dataset> read(const Source& source, FileNames& names, Diagnostics& diagnostics, Tasks* tasks,
                            Unfinished unfinished) {
  Tasks own;
  return Reading(source, names, diagnostics, tasks ? *tasks : own, unfinished).dataset();
}

}  // namespace toji::dataset
