// What a template is after reading: styles, pages, ladders, elements with their attributes. model.cases.
#include <span>

#include "../cases/templates.h"
#include "engine/layout/attributes.h"
#include "engine/layout/vocabulary.h"

using namespace toji;
using namespace toji::layout;

namespace {

std::string number(std::int64_t units) {
  const std::int64_t h = Length::round_div(units * 100, Length::per_point);
  std::string text = std::to_string(h < 0 ? -h : h);
  while (text.size() < 3) text.insert(text.begin(), '0');
  return (h < 0 ? "-" : "") + text.substr(0, text.size() - 2) + "." + text.substr(text.size() - 2);
}

std::string show(const LengthSpec& l) {
  const char* const units[] = {"pt", "em", "lines"};
  return number(l.value) + units[static_cast<int>(l.unit)];
}
std::string show(Length l) { return number(l.units()); }
std::string show(Em em) { return number(em.units()) + "em"; }
std::string show(int n) { return std::to_string(n); }
std::string show(bool b) { return b ? "yes" : "no"; }
std::string show(char32_t c) { return std::to_string(static_cast<std::uint32_t>(c)); }
std::string show(const std::string& text) { return "“" + text + "”"; }
std::string show(page::Color c) {
  return std::to_string(c.red) + "," + std::to_string(c.green) + "," + std::to_string(c.blue);
}
std::string show(const EdgesSpec& e) { return show(e.top) + "/" + show(e.right) + "/" + show(e.bottom) + "/" + show(e.left); }
std::string show(const Edges& e) { return show(e.top) + "/" + show(e.right) + "/" + show(e.bottom) + "/" + show(e.left); }
std::string show(const ColumnSpec& c) { return c.fill ? std::to_string(c.share) + "*" : show(c.length); }
std::string show(const HeightSpec& h) { return std::to_string(static_cast<int>(h.kind)) + ":" + show(h.length); }
std::string show(const TabSpec& t) { return show(t.position) + ":" + std::to_string(static_cast<int>(t.align)); }
std::string show(const content::Border& b) {
  return std::to_string(static_cast<int>(b.kind)) + ":" + show(b.width) + ":" + show(b.color);
}
std::string show(const font::Family* family) { return family ? "family" : "no family"; }
std::string show(const Word& w) {
  return "“" + w.text + "”" + (w.style ? " style" : "") + (w.definition ? " definition" : "") + (w.variable ? " variable" : "");
}
std::string show(const Query& q) { return "{" + q.text + "}" + (q.compiled ? "" : " not compiled"); }
std::string show(const TextTemplate& t) {
  std::string out = "“";
  for (const TextTemplate::Part& part : t.parts) out += part.query ? show(*part.query) : part.text + "|";
  return out + "”";
}
std::string show(const Choice& c) { return std::string(c.word->text); }
template <class Enum>
  requires std::is_enum_v<Enum>
std::string show(Enum value) {
  return std::to_string(static_cast<int>(value));
}
template <class T>
std::string show(const std::vector<T>& all) {
  std::string out = "[";
  for (const T& one : all) out += (out.size() == 1 ? "" : " ") + show(one);
  return out + "]";
}

void ladder(std::string& out, const content::Ladder& ladder) {
  out += std::string(" goes on ") + show(ladder.goes_on) + " mark " + show(ladder.mark) + " more " + show(ladder.more) + "\n";
  if (ladder.steps.size() > 20) out += "  behind " + std::to_string(ladder.steps.size() - 1) + " others\n";
  for (const content::FitStep& step : std::span(ladder.steps).last(ladder.steps.size() > 20 ? 1 : ladder.steps.size()))
    out += "  step " + show(step.size) + " condense " + show(static_cast<int>(step.condense)) + " tracking " + show(step.tracking) +
           " squeeze " + show(step.squeeze) + " leading " + show(step.leading) + " share " +
           show(static_cast<int>(step.leading_share)) + "\n";
}

// The properties that the style says, in this order.
std::string properties(const Style& s) {
  std::string out;
  const auto put = [&out](const char* name, const auto& value) {
    if (value) out += std::string(" ") + name + "=" + show(*value);
  };
  put("family", s.family), put("size", s.size), put("tracking", s.tracking);
  if (s.condense) out += " condense=" + std::to_string(*s.condense);
  put("first", s.first_indent), put("rest", s.rest_indent), put("before", s.space_before), put("after", s.space_after);
  put("color", s.color), put("background", s.background), put("align", s.align), put("leading", s.leading);
  put("kinsoku", s.kinsoku), put("overflow", s.overflow), put("not-at-start", s.not_at_start), put("not-at-end", s.not_at_end);
  put("allowed-at-start", s.allowed_at_start), put("allowed-at-end", s.allowed_at_end), put("units", s.units);
  put("prefixes", s.number_prefixes), put("numbers", s.keep_numbers), put("latin-adjust", s.latin_adjust);
  put("hang-marks", s.hang_marks), put("underline", s.underline), put("strike", s.strike), put("breaking", s.breaking);
  put("punctuation", s.punctuation), put("trim", s.trim_line_start), put("vertical", s.vertical), put("latin", s.latin_space);
  put("spread", s.spread), put("tabs", s.tabs), put("emphasis", s.emphasis), put("digits", s.combine_digits);
  put("padding", s.padding), put("border", s.border), put("top", s.border_top), put("right", s.border_right);
  put("bottom", s.border_bottom), put("left", s.border_left), put("diagonal", s.border_diagonal), put("radius", s.radius);
  put("valign", s.valign);
  return out + (s.ladder ? " ladder" : "");
}

void element(std::string& out, const Element& one, std::size_t depth) {
  out.append(2 * depth, ' ');
  out += one.id == ElementId::text ? "text “" + one.text + "”" : std::string(rule_of(one.id).name);
  for (int id = 0; id < 256; ++id)
    if (const Value* value = one.attributes.find(static_cast<AttributeId>(id)))
      out += " " + std::string(name_of(static_cast<AttributeId>(id))) + "=" + std::visit([](const auto& v) { return show(v); }, *value);
  out += " @" + std::to_string(one.span.line) + ":" + std::to_string(one.span.column) + "\n";
  for (const Element& child : one.children) element(out, child, depth + 1);
}

std::string model(const cases::Case& one) {
  Diagnostics diagnostics;
  const auto layout = templates::read(one.part("template"), diagnostics, &one);
  std::string out = templates::findings(diagnostics);
  if (diagnostics.has_errors() || !layout) return out;
  for (const auto& [name, found] : layout->ladders) ladder(out += "ladder " + name, *found);
  for (const auto& [name, style] : layout->styles) out += "style " + name + " (" + style.id + ")" + properties(style) + "\n";
  for (const auto& [id, span] : layout->unused_overrides) out += "unused " + id + " " + std::to_string(span.line) + "\n";
  for (const auto& [name, page] : layout->pages)
    out += "page " + name + " " + show(page.size.width) + "x" + show(page.size.height) + " margin " + show(page.margin) + " header " +
           show(page.header_offset) + (page.header ? " there" : "") + " footer " + show(page.footer_offset) +
           (page.footer ? " there" : "") + "\n";
  for (const auto& [name, definition] : layout->definitions) {
    out += "define " + name + (definition.has_slot ? " slot" : "");
    for (const Element* parameter : definition.parameters) out += " " + parameter->word(AttributeId::name);
    out += "\n";
    element(out, *definition.element, 1);
  }
  for (const Element* global : layout->globals) element(out, *global, 0);
  if (layout->document) element(out, *layout->document, 0);
  return out + std::to_string(layout->variables.size()) + " variables\n";
}

}  // namespace

BOOST_AUTO_TEST_CASE(templates_after_reading) { cases::check("layout/model.cases", model); }
