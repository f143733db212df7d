// What the vocabulary says of itself, in both languages, and the defaults that it names.
#include "../cases/references.h"

#include "base/words.h"
#include "engine/layout/attributes.h"
#include "engine/layout/foreign.h"
#include "engine/layout/reference.h"
#include "engine/layout/vocabulary.h"

using namespace toji;
using namespace toji::layout;

namespace {

bool is_word(std::string_view name) {
  if (name == "yes" || name == "no") return true;
  for (const ElementRule& element : element_rules())
    for (const AttributeRule& attribute : element.attributes) {
      if (name_of(attribute.id) == name) return true;
      if (attribute.choices != nullptr && attribute.choices->find(name) != nullptr) return true;
    }
  return false;
}

const sentences::Names names{[](std::string_view name) { return find_element(name) != nullptr; }, is_word};

// Calls with each attribute and what tests call it.
template <typename Visit>
void for_each_attribute(Visit visit) {
  for (const ElementRule& element : element_rules())
    for (const AttributeRule& attribute : element.attributes)
      visit(attribute, "<" + std::string(element.name) + " " + std::string(name_of(attribute.id)) + ">");
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_element_attribute_and_choice_has_its_sentence) {
  references::check_sentences(language(), names);
  for_each_attribute([](const AttributeRule& attribute, const std::string& name) {
    const bool is_choice = attribute.type == AttributeType::choice || attribute.type == AttributeType::words;
    BOOST_TEST(is_choice == (attribute.choices != nullptr), name);
  });
}

// By the table: every element says where it stands and what stands in it.
BOOST_AUTO_TEST_CASE(the_reference_knows_what_stands_where) {
  const auto vocabulary = language();
  const auto one = [&](const char* name) { return *find_elements(vocabulary, name).at(0); };
  const auto children = [&](const char* name) {
    std::string out;
    for (const reference::Child& child : one(name).children) out += child.name + " ";
    return out;
  };
  BOOST_TEST(vocabulary.elements.size() == element_rules().size());
  BOOST_TEST(children("table") == "column row ");
  BOOST_TEST(children("choose") == "when otherwise ");
  BOOST_TEST(children("call") == "with ");
  BOOST_TEST(children("define") == "param ");
  BOOST_TEST(children("for-each") == "");
  BOOST_TEST(children("br") == "");
  BOOST_TEST(children("let") == "value number br tab ");
  BOOST_TEST(one("row").parents == (std::vector<std::string>{"table", "grid"}), boost::test_tools::per_element());
  BOOST_TEST(one("when").parents == std::vector<std::string>{"choose"}, boost::test_tools::per_element());
  BOOST_TEST(one("layout").parents.empty());
  BOOST_TEST(one("if").parents.empty());
  BOOST_TEST(!one("if").place.empty());
  BOOST_TEST(one("table").place.empty());
  for (const reference::Element& element : vocabulary.elements)
    BOOST_TEST((element.name == "layout" || !element.parents.empty() || !element.place.empty()), element.name);
}

BOOST_AUTO_TEST_CASE(every_default_is_a_value_of_its_attribute) {
  int values = 0;
  for_each_attribute([&](const AttributeRule& attribute, const std::string& name) {
    const Default& otherwise = attribute.otherwise;
    BOOST_TEST((!attribute.required || (otherwise.value.empty() && otherwise.words.empty())), name);
    BOOST_TEST((otherwise.value.empty() || otherwise.words.empty()), name << " has two defaults");
    if (otherwise.value.empty() || attribute.type == AttributeType::text) return;
    BOOST_TEST(parse_value(attribute, otherwise.value).has_value(), name << " cannot be " << otherwise.value);
    ++values;
  });
  BOOST_TEST(values > 50);
}

BOOST_AUTO_TEST_CASE(a_sentence_that_names_what_is_not_there_is_seen) {
  BOOST_TEST(!names.element("image"));
  BOOST_TEST(!names.word("image"));
  BOOST_TEST(names.element("table"));
  BOOST_TEST(names.word("cell-style"));
}

BOOST_AUTO_TEST_CASE(what_is_said_of_elements_of_other_languages_names_those_of_this_one) {
  std::size_t count = 0;
  for (const Foreign& foreign : foreign_elements()) {
    sentences::check(foreign.advice, names, std::string(foreign.names));
    for_each_word(foreign.names, [&](std::string_view name) {
      BOOST_TEST(find_element(name) == nullptr, name << " is an element");
      BOOST_TEST(advice_for(name) == &foreign.advice, name << " stands twice");
      ++count;
    });
  }
  BOOST_TEST(count > 100u);
  BOOST_TEST(advice_for("fo:table-row") == advice_for("tr"));
  BOOST_TEST(advice_for("IMG") == advice_for("image"));
  BOOST_TEST(advice_for("zzz") == nullptr);
  BOOST_TEST(names_an_image("fo:external-graphic"));
  BOOST_TEST(!names_an_image("chart"));
}
