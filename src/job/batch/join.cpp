#include "job/batch/join.h"

#include "job/batch/messages.h"

namespace toji::batch {

void Join::expect(std::string_view list, const Header& header) {
  list_ = list;
  header_ = header;
}

bool Join::open(std::string_view name, std::string_view first_line) {
  names_.push_back(name);
  line_ = 1;
  auto header = parse_header(first_line);
  if (!header) {
    diagnostics_.error(messages::not_a_report, {name, 1, 1});
    return false;
  }
  header->shard = {};
  if (header_ && *header_ != *header) {
    diagnostics_.error(messages::other_list, {name, 1, 1}, {std::string(list_)});
    return false;
  }
  if (!header_) expect(name, *header);
  return true;
}

void Join::line(std::string_view text, std::uint64_t offset) {
  ++line_;
  if (is_column_line(text)) return;
  const std::string_view name = names_.back();
  const auto record = parse_record(text);
  if (!record || record->number > header_->items) return diagnostics_.error(messages::bad_record, {name, line_, 1});
  if (record->number == 0) return;
  // Grows with the reports, not with what a header claims.
  if (places_.size() < record->number) places_.resize(record->number);
  Place& place = places_[record->number - 1];
  const auto report = static_cast<std::uint32_t>(names_.size());
  if (place.report != 0 && place.report != report)
    return diagnostics_.error(messages::item_twice, {name, line_, 1},
                              {record->output, std::to_string(record->line), std::string(names_[place.report - 1])});
  // A journal that was gone on with says the same item again: the last word counts.
  place = {report, record->line, offset};
}

}  // namespace toji::batch
