// Template and data in, pages out as text: *.cases. What is drawn is given without the single glyphs.
#include "../cases/templates.h"
#include "engine/bind/bind.h"
#include "engine/flow/paginate.h"

namespace {

using namespace toji;

std::string template_of(const cases::Case& one) {
  if (const std::string whole = one.part("template"); !whole.empty()) return whole;
  return "<layout><page id='p' width='200pt' height='100pt' margin='10pt'/>"
         "<style id='s' font='gothic' size='10pt' leading='1.5'/>"
         "<style id='c' based-on='s' border='1pt' padding='2pt'/><style id='plain' based-on='s'/>" +
         one.part("define") + "<document title='t'><section page='p' style='s' " + one.part("section") + ">\n" +
         one.part("body") + "</section></document></layout>";
}

std::string without_glyphs(const std::string& dump) {
  std::istringstream lines(dump);
  std::string out;
  for (std::string line; std::getline(lines, line);) out += line.substr(0, line.find(" glyphs ")) + "\n";
  return out;
}

std::string hundredths(Length length) { return std::to_string(length.units() * 100 / 65536); }

// "1000 squeezed tracking -2 condense 900 leading 150: 3 lines"
std::string rung_text(const flow::Rung& rung) {
  std::string out = hundredths(rung.size);
  if (rung.step.squeeze) out += " squeezed";
  if (rung.step.tracking != Em()) out += " tracking " + hundredths(Length::raw(rung.step.tracking.units()));
  if (rung.step.condense != 1000) out += " condense " + std::to_string(rung.step.condense);
  return out + " advance " + hundredths(rung.line_advance) + ": " + std::to_string(rung.lines) + " lines";
}

std::string shrunk_text(const flow::Shrunk& one) {
  std::string out = "shrunk " + one.place.section->sheet + "/" + one.place.field + " " + hundredths(one.asked) + "→" +
                    hundredths(one.given) + " condense " + std::to_string(one.condense) + " lines " +
                    std::to_string(one.lines) + " characters " + std::to_string(one.characters);
  if (one.continued > 0) out += " continued " + std::to_string(one.continued);
  for (const flow::Rung& rung : one.rungs) out += "\n  " + rung_text(rung);
  return out + "\n";
}

std::string text_of(const flow::Pages& pages, const Diagnostics& diagnostics) {
  std::string out = without_glyphs(page::dump(pages.document));
  for (const flow::Shrunk& entry : pages.shrunk) out += shrunk_text(entry);
  return out + templates::findings(diagnostics);
}

flow::Pages by_two_threads(const content::Document& document, Diagnostics& diagnostics) {
  Tasks tasks(2);
  flow::Paginator paginator(tasks);
  for (const content::Section& section : document.sections) paginator.add(section);
  return paginator.finish(document.metadata, document.binding, diagnostics);
}

std::string paginated(const cases::Case& one) {
  Diagnostics diagnostics;
  const auto layout = templates::read(template_of(one), diagnostics, &one);
  if (diagnostics.has_errors()) return templates::findings(diagnostics);
  const std::string data_text = one.part("data").empty() ? "<d/>" : one.part("data");
  const auto data = data_tree::from_xml(data_text, "d.xml", diagnostics);
  const auto document = bind::bind(*layout, data, diagnostics);
  Diagnostics beside = diagnostics;
  const std::string out = text_of(flow::paginate(document, diagnostics), diagnostics);
  BOOST_TEST(text_of(by_two_threads(document, beside), beside) == out, "by two threads");
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(tables) { cases::check("flow/tables.cases", paginated); }
BOOST_AUTO_TEST_CASE(ladders) { cases::check("flow/ladder.cases", paginated); }
BOOST_AUTO_TEST_CASE(borders) { cases::check("flow/borders.cases", paginated); }
BOOST_AUTO_TEST_CASE(one_size) { cases::check("flow/same_size.cases", paginated); }
BOOST_AUTO_TEST_CASE(parted_over_pages) { cases::check("flow/continue.cases", paginated); }
BOOST_AUTO_TEST_CASE(texts_marks_and_pages) { cases::check("flow/texts.cases", paginated); }
BOOST_AUTO_TEST_CASE(running_heads) { cases::check("flow/running.cases", paginated); }
BOOST_AUTO_TEST_CASE(lines) { cases::check("flow/lines.cases", paginated); }
// What has no room: only what is said, since nothing is printed.
BOOST_AUTO_TEST_CASE(space) {
  cases::check("flow/space.cases", [](const cases::Case& one) {
    const std::string all = paginated(one);
    const auto tags = all.find("\ntags\n");
    std::istringstream rest(tags == std::string::npos ? all : all.substr(tags + 6));
    std::string out;
    for (std::string line; std::getline(rest, line);)
      if (!line.starts_with("  ")) out += line + "\n";
    return out.empty() ? "fits\n" : out;
  });
}
BOOST_AUTO_TEST_CASE(messages) { cases::check("flow/messages.cases", paginated); }

BOOST_AUTO_TEST_CASE(every_message_of_the_module_has_a_case) {
  const std::string cases = cases::file_text(TOJI_SOURCE_DIR "/tests/flow/messages.cases") +
                            cases::file_text(TOJI_SOURCE_DIR "/tests/flow/space.cases") +
                            cases::file_text(TOJI_SOURCE_DIR "/tests/flow/told.cpp");
  std::istringstream source(cases::file_text(TOJI_SOURCE_DIR "/src/engine/flow/messages.h"));
  int messages = 0;
  for (std::string line; std::getline(source, line);) {
    const auto begin = line.find("\"flow/");
    if (begin == std::string::npos) continue;
    ++messages;
    const std::string id = line.substr(begin + 1, line.find('"', begin + 1) - begin - 1);
    BOOST_TEST(cases.find(id + " ") != std::string::npos, "no case for " << id);
  }
  BOOST_TEST(messages > 6);
}

// Twenty times the rows take about twenty times the steps; a quadratic way would take minutes.
BOOST_AUTO_TEST_CASE(a_table_of_ten_thousand_rows) {
  std::string data = "<d>";
  for (int i = 0; i < 10'000; ++i) data += "<r k='" + std::to_string(i / 7) + "'>行</r>";
  const cases::Case one{"long",
                        {{"body",
                          "<table columns='* *' cell-style='c'><row head='yes'><cell>見出し</cell><cell/></row>"
                          "<for-each select='r'><row keep='{@k}'><cell merge='{@k}'><value select='@k'/></cell>"
                          "<cell><value select='.'/></cell></row></for-each></table>"},
                         {"data", data + "</d>"}}};
  const std::string dump = paginated(one);
  BOOST_TEST(dump.find("error") == std::string::npos);
  BOOST_TEST(dump.find("\"1428\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_pie_of_more_labels_than_any_ring_holds) {
  std::string pie = "<pie diameter='60pt' alt='円' palette='", slices;
  for (int i = 0; i < 2'000; ++i) {
    pie += "#000 ";
    slices += "<slice value='1' name='名' label='たいへん長い名札'/>";
  }
  const std::string dump = paginated({"labels", {{"body", pie + "'>" + slices + "</pie>"}}});
  BOOST_TEST(dump.find("error flow/labels-too-wide") != std::string::npos);
}

// Its dots alone would take more than any memory.
BOOST_AUTO_TEST_CASE(a_pie_as_large_as_a_house) {
  const std::string dump = paginated(
      {"large", {{"body", "<pie diameter='9999em' alt='円' palette='#000 #ccc' patterns='dots cross'>"
                          "<slice value='1' name='甲' label='甲'/><slice value='2' name='乙' label='乙'/></pie>"}}});
  BOOST_TEST(dump.find("error flow/pie-too-wide") != std::string::npos);
}
