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

// The day on which it was sealed, wherever it is told; the booklet does not depend on it.
BOOST_AUTO_TEST_CASE(the_day_of_sealing) {
  const TestFolder folder;
  const std::string in = "cd " + quoted(folder.path()) + "; ", archive = "$TOJI archive -q --accept-findings 例 " + quoted(ready()) + " --to ";
  const struct {
    const char *before, *name, *options, *day;
  } cases[] = {{"SOURCE_DATE_EPOCH=1700000000 ", "a", " --date 2024-02-29", "2024-02-29"},
               {"SOURCE_DATE_EPOCH=1700000000 ", "b", "", "2023-11-14"},
               {"TZ=UTC ", "c", "", nullptr}};
  std::string booklet;
  for (const auto& one : cases) {
    const std::string today = shell("TZ=UTC date +%F").out.substr(0, 10);
    BOOST_TEST_REQUIRE(shell(in + one.before + archive + one.name + one.options).code == 0);
    const std::string day = one.day != nullptr ? one.day : today;
    const fs::path bag = bag_in(folder / one.name);
    BOOST_TEST(contains(bytes_of(bag / "bag-info.txt"), "Bagging-Date: " + day + '\n'), bytes_of(bag / "bag-info.txt"));
    BOOST_TEST(contains(bytes_of(bag / "data/description.xml"), "保存日=\"" + day + '"'));
    BOOST_TEST(contains(shell(in + "$TOJI list " + one.name).out, "最新  " + day));
    const std::string made = bytes_of(bag / "data/booklet.pdf");
    BOOST_TEST((booklet.empty() || booklet == made));
    booklet = made;
    BOOST_TEST(shell("$TOJI verify " + quoted(bag)).code == 0);
  }
  for (const char* day : {"2024-02-30", "2024", "today", "2024-02-29T00:00:00Z"})
    BOOST_TEST(shell(in + archive + "d --date " + day).code == 2, day);
}

namespace {

// What pdftotext reads of the pages of a file, blanks left out.
std::string text_of(const fs::path& pdf, const std::string& pages = {}) {
  return shell("pdftotext " + pages + " -raw " + quoted(pdf) + " - | tr -d ' \\n\\f'").out;
}

}  // namespace

// What changes of the printed booklet, computed figures too, each where it stands; and the pages to replace.
BOOST_AUTO_TEST_CASE(errata_name_each_changed_place) {
  if (!has_tool("pdftotext") || !has_tool("pdfinfo")) return;
  const TestFolder folder;
  copy_ready(folder / "d");
  BOOST_TEST_REQUIRE(shell(storing(folder)).code == 0);
  const fs::path first = bag_in(folder / "a"), second = first.parent_path() / "r2";
  replace(folder / "d/sheets/gakko-rin.xml", "<自己評価>C", "<自己評価>A");
  replace(folder / "d/sheets/gakko-rin.xml", "利用　１校（目標", "利用　３校（目標");
  const fs::path pages = folder / "pages.pdf";
  const Outcome made = shell("$TOJI archive -q --accept-findings 例 " + quoted(folder / "d") + " --to " + quoted(folder / "a") +
                             " --revision-of " + quoted(first) + " --reason 再集計による --date 2026-12-01 --replacement-pages " + quoted(pages));
  BOOST_TEST_REQUIRE(made.code == 0, made.err);
  const std::string table = bytes_of(second / "data/reports/errata.tsv"), errata = text_of(second / "data/errata.pdf");
  BOOST_TEST(contains(table, "成果\t利用　１校（目標２校）\t利用　３校（目標２校）\n"), table);
  BOOST_TEST(contains(table, "\t件数: 全体\tA（達成）の件数と割合\t\"0件、0.0％\"\t\"1件、33.3％\"\n"), table);
  for (const char* part : {"令和8年12月1日", "再集計による", "差し替えるページ：", "正誤表", "利用３校（目標２校）", "1件、33.3％"})
    BOOST_TEST(contains(errata, part), part << " is not in " << errata);
  BOOST_TEST(contains(shell("pdfinfo -isodates " + quoted(second / "data/errata.pdf")).out, "2026-12-01"));

  // Of the pages of both booklets those that read differently are the ones to replace.
  const auto number_of_pages = [&](const fs::path& file) {
    const std::string info = shell("pdfinfo " + quoted(file) + " | grep ^Pages:").out;
    return std::stoi(info.substr(6));
  };
  std::string changed, expected;
  for (int page = 1; page <= number_of_pages(second / "data/booklet.pdf"); ++page) {
    const std::string one = "-f " + std::to_string(page) + " -l " + std::to_string(page);
    const std::string now = text_of(second / "data/booklet.pdf", one);
    if (now == text_of(first / "data/booklet.pdf", one)) continue;
    changed += (changed.empty() ? "" : "、") + std::to_string(page);
    expected += now;
  }
  BOOST_TEST(contains(errata, "差し替えるページ：" + changed + "（"), changed << " " << errata);
  BOOST_TEST(text_of(pages) == expected);
  BOOST_TEST(shell("$TOJI verify " + quoted(second)).code == 0);
}

// Without a change of the data: of the templates, which is said.
BOOST_AUTO_TEST_CASE(templates_alone_may_be_corrected) {
  if (!has_tool("pdftotext")) return;
  const TestFolder folder;
  copy_ready(folder / "d");
  BOOST_TEST_REQUIRE(shell(storing(folder)).code == 0);
  const fs::path first = bag_in(folder / "a"), second = first.parent_path() / "r2";
  replace(folder / "d/layouts/form.xml", "size=\"15pt\"", "size=\"14pt\"");
  const Outcome made = shell(correcting(folder, first));
  BOOST_TEST_REQUIRE(made.code == 0, made.err);
  const std::string errata = text_of(second / "data/errata.pdf");
  BOOST_TEST(contains(errata, "紙面のひな形だけを改めました"), errata);
  BOOST_TEST(contains(errata, "差し替えるページ："), errata);
  BOOST_TEST(shell("$TOJI verify " + quoted(second)).code == 0);
  const Outcome none = shell(storing(folder, "--revision-of " + quoted(second) + " --reason x --replacement-pages " + quoted(folder / "p.pdf")));
  BOOST_TEST(none.code == 1);
  BOOST_TEST(contains(none.err, "archive/nothing-changed"), none.err);
  BOOST_TEST(!fs::exists(folder / "p.pdf"));
}
