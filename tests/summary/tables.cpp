// The tables and their CSV, of the invented municipality and cell by cell.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "report/dataset/dataset.h"
#include "report/summary/csv.h"
#include "../dataset/loaded.h"

using namespace toji;
namespace data = boost::unit_test::data;

namespace {

dataset::Dataset second() {
  static FileNames names;
  Diagnostics diagnostics;
  auto read = dataset::read(dataset::load(TOJI_SOURCE_DIR "/tests/second"), names, diagnostics);
  BOOST_TEST_REQUIRE(read.has_value());
  return *std::move(read);
}

// Without the byte order mark; ¶ for CRLF, so that a case is one line.
std::string shown(std::string csv) {
  BOOST_TEST(csv.starts_with("\xEF\xBB\xBF"));
  csv.erase(0, 3);
  for (auto end = csv.find("\r\n"); end != std::string::npos; end = csv.find("\r\n")) csv.replace(end, 2, "¶");
  return csv;
}

std::string cell(summary::Value value) { return shown(summary::csv({"t", {{"h", 1}}, {{std::move(value)}}})); }

struct Case {
  const char *text, *expected;
};
std::ostream& operator<<(std::ostream& out, const Case& one) { return out << one.expected; }

const Case cases[] = {
    {"取組", "取組"},           {"", ""},
    {"a b", "a b"},             {"一,二", "\"一,二\""},
    {"「\"」", "\"「\"\"」\""}, {"\"\"", "\"\"\"\"\"\""},
    {"一\n二", "\"一\n二\""},   {"=1+1", "\"=1+1\""},
    {"+81", "\"+81\""},            {"-", "\"-\""},
    {"@SUM(A1)", "\"@SUM(A1)\""},  {"=\"a\",1", "\"=\"\"a\"\",1\""},
    {"\t=1", "\"\t=1\""},          {"１=1", "\"１=1\""},
    {"－", "\"－\""},               {"a-b", "a-b"},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_text_as_a_field, data::make(cases), one) {
  BOOST_TEST(cell(std::string(one.text)) == "h¶" + std::string(one.expected) + "¶");
}

BOOST_AUTO_TEST_CASE(other_values_as_fields) {
  BOOST_TEST(cell({}) == "h¶¶");
  BOOST_TEST(cell(81u) == "h¶81¶");
  BOOST_TEST(cell(summary::Share{638}) == "h¶63.8¶");
  BOOST_TEST(cell(summary::Share{0}) == "h¶0.0¶");
}

BOOST_AUTO_TEST_CASE(measures_of_the_second_dataset) {
  const std::string expected =
      "頁,基本目標番号,基本目標,施策の方向番号,施策の方向,施策番号,事例番号,取組,実行課,評価（平成30年度）,評価の内容,"
      "評価段階,終了,決算額,協働の相手,再掲のもと,id¶"
      "1,1,水辺に親しむまち,1,川と海岸の手入れ,1,,海岸清掃の推進と漂着物の調査,建設課、産業振興課,S,目標超過,推進本部,,"
      "\"１，２３０千円\",\"青凪漁業協同組合\n青凪中学校\",,kaigan-seiso¶"
      "2,2,みどりを育てるまち,,,1,,学校林の活用,教育総務課,C,未達成,町民会議,,\"４８０千円\",,,gakko-rin¶"
      "3,2,みどりを育てるまち,,,2,,海岸清掃の推進と漂着物の調査,建設課、産業振興課,S,目標超過,推進本部,,"
      "\"１，２３０千円\",\"青凪漁業協同組合\n青凪中学校\",kaigan-seiso,kaigan-seiso-saikei¶";
  BOOST_TEST(shown(summary::csv(summary::measures(second()))) == expected);
}

BOOST_AUTO_TEST_CASE(counts_of_the_second_dataset) {
  const std::string expected =
      "年度,区分,上位,番号,名称,枚数,S（目標超過）,A（達成）,B（おおむね達成）,C（未達成）,D（未着手）,評価件数,"
      "Sの割合,Aの割合,Bの割合,Cの割合,Dの割合¶"
      "\"平成30年度\",全体,,,全体,3,2,0,0,1,0,3,66.7,0.0,0.0,33.3,0.0¶"
      "\"平成29年度\",全体,,,全体,,1,2,0,4,0,7,14.3,28.6,0.0,57.1,0.0¶"
      "\"平成30年度\",基本目標,,1,水辺に親しむまち,1,1,0,0,0,0,1,100.0,0.0,0.0,0.0,0.0¶"
      "\"平成30年度\",施策の方向,水辺に親しむまち,1,川と海岸の手入れ,1,1,0,0,0,0,1,100.0,0.0,0.0,0.0,0.0¶"
      "\"平成30年度\",基本目標,,2,みどりを育てるまち,2,1,0,0,1,0,2,50.0,0.0,0.0,50.0,0.0¶"
      "\"平成30年度\",実行課,,,建設課,2,2,0,0,0,0,2,100.0,0.0,0.0,0.0,0.0¶"
      "\"平成30年度\",実行課,,,産業振興課,2,2,0,0,0,0,2,100.0,0.0,0.0,0.0,0.0¶"
      "\"平成30年度\",実行課,,,教育総務課,1,0,0,0,1,0,1,0.0,0.0,0.0,100.0,0.0¶"
      "\"平成30年度\",実行課,,,関係各課,,0,0,0,0,0,0,,,,,¶";
  BOOST_TEST(shown(summary::csv(summary::counts(second()))) == expected);
}
