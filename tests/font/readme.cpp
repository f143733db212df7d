// fonts/README.md and README.en.md against fonts.xml: every family and face is named, their example can be read, the
// characters that they say no declared face has are in none, and their tables are those of the vocabulary.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "../cases/reference_pages.h"
#include "base/utf8.h"
#include "engine/font/vocabulary.h"
#include "fonts.h"

namespace {

using namespace toji;
using reference_pages::Page;

const Page pages[] = {{TOJI_SOURCE_DIR "/fonts/README.md", Language::ja},
                      {TOJI_SOURCE_DIR "/fonts/README.en.md", Language::en}};

std::string file_text(const std::string& path) {
  std::ostringstream out;
  out << std::ifstream(TOJI_SOURCE_DIR "/" + path, std::ios::binary).rdbuf();
  return out.str();
}

std::set<std::string> all_of(const std::string& text, const std::string& pattern) {
  std::set<std::string> out;
  const std::regex one(pattern);
  for (std::sregex_iterator at(text.begin(), text.end(), one), end; at != end; ++at) out.insert((*at)[1]);
  return out;
}

}  // namespace

BOOST_DATA_TEST_CASE(the_readme_names_every_family_and_face, boost::unit_test::data::make({0, 1}), which) {
  const std::string readme = cases::file_text(pages[which].path), declared = file_text("fonts/fonts.xml");
  const auto families = all_of(declared, "<family name=\"([^\"]+)\"");
  BOOST_TEST(families.size() > 5u);
  for (const std::string& family : families) BOOST_TEST((readme.find('`' + family + '`') != std::string::npos), family);
  for (const std::string& package : all_of(declared, "package=\"([^\"]+)\""))
    BOOST_TEST((readme.find(package) != std::string::npos), package);
}

BOOST_AUTO_TEST_CASE(the_example_of_the_readme_can_be_read) {
  const std::string readme = file_text("fonts/README.md");
  const auto begin = readme.find("```xml\n<face") + 7;
  BOOST_TEST_REQUIRE(begin > 7u);
  std::string example = readme.substr(begin, readme.find("```", begin) - begin);
  const std::string declared = file_text("fonts/fonts.xml");
  Diagnostics diagnostics;
  const auto library =
      font::Library::read(declared.substr(0, declared.rfind("</fonts>")) + example + "</fonts>", "f.xml", diagnostics);
  for (const Diagnostic& d : diagnostics.items()) BOOST_TEST_MESSAGE(to_text(d, Language::en));
  BOOST_TEST(diagnostics.items().empty());
  BOOST_TEST((library.family("office") != nullptr));
}

BOOST_DATA_TEST_CASE(what_the_readme_says_is_missing_is_missing, boost::unit_test::data::make({0, 1}), which) {
  const std::string readme = cases::file_text(pages[which].path);
  const auto begin = readme.find(which == 0 ? "- 宣言した書体にない文字" : "- The declared faces have no ");
  BOOST_TEST_REQUIRE(begin != std::string::npos);
  const std::string sentence = readme.substr(begin, readme.find("\n- ", begin + 1) - begin);
  Diagnostics diagnostics;
  const auto library = font::Library::read(file_text("fonts/fonts.xml"), "fonts.xml", diagnostics);
  int count = 0;
  bool quoted = false;
  for (const char32_t c : to_utf32(sentence)) {
    if (c == '`') quoted = !quoted;
    if (c < 0x80 || !quoted) continue;
    ++count;
    for (const std::string_view name : library.family_names())
      BOOST_TEST(!font::match(*library.family(name), c), to_utf8(c) << " is in " << name);
  }
  BOOST_TEST(count >= 14);
}

BOOST_AUTO_TEST_CASE(the_tables_of_the_readme_are_those_of_the_vocabularies) {
  for (const Page& page : pages)
    reference_pages::check(page, [&](const std::string& name) {
      const auto all = font::languages();
      return reference_pages::whole(name == "fonts" ? all.at(0) : all.at(1), page.language);
    });
}

BOOST_AUTO_TEST_CASE(both_languages_say_the_same) {
  BOOST_TEST(reference_pages::outline(pages[0].path) == reference_pages::outline(pages[1].path));
  BOOST_TEST(reference_pages::examples(pages[0].path) == reference_pages::examples(pages[1].path),
             boost::test_tools::per_element());
}
