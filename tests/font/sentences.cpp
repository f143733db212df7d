// What the vocabularies of fonts.xml and gaiji.xml say of themselves, and the schemas that carry it.
#include "../cases/references.h"

#include "engine/font/vocabulary.h"

using namespace toji;

namespace {

const reference::Vocabulary fonts = font::languages().at(0), gaiji = font::languages().at(1);

bool is_element(std::string_view name) {
  return !find_elements(fonts, name).empty() || !find_elements(gaiji, name).empty();
}

bool is_word(std::string_view name) {
  if (name == "font" || name == "western" || name == "sha256sum") return true;  // a template's; a value; a command
  for (const reference::Vocabulary* vocabulary : {&fonts, &gaiji})
    for (const reference::Element& element : vocabulary->elements)
      for (const reference::Attribute& attribute : element.attributes)
        if (attribute.name == name) return true;
  return false;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_element_and_attribute_has_its_sentence) {
  references::check_sentences(fonts, {is_element, is_word});
  references::check_sentences(gaiji, {is_element, is_word});
  BOOST_TEST(fonts.elements.size() == 6u);
  BOOST_TEST(gaiji.elements.size() == 2u);
}

BOOST_AUTO_TEST_CASE(who_asks_for_a_font_is_told_what_there_is) {
  BOOST_TEST_REQUIRE(font::advice_for("font") != nullptr);
  sentences::check(*font::advice_for("font"), {is_element, is_word}, "font");
  BOOST_TEST(font::advice_for("face") == nullptr);
}

BOOST_AUTO_TEST_CASE(every_schema_carries_them) {
  references::check_schema(TOJI_SOURCE_DIR "/fonts/fonts.rng", fonts, "");
  references::check_schema(TOJI_SOURCE_DIR "/fonts/gaiji.rng", gaiji, "");
}

BOOST_AUTO_TEST_CASE(the_reader_goes_by_the_vocabulary) {
  BOOST_TEST(font::children_of("") == std::vector<std::string_view>{"fonts"}, boost::test_tools::per_element());
  BOOST_TEST(font::children_of("family") == std::vector<std::string_view>{"use"}, boost::test_tools::per_element());
  BOOST_TEST(font::children_of("use").empty());
  BOOST_TEST(font::attributes_of("use") == (std::vector<std::string_view>{"face", "for"}),
             boost::test_tools::per_element());
}
