#include "base/sha256_instructions.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

namespace toji {
namespace {

__m128i load(const void* from) { return _mm_loadu_si128(static_cast<const __m128i*>(from)); }

}  // namespace

bool has_sha_instructions() {
  static const bool has = [] {
    unsigned eax = 0, ebx = 0, ecx = 0, edx = 0;
    return __get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx) != 0 && (ebx & bit_SHA) != 0 && __builtin_cpu_supports("sse4.1");
  }();
  return has;
}

// The instructions want the state as (a, b, e, f) and (c, d, g, h), the highest word first, and take two rounds each
// (Intel 64 and IA-32 Architectures Software Developer's Manual, SHA256RNDS2, SHA256MSG1, SHA256MSG2).
__attribute__((target("sha,sse4.1"))) void add_block_by_instructions(std::array<std::uint32_t, 8>& state,
                                                                     const std::array<std::uint32_t, 64>& constants,
                                                                     const unsigned char* block) {
  const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  const __m128i badc = _mm_shuffle_epi32(load(state.data()), 0xb1);
  const __m128i efgh = _mm_shuffle_epi32(load(state.data() + 4), 0x1b);
  const __m128i abef_before = _mm_alignr_epi8(badc, efgh, 8), cdgh_before = _mm_blend_epi16(efgh, badc, 0xf0);
  __m128i abef = abef_before, cdgh = cdgh_before;
  __m128i words[4];
#pragma GCC unroll 16
  for (std::size_t i = 0; i < 16; ++i) {
    __m128i& now = words[i % 4];
    const __m128i &before = words[(i + 3) % 4], &before_that = words[(i + 2) % 4];
    if (i < 4)
      now = _mm_shuffle_epi8(load(block + 16 * i), big_endian);
    else
      now = _mm_sha256msg2_epu32(
          _mm_add_epi32(_mm_sha256msg1_epu32(now, words[(i + 1) % 4]), _mm_alignr_epi8(before, before_that, 4)),
          before);
    const __m128i sums = _mm_add_epi32(now, load(constants.data() + 4 * i));
    cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sums);
    abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sums, 0x0e));
  }
  const __m128i feba = _mm_shuffle_epi32(_mm_add_epi32(abef, abef_before), 0x1b);
  const __m128i dchg = _mm_shuffle_epi32(_mm_add_epi32(cdgh, cdgh_before), 0xb1);
  _mm_storeu_si128(reinterpret_cast<__m128i*>(state.data()), _mm_blend_epi16(feba, dchg, 0xf0));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(state.data() + 4), _mm_alignr_epi8(dchg, feba, 8));
}

}  // namespace toji

#else

namespace toji {

bool has_sha_instructions() { return false; }

void add_block_by_instructions(std::array<std::uint32_t, 8>&, const std::array<std::uint32_t, 64>&,
                               const unsigned char*) {}

}  // namespace toji

#endif
