#include "bind/messages.h"
#include "bind/numbers.h"
#include "bind/sinks.h"

namespace toji::bind {

using layout::AttributeId;
using layout::Element;
using layout::ElementId;

namespace {

// 上付き and 下付き: three fifths of the size. The em box of what is raised ends with the text's; what is lowered goes
// a little deeper, so that figures are seen to hang. In vertical lines they stand to the right and to the left.
Context scripted(const Element& element, const Context& outer) {
  Context context = outer;
  typeset::TextStyle& text = context.look.text;
  if (!text.family) return context;  // outside of all sections, for a variable's text
  const Length whole = text.size, part = text.size.scaled(3, 5);
  const bool sup = element.id == ElementId::sup;
  text.size = part;
  if (context.look.paragraph->vertical) {
    text.rise += sup ? (whole - part) / 2 : (part - whole) / 2;
  } else {
    text.rise += sup ? text.family->face(0).em_box_top().at(whole - part)
                     : text.family->face(0).em_box_bottom().at(part - whole) * 2;
  }
  return context;
}

// The parts between slashes: "かん/じ".
std::vector<std::string> readings_in(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t slash = text.find('/'); slash != std::string_view::npos; slash = text.find('/')) {
    out.emplace_back(text.substr(0, slash));
    text.remove_prefix(slash + 1);
  }
  out.emplace_back(text);
  return out;
}

// Characters that can carry a reading: neither marks nor selectors of the character before them.
std::size_t count_bases(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    const bool joins = rest.starts_with("\u3099") || rest.starts_with("\u309A") || rest.starts_with("\xEF\xB8") ||
                       rest.starts_with("\xF3\xA0");
    count += begins && !joins ? 1 : 0;
  }
  return count;
}

// Of a paragraph that is going to be one run.
std::vector<content::PlaceWithin> places_in(const content::ParagraphBlock& paragraph) {
  std::vector<content::PlaceWithin> out;
  std::size_t begin = 0;
  auto within = paragraph.places_within.begin();
  for (std::uint32_t run = 0; run < paragraph.text.runs.size(); ++run) {
    if (run > 0) out.push_back({0, static_cast<std::uint32_t>(begin), paragraph.run_places[run]});
    for (; within != paragraph.places_within.end() && within->run == run; ++within)
      out.push_back({0, static_cast<std::uint32_t>(begin + within->offset), within->place});
    begin += paragraph.text.runs[run].text.size();
  }
  return out;
}

std::string text_of(const content::ParagraphBlock& paragraph) {
  std::string text;
  for (const typeset::TextRun& run : paragraph.text.runs) text += run.text;
  return text;
}

}  // namespace

std::string Binder::inline_text(const std::vector<Element>& children, const Context& context) {
  content::ParagraphBlock gathered;
  InlineSink sink(*this, gathered);
  run(children, context, sink);
  return text_of(gathered);
}

void InlineSink::accept(const Element& element, const Context& outer) {
  if (element.id == ElementId::text) return add(element.text, outer, element.span);
  std::optional<Context> own;
  const Context& context = binder_.styled(element, outer, own);
  switch (element.id) {
    case ElementId::value:
      return value(element, context);
    case ElementId::number:
      return number(element, context);
    case ElementId::link:
      return link(element, context);
    case ElementId::br:
      return add("\n", context, element.span);
    case ElementId::tab:
      return add("\t", context, element.span);
    case ElementId::ruby:
      return ruby(element, context);
    case ElementId::sup:
    case ElementId::sub:
      return binder_.run(element.children, scripted(element, context), *this);
    case ElementId::combine:
    case ElementId::spread:
      return joined(element, context);
    default:
      binder_.run(element.children, context, *this);
  }
}

void InlineSink::add(std::string text, const Context& context, Span place,
                     const std::vector<content::PlaceWithin>& places) {
  binder_.budget().spend_text(text, place);
  if (text.empty()) return;
  if (paragraph_.text.runs.empty()) {  // a label or a value, or one with the other
    paragraph_.text.runs.reserve(2);
    paragraph_.run_places.reserve(2);
  }
  const auto run = static_cast<std::uint32_t>(paragraph_.text.runs.size());
  for (const content::PlaceWithin& within : places)
    paragraph_.places_within.push_back({run, within.offset, within.place});
  paragraph_.run_places.push_back(place);
  paragraph_.text.runs.push_back({std::move(text), context.look.text, mark_});
}

