// layouts/README.md: its examples run without a word, and it knows every element and attribute.
#include "../cases/templates.h"
#include "engine/bind/bind.h"
#include "engine/flow/paginate.h"
#include "engine/layout/vocabulary.h"

namespace {

using namespace toji;

struct Example {
  std::string text, data = "<d/>";
};

std::string reference() { return cases::file_text(TOJI_SOURCE_DIR "/layouts/README.md"); }

std::vector<Example> examples() {
  std::istringstream lines(reference());
  std::vector<Example> out;
  std::string* open = nullptr;
  for (std::string line; std::getline(lines, line);) {
    if (line == "```xml template") {
      open = &out.emplace_back().text;
    } else if (line == "```xml data") {
      open = &out.back().data;
      open->clear();
    } else if (line == "```") {
      open = nullptr;
    } else if (open) {
      *open += line + "\n";
    }
  }
  return out;
}

std::string framed(const std::string& text) {
  const std::string frame =
      "<layout><page id='page' size='A5' margin='15mm'/><style id='text' font='gothic' size='10pt' leading='1.4'/>"
      "<style id='cell' based-on='text' border='0.5pt' padding='2pt'/>";
  if (text.find("<document") != std::string::npos) return frame + text + "</layout>";
  return frame + "<document title='例'><section page='page' style='text'>" + text + "</section></document></layout>";
}

// The chapter of one element: from its heading to the next heading.
std::string chapter(const std::string& all, std::string_view element) {
  const auto begin = all.find("\n### `<" + std::string(element) + ">`\n");
  if (begin == std::string::npos) return {};
  return all.substr(begin, all.find("\n#", begin + 1) - begin);
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_example_of_the_reference_runs) {
  const std::vector<Example> all = examples();
  BOOST_TEST(all.size() >= 14u);
  for (const Example& example : all) {
    Diagnostics diagnostics;
    const auto layout = templates::read(framed(example.text), diagnostics);
    BOOST_TEST_REQUIRE(templates::findings(diagnostics) == "", example.text);
    const auto data = data_tree::from_xml(example.data, "d.xml", diagnostics);
    const flow::Pages pages = flow::paginate(bind::bind(*layout, data, diagnostics), diagnostics);
    BOOST_TEST(templates::findings(diagnostics) == "", example.text);
    BOOST_TEST(!pages.document.pages.empty());
  }
}

BOOST_AUTO_TEST_CASE(every_element_and_attribute_has_its_place_in_the_reference) {
  const std::string all = reference();
  std::string used;
  for (const Example& example : examples()) used += framed(example.text);
  for (const layout::ElementRule& rule : layout::element_rules()) {
    const std::string own = chapter(all, rule.name);
    BOOST_TEST(!own.empty(), "no chapter for <" << rule.name << ">");
    for (const layout::AttributeRule& attribute : rule.attributes)
      BOOST_TEST(own.find("`" + std::string(layout::name_of(attribute.id)) + "`") != std::string::npos,
                 "<" << rule.name << ">: nothing about " << layout::name_of(attribute.id));
    if (rule.id != layout::ElementId::include)
      BOOST_TEST(used.find("<" + std::string(rule.name)) != std::string::npos, "no example of <" << rule.name << ">");
  }
}
