#include "out/pdf/digest.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace toji::pdf {
namespace {

constexpr std::uint64_t offset_basis = 0xCBF29CE484222325, prime = 0x100000001B3;

std::uint64_t avalanche(std::uint64_t h) {
  h ^= h >> 32;
  h *= 0xD6E8FEB86659FD93;
  return h ^ h >> 32;
}

// Up to eight bytes, the first the lowest.
std::uint64_t word(std::string_view bytes) {
  std::uint64_t w = 0;
  if constexpr (std::endian::native == std::endian::little) {
    if (!bytes.empty()) std::memcpy(&w, bytes.data(), std::min<std::size_t>(bytes.size(), 8));
    return w;
  }
  for (std::size_t i = 0; i < bytes.size(); ++i) w |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << 8 * i;
  return w;
}

}  // namespace

std::uint64_t digest(std::string_view bytes, std::uint64_t seed) {
  std::uint64_t h = offset_basis ^ avalanche(seed + bytes.size());
  for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
    h = (h ^ word(bytes.substr(0, 8))) * prime;
    h ^= h >> 29;
  }
  return avalanche((h ^ word(bytes)) * prime);
}

}  // namespace toji::pdf
