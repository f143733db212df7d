// toji help LANGUAGE ELEMENT: what is said of each element, in both languages, and of what is not there.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <sstream>

#include "cli/languages.h"
#include "cli/usage.h"
#include "program.h"

using namespace toji;
using namespace toji::cli::test;
namespace data = boost::unit_test::data;
using toji::reference::Vocabulary;

namespace {

Outcome help(const std::string& arguments, Language language) {
  return shell(std::string("cd /; $TOJI help ") + arguments + (language == Language::en ? " --lang en" : ""));
}

// Nothing would stand everywhere.
std::string said(const Sentence& sentence, Language language) {
  const std::string text = reference::plain(reference::in(sentence, language));
  BOOST_TEST(text != "");
  return text;
}

// Both are there and the same.
void check_same(const std::string& found, const std::string& wanted, const std::string& what) {
  BOOST_TEST(wanted != "", what);
  BOOST_TEST(found == wanted, what);
}

const std::vector<Vocabulary> all = cli::languages();
std::vector<std::string> names_of_all() {
  std::vector<std::string> out;
  for (const Vocabulary& one : all) out.push_back(one.name);
  return out;
}

// What stands on the lines of one attribute, or of one word of it.
std::string lines_of(const std::string& text, const std::string& name, const std::string& indent) {
  const auto begin = text.find("\n" + indent + name + "  ");
  if (begin == std::string::npos) return {};
  auto end = begin + 1;
  do end = text.find('\n', end + 1);
  while (end != std::string::npos && text.compare(end + 1, indent.size() + 1, indent + " ") == 0);
  return text.substr(begin, end - begin);
}

void check_attribute(const std::string& text, const reference::Attribute& attribute, Language language) {
  const std::string lines = lines_of(text, attribute.name, "  ");
  BOOST_TEST(contains(lines, said(attribute.about, language)), attribute.name << " in " << text);
  const std::string otherwise = reference::plain(words_of(attribute.otherwise, language));
  BOOST_TEST((otherwise.empty() || contains(lines, otherwise + (lines.ends_with(otherwise) ? "" : "\n"))),
             attribute.name << ": " << otherwise << " in " << text);
  BOOST_TEST(contains(lines, language == Language::ja ? "［必須］" : "[required]") == attribute.required, text);
  for (const reference::Word& word : attribute.words)
    BOOST_TEST((contains(lines, word.text + " ") && contains(lines, said(word.about, language))), word.text);
  if (attribute.words.empty()) BOOST_TEST(contains(lines, said(attribute.form, language)), text);
}

void check_element(const Vocabulary& vocabulary, const reference::Element& element, Language language) {
  const Outcome run = help(vocabulary.name + " '" + element.name + "'", language);
  BOOST_TEST(run.code == 0);
  BOOST_TEST(run.err == "");
  const std::string head = "<" + element.name + "> (" + vocabulary.file + "): " + said(element.about, language);
  const auto begin = run.out.find(head);
  BOOST_TEST_REQUIRE(begin != std::string::npos, run.out);
  const std::string own = run.out.substr(begin, run.out.find("\n<", begin) - begin);
  const auto attributes = std::min(own.find(language == Language::ja ? "\n属性:" : "\nAttributes:"), own.size());
  for (const std::string& parent : element.parents) BOOST_TEST(contains(own, parent), own);
  for (const reference::Child& child : element.children)
    BOOST_TEST(lines_of(own.substr(0, attributes), child.name, "  ") != "", child.name << " in " << own);
  for (const reference::Attribute& attribute : element.attributes)
    check_attribute(own.substr(attributes), attribute, language);
}

}  // namespace

BOOST_DATA_TEST_CASE(every_element_is_explained, data::make(names_of_all()), name) {
  const Vocabulary vocabulary = cli::language_named(name);
  for (const Language language : {Language::ja, Language::en}) {
    for (const reference::Element& element : vocabulary.elements) check_element(vocabulary, element, language);
    if (name == "fonts") continue;  // a command too, whose help this is
    const Outcome list = help(name, language);
    BOOST_TEST(list.code == 0);
    for (const reference::Element& element : vocabulary.elements)
      BOOST_TEST(contains(list.out, "  " + said(element.about, language) + "\n"), list.out);
  }
}

