// Lists as spreadsheets save them, and outputs that would be one file.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "job/batch/line_table.h"
#include "job/batch/list.h"
#include "program.h"

using namespace toji::cli::test;
namespace data = boost::unit_test::data;

namespace {

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

class World : public Folder {
 public:
  World() {
    fs::create_directories(*this / "北,市");
    fs::copy(TOJI_SOURCE_DIR "/tests/second", *this / "北,市/r5", fs::copy_options::recursive);
    write(*this / "l.xml", bytes_of(*this / "北,市/r5/layouts/booklet.xml"));
    for (const char* name : {"form.xml"})
      fs::copy_file(*this / (std::string("北,市/r5/layouts/") + name), *this / name);
  }
  Outcome run(const std::string& list, const std::string& more = "--out o") const {
    write(*this / "list.tsv", list);
    return shell("cd " + quoted(path()) + "; $TOJI batch list.tsv " + more);
  }
};

std::string utf16(const std::string& utf8, bool big) {
  const Folder folder;
  write(folder / "a", utf8);
  return (big ? "\xfe\xff" : "\xff\xfe") +
         shell("iconv -f UTF-8 -t UTF-16" + std::string(big ? "BE" : "LE") + " " + quoted(folder / "a")).out;
}

std::string crlf(std::string text) {
  for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) text.insert(at, 1, '\r');
  return text;
}

std::string with(std::string text, char from, char to) {
  for (char& c : text)
    if (c == from) c = to;
  return text;
}

const std::string tabs = "データセット\t版\t出力\n.\\北,市\\r5\t案\tx\\北市.pdf\n\t\t\n# 済み\t\t\n北,市/r5\t公開\ty.pdf\n";
const std::string commas =
    "データセット,版,出力\n\".\\北,市\\r5\",案,x\\北市.pdf\n,,\n# 済み,,\n\"北,市/r5\",\"公開\",y.pdf\n";

struct Saved {
  const char* name;
  std::string bytes;
};
std::ostream& operator<<(std::ostream& out, const Saved& saved) { return out << saved.name; }

const Saved good[] = {
    {"UTF-8, tabs", tabs},
    {"UTF-8, tabs, CRLF, mark", "\xef\xbb\xbf" + crlf(tabs)},
    {"CSV UTF-8", "\xef\xbb\xbf" + crlf(commas)},
    {"CSV, CR", with(commas, '\n', '\r')},
    {"Unicode text", utf16(crlf(tabs), false)},
    {"UTF-16BE", utf16(crlf(tabs), true)},
    {"UTF-16LE, commas", utf16(commas, false)},
};

struct Bad {
  const char* name;
  std::string bytes, expected;
};
std::ostream& operator<<(std::ostream& out, const Bad& bad) { return out << bad.name; }

const std::string shift_jis = "\x83\x66\x81\x5b\x83\x5e\x83\x5a\x83\x62\x83\x67";  // データセット

const Bad bad[] = {
    {"Shift_JIS", shift_jis + "\na\n", "list.tsv:1:1: エラー: リストが Shift_JIS で保存されているようです"},
    {"Shift_JIS in a line", "dataset\n\x96\x6b\x8e\x73\n", "list.tsv:2:1: エラー: リストが Shift_JIS"},
    {"a surrogate", "dataset\n\xed\xa0\x80\n", "list.tsv:2:1: エラー: リストの文字コードが UTF-8 ではありません"},
    {"an overlong form", "dataset\n\xf0\x80\x80\xaf\n", "list.tsv:2:1: エラー: リストの文字コードが UTF-8"},
    {"half of UTF-16", utf16("dataset\n", false) + "a", "list.tsv:2:1: エラー: "},
    {"UTF-16 without a mark", std::string("d\0a\0", 4), "list.tsv:1:2: エラー: リストが文字だけのファイルではありません"},
    {"a workbook", std::string("PK\3\4\0\0", 6), "list.tsv:1:5: エラー: リストが文字だけのファイルではありません"},
    {"an open quote", "dataset,output\n\"a,b.pdf\n", "list.tsv:2:1: エラー: 「\"」で始まるます目が"},
    {"a drive", "dataset\toutput\nC:\\town\ta.pdf\n", "list.tsv:2:1: エラー: 「C:\\town」のような"},
    {"a server", "dataset\toutput\na\t\\\\server\\a.pdf\n", "list.tsv:2:3: エラー: 「\\\\server\\a.pdf」のような"},
    {"case", "dataset\toutput\na\tA.pdf\nb\ta.PDF.pdf\nb\ta.pdf\n", "list.tsv:4:3: エラー: 出力の名「a.pdf」は 2 行目と"},
    {"marks", "dataset\toutput\na\tが.pdf\nb\tか\u3099.pdf\n", "list.tsv:3:3: エラー: 出力の名"},
    {"a file and a folder", "dataset\toutput\na\ta.pdf\nb\tA.pdf/b.pdf\n", "list.tsv:3:3: エラー: 出力の名"},
    {"a folder and a file", "dataset\toutput\na\ta.pdf/b.pdf\nb\ta.pdf\n", "list.tsv:3:3: エラー: 出力の名"},
    {"a device", "dataset\toutput\na\tCON.pdf\n", "list.tsv:2:3: エラー: 出力の名「CON.pdf」は、Windows など"},
    {"a device's folder", "dataset\toutput\na\tx/aux/b.pdf\n", "list.tsv:2:3: エラー: 出力の名"},
    {"a blank at an end", "dataset\toutput\na\tx /b.pdf\n", "list.tsv:2:3: エラー: 出力の名"},
    {"a dot at an end", "dataset\toutput\na\tx./b.pdf\n", "list.tsv:2:3: エラー: 出力の名"},
    {"a colon", "dataset\toutput\na\tab:y.pdf\n", "list.tsv:2:3: エラー: 出力の名"},
    {"a long name", "dataset\toutput\na\t" + std::string(252, 'x') + ".pdf\n", "list.tsv:2:3: エラー: 出力の名"},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_list_as_spreadsheets_save_it, data::make(good), saved) {
  const World world;
  const Outcome outcome = world.run(saved.bytes);
  BOOST_TEST(outcome.code == 0, outcome.err);
  BOOST_TEST(fs::exists(world / "o/x/北市.pdf"));
  BOOST_TEST(fs::exists(world / "o/y.pdf"));
}

