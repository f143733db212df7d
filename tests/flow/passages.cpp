// What hard line breaks part, as the structure has it: a P for each passage, lists where their marks say so.
#include <random>

#include "../cases/templates.h"
#include "clear.h"
#include "engine/bind/bind.h"
#include "engine/flow/paginate.h"

namespace {

using namespace toji;

page::Document paginated(const std::string& body, const std::string& data, const std::string& height = "800") {
  Diagnostics diagnostics;
  const auto layout = templates::read("<layout><page id='p' width='200pt' height='" + height +
                                          "pt' margin='10pt'/><style id='s' font='gothic' size='10pt'/>"
                                          "<document title='t'><section page='p' style='s'>" +
                                          body + "</section></document></layout>",
                                      diagnostics);
  const auto tree = data_tree::from_xml("<d>" + data + "</d>", "d.xml", diagnostics);
  page::Document out = flow::paginate(bind::bind(*layout, tree, diagnostics), diagnostics).document;
  BOOST_TEST_REQUIRE(!diagnostics.has_errors(), templates::findings(diagnostics));
  return out;
}

// The texts of all elements, by their numbers.
std::vector<std::string> texts_of(const page::Document& document) {
  std::vector<std::string> texts(document.tags.size());
  for (const page::Page& page : document.pages)
    for (const page::FrameItem& item : page.items)
      if (const auto* run = std::get_if<page::GlyphRun>(&item.shape); run && !page::is_artifact(item.tag))
        texts[item.tag] += run->text();
  return texts;
}

std::string shown(const page::TagTree& tags, const std::vector<std::string>& texts, page::TagId tag) {
  std::string inside = texts[tag];
  for (const page::TagId child : tags.children(tag)) {
    const std::string one = shown(tags, texts, child);
    inside += (inside.empty() || one.empty() ? "" : " ") + one;
  }
  return inside.empty() ? "" : std::string(page::name_of(tags.at(tag).role)) + "(" + inside + ")";
}

// Of the section's first child on.
std::string structure_of(const page::Document& document) {
  const auto texts = texts_of(document);
  std::string out;
  for (const page::TagId section : document.tags.children(page::root_tag))
    for (const page::TagId tag : document.tags.children(section)) {
      const std::string one = shown(document.tags, texts, tag);
      out += (out.empty() || one.empty() ? "" : " ") + one;
    }
  return out;
}

struct Case {
  const char* text;  // a line of the data, ¶ for its breaks
  const char* structure;
};

constexpr Case parted[] = {
    {"一", "P(一)"},
    {"一¶二", "P(一) P(二)"},
    {"一¶¶二", "P(一) P(二)"},
    {"①一¶②二", "L(LI(LBody(①一)) LI(LBody(②二)))"},
    {"①一", "P(①一)"},
    {"前¶①一¶後", "P(前) P(①一) P(後)"},
    {"前¶①一¶②二¶後", "P(前) L(LI(LBody(①一)) LI(LBody(②二))) P(後)"},
    {"・甲¶・乙¶・丙", "L(LI(LBody(・甲)) LI(LBody(・乙)) LI(LBody(・丙)))"},
    {"※甲¶※乙", "L(LI(LBody(※甲)) LI(LBody(※乙)))"},
    {"（1）一¶（2）二", "L(LI(LBody(（1）一)) LI(LBody(（2）二)))"},
    {"1.一¶2.二¶10.十", "L(LI(LBody(1.一)) LI(LBody(2.二)) LI(LBody(10.十)))"},
    {"ア）一¶イ）二", "L(LI(LBody(ア）一)) LI(LBody(イ）二)))"},
    {"1.5倍¶2.5倍", "P(1.5倍) P(2.5倍)"},
    {"○○課¶○○係", "P(○○課) P(○○係)"},
    {"①一¶・甲¶・乙¶②二", "L(LI(LBody(P(①一) L(LI(LBody(・甲)) LI(LBody(・乙))))) LI(LBody(②二)))"},
    {"①一¶・甲¶②二¶・乙", "L(LI(LBody(P(①一) P(・甲))) LI(LBody(P(②二) P(・乙))))"},
    {"①一¶②二¶※注¶※注", "L(LI(LBody(①一)) LI(LBody(②二))) L(LI(LBody(※注)) LI(LBody(※注)))"},
    {"①一¶　続き¶②二", "L(LI(LBody(P(①一) P(　続き))) LI(LBody(②二)))"},
    {"①一¶②二¶　別の段落", "L(LI(LBody(①一)) LI(LBody(②二))) P(　別の段落)"},
    {"①一¶別¶②二", "P(①一) P(別) P(②二)"},
    {"①一¶（2）二", "P(①一) P(（2）二)"},
    {"①", "P(①)"},
    {"①¶②", "P(①) P(②)"},
};

std::string broken(std::string text) {
  for (std::size_t at = 0; (at = text.find("¶", at)) != std::string::npos;) text.replace(at, std::string("¶").size(), "\n");
  return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(passages_are_paragraphs_and_lists) {
  for (const Case& one : parted) {
    const auto document = paginated("<p><value select='.'/></p>", broken(one.text));
    BOOST_TEST(structure_of(document) == one.structure, one.text << ": " << structure_of(document));
  }
}

BOOST_AUTO_TEST_CASE(a_cell_holds_the_same) {
  for (const Case& one : parted) {
    const auto document = paginated("<table columns='*'><row><cell><value select='.'/></cell></row></table>", broken(one.text));
    const std::string text = one.text, inside = text.find("¶") == std::string::npos ? text : one.structure;
    BOOST_TEST(structure_of(document) == "Table(TR(TD(" + inside + ")))", text << ": " << structure_of(document));
  }
}

BOOST_AUTO_TEST_CASE(headings_and_what_is_said_otherwise_stay_one) {
  BOOST_TEST(structure_of(paginated("<p role='h1'>一<br/>二</p>", "")) == "H1(一二)");
  BOOST_TEST(structure_of(paginated("<p actual-text='一二'>一<br/>二</p>", "")) == "P(一二)");
}

// Pages part passages as they come; what is heard stays the same.
BOOST_AUTO_TEST_CASE(passages_by_chance_are_heard_as_a_whole_whatever_the_page) {
  std::mt19937 chance(20240401);
  const char* const beginnings[] = {"", "", "①", "②", "・", "※", "（1）", "　", "1.", "○"};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (auto i = chance() % 9; i-- > 0;) {
      text += beginnings[chance() % std::size(beginnings)];
      for (auto words = chance() % 12; words-- > 0;) text += "計画の";
      text += i == 0 ? "" : "\n";
    }
    const std::string body = round % 2 == 0 ? "<p><value select='.'/></p>"
                                            : "<table columns='*'><row split='yes'><cell><value select='.'/></cell></row></table>";
    const std::string whole = structure_of(paginated(body, text, "9000"));
    page::Document small = paginated(body, text, "60");
    BOOST_TEST(structure_of(small) == whole, text);
    BOOST_TEST(clear::refusal_of(std::move(small)) == "", text);
  }
}
