// Expressions against two other engines: pugixml's, whose functions count bytes and are right for ASCII, and
// libxml2's (xmllint).
#include "engine/xpath/expression.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <optional>

#include "random_expression.h"
#include "engine/xpath/numbers.h"

using namespace toji::xpath;

namespace {

Variable* no_variable(std::string_view) { return nullptr; }

Expression parsed(const std::string& text) {
  auto found = Expression::parse(text, no_variable);
  const Fault* const fault = std::get_if<Fault>(&found);
  BOOST_REQUIRE_MESSAGE(!fault, text << " at " << (fault ? fault->offset : 0) << " " << (fault ? fault->name : ""));
  return std::get<Expression>(std::move(found));
}

// The value as it would be printed; of nodes: the string-values of all.
std::string value_of(const std::string& text, const pugi::xml_node& context) {
  const Expression expression = parsed(text);
  Source source(context);
  Findings findings;
  if (expression.type() != Type::nodes) return expression.text(context, source, findings);
  std::string out;
  for (const pugi::xpath_node& node : expression.nodes(context, source, findings))
    out += "[" + std::string(node.attribute() ? node.attribute().value() : node.node().name()) + "]";
  return out;
}

std::string pugixml_value_of(const std::string& text, const pugi::xml_node& context) {
  const pugi::xpath_query query(text.c_str());
  if (query.return_type() == pugi::xpath_type_number) return to_string(query.evaluate_number(context));
  if (query.return_type() != pugi::xpath_type_node_set) return query.evaluate_string(context);
  pugi::xpath_node_set nodes = query.evaluate_node_set(context);
  nodes.sort();
  std::string out;
  for (const pugi::xpath_node& node : nodes)
    out += "[" + std::string(node.attribute() ? node.attribute().value() : node.node().name()) + "]";
  return out;
}

// The words of the ASCII document and expressions, character for character in Japanese; one of them beyond the BMP.
const std::map<char, std::string> japanese{{'a', "甲"}, {'b', "乙"}, {'c', "丙"}, {'k', "鍵"},
                                           {'x', "あ"}, {'y', "ー"}, {'z', "𠮷"}, {'w', "é"}};

// Words of such letters alone are texts and names; everything else is XPath's own.
std::string in_japanese(const std::string& text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    const std::string word = text.substr(at, end - at);
    const bool own = word.find_first_not_of("abckxyzw") == std::string::npos;
    if (word.empty()) {
      out += text[at++];
      continue;
    }
    for (const char c : word) out += own ? japanese.at(c) : std::string(1, c);
    at = end;
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(random_expressions_of_ascii_mean_what_pugixml_says) {
  RandomExpression make(14);
  pugi::xml_document document;
  BOOST_REQUIRE(document.load_string(RandomExpression::document));
  const auto contexts = document.select_nodes("//*");
  for (int round = 0; round < 20000; ++round) {
    const std::string text = make.expression();
    const pugi::xml_node context = contexts[static_cast<std::size_t>(round) % contexts.size()].node();
    BOOST_TEST_CONTEXT(text) BOOST_REQUIRE_EQUAL(value_of(text, context), pugixml_value_of(text, context));
  }
}

// What holds for letters of one byte holds for characters of two, three and four.
BOOST_AUTO_TEST_CASE(random_expressions_of_japanese_mean_the_same) {
  RandomExpression make(15);
  pugi::xml_document ascii, translated;
  BOOST_REQUIRE(ascii.load_string(RandomExpression::document));
  BOOST_REQUIRE(translated.load_string(in_japanese(RandomExpression::document).c_str()));
  const auto contexts = ascii.select_nodes("//*"), translated_contexts = translated.select_nodes("//*");
  for (int round = 0; round < 20000; ++round) {
    const std::string text = make.expression();
    const std::size_t at = static_cast<std::size_t>(round) % contexts.size();
    BOOST_TEST_CONTEXT(text) {
      BOOST_REQUIRE_EQUAL(value_of(in_japanese(text), translated_contexts[at].node()),
                          in_japanese(value_of(text, contexts[at].node())));
    }
  }
}

namespace {

// What xmllint's shell prints for each expression, from the document's root; nothing where it refuses one.
std::vector<std::optional<std::string>> xmllint_values(const std::string& document,
                                                       const std::vector<std::string>& expressions) {
  const std::string folder = std::string(TOJI_BUILD_DIR) + "/xpath-peer";
  BOOST_REQUIRE(std::system(("mkdir -p " + folder).c_str()) == 0);
  std::ofstream(folder + "/d.xml") << document;
  std::ofstream commands(folder + "/commands");
  for (const std::string& expression : expressions) commands << "xpath concat(" << expression << ", '')\n";
  commands.close();
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(
      popen(("xmllint --shell " + folder + "/d.xml < " + folder + "/commands 2>/dev/null").c_str(), "r"), pclose);
  std::string all;
  for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get())) all += static_cast<char>(c);
  std::vector<std::optional<std::string>> out;
  const std::string mark = "Object is ", string = "a string : ";
  for (std::size_t at = all.find(mark); at != std::string::npos; at = all.find(mark, at + 1)) {
    const std::string line = all.substr(at + mark.size(), all.find('\n', at) - at - mark.size());
    if (line.starts_with(string))
      out.emplace_back(line.substr(string.size()));
    else
      out.emplace_back();
  }
  return out;
}

// As the shell shows a text: forty bytes of it, those beyond ASCII as numbers.
std::string as_in_shell(const std::string& text) {
  constexpr std::size_t most = 40;
  std::string out;
  for (const char c : text.substr(0, most)) {
    const auto byte = static_cast<unsigned char>(c);
    const std::string_view digits = "0123456789ABCDEF";
    if (byte >= 0x80)
      out += {'#', digits[byte / 16], digits[byte % 16]};
    else
      out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
  }
  return text.size() < most ? out : out + "...";
}

}  // namespace

