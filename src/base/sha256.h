#pragma once
// The SHA-256 digest (FIPS 180-4).
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace toji {

// Of bytes that come piece by piece.
class Sha256 {
 public:
  Sha256();
  void add(const unsigned char* bytes, std::size_t size);
  // Of all that was added so far, in lower-case hexadecimal.
  std::string hex() const;

 private:
  std::array<std::uint32_t, 8> state_;
  std::array<unsigned char, 64> rest_{};  // what does not fill a block yet
  std::size_t size_ = 0;
};

std::string sha256_hex(const unsigned char* bytes, std::size_t size);
std::string sha256_hex(std::string_view bytes);

}  // namespace toji
