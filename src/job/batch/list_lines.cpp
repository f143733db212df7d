#include "job/batch/list_lines.h"

#include "base/utf8.h"
#include "job/files/files.h"

namespace toji::batch {
namespace {

constexpr char no_character = '\xff';

}  // namespace

ListLines::ListLines(std::filesystem::path path, job::Inputs* inputs)
    : path_(std::move(path)), file_(job::open_to_read(path_, inputs)) {}

bool ListLines::next(std::string& line) {
  line.clear();
  for (;;) {
    const auto end = text_.find_first_of("\r\n", at_);
    // Behind "\r" the "\n" may not have been read yet.
    const bool whole = end != std::string::npos && (text_[end] == '\n' || end + 1 < text_.size() || ended_);
    if (whole) {
      line.append(text_, at_, end - at_);
      at_ = end + (text_.compare(end, 2, "\r\n") == 0 ? 2 : 1);
      return true;
    }
    if (!fill()) break;
  }
  line.append(text_, at_);
  at_ = text_.size();
  return !line.empty();
}

bool ListLines::fill() {
  if (ended_) return false;
  text_.erase(0, at_);
  at_ = 0;
  std::array<char, 16384> part;
  const std::size_t count = job::read_part(file_, part.data(), part.size(), path_);
  bytes_.append(part.data(), count);
  ended_ = count == 0;
  decode();
  return true;
}

void ListLines::decode() {
  if (encoding_ == Encoding::unknown) {
    if (bytes_.size() < 2 && !ended_) return;
    encoding_ = bytes_.starts_with("\xff\xfe")   ? Encoding::little
                : bytes_.starts_with("\xfe\xff") ? Encoding::big
                                                 : Encoding::bytes;
    if (encoding_ != Encoding::bytes) bytes_.erase(0, 2);
  }
  if (encoding_ == Encoding::bytes) {
    text_ += bytes_;
    bytes_.clear();
    return;
  }
  const auto byte_at = [this](std::size_t i) -> unsigned { return static_cast<unsigned char>(bytes_[i]); };
  const std::size_t whole = bytes_.size() / 2 * 2, low = encoding_ == Encoding::little ? 0 : 1;
  for (std::size_t i = 0; i < whole; i += 2) add_unit(byte_at(i + low) | byte_at(i + 1 - low) << 8);
  bytes_.erase(0, whole);
  if (ended_ && (!bytes_.empty() || high_ != 0)) text_ += no_character;
}

// ISO/IEC 10646, 9.3: a pair of surrogates is one character.
void ListLines::add_unit(unsigned unit) {
  const bool low = unit >= 0xDC00 && unit < 0xE000;
  if (high_ != 0 && low) {
    append_utf8(text_, 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00));
    high_ = 0;
    return;
  }
  if (high_ != 0 || low) text_ += no_character;
  high_ = unit >= 0xD800 && unit < 0xDC00 ? unit : 0;
  if (high_ == 0 && !low) append_utf8(text_, unit);
}

}  // namespace toji::batch
