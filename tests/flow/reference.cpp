// layouts/README.md and README.en.md: their examples run without a word, they know every element and attribute, their
// tables are those of the vocabulary, and they say the same in both languages.
#include <regex>

#include "../cases/reference_pages.h"
#include "../cases/templates.h"
#include "engine/bind/bind.h"
#include "engine/flow/paginate.h"
#include "engine/layout/forms.h"
#include "engine/layout/reference.h"
#include "engine/layout/vocabulary.h"

namespace {

using namespace toji;

struct Example {
  std::string text, data = "<d/>";
};

using reference_pages::Page;
const Page pages[] = {{TOJI_SOURCE_DIR "/layouts/README.md", Language::ja},
                      {TOJI_SOURCE_DIR "/layouts/README.en.md", Language::en}};

std::vector<Example> examples() {
  std::istringstream lines(cases::file_text(pages[0].path));
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
  BOOST_TEST(reference_pages::examples(pages[0].path) == reference_pages::examples(pages[1].path),
             boost::test_tools::per_element());
  for (const Example& example : all) {
    Diagnostics diagnostics;
    const auto layout = templates::read(templates::framed(example.text), diagnostics);
    BOOST_TEST_REQUIRE(templates::findings(diagnostics) == "", example.text);
    const auto data = data_tree::from_xml(example.data, "d.xml", diagnostics);
    const flow::Pages pages = flow::paginate(bind::bind(*layout, data, diagnostics), diagnostics);
    BOOST_TEST(templates::findings(diagnostics) == "", example.text);
    BOOST_TEST(!pages.document.pages.empty());
  }
}

BOOST_AUTO_TEST_CASE(every_element_and_attribute_has_its_place_in_the_reference) {
  std::string used;
  for (const Example& example : examples()) used += templates::framed(example.text);
  for (const layout::ElementRule& rule : layout::element_rules()) {
    for (const Page& page : pages) {
      const std::string own = chapter(cases::file_text(page.path), rule.name);
      BOOST_TEST(!own.empty(), "no chapter for <" << rule.name << "> in " << page.path);
      for (const layout::AttributeRule& attribute : rule.attributes)
        BOOST_TEST(own.find("`" + std::string(layout::name_of(attribute.id)) + "`") != std::string::npos,
                   "<" << rule.name << ">: nothing about " << layout::name_of(attribute.id));
    }
    if (rule.id != layout::ElementId::include)
      BOOST_TEST(used.find("<" + std::string(rule.name)) != std::string::npos, "no example of <" << rule.name << ">");
  }
}

BOOST_AUTO_TEST_CASE(the_tables_of_the_reference_are_those_of_the_vocabulary) {
  const auto vocabulary = layout::language();
  for (const Page& page : pages)
    reference_pages::check(page, [&](const std::string& name) {
      if (name == "elements") return reference_pages::list(vocabulary, page.language);
      const auto found = find_elements(vocabulary, name);
      BOOST_TEST_REQUIRE(found.size() == 1u, page.path << " asks for " << name);
      return reference_pages::chapter(*found.front(), page.language);
    });
}

BOOST_AUTO_TEST_CASE(both_languages_have_the_same_chapters) {
  BOOST_TEST(reference_pages::outline(pages[0].path) == reference_pages::outline(pages[1].path));
}

// Each form that the tables name is explained in the table of forms.
BOOST_AUTO_TEST_CASE(every_form_of_a_value_is_explained) {
  for (const Page& page : pages) {
    const std::string text = cases::file_text(page.path);
    for (int type = 0; type <= static_cast<int>(layout::AttributeType::tabs); ++type) {
      const Sentence& name = layout::form_of(static_cast<layout::AttributeType>(type)).name;
      const std::string row = "\n| " + std::string(reference::in(name, page.language)) + " |";
      BOOST_TEST(text.find(row) != std::string::npos, page.path << " does not explain" << row);
    }
  }
}
