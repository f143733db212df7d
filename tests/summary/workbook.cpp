// What a spreadsheet program finds in the workbook beside its cells: widths, panes, print settings, formats, the chart.
// And the tables where a dataset has no year before, no rating, no name.
#include "report/summary/workbook.h"

#include <minizip/unzip.h>

#include <array>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <map>
#include <regex>

#include "../dataset/loaded.h"
#include "report/dataset/dataset.h"
#include "report/summary/csv.h"

using namespace toji;
namespace fs = std::filesystem;

namespace {

dataset::Dataset read(const std::vector<std::array<std::string, 3>>& edits = {}) {
  static FileNames names;
  dataset::Source source = dataset::load(TOJI_SOURCE_DIR "/tests/second");
  for (const auto& [file, old, text] : edits) {
    std::string& bytes = source.files.at(file);
    const auto at = bytes.find(old);
    BOOST_TEST_REQUIRE(at != std::string::npos, old);
    bytes.replace(at, old.size(), text);
  }
  Diagnostics diagnostics;
  auto dataset = dataset::read(source, names, diagnostics, nullptr, dataset::Unfinished::allowed);
  BOOST_TEST_REQUIRE(dataset.has_value());
  return *std::move(dataset);
}

using Parts = std::map<std::string, std::string>;

Parts parts_of(const dataset::Dataset& dataset) {
  const fs::path folder = fs::path(TOJI_BUILD_DIR) / "tests" / "workbook";
  fs::create_directories(folder);
  const std::string file = folder / "summary.xlsx";
  summary::write_workbook(dataset, file);
  Parts out;
  const unzFile archive = unzOpen64(file.c_str());
  for (int status = unzGoToFirstFile(archive); status == UNZ_OK; status = unzGoToNextFile(archive)) {
    std::array<char, 256> name{};
    unzGetCurrentFileInfo64(archive, nullptr, name.data(), name.size() - 1, nullptr, 0, nullptr, 0);
    unzOpenCurrentFile(archive);
    std::string& bytes = out[name.data()];
    std::array<char, 4096> piece{};
    for (int count = 1; (count = unzReadCurrentFile(archive, piece.data(), piece.size())) > 0;)
      bytes.append(piece.data(), static_cast<std::size_t>(count));
    unzCloseCurrentFile(archive);
  }
  unzClose(archive);
  return out;
}

// All that the pattern's group finds, parted by blanks.
std::string found(const std::string& text, const char* pattern) {
  const std::regex one(pattern);
  std::string out;
  for (std::sregex_iterator it(text.begin(), text.end(), one), end; it != end; ++it) out += (out.empty() ? "" : " ") + (*it)[1].str();
  return out;
}

const Parts& whole() {
  static const Parts parts = parts_of(read());
  return parts;
}

std::string sheet(int number) { return whole().at("xl/worksheets/sheet" + std::to_string(number) + ".xml"); }

}  // namespace

BOOST_AUTO_TEST_SUITE(workbook)

BOOST_AUTO_TEST_CASE(widths_of_columns) {
  BOOST_TEST(found(sheet(1), "<col [^>]*width=\"(\\d+)") == "6 6 24 6 24 6 6 44 30 8 12 12 6 24 24 24 28");
  BOOST_TEST(found(sheet(2), "<col [^>]*width=\"(\\d+)") == "12 12 30 6 40 6 12 12 12 12 12 10 10 10 10 10 10");
}

