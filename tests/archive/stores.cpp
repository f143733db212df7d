// Whole archives: what verify and list say of them, and what is kept beside a report.
#include <boost/test/unit_test.hpp>

#include "folders.h"

using namespace toji::archive::test;
using TestFolder = toji::cli::test::Folder;

namespace {

// An archive of a report in two revisions.
struct Store {
  Store() : archive(folder / "a") {
    copy_ready(folder / "d");
    BOOST_TEST_REQUIRE(shell(archiving(archive, "", folder / "d")).code == 0);
    first = bag_in(archive);
    year = first.parent_path();
    replace(folder / "d/sheets/gakko-rin.xml", "利用　１校（目標", "利用　３校（目標");
    const std::string options = "--revision-of " + quoted(first) + " --reason 再集計";
    BOOST_TEST_REQUIRE(shell(archiving(archive, options, folder / "d")).code == 0);
    shell("chmod -R u+w " + quoted(archive));
  }
  // The same exit code of both commands, and what they say on standard error.
  Outcome both() const {
    const Outcome verify = shell("$TOJI verify " + quoted(archive)), list = shell("$TOJI list " + quoted(archive));
    BOOST_TEST(verify.code == list.code, verify.err << list.err);
    for (const char* id : {"archive/foreign", "archive/stranger", "archive/renamed", "archive/gap", "archive/added"})
      BOOST_TEST(contains(verify.err, id) == contains(list.err, id), id << ": " << verify.err << list.err);
    return {verify.code, verify.out + list.out, verify.err};
  }

  TestFolder folder;
  fs::path archive, first, year;
};

std::string digest_of(const fs::path& bag) {
  return shell("sha256sum " + quoted(bag / "tagmanifest-sha256.txt")).out.substr(0, 64);
}

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_line_for_each_bag, Store) {
  const Outcome verify = shell("$TOJI verify " + quoted(archive));
  BOOST_TEST(verify.code == 0, verify.err);
  BOOST_TEST(verify.out == first.string() + ": 確かです\n" + (year / "r2").string() + ": 確かです\n");
  const Outcome json = shell("$TOJI verify --format json " + quoted(archive));
  BOOST_TEST(json.code == 0);
  for (const char* part : {"\"archive\": ", "\"revision\": 1", "\"revision\": 2", "\"foreign\": 0"})
    BOOST_TEST(contains(json.out, part), json.out);
}

// What a system puts anywhere is none of the archive, which has not changed.
BOOST_FIXTURE_TEST_CASE(what_a_system_puts_there_is_foreign, Store) {
  for (const fs::path& place : {archive, year, first, first / "data", first / "data/dataset"}) {
    write(place / "Thumbs.db", "x");
    const Outcome outcome = both();
    BOOST_TEST(outcome.code == 0, place << outcome.err);
    BOOST_TEST(contains(outcome.err, (place / "Thumbs.db").string() + ": 警告: "), outcome.err);
    BOOST_TEST(!contains(outcome.out, "変わっています"), outcome.out);
    BOOST_TEST(contains(outcome.out, "r1  訂正済み"), outcome.out);
    fs::remove(place / "Thumbs.db");
  }
  write(first / "data/.DS_Store", "x");
  const Outcome one = shell("$TOJI verify " + quoted(first));
  BOOST_TEST(one.code == 0, one.err);
  BOOST_TEST(contains(one.out, "保存したものでないものが 1 個あります"), one.out);
  BOOST_TEST(shell("$TOJI restore -q " + quoted(first) + " --out " + quoted(folder / "out")).code == 0);
  BOOST_TEST(!fs::exists(folder / "out/.DS_Store"));
}

BOOST_FIXTURE_TEST_CASE(what_does_not_belong_there_is_named, Store) {
  fs::create_directories(archive / "空の計画/r5");
  write(year / "議事録.pdf", "x");
  const Outcome outcome = both();
  BOOST_TEST(outcome.code == 1);
  for (const fs::path& place : {year / "議事録.pdf", archive / "空の計画/r5"})
    BOOST_TEST(contains(outcome.err, place.string() + ": エラー: 保存場所にあるはずのないものです"), outcome.err);
  BOOST_TEST(contains(outcome.out, "確かです"), outcome.out);
}