BOOST_AUTO_TEST_CASE(random_expressions_of_japanese_mean_what_libxml2_says) {
  if (std::system("xmllint --version >/dev/null 2>&1") != 0) {
    BOOST_REQUIRE_MESSAGE(!std::getenv("CI"), "xmllint is missing");
    return;
  }
  RandomExpression make(16);
  const std::string document = in_japanese(RandomExpression::document);
  pugi::xml_document tree;
  BOOST_REQUIRE(tree.load_string(document.c_str()));
  std::vector<std::string> expressions;
  while (expressions.size() < 3000) {
    const std::string text = in_japanese(make.scalar());
    if (text.size() < 300) expressions.push_back(text);  // the shell takes lines of 400 bytes
  }
  const std::vector<std::optional<std::string>> expected = xmllint_values(document, expressions);
  BOOST_REQUIRE(expected.size() == expressions.size());
  std::size_t compared = 0;
  for (std::size_t i = 0; i < expressions.size(); ++i) {
    if (!expected[i]) continue;
    ++compared;
    BOOST_TEST_CONTEXT(expressions[i])
    BOOST_REQUIRE_EQUAL(as_in_shell(value_of("concat(" + expressions[i] + ", '')", tree)), *expected[i]);
  }
  BOOST_TEST(compared > 2900U);  // libxml2 2.9 refuses some names beyond ASCII
}

struct Case {
  const char* expression;
  const char* value;
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.expression; }

const Case cases[] = {
    {"string-length('２０')", "2"},
    {"substring('日本語', 1, 2)", "日本"},
    {"substring('日本語', 2)", "本語"},
    {"substring('12345', 1.5, 2.6)", "234"},
    {"substring('12345', 0, 3)", "12"},
    {"substring('12345', 0 div 0, 3)", ""},
    {"substring('12345', -42, 1 div 0)", "12345"},
    {"substring('12345', -1 div 0, 1 div 0)", ""},
    {"translate('２０', '０１２', '012')", "20"},
    {"translate('１，０００', '０１，', '01')", "1000"},
    {"translate('あああ', 'ああ', 'いう')", "いいい"},
    {"string-length('葛󠄀𠮷')", "3"},
    {"substring-before('令和5年度', '年')", "令和5"},
    {"substring-after('令和5年度', '年')", "度"},
    {"starts-with('本庄市', '本')", "true"},
    {"contains('本庄市', '庄')", "true"},
    {"normalize-space('　 あ \n い　')", "　 あ い　"},
    {"82 div 10", "8.2"},
    {"concat(0.1 + 0.7, '％')", "0.7999999999999999％"},
    {"-0", "0"},
    {"count(//*[string-length(@名) = 2])", "1"},
    {"string(//課[substring(@名, 1, 1) = '総']/@名)", "総務課"},
    {"count(//課[last()]/preceding-sibling::課)", "1"},
    {"name(//@名/..)", "課"},
    {"(//課)[2]/@名", "[企画]"},
    {"//課[1]/following::課/@名", "[企画]"},
    {"4 * 3 mod 5 - - 2", "4"},
    {"課 div 2", "NaN"},
    {"'a' < 'b'", "false"},
    {"//課/@名 != '企画'", "true"},
    {"not(//課/@名 = '無い')", "true"},
    {"1 = true()", "true"},
    {"//課 = true()", "true"},
    {"lang('ja')", "false"},
};

BOOST_DATA_TEST_CASE(an_expression_means, boost::unit_test::data::make(cases)) {
  pugi::xml_document document;
  BOOST_REQUIRE(document.load_string("<市><課 名='総務課'/><課 名='企画'/></市>"));
  BOOST_TEST(value_of(sample.expression, document) == sample.value);
}

