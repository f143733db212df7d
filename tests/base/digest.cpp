#include "base/digest.h"

#include <boost/test/unit_test.hpp>

using toji::sha256_hex;

BOOST_AUTO_TEST_CASE(sha256_of_known_texts) {
  // FIPS 180-4, example values for SHA-256.
  BOOST_TEST(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  BOOST_TEST(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  BOOST_TEST(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
             "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

BOOST_AUTO_TEST_CASE(bytes_piece_by_piece_have_the_digest_of_the_whole) {
  const std::string text(1000, 'x');
  for (const std::size_t step : {1u, 7u, 63u, 64u, 65u, 128u, 999u}) {
    toji::Sha256 digest;
    for (std::size_t at = 0; at < text.size(); at += step) {
      const std::string piece = text.substr(at, step);
      digest.add(reinterpret_cast<const unsigned char*>(piece.data()), piece.size());
    }
    BOOST_TEST(digest.hex() == sha256_hex(text), "pieces of " << step);
  }
}

BOOST_AUTO_TEST_CASE(md5_of_known_texts) {
  // RFC 1321, A.5.
  const auto hex = [](std::string_view text) {
    std::string out;
    for (const unsigned char byte : toji::md5(text)) {
      out += "0123456789abcdef"[byte >> 4];
      out += "0123456789abcdef"[byte & 15];
    }
    return out;
  };
  BOOST_TEST(hex("") == "d41d8cd98f00b204e9800998ecf8427e");
  BOOST_TEST(hex("message digest") == "f96b697d7cb7938d525a2f31aaf161d0");
}
