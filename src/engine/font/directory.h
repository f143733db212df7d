#pragma once
// The directory of a font file (OpenType, "Organization of an OpenType Font"): where each table lies. Read in place:
// no memory is asked for, so that nothing can be missing for want of it.
#include <cstdint>
#include <optional>
#include <string_view>

namespace toji::font {

constexpr std::uint32_t table_tag(const char (&name)[5]) {
  std::uint32_t tag = 0;
  for (int i = 0; i < 4; ++i) tag = tag << 8 | static_cast<unsigned char>(name[i]);
  return tag;
}

// The two bytes at the offset, big-endian; 0 behind the end.
constexpr unsigned u16_at(std::string_view bytes, std::size_t offset) {
  if (offset + 2 > bytes.size()) return 0;
  return static_cast<unsigned>(static_cast<unsigned char>(bytes[offset]) << 8 |
                               static_cast<unsigned char>(bytes[offset + 1]));
}
constexpr std::uint32_t u32_at(std::string_view bytes, std::size_t offset) {
  return std::uint32_t{u16_at(bytes, offset)} << 16 | u16_at(bytes, offset + 2);
}

// What tells one release of a font from another at a glance.
struct Identity {
  std::uint64_t size = 0;        // of the file, in bytes
  std::uint32_t adjustment = 0;  // head.checkSumAdjustment, which depends on every byte of the font
  bool operator==(const Identity&) const = default;
};

class Directory {
 public:
  Directory() = default;
  // Of font number index in the file's bytes, which must outlive it. Nothing where they are no font.
  static std::optional<Directory> read(std::string_view bytes, unsigned index);

  // Empty where there is no such table, or none of it in the file.
  std::string_view table(std::uint32_t tag) const;
  // The file's size by its tables: more than it has where it was cut off.
  std::uint64_t declared_size() const;
  Identity identity() const { return {bytes_.size(), u32_at(table(table_tag("head")), 8)}; }

 private:
  std::string_view bytes_, records_;  // a record: tag, checksum, offset, length
};

}  // namespace toji::font