BOOST_DATA_TEST_CASE(a_list_that_is_refused_with_its_place, data::make(bad), one) {
  const World world;
  const Outcome outcome = world.run(one.bytes);
  BOOST_TEST(outcome.code == 1, outcome.err);
  BOOST_TEST(contains(outcome.err, one.expected), outcome.err);
  BOOST_TEST(!fs::exists(world / "o"));
}

BOOST_AUTO_TEST_CASE(long_names_that_a_file_system_takes_are_taken) {
  const World world;
  const std::string name = std::string(251, 'x') + ".pdf";
  BOOST_TEST(world.run("dataset\toutput\n北,市/r5\t" + name + "\n").code == 0);
  BOOST_TEST(fs::exists(world / ("o/" + name)));
}

// Each line of a list that would replace what is read, or another's output, by a link.
BOOST_AUTO_TEST_CASE(no_output_of_a_list_is_an_input_or_another_output) {
  const World world;
  fs::create_directories(world / "o/real");
  fs::create_directory_symlink("real", world / "o/alias");
  const std::string two = "dataset\tlayout\toutput\n北,市/r5\tl.xml\ta.pdf\n北,市/r5\t\tb.pdf\n";
  const auto refused = [&](const std::string& list, const std::string& place, const char* more = "--out o") {
    const std::string before = bytes_of(world / "o/b.pdf");
    const Outcome outcome = world.run(list, more);
    BOOST_TEST(outcome.code == 1, place << outcome.err);
    BOOST_TEST(contains(outcome.err, "list.tsv:" + place + ": エラー: 出力の名"), outcome.err);
    BOOST_TEST((bytes_of(world / "o/b.pdf") == before), place);
    BOOST_TEST(!fs::exists(world / "o/real/a.pdf"));
  };
  for (const char* input : {"list.tsv", "l.xml", "form.xml", "北,市/r5/plan.xml", "北,市/r5/sheets/kaigan-seiso.xml"}) {
    const std::string before = bytes_of(world / input);
    for (const bool hard : {false, true}) {
      if (hard)
        fs::create_hard_link(world / input, world / "o/a.pdf");
      else
        fs::create_symlink(world / input, world / "o/a.pdf");
      if (std::string(input) == "list.tsv") write(world / "list.tsv", two);
      refused(two, "2:14");
      if (std::string(input) != "list.tsv") BOOST_TEST((bytes_of(world / input) == before), input);
      fs::remove(world / "o/a.pdf");
    }
  }
  fs::create_symlink("b.pdf", world / "o/a.pdf");
  refused(two, "3:9");  // not there yet
  write(world / "o/b.pdf", "old");
  refused(two, "3:9");
  fs::remove(world / "o/a.pdf");
  fs::create_hard_link(world / "o/b.pdf", world / "o/a.pdf");
  refused(two, "3:9");
  refused("dataset\toutput\n北,市/r5\treal/a.pdf\n北,市/r5\talias/a.pdf\n", "3:8");
  fs::remove(world / "o/a.pdf");
  fs::create_symlink("o/a.pdf", world / "r.tsv");
  refused(two, "2:14", "--out o --report r.tsv");
}

BOOST_AUTO_TEST_CASE(a_line_takes_at_most_32_bytes_also_while_the_table_grows) {
  toji::batch::LineTable table;
  const std::size_t beside = table.bytes();
  for (std::uint32_t i = 1; i <= 300'000; ++i) {
    table.insert(toji::batch::number_of(std::to_string(i)), i);
    if (i > 20'000 && i % 997 == 0) BOOST_REQUIRE(table.bytes() - beside <= 32 * i);
  }
}
