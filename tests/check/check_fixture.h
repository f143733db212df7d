#pragma once
// A small dataset around the words of a case, and what a rule finds in it.
#include <boost/test/unit_test.hpp>
#include <string>

#include "report/check/check.h"
#include "report/dataset/dataset.h"

namespace check_fixture {

using namespace toji;

inline std::string sheet_xml(const std::string& elements) {
  std::string out = "<シート>";
  const std::pair<const char*, const char*> usual[] = {
      {"実行課", "<実行課>福祉課</実行課>"},
      {"指標目標", "<指標目標><目標 年数='2'>講座の実施</目標></指標目標>"},
      {"取組内容", "<取組内容>講座を開きました。</取組内容>"},
      {"成果", "<成果>広く知られました。</成果>"},
      {"自己評価", "<自己評価>Ａ</自己評価>"},
      {"今後の方針", "<今後の方針>続けます。</今後の方針>"}};
  for (const auto& [name, element] : usual)
    if (elements.find('<' + std::string(name)) == std::string::npos) out += element;
  return out + elements + "</シート>";
}

// Sheet 1 is "a", sheet 2 is "b", sheet 3 repeats "a".
inline dataset::Source small(const std::string& a, const std::string& b = "", const std::string& year = "") {
  const std::string texts = "<概要>住民を支えます。</概要><年次計画><期間 年数='2'>実施</期間></年次計画>";
  dataset::Source source{"d", {}};
  source.files["plan.xml"] =
      "<計画><名称>計画</名称><年度一覧><年度 id='r4'>令和４年度</年度><年度 id='r5'>令和５年度</年度></年度一覧>"
      "<階層一覧><階層>戦略</階層></階層一覧><評価尺度><評価 記号='A' 名='達成'/><評価 記号='B' "
      "名='未達成'/></評価尺度>"
      "<評価段階><段階>課</段階></評価段階><目標注記>※注記</目標注記><体系><項 id='n' 名='地域'>"
      "<施策 id='a'><事業名>講座</事業名>" +
      texts + "</施策><施策 id='b'><事業名>相談</事業名>" + texts + "</施策><施策 id='c' 再掲='a'/></項></体系></計画>";
  source.files["year.xml"] =
      "<年次 年度='r5'><発行日>2024-03-31</発行日><編者>町</編者><実行課一覧><課>福祉課</課>"
      "<課>生涯学習課</課></実行課一覧>" +
      year + "</年次>";
  source.files["sheets/a.xml"] = sheet_xml(a);
  source.files["sheets/b.xml"] = sheet_xml(b);
  return source;
}

struct Checked {
  FileNames names;
  Diagnostics diagnostics;
  std::optional<dataset::Dataset> dataset;
  std::vector<check::Finding> findings;

  explicit Checked(const dataset::Source& source, const check::Options& options = {}) {
    dataset = dataset::read(source, names, diagnostics, nullptr, dataset::Unfinished::allowed);
    for (const Diagnostic& d : diagnostics.items()) BOOST_TEST_MESSAGE(to_text(d, Language::en));
    BOOST_TEST_REQUIRE(dataset.has_value());
    findings = check::check(*dataset, options, diagnostics);
  }
};

// "text" of every finding, joined by " | ".
inline std::string texts(const std::vector<check::Finding>& findings) {
  std::string out;
  for (const check::Finding& f : findings) out += (out.empty() ? "" : " | ") + f.text;
  return out;
}

}  // namespace check_fixture
