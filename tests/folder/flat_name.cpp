// Paths as names of one part, and back.
#include "store/folder/flat_name.h"

#include <boost/test/unit_test.hpp>
#include <random>

using namespace toji::folder;

BOOST_AUTO_TEST_CASE(flat_names) {
  BOOST_TEST(flat_name("plan.xml") == "plan.xml");
  BOOST_TEST(flat_name("sheets/a.xml") == "sheets+a.xml");
  BOOST_TEST(flat_name("layouts/shipped/a+b%.xml") == "layouts+shipped+a%2Bb%25.xml");
  BOOST_TEST(path_of_flat_name("sheets/a+b.xml") == "sheets/a+b.xml");  // of an older file
  BOOST_TEST(path_of_flat_name("a%2") == "a%2");
  BOOST_TEST(path_of_flat_name("") == "");
}

BOOST_AUTO_TEST_CASE(any_path_comes_back) {
  std::mt19937 engine(17);
  const char characters[] = "/+%2B5ab";
  for (int round = 0; round < 5000; ++round) {
    std::string path;
    for (std::size_t n = engine() % 10; n > 0; --n) path += characters[engine() % 8];
    const std::string flat = flat_name(path);
    BOOST_REQUIRE(flat.find('/') == std::string::npos);
    BOOST_REQUIRE_EQUAL(path_of_flat_name(flat), path);
  }
}
