// fonts/README.md against fonts.xml: every family and face is named, its example can be read, and the characters that
// it says no declared face has are in none.
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "base/utf8.h"
#include "fonts.h"

namespace {

using namespace toji;

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

BOOST_AUTO_TEST_CASE(the_readme_names_every_family_and_face) {
  const std::string readme = file_text("fonts/README.md"), declared = file_text("fonts/fonts.xml");
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

BOOST_AUTO_TEST_CASE(what_the_readme_says_is_missing_is_missing) {
  const std::string readme = file_text("fonts/README.md");
  const auto begin = readme.find("- The declared faces have no ");
  BOOST_TEST_REQUIRE(begin != std::string::npos);
  const std::string sentence = readme.substr(begin, readme.find("\n- ", begin + 1) - begin);
  Diagnostics diagnostics;
  const auto library = font::Library::read(file_text("fonts/fonts.xml"), "fonts.xml", diagnostics);
  int count = 0;
  for (const char32_t c : to_utf32(sentence)) {
    if (c < 0x80) continue;
    ++count;
    for (const std::string_view name : library.family_names())
      BOOST_TEST(!font::match(*library.family(name), c), to_utf8(c) << " is in " << name);
  }
  BOOST_TEST(count >= 14);
}
