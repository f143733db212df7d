// One unfinished sheet stops nobody else: drafts, summaries and the sheets of the divisions are made, and say what is
// open; the public edition waits.
#include <boost/test/unit_test.hpp>

#include "program.h"

using namespace toji::cli::test;

namespace {

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

// tests/second with a sheet's file edited.
struct Town {
  Folder folder;
  explicit Town(const std::string& find, const std::string& replace, const std::string& sheet = "gakko-rin") {
    fs::copy(TOJI_SOURCE_DIR "/tests/second", folder / "d", fs::copy_options::recursive);
    const fs::path file = folder.path() / "d/sheets" / (sheet + ".xml");
    std::string bytes = bytes_of(file);
    const auto at = bytes.find(find);
    BOOST_TEST_REQUIRE(at != std::string::npos);
    bytes.replace(at, find.size(), replace);
    write(file, bytes);
  }
  Outcome run(const std::string& command) const {
    return shell("cd " + quoted(folder.path()) + " && $TOJI " + command);
  }
  std::string text(const std::string& pdf) const {
    return shell("pdftotext -raw " + quoted(folder / pdf) + " - | tr -d '\\n'").out;
  }
};

}  // namespace

BOOST_AUTO_TEST_CASE(an_open_field_is_printed_as_open) {
  const Town town("<成果>利用　１校（目標２校）</成果>", "<成果></成果>");
  const Outcome open = town.run("booklet d -o a.pdf");
  BOOST_TEST(open.code == 1);
  BOOST_TEST(contains(open.err, "d/sheets/gakko-rin.xml:17:3: エラー: シート2 成果: <成果> が空です"), open.err);
  BOOST_TEST(!fs::exists(town.folder / "a.pdf"));
  BOOST_TEST(town.run("booklet d -o a.pdf --edition print").code == 1);

  const Outcome draft = town.run("booklet d -o a.pdf --edition 案");
  BOOST_TEST(draft.code == 0);
  BOOST_TEST(contains(draft.err, "d/sheets/gakko-rin.xml:17:3: 参考: シート2: まだ書かれていない欄があります: 成果"),
             draft.err);
  BOOST_TEST(contains(town.text("a.pdf"), "（未記入）"));
  BOOST_TEST(contains(town.text("a.pdf"), "書きかけのシート"));
  BOOST_TEST(contains(town.text("a.pdf"), "sheets/gakko-rin.xml:17"));

  BOOST_TEST(town.run("sheets d --out s").code == 0);
  BOOST_TEST(contains(town.text("s/教育総務課.pdf"), "（未記入）"));
  BOOST_TEST(town.run("summary d -o s.pdf").code == 0);
  BOOST_TEST(town.run("check d --rule empty-field").code == 1);
}

BOOST_AUTO_TEST_CASE(an_open_rating_is_printed_everywhere) {
  const Town town("<自己評価>C</自己評価>", "");
  BOOST_TEST(town.run("summary d -o s.pdf").code == 0);
  BOOST_TEST(contains(town.text("s.pdf"), "未記入"));
  BOOST_TEST(town.run("summary d -o s.csv").code == 0);
  BOOST_TEST(contains(bytes_of(town.folder / "s.csv"), "（未記入）"));
  BOOST_TEST(town.run("summary d -o s.xlsx").code == 0);
  BOOST_TEST(town.run("booklet d -o a.pdf --edition draft").code == 0);
  BOOST_TEST(town.run("sheets d --out s --division 教育総務課").code == 0);
  BOOST_TEST(contains(town.text("s/教育総務課.pdf"), "未記入"));
}

// The broken sheet stands as what it is, the others are made, and the code says that something is to be mended.
BOOST_AUTO_TEST_CASE(a_broken_sheet_stops_only_its_own) {
  const Town town("</成果>", "");
  BOOST_TEST(town.run("booklet d -o a.pdf").code == 1);
  BOOST_TEST(!fs::exists(town.folder / "a.pdf"));
  const Outcome draft = town.run("booklet d -o a.pdf --edition draft");
  BOOST_TEST(draft.code == 1);
  BOOST_TEST(contains(draft.err, "d/sheets/gakko-rin.xml:22:1: エラー"), draft.err);
  BOOST_TEST(contains(draft.err, "（読めません）"), draft.err);
  BOOST_TEST(contains(town.text("a.pdf"), "（読めません）"));
  BOOST_TEST(town.run("summary d -o s.csv").code == 1);
  BOOST_TEST(contains(bytes_of(town.folder / "s.csv"), "（読めません）"));

  const Outcome all = town.run("sheets d --out s");
  BOOST_TEST(all.code == 1);
  BOOST_TEST(contains(town.text("s/教育総務課.pdf"), "（読めません）"));
  const Outcome other = town.run("sheets d --out t --division 建設課");
  BOOST_TEST(other.code == 0);
  BOOST_TEST(contains(other.err, "ほかに、書きかけか読めないシートが 1 枚あります"), other.err);
  BOOST_TEST(!contains(other.err, "エラー: "), other.err);
  BOOST_TEST((bytes_of(town.folder / "s/建設課.pdf") == bytes_of(town.folder / "t/建設課.pdf")));
  BOOST_TEST(town.run("sheets d --out t --division 教育総務課").code == 1);
  BOOST_TEST(town.run("sheets d --out u --division 教育総務課 --edition print").code == 1);
  BOOST_TEST(!fs::exists(town.folder / "u/教育総務課.pdf"));
}

