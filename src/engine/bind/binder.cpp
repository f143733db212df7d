#include "engine/bind/binder.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <span>
#include <tuple>

#include "base/iso_date.h"
#include "engine/bind/bind.h"
#include "engine/bind/messages.h"
#include "engine/bind/sinks.h"
#include "engine/layout/attributes.h"
#include "engine/layout/suggest.h"
#include "engine/layout/units.h"
#include "engine/page/limits.h"
#include "engine/typeset/blank.h"

namespace toji::bind {
namespace {

// A mistake in a loop comes as often as the loop runs: three of a kind at one place are shown, the rest counted.
void add_thinned(std::span<const Diagnostic> all, Diagnostics& out) {
  constexpr int most = 3;
  const auto key = [](const Diagnostic& d) {
    const bool of_attribute = d.text == &messages::empty_text || d.text == &messages::long_text;
    return std::tuple(d.text->id, d.span.file, d.span.line, d.span.column, of_attribute ? d.args[1] + d.args[2] : "");
  };
  std::map<decltype(key(all.front())), std::pair<int, int>> counts;  // in all, shown so far
  for (const Diagnostic& diagnostic : all) ++counts[key(diagnostic)].first;
  for (const Diagnostic& diagnostic : all) {
    auto& [count, shown] = counts[key(diagnostic)];
    if (++shown <= most) out.add(diagnostic);
    if (shown == most && count > most)
      out.add({Severity::note, &messages::repeated, diagnostic.span, {}, {}, {std::to_string(count - most)}});
  }
}

}  // namespace

using layout::AttributeId;
using layout::Element;

const layout::Style* Binder::computed_style(const Element& element, AttributeId attribute,
                                            const Context& context) const {
  const std::string name = text(element, attribute, context);
  const auto found = layout_.styles.find(name);
  if (found != layout_.styles.end()) return &found->second;
  if (name.empty()) return nullptr;
  std::vector<std::string_view> known;
  for (const auto& style : layout_.styles) known.push_back(style.first);
  diagnostics_.error(messages::unknown_style, element.span,
                     {name, evaluate_.where(context.node), layout::suggestion(name, known)});
  return nullptr;
}

std::optional<layout::Value> Binder::computed(const Element& element, AttributeId attribute, const Context& context) {
  const auto& rules = layout::rule_of(element.id).attributes;
  const auto rule = std::find_if(rules.begin(), rules.end(), [&](const auto& r) { return r.id == attribute; });
  const std::string found = text(element, attribute, context);
  std::optional<layout::Value> value = layout::parse_value(*rule, found);
  if (value) return value;
  const layout::Form form = layout::form_of(*rule);
  diagnostics_.error(messages::bad_value, element.span,
                     {std::string(layout::name_of(attribute)), found, evaluate_.where(context.node), form.ja, form.en});
  return value;
}

const Context& Binder::styled(const layout::Style* style, const Context& context, std::optional<Context>& own) const {
  return style ? own.emplace(Context{context.node, look(style, context), context.place}) : context;
}

std::string Binder::filled_in(const layout::TextTemplate& text, const Element& element, const Context& context) const {
  std::string out = evaluate_.text(text, context.node);
  budget_.spend_text(out, element.span);
  return out;
}

PlacedText Binder::string(const Element& element, AttributeId attribute, const Context& context,
                          Blank blank) const {
  const auto* value = element.get<layout::TextTemplate>(attribute);
  if (!value) return {};
  const std::size_t reported = diagnostics_.items().size();
  PlacedText out = evaluate_.placed_text(*value, context.node);
  if (!out.place.known()) out.place = element.span;
  budget_.spend_text(out.text, element.span);
  if (diagnostics_.items().size() != reported) return out;  // its expressions find nothing, or it is too long
  // A string has at most twice the bytes of its UTF-8, and its mark: most need no count.
  const std::size_t most = 2 * out.text.size() + 2;
  const std::size_t bytes = most <= page::longest_string ? most : page::string_bytes(out.text);
  const bool says_nothing = blank == Blank::reported && typeset::is_blank(out.text);
  if (bytes <= page::longest_string && !says_nothing) return out;
  const std::string used = content::to_text(element.span);
  std::vector<std::string> args{std::string(layout::rule_of(element.id).name), std::string(layout::name_of(attribute)),
                                used, std::to_string(bytes)};
  diagnostics_.add({Severity::error, says_nothing ? &messages::empty_text : &messages::long_text, out.place,
                    context.place.section->sheet, context.place.field, std::move(args)});
  return out;
}

int Binder::read_integer(const Element& element, AttributeId attribute, const Context& context, int fallback) const {
  constexpr int most = 999'999;
  const std::string found = text(element, attribute, context);
  int number = 0;
  const char* end = found.data() + found.size();
  const auto [stop, error] = std::from_chars(found.data(), end, number);
  if (error == std::errc() && stop == end && number >= 1 && number <= most) return number;
  diagnostics_.error(messages::not_positive, element.span, {std::string(layout::name_of(attribute)), found});
  return fallback;
}

std::optional<Length> Binder::size(const Element& element, const Context& context) const {
  const auto* asked = element.get<layout::TextTemplate>(AttributeId::size);
  if (!asked) return std::nullopt;
  auto [found, place] = evaluate_.placed_text(*asked, context.node);
  if (found.empty()) return std::nullopt;
  const auto size = layout::parse_absolute(found);
  if (size && *size >= page::smallest_type) return size;
  if (!place.known()) place = element.span;
  diagnostics_.add({Severity::error, size && *size > Length() ? &messages::small_type : &messages::not_a_size, place,
                    context.place.section->sheet, context.place.field, {found, content::to_text(element.span)}});
  return std::nullopt;
}

namespace {

page::Binding binding_of(const Element& root, Diagnostics& diagnostics) {
  constexpr int most_blank = 1000;
  page::Binding binding;
  binding.right = root.choice<bool>(AttributeId::binding).value_or(false);
  if (const auto* gutter = root.get<layout::LengthSpec>(AttributeId::gutter))
    binding.gutter = Length::raw(gutter->value);
  if (const int* multiple = root.get<int>(AttributeId::multiple)) {
    binding.multiple = std::clamp(*multiple, 1, most_blank);
    if (*multiple < 1 || *multiple > most_blank)
      diagnostics.error(messages::many_blank_pages, root.span, {std::to_string(*multiple)});
  }
  return binding;
}

}  // namespace

namespace {

// Empty where the data gives none.
std::string date_of(const Binder& binder, const Element& root, const Context& context, Diagnostics& diagnostics) {
  const PlacedText date = binder.string(root, AttributeId::date, context, Binder::Blank::allowed);
  if (date.text.empty() || is_iso_date(date.text)) return date.text;
  diagnostics.error(messages::not_a_date, date.place, {date.text});
  return {};
}

content::Document bind(const layout::Layout& layout, const data_tree::DataTree& tree, Diagnostics& out,
                       Diagnostics& diagnostics, const SectionSink::Take& take) {
  Binder binder(layout, tree, diagnostics);
  const Element& root = *layout.document;
  const Context context{tree.document.document_element(), {}, {}};
  binder.globals(context);
  content::Document document;
  page::Metadata& metadata = document.metadata;
  metadata.title = binder.string(root, AttributeId::title, context, Binder::Blank::reported).text;
  metadata.author = binder.string(root, AttributeId::author, context, Binder::Blank::allowed).text;
  metadata.subject = binder.string(root, AttributeId::subject, context, Binder::Blank::allowed).text;
  metadata.keywords = binder.string(root, AttributeId::keywords, context, Binder::Blank::allowed).text;
  metadata.date = date_of(binder, root, context, diagnostics);
  if (const std::string language = root.word(AttributeId::language); !language.empty()) metadata.language = language;
  document.binding = binding_of(root, diagnostics);
  std::size_t sections = 0;
  const SectionSink::Take counting = [&](content::Section section) {
    ++sections;
    take(std::move(section));
  };
  SectionSink sink(binder, counting);
  binder.run(root.children, context, sink);
  if (sections == 0 && !diagnostics.has_errors()) diagnostics.error(messages::no_section, root.span);
  add_thinned(std::span(diagnostics.items()).first(binder.budget().findings()), out);
  return document;
}

}  // namespace

content::Document bind(const layout::Layout& layout, const data_tree::DataTree& tree, Diagnostics& out) {
  Diagnostics diagnostics;
  std::vector<content::Section> sections;
  content::Document document =
      bind(layout, tree, out, diagnostics, [&](content::Section section) { sections.push_back(std::move(section)); });
  document.sections = std::move(sections);
  return document;
}

content::Document bind(const layout::Layout& layout, const data_tree::DataTree& tree, Diagnostics& out,
                       const std::function<void(content::Section)>& take) {
  Diagnostics diagnostics;
  return bind(layout, tree, out, diagnostics, [&](content::Section section) {
    if (!diagnostics.has_errors()) take(std::move(section));
  });
}

}  // namespace toji::bind
