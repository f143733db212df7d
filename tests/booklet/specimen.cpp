// layouts/specimen.xml, the page at which each feature of the composition can be looked at.
#include <boost/test/unit_test.hpp>

#include "program.h"

namespace booklet {
namespace {

struct Specimen {
  Folder folder;
  fs::path file = folder / "specimen.pdf";
  Outcome outcome = toji("render " + quoted(TOJI_SOURCE_DIR "/layouts/specimen.xml") + " " +
                         quoted(TOJI_SOURCE_DIR "/data/specimen.xml") + " -o " + quoted(file));
};

}  // namespace

BOOST_AUTO_TEST_CASE(the_specimen_is_made_and_its_words_can_be_read) {
  const Specimen specimen;
  BOOST_TEST_REQUIRE(specimen.outcome.status == 0, specimen.outcome.errors);
  if (!has_tools({"pdftotext"})) return;
  std::string text = output_of("pdftotext -raw " + quoted(specimen.file) + " -");
  // pdftotext parts at wide gaps, and every character of vertical text; the order is that of reading.
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\f'; });
  for (const std::string words : {"年次計画", "今後の方針", "しんちょくかんり", "縦書きの頁", "二重線の角丸", "（続き）"})
    BOOST_TEST((text.find(words) != std::string::npos), words << "\n" << text);
}

// By veraPDF, in the CTest entry of the booklets' own.
BOOST_AUTO_TEST_CASE(verapdf_specimen, *boost::unit_test::disabled()) {
  const Specimen specimen;
  const Outcome outcome = run("TOJI_BUILD_DIR='" TOJI_BUILD_DIR "' '" TOJI_SOURCE_DIR "/tests/conformance/verapdf' " +
                              quoted(specimen.file));
  if (outcome.status == 77) return skip(outcome.errors);
  BOOST_TEST(outcome.status == 0, outcome.output << outcome.errors);
  for (const std::string standard : {" PDF/A-2a passed", " PDF/UA-1 passed"})
    BOOST_TEST((outcome.output.find(standard) != std::string::npos), outcome.output);
}

}  // namespace booklet