BOOST_AUTO_TEST_CASE(data_are_all_files_of_a_dataset) {
  const std::string list = help("data", Language::ja).out;
  for (const char* file : {"plan.xml: ", "year.xml: ", "guide.xml: ", "sheets/ID.xml: "})
    BOOST_TEST(contains(list, file), list);
  const std::string outline = help("data 概要", Language::ja).out;
  BOOST_TEST(contains(outline, "<概要> (plan.xml)"));
  BOOST_TEST(contains(outline, "<概要> (year.xml)"));
  check_same(help("sheet '<成果>'", Language::ja).out, help("data 成果", Language::ja).out, "成果");
}

BOOST_AUTO_TEST_CASE(columns_stand_below_one_another) {
  const std::string text = help("layout row", Language::ja).out;
  BOOST_TEST(contains(text, "\n  height  行の高さ"), text);
  BOOST_TEST(contains(text, "\n          高さ: auto"), text);
  BOOST_TEST(contains(text, "\n          省略時: auto\n"), text);
  BOOST_TEST(contains(help("sheet シート", Language::ja).out, "\n  成果        ［なくてもよい］"));
}

namespace {

struct Missing {
  const char* arguments;
  const char* ja;
  const char* en;
};
std::ostream& operator<<(std::ostream& out, const Missing& one) { return out << "toji help " << one.arguments; }

const Missing missing[] = {
    {"layout image", "layout に <image> という要素はありません", "layout has no element <image>"},
    {"layout image", "画像は置けず、図は円グラフ（<pie>）だけです\n",
     "there are no images; the only pictures are pies (<pie>)\n"},
    {"layout tr", "行は <row> です\n", "for a row write <row>\n"},
    {"layout tabel", "table ではありませんか\n", "did you mean table?\n"},
    {"layout cell-style", "cell-style は <table> <grid> の属性です\n",
     "cell-style is an attribute of <table> <grid>\n"},
    {"layout zzzzzz", "すべての要素: toji help layout\n", "all elements: toji help layout\n"},
    {"sheet 成課", "成果 ではありませんか\n", "did you mean 成果?\n"},
    {"data 段楷", "段階, 段落 ではありませんか\n", "did you mean 段階, 段落?\n"},
    {"fonts font", "フォントのファイルは <face>", "a font file is a <face>"},
    {"layouts", "layouts という説明はありません", "there is no help on layouts"},
    {"layouts", "layout があります\n", "there is help on layout\n"},
    {"zzzzzz", "data, plan, year", "data, plan, year"},
};

}  // namespace

BOOST_DATA_TEST_CASE(what_is_not_there_is_told_with_what_there_is, data::make(missing), one) {
  for (const Language language : {Language::ja, Language::en}) {
    const Outcome run = help(one.arguments, language);
    BOOST_TEST(run.code == 2);
    BOOST_TEST(run.out == "");
    BOOST_TEST(contains(run.err, language == Language::ja ? one.ja : one.en), run.err);
  }
}

BOOST_AUTO_TEST_CASE(options_may_stand_anywhere) {
  const std::string wanted = help("layout cell", Language::en).out;
  for (const char* arguments :
       {"--lang en help layout cell", "help --lang en layout cell", "help layout --lang=en cell"})
    check_same(shell(std::string("cd /; $TOJI ") + arguments).out, wanted, arguments);
  const std::string command = shell("cd /; $TOJI archive --help --lang en").out;
  for (const char* arguments : {"--lang en help archive", "help --lang en archive", "help archive --lang en"})
    check_same(shell(std::string("cd /; $TOJI ") + arguments).out, command, arguments);
  BOOST_TEST(contains(help("fonts", Language::ja).out, "face, file"));
}
