// --attach-data: the booklet carries what it was made of.
#include <boost/test/unit_test.hpp>

#include "program.h"
#include "store/folder/flat_name.h"

using namespace toji::cli::test;

namespace {

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

// A booklet of the dataset with it attached.
Outcome make(const Folder& folder, const std::string& name, const std::string& dataset,
             const std::string& options = "") {
  return shell("$TOJI booklet -q --attach-data " + options + " " + dataset + " -o " + quoted(folder / name));
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_dataset_and_the_templates_are_attached) {
  if (!has_tool("qpdf")) return;
  const Folder folder;
  BOOST_TEST(make(folder, "a.pdf", "$SOURCE/tests/second").code == 0);
  const std::string list = shell("qpdf --list-attachments " + quoted(folder / "a.pdf")).out;
  BOOST_TEST(shell("qpdf --check " + quoted(folder / "a.pdf")).code == 0);
  for (const auto& entry : fs::recursive_directory_iterator(TOJI_SOURCE_DIR "/tests/second")) {
    const std::string name = entry.path().lexically_relative(TOJI_SOURCE_DIR "/tests/second").string();
    const std::string flat = toji::folder::flat_name(name);
    const bool used = !name.starts_with("layouts/") || name == "layouts/booklet.xml" || name == "layouts/form.xml";
    if (!entry.is_regular_file() || !used) continue;
    BOOST_TEST(contains(list, flat + " ->"), flat << " is not in\n" << list);
    BOOST_TEST((shell("qpdf --show-attachment=" + flat + " " + quoted(folder / "a.pdf")).out == bytes_of(entry.path())),
               name);
  }
}

// Also one that writes all files into one folder.
BOOST_AUTO_TEST_CASE(any_reader_can_write_the_files) {
  if (!has_tool("pdfdetach")) return;
  const Folder folder;
  BOOST_TEST(make(folder, "a.pdf", "$SOURCE/tests/second").code == 0);
  fs::create_directory(folder / "out");
  const Outcome saved = shell("cd " + quoted(folder / "out") + " && pdfdetach -saveall ../a.pdf");
  BOOST_TEST(saved.code == 0, saved.err);
  for (const auto& entry : fs::recursive_directory_iterator(TOJI_SOURCE_DIR "/tests/second/sheets"))
    BOOST_TEST((bytes_of(folder / "out" / ("sheets+" + entry.path().filename().string())) == bytes_of(entry.path())), entry.path());
}

// Programs that tell formats apart read no more than the beginning.
BOOST_AUTO_TEST_CASE(the_claim_stands_in_front) {
  const Folder folder;
  for (const char* options : {"", "--attach-data"}) {
    BOOST_TEST(shell("$TOJI booklet -q $SOURCE/data/honjo-r5 -o " + quoted(folder / "a.pdf") + ' ' + options).code == 0);
    BOOST_TEST(contains(bytes_of(folder / "a.pdf").substr(0, 4096), "<pdfaid:part>"), options);
  }
}

BOOST_AUTO_TEST_CASE(a_layout_of_ones_own_gets_the_booklets_name) {
  if (!has_tool("qpdf")) return;
  const Folder folder;
  fs::copy(TOJI_SOURCE_DIR "/tests/second/layouts", folder / "mine");
  fs::rename(folder / "mine/booklet.xml", folder / "mine/other.xml");
  BOOST_TEST(make(folder, "a.pdf", "$SOURCE/tests/second", "--layout " + quoted(folder / "mine/other.xml")).code == 0);
  BOOST_TEST(make(folder, "b.pdf", "$SOURCE/tests/second").code == 0);
  BOOST_TEST((bytes_of(folder / "a.pdf") == bytes_of(folder / "b.pdf")));
}

BOOST_AUTO_TEST_CASE(the_same_attachments_give_the_same_bytes) {
  const Folder folder;
  BOOST_TEST(make(folder, "a.pdf", "$SOURCE/tests/second").code == 0);
  fs::copy(TOJI_SOURCE_DIR "/tests/second", folder / "copy", fs::copy_options::recursive);
  BOOST_TEST(make(folder, "b.pdf", quoted(folder / "copy")).code == 0);
  BOOST_TEST((bytes_of(folder / "a.pdf") == bytes_of(folder / "b.pdf")));
}

BOOST_AUTO_TEST_CASE(other_editions_carry_nothing) {
  const Folder folder;
  for (const char* edition : {"print", "draft"}) {
    const Outcome outcome =
        make(folder, "a.pdf", "$SOURCE/tests/second", std::string("--edition ") + edition + " --lang en");
    BOOST_TEST(outcome.code == 2);
    BOOST_TEST(contains(outcome.err, "--attach-data needs --edition public too"), outcome.err);
  }
  BOOST_TEST(!fs::exists(folder / "a.pdf"));
}

BOOST_AUTO_TEST_CASE(a_name_that_could_not_be_extracted_is_told) {
  const Folder folder;
  fs::copy(TOJI_SOURCE_DIR "/tests/second", folder / "set", fs::copy_options::recursive);
  const fs::path sheet = fs::directory_iterator(folder / "set/sheets")->path();
  fs::rename(sheet, folder / "set/sheets/NUL.xml");
  const Outcome outcome = make(folder, "a.pdf", quoted(folder / "set"), "--lang en");
  BOOST_TEST(outcome.code == 1, outcome.err);
  BOOST_TEST((contains(outcome.err, "cli/not-attachable") || contains(outcome.err, "dataset/")), outcome.err);
  BOOST_TEST(!fs::exists(folder / "a.pdf"));
}
