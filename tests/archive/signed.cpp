// What an officer does: signs a copy of a stored PDF, and later asks whether it is still what was stored.
#include <boost/test/unit_test.hpp>

#include "folders.h"

using namespace toji::archive::test;
using TestFolder = toji::cli::test::Folder;

namespace {

// A stored report with a copy of its booklet, and the copy signed once and twice.
struct Signed {
  Signed() {
    BOOST_TEST_REQUIRE(shell(archiving(folder / "a")).code == 0);
    bag = bag_in(folder / "a");
    write(folder / "copy.pdf", bytes_of(bag / "data/booklet.pdf"));
    made = shell("$SOURCE/tests/signing/sign " + quoted(folder / "copy.pdf") + " " + quoted(folder / "signed.pdf") +
                 " " + quoted(folder / "twice.pdf"));
  }
  Outcome verify(const std::string& file, const std::string& options = "") const {
    return shell("$TOJI verify " + quoted(bag) + " " + options + " --signed " + quoted(folder / file));
  }
  TestFolder folder;
  fs::path bag;
  Outcome made;
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_signed_copy_is_known_as_signed_and_unchanged) {
  if (!has_tool("certutil") || !has_tool("pdfsig")) return;
  const Signed report;
  BOOST_TEST_REQUIRE(report.made.code == 0, report.made.err);
  for (const char* name : {"signed.pdf", "twice.pdf"}) {
    const Outcome outcome = report.verify(name);
    BOOST_TEST(outcome.code == 0, outcome.err);
    BOOST_TEST(contains(outcome.out, std::string(name) + ": 署名あり・内容は変わっていません"), outcome.out);
    BOOST_TEST(contains(outcome.out, "data/booklet.pdf"), outcome.out);
    BOOST_TEST(contains(outcome.out, "Test Officer"), outcome.out);
  }
  const Outcome json = report.verify("signed.pdf", "--format json");
  BOOST_TEST(contains(json.out, "\"state\": \"pdf-read/signed\""), json.out);

  const Outcome copy = report.verify("copy.pdf");
  BOOST_TEST(copy.code == 1);
  BOOST_TEST(contains(copy.out, "署名なし・内容は変わっていません"), copy.out);

  // Behind what was signed.
  std::string bytes = bytes_of(report.folder / "signed.pdf");
  for (const std::string behind : {"% remark\n", "99999 0 obj\n(x)\nendobj\n", "startxref\n0\n%%EOF\n"}) {
    write(report.folder / "longer.pdf", bytes + behind);
    const Outcome outcome = report.verify("longer.pdf");
    BOOST_TEST(outcome.code == 1, behind);
    BOOST_TEST(!contains(outcome.out, "署名あり・内容は変わっていません"), outcome.out);
  }

  // The content, then what was appended.
  const std::size_t original = bytes_of(report.folder / "copy.pdf").size();
  for (const std::size_t at : {std::size_t{5000}, original + 40}) {
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    write(report.folder / "changed.pdf", changed);
    const Outcome outcome = report.verify("changed.pdf");
    BOOST_TEST(outcome.code == 1);
    BOOST_TEST(!contains(outcome.out, "署名あり・内容は変わっていません"), outcome.out);
  }
}

BOOST_AUTO_TEST_CASE(another_file_is_no_copy) {
  const TestFolder folder;
  BOOST_TEST_REQUIRE(shell(archiving(folder / "a")).code == 0);
  write(folder / "b.pdf", "%PDF-1.7\n");
  const std::string verify = "$TOJI verify " + quoted(bag_in(folder / "a")) + " --lang en --signed ";
  const Outcome other = shell(verify + quoted(folder / "b.pdf")), none = shell(verify + quoted(folder / "none.pdf"));
  BOOST_TEST(other.code == 1);
  BOOST_TEST(contains(other.err, "pdf-read/other-bytes"), other.err);
  BOOST_TEST(none.code == 3, none.err);
}
