#include "job/batch/journal_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "base/retry.h"
#include "base/transfer.h"
#include "job/batch/line_file.h"
#include "job/batch/list.h"
#include "job/batch/messages.h"
#include "job/files/files.h"
#include "job/files/replace_file.h"
#include "job/files/system_error.h"

namespace toji::batch {

std::string line_at(const Descriptor& file, std::uint64_t offset, const std::filesystem::path& path) {
  std::string line;
  for (std::array<char, 512> part;;) {
    const auto at = static_cast<off_t>(offset + line.size());
    const ssize_t count = retry([&] { return pread(file.number(), part.data(), part.size(), at); });
    if (count < 0) job::throw_unreadable(path, errno);
    if (count == 0) throw EnvironmentError(messages::file_changed, {path.string()});
    const auto* const stop = static_cast<const char*>(std::memchr(part.data(), '\n', static_cast<std::size_t>(count)));
    line.append(part.data(),
                stop == nullptr ? static_cast<std::size_t>(count) : static_cast<std::size_t>(stop - part.data()));
    if (stop != nullptr) return line;
  }
}

JournalFile::JournalFile(std::filesystem::path path, const Header& header, bool resume)
    : path_(std::move(path)), header_(header) {
  if (resume && job::is_there(path_))
    keep();
  else
    job::replace_file(path_, header_text(header_));
  reopen();
}

// The old journal's records of what was made, those of another version of the list without its numbers. Its last line
// is left out where a run was cut off in the middle of it.
void JournalFile::keep() {
  LineFile old(path_);
  std::string line, part = header_text(header_);
  old.next(line);
  const auto before = parse_header(line);
  if (!before) throw EnvironmentError(messages::not_a_journal, {path_.string()});
  const bool same = before->items == header_.items && before->digest == header_.digest;
  std::uint64_t offset = 0;
  bool first = true;
  job::replace_file(path_, [&]() -> std::string_view {
    offset += first ? 0 : part.size();
    if (std::exchange(first, false)) return part;
    while (old.next(line) && old.is_whole()) {
      auto record = parse_record(line);
      if (!record || !record->made) continue;
      if (!same) record->number = record->line = 0;
      kept_.emplace_back(number_of(record->output), offset);
      return part = record_text(*record);
    }
    return {};
  });
  // Of two records of one output the later stands; a sort keeps their order.
  std::sort(kept_.begin(), kept_.end());
}

void JournalFile::reopen() {
  file_.emplace(retry([this] { return open(path_.c_str(), O_RDWR | O_APPEND | O_CLOEXEC); }));
  if (!*file_) job::throw_unwritable(path_, errno);
  const off_t end = lseek(file_->number(), 0, SEEK_END);
  if (end < 0) job::throw_unwritable(path_, errno);
  end_ = static_cast<std::uint64_t>(end);
}

std::optional<Record> JournalFile::before(std::string_view output) const {
  const std::uint64_t key = number_of(output);
  auto found = std::upper_bound(kept_.begin(), kept_.end(), std::pair(key, ~std::uint64_t{0}));
  if (found == kept_.begin() || (--found)->first != key) return std::nullopt;
  auto record = parse_record(line_at(*file_, found->second, path_));
  return record && record->output == output ? record : std::nullopt;
}

void JournalFile::append(const Record& record) {
  const std::string line = record_text(record);
  const std::lock_guard lock(mutex_);
  if (const int error = write_whole(file_->number(), line); error != 0) job::throw_unwritable(path_, error);
  written_.emplace_back(record.number, end_);
  end_ += line.size();
}

void JournalFile::finish() {
  const std::lock_guard lock(mutex_);
  std::sort(written_.begin(), written_.end());
  auto next = written_.begin();
  std::string part = header_text(header_);
  bool first = true;
  job::replace_file(path_, [&]() -> std::string_view {
    if (std::exchange(first, false)) return part;
    if (next == written_.end()) return {};
    part = line_at(*file_, (next++)->second, path_) + '\n';
    return part;
  });
}

}  // namespace toji::batch
