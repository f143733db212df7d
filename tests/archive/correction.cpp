// A correction leaves a trace.
#include <boost/test/unit_test.hpp>

#include "folders.h"

using namespace toji::archive::test;
using TestFolder = toji::cli::test::Folder;

namespace {

std::string storing(const TestFolder& folder, const std::string& options = {}) {
  return archiving(folder / "a", options, folder / "d");
}

std::string correcting(const TestFolder& folder, const fs::path& older) {
  return storing(folder, "--revision-of " + quoted(older) + " --reason 転記の誤り");
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_correction_is_a_new_revision_with_errata) {
  const TestFolder folder;
  copy_ready(folder / "d");
  BOOST_TEST_REQUIRE(shell(storing(folder)).code == 0);
  const fs::path first = bag_in(folder / "a"), second = first.parent_path() / "r2";
  const std::string before = bytes_of(first / "tagmanifest-sha256.txt");

  const Outcome same = shell(correcting(folder, first));
  BOOST_TEST(same.code == 1);
  BOOST_TEST(contains(same.err, "archive/nothing-changed"), same.err);

  replace(folder / "d/sheets/kaigan-seiso.xml", "<成果>", "<成果>訂正した文。");
  const Outcome outcome = shell(correcting(folder, first));
  BOOST_TEST_REQUIRE(outcome.code == 0, outcome.err);
  BOOST_TEST(bytes_of(first / "tagmanifest-sha256.txt") == before);

  const std::string errata = bytes_of(second / "data/reports/errata.tsv");
  BOOST_TEST(contains(errata, "\t成果\t"), errata);
  BOOST_TEST(contains(errata, "訂正した文。"), errata);
  BOOST_TEST(bytes_of(second / "data/errata.pdf").starts_with("%PDF-"));
  const std::string unchanged = bytes_of(second / "data/reports/unchanged.tsv");
  BOOST_TEST(contains(unchanged, "\t訂正\t異なる\n"), unchanged);
  BOOST_TEST(contains(unchanged, "\t同じ\t同じ\n"), unchanged);
  BOOST_TEST(!contains(unchanged, "\t同じ\t異なる\n"), unchanged);
  BOOST_TEST(contains(bytes_of(second / "data/description.xml"), "理由=\"転記の誤り\""));

  const Outcome proof = shell("$TOJI verify " + quoted(second));
  BOOST_TEST(proof.code == 0, proof.err);
  BOOST_TEST(contains(proof.out, "前の版: 変わっていません: r1"), proof.out);
  BOOST_TEST(contains(proof.out, "同じバイト列になりました"), proof.out);

  const std::string list = shell("$TOJI list " + quoted(folder / "a")).out;
  BOOST_TEST(contains(list, "  h30  r1  訂正済み"), list);
  BOOST_TEST(contains(list, "  h30  r2  最新"), list);
  BOOST_TEST(contains(list, "転記の誤り"), list);

  // Only the latest can be corrected.
  replace(folder / "d/sheets/kaigan-seiso.xml", "訂正した文。", "また訂正した文。");
  BOOST_TEST(shell(correcting(folder, first)).code == 3);
  BOOST_TEST(shell(correcting(folder, second)).code == 0);
  const fs::path third = first.parent_path() / "r3";
  BOOST_TEST(contains(shell("$TOJI verify " + quoted(third)).out, "前の版: 変わっていません: r2, r1"));

  // The chain breaks where an older revision is replaced, even by a bag that is right in itself.
  shell("chmod -R u+w " + quoted(first.parent_path()) + "; rm -r " + quoted(first) + "; cp -r " + quoted(second) + ' ' +
        quoted(first));
  const Outcome broken = shell("$TOJI verify " + quoted(third));
  BOOST_TEST(broken.code == 1);
  BOOST_TEST(contains(broken.err, "archive/previous-differs"), broken.err);
  shell("rm -r " + quoted(first));
  BOOST_TEST(contains(shell("$TOJI verify " + quoted(second)).err, "archive/previous-missing"));
}

BOOST_AUTO_TEST_CASE(a_correction_needs_a_reason_and_the_bag_of_its_report) {
  const TestFolder folder;
  copy_ready(folder / "d");
  BOOST_TEST(shell(storing(folder, "--revision-of x")).code == 2);
  BOOST_TEST(shell(storing(folder, "--reason x")).code == 2);
  BOOST_TEST_REQUIRE(shell(storing(folder)).code == 0);
  const fs::path first = bag_in(folder / "a");
  replace(folder / "d/plan.xml", "<名称>", "<名称>新");
  const Outcome other = shell(correcting(folder, first));
  BOOST_TEST(other.code == 1);
  BOOST_TEST(contains(other.err, "archive/other-report"), other.err);
}

BOOST_AUTO_TEST_CASE(a_list_for_machines_says_what_has_changed) {
  const TestFolder folder;
  copy_ready(folder / "d");
  BOOST_TEST_REQUIRE(shell(storing(folder)).code == 0);
  const Outcome good = shell("$TOJI list --format json " + quoted(folder / "a"));
  BOOST_TEST(good.code == 0);
  BOOST_TEST(contains(good.out, "\"state\": \"current\""), good.out);
  const fs::path file = bag_in(folder / "a") / "data/counts.csv";
  shell("chmod u+w " + quoted(file) + "; echo x >> " + quoted(file));
  const Outcome bad = shell("$TOJI list --format json " + quoted(folder / "a"));
  BOOST_TEST(bad.code == 1);
  BOOST_TEST(contains(bad.out, "\"state\": \"changed\""), bad.out);
  fs::create_directory(folder / "empty");
  BOOST_TEST(shell("$TOJI list --format json " + quoted(folder / "empty")).out == "[]\n");
}
