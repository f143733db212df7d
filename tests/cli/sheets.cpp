// toji sheets: a file a division, each with just its sheets as the booklet has them.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <sstream>

#include "report/dataset/dataset.h"
#include "program.h"
#include "../dataset/loaded.h"

using namespace toji;
using namespace toji::cli::test;

namespace {

const std::string honjo = TOJI_SOURCE_DIR "/data/honjo-r5";

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

const data_tree::DataTree& view() {
  static const data_tree::DataTree tree = [] {
    FileNames names;
    Diagnostics diagnostics;
    return dataset::view(dataset::read(dataset::load(honjo), names, diagnostics).value());
  }();
  return tree;
}

std::vector<std::string> values(const pugi::xml_node& node, const std::string& xpath) {
  std::vector<std::string> out;
  for (const auto& found : node.select_nodes(xpath.c_str()))
    out.emplace_back(found.attribute() ? found.attribute().value() : found.node().child_value());
  return out;
}

// All files of the dataset and its booklet, made once.
struct Made {
  Folder folder;
  Outcome sheets = shell("$TOJI sheets '" + honjo + "' --out " + quoted(folder / "課"));
  Outcome booklet = shell("$TOJI booklet -q '" + honjo + "' -o " + quoted(folder / "booklet.pdf"));
  fs::path file(const std::string& division) const { return folder.path() / "課" / (division + ".pdf"); }
};

const Made& made() {
  static const Made all;
  return all;
}

// One string a page.
std::vector<std::string> pages_of(const fs::path& file) {
  const Outcome text = shell("pdftotext -raw " + quoted(file) + " -");
  BOOST_TEST_REQUIRE(text.code == 0, text.err);
  std::vector<std::string> pages;
  std::istringstream all(text.out);
  for (std::string page; std::getline(all, page, '\f');) pages.push_back(page);
  return pages;
}

// A copy of the invented municipality with an error in one sheet.
void copy_with_overflow(const Folder& folder) {
  fs::copy(TOJI_SOURCE_DIR "/tests/second", folder / "set", fs::copy_options::recursive);
  const fs::path file = folder / "set/sheets/gakko-rin.xml";
  std::string sheet = bytes_of(file);
  std::string much;
  for (int i = 0; i < 400; ++i) much += "台風により立入りを止めました。";
  sheet.replace(sheet.find("台風"), 0, much);
  write(file, sheet);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_file_for_each_division) {
  BOOST_TEST(made().sheets.code == 0, made().sheets.err);
  const auto divisions = values(view().document, "/冊子/年次/実行課一覧/課");
  BOOST_TEST(divisions.size() == 17u);
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator(made().folder / "課")) files += entry.is_regular_file() ? 1u : 0u;
  BOOST_TEST(files == divisions.size());
  for (const std::string& division : divisions) BOOST_TEST(fs::exists(made().file(division)), division);
}

BOOST_AUTO_TEST_CASE(its_pages_are_the_booklets) {
  if (!has_tool("pdftotext")) return;
  const auto booklet = pages_of(made().folder / "booklet.pdf");
  const std::size_t front = booklet.size() - values(view().document, "//シート/@番号").size();
  std::size_t sheets = 0;
  for (const std::string& division : values(view().document, "/冊子/年次/実行課一覧/課")) {
    const auto numbers = values(view().document, "//シート[実行課='" + division + "']/@番号");
    const auto pages = pages_of(made().file(division));
    BOOST_TEST_REQUIRE(pages.size() > numbers.size(), division);
    const std::size_t cover = pages.size() - numbers.size();
    for (std::size_t i = 0; i < numbers.size(); ++i)
      BOOST_TEST(pages[cover + i] == booklet[front + std::stoul(numbers[i]) - 1], division << " " << numbers[i]);
    sheets += numbers.size();
  }
  BOOST_TEST(sheets == values(view().document, "//シート/実行課").size());
}

