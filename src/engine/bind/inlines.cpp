#include <algorithm>
#include <utility>

#include "base/numerals.h"
#include "engine/bind/messages.h"
#include "engine/bind/sinks.h"
#include "engine/typeset/blank.h"

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

// As wide as most numbers of pages at most are: room is kept for it until there are pages.
std::string stand_in(std::optional<Numerals> numerals) {
  const std::int64_t usual = 888, least = 50;
  const auto text = in_numerals(usual, numerals.value_or(Numerals::decimal));
  return text ? *text : in_numerals(least, *numerals).value_or("");
}

std::string number_text(Binder& binder, const Element& element, const Context& context) {
  const auto found = binder.evaluate().integer(element.require<layout::Query>(AttributeId::select), context.node);
  if (!found) return {};
  const auto& format = element.require<layout::Choice>(AttributeId::format);
  auto text = in_numerals(found->number, format.as<Numerals>());
  if (text) return *std::move(text);
  binder.diagnostics().error(messages::number_range, element.span,
                             {std::to_string(found->number), std::string(format.word->text)});
  return {};
}

Words value_words(Binder& binder, const Element& element, const Context& context) {
  const layout::Query& query = element.require<layout::Query>(AttributeId::select);
  const layout::Word* separator = element.get<layout::Word>(AttributeId::separator);
  Value found = binder.evaluate().value(query, context.node, separator ? &separator->text : nullptr);
  const bool* optional = element.get<bool>(AttributeId::optional);
  if (!found.found && !(optional && *optional)) binder.evaluate().report_nothing(query, context.node);
  const bool from_data = found.span.known();
  return {std::move(found.text), from_data ? found.span : element.span, from_data, std::move(found.places)};
}

Words said(Binder& binder, const Element& element, const Context& context) {
  switch (element.id) {
    case ElementId::value:
      return value_words(binder, element, context);
    case ElementId::number:
      return {number_text(binder, element, context), element.span};
    case ElementId::br:
      return {"\n", element.span};
    case ElementId::tab:
      return {"\t", element.span};
    default:
      return {element.text, element.span};
  }
}

}  // namespace

Words words_of(Binder& binder, const Element& element, const Context& context) {
  Words out = said(binder, element, context);
  binder.budget().spend_text(out.text, out.place);
  return out;
}

void TextSink::accept(const Element& element, const Context& context) {
  if (element.attributes.find(AttributeId::style) != nullptr)
    binder_.diagnostics().error(messages::lost_style, element.span,
                                {std::string(layout::rule_of(element.id).name), std::string(inside_)});
  const Words words = words_of(binder_, element, context);
  if (words.from_data && !all_.from_data) data_ = words.place;
  all_.from_data |= words.from_data;
  if (words.text.empty()) return;
  const auto begin = static_cast<std::uint32_t>(all_.text.size());
  if (begin == 0)
    all_.place = words.place;
  else
    all_.places.push_back({0, begin, words.place});
  for (const content::PlaceWithin& within : words.places)
    all_.places.push_back({0, begin + within.offset, within.place});
  all_.text += words.text;
}

std::string Binder::inline_text(const Element& element, const Context& context) {
  TextSink sink(*this, layout::rule_of(element.id).name);
  run(element.children, context, sink);
  return std::move(sink.all().text);
}

