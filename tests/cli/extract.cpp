// toji extract: the dataset out of a booklet, whole or not at all.
#include <boost/test/unit_test.hpp>

#include "program.h"

using namespace toji::cli::test;

namespace {

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

// A booklet with its dataset attached, made once.
const fs::path& booklet() {
  static const Folder folder;
  static const fs::path file = folder / "a.pdf";
  if (!fs::exists(file))
    BOOST_TEST_REQUIRE(shell("$TOJI booklet -q --attach-data $SOURCE/tests/second -o " + quoted(file)).code == 0);
  return file;
}

Outcome extract(const fs::path& pdf, const fs::path& out) {
  return shell("$TOJI extract --lang en " + quoted(pdf) + " --out " + quoted(out));
}

// A file of one page with an empty file of this name attached.
std::string with_attachment(const std::string& name) {
  const std::string objects[] = {
      "<</Type/Catalog/Pages 2 0 R/AF[4 0 R]>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
      "<</Type/Filespec/F(" + name + ")/UF(" + name + ")/AFRelationship/Source/EF<</F 5 0 R>>>>",
      "<</Type/EmbeddedFile/Length 0>>\nstream\n\nendstream"};
  std::string file = "%PDF-1.7\n", table = "0000000000 65535 f \n";
  int number = 0;
  for (const std::string& object : objects) {
    const std::string offset = std::to_string(file.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    file += std::to_string(++number) + " 0 obj\n" + object + "\nendobj\n";
  }
  return file + "xref\n0 6\n" + table + "trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n" + std::to_string(file.size()) +
         "\n%%EOF\n";
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_extracted_dataset_makes_the_same_booklet) {
  const Folder folder;
  const Outcome outcome = extract(booklet(), folder / "set");
  BOOST_TEST(outcome.code == 0, outcome.err);
  BOOST_TEST(contains(outcome.err, "files"), outcome.err);
  BOOST_TEST((bytes_of(folder / "set/plan.xml") == bytes_of(TOJI_SOURCE_DIR "/tests/second/plan.xml")));
  BOOST_TEST(
      shell("$TOJI booklet -q --attach-data " + quoted(folder / "set") + " -o " + quoted(folder / "b.pdf")).code == 0);
  BOOST_TEST((bytes_of(folder / "b.pdf") == bytes_of(booklet())));
  const std::vector<std::string> expected{"b.pdf", "set"};  // nothing else is left
  BOOST_TEST(folder.names() == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(so_does_a_dataset_with_the_programs_own_templates) {
  const Folder folder;
  fs::path data;
  for (const auto& entry : fs::directory_iterator(TOJI_SOURCE_DIR "/data"))
    if (entry.is_directory()) data = entry.path();
  const std::string make = "$TOJI booklet -q --attach-data ";
  BOOST_TEST(shell(make + quoted(data) + " -o " + quoted(folder / "a.pdf")).code == 0);
  BOOST_TEST(extract(folder / "a.pdf", folder / "set").code == 0);
  BOOST_TEST(shell(make + quoted(folder / "set") + " -o " + quoted(folder / "b.pdf")).code == 0);
  BOOST_TEST((bytes_of(folder / "a.pdf") == bytes_of(folder / "b.pdf")));
}

BOOST_AUTO_TEST_CASE(what_exists_stays_as_it_is) {
  const Folder folder;
  fs::create_directory(folder / "set");
  fs::create_directory_symlink(folder / "set", folder / "link");
  write(folder / "file", "old");
  for (const char* name : {"set", "link", "file"}) {
    const Outcome outcome = extract(booklet(), folder / name);
    BOOST_TEST(outcome.code == 3, name);
    BOOST_TEST(contains(outcome.err, "exists already"), outcome.err);
  }
  BOOST_TEST(fs::is_empty(folder / "set"));
  BOOST_TEST(bytes_of(folder / "file") == "old");
  BOOST_TEST(folder.names().size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_hostile_name_leaves_nothing) {
  const Folder folder;
  write(folder / "good.pdf", with_attachment("plan.xml"));
  BOOST_TEST(extract(folder / "good.pdf", folder / "good").code == 0);
  for (const char* name : {"../stolen", "/tmp/stolen", "a/../../stolen", "..\\\\stolen", "C:stolen", ".profile"}) {
    write(folder / "bad.pdf", with_attachment(name));
    const Outcome outcome = extract(folder / "bad.pdf", folder / "bad");
    BOOST_TEST(outcome.code == 1, name << outcome.err);
    BOOST_TEST(contains(outcome.err, "pdf-read/unsafe-name"), outcome.err);
  }
  const std::vector<std::string> expected{"bad.pdf", "good", "good.pdf"};
  BOOST_TEST(folder.names() == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_no_such_booklet) {
  const Folder folder;
  write(folder / "text.pdf", "no PDF file");
  BOOST_TEST(shell("$TOJI booklet -q $SOURCE/tests/second -o " + quoted(folder / "plain.pdf")).code == 0);
  write(folder / "cut.pdf", bytes_of(booklet()).substr(0, 50'000));
  const Outcome text = extract(folder / "text.pdf", folder / "out"),
                plain = extract(folder / "plain.pdf", folder / "out"),
                cut = extract(folder / "cut.pdf", folder / "out"), none = extract(folder / "none.pdf", folder / "out");
  BOOST_TEST((text.code == 1 && contains(text.err, "pdf-read/damaged")), text.err);
  BOOST_TEST((plain.code == 1 && contains(plain.err, "--attach-data")), plain.err);
  BOOST_TEST((cut.code == 1 && contains(cut.err, "pdf-read/damaged")), cut.err);
  BOOST_TEST(none.code == 3, none.err);
  BOOST_TEST(!fs::exists(folder / "out"));
}
