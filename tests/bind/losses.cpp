// Nothing that the grammar lets stand in an element is lost without a word: each child of each element, alone, changes
// what is made of the template, or is reported.
#include <map>

#include "../cases/templates.h"
#include "engine/bind/bind.h"
#include "content_text.h"
#include "engine/layout/vocabulary.h"

namespace {

using namespace toji;
using layout::AttributeId;
using layout::AttributeRule;
using layout::AttributeType;
using layout::ElementId;
using layout::ElementRule;

// One category each in which something can stand that is printed, with what is printed there.
const std::map<std::uint16_t, std::string> printed{
    {layout::sections, "<section page='p' style='s'><p>字</p></section>"},
    {layout::blocks, "<p>字</p>"},
    {layout::inlines, "字"},
    {layout::texts, "字"},
    {layout::rows, "<row><cell>字</cell></row>"},
    {layout::columns, "<column width='*'/>"},
    {layout::cells, "<cell>字</cell>"},
    {layout::slices, "<slice value='1' name='字'/>"},
    {layout::items, "<item label='一'>字</item>"}};

// A value of each form; the names are those of the frame's definitions.
std::string value_of(const AttributeRule& rule, ElementId element) {
  using enum AttributeType;
  static const std::map<AttributeType, std::string> values{
      {text, "印"},       {plain, "印"},  {length, "9pt"},         {extent, "9pt"},  {absolute, "9pt"}, {size, "9pt"},
      {em, "-0.1em"},     {edges, "1pt"}, {absolute_edges, "1pt"}, {columns, "*"},   {column, "*"},
      {height, "auto"},
      {integer, "1"},     {yes_no, "yes"}, {color, "#000"},        {colors, "#000"}, {border, "1pt"},   {factor, "0.9"},
      {language, "ja"},   {tabs, "1em"}};
  if (rule.type == name)
    return rule.id == AttributeId::page    ? "p"
           : rule.id == AttributeId::style ? "s"
           : element == ElementId::call    ? "f"
                                           : "n";
  if (rule.type == xpath)
    return element == ElementId::for_each || element == ElementId::value ? "/d/a"
           : element == ElementId::with || element == ElementId::let     ? "'字'"
                                                                          : "1";
  if (rule.type == choice || rule.type == words) return std::string(rule.choices->begin()->text);
  return values.at(rule.type);
}

std::string tag(const ElementRule& rule, const std::string& content) {
  std::string out = "<" + std::string(rule.name);
  for (const AttributeRule& attribute : rule.attributes)
    if (attribute.required || attribute.id == AttributeId::columns ||
        (rule.id == ElementId::section && attribute.id == AttributeId::style) ||
        (rule.id == ElementId::page && attribute.id == AttributeId::size))
      out += " " + std::string(name_of(attribute.id)) + "=\"" + value_of(attribute, rule.id) + "\"";
  return out + ">" + content + "</" + std::string(rule.name) + ">";
}

// The element as it is seen in a context: with something to bring, and what shows that it has an effect.
std::string shown(const ElementRule& rule, std::uint16_t context) {
  switch (rule.id) {
    case ElementId::text:
      return "字";
    case ElementId::let:
      return "<let name='v' select=\"'字'\"/><stop test='$v' reason='{$v}'/>";
    case ElementId::choose:
      return "<choose><when test='1'>" + printed.at(context) + "</when></choose>";
    default:
      break;
  }
  const std::uint16_t holds = layout::holds_in(rule, context);
  for (const auto& [category, content] : printed) {
    const bool hands_on = layout::is_control(rule.id) || (rule.category & layout::branches) != 0;
    const std::uint16_t wanted = hands_on ? context : category;
    if ((holds & category) != 0 && (category & wanted) != 0) return tag(rule, content);
  }
  return tag(rule, {});
}

// A template in which the content stands in the parent, and the parent in what it needs.
std::string placed(const ElementRule& parent, std::uint16_t context, std::string content) {
  const auto in = [&content](ElementId id) { content = tag(layout::rule_of(id), content); };
  if (parent.id != ElementId::layout) in(parent.id);
  if (parent.id == ElementId::let) content += "<stop test='$n' reason='{$n}'/>";
  if ((parent.category & layout::branches) != 0) in(ElementId::choose);
  const bool hands_on = parent.category == layout::branches || layout::is_control(parent.id);
  std::uint16_t place = hands_on ? context : parent.category;
  if (parent.id == ElementId::let) place = layout::blocks;
  if (place == layout::texts) in(ElementId::let), content += "<stop test='$n' reason='{$n}'/>", place = layout::blocks;
  if (place == layout::params) in(ElementId::define), place = layout::tops;
  if (place == layout::page_parts) in(ElementId::page), place = layout::tops;
  if (place == layout::steps) in(ElementId::ladder), place = layout::tops;
  if (place == layout::cells) in(ElementId::row), place = layout::rows;
  if (place == layout::columns) {
    content = "<table>" + content + printed.at(layout::columns) + printed.at(layout::rows) + "</table>";
    place = layout::blocks;
  }
  if (place == layout::rows) in(ElementId::table), place = layout::blocks;
  if (place == layout::slices) in(ElementId::pie), place = layout::blocks;
  if (place == layout::items) in(ElementId::list), place = layout::blocks;
  if ((place & layout::inlines) != 0 && place != layout::blocks) in(ElementId::p), place = layout::blocks;
  if (place == layout::blocks) in(ElementId::section), place = layout::sections;
  if (place == layout::sections) in(ElementId::document), place = layout::tops;
  const std::string frame =
      "<layout><page id='p' size='A4' margin='20mm'/><style id='s' font='gothic'/><define name='f'><slot/></define>";
  const bool has_document = content.find("<document") != std::string::npos;
  const std::string section = printed.at(layout::sections);
  // A page is seen in a section, a definition where it is called.
  std::string rest = has_document ? "" : "<document title='t'>" + section + "</document>";
  if (parent.id == ElementId::page || (parent.category & layout::page_parts) != 0)
    rest = "<document title='t'><section page='n' style='s'><p>字</p></section></document>";
  if (parent.id == ElementId::define || parent.category == layout::params)
    rest = "<document title='t'><section page='p' style='s'><call name='n'>" +
           std::string(content.find("<slot") == std::string::npos ? "" : "<p>字</p>") + "</call></section></document>";
  return frame + content + rest + "</layout>";
}

std::string definitions_of(const layout::Layout& layout) {
  std::string out;
  for (const auto& [id, ladder] : layout.ladders) out += "ladder " + id + " " + std::to_string(ladder->steps.size());
  for (const auto& [id, style] : layout.styles) out += "style " + id;
  for (const auto& [id, page] : layout.pages) out += "page " + id;
  for (const auto& [id, define] : layout.definitions) out += "define " + id;
  return out + (layout.document ? "document" : "");
}

// Places are left out: they differ by what stands in front.
std::string without_places(const std::string& text) {
  std::string out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) out += line.substr(0, line.find(" at ")) + "\n";
  return out;
}

