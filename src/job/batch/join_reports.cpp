#include "job/batch/join_reports.h"

#include <list>
#include <memory>

#include "job/batch/join.h"
#include "job/batch/journal_file.h"
#include "job/batch/line_file.h"
#include "job/batch/list_file.h"
#include "job/batch/messages.h"
#include "job/files/files.h"
#include "job/files/replace_file.h"

namespace toji::batch {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t most_named = 20;

std::list<Descriptor> open_all(const std::vector<std::string>& reports) {
  std::list<Descriptor> files;
  for (const std::string& report : reports) files.push_back(job::open_to_read(report, nullptr));
  return files;
}

void read_report(Join& join, job::Context& context, const std::string& report) {
  LineFile file(report);
  std::string line;
  file.next(line);
  if (!join.open(context.names.intern(context.shown(report)), line)) return;
  std::uint64_t offset = line.size() + 1;
  // A line without an end is that of a run cut off in the middle of it.
  for (; file.next(line) && file.is_whole(); offset += line.size() + 1) join.line(line, offset);
}

// With the list at hand an item is named by its line and output, else by its number.
void name_missing(job::Context& context, const Join& join, ListFile* list) {
  std::uint32_t count = 0;
  const auto report = [&](const MessageText& text, Span span, const std::string& what) {
    if (++count <= most_named) context.diagnostics.error(text, span, {what});
  };
  if (list != nullptr) {
    const std::string_view name = context.names.intern(list->name());
    while (const auto item = list->next())
      if (!join.has(item->number)) report(messages::output_missing, {name, item->line, 1}, item->output);
  } else {
    for (std::uint32_t number = 1; number <= join.header().items; ++number)
      if (!join.has(number)) report(messages::item_missing, {}, std::to_string(number));
  }
  if (count > most_named) context.diagnostics.error(messages::more_missing, {}, {std::to_string(count - most_named)});
}

class Writer {
 public:
  Writer(const Join& join, const std::list<Descriptor>& files, const std::vector<std::string>& reports)
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
      const auto record = parse_record(part_.substr(0, part_.size() - 1));
      (record && record->made ? joined_.made : joined_.failed) += 1;
      return part_;
    }
    return {};
  }
  const Joined& joined() const { return joined_; }

 private:
  std::string_view started() {
    next_ = 1;
    return part_ = header_text(join_.header());
  }

  const Join& join_;
  const std::vector<std::string>& reports_;
  std::vector<const Descriptor*> files_;
  std::size_t next_ = 0;
  std::string part_;
  Joined joined_;
};

}  // namespace

std::optional<Joined> join_reports(job::Context& context, const std::string& list_path,
                                   const std::vector<std::string>& reports, const std::string& output) {
  const std::unique_ptr<ListFile> list = list_path.empty() ? nullptr : std::make_unique<ListFile>(context, list_path);
  const std::list<Descriptor> files = open_all(reports);
  Join join(context.diagnostics);
  if (list != nullptr && !context.failed())
    join.expect(context.names.intern(list->name()), {list->items(), list->digest(), {}});
  for (const std::string& report : reports) read_report(join, context, report);
  if (context.failed()) return std::nullopt;
  Writer writer(join, files, reports);
  job::replace_file(output, [&] { return writer.next(); });
  name_missing(context, join, list.get());
  return writer.joined();
}

}  // namespace toji::batch
