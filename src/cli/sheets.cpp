// toji sheets DATASET --out DIR
#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <exception>
#include <iostream>
#include <memory>
#include <mutex>
#include <thread>

#include "base/threads.h"
#include "engine/bind/bind.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/diagnostics_json.h"
#include "cli/file_name.h"
#include "cli/files.h"
#include "cli/gaiji.h"
#include "cli/inputs.h"
#include "cli/inventory.h"
#include "cli/outputs.h"
#include "cli/pipeline.h"
#include "cli/progress.h"
#include "cli/replace_file.h"
#include "out/pdf/font_cache.h"

namespace toji::cli {
namespace {

namespace fs = std::filesystem;
using dataset::Selection;

constexpr Words about{"実行課ごとのシート（PDF）を作る", "make the sheets of each division (PDF)"};
constexpr Words help_dataset{"データセットのフォルダー", "the dataset's folder"};
constexpr Words help_out{"書き出すフォルダー（なければ作る）", "the folder to write into (made when missing)"};
constexpr Words help_division{"この実行課だけ（いくつでも）", "this division only (any number)"};
constexpr Words help_policy{"体系のこの項のシート（名前か id、いくつでも）",
                            "the sheets below this item of the plan (name or id, any number)"};
constexpr Words help_sheet{"このシート（番号か id、いくつでも）", "this sheet (number or id, any number)"};
constexpr Words help_layout{"レイアウト（既定は データセット/layouts/sheets.xml、なければ付属のもの）",
                            "the layout (by default DATASET/layouts/sheets.xml, else the program's own)"};
constexpr Words help_timing{"処理ごとの時間をミリ秒で表示する", "print the milliseconds of each phase"};
constexpr Words making{"シートを作っています", "making sheets"};

struct Options {
  std::string dataset, out, layout;
  std::vector<std::string> divisions, policies, sheets;
  EditionOptions edition;
  bool timing = false, attach = false;
  bool chooses() const { return !divisions.empty() || !policies.empty() || !sheets.empty(); }
};

// One file a division, or one for each thing asked for.
std::vector<Selection> chosen(Session& session, const dataset::Dataset& dataset, const Options& options) {
  if (!options.chooses()) return by_division(dataset);
  std::vector<Selection> out;
  const auto add = [&](const std::vector<std::string>& names, auto select) {
    for (const std::string& name : names)
      if (auto found = select(dataset, name, session.diagnostics)) out.push_back(*std::move(found));
  };
  add(options.divisions, dataset::select_division);
  add(options.policies, dataset::select_item);
  add(options.sheets, dataset::select_sheet);
  return out;
}

bool same(const Diagnostic& a, const Diagnostic& b) {
  return a.text == b.text && a.span == b.span && a.sheet == b.sheet && a.field == b.field && a.args == b.args;
}

// A sheet of two divisions is reported once.
void merge(Diagnostics& all, const Diagnostics& found) {
  for (const Diagnostic& one : found.items())
    if (std::none_of(all.items().begin(), all.items().end(), [&](const Diagnostic& d) { return same(d, one); }))
      all.add(one);
}

// What came of one file.
struct Outcome {
  Diagnostics found;
  std::string said, json;
  bool world_failed = false;
  std::exception_ptr fault;  // anything else, for the caller's thread
};

// The files are made on as many threads as there are processors; what is said of them keeps their order.
class Files {
 public:
  Files(Session& session, const dataset::Dataset& dataset, const Press& press, const Options& options,
        const EditionInputs& inputs, const dataset::Source& source)
      : session_(session),
        dataset_(dataset),
        press_(press),
        options_(options),
        inputs_(inputs),
        attached_(source) {}

