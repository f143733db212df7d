#include "base/digest.h"

#include <nettle/base16.h>
#include <nettle/md5.h>

namespace toji {
namespace {

const std::uint8_t* bytes_of(std::string_view bytes) { return reinterpret_cast<const std::uint8_t*>(bytes.data()); }

}  // namespace

std::string Sha256::hex() const {
  sha256_ctx state = state_;  // to take the digest ends it
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest;
  sha256_digest(&state, digest.size(), digest.data());
  std::string hex(BASE16_ENCODE_LENGTH(digest.size()), '\0');
  base16_encode_update(hex.data(), digest.size(), digest.data());
  return hex;
}

std::string sha256_hex(const unsigned char* bytes, std::size_t size) {
  Sha256 digest;
  digest.add(bytes, size);
  return digest.hex();
}

std::string sha256_hex(std::string_view bytes) { return sha256_hex(bytes_of(bytes), bytes.size()); }

std::array<unsigned char, 16> md5(std::string_view bytes) {
  md5_ctx state;
  md5_init(&state);
  md5_update(&state, bytes.size(), bytes_of(bytes));
  std::array<unsigned char, MD5_DIGEST_SIZE> digest;
  md5_digest(&state, digest.size(), digest.data());
  return digest;
}

}  // namespace toji
