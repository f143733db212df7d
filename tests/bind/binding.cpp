// Template and data in, content and messages out: *.cases.
#include "bind/bind.h"

#include "../cases/templates.h"
#include "bind/gaiji.h"
#include "content_text.h"

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

std::string bound(const cases::Case& one) {
  toji::Diagnostics diagnostics;
  const auto layout = templates::read(template_of(one), diagnostics, &one);
  if (diagnostics.has_errors()) return templates::findings(diagnostics);
  auto data = toji::data_tree::from_xml(one.part("data"), "d.xml", diagnostics);
  try {
    if (!(one.part("gaiji") + one.part("gaiji of fonts")).empty()) replace_gaiji(one, data, diagnostics);
  } catch (const toji::EnvironmentError& missing) {
    return "EnvironmentError " + std::string(missing.text().id) + " " + missing.args()[0] + "\n";
  }
  const auto document = toji::bind::bind(*layout, data, diagnostics);
  return content_text::of(document) + templates::findings(diagnostics);
}

}  // namespace

BOOST_AUTO_TEST_CASE(control_elements_and_scopes) { cases::check("bind/control.cases", bound); }
BOOST_AUTO_TEST_CASE(content_of_each_kind) { cases::check("bind/content.cases", bound); }
BOOST_AUTO_TEST_CASE(messages) { cases::check("bind/messages.cases", bound); }

BOOST_AUTO_TEST_CASE(every_message_of_the_module_has_a_case) {
  const std::string cases = cases::file_text(TOJI_SOURCE_DIR "/tests/bind/messages.cases");
  std::istringstream source(cases::file_text(TOJI_SOURCE_DIR "/src/bind/messages.h"));
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
