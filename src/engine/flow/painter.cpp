#include "engine/flow/painter.h"

#include <algorithm>

#include "base/ascii.h"
#include "engine/flow/messages.h"
#include "engine/flow/reporter.h"
#include "engine/page/nesting.h"

namespace toji::flow {
namespace {

// As the template's author writes it.
std::string written(page::Role role) {
  switch (role) {
    case page::Role::list:
      return "<list>";
    case page::Role::table:
      return "<table>";
    case page::Role::figure:
      return "<pie>";
    case page::Role::toc:
      return "role=\"toc\"";
    case page::Role::toc_item:
      return "role=\"toc-item\"";
    case page::Role::caption:
      return "role=\"caption\"";
    case page::Role::p:
      return "<p>";
    default: {
      return "role=\"" + lowered(page::name_of(role)) + "\"";
    }
  }
}

}  // namespace

void Painter::paint(Fragment& fragment, Point at, page::TagId parent) {
  std::visit([&](auto& kind) { kind.paint(*this, fragment, at, parent); }, fragment.kind);
}

void Painter::paint(Fragments& fragments, Point at, page::TagId parent) {
  for (Fragment& one : fragments) {
    at.y += one.before;
    paint(one, at, parent);
    at.y += one.height + one.after;
  }
}

content::Place Painter::in_section(const content::Place& place) const { return flow::in_section(place, section_); }

page::TagId Painter::add_tag(page::TagId parent, page::Role role, const content::Place& place) {
  if (parent == page::artifact) return parent;
  const page::Role around = tags().at(parent).role;
  const bool late_caption =
      around == page::Role::toc && role == page::Role::caption && !tags().children(parent).empty();
  if (!page::may_contain(around, role) || late_caption) {
    const content::Place known = in_section(place);
    diagnostics_.add({Severity::error,
                      late_caption ? &messages::late_caption : &messages::misplaced_role,
                      known.element.known() ? known.element : known.data,
                      known.section->sheet,
                      known.field,
                      {written(role), tags().at(parent).parent == page::root_tag ? "<section>" : written(around)}});
  }
  return tags().add(parent, role);
}

page::TagId Painter::add_tag(page::TagId parent, page::Role role, const content::Place& place,
                             const std::shared_ptr<Parts>& parts) {
  if (!parts || parent == page::artifact) return add_tag(parent, role, place);
  if (parts->tag == page::artifact) parts->tag = add_tag(parent, role, place);
  return parts->tag;
}

page::TagId Painter::add_captioned(const content::Captioned& what, page::TagId parent, const content::Place& place) {
  if (parent == page::artifact) return parent;
  const auto [found, added] = captioned_.try_emplace(&what, page::artifact);
  if (added) found->second = add_tag(parent, what.role, place);
  return found->second;
}

void Painter::add_heading(Heading heading) {
  heading.place = in_section(heading.place);
  if (heading.place.element.known()) heading.place.data = heading.place.element;
  headings_.push_back(std::move(heading));
}

// By the way from the root: siblings come in the order of their numbers.
std::vector<Heading> Painter::headings() {
  const auto way = [&](const Heading& heading) {
    std::vector<page::TagId> tags_above;
    for (page::TagId tag = heading.tag; tag != page::root_tag; tag = tags().at(tag).parent) tags_above.push_back(tag);
    std::ranges::reverse(tags_above);
    return tags_above;
  };
  if (headings_.size() > 1) std::ranges::sort(headings_, {}, way);
  return std::move(headings_);
}

void Painter::add_link(page::Link link, LinkUse use) {
  use.place = in_section(use.place);
  if (!link.leaves) links_.push_back(std::move(use));
  page().links.push_back(std::move(link));
}

void Painter::extend_link(const Rect& area) {
  Rect& link = page().links.back().area;
  const Length left = min(link.left(), area.left()), right = max(link.right(), area.right());
  link = {{left, min(link.top(), area.top())}, {right - left, max(link.size.height, area.size.height)}};
}

void Painter::join_links(std::size_t first, const Rect& area) {
  std::vector<page::Link>& links = page().links;
  if (links.size() <= first) return;
  links.erase(links.begin() + static_cast<std::ptrdiff_t>(first) + 1, links.end());
  links.back().area = area;
}

void Painter::add_destination(page::Destination destination, const content::Place& place) {
  document_.destinations.push_back(std::move(destination));
  names_.push_back({in_section(place), running_});
}

Painter::Position Painter::here() { return {items().size(), page().links.size(), document_.destinations.size()}; }

void Painter::turn_since(const Position& position, const page::QuarterTurn& by) {
  for (std::size_t i = position.items; i < items().size(); ++i) page::turn(items()[i], by);
  for (std::size_t i = position.links; i < page().links.size(); ++i) page().links[i].area = by(page().links[i].area);
  for (std::size_t i = position.destinations; i < document_.destinations.size(); ++i)
    document_.destinations[i].position = by(document_.destinations[i].position);
}

}  // namespace toji::flow
