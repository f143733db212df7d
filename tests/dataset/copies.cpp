// 再掲, field by field: what a copy says itself is its own, all else is its original's.
#include <map>
#include <sstream>

#include "dataset_fixture.h"

using namespace dataset_fixture;

namespace {

const std::string original = "sheets/kaigan-seiso.xml", copy = "sheets/kaigan-seiso-saikei.xml";

// Each field with a text of the original's and one of the copy's own, as elements and as they are printed.
struct Field {
  std::string name, first, own, first_printed, own_printed;
};
const Field fields[] = {
    {"実行課", "<実行課>建設課</実行課>", "<実行課>産業振興課</実行課>", "建設課", "産業振興課"},
    {"指標目標", "<指標目標><目標 年数='6'>甲</目標></指標目標>", "<指標目標><目標 年数='6'>乙</目標></指標目標>", "甲", "乙"},
    {"目標注記", "<目標注記>※甲</目標注記>", "<目標注記>※乙</目標注記>", "※甲", "※乙"},
    {"取組内容", "<取組内容>甲一</取組内容>", "<取組内容>乙一</取組内容>", "甲一", "乙一"},
    {"成果", "<成果>甲二</成果>", "<成果>乙二</成果>", "甲二", "乙二"},
    {"自己評価", "<自己評価 段階='担当課'>A</自己評価>", "<自己評価 段階='担当課'>C</自己評価>", "A", "C"},
    {"今後の方針", "<今後の方針>甲三</今後の方針>", "<今後の方針>乙三</今後の方針>", "甲三", "乙三"},
    {"備考", "<備考>甲四</備考>", "<備考>乙四</備考>", "甲四", "乙四"},
    {"凡例", "<凡例>甲五</凡例>", "<凡例>乙五</凡例>", "甲五", "乙五"},
    {"欄", "<欄 名='決算額'>甲六</欄>", "<欄 名='決算額'>乙六</欄>", "甲六", "乙六"}};

std::string sheet(const std::string& elements) { return "<シート>" + elements + "</シート>"; }

std::string all_of_the_first() {
  std::string out;
  for (const Field& field : fields) out += field.first;
  return out;
}

// The texts of the copy's fields in the view; its own fields by name.
std::map<std::string, std::string> printed(const std::string& of_original, const std::string& of_copy) {
  dataset::Source source = second();
  source.files[original] = sheet(of_original);
  source.files[copy] = sheet(of_copy);
  FileNames names;
  Diagnostics diagnostics;
  const auto read = dataset::read(source, names, diagnostics, nullptr, dataset::Unfinished::allowed);
  for (const Diagnostic& d : diagnostics.items()) BOOST_TEST_MESSAGE(to_text(d, Language::en));
  BOOST_TEST_REQUIRE(read.has_value());
  const data_tree::DataTree view = dataset::view(*read);
  const pugi::xml_node node = view.document.select_node("//シート[@id='kaigan-seiso-saikei']").node();
  BOOST_TEST_REQUIRE(!node.empty());
  std::map<std::string, std::string> out;
  for (const pugi::xml_node child : node.children()) {
    std::string text = child.text().get();
    for (const pugi::xml_node cell : child.children())
      if (cell.type() == pugi::node_element) text += cell.text().get();
    if (std::string(child.name()) == "欄" && std::string(child.attribute("名").value()) != "決算額") continue;
    out[child.name()] += text;
  }
  out["評価"] = node.attribute("評価").value();
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_copy_that_says_nothing_has_all_of_its_original) {
  const auto found = printed(all_of_the_first(), "");
  for (const Field& field : fields) BOOST_TEST(found.at(field.name) == field.first_printed, field.name);
  BOOST_TEST(found.at("評価") == "A");
}

BOOST_AUTO_TEST_CASE(each_field_that_a_copy_says_is_its_own_and_no_other) {
  for (const Field& own : fields) {
    const auto found = printed(all_of_the_first(), own.own);
    for (const Field& field : fields)
      BOOST_TEST(found.at(field.name) == (&field == &own ? field.own_printed : field.first_printed), field.name << " beside " << own.name);
    BOOST_TEST(found.at("評価") == (own.name == "自己評価" ? "C" : "A"));
  }
}

// A rating of its own and 終了 of the original do not come together; nor the other way round.
BOOST_AUTO_TEST_CASE(an_end_and_a_rating) {
  const std::string rest = "<実行課>建設課</実行課><指標目標><目標 年数='6'>甲</目標></指標目標>";
  BOOST_TEST(printed(rest + "<終了>済み</終了>", "").at("終了") == "済み");
  const auto rated = printed(rest + "<終了>済み</終了>", "<自己評価 段階='担当課'>C</自己評価>");
  BOOST_TEST(rated.count("終了") == 0U);
  BOOST_TEST(rated.at("評価") == "C");
  const auto ended = printed(all_of_the_first(), "<終了>済み</終了>");
  BOOST_TEST(ended.at("終了") == "済み");
  BOOST_TEST(ended.at("評価") == "");
}

// The figures of each rating: halves up, and a whole of one.
BOOST_AUTO_TEST_CASE(tenths_of_every_share) {
  for (unsigned total = 1; total <= 60; ++total)
    for (unsigned count = 0; count <= total; ++count) {
      const unsigned exact = 1000 * count, floor = exact / total;
      const unsigned expected = floor + (2 * (exact - floor * total) >= total ? 1 : 0);
      BOOST_TEST((dataset::Counts{0, {count, total - count}}.tenths(0)) == expected, count << " of " << total);
    }
}