void InlineSink::accept(const Element& element, const Context& outer) {
  std::optional<Context> own;
  const Context& context = binder_.styled(element, outer, own);
  if ((element.category & layout::texts) != 0) return add(words_of(binder_, element, context), context);
  switch (element.id) {
    case ElementId::link:
      return link(element, context);
    case ElementId::ruby:
      return ruby(element, context);
    case ElementId::page_number:
    case ElementId::page_count:
      return page_value(element, context);
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

void InlineSink::add(Words words, const Context& context) {
  if (words.from_data) take_place(words.place);
  if (words.text.empty()) return;
  if (paragraph_.text.runs.empty()) {  // a label or a value, or one with the other
    paragraph_.text.runs.reserve(2);
    paragraph_.run_places.reserve(2);
  }
  const auto run = static_cast<std::uint32_t>(paragraph_.text.runs.size());
  for (const content::PlaceWithin& within : words.places)
    paragraph_.places_within.push_back({run, within.offset, within.place});
  paragraph_.run_places.push_back(words.place);
  paragraph_.text.runs.push_back({std::move(words.text), context.look.text, mark_});
}

void InlineSink::take_place(Span data) {
  if (paragraph_.from_data) return;
  paragraph_.place.data = data;
  paragraph_.from_data = true;
}

// What must be one run: everything in the element is gathered, in the element's own style.
void InlineSink::joined(const Element& element, const Context& context) {
  TextSink inner(binder_, layout::rule_of(element.id).name);
  binder_.run(element.children, context, inner);
  if (inner.all().from_data) take_place(inner.data());
  Context own = context;
  if (element.id == ElementId::combine) own.look.text.combine = true;
  if (element.id == ElementId::spread)
    own.look.text.spread = resolve(element.require<layout::LengthSpec>(AttributeId::width), context.look);
  if (!inner.all().place.known()) inner.all().place = element.span;
  inner.all().from_data = false;
  add(std::move(inner.all()), own);
}

void InlineSink::ruby(const Element& element, const Context& context) {
  const std::size_t before = paragraph_.text.runs.size();
  joined(element, context);
  const std::string reading = binder_.text(element, AttributeId::reading, context);
  if (reading.empty()) return;
  const bool none = paragraph_.text.runs.size() == before;
  if (none || paragraph_.text.runs.back().text.find_first_not_of("\n\t") == std::string::npos)
    return binder_.diagnostics().error(messages::ruby_base, element.span, {reading});
  typeset::TextRun& run = paragraph_.text.runs.back();
  run.ruby = readings_in(reading);
  using enum typeset::RubyKind;
  run.ruby_kind = element.choice<typeset::RubyKind>(AttributeId::kind).value_or(run.ruby.size() > 1 ? mono : group);
  if (run.ruby_kind == group) {
    run.ruby = {reading};
  } else if (const std::size_t bases = count_bases(run.text); bases != run.ruby.size()) {
    binder_.diagnostics().error(messages::ruby_count, element.span,
                                {run.text, std::to_string(bases), reading, std::to_string(run.ruby.size())});
  }
}

// Nobody knows it before there are pages, and then only running heads are not yet painted.
void InlineSink::page_value(const Element& element, const Context& context) {
  using Kind = content::PageValue::Kind;
  const bool count = element.id == ElementId::page_count;
  if (!binder_.running())
    return binder_.diagnostics().error(messages::page_value, element.span,
                                       {std::string(layout::rule_of(element.id).name)});
  content::PageValue value{static_cast<std::uint32_t>(paragraph_.text.runs.size()),
                           count ? Kind::count : Kind::number,
                           element.choice<content::PageRange>(AttributeId::of),
                           element.choice<Numerals>(AttributeId::format)};
  if (count && !value.of) value.of = content::PageRange::document;
  add({stand_in(value.numerals), element.span}, context);
  paragraph_.page_values.push_back(value);
}

namespace {

struct Destination {
  std::string text;
  Span place;
  bool leaves = false;
};

// What an address may be (RFC 3986): a scheme that readers of PDF follow, then no blank and nothing beyond ASCII.
bool is_address(std::string_view text) {
  constexpr std::string_view schemes[] = {"https://", "http://", "mailto:", "tel:"};
  const bool known = std::ranges::any_of(
      schemes, [&](std::string_view scheme) { return text.starts_with(scheme) && text.size() > scheme.size(); });
  return known && std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7f; });
}

Destination destination(Binder& binder, const Element& element, const Context& context) {
  const bool inside = element.attributes.find(AttributeId::to) != nullptr;
  const bool outside = element.attributes.find(AttributeId::href) != nullptr;
  if (inside == outside) binder.diagnostics().error(messages::link_target, element.span);
  if (inside || !outside) {
    if (!inside) return {{}, element.span};
    auto [to, place] = binder.string(element, AttributeId::to, context, Binder::Blank::reported);
    return {std::move(to), place};
  }
  auto [href, place] = binder.string(element, AttributeId::href, context, Binder::Blank::reported);
  if (!is_address(href)) binder.diagnostics().error(messages::address, place.known() ? place : element.span, {href});
  return {std::move(href), place, true};
}

}  // namespace

void InlineSink::link(const Element& element, const Context& context) {
  auto [to, place, leaves] = destination(binder_, element, context);
  auto contents = binder_.string(element, AttributeId::contents, context, Binder::Blank::reported);
  Diagnostics& diagnostics = binder_.diagnostics();
  if (mark_ != 0) diagnostics.error(messages::nested_link, element.span, {to});
  paragraph_.links.push_back({std::move(to), std::move(contents.text), place, leaves});
  const std::uint32_t outer = mark_;
  mark_ = static_cast<std::uint32_t>(paragraph_.links.size());
  const std::size_t before = paragraph_.text.runs.size(), reported = diagnostics.items().size();
  binder_.run(element.children, context, *this);
  const auto& runs = paragraph_.text.runs;
  const bool empty = std::all_of(runs.begin() + static_cast<std::ptrdiff_t>(before), runs.end(),
                                 [](const typeset::TextRun& run) { return typeset::is_blank(run.text); });
  // Nobody could follow it, and no tag of the PDF would hold it.
  if (empty && diagnostics.items().size() == reported)
    diagnostics.add({Severity::error,
                     &messages::empty_link,
                     element.span,
                     context.place.section->sheet,
                     context.place.field,
                     {paragraph_.links[mark_ - 1].destination}});
  mark_ = outer;
}

}  // namespace toji::bind
