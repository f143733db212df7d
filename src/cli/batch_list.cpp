#include "cli/batch_list.h"

#include "cli/messages.h"
#include "cli/resources.h"

namespace toji::cli {

BatchList::BatchList(Session& session, const std::filesystem::path& path)
    : path_(path), name_(session.names.intern(shown(path))) {
  open();
  batch::ListReader reader(session.names.intern(name_), session.diagnostics);
  while (read(reader)) {
  }
  reader.close();
  items_ = reader.items();
  digest_ = reader.digest();
  open();
  reader_.emplace(name_, unexpected_);
}

// A list is read from its start twice, which a pipe does not allow.
void BatchList::open() {
  file_.emplace(path_);
}

// Past what is no item; nothing at the end.
std::optional<batch::Item> BatchList::read(batch::ListReader& reader) {
  for (std::string line; file_->next(line);)
    if (auto item = reader.line(line)) return item;
  return std::nullopt;
}

std::optional<batch::Item> BatchList::next() {
  const std::lock_guard lock(mutex_);
  auto item = read(*reader_);
  if (!item && (reader_->items() != items_ || reader_->digest() != digest_))
    throw EnvironmentError(messages::list_changed, {name_});
  return item;
}

}  // namespace toji::cli
