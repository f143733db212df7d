// One line a file: what is refused, where, and with which message.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "engine/data_tree/tree.h"

namespace {
using namespace std::string_literals;

struct Case {
  std::string bytes, expected;  // "id line:column", empty when the file is good
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.bytes; }

const Case cases[] = {
    {"<a/>", ""},
    {"\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<施策 id='x'>a &amp; b&#x20;&#10;</施策>\n", ""},
    {"<?xml version='1.0'?><!-- a - b --><?p i?><a b=\"1\" c='2'\n><![CDATA[<&>]]></a ><!---->", ""},
    {"", "xml/empty 1:1"},
    {"  <!-- x -->", "xml/empty 1:1"},
    {"<a>\n成果\x83</a>", "xml/encoding 2:3"},
    {"<a>\xE0\x80\x80</a>", "xml/encoding 1:4"},
    {"<a>\xED\xA0\x80</a>", "xml/encoding 1:4"},
    {"<a>\xE3\x81", "xml/encoding 1:4"},
    {"\xFF\xFE<\0a\0"s, "xml/encoding 1:1"},
    {"<\0a\0/\0>\0"s, "xml/encoding 1:1"},
    {"<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><a/>", "xml/declared-encoding 1:21"},
    {"<a>\x01</a>", "xml/character 1:4"},
    {"<a>\xEF\xBF\xBF</a>", "xml/character 1:4"},
    {"<?xml version='1.0' encoding='UTF-8' standalone='no' ?><a/>", ""},
    {"<?xml?><a/>", "xml/name 1:3"},
    {"<?xml ?><a/>", "xml/tag 1:7"},
    {"<?xml version='2.0'?><a/>", "xml/tag 1:7"},
    {"<?xml encoding='UTF-8'?><a/>", "xml/tag 1:7"},
    {"<?xml version='1.0' standalone='yes' encoding='UTF-8'?><a/>", "xml/tag 1:38"},
    {"<?xml version='1.0' encoding='UTF-8'><a/>", "xml/tag 1:37"},
    {" <?xml version='1.0'?><a/>", "xml/declaration 1:2"},
    {"<?p+?><a/>", "xml/tag 1:4"},
    {"<!DOCTYPE a><a/>", "xml/doctype 1:1"},
    {"<a>1 < 2</a>", "xml/name 1:7"},
    {"<1a/>", "xml/name 1:2"},
    {"<a><?xml?></a>", "xml/declaration 1:4"},
    {"<施策　id='x'/>", "xml/look-alike 1:4"},
    {"<a b=1/>", "xml/tag 1:6"},
    {"<a b/>", "xml/tag 1:5"},
    {"<a b='1'c='2'/>", "xml/tag 1:9"},
    {"<a></a b>", "xml/tag 1:4"},
    {"<a b='1' b='2'/>", "xml/duplicate-attribute 1:10"},
    {"<a b='<'/>", "xml/less-than 1:7"},
    {"<a>A&B</a>", "xml/reference 1:5"},
    {"<a>&nbsp;</a>", "xml/reference 1:4"},
    {"<a>&#0;</a>", "xml/character-reference 1:4"},
    {"<a>&#xD800;</a>", "xml/character-reference 1:4"},
    {"<a>&#99999999999;</a>", "xml/character-reference 1:4"},
    {"<a b='&#x;'/>", "xml/reference 1:7"},
    {"<a>]]></a>", "xml/cdata-end 1:4"},
    // Behind and between characters of three bytes, which are passed over at once, and of four.
    {"<a>本文&B</a>", "xml/reference 1:6"},
    {"<a>a本文𠮷文&B</a>", "xml/reference 1:9"},
    {"<a>本]]>文</a>", "xml/cdata-end 1:5"},
    {"<a>本文</b>", "xml/misspelt 1:6"},
    {"<a/>本", "xml/outside 1:5"},
    {"<a><!-- x</a>", "xml/unterminated 1:4"},
    {"<a", "xml/unterminated 1:1"},
    {"<a b='1", "xml/unterminated 1:6"},
    {"<a><!-- x -- y --></a>", "xml/comment 1:11"},
    {"<a><!-- x ---></a>", "xml/comment 1:11"},
    {"<a>\n<成果>\n</成課>\n</a>", "xml/misspelt 3:1"},
    {"<a>\n<b>\n</a>", "xml/mismatch 3:1"},
    {"<a/></a>", "xml/extra-close 1:5"},
    {"<a>\n  <b>\n", "xml/unclosed 2:3"},
    {"<a/>x", "xml/outside 1:5"},
    {"<a/><b/>", "xml/outside 1:5"},
};
}  // namespace

BOOST_DATA_TEST_CASE(files_are_read_or_refused, boost::unit_test::data::make(cases), c) {
  toji::Diagnostics diagnostics;
  const auto tree = toji::data_tree::from_xml(c.bytes, "f.xml", diagnostics);
  std::string found;
  for (const auto& d : diagnostics.items())
    found += std::string(d.text->id) + ' ' + std::to_string(d.span.line) + ':' + std::to_string(d.span.column);
  BOOST_TEST(found == c.expected);
  BOOST_TEST(tree.document.document_element().empty() == !c.expected.empty());
}

BOOST_AUTO_TEST_CASE(a_wrong_end_tag_names_the_line_of_its_start) {
  const auto message_of = [](const char* bytes) {
    toji::Diagnostics diagnostics;
    toji::data_tree::from_xml(bytes, "f.xml", diagnostics);
    return to_text(diagnostics.items().front(), toji::Language::ja);
  };
  BOOST_TEST(message_of("<a>\n<成課>\n</成果>\n</a>") ==
             "f.xml:3:1: エラー: <成課>（2行目）を </成果> で閉じています [xml/misspelt]\n"
             "  ヒント: どちらかの名が誤りです。始まりと終わりを同じ名にしてください");
  BOOST_TEST(message_of("<a>\n<成果>\n</a>") ==
             "f.xml:3:1: エラー: <成果>（2行目）を </a> で閉じています [xml/mismatch]\n  ヒント: </成果> が必要です");
}

BOOST_AUTO_TEST_CASE(nesting_has_a_limit) {
  std::string bytes;
  for (int i = 0; i < 300; ++i) bytes += "<a>";
  toji::Diagnostics diagnostics;
  toji::data_tree::from_xml(bytes, "f.xml", diagnostics);
  BOOST_TEST_REQUIRE(diagnostics.items().size() == 1u);
  BOOST_TEST(diagnostics.items().front().text->id == "xml/too-deep");
}
