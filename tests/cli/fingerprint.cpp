// What a fingerprint names: all that can change the PDF and nothing else.
#include <boost/test/unit_test.hpp>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <vector>

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

// What the program was built from has one digest wherever the checkout lies, and another where a letter differs.
BOOST_AUTO_TEST_CASE(the_program_is_known_by_its_sources) {
  const Folder folder;
  fs::create_directories(folder / "c");
  shell("cp -r $SOURCE/src $SOURCE/layouts " + quoted(folder / "c"));
  const auto digest = [&](const std::string& root) {
    const Outcome run = shell("cmake -DROOT=" + root + " -DLIBRARIES=x -DOUT=" + quoted(folder / "h") +
                              " -P $SOURCE/src/engine_digest.cmake");
    BOOST_TEST(run.code == 0, run.err);
    const std::string source = bytes_of(folder / "h");
    BOOST_TEST(contains(source, "engine_digest[] = \""), source);
    return source;
  };
  const std::string here = digest("$SOURCE");
  BOOST_TEST(digest(quoted(folder / "c")) == here);
  for (const char* name : {"c/src/out/pdf/metadata.cpp", "c/src/base/length.h", "c/layouts/styles.xml"}) {
    const std::string before = bytes_of(folder / name);
    write(folder / name, before + " ");
    BOOST_TEST(digest(quoted(folder / "c")) != here, name);
    write(folder / name, before);
  }
  fs::rename(folder / "c/src/base/icu.h", folder / "c/src/base/uci.h");
  BOOST_TEST(digest(quoted(folder / "c")) != here);
  const std::string print = shell("$TOJI fingerprint $SOURCE/tests/second").out;
  BOOST_TEST(std::regex_search(print, std::regex("(^|\n)program\ttoji\t[^\t]+\t[0-9a-f]{64}\n")), print);
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

// Two ways to ask for a booklet make the same bytes exactly where their fingerprints are the same.
BOOST_AUTO_TEST_CASE(each_choice_of_an_edition_counts) {
  const Folder folder;
  fs::copy(TOJI_SOURCE_DIR "/tests/second", folder / "d", fs::copy_options::recursive);
  std::string own = bytes_of(folder / "d/layouts/booklet.xml");
  const auto title = own.find(" title=\"");
  BOOST_TEST_REQUIRE(title != std::string::npos);
  write(folder / "own.xml", own.insert(title + 8, "新"));
  const std::vector<std::string> choices{
      "", "--edition public", "--attach-data", "--layout own.xml", "--edition draft", "--edition draft --line-numbers",
      "--edition draft --sheet-ids", "--edition draft --line-numbers --sheet-ids", "--edition print",
      "--edition print --colour cmyk", "--edition print --colour grey", "--edition print --bleed 3mm",
      "--edition print --bleed 5mm", "--edition print --spine 8mm", "--edition print --spine 9mm",
      "--edition print --icc own.icc"};
  const std::string in = "cd " + quoted(folder.path()) + "; $TOJI ";
  if (shell(in + "fingerprint d --edition print").code == 3) return;  // no profile is installed
  std::string profile = bytes_of("/usr/share/color/icc/ghostscript/default_cmyk.icc");
  profile.back() = static_cast<char>(profile.back() ^ 1);
  write(folder / "own.icc", profile);
  const std::set<std::string> others{"--output", "--report", "--timing",  "--help",
                                     "--lang",   "--format", "--quiet",   "--version"};
  std::string all;
  std::map<std::string, std::string> bytes_by_print, print_by_bytes;
  for (const std::string& choice : choices) {
    all += choice + ' ';
    const Outcome print = shell(in + "fingerprint d " + choice), made = shell(in + "booklet d -q -o o.pdf " + choice);
    BOOST_TEST((print.code == 0 && made.code == 0), choice << print.err << made.err);
    const std::string bytes = bytes_of(folder / "o.pdf");
    BOOST_TEST((bytes_by_print.emplace(print.out, bytes).first->second == bytes), choice);
    BOOST_TEST((print_by_bytes.emplace(bytes, print.out).first->second == print.out), choice);
  }
  BOOST_TEST(bytes_by_print.size() == choices.size() - 3);
  const std::string help = shell("$TOJI booklet --help").out;
  const std::regex option("\n  .*?(--[a-z-]+)");
  for (auto found = std::sregex_iterator(help.begin(), help.end(), option); found != std::sregex_iterator(); ++found)
    BOOST_TEST((contains(all, (*found)[1].str() + ' ') || others.contains((*found)[1].str())), (*found)[1].str());
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
