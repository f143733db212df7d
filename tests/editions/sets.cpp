// The editions of a division's set and of the summary claim and hold what those of the booklet do.
#include <boost/test/unit_test.hpp>

#include "editions.h"

namespace toji::editions {
namespace {

namespace fs = std::filesystem;

// The files that both commands make with these options.
std::vector<fs::path> made(const cli::test::Folder& folder, const std::string& name, const std::string& options) {
  const std::string quiet = "\"$TOJI\" -q ", data = " \"$SOURCE/data/honjo-r5\" ", out = (folder / name).string();
  const Outcome set = shell(quiet + "sheets" + data + "--out '" + out + "' --division 学校教育課 " + options);
  BOOST_REQUIRE_MESSAGE(set.code == 0, set.err);
  const Outcome summary = shell(quiet + "summary" + data + "-o '" + out + "/summary.pdf' " + options);
  BOOST_REQUIRE_MESSAGE(summary.code == 0, summary.err);
  return {fs::path(out) / "学校教育課.pdf", fs::path(out) / "summary.pdf"};
}

}  // namespace

BOOST_AUTO_TEST_CASE(print_editions_of_sets_claim_pdf_x_4) {
  if (!has_tool("qpdf")) return;
  const cli::test::Folder folder;
  for (const fs::path& file : made(folder, "print", "--edition 印刷 --spine 8mm")) {
    const std::string plain = output_of("qpdf --qdf --object-streams=disable {} -", file);
    for (const char* part : {"<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", "/S /GTS_PDFX",
                             "/OutputConditionIdentifier (", "/TrimBox", "/BleedBox"})
      BOOST_TEST(contains(plain, part), file << ": no " << part);
    for (const char* part : {"/Annots", "pdfaid", "pdfuaid", "/GTS_PDFA1", " rg\n", " RG\n"})
      BOOST_TEST(!contains(plain, part), file << ": " << part);
  }
}

// The id of the page's sheet, and nothing on pages of no sheet.
BOOST_AUTO_TEST_CASE(a_draft_names_the_sheets_of_its_pages) {
  const std::vector<std::string> pages = page_texts(draft_edition());
  std::size_t named = 0;
  for (const std::string& page : pages) {
    named += contains(page, "madoguchi-jikan") ? 1u : 0u;
    for (const char* other : {"index", "toji-overflow", "overview"}) BOOST_TEST(!contains(page, other), other);
  }
  BOOST_TEST(named == 1u);
}

BOOST_AUTO_TEST_CASE(public_and_draft_editions_of_sets_conform) {
  const cli::test::Folder folder;
  std::string command = "\"$SOURCE/tests/conformance/verapdf\"";
  for (const auto& [name, options] : {std::pair{"public", ""}, std::pair{"draft", "--edition draft --line-numbers"}})
    for (const fs::path& file : made(folder, name, options)) command += " '" + file.string() + "'";
  command += " --3a";
  for (const fs::path& file : made(folder, "attached", "--attach-data")) command += " '" + file.string() + "'";
  const Outcome verapdf = shell(command);
  if (verapdf.code == 77 && !has_tool("mvn")) return;
  BOOST_TEST(verapdf.code == 0, verapdf.out << verapdf.err);
}

}  // namespace toji::editions
