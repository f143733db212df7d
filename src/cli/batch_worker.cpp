#include "cli/batch_worker.h"

#include <algorithm>
#include <filesystem>
#include <new>

#include "base/digest.h"
#include "base/system_words.h"
#include "cli/console.h"
#include "cli/diagnostics_json.h"
#include "cli/files.h"
#include "cli/gaiji.h"
#include "cli/messages.h"
#include "cli/out_of_memory.h"
#include "cli/pipeline.h"
#include "cli/replace_file.h"
#include "cli/resources.h"

namespace toji::cli {
namespace {

namespace fs = std::filesystem;

// Templates that a worker keeps: a list may name one of its own for each dataset.
constexpr std::size_t most_templates = 8;

EditionOptions edition_of(const batch::Item& item) {
  EditionOptions options;
  options.kind = edition_kind(item.edition);
  return options;
}

batch::Record record_of(const batch::Item& item) {
  batch::Record record;
  record.number = item.number;
  record.line = item.line;
  record.output = item.output;
  return record;
}

}  // namespace

BatchWorker::Result BatchWorker::make(const batch::Item& item, const std::optional<batch::Record>& before) {
  try {
    return make_or_throw(item, before);
  } catch (const EnvironmentError& error) {
    return failed(item, error, !is_named_wrongly(item, error));
  } catch (const std::bad_alloc&) {
    forget_end_of_memory();  // the next item may need less
    return failed(item, EnvironmentError(messages::out_of_memory, {}), true);
  } catch (const std::filesystem::filesystem_error& error) {
    return failed(item, EnvironmentError(messages::unreadable, system_args(error.path1(), error.code().value())), true);
  } catch (const std::exception& error) {
    return failed(item, EnvironmentError(messages::item_fault, {error.what()}), false);
  }
}

// Whether the list names a dataset or a template that is not there or is none, which is the list's mistake and not the
// world's.
bool BatchWorker::is_named_wrongly(const batch::Item& item, const EnvironmentError& error) const {
  const auto is = [&](const MessageText& text) { return error.text().id == text.id; };
  if (!is(messages::no_folder) && !is(messages::no_file) && !is(messages::not_a_folder) && !is(messages::not_a_file))
    return false;
  const auto names = [&](const std::string& name) {
    const fs::path path = shared_.lists_folder / name;
    // A file among the folders of the name is told by its own.
    return !name.empty() && (path == error.args().front() ||
                             (is(messages::not_a_folder) && path.string().starts_with(error.args().front() + '/')));
  };
  return names(item.dataset) || names(item.layout);
}

BatchWorker::Result BatchWorker::failed(const batch::Item& item, const EnvironmentError& error,
                                        bool world_failed) const {
  batch::Record record = record_of(item);
  record.error = error_text(error, shared_.language);
  while (record.error.ends_with('\n')) record.error.pop_back();
  return {std::move(record), false, world_failed, to_json(error, shared_.language, {shared_.list, item.line, 1})};
}

// By the first of the errors.
BatchWorker::Result BatchWorker::failed(batch::Record record, const batch::Item& item,
                                        const Diagnostics& diagnostics) const {
  const auto& all = diagnostics.items();
  const auto first =
      std::find_if(all.begin(), all.end(), [](const Diagnostic& one) { return one.severity == Severity::error; });
  record.error = to_text(*first, shared_.language);
  return {std::move(record), false, false, to_json(*first, shared_.language, {shared_.list, item.line, 1})};
}

BatchWorker::Result BatchWorker::make_or_throw(const batch::Item& item, const std::optional<batch::Record>& before) {
  const auto began = std::chrono::steady_clock::now();
  Result result{record_of(item)};
  batch::Record& record = result.record;
  Session session;
  session.language = shared_.language;
  session.quiet = true;
  Timing timing;
  const fs::path folder = shared_.lists_folder / item.dataset;
  const dataset::Source source = read_dataset(folder);
  const std::string asked = item.layout.empty() ? "" : (shared_.lists_folder / item.layout).string();
  const Read& read = press(choose_template(asked, folder, "booklet.xml"));
  if (read.session.diagnostics.has_errors()) return failed(record, item, read.session.diagnostics);
  const EditionOptions edition = edition_of(item);
  record.inputs = digest_of(source, read, edition);
  if (before && is_there(item, *before, record.inputs)) {
    result = {*before, true};
    result.record.number = item.number;
    result.record.line = item.line;
    return result;
  }
  const bool draft = edition.kind == EditionOptions::Kind::draft;
  const auto dataset = dataset::read(source, session.names, session.diagnostics, nullptr,
                                     draft ? dataset::Unfinished::allowed : dataset::Unfinished::refused);
  const Unfinished unfinished = draft && dataset ? unfinished_of(*dataset) : Unfinished();
  EditionInputs inputs = inputs_of(edition);
  inputs.unfinished = unfinished.list;
  Made made;
  Tasks tasks;  // done here: the other processors have items of their own
  data_tree::DataTree data = session.diagnostics.has_errors() ? data_tree::DataTree() : dataset::view(*dataset);
  use_gaiji(session, data, folder);
  if (!session.diagnostics.has_errors())
    made = make_document(session, std::move(data), read.press, edition, inputs, timing, tasks);
  if (session.diagnostics.has_errors()) return failed(record, item, session.diagnostics);
  const fs::path target = shared_.out / item.output;
  make_output_folder(target.parent_path());
  replace_file(target, made.bytes, Sync::quick);
  if (unfinished.errors.has_errors())  // the file is there for those who wait, and the item is not done
    return failed(record, item, unfinished.errors);
  record.made = true;
  record.pages = made.pages;
  record.bytes = made.bytes.size();
  record.sha256 = sha256_hex(made.bytes);
  if (shared_.timing)
    record.milliseconds = static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began).count());
  return result;
}

