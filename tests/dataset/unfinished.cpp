// Sheets that are not finished: refused for the public edition, kept where they must stop nobody else.
#include "dataset_fixture.h"

using namespace dataset_fixture;

namespace {

struct Reading {
  FileNames names;
  Diagnostics diagnostics;
  std::optional<dataset::Dataset> dataset;
  explicit Reading(const dataset::Source& source, dataset::Unfinished unfinished = dataset::Unfinished::allowed) {
    dataset = dataset::read(source, names, diagnostics, nullptr, unfinished);
  }
  std::string notes() const {
    Diagnostics found;
    std::vector<std::size_t> all(dataset->sheets.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    note_open(*dataset, all, found);
    std::string out;
    for (const Diagnostic& d : found.items()) out += "s" + d.sheet + ':' + d.args.front() + ' ';
    return out;
  }
};

const std::string sheet = "sheets/gakko-rin.xml";


std::string attribute(const pugi::xml_node& node, const char* name) { return node.attribute(name).value(); }

// The sheet's file with the first element of that name replaced.
dataset::Source with(const std::string& name, const std::string& replacement) {
  dataset::Source source = second();
  std::string& bytes = source.files.at(sheet);
  const std::size_t begin = bytes.find("<" + name), end = bytes.find("</" + name + ">", begin);
  BOOST_TEST_REQUIRE(begin != std::string::npos);
  bytes.replace(begin, end + name.size() + 3 - begin, replacement);
  return source;
}

}  // namespace

// Missing, empty, blank with full-width blanks: refused with the field's name, kept with a mark.
BOOST_AUTO_TEST_CASE(each_required_field_in_each_state) {
  for (const std::string name : {"実行課", "指標目標", "取組内容", "成果", "自己評価", "今後の方針"})
    for (const std::string& state : {std::string(), "<" + name + "/>", "<" + name + ">　\n </" + name + ">"}) {
      if (name == "指標目標" && state.size() > name.size() + 3) continue;
      if ((name == "実行課" || name == "自己評価") && state.find("　") != std::string::npos) continue;
      const dataset::Source source = with(name, state);
      const Reading refused(source, dataset::Unfinished::refused);
      BOOST_TEST(!refused.dataset.has_value(), name << " as " << state);
      BOOST_TEST_REQUIRE(refused.diagnostics.items().size() == 1u, name << " as " << state);
      const Diagnostic& error = refused.diagnostics.items().front();
      BOOST_TEST((error.field == name && error.sheet == "2" && error.span.known()));
      BOOST_TEST(error.text->id == (state.empty() ? "dataset/missing-field" : "dataset/empty-text"));

      const Reading kept(source);
      BOOST_TEST_REQUIRE(kept.dataset.has_value(), name << " as " << state);
      BOOST_TEST(kept.diagnostics.items().empty());
      BOOST_TEST(kept.notes() == "s2:" + name + ' ');
      const auto view = dataset::view(*kept.dataset);
      const auto node = view.document.select_node("//シート[@id='gakko-rin']").node();
      auto element = node.child(name.c_str());
      if (name == "指標目標") element = element.first_child();
      BOOST_TEST(element.text().get() == dataset::open_mark, name);
      BOOST_TEST(attribute(element, "状態") == "未記入", name);
      BOOST_TEST(attribute(node, "状態") == "未記入", name);
      if (name == "指標目標") BOOST_TEST(attribute(element, "年数") == std::to_string(kept.dataset->plan.years.size()));
    }
}

BOOST_AUTO_TEST_CASE(what_the_plan_lacks_is_open_too) {
  for (const auto& [find, name] : {std::pair{"<概要>町内の学校林", "概要"}}) {
    dataset::Source source = second();
    std::string& bytes = source.files.at("plan.xml");
    const std::size_t begin = bytes.find("<概要>", bytes.find("gakko-rin")), end = bytes.find("</概要>", begin);
    bytes.erase(begin, end + std::string("</概要>").size() - begin);
    BOOST_TEST(!Reading(source, dataset::Unfinished::refused).dataset.has_value(), find);
    const Reading kept(source);
    BOOST_TEST_REQUIRE(kept.dataset.has_value());
    BOOST_TEST(kept.notes() == std::string("s2:") + name + ' ');
  }
}

BOOST_AUTO_TEST_CASE(ratings_that_are_open_do_not_count) {
  const Reading whole{second()}, open{with("自己評価", "")};
  BOOST_TEST(open.dataset->statistics.all.sheets == whole.dataset->statistics.all.sheets);
  BOOST_TEST(open.dataset->statistics.all.rated() + 1 == whole.dataset->statistics.all.rated());
  const auto view = dataset::view(*open.dataset);
  BOOST_TEST(attribute(view.document.select_node("//シート[@id='gakko-rin']").node(), "評価") == "未記入");
}

// A copy shows what its original lacks; it is said of the original alone. What the copy itself leaves empty is its own.
BOOST_AUTO_TEST_CASE(copies_inherit_what_is_open) {
  dataset::Source source = second();
  std::string& bytes = source.files.at("sheets/kaigan-seiso.xml");
  const std::size_t begin = bytes.find("<取組内容"), end = bytes.find("</取組内容>");
  bytes.erase(begin, end + std::string("</取組内容>").size() - begin);
  const Reading kept(source);
  BOOST_TEST_REQUIRE(kept.dataset.has_value());
  BOOST_TEST(kept.notes() == "s1:取組内容 ");
  const auto view = dataset::view(*kept.dataset);
  const auto copy = view.document.select_node("//シート[@id='kaigan-seiso-saikei']").node();
  BOOST_TEST(copy.child("取組内容").text().get() == dataset::open_mark);

  dataset::Source own = second();
  own.files.at("sheets/kaigan-seiso-saikei.xml") = "<シート><今後の方針/></シート>";
  BOOST_TEST(Reading(own).notes() == "s3:今後の方針 ");
  BOOST_TEST(findings(own) == "empty-text 1:6");
}

BOOST_AUTO_TEST_CASE(a_missing_file_leaves_its_sheet_open) {
  dataset::Source source = second();
  source.files.erase(sheet);
  const Reading kept(source);
  BOOST_TEST_REQUIRE(kept.dataset.has_value());
  BOOST_TEST(kept.notes() == "s2:" + sheet + ' ');
  BOOST_TEST(!kept.dataset->sheets[1].has_file);
  const auto view = dataset::view(*kept.dataset);
  const auto node = view.document.select_node("//シート[@id='gakko-rin']").node();
  for (const char* name : {"実行課", "取組内容", "成果", "自己評価", "今後の方針"})
    BOOST_TEST(node.child(name).text().get() == dataset::open_mark, name);
}

// Whatever is wrong in one file, the others are read, and what can be known of its division is.
BOOST_AUTO_TEST_CASE(a_broken_file_stands_aside) {
  const std::pair<std::string, std::string> mistakes[] = {
      {"<成果>", "<成果>あ<"},       {"</シート>", ""},        {"<成果>", "<成課>"}, {"<自己評価>C", "<自己評価>○"},
      {"<目標>", "<目標 年数='9'>"}, {"<成果>", "<成果 x='1'>"}};
  for (const auto& [find, replace] : mistakes) {
    const Reading kept{edited(sheet, find, replace)};
    BOOST_TEST_REQUIRE(kept.dataset.has_value(), replace);
    BOOST_TEST(kept.diagnostics.items().empty(), replace);
    BOOST_TEST_REQUIRE(kept.dataset->broken.size() == 1u, replace);
    BOOST_TEST((kept.dataset->broken[0].file == sheet && kept.dataset->broken[0].sheet == 1u), replace);
    BOOST_TEST(kept.dataset->broken[0].found.has_errors(), replace);
    const dataset::Sheet& broken = kept.dataset->sheets[1];
    BOOST_TEST((broken.fields.unreadable && broken.open.empty()), replace);
    BOOST_TEST_REQUIRE(broken.fields.divisions.size() == 1u, replace);
    BOOST_TEST(broken.fields.divisions[0].text == "教育総務課");
    const auto view = dataset::view(*kept.dataset);
    const auto node = view.document.select_node("//シート[@id='gakko-rin']").node();
    BOOST_TEST(attribute(node, "状態") == "読めません");
    for (const char* name : {"取組内容", "成果", "自己評価", "今後の方針"})
      BOOST_TEST(node.child(name).text().get() == dataset::unreadable_mark, name);
    BOOST_TEST(!Reading(edited(sheet, find, replace), dataset::Unfinished::refused).dataset.has_value(), replace);
  }
}

BOOST_AUTO_TEST_CASE(a_file_of_no_sheet_stands_aside) {
  dataset::Source source = second();
  source.files["sheets/nazo.xml"] = "<シート/>";
  const Reading kept(source);
  BOOST_TEST_REQUIRE(kept.dataset.has_value());
  BOOST_TEST_REQUIRE(kept.dataset->broken.size() == 1u);
  BOOST_TEST(kept.dataset->broken[0].sheet == dataset::Node::none);
}

// A mistake of the plan or the year stops everybody; the sheets' own are shown beside it.
BOOST_AUTO_TEST_CASE(the_plan_is_needed_by_all) {
  dataset::Source source = edited("year.xml", "2019-06-28", "2019-02-30");
  source.files.at(sheet) = "<シート>";
  const Reading kept(source);
  BOOST_TEST(!kept.dataset.has_value());
  BOOST_TEST(kept.diagnostics.items().size() == 2u);
}

BOOST_AUTO_TEST_CASE(finished_sheets_need_no_rating) {
  dataset::Source source = second();
  source.files.at(sheet) =
      "<シート><実行課>教育総務課</実行課><終了>済</終了><指標目標><目標 年数='6'>x</目標></指標目標></シート>";
  BOOST_TEST(findings(source) == "");
  BOOST_TEST(Reading(source).notes() == "");
}
