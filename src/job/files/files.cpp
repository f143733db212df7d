#include "job/files/files.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>

#include "base/entries.h"
#include "base/retry.h"
#include "base/transfer.h"
#include "job/files/messages.h"
#include "job/files/system_error.h"
#include "report/dataset/load.h"

namespace toji::job {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void throw_too_large(const fs::path& path, std::size_t max_bytes) {
  throw EnvironmentError(messages::too_large, {path.string(), std::to_string(max_bytes >> 20)});
}

std::size_t size_of(const Descriptor& file, const fs::path& path, std::size_t max_bytes) {
  const Look look = looked_at(file.number());
  if (look.is_unknown()) throw_unreadable(path, look.error());
  const auto size = static_cast<std::size_t>(look.status().st_size);
  if (size > max_bytes) throw_too_large(path, max_bytes);
  return size;
}

class BoundedDisk : public dataset::Disk {
 public:
  BoundedDisk(const fs::path& folder, Inputs* inputs) : folder_(folder), inputs_(inputs) {}
  bool is_there(const fs::path& path) override { return job::is_there(path); }
  bool is_folder(const fs::path& path) override { return job::is_folder(path); }
  bool leads_to_folder(const fs::path& path) override { return looked_at(path).is_folder(); }
  std::vector<std::string> names_in(const fs::path& path) override { return job::names_in(path); }
  std::string bytes_of(const fs::path& path) override {
    if (++files_ > max_dataset_files)
      throw EnvironmentError(messages::too_many_files, {folder_.string(), std::to_string(max_dataset_files)});
    std::string bytes = read_file(path, inputs_);
    total_ += bytes.size();
    if (total_ > max_dataset_bytes) throw_too_large(folder_, max_dataset_bytes);
    return bytes;
  }
  std::optional<std::string> sheet_bytes(const fs::path& path) override try {
    return bytes_of(path);
  } catch (const EnvironmentError& error) {
    if (&error.text() != &messages::not_a_file) throw;
    return std::nullopt;
  }

 private:
  fs::path folder_;
  Inputs* inputs_;
  std::size_t files_ = 0, total_ = 0;
};

}  // namespace

Look known(const fs::path& path, Links links) {
  const Look look = looked_at(path, links);
  if (look.is_unknown()) throw_unreadable(path, look.error());
  return look;
}

bool is_there(const fs::path& path) { return known(path).is_there(); }

bool is_folder(const fs::path& path) {
  const Look look = known(path);
  if (look.is_there() && !look.is_folder()) throw EnvironmentError(messages::not_a_folder, {path.string()});
  return look.is_there();
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (auto at = entries<fs::directory_iterator>(folder, error), end = decltype(at)(); !error && at != end;
       at.increment(error))
    names.push_back(at->path().filename().string());
  if (error) throw_unreadable(folder, error.value());
  std::sort(names.begin(), names.end());
  return names;
}

Descriptor open_to_read(const fs::path& path, Inputs* inputs) {
  // Without waiting for a pipe's other end.
  Descriptor file(retry([&] { return open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY); }));
  if (!file && errno != ENXIO) throw_unreadable(path, errno);
  if (!file) throw EnvironmentError(messages::not_regular, {path.string()});
  const Look look = looked_at(file.number());
  if (look.is_unknown()) throw_unreadable(path, look.error());
  if (!look.is_file())
    throw EnvironmentError(look.is_folder() ? messages::not_a_file : messages::not_regular, {path.string()});
  if (inputs != nullptr) inputs->note(look, path);
  return file;
}

std::size_t read_part(const Descriptor& file, void* bytes, std::size_t most, const fs::path& path) {
  const ssize_t count = toji::read_part(file.number(), bytes, most);
  if (count < 0) throw_unreadable(path, errno);
  return static_cast<std::size_t>(count);
}

std::string read_file(const fs::path& path, Inputs* inputs, std::size_t max_bytes) {
  const Descriptor file = open_to_read(path, inputs);
  // One byte more than the size, so that the end is found without growing.
  std::string bytes(size_of(file, path, max_bytes) + 1, '\0');
  std::size_t filled = 0;
  while (const std::size_t count = read_part(file, bytes.data() + filled, bytes.size() - filled, path)) {
    filled += count;
    if (filled > max_bytes) throw_too_large(path, max_bytes);
    if (filled == bytes.size()) bytes.resize(filled + filled / 2 + 4096);
  }
  bytes.resize(filled);
  return bytes;
}

dataset::Source read_dataset(const fs::path& folder, Inputs* inputs) {
  if (!is_folder(folder)) throw_no_folder(folder);
  if (inputs != nullptr)
    for (const fs::path& input : {folder, folder / dataset::sheets_folder, folder / "layouts"}) inputs->note(input);
  BoundedDisk disk(folder, inputs);
  return dataset::load(folder, disk);
}

}  // namespace toji::job