// A file that nobody listed: what was stored is as it was, but the bag is not.
BOOST_FIXTURE_TEST_CASE(a_file_in_a_bag_that_is_not_listed, Store) {
  write(first / "data/note.txt", "x");
  const Outcome outcome = both();
  BOOST_TEST(outcome.code == 1);
  BOOST_TEST(contains(outcome.err, "note.txt: エラー: 保存したものではありません"), outcome.err);
  const Outcome one = shell("$TOJI verify " + quoted(first));
  BOOST_TEST(contains(one.out, "中身: 変わっていません"), one.out);
  BOOST_TEST(contains(one.out, "確かではありません"), one.out);
  BOOST_TEST(shell("$TOJI restore " + quoted(first) + " --out " + quoted(folder / "out")).code == 1);
}

BOOST_FIXTURE_TEST_CASE(gaps_and_names, Store) {
  fs::rename(year / "r2", year / "r3");
  const Outcome renamed = both();
  BOOST_TEST(renamed.code == 1);
  BOOST_TEST(contains(renamed.err, "r3: エラー: 名前か場所が変わっています。"), renamed.err);
  BOOST_TEST(contains(renamed.err, ": エラー: 第2版（r2）がありません"), renamed.err);
  BOOST_TEST(contains(renamed.out, "r3  名前が変わっています"), renamed.out);
  fs::rename(year / "r3", year / "r2");
  BOOST_TEST(both().code == 0);
  fs::rename(year / "r2", year / "訂正版");
  BOOST_TEST(contains(both().err, "archive/renamed"));
  fs::rename(year / "訂正版", year / "r2");
  fs::rename(first, folder / "elsewhere");
  const Outcome gap = both();
  BOOST_TEST(gap.code == 1);
  BOOST_TEST(contains(gap.err, "第1版（r1）がありません"), gap.err);
  fs::rename(folder / "elsewhere", first);
  fs::rename(year, year.parent_path() / "h31");
  BOOST_TEST(contains(both().err, "archive/renamed"));
}

BOOST_FIXTURE_TEST_CASE(a_digest_that_was_noted, Store) {
  const std::string digest = digest_of(first), other(64, 'a');
  for (const fs::path& place : {first, archive}) {
    BOOST_TEST(shell("$TOJI verify --expect " + digest + ' ' + quoted(place)).code == 0);
    const Outcome wrong = shell("$TOJI verify " + quoted(place) + " --expect " + digest + " --expect " + other);
    BOOST_TEST(wrong.code == 1);
    BOOST_TEST(contains(wrong.err, "控えた摘要 " + other + " のものがありません（あるもの: " + digest), wrong.err);
    BOOST_TEST(contains(shell("$TOJI verify --format json --expect " + other + ' ' + quoted(place)).out,
                        "\"expected\": \"" + other + "\", \"good\": false"));
  }
  BOOST_TEST(shell("$TOJI verify --expect 12 " + quoted(first)).code == 2);
}

// Whatever it is, as it is.
BOOST_AUTO_TEST_CASE(files_kept_beside) {
  const TestFolder folder;
  const std::string bytes("\0%PDF\r\n\xff", 8);
  write(folder / "議事録.pdf", bytes);
  write(folder / "old.pdf", "");
  const std::string include = "--include " + quoted(folder / "議事録.pdf") + ' ' + quoted(folder / "old.pdf");
  const Outcome made = shell(archiving(folder / "a", include));
  BOOST_TEST_REQUIRE(made.code == 0, made.err);
  const fs::path bag = bag_in(folder / "a");
  BOOST_TEST((bytes_of(bag / "data/included/議事録.pdf") == bytes));
  BOOST_TEST(fs::exists(bag / "data/included/old.pdf"));
  BOOST_TEST(contains(bytes_of(bag / "data/description.xml"), "名=\"included/議事録.pdf\" 説明=\"添えたもの"));
  BOOST_TEST(contains(bytes_of(bag / "data/index.html"), ">included/議事録.pdf</a>"));
  const Outcome proof = shell("$TOJI verify " + quoted(bag));
  BOOST_TEST(proof.code == 0, proof.err);
  BOOST_TEST(contains(proof.out, "同じバイト列になりました"), proof.out);
  fs::create_directory(folder / "b");
  write(folder / "b/OLD.pdf", "");
  write(folder / "b/.hidden", "");
  for (const std::string& wrong : {include + ' ' + quoted(folder / "b/OLD.pdf"), "--include " + quoted(folder / "b/.hidden")}) {
    const Outcome refused = shell(archiving(folder / "c", wrong));
    BOOST_TEST(refused.code == 1);
    BOOST_TEST(contains(refused.err, "archive/not-includable"), refused.err);
    BOOST_TEST(!fs::exists(folder / "c"));
  }
  BOOST_TEST(shell(archiving(folder / "c", "--include " + quoted(folder / "none.pdf"))).code == 3);
}
