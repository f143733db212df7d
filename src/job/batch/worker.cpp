#include "job/batch/worker.h"

#include <algorithm>
#include <new>

#include "base/digest.h"
#include "base/system_words.h"
#include "job/batch/messages.h"
#include "job/document/gaiji.h"
#include "job/document/source_date.h"
#include "job/files/files.h"
#include "job/files/messages.h"
#include "job/files/replace_file.h"

namespace toji::batch {
namespace {

namespace fs = std::filesystem;

// Templates that a worker keeps: a list may name one of its own for each dataset.
constexpr std::size_t most_templates = 8;

job::EditionOptions options_of(const Item& item) {
  job::EditionOptions options;
  options.kind = job::edition_kind(item.edition);
  return options;
}

Record record_of(const Item& item) {
  Record record;
  record.number = item.number;
  record.line = item.line;
  record.output = item.output;
  return record;
}

}  // namespace

Shared read_shared(job::Context& context) {
  Shared shared;
  shared.environment = context;
  shared.environment.inputs = nullptr;  // a batch reads without end
  shared.fonts = job::read_fonts(context);
  add_programs(shared.programs);
  shared.programs.add("environment", "SOURCE_DATE_EPOCH", job::source_date(context.source_date_epoch), {});
  add_font_tables(shared.font_files, context.read(context.resources.path("fonts/fonts.xml")),
                  job::gaiji_of_fonts(context).bytes);
  add_fonts(shared.font_files, shared.fonts);
  return shared;
}

Worker::Result Worker::make(const Item& item, const std::optional<Record>& before) {
  try {
    return make_or_throw(item, before);
  } catch (const EnvironmentError& error) {
    return failed(item, error, !is_named_wrongly(item, error));
  } catch (const std::bad_alloc&) {  // the next item may need less
    return failed(item, EnvironmentError(job::messages::out_of_memory, {}), true);
  } catch (const fs::filesystem_error& error) {
    return failed(item, EnvironmentError(job::messages::unreadable, system_args(error.path1(), error.code().value())),
                  true);
  } catch (const std::exception& error) {
    return failed(item, EnvironmentError(messages::item_fault, {error.what()}), false);
  }
}

// Whether the list names a dataset or a template that is not there or is none, which is the list's mistake and not the
// world's.
bool Worker::is_named_wrongly(const Item& item, const EnvironmentError& error) const {
  const auto is = [&](const MessageText& text) { return error.text().id == text.id; };
  const bool is_file_for_folder = is(job::messages::not_a_folder);
  if (!is(job::messages::no_folder) && !is(job::messages::no_file) && !is_file_for_folder &&
      !is(job::messages::not_a_file))
    return false;
  const auto names = [&](const std::string& name) {
    const fs::path path = shared_.lists_folder / name;
    // A file among the folders of the name is told by its own.
    return !name.empty() && (path == error.args().front() ||
                             (is_file_for_folder && path.string().starts_with(error.args().front() + '/')));
  };
  return names(item.dataset) || names(item.layout);
}

Worker::Result Worker::failed(const Item& item, const EnvironmentError& error, bool world_failed) const {
  Record record = record_of(item);
  Diagnostic diagnostic{Severity::error, &error.text(), {}, {}, {}, error.args()};
  record.error = to_text(diagnostic, shared_.language);
  while (record.error.ends_with('\n')) record.error.pop_back();
  return {std::move(record), false, world_failed, Mistake{std::move(diagnostic), {}}};
}

// By the first of the errors.
Worker::Result Worker::failed(Record record, const FileNames& names, const Diagnostics& diagnostics) const {
  const auto& all = diagnostics.items();
  const auto first =
      std::find_if(all.begin(), all.end(), [](const Diagnostic& one) { return one.severity == Severity::error; });
  record.error = to_text(*first, shared_.language);
  return {std::move(record), false, false, Mistake{*first, names}};
}

Worker::Result Worker::make_or_throw(const Item& item, const std::optional<Record>& before) {
  const std::uint64_t began = shared_.stopwatch ? shared_.stopwatch() : 0;
  Result result{record_of(item)};
  Record& record = result.record;
  job::Context context{shared_.environment};
  const fs::path folder = shared_.lists_folder / item.dataset;
  const dataset::Source source = job::read_dataset(folder, context.inputs);
  const std::string asked = item.layout.empty() ? "" : (shared_.lists_folder / item.layout).string();
  const Loaded& of_item = load(choose_template(context, asked, folder, "booklet.xml"), context.checked_layouts);
  context.checked_layouts = of_item.context.checked_layouts;
  if (of_item.context.failed()) return failed(record, of_item.context.names, of_item.context.diagnostics);
  const job::EditionOptions options = options_of(item);
  record.inputs = digest_of(source, of_item, options);
  if (before && is_there(item, *before, record.inputs)) {
    result = {*before, true};
    result.record.number = item.number;
    result.record.line = item.line;
    return result;
  }
  auto data = booklet_data(context, source, options);
  if (context.failed()) return failed(record, context.names, context.diagnostics);
  job::Edition edition = edition_of(options);
  edition.unfinished = data->unfinished.list;
  Tasks tasks;  // done here: the other processors have items of their own
  const job::PdfFile file = make_pdf(context, std::move(data->tree), of_item.loaded, std::move(edition), tasks);
  if (context.failed()) return failed(record, context.names, context.diagnostics);
  const fs::path target = shared_.out / item.output;
  job::make_output_folder(target.parent_path());
  job::replace_file(target, file.bytes, job::Sync::quick);
  if (data->unfinished.errors.has_errors())  // the file is there for those who wait, and the item is not done
    return failed(record, context.names, data->unfinished.errors);
  record.made = true;
  record.pages = file.pages;
  record.bytes = file.bytes.size();
  record.sha256 = sha256_hex(file.bytes);
  if (shared_.stopwatch) record.milliseconds = shared_.stopwatch() - began;
  return result;
}

const Worker::Loaded& Worker::load(const job::TemplatePath& path,
                                   const std::shared_ptr<std::set<std::string>>& checked) {
  const auto found = std::find_if(loaded_.begin(), loaded_.end(), [&](const Loaded& one) { return one.path == path; });
  if (found != loaded_.end()) {
    loaded_.splice(loaded_.begin(), loaded_, found);
    return loaded_.front();
  }
  std::list<Loaded> fresh;
  Loaded& one = fresh.emplace_back(Loaded{path, {shared_.environment}, {}, {}});
  one.context.checked_layouts = checked;
  one.loaded = load_template(one.context, path, shared_.fonts);
  one.loaded.font_cache = font_cache_;
  add_templates(one.inventory, one.loaded.files);
  loaded_.splice(loaded_.begin(), fresh);
  if (loaded_.size() > most_templates) loaded_.pop_back();
  return loaded_.front();
}

const job::Edition& Worker::print_edition() {
  if (!print_edition_) {
    job::Context context{shared_.environment};
    job::EditionOptions options;
    options.kind = job::EditionOptions::Kind::print;
    print_edition_ = read_edition(context, options);
  }
  return *print_edition_;
}

job::Edition Worker::edition_of(const job::EditionOptions& options) {
  return options.kind == job::EditionOptions::Kind::print ? print_edition() : job::Edition{options};
}

// What toji fingerprint prints for the same.
std::string Worker::digest_of(const dataset::Source& source, const Loaded& of_item,
                              const job::EditionOptions& options) {
  job::Inventory inventory = shared_.programs;
  add_edition(inventory, options, false);
  add_data(inventory, source);
  inventory.add(of_item.inventory);
  if (options.kind == job::EditionOptions::Kind::draft) {
    const job::TemplatePath report = beside(shared_.environment, of_item.path, "overflow.xml");
    inventory.add(load(report, of_item.context.checked_layouts).inventory);
  }
  inventory.add(shared_.font_files);
  if (options.kind == job::EditionOptions::Kind::print)
    add_profile(inventory, print_edition().condition.identifier, print_edition().condition.profile);
  return inventory.digest();
}

bool Worker::is_there(const Item& item, const Record& before, const std::string& inputs) const {
  const fs::path file = shared_.out / item.output;
  if (!before.made || before.inputs != inputs) return false;
  const Look look = job::known(file);
  if (!look.is_file() || static_cast<std::uint64_t>(look.status().st_size) != before.bytes) return false;
  return job::file_sha256(file) == before.sha256;
}

}  // namespace toji::batch
