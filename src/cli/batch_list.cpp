#include "cli/batch_list.h"

#include "cli/messages.h"
#include "cli/resources.h"

namespace toji::cli {

BatchList::BatchList(Session& session, const std::filesystem::path& path, BatchOutputs* outputs)
    : path_(path), name_(session.names.intern(shown(path))) {
  const std::string_view name = session.names.intern(name_);
  lines_.emplace(path_);
  batch::ListReader::Place place;
  if (outputs != nullptr) place = [outputs](const std::string& output) { return outputs->place_of(output); };
  batch::ListReader reader(name, session.diagnostics, std::move(place));
  while (const auto item = read(reader))
    if (outputs != nullptr) outputs->note(*item, name, session.diagnostics);
  reader.close();
  items_ = reader.items();
  digest_ = reader.digest();
  if (outputs != nullptr && outputs->has_links()) {
    begin();
    while (const auto item = read(*reader_)) outputs->compare(*item, name, session.diagnostics);
  }
  begin();
}

// From the first line again, which a pipe does not allow.
void BatchList::begin() {
  lines_.emplace(path_);
  reader_.emplace(name_, unexpected_, batch::ListReader::Place(), batch::ListReader::Reading::again);
}

// Past what is no item; nothing at the end.
std::optional<batch::Item> BatchList::read(batch::ListReader& reader) {
  for (std::string line; lines_->next(line);)
    if (auto item = reader.line(line)) return item;
  return std::nullopt;
}

std::optional<batch::Item> BatchList::next() {
  const std::lock_guard lock(mutex_);
  auto item = read(*reader_);
  if (unexpected_.has_errors() || (!item && (reader_->items() != items_ || reader_->digest() != digest_)))
    throw EnvironmentError(messages::list_changed, {name_});
  return item;
}

}  // namespace toji::cli
