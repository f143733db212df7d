// Booklets that carry their dataset, and signed ones, keep their conformance.
#include <boost/test/unit_test.hpp>

#include "program.h"

namespace booklet {
namespace {

std::string attached(const fs::path& data, const fs::path& file) {
  const std::string command = "booklet -q " + quoted(data) + " --attach-data -o " + quoted(file);
  BOOST_TEST_REQUIRE(toji(command).status == 0);
  return quoted(file);
}

// Signs the file; false where a tool is missing.
bool sign(const fs::path& file, const fs::path& target) {
  const Outcome outcome = run("'" TOJI_SOURCE_DIR "/tests/signing/sign' " + quoted(file) + " " + quoted(target));
  if (outcome.status == 77) {
    skip(outcome.errors);
    return false;
  }
  BOOST_TEST(outcome.status == 0, outcome.errors);
  BOOST_TEST((outcome.output.find("Signature is Valid") != std::string::npos), outcome.output);
  BOOST_TEST((outcome.output.find("Total document signed") != std::string::npos), outcome.output);
  return true;
}

}  // namespace

// With the other cases of the name verapdf a CTest entry of its own.
BOOST_AUTO_TEST_CASE(verapdf_attached_and_signed, *boost::unit_test::disabled()) {
  const Folder folder;
  const fs::path a3 = folder / "attached.pdf", large = folder / "large.pdf";
  std::string command = "TOJI_BUILD_DIR='" TOJI_BUILD_DIR "' '" TOJI_SOURCE_DIR "/tests/conformance/verapdf' ";
  const std::string both = " --3a " + attached(second_data, a3) + " " + attached(honjo_data, large);
  if (!sign(second(), folder / "signed-2a.pdf") || !sign(a3, folder / "signed-3a.pdf")) return;
  const Outcome outcome =
      run(command + quoted(folder / "signed-2a.pdf") + both + " " + quoted(folder / "signed-3a.pdf"));
  if (outcome.status == 77) return skip(outcome.errors);
  BOOST_TEST(outcome.status == 0, outcome.output << outcome.errors);
  for (const char* line :
       {"signed-2a.pdf PDF/A-2a passed", "attached.pdf PDF/A-3a passed", "large.pdf PDF/A-3a passed",
        "large.pdf PDF/UA-1 passed", "signed-3a.pdf PDF/A-3a passed", "signed-3a.pdf PDF/UA-1 passed"})
    BOOST_TEST((outcome.output.find(line) != std::string::npos), line << "\n" << outcome.output);
}

}  // namespace booklet
