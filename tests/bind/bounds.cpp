// What a template may make of its data is bounded, and the bounds are far from what documents need.
#include <boost/test/data/test_case.hpp>

#include "../cases/templates.h"
#include "engine/bind/bind.h"

namespace {

using namespace toji;

std::string framed(const std::string& content) {
  return "<layout><page id='p' size='A4' margin='20mm'/><style id='s' font='gothic'/><document title='t'>"
         "<section page='p' style='s'>" +
         content + "</section></document></layout>";
}

struct Bound {
  content::Document document;
  std::string found;
};

Bound bound(const std::string& content, const std::string& data) {
  Diagnostics diagnostics;
  const auto layout = templates::read(framed(content), diagnostics);
  const auto tree = data_tree::from_xml(data, "d.xml", diagnostics);
  BOOST_TEST_REQUIRE(templates::findings(diagnostics) == "");
  Bound out{bind::bind(*layout, tree, diagnostics), {}};
  out.found = templates::findings(diagnostics);
  return out;
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

// Loops in loops and calls in calls multiply.
BOOST_AUTO_TEST_CASE(loops_in_loops) {
  std::string content = "<space height='1pt'/>";
  for (int i = 0; i < 4; ++i) content = "<for-each select='/d/a'>\n" + content + "</for-each>";
  BOOST_TEST(bound(content, "<d>" + repeated("<a/>", 40) + "</d>").found ==
             "t.xml:4:1 error bind/too-much loops and calls go beyond 241,000 steps here (the data has 41 elements) "
             "(have fewer loops in loops and calls in calls)\n");
}

BOOST_AUTO_TEST_CASE(calls_in_calls) {
  std::string defines;
  for (int i = 0; i < 8; ++i)
    defines += "<define name='f" + std::to_string(i) + "'>\n" +
               repeated("<call name='f" + std::to_string(i + 1) + "'/>", 10) + "</define>";
  Diagnostics diagnostics;
  const auto layout = templates::read("<layout><page id='p' size='A4' margin='20mm'/><style id='s' font='gothic'/>" +
                                          defines + "<define name='f8'><space height='1pt'/></define>" +
                                          "<document title='t'><section page='p' style='s'><call name='f0'/>"
                                          "</section></document></layout>",
                                      diagnostics);
  bind::bind(*layout, data_tree::from_xml("<d/>", "d.xml", diagnostics), diagnostics);
  const std::string found = templates::findings(diagnostics);
  BOOST_TEST(found.find("error bind/too-much") != std::string::npos, found);
  BOOST_TEST(diagnostics.items().size() == 1u);
  BOOST_TEST(diagnostics.items().front().span.line > 0u);
}

// A text that is joined to itself again and again is stopped where it grows beyond what one may be.
BOOST_AUTO_TEST_CASE(a_text_that_doubles) {
  std::string lets = "<let name='t0' select=\"'いろは'\"/>";
  for (int i = 0; i < 40; ++i)
    lets += "\n<let name='t" + std::to_string(i + 1) + "' select='concat($t" + std::to_string(i) + ", $t" +
            std::to_string(i) + ")'/>";
  const std::string found = bound(lets + "<p><value select='$t40'/></p>", "<d/>").found;
  BOOST_TEST(found ==
             "t.xml:19:1 error bind/too-much-text the text to be printed goes beyond 1,333,333 characters here "
             "(see whether the same text is printed again and again)\n");
}

BOOST_AUTO_TEST_CASE(a_text_of_the_data_that_is_too_long) {
  const std::string data = "<d>\n <t>" + repeated("あ", 1'000'001) + "</t></d>";
  BOOST_TEST(bound("<p><value select='t'/></p>", data).found ==
             "d.xml:2:5 error bind/text-too-long a text has more than 1,000,000 characters "
             "(divide it into several elements)\n");
  BOOST_TEST(bound("<p><value select='t'/></p>", "<d><t>" + repeated("あ", 1'000'000) + "</t></d>").found == "");
}

// The same text on thousands of cells.
BOOST_AUTO_TEST_CASE(one_text_again_and_again) {
  const std::string data = "<d><t>" + repeated("あ", 300'000) + "</t>" + repeated("<r/>", 3'000) + "</d>";
  const std::string found = bound("<for-each select='r'><p field='{/d/t}'/></for-each>", data).found;
  BOOST_TEST(found.find("t.xml:1:") == 0u, found);
  BOOST_TEST(found.find("error bind/too-") != std::string::npos, found);
}

BOOST_AUTO_TEST_CASE(a_pie_of_too_many_slices) {
  const auto found = [](std::size_t slices) {
    return bound("<pie diameter='50mm' alt='図' palette='" + repeated("#000 ", 300) +
                     "'><for-each select='r'><slice value='1' name='甲' label='乙'/></for-each></pie>",
                 "<d>" + repeated("<r/>", slices) + "</d>")
        .found;
  };
  BOOST_TEST(found(200) == "");
  BOOST_TEST(found(201).find("error bind/many-slices the pie has 201 slices; 200 are possible") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_table_of_twenty_thousand_rows_is_within_the_bounds) {
  const std::string row = "<row><cell><value select='@a'/></cell><cell><value select='@b'/></cell></row>";
  const Bound out = bound("<table columns='* *'><for-each select='r'>" + row + "</for-each></table>",
                          "<d>" + repeated("<r a='あ' b='い'/>", 20'000) + "</d>");
  BOOST_TEST(out.found == "");
  const auto& table = std::get<content::TableBlock>(out.document.sections.front().body.front().kind);
  BOOST_TEST(table.rows.size() == 20'000u);
}

// Whatever multiplies: the first bound that is reached is told with its place, and the binding ends there.
struct Slip {
  std::string name, define, content, message;
};
std::ostream& operator<<(std::ostream& out, const Slip& slip) { return out << slip.name; }

// In `content`, each of all elements with each is written so.
const std::string each = "<for-each select='/d/a'>\n", end = "</for-each>", each_with_each = each + each;

const Slip slips[] = {
    {"loops in loops", "", each_with_each + each + "<space height='1pt'/>" + end + end + end, "bind/too-much "},
    {"a text that grows from call to call",
     "<define name='f'><param name='t'/>\n<if test='string-length($t) &lt; 9000000'><call name='f'>"
     "<with name='t' select='concat($t, $t, $t, $t)'/></call></if></define>",
     "\n<call name='f'><with name='t' select=\"'いろは'\"/></call>", "bind/text-too-long "},
    {"calls that call twice", "<define name='f'>\n<call name='f'/><call name='f'/></define>", "\n<call name='f'/>",
     "bind/too-deep "},
    {"the whole data for each", "", each + "<if test=\"string(/) = 'x'\"><p/></if>" + end, "bind/too-costly "},
    {"the whole data for each with each", "", each_with_each + "<if test=\"contains(/, 'x')\"><p/></if>" + end + end,
     "bind/too-costly "},
    {"the whole data printed for each", "", each + "<p><value select='/'/></p>" + end, "bind/too-much-text "},
    {"all data joined for each", "", each + "<p><value select='//a' separator='、'/></p>" + end, "bind/too-much-text "},
    {"titles", "", each_with_each + "<bookmark title=\"{/d/@t}\" depth='0' name='n'/>" + end + end,
     "bind/too-much-text "},
    {"fields", "", each_with_each + "<p field=\"{/d/@t}\"/>" + end + end, "bind/too-much-text "},
    {"variables", "", each_with_each + "<let name='t'><value select='/'/></let>" + end + end, "bind/too-much-text "},
    {"signs changed", "", each_with_each + "<if test=\"translate(/, 'かき', 'ab') = 'x'\"><p/></if>" + end + end,
     "bind/too-costly "},
    {"a path that finds nothing", "", each_with_each + "<if test='/d/a/b/c'><p/></if>" + end + end, "bind/too-costly "},
    {"all before", "", each_with_each + "<if test='count(preceding::node()) &lt; 0'><p/></if>" + end + end,
     "bind/too-costly "},
    {"a stop for each", "", each + "<stop reason='いけません'/>" + end, "bind/stop "},
};

BOOST_DATA_TEST_CASE(every_slip_ends_with_one_message, boost::unit_test::data::make(slips)) {
  const std::string element = "<a>" + repeated("か", 30) + "<b/></a>";
  const std::string data = "<d t='" + repeated("題", 5'000) + "'>" + repeated(element, 2'000) + "</d>";
  Diagnostics diagnostics;
  const auto layout = templates::read("<layout><page id='p' size='A4' margin='20mm'/><style id='s' font='gothic'/>" +
                                          sample.define + "<document title='t'><section page='p' style='s'>" +
                                          sample.content +
                                          "<p>後</p><stop reason='後'/></section></document></layout>",
                                      diagnostics);
  const auto tree = data_tree::from_xml(data, "d.xml", diagnostics);
  const content::Document document = bind::bind(*layout, tree, diagnostics);
  const std::string found = templates::findings(diagnostics);
  BOOST_TEST(found.find("error " + sample.message) != std::string::npos, found.substr(0, 1000));
  BOOST_TEST(diagnostics.items().size() == 1u, found.substr(0, 1000));
  BOOST_TEST((found.starts_with("t.xml:") || found.starts_with("d.xml:1:")), found.substr(0, 100));
  BOOST_TEST((found.starts_with("d.xml:") || diagnostics.items().front().span.line > 1u), found.substr(0, 100));
  const content::Blocks& body = document.sections.front().body;
  const auto* last = body.empty() ? nullptr : std::get_if<content::ParagraphBlock>(&body.back().kind);
  BOOST_TEST((!last || last->text.runs.empty() || last->text.runs.front().text != "後"));
}
