// What the reader makes of the files: inheritance, stages, statistics, places.
#include "dataset_fixture.h"

using namespace dataset_fixture;

namespace {

struct Read {
  FileNames names;
  Diagnostics diagnostics;
  std::optional<dataset::Dataset> dataset;
  explicit Read(const dataset::Source& source) {
    dataset = dataset::read(source, names, diagnostics);
    for (const Diagnostic& d : diagnostics.items()) BOOST_TEST_MESSAGE(to_text(d, Language::en));
    BOOST_TEST_REQUIRE(dataset.has_value());
  }
};

std::string plan_with(const std::string& measures) {
  return "<計画><名称>n</名称><年度一覧><年度 id='y'>1</年度></年度一覧><階層一覧><階層>L</階層></階層一覧>"
         "<評価尺度><評価 記号='A' 名='達成'/><評価 記号='B' 名='未達成'/></評価尺度>"
         "<評価段階><段階>課</段階><段階>会議</段階></評価段階><体系><項 id='n' 名='N'>" +
         measures + "</項></体系></計画>";
}

std::string measure_texts(const std::string& title) {
  return "<事業名>" + title + "</事業名><概要>" + title + "概要</概要><年次計画><期間>p</期間></年次計画>";
}

std::string sheet_with(const std::string& rating, const std::string& results = "r") {
  return "<シート><実行課>D</実行課><指標目標><目標>t</目標></指標目標><取組内容>a</取組内容><成果>" + results + "</成果>" +
         rating + "<今後の方針>o</今後の方針></シート>";
}

dataset::Source small(const std::string& measures, std::map<std::string, std::string> sheets) {
  dataset::Source source{"d", {}};
  source.files["plan.xml"] = plan_with(measures);
  source.files["year.xml"] =
      "<年次 年度='y'><発行日>2024-03-31</発行日><編者>e</編者><実行課一覧><課>D</課></実行課一覧></年次>";
  for (auto& [id, bytes] : sheets) source.files["sheets/" + id + ".xml"] = bytes;
  return source;
}

}  // namespace

BOOST_AUTO_TEST_CASE(cases_share_what_they_do_not_say) {
  const Read read(small("<施策 id='m'>" + measure_texts("M") +
                            "<事例 id='a'/><事例 id='b'><概要>B</概要></事例></施策>" + "<施策 id='k'>" +
                            measure_texts("K") + "</施策>" +
                            "<施策 id='c' 再掲='m'><概要>C</概要><事例 id='d' 再掲='b'/></施策>",
                        {{"a", sheet_with("<自己評価>A</自己評価>", "ra")},
                         {"b", sheet_with("<自己評価>B</自己評価>", "rb")},
                         {"k", sheet_with("<自己評価>B</自己評価>", "rk")}}));
  std::string out;
  for (const dataset::Sheet& s : read.dataset->sheets)
    out += s.id + ':' + s.title.str() + ',' + s.outline.str() + ',' + s.fields[dataset::TextField::results]->str() + ',' +
           std::to_string(s.case_number) + '/' + std::to_string(s.case_count) + ',' +
           std::to_string(read.dataset->plan.measures[s.measure].number) + ' ';
  BOOST_TEST(out == "a:M,M概要,ra,1/2,1 b:M,B,rb,2/2,1 k:K,K概要,rk,0/0,2 d:M,C,rb,2/2,3 ");
}

BOOST_AUTO_TEST_CASE(the_last_stage_wins) {
  const std::string both = "<自己評価 段階='会議'>B</自己評価><自己評価 段階='課'>A</自己評価>";
  const Read read(small("<施策 id='m'>" + measure_texts("M") + "</施策><施策 id='c' 再掲='m'/>",
                        {{"m", sheet_with(both)}, {"c", "<シート><自己評価 段階='課'>A</自己評価></シート>"}}));
  BOOST_TEST(read.dataset->sheets[0].assessment->rating == 1u);
  BOOST_TEST(read.dataset->sheets[1].assessment->rating == 0u);  // its own ratings replace the original's
}

BOOST_AUTO_TEST_CASE(a_finished_sheet_does_not_count) {
  const std::string finished = "<シート><実行課>D</実行課><終了>済</終了><指標目標><目標>t</目標></指標目標></シート>";
  const Read read(small("<施策 id='m'>" + measure_texts("M") + "</施策><施策 id='c' 再掲='m'/><施策 id='k' 再掲='m'/>",
                        {{"m", finished}, {"k", "<シート><自己評価>A</自己評価></シート>"}}));
  BOOST_TEST(read.dataset->statistics.all.sheets == 3u);
  BOOST_TEST(read.dataset->statistics.all.rated() == 1u);
  BOOST_TEST(read.dataset->sheets[1].fields[dataset::TextField::finished]->str() == "済");
  BOOST_TEST(!read.dataset->sheets[2].fields[dataset::TextField::finished].has_value());
}

BOOST_AUTO_TEST_CASE(the_lead_keeps_blanks_and_lines_between_figures) {
  const dataset::Source source = edited("year.xml", "<概要文>\n      <件数/>件のうち<件数 評価=\"S\"/>件",
                                        "<概要文><件数/> <件数 評価='S'/>\n <件数/><!-- x -->件");
  const Read read(source);
  const auto view = dataset::view(*read.dataset);
  const std::string lead = view.document.select_node("//概要文").node().text().get();
  BOOST_TEST(lead.substr(0, lead.find("が")) == "3 2\n3件");
}

BOOST_AUTO_TEST_CASE(percentages_are_rounded_half_up) {
  const auto tenths = [](unsigned count, unsigned rest) { return dataset::Counts{0, {count, rest}}.tenths(0); };
  BOOST_TEST(tenths(51, 29) == 638u);
  BOOST_TEST(tenths(5, 75) == 63u);
  BOOST_TEST(tenths(1, 1999) == 1u);
  BOOST_TEST(tenths(1, 2000) == 0u);
  BOOST_TEST(tenths(2, 0) == 1000u);
  BOOST_TEST(tenths(0, 0) == 0u);
  BOOST_TEST(dataset::percent(5) == "0.5");
  BOOST_TEST(dataset::percent(1000) == "100.0");
}

BOOST_AUTO_TEST_CASE(all_files_are_judged_in_one_run) {
  dataset::Source source = second();
  source.files["year.xml"] = "<年次";
  source.files["sheets/gakko-rin.xml"] = "<シート><成課/></シート>";
  source.files["sheets/kaigan-seisou.xml"] = "<シート/>";
  source.files.erase("sheets/kaigan-seiso.xml");
  BOOST_TEST(findings(source) == "xml/unterminated 1:1 | unknown-element 1:6 | unknown-reference 1:1");
  source.files.erase("plan.xml");
  BOOST_TEST(findings(source) == "missing-file 0:0 | xml/unterminated 1:1 | unknown-element 1:6");
}

BOOST_AUTO_TEST_CASE(a_finding_says_where_and_what_to_do) {
  FileNames names;
  Diagnostics diagnostics;
  dataset::read(edited("sheets/gakko-rin.xml", "教育総務課", "教育総務科"), names, diagnostics);
  BOOST_TEST_REQUIRE(diagnostics.items().size() == 1u);
  BOOST_TEST(to_text(diagnostics.items().front(), Language::ja) ==
             "d/sheets/gakko-rin.xml:4:8: エラー: シート2 実行課: 実行課「教育総務科」は計画にも年次にもありません "
             "[dataset/unknown-reference]\n  ヒント: 教育総務課 ではありませんか");
}
