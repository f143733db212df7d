// Template and data in, content and messages out: *.cases.
#include "engine/bind/bind.h"

#include "../cases/templates.h"
#include "engine/bind/gaiji.h"
#include "content_text.h"
#include "whole_content.h"

namespace {

// The body of a section stands in the part "body", which is wrapped; whole templates stand in "template".
std::string template_of(const cases::Case& one) {
  if (const std::string whole = one.part("template"); !whole.empty()) return whole;
  return "<layout><page id='p' size='A4' margin='20mm'/><style id='s' font='gothic' size='10pt' leading='1.5'/>"
         "<style id='small' size='8pt' padding='1pt 0.5em'/>" +
         one.part("define") + "<document title='t'><section page='p' style='s'>\n" + one.part("body") +
         "</section></document></layout>";
}

// The table stands in the part "gaiji", or "gaiji of fonts"; the part "fonts" declares other fonts than the program's.
void replace_gaiji(const cases::Case& one, toji::data_tree::DataTree& data, toji::Diagnostics& diagnostics) {
  const std::string common = one.part("gaiji of fonts");
  const auto table = toji::data_tree::from_xml(common.empty() ? one.part("gaiji") : common, "g.xml", diagnostics);
  const std::string declared = one.part("fonts");
  const auto fonts = declared.empty() ? templates::fonts() : toji::font::Library::read(declared, "f.xml", diagnostics);
  toji::bind::replace_gaiji(
      data, toji::bind::read_gaiji(table, fonts, diagnostics,
                                   common.empty() ? toji::bind::GaijiTable::dataset : toji::bind::GaijiTable::fonts));
}

template <typename Show>
std::string bound_and_shown(const cases::Case& one, Show show) {
  toji::Diagnostics diagnostics;
  const auto layout = templates::read(template_of(one), diagnostics, &one);
  if (diagnostics.has_errors()) return templates::findings(diagnostics);
  auto data =
      toji::data_tree::from_xml(one.part("data"), "d.xml", diagnostics, {.blanks = toji::data_tree::Blanks::mixed});
  try {
    if (!(one.part("gaiji") + one.part("gaiji of fonts")).empty()) replace_gaiji(one, data, diagnostics);
  } catch (const toji::EnvironmentError& missing) {
    return "EnvironmentError " + std::string(missing.text().id) + " " + missing.args()[0] + "\n";
  }
  const auto document = toji::bind::bind(*layout, data, diagnostics);
  return show(document) + templates::findings(diagnostics);
}

std::string bound(const cases::Case& one) { return bound_and_shown(one, content_text::of); }
std::string bound_whole(const cases::Case& one) { return bound_and_shown(one, whole_content::of); }

}  // namespace

BOOST_AUTO_TEST_CASE(control_elements_and_scopes) { cases::check("bind/control.cases", bound); }
BOOST_AUTO_TEST_CASE(content_of_each_kind) { cases::check("bind/content.cases", bound); }
BOOST_AUTO_TEST_CASE(content_with_all_that_it_holds) { cases::check("bind/whole.cases", bound_whole); }
BOOST_AUTO_TEST_CASE(messages) { cases::check("bind/messages.cases", bound); }

BOOST_AUTO_TEST_CASE(every_message_of_the_module_has_a_case) {
  const std::string cases = cases::file_text(TOJI_SOURCE_DIR "/tests/bind/messages.cases") +
                            cases::file_text(TOJI_SOURCE_DIR "/tests/bind/bounds.cpp");
  std::istringstream source(cases::file_text(TOJI_SOURCE_DIR "/src/engine/bind/messages.h"));
  int messages = 0;
  for (std::string line; std::getline(source, line);) {
    const auto begin = line.find("\"bind/");
    if (begin == std::string::npos) continue;
    ++messages;
    const std::string id = line.substr(begin + 1, line.find('"', begin + 1) - begin - 1);
    BOOST_TEST(cases.find(id + " ") != std::string::npos, "no case for " << id);
  }
  BOOST_TEST(messages > 6);
}

namespace {

toji::content::Document bound_document(const std::string& body, const std::string& data_text) {
  toji::Diagnostics diagnostics;
  cases::Case one;
  one.parts = {{"template",
                "<layout><page id='p' size='A4' margin='20mm'/>"
                "<style id='s' font='gothic' size='10pt' leading='1.5'/><style id='n' size='9pt'/>"
                "<define name='label'><cell>語</cell></define>"
                "<document title='t'><for-each select='s'><section page='p' style='s' subject='{@id}'>" +
                    body + "</section></for-each></document></layout>"}};
  const auto layout = templates::read(template_of(one), diagnostics, &one);
  const auto data = toji::data_tree::from_xml(data_text, "d.xml", diagnostics);
  auto document = toji::bind::bind(*layout, data, diagnostics);
  BOOST_TEST(templates::findings(diagnostics) == "");
  return document;
}

const std::vector<toji::Shared<toji::content::Cell>>& first_row(const toji::content::Section& section) {
  return std::get<toji::content::TableBlock>(section.body.front().kind).rows.front().cells;
}

}  // namespace

BOOST_AUTO_TEST_CASE(sheets_share_the_cells_that_the_data_has_no_part_in) {
  const auto document = bound_document(
      "<table columns='* * * *' style='n'><row><cell><spread width='4em'>成果</spread><br/>の欄</cell>"
      "<cell><value select='.'/></cell><cell id='{@id}'>番号</cell><cell><if test='@id'>有</if></cell></row></table>",
      "<d><s id='1'>一</s><s id='2'>二</s></d>");
  const auto &first = first_row(document.sections.at(0)), &second = first_row(document.sections.at(1));
  BOOST_TEST(first.at(0).same(second.at(0)));
  for (std::size_t i = 1; i < 4; ++i) BOOST_TEST(!first.at(i).same(second.at(i)), i);
  BOOST_TEST(first.at(0)->place.section.same({}));
  BOOST_TEST(second.at(1)->place.section->sheet == "2");
}

// The same element in other surroundings is another cell.
BOOST_AUTO_TEST_CASE(a_shared_cell_looks_as_its_surroundings_ask) {
  const auto document = bound_document(
      "<choose><when test=\"@id = '2'\"><table columns='*' style='n'><row><call name='label'/></row></table></when>"
      "<otherwise><table columns='*'><row><call name='label'/></row></table></otherwise></choose>",
      "<d><s id='1'/><s id='2'/><s id='3'/></d>");
  const auto cell = [&](std::size_t sheet) { return first_row(document.sections.at(sheet)).front(); };
  const auto size = [&](std::size_t sheet) {
    return std::get<toji::content::ParagraphBlock>(cell(sheet)->content->front().kind).text.runs.front().style.size;
  };
  BOOST_TEST((size(0) == toji::Length::pt(10)));
  BOOST_TEST((size(1) == toji::Length::pt(9)));
  BOOST_TEST(cell(0).same(cell(2)));
  BOOST_TEST(!cell(0).same(cell(1)));
}
