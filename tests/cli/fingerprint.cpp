// What a fingerprint names: all that can change the PDF and nothing else.
#include <boost/test/unit_test.hpp>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "architecture.h"
#include "program.h"

using namespace toji::cli::test;

namespace {

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

// The second column of the lines of this kind.
std::set<std::string> named(const std::string& fingerprint, const std::string& kind) {
  std::set<std::string> names;
  std::istringstream lines(fingerprint);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(kind + '\t'))
      names.insert(line.substr(kind.size() + 1, line.find('\t', kind.size() + 1) - kind.size() - 1));
  return names;
}

// The rooms and modules that make the PDF.
const std::regex makers("base|engine/.*|out/pdf|report/dataset");

// As --version calls the libraries of src/README.md; nothing for what cannot change the PDF: fmt writes the dumps of pages
// that tests compare.
const std::map<std::string, std::string> names{
    {"HarfBuzz", "HarfBuzz"},     {"HarfBuzz-subset", "HarfBuzz"}, {"ICU", "ICU"}, {"pugixml", "pugixml"},
    {"libdeflate", "libdeflate"}, {"libharu", "libharu"},          {"fmt", ""},    {"Nettle", ""},
    {"system", ""}};

}  // namespace

BOOST_AUTO_TEST_CASE(its_libraries_are_those_of_the_modules_that_make_the_pdf) {
  std::set<std::string> linked;
  for (const Module& module : modules()) {
    if (!std::regex_match(module.name, makers)) continue;
    for (const std::string& library : module.libraries) {
      BOOST_REQUIRE_MESSAGE(names.count(library) == 1, library << " is new: can it change the PDF?");
      if (!names.at(library).empty()) linked.insert(names.at(library));
    }
  }
  const Outcome outcome = shell("$TOJI fingerprint $SOURCE/tests/second");
  BOOST_TEST(outcome.code == 0, outcome.err);
  BOOST_TEST(named(outcome.out, "library") == linked, boost::test_tools::per_element());
  for (const auto& entry : fs::recursive_directory_iterator(TOJI_SOURCE_DIR "/src"))
    if (entry.is_regular_file() && contains(bytes_of(entry.path()), "#include <fmt/"))
      BOOST_TEST(entry.path().filename() == "dump.cpp", entry.path());
}

BOOST_AUTO_TEST_CASE(it_does_not_depend_on_how_paths_are_typed_and_no_edition_does) {
  const Folder folder;
  fs::copy(TOJI_SOURCE_DIR "/tests/second", folder / "d", fs::copy_options::recursive);
  const auto made = [&](const std::string& command) {
    const Outcome outcome = shell("cd " + quoted(folder.path()) + "; " + command);
    BOOST_TEST(outcome.code == 0, command << outcome.err);
    return outcome.out;
  };
  for (const char* edition : {"public", "案", "印刷"}) {
    std::set<std::string> prints, pdfs;
    for (const std::string& path : {std::string("d"), std::string("./d/"), std::string("d/../d"), quoted(folder / "d")}) {
      prints.insert(made("$TOJI fingerprint --edition " + std::string(edition) + ' ' + path));
      pdfs.insert(made("$TOJI booklet -q -o /dev/stdout --edition " + std::string(edition) + ' ' + path));
    }
    BOOST_TEST(prints.size() == 1u, edition);
    BOOST_TEST(pdfs.size() == 1u, edition);
  }
}

BOOST_AUTO_TEST_CASE(a_profile_counts_by_its_bytes) {
  const Folder folder;
  const Outcome standard = shell("$TOJI fingerprint $SOURCE/tests/second --edition print");
  if (standard.code == 3) return;  // no profile is installed
  const char* const icc = "/usr/share/color/icc/ghostscript/default_cmyk.icc";
  if (!fs::exists(icc)) return;
  for (const char* name : {"a.icc", "b.icc"}) fs::copy_file(icc, folder / name);
  const auto print = [&](const char* name) {
    return shell("cd " + quoted(folder.path()) + "; $TOJI fingerprint $SOURCE/tests/second --edition print --icc " + name).out;
  };
  BOOST_TEST(print("a.icc") == print("b.icc"));
  BOOST_TEST(named(print("a.icc"), "profile").size() == 1u);
  BOOST_TEST(named(shell("$TOJI fingerprint $SOURCE/tests/second").out, "profile").empty());
}
