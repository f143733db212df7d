#pragma once
// A digest for the file identifier and subset tags (ISO 32000-1 14.4, 9.6.4): it must differ where contents differ,
// it need not resist an adversary.
#include <array>
#include <cstdint>
#include <string_view>

namespace toji::pdf {

// FNV-1a (public domain; Fowler, Noll, Vo) taken over little-endian words of 8 bytes, with a closing avalanche.
std::uint64_t digest(std::string_view bytes, std::uint64_t seed = 0);

}  // namespace toji::pdf
