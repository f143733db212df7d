// What the vocabulary says of itself, in both languages, and the defaults that it names.
#include "../cases/sentences.h"

#include "engine/layout/attributes.h"
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
  for (const ElementRule& element : element_rules())
    sentences::check(element.about, names, "<" + std::string(element.name) + ">");
  for_each_attribute([](const AttributeRule& attribute, const std::string& name) {
    sentences::check(attribute.about, names, name);
    BOOST_TEST((attribute.type == AttributeType::choice || attribute.type == AttributeType::words) ==
                   (attribute.choices != nullptr),
               name);
    if (attribute.choices == nullptr) return;
    for (const Choices::Word& word : *attribute.choices)
      sentences::check(word.about, names, name + "=" + std::string(word.text));
  });
}

BOOST_AUTO_TEST_CASE(every_default_is_a_value_of_its_attribute) {
  int values = 0;
  for_each_attribute([&](const AttributeRule& attribute, const std::string& name) {
    const Default& otherwise = attribute.otherwise;
    BOOST_TEST((!attribute.required || (otherwise.value.empty() && otherwise.words.empty())), name);
    BOOST_TEST((otherwise.value.empty() || otherwise.words.empty()), name << " has two defaults");
    sentences::check_names(std::string(otherwise.words.ja), names, name);
    sentences::check_names(std::string(otherwise.words.en), names, name);
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
