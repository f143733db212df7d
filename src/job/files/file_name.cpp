#include "job/files/file_name.h"

#include "base/digest.h"
#include "base/utf8.h"
#include "store/folder/safe_path.h"

namespace toji::job {
namespace {

constexpr std::size_t most_bytes = 200, digest_digits = 8;

bool is_inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Without blanks and dots at its ends.
std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(". ");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(". ") - begin + 1);
}

// The beginning and a digest of the whole, so that names which differ behind it still do.
std::string shortened(std::string_view text) {
  std::size_t end = most_bytes - digest_digits - 1;
  while (is_inside_character(text[end])) --end;
  return std::string(trimmed(text.substr(0, end))) + '-' + sha256_hex(text).substr(0, digest_digits);
}

}  // namespace

std::string safe_file_name(std::string_view text) {
  const std::string_view kept = trimmed(text);
  std::string out;
  for (std::size_t at = 0; at < kept.size();) {
    const std::size_t begin = at;
    const char32_t c = checked_character(kept, at);
    if (c == U'/' || !folder::is_portable(c))
      out += '_';
    else
      out += kept.substr(begin, at - begin);
  }
  if (out.size() > most_bytes) out = shortened(out);
  if (out.empty()) return "_";
  return folder::safe_path(out) ? out : '_' + out;  // CON, NUL …
}

std::string unused_name(const std::string& name, std::set<std::string>& taken) {
  std::string out = name;
  for (int number = 2; !taken.insert(folder::folded(out)).second; ++number) out = name + '-' + std::to_string(number);
  return out;
}

}  // namespace toji::job
