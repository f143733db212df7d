// fonts.xml and its schema: good and bad declarations, in the reader and in xmllint.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>

#include "fonts.h"

namespace {

using namespace toji;

struct Case {
  const char* name;
  const char* xml;
  const char* expected;  // "line:column id [first argument]", empty for a good file
  bool schema_can_tell = true;
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.name; }

#define SUM "sha256='0000000000000000000000000000000000000000000000000000000000000000'"
#define FACE "<face name='A' package='p' licence='l' " SUM "><file>/a</file></face>"

const Case cases[] = {
    {"nothing", "<fonts/>", ""},
    {"one face", "<fonts>" FACE "</fonts>", ""},
    {"collection", "<fonts><face name='A' package='p' licence='l' index='3' " SUM "><file>/a</file></face></fonts>",
     ""},
    {"family before its face", "<fonts><family name='f'><use face='A'/></family>" FACE "</fonts>", ""},
    {"two paths", "<fonts><face name='A' package='p' licence='l' " SUM "><file>/a</file><file>/b</file></face></fonts>",
     ""},
    {"not well-formed", "<fonts>\n<face</fonts>", "2:7 font/xml"},
    {"other root", "<font/>", "1:1 font/unknown-element font"},
    {"misspelt element", "<fonts>\n  <faces/></fonts>", "2:3 font/unknown-element faces"},
    {"misspelt attribute", "<fonts>\n<family nam='f'><use face='A'/></family>" FACE "</fonts>",
     "2:1 font/unknown-attribute nam; 2:1 font/missing-attribute name"},
    {"no package", "<fonts><face name='A' licence='l' " SUM "><file>/a</file></face></fonts>",
     "1:8 font/missing-attribute package"},
    {"no file", "<fonts><face name='A' package='p' licence='l' " SUM "/></fonts>", "1:8 font/no-file A"},
    {"short sum", "<fonts><face name='A' package='p' licence='l' sha256='12ab'><file>/a</file></face></fonts>",
     "1:8 font/bad-sha256 12ab"},
    {"index in words",
     "<fonts><face name='A' package='p' licence='l' index='one' " SUM "><file>/a</file></face></fonts>",
     "1:8 font/bad-index one"},
    {"releases",
     "<fonts><face name='A' package='p' licence='l' size='5' adjustment='00ff00ff' " SUM
     "><file>/a</file><release size='6' adjustment='0000000a' " SUM "/></face></fonts>",
     ""},
    {"size in words",
     "<fonts><face name='A' package='p' licence='l' size='many' adjustment='00ff00ff' " SUM
     "><file>/a</file></face></fonts>",
     "1:8 font/bad-release size"},
    {"short adjustment",
     "<fonts><face name='A' package='p' licence='l' size='5' adjustment='ff' " SUM "><file>/a</file></face></fonts>",
     "1:8 font/bad-release adjustment"},
    {"size without adjustment",
     "<fonts><face name='A' package='p' licence='l' size='5' " SUM "><file>/a</file></face></fonts>",
     "1:8 font/missing-attribute adjustment"},
    {"release without size",
     "<fonts><face name='A' package='p' licence='l' " SUM "><file>/a</file>\n<release adjustment='0000000a' " SUM
     "/></face></fonts>",
     "2:1 font/missing-attribute size"},
    {"empty family", "<fonts><family name='f'/></fonts>", "1:8 font/empty-family f"},
    {"unknown face", "<fonts>" FACE "\n<!-- 書 --><family name='f'><use face='B'/></family></fonts>",
     "2:28 font/unknown-face B", false},
    {"face twice", "<fonts>" FACE "\n" FACE "</fonts>", "2:1 font/duplicate-face A", false},
    {"family twice",
     "<fonts>" FACE "<family name='f'><use face='A'/></family>\n<family name='f'><use face='A'/></family></fonts>",
     "2:1 font/duplicate-family f", false},
    {"face for Western characters", "<fonts>" FACE "<family name='f'><use face='A' for='western'/></family></fonts>",
     ""},
    {"face for something else", "<fonts>" FACE "\n<family name='f'><use face='A' for='latin'/></family></fonts>",
     "2:18 font/bad-use latin"},
    {"element in a family", "<fonts>" FACE "<family name='f'><use face='A'/>\n<us face='A'/></family></fonts>",
     "2:1 font/unknown-element us"},
};

std::string found(const char* xml) {
  Diagnostics diagnostics;
  font::Library::read(xml, "fonts.xml", diagnostics);
  std::string all;
  for (const auto& item : diagnostics.items()) {
    if (!all.empty()) all += "; ";
    all += std::to_string(item.span.line) + ":" + std::to_string(item.span.column) + " " + std::string(item.text->id);
    if (item.text->id != "font/xml") all += " " + item.args.at(0);
  }
  return all;
}

bool xmllint_accepts(const std::string& path) {
  std::string command = "xmllint --noout --relaxng " TOJI_SOURCE_DIR "/fonts/fonts.rng " + path + " 2>/dev/null";
  return std::system(command.c_str()) == 0;
}

}  // namespace

BOOST_DATA_TEST_CASE(reader_finds, boost::unit_test::data::make(cases)) {
  BOOST_TEST(found(sample.xml) == sample.expected);
}

BOOST_DATA_TEST_CASE(schema_agrees_with_reader, boost::unit_test::data::make(cases)) {
  if (!sample.schema_can_tell) return;
  auto path = std::filesystem::temp_directory_path() / ("toji-fonts-" + std::to_string(getpid()) + ".xml");
  std::ofstream(path) << sample.xml;
  BOOST_TEST(xmllint_accepts(path.string()) == found(sample.xml).empty());
  std::filesystem::remove(path);
}

BOOST_AUTO_TEST_CASE(shipped_declarations_are_good) {
  BOOST_TEST(found(text_of(TOJI_SOURCE_DIR "/fonts/fonts.xml").c_str()) == "");
  BOOST_TEST(xmllint_accepts(TOJI_SOURCE_DIR "/fonts/fonts.xml"));
}

BOOST_AUTO_TEST_CASE(misspelt_face_gets_a_suggestion) {
  Diagnostics diagnostics;
  font::Library::read("<fonts><face name='BIZ UDGothic' package='p' licence='l' " SUM
                      "><file>/a</file></face><family name='f'><use face='BIZ UDGohtic'/></family></fonts>",
                      "fonts.xml", diagnostics);
  BOOST_TEST(hint_of(diagnostics.items().at(0), Language::en) == "did you mean BIZ UDGothic?");
}

BOOST_AUTO_TEST_CASE(missing_file_names_package_and_paths) {
  Diagnostics diagnostics;
  auto library = font::Library::read("<fonts><face name='A' package='fonts-a' licence='l' " SUM
                                     "><file>/none/a</file><file>/none/b</file></face>"
                                     "<family name='f'><use face='A'/></family></fonts>",
                                     "fonts.xml", diagnostics);
  try {
    library.family("f")->face(0);
    BOOST_FAIL("no exception");
  } catch (const EnvironmentError& error) {
    BOOST_TEST(error.text().id == "font/not-found");
    BOOST_TEST(error.args() == (std::vector<std::string>{"A", "fonts-a", "/none/a, /none/b"}),
               boost::test_tools::per_element());
  }
}
