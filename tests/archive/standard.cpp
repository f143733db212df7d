// Another tool accepts the bag: bagit-python, the Library of Congress's validator.
#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "folders.h"

using namespace toji::archive::test;
using TestFolder = toji::cli::test::Folder;

namespace {

bool skip(const std::string& why) {
  const char* ci = std::getenv("CI");
  BOOST_CHECK_MESSAGE(ci == nullptr || std::string(ci) != "true", why << ", which is a failure in CI");
  BOOST_TEST_MESSAGE("skipped: " << why);
  return false;
}

// Into a folder of its own, by the machine's own settings of pip.
bool install_validator(const fs::path& place) {
  if (!has_tool("python3")) return false;
  if (shell("python3 -m pip --version").code != 0) return skip("python3 has no pip");
  const Outcome outcome =
      shell("python3 -m pip install -q --no-compile --no-deps --target " + quoted(place) + " bagit==1.9.0");
  return outcome.code == 0 || skip("bagit could not be had from the package registry: " + outcome.err);
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_reference_validator_accepts_the_bag_and_refuses_a_changed_one) {
  const TestFolder folder;
  if (!install_validator(folder / "bagit")) return;
  BOOST_TEST_REQUIRE(shell(archiving(folder / "a")).code == 0);
  const std::string validate =
      "PYTHONPATH=" + quoted(folder / "bagit") + " python3 -c 'import sys, bagit; bagit.Bag(sys.argv[1]).validate()' ";
  const Outcome good = shell(validate + quoted(bag_in(folder / "a")));
  BOOST_TEST(good.code == 0, good.err);
  // Version 1.9 does not decode %25 (RFC 8493, 2.1.3), so names in real bags have no "%".
  write_files(folder / "small", toji::archive::make_bag({{"a.txt", "alpha"}}, {}));
  const Outcome small = shell(validate + quoted(folder / "small"));
  BOOST_TEST(small.code == 0, small.err);
  write(folder / "small/data/a.txt", "other");
  BOOST_TEST(shell(validate + quoted(folder / "small")).code != 0);
}