BOOST_AUTO_TEST_CASE(heads_stay_and_are_printed_again) {
  for (const int number : {1, 2}) {
    BOOST_TEST(found(sheet(number), "<pane ([^>]*)/>").find("ySplit=\"1\" topLeftCell=\"A2\"") == 0U);
    BOOST_TEST(found(sheet(number), "<pageSetup ([^>]*)/>") == "paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"");
    BOOST_TEST(found(sheet(number), "(fitToPage=\"1\")") == "fitToPage=\"1\"");
  }
  BOOST_TEST(found(sheet(1), "<autoFilter ref=\"([^\"]*)") == "A1:Q4");
  BOOST_TEST(found(sheet(2), "<autoFilter ref=\"([^\"]*)") == "A1:Q10");
  BOOST_TEST(found(whole().at("xl/workbook.xml"), "Print_Titles\" localSheetId=\"\\d\">([^<]*)") == "'取組一覧'!$1:$1 '集計'!$1:$1");
  BOOST_TEST(found(whole().at("xl/workbook.xml"), "<sheet name=\"([^\"]*)") == "取組一覧 集計");
}

BOOST_AUTO_TEST_CASE(formats_of_cells) {
  const std::string styles = whole().at("xl/styles.xml");
  BOOST_TEST(found(styles, "formatCode=\"([^\"]*)") == "0 0.0%");
  BOOST_TEST(found(styles, "fgColor rgb=\"([^\"]*)") == "FFE6ECF0");
  BOOST_TEST(found(styles, "<(b)/>") == "b");
  BOOST_TEST(found(styles, "name val=\"(游ゴシック)") == "游ゴシック 游ゴシック");
  BOOST_TEST(found(styles, "left style=\"([^\"]*)") == "thin");
  BOOST_TEST(found(styles, "<alignment ([^>]*)/>") == "vertical=\"top\" wrapText=\"1\" vertical=\"top\" vertical=\"top\" wrapText=\"1\" vertical=\"top\"");
  // In the first row heads, then numbers, texts and shares: by the order in which they are used first.
  BOOST_TEST(found(sheet(1), "r=\"A\\d+\" s=\"(\\d)\"") == "1 2 2 2");
  BOOST_TEST(found(sheet(1), "r=\"C\\d+\" s=\"(\\d)\"") == "1 3 3 3");
  BOOST_TEST(found(sheet(2), "r=\"M\\d+\" s=\"(\\d)\"") == "1 4 4 4 4 4 4 4 4");
  BOOST_TEST(found(sheet(2), "r=\"M\\d+\" s=\"4\"><v>([^<]*)").starts_with("0.66"));
}

BOOST_AUTO_TEST_CASE(properties) {
  const std::string core = whole().at("docProps/core.xml");
  BOOST_TEST(found(core, "<dc:title>([^<]*)") == "青凪町みどりと水辺の計画");
  BOOST_TEST(found(core, "<dc:creator>([^<]*)") == "青凪町");
  BOOST_TEST(found(core, "W3CDTF\">([^<]*)") == "2019-06-28T00:00:00Z 2019-06-28T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(the_chart) {
  const std::string chart = whole().at("xl/charts/chart1.xml");
  BOOST_TEST(found(chart, "barDir val=\"([^\"]*)") == "bar");
  BOOST_TEST(found(chart, "grouping val=\"([^\"]*)") == "percentStacked");
  BOOST_TEST(found(chart, "<a:t>([^<]*)") == "全体の評価");
  std::string series;
  for (const char column : std::string("GHIJK"))
    series += std::string(series.empty() ? "" : " ") + "$" + column + "$1 $A$2:$A$3 $" + column + "$2:$" + column + "$3";
  BOOST_TEST(found(chart, "<c:f>'集計'!([^<]*)") == series);
  const std::string drawing = whole().at("xl/drawings/drawing1.xml");
  BOOST_TEST(found(drawing, "<xdr:from><xdr:col>(\\d+)") == "1");
  BOOST_TEST(found(drawing, "<xdr:from>.*?<xdr:row>(\\d+)") == "11");
}

BOOST_AUTO_TEST_CASE(a_report_without_a_year_before) {
  const dataset::Dataset first = read({{"year.xml", "<前年度", "<!-- <前年度"}, {"year.xml", "</前年度>", "</前年度> -->"}});
  const std::string chart = parts_of(first).at("xl/charts/chart1.xml");
  BOOST_TEST(found(chart, "<c:f>'集計'!([^<]*)").starts_with("$G$1 $A$2 $G$2 $H$1"));
  BOOST_TEST(summary::counts(first).rows.size() == 8U);
}

namespace {

// Row and column from 0, as in a CSV file.
std::string cell(const summary::Table& table, std::size_t row, const std::string& column) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].name == column) {
      const std::string all = summary::csv({"t", {{"h", 1}}, {{table.rows[row][i]}}});
      return all.substr(6, all.size() - 8);
    }
  BOOST_FAIL("no column " << column);
  return {};
}

}  // namespace

BOOST_AUTO_TEST_CASE(sheets_that_are_not_finished) {
  const auto table = summary::measures(read({{"sheets/gakko-rin.xml", "<実行課>教育総務課</実行課>", ""},
                                             {"sheets/gakko-rin.xml", "<自己評価", "<!-- <自己評価"},
                                             {"sheets/gakko-rin.xml", "</自己評価>", "</自己評価> -->"}}));
  BOOST_TEST(cell(table, 1, "実行課") == cell(table, 1, "評価（平成30年度）"));
  BOOST_TEST(cell(table, 1, "実行課").find("未記入") != std::string::npos, cell(table, 1, "実行課"));
  BOOST_TEST(cell(table, 1, "評価の内容") == "");
  BOOST_TEST(cell(table, 1, "評価段階") == "");
  BOOST_TEST(cell(table, 1, "終了") == "");
  BOOST_TEST(cell(table, 0, "事例番号") == "");
  BOOST_TEST(cell(table, 0, "施策番号") == "1");
}

BOOST_AUTO_TEST_SUITE_END()
