// Template and data in, content and messages out: *.cases.
#include "bind/bind.h"

#include "../cases/templates.h"
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

std::string bound(const cases::Case& one) {
  toji::Diagnostics diagnostics;
  const auto layout = templates::read(template_of(one), diagnostics, &one);
  if (diagnostics.has_errors()) return templates::findings(diagnostics);
  const auto data = toji::data_tree::from_xml(one.part("data"), "d.xml", diagnostics);
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
