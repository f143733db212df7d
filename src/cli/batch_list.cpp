#include "cli/batch_list.h"

#include <cerrno>
#include <cstring>

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
  std::error_code error;
  if (!std::filesystem::exists(path_, error)) throw EnvironmentError(messages::no_file, {name_});
  if (!std::filesystem::is_regular_file(path_, error)) throw EnvironmentError(messages::not_a_file, {name_});
  file_ = std::ifstream(path_, std::ios::binary);
  if (!file_) throw EnvironmentError(messages::unreadable, {name_, std::strerror(errno)});
}

// Past what is no item; nothing at the end.
std::optional<batch::Item> BatchList::read(batch::ListReader& reader) {
  for (std::string line; std::getline(file_, line);)
    if (auto item = reader.line(line)) return item;
  if (file_.bad()) throw EnvironmentError(messages::unreadable, {name_, std::strerror(errno)});
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