struct FaultCase {
  const char* expression;
  Fault::Kind kind;
  std::size_t offset;
};
std::ostream& operator<<(std::ostream& out, const FaultCase& c) { return out << c.expression; }

const FaultCase faults[] = {
    {"", Fault::Kind::unexpected, 0},
    {"1 +", Fault::Kind::unexpected, 3},
    {"a b", Fault::Kind::unexpected, 2},
    {"a[", Fault::Kind::unexpected, 2},
    {"a]", Fault::Kind::unexpected, 1},
    {"'a", Fault::Kind::unclosed, 0},
    {"a ＝ b", Fault::Kind::odd_character, 2},
    {"＠年", Fault::Kind::odd_character, 0},
    {"年［1］", Fault::Kind::odd_character, 3},
    {"年\u3000= 1", Fault::Kind::odd_character, 3},
    {"@年\u00A0= 1", Fault::Kind::odd_character, 4},
    {"$“a”", Fault::Kind::odd_character, 1},
    {"年 = １２", Fault::Kind::wide_number, 6},
    {"leng(a)", Fault::Kind::unknown_function, 0},
    {"contains(a)", Fault::Kind::arguments, 0},
    {"count('a')", Fault::Kind::not_nodes, 0},
    {"sum(1)", Fault::Kind::not_nodes, 0},
    {"'a' | b", Fault::Kind::not_nodes, 4},
    {"'a'/b", Fault::Kind::not_nodes, 3},
    {"kids::a", Fault::Kind::unknown_axis, 0},
    {"namespace::a", Fault::Kind::unknown_axis, 0},
    {"id('a')", Fault::Kind::no_ids, 0},
    {"$none", Fault::Kind::unknown_variable, 0},
    {"1 # 2", Fault::Kind::unexpected, 2},
    {"a//", Fault::Kind::unexpected, 3},
    {"child::", Fault::Kind::unexpected, 7},
};

BOOST_DATA_TEST_CASE(a_fault_has_its_place, boost::unit_test::data::make(faults)) {
  const auto found = Expression::parse(sample.expression, no_variable);
  const Fault* const fault = std::get_if<Fault>(&found);
  BOOST_REQUIRE(fault);
  BOOST_TEST((fault->kind == sample.kind));
  BOOST_TEST(fault->offset == sample.offset);
}

BOOST_AUTO_TEST_CASE(deep_expressions_are_refused_not_carried_out) {
  for (const std::string& text : {std::string(100000, '(') + "1" + std::string(100000, ')'), "1" + [] {
                                    std::string sum;
                                    for (int i = 0; i < 100000; ++i) sum += "+1";
                                    return sum;
                                  }()}) {
    const auto found = Expression::parse(text, no_variable);
    BOOST_REQUIRE(std::holds_alternative<Fault>(found));
    BOOST_TEST((std::get<Fault>(found).kind == Fault::Kind::too_deep));
  }
}

struct CulpritCase {
  const char* expression;
  const char* culprit;  // its text; "-": none; "": the value is finite
};
std::ostream& operator<<(std::ostream& out, const CulpritCase& c) { return out << c.expression; }

const CulpritCase culprits[] = {
    {"sum(件)", "１５"},
    {"sum(件) div count(件)", "１５"},
    {"concat('計', sum(件), '件')", "１５"},
    {"substring(number(件[2]), 1)", "１５"},
    {"round(件[1] div 全 * 100)", "0"},
    {"件[1] mod 全", "0"},
    {"number('x')", "-"},
    {"1 div 0", "-"},
    {"sum(件[1])", ""},
    {"件[2]", ""},
    {"concat(件[2], '')", ""},
    {"count(件[string(number(.)) = 'NaN'])", ""},           // asks whether it is a number
    {"substring('ab', string-length(number(件[2])))", ""},  // NaN is not what is printed
};

BOOST_DATA_TEST_CASE(what_is_no_number_is_found, boost::unit_test::data::make(culprits)) {
  pugi::xml_document document;
  BOOST_REQUIRE(document.load_string("<d><件>12</件><件>１５</件><全>0</全></d>"));
  const Expression expression = parsed(sample.expression);
  Source source(document);
  Findings findings;
  expression.text(document.document_element(), source, findings);
  const std::string wanted = sample.culprit;
  BOOST_TEST(findings.not_finite == !wanted.empty());
  BOOST_TEST((findings.not_finite && findings.culprit.has_value()) == (!wanted.empty() && wanted != "-"));
  if (findings.not_finite && findings.culprit) BOOST_TEST(findings.culprit->node().child_value() == wanted);
}
