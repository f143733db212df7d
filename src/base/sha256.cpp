#include "base/sha256.h"

#include <algorithm>
#include <bit>

#include "base/sha256_instructions.h"

namespace toji {
namespace {

constexpr std::size_t block_size = 64;

// FIPS 180-4, 4.2.2.
constexpr std::array<std::uint32_t, 64> round_constants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

using State = std::array<std::uint32_t, 8>;

// FIPS 180-4, 6.2.2 step 1.
std::array<std::uint32_t, 64> message_schedule(const unsigned char* block) {
  std::array<std::uint32_t, 64> w{};
  for (std::size_t i = 0; i < 16; ++i) {
    for (std::size_t j = 0; j < 4; ++j) w[i] = w[i] << 8 | block[4 * i + j];
  }
  for (std::size_t i = 16; i < 64; ++i) {
    std::uint32_t s0 = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ w[i - 15] >> 3;
    std::uint32_t s1 = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ w[i - 2] >> 10;
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  return w;
}

// FIPS 180-4, 6.2.2 steps 2 to 4.
void add_block(State& state, const unsigned char* block) {
  if (has_sha_instructions()) return add_block_by_instructions(state, round_constants, block);
  auto w = message_schedule(block);
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t i = 0; i < 64; ++i) {
    std::uint32_t t1 =
        h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + ((e & f) ^ (~e & g)) + round_constants[i] + w[i];
    std::uint32_t t2 = (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
  }
  State sum = {a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state.size(); ++i) state[i] += sum[i];
}

// FIPS 180-4, 5.1.1: a one bit, zeros, and the length in bits as the last eight bytes.
void add_tail(State& state, const unsigned char* rest, std::size_t rest_size, std::size_t size) {
  std::array<unsigned char, 2 * block_size> tail{};
  std::copy_n(rest, rest_size, tail.begin());
  tail[rest_size] = 0x80;
  std::size_t end = rest_size + 9 <= block_size ? block_size : 2 * block_size;
  for (std::size_t i = 0; i < 8; ++i) tail[end - 1 - i] = static_cast<unsigned char>(std::uint64_t{size} * 8 >> 8 * i);
  for (std::size_t at = 0; at < end; at += block_size) add_block(state, tail.data() + at);
}

}  // namespace

Sha256::Sha256()
    : state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19} {}

void Sha256::add(const unsigned char* bytes, std::size_t size) {
  const std::size_t filled = size_ % block_size;
  size_ += size;
  if (filled != 0) {
    const std::size_t taken = std::min(size, block_size - filled);
    std::copy_n(bytes, taken, rest_.begin() + static_cast<std::ptrdiff_t>(filled));
    if (filled + taken < block_size) return;
    add_block(state_, rest_.data());
    bytes += taken;
    size -= taken;
  }
  for (; size >= block_size; bytes += block_size, size -= block_size) add_block(state_, bytes);
  std::copy_n(bytes, size, rest_.begin());
}

std::string Sha256::hex() const {
  State state = state_;
  add_tail(state, rest_.data(), size_ % block_size, size_);
  std::string hex;
  for (std::uint32_t word : state) {
    for (int shift = 28; shift >= 0; shift -= 4) hex += "0123456789abcdef"[word >> shift & 15];
  }
  return hex;
}

std::string sha256_hex(const unsigned char* bytes, std::size_t size) {
  Sha256 digest;
  digest.add(bytes, size);
  return digest.hex();
}

std::string sha256_hex(std::string_view bytes) {
  return sha256_hex(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

}  // namespace toji