void InlineSink::value(const Element& element, const Context& context) {
  const layout::Query& query = element.require<layout::Query>(AttributeId::select);
  const layout::Word* separator = element.get<layout::Word>(AttributeId::separator);
  Value found = binder_.evaluate().value(query, context.node, separator ? &separator->text : nullptr);
  const bool* optional = element.get<bool>(AttributeId::optional);
  if (!found.found && !(optional && *optional)) binder_.evaluate().report_nothing(query, context.node);
  if (found.span.known() && !paragraph_.from_data) {
    paragraph_.place.data = found.span;
    paragraph_.from_data = true;
  }
  add(std::move(found.text), context, found.span.known() ? found.span : element.span, found.places);
}

void InlineSink::number(const Element& element, const Context& context) {
  const layout::Query& query = element.require<layout::Query>(AttributeId::select);
  const auto number = binder_.evaluate().integer(query, context.node);
  if (!number) return;
  const std::string& format = element.word(AttributeId::format);
  auto text = format_number(*number, format);
  if (!text)
    binder_.diagnostics().error(messages::number_range, element.span, {std::to_string(*number), format});
  else
    add(std::move(*text), context, element.span);
}

// What must be one run: everything in the element is gathered, in the element's own style.
void InlineSink::joined(const Element& element, const Context& context) {
  content::ParagraphBlock inner;
  InlineSink sink(binder_, inner);
  binder_.run(element.children, context, sink);
  std::string text = text_of(inner);
  const bool has_ruby = std::any_of(inner.text.runs.begin(), inner.text.runs.end(),
                                    [](const typeset::TextRun& run) { return !run.ruby.empty(); });
  const std::string name(layout::rule_of(element.id).name);
  if (!inner.links.empty()) binder_.diagnostics().error(messages::lost_in_run, element.span, {name, "link"});
  if (has_ruby) binder_.diagnostics().error(messages::lost_in_run, element.span, {name, "ruby"});
  if (inner.from_data && !paragraph_.from_data) {
    paragraph_.place.data = inner.place.data;
    paragraph_.from_data = true;
  }
  Context own = context;
  if (element.id == ElementId::combine) own.look.text.combine = true;
  if (element.id == ElementId::spread)
    own.look.text.spread = resolve(element.require<layout::LengthSpec>(AttributeId::width), context.look);
  add(std::move(text), own, inner.run_places.empty() ? element.span : inner.run_places.front(), places_in(inner));
}

void InlineSink::ruby(const Element& element, const Context& context) {
  const std::size_t before = paragraph_.text.runs.size();
  joined(element, context);
  const std::string reading = binder_.text(element, AttributeId::reading, context);
  if (paragraph_.text.runs.size() == before || reading.empty()) return;
  typeset::TextRun& run = paragraph_.text.runs.back();
  run.ruby = readings_in(reading);
  std::string kind = element.word(AttributeId::kind);
  if (kind.empty()) kind = run.ruby.size() > 1 ? "mono" : "group";
  run.ruby_kind = kind == "mono"    ? typeset::RubyKind::mono
                  : kind == "group" ? typeset::RubyKind::group
                                    : typeset::RubyKind::jukugo;
  if (kind == "group") {
    run.ruby = {reading};
  } else if (const std::size_t bases = count_bases(run.text); bases != run.ruby.size()) {
    binder_.diagnostics().error(messages::ruby_count, element.span,
                                {run.text, std::to_string(bases), reading, std::to_string(run.ruby.size())});
  }
}

void InlineSink::link(const Element& element, const Context& context) {
  auto [to, place] = binder_.string(element, AttributeId::to, context, Binder::Blank::reported);
  auto contents = binder_.string(element, AttributeId::contents, context, Binder::Blank::reported);
  paragraph_.links.push_back({std::move(to), std::move(contents.text), place});
  const std::uint32_t outer = mark_;
  mark_ = static_cast<std::uint32_t>(paragraph_.links.size());
  binder_.run(element.children, context, *this);
  mark_ = outer;
}

}  // namespace toji::bind
