#include "cli/line_file.h"

#include "cli/files.h"

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
  rest_ = {buffer_.data(), read_part(file_, buffer_.data(), buffer_.size(), path_)};
  return !rest_.empty();
}

}  // namespace toji::cli
