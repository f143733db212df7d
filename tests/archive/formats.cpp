// The files of a bag, byte by byte: RFC 8493, the description, the page for people, and the list of corrections.
#include <boost/test/unit_test.hpp>
#include <sstream>

#include "base/digest.h"
#include "store/archive/bag.h"
#include "store/archive/description.h"
#include "store/archive/errata.h"
#include "store/archive/solid.h"
#include "report/dataset/dataset.h"
#include "../dataset/loaded.h"

using namespace toji;
using namespace toji::archive;

namespace {

constexpr const char* sha_of_abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
constexpr const char* sha_of_nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

Description described() {
  Description out;
  out.plan = "計画<一>&\"二\"";
  out.year = "r5";
  out.year_name = "令和５年度";
  out.author = "町";
  out.date = "2024-03-31";
  out.program = "toji 1";
  out.fingerprint = std::string(64, 'a');
  out.sealed = "2024-04-01";
  out.files = {{"a b/計&<画>.xml", "元の<データ>", 12}, {"index.html", "案内", 0}};
  return out;
}

std::string lines_with(const std::string& text, const std::string& part) {
  std::istringstream in(text);
  std::string out;
  for (std::string line; std::getline(in, line);)
    if (line.find(part) != std::string::npos) out += line + "\n";
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_files_of_a_bag) {
  const Files bag = make_bag({{"b.txt", "abc"}, {"a\n%\r/本.txt", ""}}, {{"Source-Organization", "町\n役\r場"}, {"Title", "報告"}});
  BOOST_TEST(bag.size() == 6U);
  BOOST_TEST(bag.at("data/b.txt") == "abc");
  BOOST_TEST(bag.at("data/a\n%\r/本.txt") == "");
  BOOST_TEST(bag.at("bagit.txt") == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
  BOOST_TEST(bag.at("bag-info.txt") == "Source-Organization: 町 役 場\nTitle: 報告\nPayload-Oxum: 3.2\n");
  BOOST_TEST(bag.at("manifest-sha256.txt") == std::string(sha_of_nothing) + "  data/a%0A%25%0D/本.txt\n" + sha_of_abc +
                                                  "  data/b.txt\n");
  BOOST_TEST(bag.at("tagmanifest-sha256.txt") ==
             sha256_hex(bag.at("bag-info.txt")) + "  bag-info.txt\n" + sha256_hex(bag.at("bagit.txt")) + "  bagit.txt\n" +
                 sha256_hex(bag.at("manifest-sha256.txt")) + "  manifest-sha256.txt\n");
  BOOST_TEST(digest_of(bag) == sha256_hex(bag.at("tagmanifest-sha256.txt")));
}

BOOST_AUTO_TEST_CASE(a_description_as_xml) {
  Description first = described();
  const std::string head =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<保存記述 形式=\"1\">\n"
      "  <計画 名称=\"計画&lt;一>&amp;&quot;二&quot;\" 年度=\"r5\" 年度名=\"令和５年度\" 編者=\"町\" 発行日=\"2024-03-31\" />\n";
  const std::string files =
      "  <ファイル一覧>\n    <ファイル 名=\"a b/計&amp;&lt;画>.xml\" 説明=\"元の&lt;データ>\" バイト数=\"12\" />\n"
      "    <ファイル 名=\"index.html\" 説明=\"案内\" />\n  </ファイル一覧>\n</保存記述>\n";
  const std::string made = "  <作成 プログラム=\"toji 1\" 指紋=\"" + first.fingerprint + "\"";
  BOOST_TEST(description_xml(first) == head + "  <版 番号=\"1\" 保存日=\"2024-04-01\" />\n" + made + " />\n  <校正 エラー=\"0\" />\n" + files);
  first.revision = 2;
  first.previous = Previous{1, std::string(64, 'b'), "誤り"};
  first.source_date = "2024-01-01T00:00:00Z";
  first.findings = 3;
  first.accepted = "原文";
  BOOST_TEST(description_xml(first) == head + "  <版 番号=\"2\" 保存日=\"2024-04-01\" />\n  <前の版 番号=\"1\" 摘要=\"" +
                                           std::string(64, 'b') + "\" 理由=\"誤り\" />\n" + made +
                                           " 日時=\"2024-01-01T00:00:00Z\" />\n  <校正 エラー=\"3\" 承認理由=\"原文\" />\n" + files);
}

BOOST_AUTO_TEST_CASE(a_description_is_read_as_it_was_written) {
  Description written = described();
  written.revision = 2;
  written.previous = Previous{1, std::string(64, 'b'), "誤り"};
  written.source_date = "2024-01-01T00:00:00Z";
  written.findings = 3;
  written.accepted = "原文";
  Diagnostics diagnostics;
  const auto read = read_description(description_xml(written), "d.xml", diagnostics);
  BOOST_TEST_REQUIRE(read.has_value());
  BOOST_TEST(diagnostics.items().empty());
  BOOST_TEST(description_xml(*read) == description_xml(written));
  BOOST_TEST(read->files[0].bytes == 12U);
}

namespace {

// What is said of a description with one change: the part that is wrong, or nothing.
std::string fault(void (*change)(Description&)) {
  Description one = described();
  change(one);
  Diagnostics diagnostics;
  const bool read = read_description(description_xml(one), "d.xml", diagnostics).has_value();
  BOOST_TEST(read == diagnostics.items().empty());
  return read ? "" : diagnostics.items().front().args.front();
}

void second(Description& d) {
  d.revision = 2;
  d.previous = Previous{1, std::string(64, '0'), "x"};
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_a_description_must_say) {
  BOOST_TEST(fault([](Description&) {}) == "");
  BOOST_TEST(fault(second) == "");
  BOOST_TEST(fault([](Description& d) { d.plan = ""; }) == "計画/@名称");
  BOOST_TEST(fault([](Description& d) { d.year = ""; }) == "計画/@年度");
  BOOST_TEST(fault([](Description& d) { d.revision = 0; }) == "版/@番号");
  BOOST_TEST(fault([](Description& d) { d.revision = 10'000, d.previous = Previous{9'999, std::string(64, '0'), "x"}; }) == "版/@番号");
  BOOST_TEST(fault([](Description& d) { d.revision = 9'999, d.previous = Previous{9'998, std::string(64, '0'), "x"}; }) == "");
  BOOST_TEST(fault([](Description& d) { d.fingerprint.pop_back(); }) == "作成/@指紋");
  BOOST_TEST(fault([](Description& d) { d.fingerprint += 'a'; }) == "作成/@指紋");
  BOOST_TEST(fault([](Description& d) { d.fingerprint[5] = 'g'; }) == "作成/@指紋");
  BOOST_TEST(fault([](Description& d) { d.fingerprint[5] = 'A'; }) == "作成/@指紋");
  BOOST_TEST(fault([](Description& d) { second(d), d.previous->digest = "x"; }) == "前の版/@摘要");
  BOOST_TEST(fault([](Description& d) { d.revision = 2; }) == "前の版");
  BOOST_TEST(fault([](Description& d) { second(d), d.revision = 1; }) == "前の版");
  BOOST_TEST(fault([](Description& d) { second(d), d.revision = 3; }) == "前の版/@番号");
  BOOST_TEST(fault([](Description& d) { second(d), d.previous->revision = 2; }) == "前の版/@番号");
}

BOOST_AUTO_TEST_CASE(places_of_bags) {
  Description one = described();
  BOOST_TEST(place_of(one) == "計画_一_&_二_/r5/r1");
  one.plan = "a/b\\c:d*e?f\"g<h>i|j";
  one.year = "..";
  one.revision = 12;
  BOOST_TEST(place_of(one) == "a_b_c_d_e_f_g_h_i_j/_/r12");
}

BOOST_AUTO_TEST_CASE(the_page_for_people) {
  Description one = described();
  one.author = "";
  const std::string page = index_html(one);
  const std::string title = "計画&lt;一&gt;&amp;&quot;二&quot;（令和５年度）第1版の保存資料";
  BOOST_TEST(page.starts_with("<!DOCTYPE html>\n<html lang=\"ja\">\n"));
  BOOST_TEST(page.ends_with("</body>\n</html>\n"));
  BOOST_TEST(lines_with(page, "<title>") == "<title>" + title + "</title>\n");
  BOOST_TEST(lines_with(page, "<h1>") == "<h1>" + title + "</h1>\n");
  const std::string rows =
      "<tr><th>計画</th><td>計画&lt;一&gt;&amp;&quot;二&quot;</td></tr>\n<tr><th>年度</th><td>令和５年度</td></tr>\n"
      "<tr><th>発行日</th><td>2024-03-31</td></tr>\n<tr><th>版</th><td>1</td></tr>\n<tr><th>保存日</th><td>2024-04-01</td></tr>\n"
      "<tr><th>作ったプログラム</th><td>toji 1</td></tr>\n";
  const std::string files =
      "<tr><th><a href=\"a%20b/%E8%A8%88%26%3C%E7%94%BB%3E.xml\">a b/計&amp;&lt;画&gt;.xml</a></th><td>元の&lt;データ&gt;</td></tr>\n"
      "<tr><th><a href=\"index.html\">index.html</a></th><td>案内</td></tr>\n";
  BOOST_TEST(lines_with(page, "<tr>") == rows + files);
  second(one);
  one.previous->reason = "<誤り>";
  one.findings = 2;
  one.accepted = "原文&";
  BOOST_TEST(lines_with(index_html(one), "訂正") + lines_with(index_html(one), "前の版の") + lines_with(index_html(one), ">前の版<") +
                 lines_with(index_html(one), "校正") ==
             "<tr><th>訂正の理由</th><td>&lt;誤り&gt;</td></tr>\n<p>このフォルダーのファイルは書き換えないでください。"
             "訂正は、新しい版として隣のフォルダーに保存します。</p>\n"
             "<tr><th>前の版の摘要</th><td>" + std::string(64, '0') + "</td></tr>\n<tr><th>前の版</th><td>第1版</td></tr>\n"
             "<tr><th>校正のエラー</th><td>2 件（承認の理由: 原文&amp;）</td></tr>\n");
  one.files = {{"-._~09AZaz@[`{/^", "", 0}};
  BOOST_TEST(index_html(one).find("href=\"-._~09AZaz%40%5B%60%7B/%5E\"") != std::string::npos);
}

namespace {

Erratum erratum(unsigned sheet, const std::string& title, const std::string& field, const std::string& before,
                const std::string& after, std::vector<std::size_t> pages = {}) {
  difference::Difference what{.sheet = sheet, .title = title, .field = field, .before = before, .after = after};
  return {std::move(what), std::move(pages)};
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_table_of_corrections) {
  const std::string head = "ページ\tシート\t事業名\t欄\t誤\t正\n";
  BOOST_TEST(errata_table({}) == head);
  Errata errata;
  errata.list = {erratum(0, "", "概要文", "a\tb", "1"), erratum(12, "見守り", "成果", "", "=1", {3, 18})};
  BOOST_TEST(errata_table(errata) == head + "\t\t\t概要文\t\"a\tb\"\t\"1\"\n3、18\t12\t見守り\t成果\t\t\"=1\"\n");
}

BOOST_AUTO_TEST_CASE(pages_in_words) {
  BOOST_TEST(page_ranges({}) == "");
  BOOST_TEST(page_ranges({6}) == "6");
  BOOST_TEST(page_ranges({1, 2, 4, 5, 6, 9}) == "1、2、4～6、9");
}

BOOST_AUTO_TEST_CASE(pages_that_do_not_look_as_before) {
  BOOST_TEST((replaced_pages({{}, {"a", "b", "c"}}, {{}, {"a", "x", "c", "d"}}) == std::vector<std::size_t>{2, 4}));
  BOOST_TEST(replaced_pages({{}, {"a", "b"}}, {{}, {"a"}}).empty());
}

BOOST_AUTO_TEST_CASE(the_head_of_corrections) {
  FileNames names;
  Diagnostics diagnostics;
  const auto dataset = dataset::read(dataset::load(TOJI_SOURCE_DIR "/tests/second"), names, diagnostics);
  Errata errata{.reason = "<誤り>", .date = "2026-12-01"};
  errata.list = {erratum(0, "", "概要文", "a", "b"), erratum(7, "見守り", "成果", "1人。", "2人。", {9})};
  errata.replaced = {9};
  errata.before = 8;
  errata.after = 9;
  errata.templates = true;
  const std::string xml = errata_xml(errata, *dataset);
  for (const std::string& part : {" 版=\"2\" 理由=\"&lt;誤り>\" 日=\"2026-12-01\" 日付=\"令和8年12月1日\">" + std::string(),
        " 計画=\"" + dataset->plan.name.text + "\" 年度=\"" + dataset->plan.years[dataset->annual.year].label.text +
            "\" 編者=\"" + dataset->annual.author.text + "\" 発行日=\"" + dataset->annual.date.text + "\"",
        std::string("<差し替え 頁=\"9\" 枚数=\"1\" 前の頁数=\"8\" 頁数=\"9\"/><ひな形/>"),
        std::string("<訂正 頁=\"\" シート=\"全体\" 事業名=\"\" 欄=\"概要文\">"),
        std::string("<訂正 頁=\"9\" シート=\"7\" 事業名=\"見守り\" 欄=\"成果\"><誤><異>1</異><同>人。</同></誤><正><異>2</異>")})
    BOOST_TEST(xml.find(part) != std::string::npos, part << " is not in " << xml);
  BOOST_TEST(xml.find("<プログラム") == std::string::npos, xml);
}

BOOST_AUTO_TEST_CASE(days_in_words) {
  FileNames names;
  Diagnostics diagnostics;
  const auto dataset = dataset::read(dataset::load(TOJI_SOURCE_DIR "/tests/second"), names, diagnostics);
  for (const auto& [day, words] : {std::pair{"2019-05-01", "令和元年5月1日"}, std::pair{"2019-04-30", "2019年4月30日"},
                                   std::pair{"2020-01-09", "令和2年1月9日"}, std::pair{"2018-12-31", "2018年12月31日"}})
    BOOST_TEST(errata_xml({.date = day}, *dataset).find(" 日付=\"" + std::string(words) + '"') != std::string::npos, day);
}

BOOST_AUTO_TEST_CASE(texts_without_blanks) {
  for (const char* blank : {" ", "\n", "\t", "\u00a0", "\u3000", "\u200b", "\u2060", "\ufe00", "\ufe0f", "\U000e0100", "\U000e01ef"})
    BOOST_TEST(solid(std::string("あ") + blank + "b") == "あb");
  for (const char* kept : {"!", "é", "、", "\u2061", "\ufe10", "\ufe20", "\U000e0200", "\U00020b9f", "\u00a1", "\u3001"})
    BOOST_TEST(solid(std::string("a") + kept + "b") == std::string("a") + kept + "b");
  BOOST_TEST(solid("") == "");
}

BOOST_AUTO_TEST_CASE(bounds_of_words_on_a_page) {
  const auto bounds = [](const char* text) {
    const SolidPage page = solid_page(text);
    std::string out = page.text + ":";
    for (const std::size_t at : page.bounds) out += " " + std::to_string(at);
    for (std::size_t i = 0; i <= page.text.size(); ++i)
      BOOST_TEST(page.is_bound[i] == (std::find(page.bounds.begin(), page.bounds.end(), i) != page.bounds.end()));
    BOOST_TEST(page.is_bound.size() == page.text.size() + 1);
    return out;
  };
  BOOST_TEST(bounds("") == ": 0");
  BOOST_TEST(bounds("ab cd") == "abcd: 0 2 4");
  BOOST_TEST(bounds("  ab\n\ncd ") == "abcd: 0 2 4");
  BOOST_TEST(bounds("あ\u3000b") == "あb: 0 3 4");
}
