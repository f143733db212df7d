#include "cli/line_file.h"

#include <unistd.h>

#include <cerrno>

#include "cli/files.h"
#include "cli/system_error.h"

namespace toji::cli {

LineFile::LineFile(std::filesystem::path path) : path_(std::move(path)), file_(open_to_read(path_)) {}

bool LineFile::next(std::string& line) {
  line.clear();
  whole_ = false;
  while (!rest_.empty() || fill()) {
    const auto end = rest_.find('\n');
    line.append(rest_.substr(0, end));
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    if (end == std::string_view::npos) continue;
    whole_ = true;
    return true;
  }
  return !line.empty();
}

bool LineFile::fill() {
  for (;;) {
    const ssize_t count = read(file_.number(), buffer_.data(), buffer_.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw_unreadable(path_, errno);
    rest_ = {buffer_.data(), static_cast<std::size_t>(count)};
    return count != 0;
  }
}

}  // namespace toji::cli
