// mistakes.cases: whatever src/out/pdf refuses by throwing is, where a template or its data can ask for it, said before with
// its place, or made to work. So is what the phases before it throw or assert. A throw that no case names fails the test.
#include "mistakes.h"

#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "../cases/templates.h"
#include "engine/bind/bind.h"
#include "engine/flow/paginate.h"
#include "out/pdf/write.h"

namespace toji::pdf {
namespace {

const char* const file = TOJI_SOURCE_DIR "/tests/pdf/mistakes.cases";

std::string template_of(const cases::Case& one) {
  if (const std::string whole = one.part("template"); !whole.empty()) return whole;
  const std::string document = one.part("document");
  const std::string section = one.part("section");
  return "<layout><page id='p' size='A5' margin='15mm'/><style id='s' font='gothic' size='10pt' leading='1.5'/>"
         "<style id='c' based-on='s' border='1pt' padding='2pt'/>" +
         one.part("define") + "<document " + (document.empty() ? "title='題'" : document) +
         "><section page='p' style='s' " + section + ">\n" + one.part("body") + "</section></document></layout>";
}

struct Printed {
  std::string said, bytes;
};

Printed print(const cases::Case& one) {
  Diagnostics diagnostics;
  const auto layout = templates::read(template_of(one), diagnostics, &one);
  if (diagnostics.has_errors()) return {templates::findings(diagnostics), {}};
  const std::string data_text = one.part("data").empty() ? "<d/>" : one.part("data");
  const auto data = data_tree::from_xml(data_text, "d.xml", diagnostics);
  auto document = bind::bind(*layout, data, diagnostics);
  if (diagnostics.has_errors()) return {templates::findings(diagnostics), {}};
  flow::Pages pages = flow::paginate(std::move(document), diagnostics);
  if (diagnostics.has_errors()) return {templates::findings(diagnostics), {}};
  return {templates::findings(diagnostics) + "prints\n", write(std::move(pages.document))};
}

// The texts of a statement that throws, as they stand: "structure_rules.cpp: the document has no title".
std::vector<std::string> throws_in(const std::filesystem::path& source) {
  static const std::regex beginning(R"((throw std::logic_error|\bfail|\brequire)\()"),
      text(R"rx("((?:[^"\\]|\\.)*)")rx");
  const std::string code = cases::file_text(source.string());
  std::vector<std::string> out;
  for (std::sregex_iterator it(code.begin(), code.end(), beginning), end; it != end; ++it) {
    const auto begin = static_cast<std::size_t>(it->position());
    const std::string statement = code.substr(begin, code.find(';', begin) - begin);
    std::string texts;
    for (std::sregex_iterator part(statement.begin(), statement.end(), text); part != end; ++part)
      texts += (texts.empty() ? "" : "…") + (*part)[1].str();
    if (!texts.empty() && texts != "pdf: ") out.push_back(source.filename().string() + ": " + texts);
  }
  return out;
}

// Statements by which the phases before src/out/pdf end the program, as they stand. What the world causes is none of them.
std::vector<std::string> ends_in(const std::filesystem::path& source) {
  static const std::regex beginning(
      R"(\b(throw std::(logic_error|runtime_error|\w+_argument|out_of_range)\(|assert\())");
  const std::string code = cases::file_text(source.string());
  const std::string name = source.lexically_relative(TOJI_SOURCE_DIR).string() + ": ";
  std::vector<std::string> out;
  for (std::sregex_iterator it(code.begin(), code.end(), beginning), end; it != end; ++it) {
    const auto begin = static_cast<std::size_t>(it->position());
    if (begin >= 7 && code.compare(begin - 7, 7, "static_") == 0) continue;
    std::string statement = code.substr(begin, code.find(";\n", begin) - begin);
    for (std::size_t at; (at = statement.find('\n')) != std::string::npos;)
      statement.replace(at, statement.find_first_not_of(" \n", at) - at, " ");
    out.push_back(name + statement);
  }
  return out;
}

std::map<std::string, int> all_throws() {
  std::map<std::string, int> out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(TOJI_SOURCE_DIR "/src/engine"))
    if (entry.is_regular_file())
      for (const std::string& text : ends_in(entry.path())) ++out[text];
  for (const auto& entry : std::filesystem::directory_iterator(TOJI_SOURCE_DIR "/src/out/pdf"))
    if (entry.path().extension() == ".cpp")
      for (const std::string& text : throws_in(entry.path())) ++out[text];
  return out;
}

std::set<std::string> named_throws() {
  std::set<std::string> out;
  for (const cases::Case& one : cases::read(file))
    for (const char* part : {"throws", "out of reach"}) {
      std::istringstream lines(one.part(part));
      for (std::string line; std::getline(lines, line);)
        if (!line.starts_with("  ")) out.insert(line);  // the reason why stands indented below
    }
  return out;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> test::files_of_templates() {
  std::vector<std::pair<std::string, std::string>> out;
  for (const cases::Case& one : cases::read(file))
    if (std::string bytes = print(one).bytes; !bytes.empty())
      out.emplace_back("template" + std::to_string(out.size()), std::move(bytes));
  return out;
}

BOOST_AUTO_TEST_CASE(mistakes_have_their_place) {
  cases::check("pdf/mistakes.cases", [](const cases::Case& one) {
    if (!one.part("out of reach").empty()) return std::string();
    const std::string said = print(one).said;
    BOOST_TEST((said.find(":0:0 ") == std::string::npos), one.name << ": no place");
    return said;
  });
}

BOOST_AUTO_TEST_CASE(every_throw_has_its_case) {
  const auto all = all_throws();
  const auto named = named_throws();
  BOOST_TEST(all.size() > 30U);
  for (const auto& [text, times] : all)
    BOOST_TEST(named.contains(text),
               "what can an author do to reach this? say it in tests/pdf/mistakes.cases: " << text);
  for (const std::string& text : named) BOOST_TEST(all.contains(text), "nothing throws this any more: " << text);
}

}  // namespace toji::pdf