  // A file that fails leaves the others as they are.
  ExitCode make(const std::vector<Selection>& selections) {
    std::vector<fs::path> targets;
    std::set<std::string> taken;
    for (const Selection& selection : selections)
      targets.push_back(fs::path(options_.out) / (unused_name(safe_file_name(selection.name), taken) + ".pdf"));
    check_targets(targets);
    std::vector<Outcome> outcomes(selections.size());
    make_all(selections, targets, outcomes);
    bool world_failed = false;
    std::string closing;
    for (const Outcome& outcome : outcomes) {
      if (outcome.fault) std::rethrow_exception(outcome.fault);
      merge(session_.diagnostics, outcome.found);
      closing += outcome.said;
      if (!outcome.json.empty()) session_.told->push_back(outcome.json);
      world_failed = world_failed || outcome.world_failed;
    }
    print_diagnostics(session_);
    std::cerr << closing;
    if (world_failed) return environment;
    return session_.diagnostics.has_errors() ? input_errors : done;
  }

 private:
  // None is replaced where one may not be.
  void check_targets(const std::vector<fs::path>& targets) const {
    for (const font::FaceDeclaration& face : press_.fonts.faces()) note_input(installed_file(face));
    Outputs outputs;
    for (const fs::path& target : targets) outputs.add("--out", target, Content::pdf);
    outputs.check();  // one that cannot be written leaves the others
  }

  void make_all(const std::vector<Selection>& selections, const std::vector<fs::path>& targets,
                std::vector<Outcome>& outcomes) {
    Progress progress(session_);
    std::atomic<std::size_t> next{0};
    const auto work = [&](bool shows) {
      for (std::size_t i = next++; i < selections.size(); i = next++) {
        if (shows) progress.update(making, i, selections.size());
        outcomes[i] = file(selections[i], targets[i]);
      }
    };
    const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
    {
      std::vector<std::jthread> others;
      start_threads(others, std::max<std::size_t>(1, std::min(processors, selections.size())) - 1, work, false);
      work(true);
    }
    progress.clear();
  }

  Outcome file(const Selection& selection, const fs::path& target) const {
    Outcome outcome;
    try {
      const Unfinished unfinished = unfinished_of(dataset_, selection.sheets);
      if (options_.edition.kind == EditionOptions::Kind::print)
        refuse_unfinished(dataset_, selection.sheets, outcome.found);
      else
        outcome.found.add(unfinished.notes);
      flow::Pages pages = lay_out(selection, outcome.found);
      if (!outcome.found.has_errors()) save(target, std::move(pages), unfinished, outcome);
    } catch (const EnvironmentError& error) {
      outcome.world_failed = true;
      if (session_.json)
        outcome.json = to_json(error, session_.language);
      else
        outcome.said = error_text(error, session_.language);
    } catch (...) {
      outcome.fault = std::current_exception();
    }
    return outcome;
  }

  flow::Pages lay_out(const Selection& selection, Diagnostics& found) const {
    if (found.has_errors()) return {};
    data_tree::DataTree data = dataset::view(dataset_, selection);
    content::Document content = bind(data, found);
    if (found.has_errors()) return {};
    return flow::paginate(std::move(content), found);
  }

  // One at a time: the layout's variables are set as it is bound, and the table of 外字 tells its mistakes to the
  // session.
  content::Document bind(data_tree::DataTree& data, Diagnostics& found) const {
    const std::lock_guard lock(mutex_);
    use_gaiji(session_, data, options_.dataset);
    return bind::bind(*press_.layout, data, found);
  }

  void save(const fs::path& target, flow::Pages pages, const Unfinished& unfinished, Outcome& outcome) const {
    Session own;
    own.language = session_.language;
    own.names = session_.names;
    EditionInputs inputs = inputs_;
    inputs.unfinished = unfinished.list;
    if (options_.edition.sheet_ids)
      for (const dataset::Sheet& sheet : dataset_.sheets) inputs.sheet_ids.insert(sheet.id);
    const Made made = write_edition(own, std::move(pages), press_, options_.edition, inputs,
                                    options_.attach ? &attached_ : nullptr);
    outcome.found.add(own.diagnostics);
    if (own.diagnostics.has_errors()) return;
    replace_file(target, made.bytes);
    add_broken(outcome.found, unfinished);
    if (!session_.quiet) outcome.said = line(target, made.pages, made.bytes.size());
  }

