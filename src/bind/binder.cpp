#include "bind/binder.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>

#include "bind/bind.h"
#include "bind/messages.h"
#include "bind/sinks.h"
#include "layout/units.h"

namespace toji::bind {
namespace {

// A mistake in a loop comes as often as the loop runs: three of a kind at one place are shown, the rest counted.
void add_thinned(const Diagnostics& all, Diagnostics& out) {
  constexpr int most = 3;
  const auto key = [](const Diagnostic& d) { return std::tuple(d.text->id, d.span.file, d.span.line, d.span.column); };
  std::map<decltype(key(all.items().front())), std::pair<int, int>> counts;  // in all, shown so far
  for (const Diagnostic& diagnostic : all.items()) ++counts[key(diagnostic)].first;
  for (const Diagnostic& diagnostic : all.items()) {
    auto& [count, shown] = counts[key(diagnostic)];
    if (++shown <= most) out.add(diagnostic);
    if (shown == most && count > most)
      out.add({Severity::note, &messages::repeated, diagnostic.span, {}, {}, {std::to_string(count - most)}});
  }
}

}  // namespace

using layout::AttributeId;
using layout::Element;

const layout::Style* Binder::style_of(const Element& element, AttributeId attribute) const {
  const layout::Word* name = element.get<layout::Word>(attribute);
  return name ? name->style : nullptr;
}

Context Binder::styled(const Element& element, const Context& context) const {
  return {context.node, look(style_of(element), context), context.place};
}

const Context& Binder::styled(const Element& element, const Context& context, std::optional<Context>& own) const {
  return style_of(element) ? own.emplace(styled(element, context)) : context;
}

std::string Binder::text(const Element& element, AttributeId attribute, const Context& context) const {
  const auto* text = element.get<layout::TextTemplate>(attribute);
  return text ? evaluate_.text(*text, context.node) : std::string();
}

int Binder::integer(const Element& element, AttributeId attribute, const Context& context, int fallback) const {
  if (!element.get<layout::TextTemplate>(attribute)) return fallback;
  const std::string found = text(element, attribute, context);
  int number = 0;
  const char* end = found.data() + found.size();
  const auto [stop, error] = std::from_chars(found.data(), end, number);
  if (error == std::errc() && stop == end && number >= 1) return number;
  diagnostics_.error(messages::not_positive, element.span, {std::string(layout::name_of(attribute)), found});
  return fallback;
}

std::optional<Length> Binder::size(const Element& element, const Context& context) const {
  const std::string found = text(element, AttributeId::size, context);
  if (found.empty()) return std::nullopt;
  if (const auto size = layout::parse_absolute(found); size && size->units() > 0) return size;
  diagnostics_.error(messages::not_a_size, element.span, {found});
  return std::nullopt;
}

namespace {

page::Binding binding_of(const Element& root) {
  page::Binding binding;
  binding.right = root.word(AttributeId::binding) == "right";
  if (const auto* gutter = root.get<layout::LengthSpec>(AttributeId::gutter))
    binding.gutter = Length::raw(gutter->value);
  if (const int* multiple = root.get<int>(AttributeId::multiple)) binding.multiple = std::max(1, *multiple);
  return binding;
}

}  // namespace

namespace {

content::Document bind(const layout::Layout& layout, const data_tree::DataTree& tree, Diagnostics& out,
                       Diagnostics& diagnostics, const SectionSink::Take& take) {
  Binder binder(layout, tree, diagnostics);
  const Element& root = *layout.document;
  const Context context{tree.document.document_element(), {}, {}};
  content::Document document;
  page::Metadata& metadata = document.metadata;
  metadata.title = binder.text(root, AttributeId::title, context);
  metadata.author = binder.text(root, AttributeId::author, context);
  metadata.subject = binder.text(root, AttributeId::subject, context);
  metadata.keywords = binder.text(root, AttributeId::keywords, context);
  metadata.date = binder.text(root, AttributeId::date, context);
  if (const std::string language = root.word(AttributeId::language); !language.empty()) metadata.language = language;
  document.binding = binding_of(root);
  SectionSink sink(binder, take);
  binder.run(root.children, context, sink);
  add_thinned(diagnostics, out);
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