const BatchWorker::Read& BatchWorker::press(const TemplatePath& path) {
  const auto found = std::find_if(read_.begin(), read_.end(), [&](const Read& r) { return r.path == path; });
  if (found != read_.end()) {
    read_.splice(read_.begin(), read_, found);
    return read_.front();
  }
  std::list<Read> fresh;
  Read& read = fresh.emplace_back();
  read.path = path;
  read.press = read_press(read.session, path, shared_.fonts);
  read.press.font_cache = font_cache_;
  add_templates(read.inventory, read.press.templates);
  read_.splice(read_.begin(), fresh);
  if (read_.size() > most_templates) read_.pop_back();
  return read_.front();
}

const EditionInputs& BatchWorker::print_inputs() {
  if (!print_inputs_) {
    Session session;
    EditionOptions options;
    options.kind = EditionOptions::Kind::print;
    print_inputs_ = read_edition(session, options);
  }
  return *print_inputs_;
}

EditionInputs BatchWorker::inputs_of(const EditionOptions& edition) {
  return edition.kind == EditionOptions::Kind::print ? print_inputs() : EditionInputs();
}

// What toji fingerprint prints for the same.
std::string BatchWorker::digest_of(const dataset::Source& source, const Read& read, const EditionOptions& edition) {
  Inventory inventory = shared_.programs;
  add_data(inventory, source);
  inventory.add(read.inventory);
  if (edition.kind == EditionOptions::Kind::draft) inventory.add(press(beside(read.path, "overflow.xml")).inventory);
  inventory.add(shared_.font_files);
  if (edition.kind == EditionOptions::Kind::print)
    add_profile(inventory, print_inputs().condition.identifier, print_inputs().condition.profile);
  return inventory.digest();
}

bool BatchWorker::is_there(const batch::Item& item, const batch::Record& before, const std::string& inputs) const {
  const fs::path file = shared_.out / item.output;
  if (!before.made || before.inputs != inputs) return false;
  const Look look = known(file);
  if (!look.is_file() || static_cast<std::uint64_t>(look.status().st_size) != before.bytes) return false;
  return file_sha256(file) == before.sha256;
}

}  // namespace toji::cli
