#include "base/sha256.h"

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
