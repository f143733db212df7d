#include "engine/font/directory.h"

#include <algorithm>

namespace toji::font {
namespace {

constexpr std::size_t header_size = 12, record_size = 16;

bool is_font(std::uint32_t tag) {
  return tag == 0x00010000 || tag == table_tag("OTTO") || tag == table_tag("true") || tag == table_tag("typ1");
}

}  // namespace

std::optional<Directory> Directory::read(std::string_view bytes, unsigned index) {
  std::size_t begin = 0;
  if (bytes.starts_with("ttcf")) {
    if (index >= u32_at(bytes, 8)) return {};
    begin = u32_at(bytes, header_size + 4 * std::size_t{index});
  } else if (index != 0) {
    return {};
  }
  if (begin >= bytes.size() || !is_font(u32_at(bytes, begin))) return {};
  Directory out;
  out.bytes_ = bytes;
  const std::size_t records = begin + header_size;
  if (records > bytes.size()) return {};
  out.records_ = bytes.substr(records, u16_at(bytes, begin + 4) * record_size);
  return out;
}

std::string_view Directory::table(std::uint32_t tag) const {
  for (std::size_t at = 0; at + record_size <= records_.size(); at += record_size) {
    if (u32_at(records_, at) != tag) continue;
    const std::uint32_t offset = u32_at(records_, at + 8);
    return offset < bytes_.size() ? bytes_.substr(offset, u32_at(records_, at + 12)) : std::string_view();
  }
  return {};
}

std::uint64_t Directory::declared_size() const {
  std::uint64_t end = 0;
  for (std::size_t at = 0; at + record_size <= records_.size(); at += record_size)
    end = std::max(end, std::uint64_t{u32_at(records_, at + 8)} + u32_at(records_, at + 12));
  return end;
}

}  // namespace toji::font