std::string made_of(const std::string& text) {
  Diagnostics diagnostics;
  const auto layout = templates::read(text, diagnostics);
  if (diagnostics.has_errors()) return templates::findings(diagnostics);
  const auto data = data_tree::from_xml("<d><a>字</a></d>", "d.xml", diagnostics);
  const auto document = bind::bind(*layout, data, diagnostics);
  return definitions_of(*layout) + document.metadata.title + "\n" + without_places(content_text::of(document)) +
         templates::findings(diagnostics);
}

// Where an element may stand: its own category, or for a control element each that its children may have.
std::vector<std::uint16_t> contexts_of(const ElementRule& rule) {
  const bool depends = layout::is_control(rule.id) && rule.id != ElementId::let;
  if (!depends) return {layout::context_in(rule, rule.holds)};
  std::vector<std::uint16_t> out;
  for (const auto& [category, content] : printed) out.push_back(category);
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_child_of_each_element_is_printed_or_reported) {
  int pairs = 0;
  for (const ElementRule& parent : layout::element_rules()) {
    for (const std::uint16_t context : contexts_of(parent)) {
      const std::uint16_t allowed = layout::holds_in(parent, context);
      std::vector<ElementRule> children(layout::element_rules().begin(), layout::element_rules().end());
      children.push_back(layout::rule_of(ElementId::text));
      for (const ElementRule& child : children) {
        if ((child.category & allowed) == 0) continue;
        ++pairs;
        for (const auto& [category, content] : printed) {
          const bool stands = (context & category) != 0 || (printed.count(context) == 0 && category == layout::blocks);
          if (!stands) continue;
          const std::string with = placed(parent, context, shown(child, category));
          const std::string without = placed(parent, context, {});
          BOOST_TEST(made_of(with) != made_of(without), with << "\n" << made_of(with));
        }
      }
    }
  }
  BOOST_TEST(pairs > 300);
}
