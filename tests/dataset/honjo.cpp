// The published figures must come out of data/honjo-r5, and what was published oddly must be in it.
#include "dataset_fixture.h"

using namespace dataset_fixture;
using data_tree::DataTree;

namespace {

const dataset::Dataset& honjo() {
  static FileNames names;
  static const dataset::Dataset read = [] {
    Diagnostics diagnostics;
    auto found = dataset::read(dataset::load(TOJI_SOURCE_DIR "/data/honjo-r5"), names, diagnostics);
    for (const Diagnostic& d : diagnostics.items()) BOOST_TEST_MESSAGE(to_text(d, Language::en));
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST(diagnostics.items().empty());
    return *std::move(found);
  }();
  return read;
}

const DataTree& honjo_view() {
  static const DataTree tree = dataset::view(honjo());
  return tree;
}

std::string value(const char* xpath) { return pugi::xpath_query(xpath).evaluate_string(honjo_view().document); }

// "A/B/C/D of rated"
std::string counts(const dataset::Counts& c) {
  std::string out;
  for (const unsigned n : c.by_rating) out += (out.empty() ? "" : "/") + std::to_string(n);
  return out + " of " + std::to_string(c.rated());
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_published_counts) {
  const auto& plan = honjo().plan;
  const auto of = [&](const std::string& id) {
    for (std::size_t i = 0; i < plan.nodes.size(); ++i)
      if (plan.nodes[i].id == id) return counts(honjo().statistics.nodes[i]);
    return std::string("none");
  };
  BOOST_TEST(honjo().sheets.size() == 81u);
  BOOST_TEST(counts(honjo().statistics.all) == "51/24/5/0 of 80");
  BOOST_TEST(of("saimoku-1-1") == "6/5/2/0 of 13");
  BOOST_TEST(of("saimoku-1-2") == "18/3/0/0 of 21");
  BOOST_TEST(of("saimoku-1-3") == "10/1/0/0 of 11");
  BOOST_TEST(of("senryaku-2") == "3/5/3/0 of 11");
  BOOST_TEST(of("senryaku-3") == "8/7/0/0 of 15");
  BOOST_TEST(of("senryaku-4") == "6/3/0/0 of 9");
}

BOOST_AUTO_TEST_CASE(the_published_percentages) {
  const auto shares = [&](const std::string& where) {
    std::string out;
    for (const auto& found : honjo_view().document.select_nodes((where + "/評価[@件数 > 0]").c_str()))
      out += (out.empty() ? "" : " ") + std::string(found.node().attribute("割合").value());
    return out;
  };
  BOOST_TEST(shares("//集計/全体") == "63.8 30.0 6.3");
  BOOST_TEST(shares("//前年度") == "72.0 22.0 6.1");
  BOOST_TEST(shares("//項[@id='saimoku-1-1']/集計") == "46.2 38.5 15.4");
  BOOST_TEST(shares("//項[@id='saimoku-1-2']/集計") == "85.7 14.3");
  BOOST_TEST(shares("//項[@id='saimoku-1-3']/集計") == "90.9 9.1");
  BOOST_TEST(shares("//項[@id='senryaku-2']/集計") == "27.3 45.5 27.3");
  BOOST_TEST(shares("//項[@id='senryaku-3']/集計") == "53.3 46.7");
  BOOST_TEST(shares("//項[@id='senryaku-4']/集計") == "66.7 33.3");
  BOOST_TEST(value("//概要文") ==
             "令和5年度の全体評価としては、Ａ(達成)が全体の63.8％を占めました。各分野別の取組状況は、以下の通りです。");
}

BOOST_AUTO_TEST_CASE(the_divisions) {
  BOOST_TEST(honjo().annual.divisions.size() == 17u);
  BOOST_TEST(value("//集計/課[@名='地域福祉課']/@枚数") == "50");
  BOOST_TEST(value("//集計/課[@名='地域福祉課']/@件数") == "49");
  BOOST_TEST(value("//集計/課[@名='高齢者福祉課']/@枚数") == "13");
  BOOST_TEST(value("//集計/課[@名='生活支援課']/@枚数") == "10");
  BOOST_TEST(value("count(//集計/課[@総称])") == "2");
}

BOOST_AUTO_TEST_CASE(what_follows_from_the_order) {
  struct Case {
    int page;
    std::string number, case_number, case_count, copy_of;
  };
  const Case cases[] = {{1, "1", "", "", ""},
                        {7, "6", "2", "2", ""},
                        {13, "5", "1", "1", ""},
                        {17, "3", "1", "2", "sodan-senmonshoku-seikatsu"},
                        {37, "3", "1", "1", ""},
                        {58, "2", "", "", "kondankai"},
                        {67, "4", "2", "2", "jissen-shien-korei"},
                        {81, "4", "", "", ""}};
  for (const Case& c : cases) {
    const std::string at = "//シート[@番号='" + std::to_string(c.page) + "']/@";
    BOOST_TEST_CONTEXT("sheet " << c.page) {
      BOOST_TEST(value((at + "施策番号").c_str()) == c.number);
      BOOST_TEST(value((at + "事例番号").c_str()) == c.case_number);
      BOOST_TEST(value((at + "事例数").c_str()) == c.case_count);
      BOOST_TEST(value((at + "再掲").c_str()) == c.copy_of);
    }
  }
}

BOOST_AUTO_TEST_CASE(what_was_published_oddly) {
  const std::pair<const char*, const char*> cases[] = {
      {"//年次/@半角名", "令和5年度"},
      {"//シート[@番号=55]/上位[1]/@数字", "半角"},
      {"//シート[@番号=55]/上位[2]/@数字", "半角"},
      {"concat(//シート[@番号=55]/上位[3]/@番号, //シート[@番号=55]/上位[3]/@名)", "1"},
      {"//シート[@番号=54]/上位[3]/@番号", ""},
      {"//シート[@番号=78]/上位[2]/@番号", "3"},
      {"//シート[@番号=78]/凡例", "Ａ達成　Ｂ未達成　Ｃ検討中　Ｄ要検証"},
      {"//シート[@番号=77]/凡例", "Ａ達成　Ｂ未達成　Ｃ検討中　Ｄ中止"},
      {"//シート[@番号=78]/目標注記", ""},
      {"//シート[@番号=77]/目標注記", "※年度初めに設定"},
      {"//シート[@番号=72]/終了", "※令和元年度達成済み"},
      {"//シート[@番号=72]/@評価", ""},
      {"//シート[@番号=64]/事業名", "人財バンクの周知啓発"},
      {"//シート[@番号=64]/索引名", "人材バンクの周知啓発"},
      {"//シート[@番号=1]/上位[3]/@名", "包括的な相談支援体制の構築"},
      {"//シート[@番号=1]/上位[3]/@索引名", "包括的な相談体制の構築"},
      {"//シート[@番号=58]/成果", "令和５年度は新たな第３期本庄市地域福祉計画策定のため実施しませんでした"},
      {"//シート[@番号=48]/成果", "令和５年度は新たな第３期本庄市地域福祉計画策定のため実施しませんでした。"},
      {"string(starts-with(//シート[@番号=71]/今後の方針, '複複雑化'))", "true"},
      {"//シート[@番号=50]/自己評価", "Ａ"},
      {"//シート[@番号=66]/自己評価", "A"},
      {"//シート[@番号=66]/@評価", "A"}};
  for (const auto& [xpath, expected] : cases) BOOST_TEST(value(xpath) == expected, xpath << " is " << value(xpath));
  std::string half;
  for (const auto& sheet : honjo_view().document.select_nodes("//シート[@数字='半角']/@番号"))
    half += std::string(sheet.attribute().value()) + ' ';
  BOOST_TEST(half == "6 7 9 17 58 71 75 76 ");
}

BOOST_AUTO_TEST_CASE(a_copy_has_a_file_only_for_what_differs) {
  const dataset::Source source = dataset::load(TOJI_SOURCE_DIR "/data/honjo-r5");
  unsigned without = 0, copies = 0;
  for (const dataset::Sheet& sheet : honjo().sheets) {
    if (sheet.copy_of.empty()) continue;
    ++copies;
    const auto file = source.files.find("sheets/" + sheet.id + ".xml");
    if (file == source.files.end()) ++without;
    if (file != source.files.end()) BOOST_TEST(file->second.find("<取組内容>") == std::string::npos, sheet.id);
  }
  BOOST_TEST(copies == 12u);
  BOOST_TEST(without == 5u);
}
