#pragma once
// Digests by Nettle, which uses the processor's own instructions where there are any.
#include <nettle/sha2.h>

#include <array>
#include <string>
#include <string_view>

namespace toji {

// The SHA-256 digest (FIPS 180-4) of bytes that come piece by piece.
class Sha256 {
 public:
  Sha256() { sha256_init(&state_); }
  void add(const unsigned char* bytes, std::size_t size) { sha256_update(&state_, size, bytes); }
  // Of all that was added so far, in lower-case hexadecimal.
  std::string hex() const;

 private:
  sha256_ctx state_;
};

std::string sha256_hex(const unsigned char* bytes, std::size_t size);
std::string sha256_hex(std::string_view bytes);

// RFC 1321. The CheckSum of a file embedded in a PDF asks for it (ISO 32000-1 Table 46); it guards against accidents only.
std::array<unsigned char, 16> md5(std::string_view bytes);

}  // namespace toji
