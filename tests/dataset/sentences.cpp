// What the vocabulary of datasets says of itself, in both languages, and the schemas that carry it.
#include "../cases/references.h"

#include "report/dataset/reference.h"

using namespace toji;

namespace {

bool is_element(std::string_view name) {
  for (const reference::Vocabulary& vocabulary : dataset::languages())
    if (!find_elements(vocabulary, name).empty()) return true;
  return false;
}

bool is_attribute(std::string_view name) {
  for (const reference::Vocabulary& vocabulary : dataset::languages())
    for (const reference::Element& element : vocabulary.elements)
      for (const reference::Attribute& attribute : element.attributes)
        if (attribute.name == name) return true;
  return false;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_element_and_attribute_has_its_sentence) {
  for (const reference::Vocabulary& vocabulary : dataset::languages()) {
    references::check_sentences(vocabulary, {is_element, is_attribute});
    const bool of_sheet = vocabulary.name == "sheet";
    BOOST_TEST(vocabulary.elements.size() >= (of_sheet ? 14u : 8u), vocabulary.name);
  }
}

BOOST_AUTO_TEST_CASE(every_schema_carries_them) {
  for (const reference::Vocabulary& vocabulary : dataset::languages())
    references::check_schema(TOJI_SOURCE_DIR "/data/" + vocabulary.name + ".rng", vocabulary, "");
}

BOOST_AUTO_TEST_CASE(one_name_in_two_places_has_the_sentence_of_each) {
  const auto year = dataset::languages().at(1);
  const auto counts = find_elements(year, "件数");
  BOOST_TEST_REQUIRE(counts.size() == 2u);
  BOOST_TEST(counts[0]->parents == std::vector<std::string>{"前年度"}, boost::test_tools::per_element());
  BOOST_TEST(counts[1]->parents == std::vector<std::string>{"概要文"}, boost::test_tools::per_element());
  const auto plan = dataset::languages().at(0);
  BOOST_TEST_REQUIRE(find_elements(plan, "概要").size() == 1u);
  BOOST_TEST(find_elements(plan, "概要")[0]->parents == (std::vector<std::string>{"施策", "事例"}),
             boost::test_tools::per_element());
}
