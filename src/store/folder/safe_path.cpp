#include "store/folder/safe_path.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/icu.h"
#include "base/utf8.h"

namespace toji::folder {
namespace {

// Well-formed UTF-8 only; ICU puts U+FFFD for the rest, which is refused.
std::optional<icu::UnicodeString> normalised(std::string_view path) {
  if (path.empty() || path.size() > max_path_bytes) return std::nullopt;
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
  require(error);
  icu::UnicodeString out = nfc->normalize(utf16(path), error);
  require(error);
  return out;
}

bool is_refused(UChar32 c) {
  static constexpr std::string_view reserved = "\\:*?\"<>|";
  if (c < 0x80 && reserved.find(static_cast<char>(c)) != std::string_view::npos) return true;
  const std::int8_t category = u_charType(c);
  return c < 0 || c > 0x10FFFF || c == 0xFFFD || category == U_CONTROL_CHAR || category == U_SURROGATE || category == U_UNASSIGNED ||
         category == U_LINE_SEPARATOR || category == U_PARAGRAPH_SEPARATOR ||
         u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL) != 0;
}

bool has_refused(const icu::UnicodeString& text) {
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
    if (is_refused(text.char32At(i))) return true;
  return false;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

// Windows opens a device for these, whatever stands behind a dot.
bool is_device(std::string_view component) {
  static constexpr std::array<std::string_view, 4> devices{"CON", "PRN", "AUX", "NUL"};
  const std::string stem = upper(component.substr(0, component.find('.')));
  if (std::find(devices.begin(), devices.end(), stem) != devices.end()) return true;
  return stem.size() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")) && stem[3] >= '0' && stem[3] <= '9';
}

bool is_component(std::string_view name, std::size_t most) {
  if (name.empty() || name.size() > most || is_device(name)) return false;
  return name.front() != '.' && name.front() != ' ' && name.back() != '.' && name.back() != ' ';
}

bool are_components(std::string_view path, std::size_t most) {
  for (std::size_t depth = 1;; ++depth) {
    const auto slash = path.find('/');
    if (depth > max_depth || !is_component(path.substr(0, slash), most)) return false;
    if (slash == std::string_view::npos) return true;
    path.remove_prefix(slash + 1);
  }
}

}  // namespace

std::optional<std::string> safe_path(std::string_view path, std::size_t component_bytes) {
  const auto text = normalised(path);
  if (!text || has_refused(*text)) return std::nullopt;
  std::string out;
  text->toUTF8String(out);
  if (out.size() > max_path_bytes || !are_components(out, component_bytes)) return std::nullopt;
  return out;
}

bool is_portable(char32_t c) { return !is_refused(static_cast<UChar32>(c)); }

std::string folded(std::string_view path) {
  for (std::size_t at = 0; at < path.size();)
    if (checked_character(path, at) == ill_formed) return std::string(path);
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(error);
  require(error);
  const icu::UnicodeString apart = nfd->normalize(nfd->normalize(utf16(path), error).foldCase(), error);
  require(error);
  return utf8(apart);
}

bool Names::take(const std::string& path) {
  std::string name = folded(path);
  if (files_.count(name) + folders_.count(name) != 0) return false;
  std::vector<std::string> above;
  for (auto slash = name.find('/'); slash != std::string::npos; slash = name.find('/', slash + 1))
    above.push_back(name.substr(0, slash));
  for (const std::string& folder : above)
    if (files_.count(folder) != 0) return false;
  folders_.insert(above.begin(), above.end());
  files_.insert(std::move(name));
  return true;
}

}  // namespace toji::folder
