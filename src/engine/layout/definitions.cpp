#include "engine/layout/definitions.h"

#include <algorithm>

#include "base/points.h"
#include "engine/layout/ladders.h"
#include "engine/layout/messages.h"
#include "engine/layout/papers.h"
#include "engine/layout/styles.h"
#include "engine/layout/suggest.h"
#include "engine/layout/units.h"
#include "engine/page/limits.h"

namespace toji::layout {
namespace {

using A = AttributeId;

std::string place_text(const Span& span) {
  return std::string(span.file) + ":" + std::to_string(span.line) + ":" + std::to_string(span.column);
}

Length absolute(const Element& element, AttributeId name, Length fallback) {
  const auto* spec = element.get<LengthSpec>(name);
  return spec ? Length::raw(spec->value) : fallback;
}

// A size of its own is as large as a PDF's page may be (ISO 19005-2 6.1.13).
void check_size(Size size, const Element& element, Diagnostics& diagnostics) {
  if (size.width <= Length() || size.height <= Length()) return diagnostics.error(messages::page_size, element.span);
  for (const Length side : {size.width, size.height})
    if (side < page::shortest_side || side > page::longest_side)
      return diagnostics.error(messages::page_limits, element.span);
}

PageDefinition read_page(const Element& element, Diagnostics& diagnostics) {
  PageDefinition page;
  if (const auto paper = element.choice<Paper>(A::size)) page.size = size_of(*paper);
  page.size = {absolute(element, A::width, page.size.width), absolute(element, A::height, page.size.height)};
  check_size(page.size, element, diagnostics);
  if (const auto* margin = element.get<EdgesSpec>(A::margin))
    page.margin = {Length::raw(margin->top.value), Length::raw(margin->right.value), Length::raw(margin->bottom.value),
                   Length::raw(margin->left.value)};
  const Length across = page.margin.horizontal(), down = page.margin.vertical();
  if (page.size.width > Length() && page.size.height > Length() &&
      (across >= page.size.width || down >= page.size.height)) {
    diagnostics.error(messages::page_room, element.span,
                      {in_points(across, page.size.width), in_points(down, page.size.height),
                       in_points(page.size.width, across), in_points(page.size.height, down)});
  }
  page.header_offset = absolute(element, A::header_offset, page.margin.top / 2);
  page.footer_offset = absolute(element, A::footer_offset, page.margin.bottom / 2);
  for (const Element& child : element.children) (child.id == ElementId::header ? page.header : page.footer) = &child;
  return page;
}

bool holds_slot(const Element& element) {
  return element.id == ElementId::slot || std::ranges::any_of(element.children, holds_slot);
}

// A name that has come before.
void check_twice(const Element& element, const std::vector<const Element*>& before, Diagnostics& diagnostics) {
  const std::string& name = element.word(A::name);
  const auto same = std::ranges::find_if(before, [&](const Element* other) { return other->word(A::name) == name; });
  if (same == before.end()) return;
  diagnostics.error(messages::duplicate_name, element.span,
                    {std::string(rule_of(element.id).name), name, place_text((*same)->span)});
}

Definition read_definition(const Element& element, Diagnostics& diagnostics) {
  Definition definition{&element, {}, holds_slot(element)};
  for (const Element& child : element.children) {
    if (child.id != ElementId::param) continue;
    check_twice(child, definition.parameters, diagnostics);
    definition.parameters.push_back(&child);
  }
  return definition;
}

struct Collector {
  Layout& layout;
  const font::Library& fonts;
  Diagnostics& diagnostics;
  std::map<std::string, Span> seen = {};  // "style body" → where
  // By the style that they override, in order.
  std::map<std::string, std::vector<const Element*>, std::less<>> overrides = {};

  // What must be known before the first style: ladders, and what overrides a style where it is defined, so that those
  // based on it follow.
  void prepare(const Element& root) {
    for (const Element& child : root.children) {
      if (child.id == ElementId::ladder && first(child, A::id))
        layout.ladders[child.word(A::id)] = read_ladder(child, diagnostics);
      if (!is_override(child)) continue;
      overrides[child.word(A::id)].push_back(&child);
      if (child.attributes.find(A::based_on) != nullptr)
        diagnostics.error(messages::override_base, child.span, {child.word(A::id)});
    }
  }

  void note_unused_overrides() {
    for (const auto& [id, elements] : overrides)
      for (const Element* element : elements)
        if (!layout.styles.contains(id)) layout.unused_overrides.push_back({id, element->span});
  }

  static bool is_override(const Element& element) {
    const bool* yes = element.id == ElementId::style ? element.get<bool>(A::override_) : nullptr;
    return yes && *yes;
  }

  void collect(const Element& root) {
    for (const Element& child : root.children) collect_one(child);
  }

  void collect_one(const Element& element) {
    switch (element.id) {
      case ElementId::style:
        if (!is_override(element) && first(element, A::id)) define_style(element);
        break;
      case ElementId::page:
        if (first(element, A::id)) layout.pages[element.word(A::id)] = read_page(element, diagnostics);
        break;
      case ElementId::define:
        if (first(element, A::name)) layout.definitions[element.word(A::name)] = read_definition(element, diagnostics);
        break;
      case ElementId::let:
        first(element, A::name);
        layout.globals.push_back(&element);
        break;
      case ElementId::stop:
        layout.globals.push_back(&element);
        break;
      case ElementId::document:
        if (layout.document)
          diagnostics.error(messages::duplicate_name, element.span,
                            {"document", "document", place_text(layout.document->span)});
        layout.document = &element;
        break;
      default:
        break;
    }
  }

