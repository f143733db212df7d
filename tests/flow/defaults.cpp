// The defaults that the vocabulary names are those of the program: to write one changes nothing on paper.
#include <regex>
#include <set>

#include "../cases/reference_pages.h"
#include "../cases/templates.h"
#include "engine/bind/bind.h"
#include "engine/flow/paginate.h"
#include "engine/layout/vocabulary.h"

namespace {

using namespace toji;

// What stands on paper where the style says so much more.
std::string paper(const std::string& property) {
  const std::string text =
      "<layout><page id='page' size='A5' margin='15mm'/><style id='base' font='gothic' " + property +
      "/><style id='cell' based-on='base' padding='2pt' border='0.5pt' " + property +
      "/><document title='例'><section page='page' style='base'>"
      "<p style='base'>「約物」（やくもの）は PDF と 12 "
      "月、第３回。<tab/>次の行へ折り返すために、もう少し長い文を書く。</p>"
      "<p style='base'>・印のある段落</p><table columns='* 5em' cell-style='cell'><row height='20mm'>"
      "<cell style='cell'>升目</cell><cell style='cell' diagonal='yes'>二つ目の升目の長い文</cell></row></table>"
      "<box style='cell'><p>枠</p></box></section></document></layout>";
  Diagnostics diagnostics;
  const auto layout = templates::read(text, diagnostics);
  BOOST_TEST_REQUIRE(templates::findings(diagnostics) == "", property);
  const auto data = data_tree::from_xml("<d/>", "d.xml", diagnostics);
  const flow::Pages pages = flow::paginate(bind::bind(*layout, data, diagnostics), diagnostics);
  BOOST_TEST_REQUIRE(templates::findings(diagnostics) == "", property);
  return page::dump(pages.document);
}

// The templates of the reference, each whole.
std::vector<std::pair<std::string, std::string>> examples() {
  const auto all = reference_pages::examples(TOJI_SOURCE_DIR "/layouts/README.md");
  std::istringstream lines(cases::file_text(TOJI_SOURCE_DIR "/layouts/README.md"));
  std::vector<std::pair<std::string, std::string>> out;
  std::size_t at = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line == "```xml template") out.emplace_back(templates::framed(all.at(at)), "<d/>");
    if (line == "```xml data") out.back().second = all.at(at);
    if (line.starts_with("```xml")) ++at;
  }
  return out;
}

std::string text_of(const pugi::xml_document& tree) {
  std::ostringstream out;
  tree.save(out, "", pugi::format_raw);
  return out.str();
}

// What stands on paper; warnings of attributes that have no effect do not matter.
std::string pages_of(const std::string& text, const std::string& xml) {
  Diagnostics diagnostics;
  const auto layout = templates::read(text, diagnostics);
  const auto data = data_tree::from_xml(xml, "d.xml", diagnostics);
  const flow::Pages pages = flow::paginate(bind::bind(*layout, data, diagnostics), diagnostics);
  BOOST_TEST_REQUIRE(!diagnostics.has_errors(), templates::findings(diagnostics) << text);
  return page::dump(pages.document);
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_attribute_of_a_style_has_its_default) {
  const std::string plain = paper("");
  int compared = 0;
  for (const layout::AttributeRule& rule : layout::rule_of(layout::ElementId::style).attributes) {
    const std::string attribute(layout::name_of(rule.id)), value(rule.otherwise.value);
    // The cell of the paper has these itself.
    if (value.empty() || attribute == "override" || attribute == "padding" || attribute == "border") continue;
    ++compared;
    BOOST_TEST((paper(attribute + "='" + value + "'") == plain), attribute << " is not " << value << " by default");
  }
  BOOST_TEST(compared >= 24);
}

// Each default is written into each element of the examples that lacks it, and changes nothing.
BOOST_AUTO_TEST_CASE(each_attribute_of_other_elements_has_its_default) {
  std::set<std::string> compared;
  for (const auto& [text, xml] : examples()) {
    pugi::xml_document tree;
    BOOST_TEST_REQUIRE(static_cast<bool>(tree.load_string(text.c_str(), pugi::parse_default | pugi::parse_ws_pcdata)));
    const std::string plain = pages_of(text_of(tree), xml);
    for (const pugi::xpath_node& found : tree.select_nodes("//*[not(self::style)]")) {
      pugi::xml_node node = found.node();
      for (const layout::AttributeRule& rule : layout::find_element(node.name())->attributes) {
        const std::string name(layout::name_of(rule.id)), value(rule.otherwise.value);
        if (value.empty() || node.attribute(name.c_str())) continue;
        node.append_attribute(name.c_str()) = value.c_str();
        const std::string of = "<" + std::string(node.name()) + " " + name + "=\"" + value + "\">";
        BOOST_TEST((pages_of(text_of(tree), xml) == plain), of << " is no default in " << text_of(tree));
        node.remove_attribute(name.c_str());
        compared.insert(of);
      }
    }
  }
  for (const char* one : {"<cell span=\"1\">", "<cell fit=\"each\">", "<row height=\"auto\">", "<pie legend=\"no\">",
                          "<p role=\"p\">", "<group role=\"div\">", "<step tracking=\"0\">", "<document gutter=\"0\">",
                          "<reduce by=\"0.5pt\">", "<ladder overflow=\"stop\">"})
    BOOST_TEST(compared.contains(one), one);
  BOOST_TEST(compared.size() >= 25u);
}
