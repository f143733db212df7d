#include "job/batch/line_file.h"

#include "job/files/files.h"

namespace toji::batch {

LineFile::LineFile(std::filesystem::path path) : path_(std::move(path)), file_(job::open_to_read(path_, nullptr)) {}

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
  rest_ = {buffer_.data(), job::read_part(file_, buffer_.data(), buffer_.size(), path_)};
  return !rest_.empty();
}

}  // namespace toji::batch