BOOST_AUTO_TEST_CASE(a_sheet_of_no_known_division_is_told_of) {
  const Town town("  <実行課>教育総務課</実行課>\n", "");
  for (const char* command : {"sheets d --out s", "sheets d --out s --division 建設課"}) {
    const Outcome outcome = town.run(command);
    BOOST_TEST(outcome.code == 0);
    BOOST_TEST(contains(outcome.err, "シート2: 実行課が分からないので、どの課の PDF にも入りません"), outcome.err);
  }
}

BOOST_AUTO_TEST_CASE(a_list_makes_drafts_of_what_is_open) {
  const Town town("<成果>利用　１校（目標２校）</成果>", "");
  write(town.folder / "list.tsv", "データセット\t版\t出力\nd\t案\ta.pdf\nd\t公開\tb.pdf\n");
  BOOST_TEST(town.run("batch list.tsv --out o").code == 1);
  BOOST_TEST(fs::exists(town.folder / "o/a.pdf"));
  BOOST_TEST(!fs::exists(town.folder / "o/b.pdf"));
}

// The editions of a division's set and of the summary, and the data they carry.
BOOST_AUTO_TEST_CASE(sets_and_summaries_have_editions) {
  const Folder folder;
  const auto run = [&](const std::string& command) {
    return shell("cd " + quoted(folder.path()) + " && $TOJI " + command);
  };
  const std::string town = quoted(TOJI_SOURCE_DIR "/tests/second");
  BOOST_TEST(run("sheets " + town + " --out s --division 建設課 --edition draft").code == 0);
  BOOST_TEST(contains(shell("pdftotext " + quoted(folder / "s/建設課.pdf") + " -").out, "文字あふれ台帳"));
  BOOST_TEST(run("summary " + town + " -o d.pdf --edition 案").code == 0);
  BOOST_TEST(contains(shell("pdftotext " + quoted(folder / "d.pdf") + " -").out, "文字あふれ台帳"));
  for (const char* file : {"x.csv", "x.xlsx"}) {
    for (const char* option : {"--edition print", "--edition draft", "--attach-data"})
      BOOST_TEST(run("summary " + town + " -o " + file + ' ' + option).code == 2, file << option);
    BOOST_TEST(!fs::exists(folder / file));
  }
  BOOST_TEST(run("sheets " + town + " --out t --attach-data --edition print").code == 2);
  BOOST_TEST(run("summary " + town + " -o x.pdf --attach-data --edition draft").code == 2);
}

BOOST_AUTO_TEST_CASE(what_a_set_carries_makes_it_again) {
  const Folder folder;
  const auto run = [&](const std::string& command) {
    return shell("cd " + quoted(folder.path()) + " && $TOJI " + command);
  };
  for (const fs::path town : {TOJI_SOURCE_DIR "/tests/second", TOJI_SOURCE_DIR "/data/honjo-r5"}) {
    const std::string division = town.filename() == "second" ? "建設課" : "学校教育課";
    BOOST_TEST(run("sheets -q " + quoted(town) + " --out s --attach-data --division " + division).code == 0);
    BOOST_TEST(run("extract s/" + division + ".pdf --out e").code == 0);
    BOOST_TEST(run("sheets -q e --out t --attach-data --division " + division).code == 0);
    BOOST_TEST((bytes_of(folder.path() / "s" / (division + ".pdf")) == bytes_of(folder.path() / "t" / (division + ".pdf"))), town.string());
    BOOST_TEST(run("summary -q " + quoted(town) + " -o a.pdf --attach-data").code == 0);
    BOOST_TEST(run("extract a.pdf --out f").code == 0);
    BOOST_TEST(run("summary -q f -o b.pdf --attach-data").code == 0);
    BOOST_TEST((bytes_of(folder / "a.pdf") == bytes_of(folder / "b.pdf")), town.string());
    for (const char* one : {"e", "f"}) fs::remove_all(folder / one);
  }
}
