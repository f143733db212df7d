#include "job/document/sheets.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <set>
#include <thread>

#include "base/threads.h"
#include "engine/bind/bind.h"
#include "engine/flow/paginate.h"
#include "job/document/gaiji.h"
#include "job/document/unfinished.h"
#include "job/files/file_name.h"
#include "out/pdf/font_cache.h"

namespace toji::job {
namespace {

using dataset::Selection;

bool same(const Diagnostic& a, const Diagnostic& b) {
  return a.text == b.text && a.span == b.span && a.sheet == b.sheet && a.field == b.field && a.args == b.args;
}

class Sheets {
 public:
  Sheets(Context& context, const SheetsRequest& request, const std::vector<Selection>& selections,
         const SaveSheets& save)
      : context_(context),
        request_(request),
        loaded_(request.loaded),
        selections_(selections),
        save_(save),
        outcomes_(selections.size()) {
    loaded_.font_cache = std::make_shared<pdf::FontCache>();  // divisions have their headings in common
    gaiji_ = gaiji_for(context_, gaiji_of(context_, request_.source));
  }

  // None where the table of 外字 has mistakes, which are in the context.
  std::vector<SheetsOutcome> make() {
    if (context_.failed()) return std::move(outcomes_);
    const Reaching reaching(context_);
    std::atomic<std::size_t> next{0};
    const auto work = [&](bool is_callers) {
      for (std::size_t i = next++; i < selections_.size(); i = next++) {
        if (is_callers) context_.reached(i, selections_.size());
        one(i);
      }
    };
    const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
    {
      std::vector<std::jthread> others;
      start_threads(others, std::max<std::size_t>(1, std::min(processors, selections_.size())) - 1, work, false);
      work(true);
    }
    return std::move(outcomes_);
  }

 private:
  void one(std::size_t index) {
    SheetsOutcome& outcome = outcomes_[index];
    const Selection& selection = selections_[index];
    try {
      const Unfinished unfinished = unfinished_of(request_.dataset, selection.sheets);
      if (request_.edition.kind == EditionOptions::Kind::print)
        refuse_unfinished(request_.dataset, selection.sheets, outcome.found);
      else
        outcome.found.add(unfinished.notes);
      flow::Pages pages = lay_out(selection, outcome.found);
      if (!outcome.found.has_errors()) write(index, std::move(pages), unfinished);
    } catch (const EnvironmentError& error) {
      outcome.world = error;
    } catch (...) {
      outcome.fault = std::current_exception();
    }
  }

  flow::Pages lay_out(const Selection& selection, Diagnostics& found) {
    if (found.has_errors()) return {};
    data_tree::DataTree data = dataset::view(request_.dataset, selection);
    content::Document content = bind(data, found);
    if (found.has_errors()) return {};
    return flow::paginate(std::move(content), found);
  }

  // One at a time: the layout's variables are set as it is bound.
  content::Document bind(data_tree::DataTree& data, Diagnostics& found) {
    const std::lock_guard lock(mutex_);
    if (gaiji_) bind::replace_gaiji(data, *gaiji_);
    return bind::bind(*loaded_.layout, data, found);
  }

  void write(std::size_t index, flow::Pages pages, const Unfinished& unfinished) {
    SheetsOutcome& outcome = outcomes_[index];
    Context own = context_.part();
    Edition edition = request_.edition;
    edition.unfinished = unfinished.list;
    if (edition.sheet_ids)
      for (const dataset::Sheet& sheet : request_.dataset.sheets) edition.ids.insert(sheet.id);
    const PdfFile file =
        write_edition(own, std::move(pages), loaded_, edition, request_.attach ? &request_.source : nullptr);
    outcome.found.add(own.diagnostics);
    if (own.failed()) return;
    save_(index, file);
    add_broken(outcome.found, unfinished);
    outcome.pages = file.pages;
    outcome.bytes = file.bytes.size();
  }

  Context& context_;
  const SheetsRequest& request_;
  LoadedTemplate loaded_;
  const std::vector<Selection>& selections_;
  const SaveSheets& save_;
  std::vector<SheetsOutcome> outcomes_;
  std::optional<bind::Gaiji> gaiji_;
  std::mutex mutex_;
};

}  // namespace

std::vector<Selection> choose_sheets(Context& context, const dataset::Dataset& dataset, const SheetChoice& choice) {
  if (choice.is_empty()) return by_division(dataset);
  std::vector<Selection> out;
  const auto add = [&](const std::vector<std::string>& names, auto select) {
    for (const std::string& name : names)
      if (auto found = select(dataset, name, context.diagnostics)) out.push_back(*std::move(found));
  };
  add(choice.divisions, dataset::select_division);
  add(choice.policies, dataset::select_item);
  add(choice.sheets, dataset::select_sheet);
  return out;
}

std::vector<std::string> sheet_file_names(const std::vector<Selection>& selections) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (const Selection& selection : selections)
    names.push_back(unused_name(safe_file_name(selection.name), taken) + ".pdf");
  return names;
}

void tell_of_rest(Context& context, const dataset::Dataset& dataset, const std::vector<Selection>& selections,
                  const SheetChoice& choice, const std::string& folder) {
  std::set<std::size_t> taken;
  for (const Selection& selection : selections) taken.insert(selection.sheets.begin(), selection.sheets.end());
  std::vector<std::size_t> others;
  for (std::size_t i = 0; i < dataset.sheets.size(); ++i)
    if (taken.count(i) == 0) others.push_back(i);
  tell_of_others(context.diagnostics, dataset, others, !choice.is_empty(), folder);
}

std::vector<SheetsOutcome> make_sheets(Context& context, const SheetsRequest& request,
                                       const std::vector<Selection>& selections, const SaveSheets& save) {
  return Sheets(context, request, selections, save).make();
}

void add_once(Diagnostics& all, const Diagnostics& found) {
  for (const Diagnostic& one : found.items())
    if (std::none_of(all.items().begin(), all.items().end(), [&](const Diagnostic& d) { return same(d, one); }))
      all.add(one);
}

}  // namespace toji::job
