#pragma once
// SHA-256 by the processor's own instructions, where it has them.
#include <array>
#include <cstdint>

namespace toji {

// Whether this processor has them.
bool has_sha_instructions();

// FIPS 180-4, 6.2.2 for one block of 64 bytes with the 64 constants of 4.2.2. Only where has_sha_instructions.
void add_block_by_instructions(std::array<std::uint32_t, 8>& state, const std::array<std::uint32_t, 64>& constants,
                               const unsigned char* block);

}  // namespace toji
