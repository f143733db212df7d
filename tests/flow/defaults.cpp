// The defaults that layouts/README.md names are those of the program: to write one changes nothing on paper.
#include <regex>
#include <set>

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

struct Row {
  std::vector<std::string> attributes;
  std::string fallback;
};

// The rows of the table in an element's chapter that name attributes.
std::vector<Row> rows_of(const std::string& element) {
  const std::string all = cases::file_text(TOJI_SOURCE_DIR "/layouts/README.md");
  const auto begin = all.find("\n### `<" + element + ">`\n");
  std::istringstream lines(all.substr(begin, all.find("\n#", begin + 1) - begin));
  std::vector<Row> rows;
  const std::regex name("`([a-z-]+)`");
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| `")) continue;
    Row row;
    const std::string first = line.substr(0, line.find(" | ")), last = line.substr(line.rfind(" | ") + 3);
    for (std::sregex_iterator at(first.begin(), first.end(), name), end; at != end; ++at)
      row.attributes.push_back((*at)[1]);
    row.fallback = last.substr(0, last.find_last_not_of(" |") + 1);
    rows.push_back(row);
  }
  return rows;
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_attribute_of_a_style_has_its_default) {
  const std::string plain = paper("");
  const std::set<std::string> none{
      "id",         "based-on",         "font",           "align",          "kinsoku", "overflow", "not-at-start",
      "not-at-end", "allowed-at-start", "allowed-at-end", "border-diagonal"};
  int compared = 0;
  for (const Row& row : rows_of("style")) {
    std::string value = row.fallback;
    if (value.starts_with("inherited")) value = value.size() > 11 ? value.substr(11) : "";
    value = value.substr(0, value.find(' '));
    for (const std::string& attribute : row.attributes) {
      BOOST_TEST(!row.fallback.empty() == (attribute != "based-on"), "no default of " << attribute);
      const bool of_cell = attribute == "padding" || attribute.starts_with("border") || attribute == "ladder";
      if (none.contains(attribute) || of_cell || value == "none") continue;
      ++compared;
      BOOST_TEST((paper(attribute + "='" + (value == "black" ? "#000" : value) + "'") == plain),
                 attribute << " is not " << value << " by default");
    }
  }
  BOOST_TEST(compared >= 20);
}
