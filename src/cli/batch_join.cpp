#include "cli/batch_join.h"

#include <iostream>
#include <list>
#include <memory>

#include "job/batch/join.h"
#include "job/batch/messages.h"
#include "cli/batch_journal.h"
#include "cli/batch_list.h"
#include "cli/console.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "cli/line_file.h"
#include "cli/outputs.h"
#include "cli/replace_file.h"
#include "cli/resources.h"

namespace toji::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t most_named = 20;

std::list<Descriptor> open_all(const std::vector<std::string>& reports) {
  std::list<Descriptor> files;
  for (const std::string& report : reports) files.push_back(open_to_read(report));
  return files;
}

void read_report(batch::Join& join, Session& session, const std::string& report) {
  LineFile file(report);
  std::string line;
  file.next(line);
  if (!join.open(session.names.intern(shown(report)), line)) return;
  std::uint64_t offset = line.size() + 1;
  // A line without an end is that of a run cut off in the middle of it.
  for (; file.next(line) && file.is_whole(); offset += line.size() + 1) join.line(line, offset);
}

// With the list at hand an item is named by its line and output, else by its number.
void name_missing(Session& session, const batch::Join& join, BatchList* list) {
  std::uint32_t count = 0;
  const auto report = [&](const MessageText& text, Span span, const std::string& what) {
    if (++count <= most_named) session.diagnostics.error(text, span, {what});
  };
  if (list != nullptr) {
    const std::string_view name = session.names.intern(list->name());
    while (const auto item = list->next())
      if (!join.has(item->number)) report(batch::messages::output_missing, {name, item->line, 1}, item->output);
  } else {
    for (std::uint32_t number = 1; number <= join.header().items; ++number)
      if (!join.has(number)) report(batch::messages::item_missing, {}, std::to_string(number));
  }
  if (count > most_named)
    session.diagnostics.error(batch::messages::more_missing, {}, {std::to_string(count - most_named)});
}

class Writer {
 public:
  Writer(const batch::Join& join, const std::list<Descriptor>& files, const std::vector<std::string>& reports)
      : join_(join), reports_(reports) {
    for (const Descriptor& file : files) files_.push_back(&file);
  }
  // The joined report's next line with its end; empty after the last.
  std::string_view next() {
    if (next_ == 0) return started();
    while (next_ <= join_.places().size()) {
      const auto& place = join_.places()[next_++ - 1];
      if (place.report == 0) continue;
      part_ = line_at(*files_[place.report - 1], place.offset, reports_[place.report - 1]) + '\n';
      const auto record = batch::parse_record(part_.substr(0, part_.size() - 1));
      (record && record->made ? made_ : failed_) += 1;
      return part_;
    }
    return {};
  }
  std::uint64_t made() const { return made_; }
  std::uint64_t failed() const { return failed_; }

 private:
  std::string_view started() {
    next_ = 1;
    return part_ = batch::header_text(join_.header());
  }

  const batch::Join& join_;
  const std::vector<std::string>& reports_;
  std::vector<const Descriptor*> files_;
  std::size_t next_ = 0;
  std::string part_;
  std::uint64_t made_ = 0, failed_ = 0;
};

}  // namespace

ExitCode join_reports(Session& session, const std::string& list_path, const std::vector<std::string>& reports,
                      const std::string& output) {
  for (const std::string& input : reports) note_input(input);
  if (!list_path.empty()) note_input(list_path);
  Outputs outputs;
  outputs.add("-o", output, Content::table);
  outputs.check_writable();
  const std::unique_ptr<BatchList> list = list_path.empty() ? nullptr : std::make_unique<BatchList>(session, list_path);
  const std::list<Descriptor> files = open_all(reports);
  batch::Join join(session.diagnostics);
  if (list != nullptr && !session.diagnostics.has_errors())
    join.expect(session.names.intern(list->name()), {list->items(), list->digest(), {}});
  for (const std::string& report : reports) read_report(join, session, report);
  if (session.diagnostics.has_errors()) {
    print_diagnostics(session);
    return input_errors;
  }
  Writer writer(join, files, reports);
  replace_file(output, [&] { return writer.next(); });
  name_missing(session, join, list.get());
  print_diagnostics(session);
  const bool ja = session.language == Language::ja;
  if (!session.quiet)
    std::cerr << output << ": " << (ja ? "できた " : "made ") << writer.made() << (ja ? "、失敗 " : ", failed ")
              << writer.failed() << '\n';
  return session.diagnostics.has_errors() || writer.failed() > 0 ? input_errors : done;
}

}  // namespace toji::cli
