// What the files claim, what they must hold for it, and which mistakes are said.
#include <boost/test/unit_test.hpp>

#include "editions.h"

namespace toji::editions {
namespace {

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++n;
  return n;
}

Outcome booklet(const std::string& options) {
  return shell("\"$TOJI\" --lang en booklet \"$SOURCE/data/honjo-r5\" -q -o /dev/null " + options);
}

}  // namespace

BOOST_AUTO_TEST_CASE(print_claims_pdf_x_4) {
  if (!has_tool("qpdf")) return;
  const std::string plain = output_of("qpdf --qdf --object-streams=disable {} -", print_edition());
  BOOST_TEST(contains(cli::test::bytes_of(print_edition()).substr(0, 9), "%PDF-1.6\n"));
  for (const char* part : {"<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>",
                           "<pdf:Trapped>False</pdf:Trapped>", "/Trapped /False", "/S /GTS_PDFX",
                           "/OutputConditionIdentifier (", "<xmpMM:DocumentID>uuid:", "<xmpMM:VersionID>1<",
                           "<xmpMM:RenditionClass>default<", "<xmp:CreateDate>2024-03-31", "/OPM 1"})
    BOOST_TEST(contains(plain, part), "no " << part);
  for (const char* part : {"/Annots", "pdfaid", "pdfuaid", "/GTS_PDFA1"}) BOOST_TEST(!contains(plain, part), part);
  BOOST_TEST(count(plain, "/DestOutputProfile") == 1u);
}

BOOST_AUTO_TEST_CASE(a_draft_says_so_on_every_page_and_conforms) {
  if (!has_tool("qpdf")) return;
  const std::string plain = output_of("qpdf --qdf --object-streams=disable {} -", draft_edition());
  BOOST_TEST(count(plain, "/Subtype/Watermark>>BDC") == 88u);  // and one page of the report
  const Outcome verapdf = shell("\"$SOURCE/tests/conformance/verapdf\" '" + draft_edition().string() + "'");
  if (verapdf.code == 77 && !has_tool("mvn")) return;
  BOOST_TEST(verapdf.code == 0, verapdf.out << verapdf.err);
}

BOOST_AUTO_TEST_CASE(the_same_inputs_give_the_same_bytes) {
  const cli::test::Folder folder;
  const auto again = folder / "again.pdf";
  const Outcome run = shell("LC_ALL=C TZ=Asia/Tokyo \"$TOJI\" booklet \"$SOURCE/data/honjo-r5\" -q -o '" +
                            again.string() + "' --edition print --spine 8mm");
  BOOST_TEST(run.code == 0);
  BOOST_TEST((cli::test::bytes_of(again) == cli::test::bytes_of(print_edition())));
}

// On one processor everything is done by one thread, on several the pages are laid out and written beside other work.
BOOST_AUTO_TEST_CASE(one_processor_gives_the_same_bytes) {
  const cli::test::Folder folder;
  const auto again = folder / "again.pdf";
  const Outcome run = shell("taskset -c 0 \"$TOJI\" booklet \"$SOURCE/data/honjo-r5\" -q -o '" + again.string() + "'");
  BOOST_TEST(run.code == 0, run.err);
  BOOST_TEST((cli::test::bytes_of(again) == cli::test::bytes_of(public_edition())));
}

BOOST_AUTO_TEST_CASE(mistakes_are_said) {
  const Outcome missing = booklet("--edition print --icc /none.icc");
  BOOST_TEST(missing.code == 3);
  BOOST_TEST(contains(missing.err, "/none.icc"));
  const Outcome other = booklet("--edition print --icc \"$SOURCE/LICENSE\"");
  BOOST_TEST(other.code == 1);
  BOOST_TEST(contains(other.err, "cli/not-a-profile"));
  for (const char* options : {"--colour grey", "--edition draft --spine 8mm", "--edition print --line-numbers",
                              "--edition print --bleed 3", "--edition print --bleed 90mm", "--edition other"})
    BOOST_TEST(booklet(options).code == 2, options);
}

BOOST_AUTO_TEST_CASE(a_fingerprint_names_what_the_bytes_depend_on) {
  const Outcome run = shell("\"$TOJI\" fingerprint \"$SOURCE/data/honjo-r5\" --edition print");
  BOOST_REQUIRE(run.code == 0);
  for (const char* part : {"program\ttoji\t", "library\tHarfBuzz\t", "data\tplan.xml\t-\t", "template\tbooklet.xml\t",
                           "template\tstyles.xml\t", "font\tBIZ UDGothic\t\"Version ", "profile\t", "fingerprint\t"})
    BOOST_TEST(contains(run.out, part), "no " << part << " in\n" << run.out);
  BOOST_TEST(!contains(run.out, TOJI_SOURCE_DIR));
  // The data in another folder, and then changed by a byte.
  const Outcome moved = shell(
      "folder=$(mktemp -d) && cp -r \"$SOURCE/data/honjo-r5\" \"$folder/data\" &&"
      "\"$TOJI\" fingerprint \"$folder/data\" --edition print; echo >>\"$folder/data/plan.xml\";"
      "\"$TOJI\" fingerprint \"$folder/data\" --edition print >&2; rm -r \"$folder\"");
  BOOST_TEST(moved.out == run.out);
  BOOST_TEST((!moved.err.empty() && moved.err != run.out));
}

}  // namespace toji::editions
