// Other programs accept the booklets: syntax, rendering, size, PDF/A-2a and PDF/UA-1.
#include <boost/test/unit_test.hpp>

#include "characters.h"
#include "program.h"

namespace booklet {
namespace {

constexpr std::size_t honjo_pages = 87, second_pages = 4;

std::size_t files_in(const Folder& folder) {
  std::size_t count = 0;
  for (const auto& file : fs::directory_iterator(folder.path())) count += file.file_size() > 0 ? 1u : 0u;
  return count;
}

}  // namespace

BOOST_AUTO_TEST_CASE(qpdf_finds_nothing) {
  if (!has_tools({"qpdf"})) return;
  for (const fs::path& file : {honjo(), second()}) {
    const Outcome outcome = run("qpdf --check " + quoted(file));
    BOOST_TEST(outcome.status == 0, outcome.output << outcome.errors);
    BOOST_TEST(outcome.errors == "");
    BOOST_TEST((outcome.output.find("No syntax or stream encoding errors found") != std::string::npos), outcome.output);
  }
}

BOOST_AUTO_TEST_CASE(size) {
  BOOST_TEST(fs::file_size(honjo()) < 900'000u);
  BOOST_TEST(fs::file_size(second()) < 250'000u);
}

BOOST_AUTO_TEST_CASE(poppler_renders_every_page_without_a_message) {
  if (!has_tools({"pdftoppm"})) return;
  const Folder folder;
  BOOST_TEST(output_of("pdftoppm -r 24 -gray " + quoted(honjo()) + " " + quoted(folder / "honjo")) == "");
  BOOST_TEST(output_of("pdftoppm -r 24 -gray " + quoted(second()) + " " + quoted(folder / "second")) == "");
  BOOST_TEST(files_in(folder) == honjo_pages + second_pages);
}

BOOST_AUTO_TEST_CASE(mutool_renders_every_page_without_a_message) {
  if (!has_tools({"mutool"})) return;
  const Folder folder;
  for (const fs::path& file : {honjo(), second()}) {
    const std::string pages = quoted(folder / (file == honjo() ? "honjo%d.pgm" : "second%d.pgm"));
    const Outcome outcome = run("mutool draw -q -r 24 -c gray -o " + pages + " " + quoted(file));
    BOOST_TEST(outcome.status == 0);
    // Debian's build says this of itself, whatever the file.
    const bool silent = outcome.errors.empty() || outcome.errors == "warning: ICC support is not available\n";
    BOOST_TEST(silent, outcome.errors);
  }
  BOOST_TEST(files_in(folder) == honjo_pages + second_pages);
}

// A CTest entry of its own, as it may be skipped as a whole.
BOOST_AUTO_TEST_CASE(verapdf, *boost::unit_test::disabled()) {
  const Folder folder;
  std::vector<fs::path> files{honjo(), second()};
  for (const fs::path& data : {honjo_data, second_data}) {
    const fs::path sheets = folder / data.filename(), summary = folder / (data.filename().string() + "-summary.pdf");
    for (const std::string& command : {"sheets " + quoted(data) + " --out " + quoted(sheets),
                                       "sheets " + quoted(data) + " --sheet 2 --out " + quoted(sheets),
                                       "summary " + quoted(data) + " -o " + quoted(summary)})
      BOOST_TEST(toji(command).status == 0, command);
    for (const auto& file : fs::directory_iterator(sheets)) files.push_back(file.path());
    files.push_back(summary);
  }
  BOOST_TEST(files.size() > 20u);
  std::string command = "TOJI_BUILD_DIR='" TOJI_BUILD_DIR "' '" TOJI_SOURCE_DIR "/tests/conformance/verapdf'";
  for (const fs::path& file : files) command += ' ' + quoted(file);
  const Outcome outcome = run(command);
  if (outcome.status == 77) return skip(outcome.errors);
  BOOST_TEST(outcome.status == 0, outcome.output << outcome.errors);
  for (const fs::path& file : files)
    for (const std::string standard : {" PDF/A-2a passed", " PDF/UA-1 passed"})
      BOOST_TEST((outcome.output.find(file.string() + standard) != std::string::npos), file << standard << "\n"
                                                                                            << outcome.output);
}

}  // namespace booklet