BOOST_AUTO_TEST_CASE(the_list_in_front_names_the_sheets) {
  if (!has_tool("pdftotext")) return;
  const auto without_blanks = [](std::string text) {
    text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; }), text.end());
    return text;
  };
  for (const std::string& division : values(view().document, "/冊子/年次/実行課一覧/課")) {
    const auto found = view().document.select_nodes(("//シート[実行課='" + division + "']").c_str());
    std::string cover;
    const auto pages = pages_of(made().file(division));
    for (std::size_t i = 0; i + found.size() < pages.size(); ++i) cover += without_blanks(pages[i]);
    std::size_t at = 0;
    for (const auto& sheet : found) {
      const pugi::xml_node node = sheet.node();
      const std::string title = without_blanks(node.child_value("索引名"));
      at = cover.find(title, at);
      BOOST_TEST_REQUIRE(at != std::string::npos, division << ": " << title);
      const std::size_t rating = cover.find(node.attribute("評価").value(), at);
      BOOST_TEST(rating != std::string::npos, division << ": " << title);
    }
  }
}

BOOST_AUTO_TEST_CASE(bookmarks_and_page_labels) {
  if (!has_tool("qpdf")) return;
  const auto json = [](const std::string& keys) {
    return shell("qpdf --json=1 " + keys + " " + quoted(made().file("企画課"))).out;
  };
  const auto titles = values(view().document, "//シート[実行課='企画課']/事業名");
  const auto numbers = values(view().document, "//シート[実行課='企画課']/@番号");
  BOOST_TEST_REQUIRE(numbers.size() == 1u);
  BOOST_TEST(contains(json("--json-key=pagelabels"), "\"/St\": " + numbers.front()));
  const std::string outlines = json("--json-key=outlines");
  for (const std::string& title :
       std::vector<std::string>{"シート一覧", "基本戦略", numbers.front() + "　" + titles.front()})
    BOOST_TEST(contains(outlines, title), outlines);
}

BOOST_AUTO_TEST_CASE(what_is_asked_for_alone) {
  const Folder folder;
  const Outcome run =
      shell("cd " + quoted(folder.path()) + "; $TOJI sheets '" + honjo +
            "' --out a --division 企画課 --division 各関係課 --sheet 12 --policy saimoku-1-1 --sheet kondankai");
  BOOST_TEST(run.code == 0, run.err);
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder / "a")) names.push_back(entry.path().filename().string());
  const auto twelfth = values(view().document, "//シート[@番号=12]/@id");
  const auto policy = values(view().document, "//項[@id='saimoku-1-1']/@名");
  for (const std::string& name :
       {std::string("企画課"), std::string("各関係課"), twelfth.at(0), policy.at(0), std::string("kondankai")})
    BOOST_TEST(std::count(names.begin(), names.end(), name + ".pdf") == 1, name);
  BOOST_TEST(names.size() == 5u);
  if (!has_tool("pdftotext")) return;
  BOOST_TEST(pages_of(folder / "a/kondankai.pdf").size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_same_bytes_again) {
  const Folder folder;
  BOOST_TEST(shell("cd " + quoted(folder.path()) + "; TZ=Asia/Tokyo $TOJI sheets -q '" + honjo +
                   "' --out . --division 生活支援課")
                 .code == 0);
  BOOST_TEST((bytes_of(folder / "生活支援課.pdf") == bytes_of(made().file("生活支援課"))));
}