  std::string line(const fs::path& target, std::size_t pages, std::size_t bytes) const {
    const bool ja = session_.language == Language::ja;
    return target.string() + ": " + std::to_string(pages) + (ja ? " ページ、" : " pages, ") +
           std::to_string((bytes + 999) / 1000) + " KB\n";
  }

  Session& session_;
  const dataset::Dataset& dataset_;
  const Press& press_;
  const Options& options_;
  const EditionInputs& inputs_;
  const dataset::Source& attached_;
  mutable std::mutex mutex_;
};

// What is not in the files asked for, though it may belong there or needs somebody's hand.
void tell_of_rest(Session& session, const dataset::Dataset& dataset, const std::vector<Selection>& selections,
                  const Options& options) {
  std::set<std::size_t> taken;
  for (const Selection& selection : selections) taken.insert(selection.sheets.begin(), selection.sheets.end());
  std::vector<std::size_t> others;
  for (std::size_t i = 0; i < dataset.sheets.size(); ++i)
    if (taken.count(i) == 0) others.push_back(i);
  tell_of_others(session.diagnostics, dataset, others, options.chooses(), options.dataset);
}

// Throws UsageError.
void check_folder(const Options& options) {
  for (const std::string& input : {options.dataset, options.layout}) note_input(input);
  Outputs outputs;
  outputs.add("--out", options.out, Content::folder);
  outputs.check();
}

ExitCode run(Session& session, const Options& options) {
  Timing timing = Timing::of_process();
  check_folder(options);
  const dataset::Source source = read_dataset(options.dataset);
  timing.phase("files");
  const auto dataset = open_dataset(session, source, timing, nullptr, dataset::Unfinished::allowed);
  const auto selections = dataset ? chosen(session, *dataset, options) : std::vector<Selection>();
  const EditionInputs inputs = read_edition(session, options.edition);
  if (!session.diagnostics.has_errors()) {
    Press press = read_press(session, choose_template(options.layout, options.dataset, "sheets.xml"), timing);
    press.font_cache = std::make_shared<pdf::FontCache>();  // divisions have their headings in common
    if (!session.diagnostics.has_errors()) {
      check_folder(options);
      make_output_folder(options.out);
      tell_of_rest(session, *dataset, selections, options);
      const ExitCode code = Files(session, *dataset, press, options, inputs, source).make(selections);
      timing.phase("sheets");
      if (options.timing && !session.json) std::cerr << timing.table(session.language);
      return code;
    }
  }
  print_diagnostics(session);
  return input_errors;
}

// An option that may be given any number of times, each time with one value.
void add_names(CLI::App& app, const char* name, std::vector<std::string>& names, const Words& help, const char* type,
               Language language) {
  app.add_option(name, names, say(help, language))->type_name(type)->allow_extra_args(false);
}

}  // namespace

void add_sheets(CLI::App& app, Session& session) {
  const Language language = session.language;
  CLI::App* command = app.add_subcommand("sheets", say(about, language));
  const auto options = std::make_shared<Options>();
  command->add_option("DATASET", options->dataset, say(help_dataset, language))->required();
  command->add_option("--out", options->out, say(help_out, language))->required()->type_name("DIR");
  add_names(*command, "--division", options->divisions, help_division, "NAME", language);
  add_names(*command, "--policy", options->policies, help_policy, "NAME", language);
  add_names(*command, "--sheet", options->sheets, help_sheet, "N", language);
  command->add_option("--layout", options->layout, say(help_layout, language))->type_name("FILE");
  command->add_flag("--timing", options->timing, say(help_timing, language));
  add_edition_options(*command, options->edition, language);
  add_attach_option(*command, options->attach, language);
  command->callback([&session, options] {
    if (options->attach) require_public("--attach-data", options->edition);
    session.command = [&session, options] { return run(session, *options); };
  });
}

}  // namespace toji::cli