  void define_style(const Element& element) {
    Style style = read_style(element, layout, fonts, diagnostics);
    const auto found = overrides.find(style.id);
    if (found != overrides.end())
      for (const Element* over : found->second)
        override_style(style, *over, layout, fonts, diagnostics);
    layout.styles[style.id] = std::move(style);
  }

  bool first(const Element& element, AttributeId name) {
    const std::string kind(rule_of(element.id).name);
    const auto [found, inserted] = seen.try_emplace(kind + " " + element.word(name), element.span);
    if (!inserted)
      diagnostics.error(messages::duplicate_name, element.span, {kind, element.word(name), place_text(found->second)});
    return inserted;
  }
};

template <class Map>
void check(const Map& map, std::string_view kind, const Element& element, AttributeId attribute,
           Diagnostics& diagnostics) {
  const std::string& name = element.word(attribute);
  if (name.empty() || map.contains(name)) return;
  std::vector<std::string_view> known;
  for (const auto& entry : map) known.push_back(entry.first);
  diagnostics.error(messages::unknown_name, element.span, {std::string(kind), name, suggestion(name, known)});
}

// Each parameter is given once, and nothing else is; a <with> gives its value to the parameter of its name.
void resolve_parameters(const Definition& definition, Element& call, Diagnostics& diagnostics) {
  std::vector<const Element*> given;
  std::vector<std::string_view> known;
  for (const Element* parameter : definition.parameters) known.push_back(parameter->word(A::name));
  for (Element& child : call.children) {
    if (child.id != ElementId::with) continue;
    const std::string& name = child.word(A::name);
    const auto found = std::ranges::find(known, name);
    if (found == known.end()) {
      diagnostics.error(messages::unknown_name, child.span, {"param", name, suggestion(name, known)});
      continue;
    }
    check_twice(child, given, diagnostics);
    given.push_back(&child);
    const Element& parameter = *definition.parameters[static_cast<std::size_t>(found - known.begin())];
    if (Word* word = std::get_if<Word>(child.attributes.find(A::name)))
      word->variable = parameter.require<Word>(A::name).variable;
  }
  for (const std::string_view name : known)
    if (std::ranges::none_of(given, [&](const Element* with) { return with->word(A::name) == name; }))
      diagnostics.error(messages::missing_parameter, call.span, {call.word(A::name), std::string(name)});
}

void resolve_call(const Layout& layout, Element& call, Diagnostics& diagnostics) {
  check(layout.definitions, "define", call, A::name, diagnostics);
  const auto found = layout.definitions.find(call.word(A::name));
  if (found == layout.definitions.end()) return;
  const Definition& definition = found->second;
  if (Word* name = std::get_if<Word>(call.attributes.find(A::name))) name->definition = &definition;
  resolve_parameters(definition, call, diagnostics);
  const auto content = std::ranges::find_if(call.children, [](const Element& e) { return e.id != ElementId::with; });
  if (content != call.children.end() && !definition.has_slot)
    diagnostics.error(messages::no_slot, content->span, {call.word(A::name), place_text(definition.element->span)});
}

void find_style(const Layout& layout, Element& element, AttributeId attribute, Diagnostics& diagnostics) {
  check(layout.styles, "style", element, attribute, diagnostics);
  Word* name = std::get_if<Word>(element.attributes.find(attribute));
  const auto found = name ? layout.styles.find(name->text) : layout.styles.end();
  if (found != layout.styles.end()) name->style = &found->second;
}

void resolve_element(const Layout& layout, Element& element, bool defining, Diagnostics& diagnostics) {
  if (element.id != ElementId::style) {
    find_style(layout, element, A::style, diagnostics);
    find_style(layout, element, A::cell_style, diagnostics);
  }
  check(layout.pages, "page", element, A::page, diagnostics);
  if (element.id == ElementId::call) resolve_call(layout, element, diagnostics);
  if (element.id == ElementId::slot && !defining) diagnostics.error(messages::slot_outside, element.span);
  for (Element& child : element.children)
    resolve_element(layout, child, defining || element.id == ElementId::define, diagnostics);
}

}  // namespace

void collect_definitions(Layout& layout, const font::Library& fonts, Diagnostics& diagnostics) {
  Collector collector{layout, fonts, diagnostics};
  for (const auto& root : layout.roots) collector.prepare(*root);
  for (const auto& root : layout.roots) collector.collect(*root);
  collector.note_unused_overrides();
}

namespace {

// In print the content moves by the gutter towards the outer edge: the side margins must hold it.
void check_gutter(const Layout& layout, Diagnostics& diagnostics) {
  const auto* gutter = layout.document ? layout.document->get<LengthSpec>(A::gutter) : nullptr;
  if (!gutter) return;
  for (const auto& [id, page] : layout.pages) {
    const Length side = min(page.margin.left, page.margin.right);
    if (Length::raw(gutter->value) > side)
      diagnostics.error(messages::gutter, layout.document->span,
                        {in_points(Length::raw(gutter->value), side), id, in_points(side, Length::raw(gutter->value))});
  }
}

}  // namespace

void resolve_references(Layout& layout, Diagnostics& diagnostics) {
  check_gutter(layout, diagnostics);
  for (const auto& root : layout.roots) resolve_element(layout, *root, false, diagnostics);
}

}  // namespace toji::layout
