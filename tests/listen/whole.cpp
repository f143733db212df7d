// What is heard of every page of a real booklet is what its dataset says.
#include <boost/test/unit_test.hpp>

#include "characters.h"
#include "expected.h"
#include "program.h"

namespace toji::listen::test {
namespace {

constexpr std::size_t sheets = 81;

Booklet& honjo() {
  static Booklet booklet(booklet::bytes_of(booklet::honjo()));
  return booklet;
}

pugi::xml_node view() { return booklet::honjo_view().document.child("冊子"); }

Lines of_kind(const Lines& lines, const Lines& kinds) {
  Lines out;
  for (const std::string& line : lines)
    for (const std::string& kind : kinds)
      if (line.starts_with(kind + " ")) out.push_back(line);
  return out;
}

Lines but_for(const Lines& lines, const std::string& kind) {
  Lines out;
  for (const std::string& line : lines)
    if (!line.starts_with(kind + " ")) out.push_back(line);
  return out;
}

// "頁：1", of header cells under the columns' heads alone. What is merged is said on each page.
Lines cells_of_index(const std::vector<Utterance>& said, const Lines& columns, const Lines& merged) {
  Lines out;
  std::map<std::string, std::string> last;
  for (const Utterance& one : said) {
    if ((one.kind != Kind::header_cell && one.kind != Kind::data_cell) || one.name == "Column") continue;
    Lines heads;
    for (std::string head : one.headers) {
      head = booklet::without_blanks(head);
      const bool is_column = std::find(columns.begin(), columns.end(), head) != columns.end();
      if (is_column || one.kind == Kind::data_cell) heads.push_back(std::move(head));
    }
    const std::string column = heads.empty() ? "" : heads.front();
    const std::string cell = booklet::joined(heads, "／") + "：" + booklet::without_blanks(one.text());
    const bool is_merged = std::find(merged.begin(), merged.end(), column) != merged.end();
    if (is_merged && last[column] == cell) continue;
    last[column] = cell;
    out.push_back(cell);
    for (const std::string& line : lines_of({one}))
      if (line.starts_with("link ")) out.push_back(line);
  }
  return out;
}

}  // namespace

// By those who know Headers, those who know Scope, and those who know both.
BOOST_AUTO_TEST_CASE(every_cell_of_every_sheet_under_its_headers) {
  const auto given = booklet::honjo_sheets();
  BOOST_TEST_REQUIRE(given.size() == sheets);
  std::size_t cells = 0;
  for (std::size_t number = 1; number <= sheets; ++number) {
    const Lines expected = expected_sheet(given[number - 1], number);
    for (const HeaderRule rule : {HeaderRule::any, HeaderRule::ids, HeaderRule::scopes}) {
      const std::string wrong = difference(expected, honjo().sheet(number, rule));
      BOOST_TEST(wrong == "", "sheet " << number << ", rule " << static_cast<int>(rule) << "\n" << wrong);
    }
    cells += of_kind(expected, {"TD"}).size();
  }
  BOOST_TEST(cells > 1300u);
}

BOOST_AUTO_TEST_CASE(the_explanation) {
  const std::string wrong = difference(expected_guide(view()), but_for(honjo().pages(1, 2), "page"));
  BOOST_TEST(wrong == "", wrong);
}

BOOST_AUTO_TEST_CASE(the_index) {
  const Lines heard = honjo().pages(3, 5);
  const std::vector<std::string> levels = booklet::values(view(), "計画/階層一覧/階層");
  Lines columns{"頁"};
  columns.insert(columns.end(), levels.begin(), levels.end());
  columns.insert(columns.end(), {"取組", "主な実行課"});
  std::vector<Utterance> said;
  for (std::size_t page = 2; page < 5; ++page)
    for (Utterance& one : honjo().said({page, {}})) said.push_back(std::move(one));
  const std::string wrong = difference(expected_index(view()), cells_of_index(said, columns, levels));
  BOOST_TEST(wrong == "", wrong);
  BOOST_TEST(of_kind(heard, {"table"}).front() == "table 主な実行課一覧");
  for (const std::string& column : columns)
    BOOST_TEST((std::find(heard.begin(), heard.end(), "TH Column" + column) != heard.end()), column);
}

BOOST_AUTO_TEST_CASE(the_overview) {
  const Overview expected = expected_overview(view());
  const Lines heard = honjo().pages(6, 6);
  const auto check = [&](const Lines& wanted, const Lines& kinds) {
    const std::string wrong = difference(wanted, of_kind(heard, kinds));
    BOOST_TEST(wrong == "", wrong);
  };
  check(expected.words, {"H2", "H3", "P"});
  check(expected.captions, {"caption"});
  check(expected.figures, {"figure"});
}

}  // namespace toji::listen::test
