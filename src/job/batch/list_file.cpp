#include "job/batch/list_file.h"

#include "job/batch/messages.h"

namespace toji::batch {

ListFile::ListFile(job::Context& context, const std::filesystem::path& path, Outputs* outputs)
    : path_(path), inputs_(context.inputs), name_(context.shown(path)) {
  const std::string_view name = context.names.intern(name_);
  lines_.emplace(path_, inputs_);
  ListReader::Place place;
  if (outputs != nullptr) place = [outputs](const std::string& output) { return outputs->place_of(output); };
  ListReader reader(name, context.diagnostics, std::move(place));
  while (const auto item = read(reader))
    if (outputs != nullptr) outputs->note(*item, name, context.diagnostics);
  reader.close();
  items_ = reader.items();
  digest_ = reader.digest();
  if (outputs != nullptr && outputs->has_links()) {
    begin();
    while (const auto item = read(*reader_)) outputs->compare(*item, name, context.diagnostics);
  }
  begin();
}

// From the first line again, which a pipe does not allow.
void ListFile::begin() {
  lines_.emplace(path_, inputs_);
  reader_.emplace(name_, unexpected_, ListReader::Place(), ListReader::Reading::again);
}

// Past what is no item; nothing at the end.
std::optional<Item> ListFile::read(ListReader& reader) {
  for (std::string line; lines_->next(line);)
    if (auto item = reader.line(line)) return item;
  return std::nullopt;
}

std::optional<Item> ListFile::next() {
  const std::lock_guard lock(mutex_);
  auto item = read(*reader_);
  if (unexpected_.has_errors() || (!item && (reader_->items() != items_ || reader_->digest() != digest_)))
    throw EnvironmentError(messages::list_changed, {name_});
  return item;
}

}  // namespace toji::batch