BOOST_AUTO_TEST_CASE(names_that_no_sheet_carries) {
  const Folder folder;
  const std::string head = "$TOJI sheets '" + honjo + "' --out " + quoted(folder / "a");
  const Outcome ja = shell(head + " --division 生活支課 --sheet kondanka");
  BOOST_TEST(ja.code == 1);
  BOOST_TEST(contains(ja.err, "実行課「生活支課」のシートはありません"), ja.err);
  BOOST_TEST(contains(ja.err, "生活支援課 ではありませんか"), ja.err);
  BOOST_TEST(contains(ja.err, "kondankai"), ja.err);
  BOOST_TEST(!fs::exists(folder / "a"));
  const Outcome en = shell(head + " --policy 包括的な相談支援の構築 --lang en");
  BOOST_TEST(en.code == 1);
  BOOST_TEST(contains(en.err, "did you mean 包括的な相談支援体制の構築"), en.err);
  BOOST_TEST(shell(head + " --sheet 82").code == 1);
}

BOOST_AUTO_TEST_CASE(a_failing_file_leaves_the_others) {
  const Folder folder;
  copy_with_overflow(folder);
  fs::create_directories(folder / "out");
  write(folder / "out/教育総務課.pdf", "old");
  const Outcome run = shell("$TOJI sheets " + quoted(folder / "set") + " --out " + quoted(folder / "out"));
  BOOST_TEST(run.code == 1, run.err);
  BOOST_TEST(contains(run.err, "gakko-rin.xml:"), run.err);
  BOOST_TEST(bytes_of(folder / "out/教育総務課.pdf") == "old");
  BOOST_TEST(bytes_of(folder / "out/建設課.pdf").starts_with("%PDF-"));
  BOOST_TEST(bytes_of(folder / "out/産業振興課.pdf").starts_with("%PDF-"));
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_written_leaves_the_others) {
  const Folder folder;
  fs::create_directories(folder / "建設課.pdf");
  const Outcome run = shell("$TOJI sheets $SOURCE/tests/second --out " + quoted(folder.path()));
  BOOST_TEST(run.code == 3, run.err);
  BOOST_TEST(contains(run.err, "建設課.pdf はフォルダーです"), run.err);
  BOOST_TEST(bytes_of(folder / "産業振興課.pdf").starts_with("%PDF-"));
}

// The table of 外字 is every document's: its mistake is told once, as of the booklet, and nothing is made.
BOOST_AUTO_TEST_CASE(a_mistake_in_the_table_of_gaiji_is_said_once) {
  const Folder folder;
  fs::copy(TOJI_SOURCE_DIR "/tests/second", folder / "set", fs::copy_options::recursive);
  write(folder / "set/gaiji.xml", "<gaiji><character code=\"U+4E00\" to=\"辺\"/></gaiji>\n");
  const std::string in = "cd " + quoted(folder.path()) + "; $TOJI ";
  const Outcome run = shell(in + "sheets set --out out");
  BOOST_TEST(run.code == 1);
  BOOST_TEST(run.err == shell(in + "booklet set -o o.pdf").err);
  BOOST_TEST(contains(run.err, "set/gaiji.xml:1:8: "), run.err);
  BOOST_TEST((!fs::exists(folder / "out") || fs::is_empty(folder / "out")));
}

BOOST_AUTO_TEST_CASE(an_error_of_a_sheet_of_two_divisions_is_said_once) {
  const Folder folder;
  fs::copy(TOJI_SOURCE_DIR "/tests/second", folder / "set", fs::copy_options::recursive);
  std::string sheet = bytes_of(folder / "set/sheets/kaigan-seiso.xml");
  sheet.replace(sheet.find("調査票は"), 0, "😀");
  write(folder / "set/sheets/kaigan-seiso.xml", sheet);
  const Outcome run = shell("$TOJI sheets " + quoted(folder / "set") + " --out " + quoted(folder / "out"));
  BOOST_TEST(run.code == 1);
  const auto first = run.err.find("flow/emoji");
  BOOST_TEST_REQUIRE(first != std::string::npos, run.err);
  // Once for the sheet and once for its copy under 再掲, not twice more for the second division.
  const auto second = run.err.find("flow/emoji", first + 1);
  BOOST_TEST(run.err.find("flow/emoji", second == std::string::npos ? first + 1 : second + 1) == std::string::npos,
             run.err);
}
