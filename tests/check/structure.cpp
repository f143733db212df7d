// Rules about the parts of a dataset: one edit of the small dataset a case.
#include <boost/test/data/test_case.hpp>
#include <ostream>

#include "check_fixture.h"
#include "../dataset/loaded.h"

using namespace check_fixture;

namespace {

struct Case {
  std::string rule, file, find, replace, found;
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.rule << ": " << c.replace; }

const std::string a = "sheets/a.xml", c = "sheets/c.xml", plan = "plan.xml";

const Case cases[] = {
    {"copy-differs", c, "", "<シート><成果>広く知られました</成果></シート>", "…知られました"},
    {"copy-differs", c, "", "<シート><自己評価>A</自己評価></シート>", "A"},
    {"copy-differs", c, "", "<シート><実行課>生涯学習課</実行課></シート>", "生涯学習課"},
    {"copy-differs", c, "", "<シート><成果>広く知られました。</成果></シート>", ""},
    {"copy-differs", plan, "再掲='a'/>", "再掲='a'><概要>住民を支える。</概要></施策>", "住民を支える。"},
    {"index-name", plan, "<事業名>講座</事業名>", "<事業名>講座</事業名><索引名>講習</索引名>", "講習"},
    {"index-name", plan, "<事業名>講座</事業名>", "<事業名>講\n座</事業名><索引名>講座</索引名>", ""},
    {"index-name", plan, "名='地域'", "名='地域' 索引名='地区'", "地区"},
    {"printed-number", c, "", "<シート><表記 対象='施策' 番号='7'/></シート>", "7"},
    {"printed-number", c, "", "<シート><表記 対象='施策' 番号='3'/></シート>", ""},
    {"number-width", c, "", "<シート><表記 対象='施策' 数字='半角'/></シート>", "半角"},
    {"number-width", c, "", "<シート><表記 対象='施策' 番号='3'/></シート>", ""},
    {"number-gap", plan, "id='n'", "id='n' 番号='2'", "地域"},
    {"number-gap", plan, "id='n'", "id='n' 番号='1'", ""},
    {"legend-differs", a, "<実行課>", "<凡例>Ａ達成　Ｂ要検証</凡例><実行課>", "Ａ達成　Ｂ要検証"},
    {"legend-differs", a, "<実行課>", "<凡例>Ａ達成　Ｂ未達成</凡例><実行課>", ""},
    {"target-note-differs", a, "<実行課>", "<目標注記>※</目標注記><実行課>", "※"},
    {"target-note-differs", a, "<実行課>", "<目標注記>※注記</目標注記><実行課>", ""},
    {"rating-width", a, "Ａ</自己評価>", "Ａ</自己評価>", ""},
    {"rating-width", c, "", "<シート><自己評価>A</自己評価></シート>", "A"},
    {"empty-field", a, "<成果>広く知られました。</成果>", "<成果/>", ""},
    {"empty-field", a, "講座を開きました。", "講座を開きました。", ""},
};

// Targets of both years, and 成果, of sheet 1.
struct Figures {
  std::string rule, before, target, results, found;
};
std::ostream& operator<<(std::ostream& out, const Figures& f) { return out << f.rule << ": " << f.results; }

const Figures figures[] = {
    {"target-missed", "", "受付件数４０件", "受付件数：２８件", "２８件"},
    {"target-missed", "受付件数４０件", "受付件数10件", "受付件数：２８件", ""},
    {"target-missed", "", "改造費\n助成　５件\n免許取得費助成\n２件", "改造費助成：2件\n免許取得費助成：0件",
     "2件 | 0件"},
    {"target-missed", "", "公共交通利用者数（バス）\n74万人", "公共交通利用者数（バス）\n790,548人", ""},
    {"target-missed", "", "公共交通利用者数（バス）\n79.1万人", "公共交通利用者数（バス）\n790,548人", "790,548人"},
    {"target-missed", "", "受付件数４０件", "開催回数：２８回", ""},
    {"similar-target", "関係課との連絡調整", "関係課との連携調整", "", "関係課との連携調整"},
    {"similar-target", "達成目安（７２件）の実施", "達成目安（８４件）の実施", "", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(each_rule_of_structure, boost::unit_test::data::make(cases), e) {
  dataset::Source source = small("");
  if (e.find.empty()) {
    source.files[e.file] = e.replace;
  } else {
    std::string& bytes = source.files.at(e.file);
    const auto at = bytes.find(e.find);
    BOOST_TEST_REQUIRE(at != std::string::npos);
    bytes.replace(at, e.find.size(), e.replace);
  }
  if (e.rule == "empty-field" && e.replace == "<成果/>") {
    const Checked checked(source, {.all = false, .only = {e.rule}});
    BOOST_TEST_REQUIRE(checked.findings.size() == 1u);
    BOOST_TEST(checked.findings[0].field == "成果");
    return;
  }
  BOOST_TEST(texts(Checked(source, {.all = false, .only = {e.rule}}).findings) == e.found);
}

BOOST_DATA_TEST_CASE(each_rule_of_figures, boost::unit_test::data::make(figures), f) {
  const std::string sheet =
      "<指標目標><目標>" + f.before + "</目標><目標>" + f.target + "</目標></指標目標><成果>" + f.results + "</成果>";
  BOOST_TEST(texts(Checked(small(sheet), {.all = false, .only = {f.rule}}).findings) == f.found);
}

BOOST_AUTO_TEST_CASE(a_missed_target_matters_only_where_the_rating_says_achieved) {
  const std::string sheet = "<指標目標><目標 年数='2'>受付４０件</目標></指標目標><成果>受付２８件</成果>";
  BOOST_TEST(
      Checked(small(sheet + "<自己評価>B</自己評価>"), {.all = false, .only = {"target-missed"}}).findings.empty());
}

// What a rating says of the target is for its name, or else its definition, to say.
BOOST_AUTO_TEST_CASE(the_scale_says_what_a_rating_means) {
  struct Scale {
    std::string rating;
    bool achieved;
  };
  const Scale scales[] = {{"名='達成'>", true},
                          {"名='目標を上回った'>", true},
                          {"名='目標どおり'>", true},
                          {"名='目標超過'>", true},
                          {"名='順調'>年度の目標を達成した。", true},
                          {"名='優'>目標に到達したもの", true},
                          {"名='優'>", false},
                          {"名='未達成'>", false},
                          {"名='おおむね達成'>", false},
                          {"名='ほぼ目標どおり'>", false},
                          {"名='目標を下回った'>", false},
                          {"名='要努力'>目標を達成できなかった。", false},
                          {"名='一部実施'>目標の一部を達成した。", false}};
  for (const Scale& scale : scales) {
    dataset::Source source = small(
        "<指標目標><目標 年数='2'>利用者９０人</目標></指標目標><成果>利用者６０人</成果><自己評価>◎</自己評価>",
        "<自己評価>◎</自己評価>");
    std::string& bytes = source.files.at(plan);
    const std::string usual = "<評価 記号='A' 名='達成'/>";
    bytes.replace(bytes.find(usual), usual.size(), "<評価 記号='◎' " + scale.rating + "</評価>");
    const Checked checked(source, {.all = false, .only = {"target-missed"}});
    BOOST_TEST(checked.findings.empty() == !scale.achieved, scale.rating);
  }
}

// Introductions are held against themselves alone, sheets against each other.
BOOST_AUTO_TEST_CASE(each_part_has_its_style) {
  const std::string plain = "<成果>広く知られた。多くが受けた。</成果>";
  const std::string lead = "<概要><題>題</題><概要文>全体の結果です。前の年より増えました。</概要文></概要>";
  const auto found = [&](const dataset::Source& source) {
    return texts(Checked(source, {.all = false, .only = {"mixed-style"}}).findings);
  };
  dataset::Source source = small("", "", lead);
  for (auto& [name, bytes] : source.files) {
    for (const auto& [polite, other] : {std::pair<std::string, std::string>{"支えます", "支える"},
                                        {"開きました", "開いた"}, {"知られました", "知られた"}, {"続けます", "続ける"}})
      for (auto at = bytes.find(polite); at != std::string::npos; at = bytes.find(polite))
        bytes.replace(at, polite.size(), other);
  }
  source.files["guide.xml"] = "<説明><表題>見方</表題><段落>これは見方です。次に示します。</段落></説明>";
  BOOST_TEST(found(source) == "");
  source.files["guide.xml"] = "<説明><表題>見方</表題><段落>これは見方です。次に示します。終わりである。</段落></説明>";
  BOOST_TEST(found(source) == "りである。");
  source.files["sheets/b.xml"] = sheet_xml("<成果>広く知られました。</成果>");
  BOOST_TEST(found(source).find("れました。") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_cell_of_blanks_is_empty) {
  const std::string cells = "<指標目標><目標>　</目標><目標>講座</目標></指標目標>";
  const Checked checked(small(cells), {.all = false, .only = {"empty-field"}});
  BOOST_TEST_REQUIRE(checked.findings.size() == 1u);
  BOOST_TEST(checked.findings[0].field == "指標目標");
}

BOOST_AUTO_TEST_CASE(one_case_alone) {
  dataset::Source source = small("");
  std::string& bytes = source.files.at(plan);
  bytes.replace(
      bytes.find("<施策 id='c' 再掲='a'/>"), std::string("<施策 id='c' 再掲='a'/>").size(),
      "<施策 id='c'><事業名>見守り</事業名><概要>x</概要><年次計画><期間 年数='2'/></年次計画><事例 id='d'/></施策>");
  source.files["sheets/d.xml"] = sheet_xml("");
  BOOST_TEST(texts(Checked(source, {.all = false, .only = {"lone-case"}}).findings) == "見守り");
}

BOOST_AUTO_TEST_CASE(a_field_of_the_plan_that_is_left_out) {
  const Checked checked(dataset::load(TOJI_SOURCE_DIR "/tests/second"), {.all = false, .only = {"own-field"}});
  BOOST_TEST_REQUIRE(checked.findings.size() == 1u);
  BOOST_TEST(checked.findings[0].sheet == "2");
  BOOST_TEST(checked.findings[0].field == "協働の相手");
  BOOST_TEST((checked.findings[0].severity == Severity::note));
}
