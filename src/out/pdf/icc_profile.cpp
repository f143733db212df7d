#include "out/pdf/icc_profile.h"

#include <cstdint>

namespace toji::pdf {
namespace {

constexpr std::size_t header_size = 128, tag_size = 12, most_tags = 200;

// 0 behind the end.
std::uint32_t number(std::string_view bytes, std::size_t at) {
  if (at + 4 > bytes.size()) return 0;
  std::uint32_t n = 0;
  for (std::size_t i = 0; i < 4; ++i) n = n << 8 | static_cast<unsigned char>(bytes[at + i]);
  return n;
}

std::string_view part(std::string_view bytes, std::size_t at, std::size_t size) {
  return at <= bytes.size() ? bytes.substr(at, size) : std::string_view();
}

std::string printable(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c >= ' ' && c <= '~') out += c;
  return out;
}

// textDescriptionType of version 2 and multiLocalizedUnicodeType of version 4, of which the first record is taken.
std::string description_of(std::string_view tag) {
  if (tag.starts_with("desc")) return printable(part(tag, 12, number(tag, 8)));
  if (tag.starts_with("mluc")) return printable(part(tag, number(tag, 24), number(tag, 20)));
  return {};
}

}  // namespace

std::optional<IccProfile> read_icc_profile(std::string_view bytes) {
  if (bytes.size() < header_size + 4 || part(bytes, 36, 4) != "acsp" || number(bytes, 0) > bytes.size())
    return std::nullopt;
  IccProfile profile{std::string(part(bytes, 12, 4)), std::string(part(bytes, 16, 4)), {}};
  const std::size_t tags = number(bytes, header_size);
  for (std::size_t i = 0; i < tags && i < most_tags; ++i) {
    const std::size_t at = header_size + 4 + i * tag_size;
    if (part(bytes, at, 4) != "desc") continue;
    profile.description = description_of(part(bytes, number(bytes, at + 4), number(bytes, at + 8)));
  }
  return profile;
}

bool is_cmyk_printer(std::string_view bytes) {
  const std::optional<IccProfile> profile = read_icc_profile(bytes);
  return profile && profile->device_class == "prtr" && profile->color_space == "CMYK";
}

}  // namespace toji::pdf
