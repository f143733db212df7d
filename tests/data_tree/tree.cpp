#include "engine/data_tree/tree.h"

#include <boost/test/unit_test.hpp>

using namespace toji;
using namespace toji::data_tree;

namespace {
std::string at(const Span& span) { return std::to_string(span.line) + ':' + std::to_string(span.column); }

DataTree read(std::string bytes) {
  Diagnostics diagnostics;
  DataTree tree = from_xml(std::move(bytes), "f.xml", diagnostics);
  BOOST_TEST_REQUIRE(!diagnostics.has_errors());
  return tree;
}

std::string lines(const DataTree& tree, const char* xpath) {
  std::string out;
  for (const TextLine& line : lines_of(tree, tree.document.select_node(xpath).node()))
    out += '[' + line.text + ' ' + at(line.span) + ']';
  return out;
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_node_knows_where_it_stands) {
  const DataTree tree = read("<施策>\n  <概要>\n    ああ &amp; い\n  </概要>\n  <空 名='1' 年数=\"2\"/></施策>");
  const auto node = [&](const char* xpath) { return tree.document.select_node(xpath).node(); };
  BOOST_TEST(at(tree.span_of(node("//概要"))) == "3:5");
  BOOST_TEST(at(tree.span_of(node("//概要/text()"))) == "3:5");
  BOOST_TEST(at(tree.place_of(node("//概要"))) == "2:3");
  BOOST_TEST(at(tree.span_of(node("//空"))) == "5:3");
  BOOST_TEST(at(tree.place_of(node("//空"), "年数")) == "5:12");
  BOOST_TEST(at(tree.place_of(node("//空"), "年")) == "5:3");
  BOOST_TEST(tree.span_of(node("//空")).file == "f.xml");
}

BOOST_AUTO_TEST_CASE(places_survive_a_move) {
  DataTree tree = read("<a>\n<b>x</b></a>");
  tree.set_span(tree.document.child("a"), {"g.xml", 7, 9});
  const DataTree moved = std::move(tree);
  BOOST_TEST(at(moved.span_of(moved.document.child("a"))) == "7:9");
  BOOST_TEST(at(moved.span_of(moved.document.child("a").child("b"))) == "2:4");
}

BOOST_AUTO_TEST_CASE(a_built_node_has_the_place_it_was_given) {
  DataTree tree;
  auto node = tree.document.append_child("a");
  BOOST_TEST(!tree.span_of(node).known());
  node.text().set("x\ny");
  tree.set_span(node, {"g.xml", 7, 9});
  BOOST_TEST(lines(tree, "/a") == "[x 7:9][y 7:9]");
  BOOST_TEST(at(tree.span_of(node.first_child())) == "7:9");
}

BOOST_AUTO_TEST_CASE(lines_are_stripped_and_keep_their_places) {
  const DataTree tree = read("<a>\n\n  １行目\t\r\n　全角 \n\n <!-- x -->続<b>子</b>き\n  </a>");
  BOOST_TEST(lines(tree, "/a") == "[１行目 3:3][　全角 4:1][ 5:1][続き 6:12]");
  BOOST_TEST(lines(read("<a>x</a>"), "/a") == "[x 1:4]");
  BOOST_TEST(lines(read("<a><![CDATA[ x]]> y</a>"), "/a") == "[x y 1:14]");
  BOOST_TEST(lines(read("<a> \n </a>"), "/a").empty());
  BOOST_TEST(lines(read("<a/>"), "/a").empty());
}

BOOST_AUTO_TEST_CASE(any_text_can_be_normalized) {
  BOOST_TEST(normalized("\n  a \n\n\tb　\n ") == "a\n\nb　");
  BOOST_TEST(normalized(" \n").empty());
  BOOST_TEST(normalized(normalized("\n  a \n\n\tb　\n ")) == "a\n\nb　");
}

BOOST_AUTO_TEST_CASE(columns_of_a_long_line) {
  const std::string one = "<項 a='あ'/>";  // 10 characters
  std::string xml = "<x>\n";
  for (int i = 0; i < 3000; ++i) xml += one;
  const data_tree::SourceText text(xml + "\n</x>", "long.xml");
  for (const std::size_t i : {0u, 1u, 292u, 293u, 585u, 586u, 1500u, 2999u}) {
    const Span span = text.span_at(4 + i * one.size());
    BOOST_TEST(span.line == 2u);
    BOOST_TEST(span.column == 10 * i + 1);
  }
}

BOOST_AUTO_TEST_CASE(a_part_of_a_line_keeps_the_blanks_at_its_ends) {
  BOOST_TEST(normalized_part(" dog ", true, false) == " dog");
  BOOST_TEST(normalized_part(" the ", false, true) == "the ");
  BOOST_TEST(normalized_part(" and ", true, true) == " and ");
  BOOST_TEST(normalized_part(" \n  more \n", true, false) == "\nmore");
  BOOST_TEST(normalized_part("\n one\n ", false, true) == "one\n");
  BOOST_TEST(normalized_part(" \n a \n ", false, false) == "a");
}

BOOST_AUTO_TEST_CASE(blanks_of_mixed_content_stay_and_indentation_goes) {
  const auto children = [](const char* xml) {
    Diagnostics diagnostics;
    const DataTree tree = from_xml(xml, "d.xml", diagnostics, {.blanks = Blanks::mixed});
    std::string out;
    for (const pugi::xml_node& child : tree.document.document_element().children())
      out += child.type() == pugi::node_element ? "<" + std::string(child.name()) + ">" : child.value();
    return out;
  };
  BOOST_TEST(children("<d>\n  <a/>\n  <b/>\n</d>") == "<a><b>");
  BOOST_TEST(children("<d> <a/> <b/> </d>") == "<a> <b>");
  BOOST_TEST(children("<d>the <a/> <b/>\n dog</d>") == "the <a> <b>\n dog");
}
