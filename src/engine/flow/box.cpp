#include "engine/flow/box.h"

#include "engine/flow/blocks.h"
#include "engine/flow/borders.h"
#include "engine/flow/fits.h"
#include "engine/flow/measurer.h"
#include "engine/flow/messages.h"
#include "engine/flow/painter.h"
#include "engine/flow/places.h"
#include "engine/flow/rounded.h"

namespace toji::flow {
namespace {

using content::Turn;

// The paddings as the lines of the content see them, which may be turned.
Edges padding_along(const content::BoxBlock& box) {
  const Edges& p = box.padding;
  if (box.turn == Turn::to_vertical) return {p.right, p.bottom, p.left, p.top};
  return box.turn == Turn::to_horizontal ? Edges{p.left, p.top, p.right, p.bottom} : p;
}

// Turned content that its box is too narrow for.
bool too_many_lines(const BoxFragment& box) {
  return box.source->turn != Turn::none &&
         box.content_height > box.width - box.source->padding.horizontal() + rounding;
}

bool no_room(const BoxFragment& box) {
  const bool turned = box.source->turn != Turn::none;
  const Length room = turned ? box.line_length : box.width - box.source->padding.horizontal();
  return room <= Length() && !box.content.empty();
}

Length covered_by_border(const BoxFragment& box) {
  const content::BoxBlock& source = *box.source;
  return box.content.empty() ? Length() : covering(drawn_widths(source.borders, source.radius), source.padding);
}

// Turned content has lines as long as the box is high, or as its longest line where no height is given.
Fragment measure_turned(const content::BoxBlock& block, Measurer& measurer, BoxFragment out, const Fit& fit) {
  out.line_length =
      block.height ? max(*block.height - block.padding.vertical(), Length()) : natural_length(*block.content, fit);
  out.content = measurer.measure_all(*block.content, out.line_length, fit);
  out.content_height = total_height(out.content);
  const Length height = out.line_length + block.padding.vertical();
  return {{}, height, {}, std::move(out)};
}

void paint_turned(BoxFragment& box, Painter& painter, const Rect& inner, page::TagId tag) {
  const Painter::Position position = painter.here();
  const Length down = aligned(box.source->align, inner.size.width - box.content_height);
  painter.paint(box.content, {{}, down}, tag);
  const bool clockwise = box.source->turn == Turn::to_vertical;
  painter.turn_since(position,
                     {clockwise ? Point{inner.right(), inner.top()} : Point{inner.left(), inner.bottom()}, clockwise});
}

bool may_be_parted(const content::BoxBlock& box) { return box.turn == Turn::none && !box.height; }

}  // namespace

Fragment measure(const content::BoxBlock& block, Measurer& measurer, const Region& region, const Fit& fit) {
  BoxFragment out{&block, {}, block.width.value_or(region.width), {}};
  if (block.turn != Turn::none) return measure_turned(block, measurer, std::move(out), fit);
  out.content = measurer.measure_all(*block.content, out.width - block.padding.horizontal(), fit);
  out.content_height = total_height(out.content);
  const Length natural = out.content_height + block.padding.vertical();
  const Length height = block.height ? max(*block.height, natural) : natural;
  return {{}, height, {}, std::move(out)};
}

Length natural_length(const content::BoxBlock& block, const Fit& fit) {
  return block.width ? *block.width : natural_length(*block.content, fit) + block.padding.horizontal();
}

// A frame is seen.
Says says(const content::BoxBlock& block) { return std::max(Says::unread, says(*block.content)); }

bool says_same(const content::BoxBlock& a, const content::BoxBlock& b) { return says_same(*a.content, *b.content); }

void BoxFragment::judge(Fragment& self) const {
  self.faulty |= width > self.offered + rounding || no_room(*this) || too_many_lines(*this) ||
                 covered_by_border(*this) > Length();
  const Edges drawn = drawn_widths(source->borders, source->radius);
  self.ring_above = drawn.top / 2;
  self.ring_below = drawn.bottom / 2;
  self.faulty |= !stays_inside(content, padding_along(*source));
  self.noted |= any_noted(content);
}

void BoxFragment::tell(Reporter& reporter, const Fragment& self, const Edges&) const {
  const content::Place &place = source->place, element = as_element(place);
  const Edges& padding = source->padding;
  if (width > self.offered + rounding)
    return reporter.tell(messages::element_too_wide, element,
                         {in_points(width, self.offered), in_points(self.offered, width), data_of(place)});
  if (no_room(*this))
    return reporter.tell(messages::no_room, element,
                         {in_points(width), in_points(padding.horizontal()), data_of(place)});
  if (too_many_lines(*this))
    return reporter.tell(messages::too_many_lines, text_place(*source->content, place),
                         {in_points(content_height, width - padding.horizontal()), in_points(width - padding.horizontal(), content_height),
                          content::to_text(place.element),
                          characters_too_many(*source->content, content_height, width - padding.horizontal())});
  if (const Length border = covered_by_border(*this); border > Length())
    reporter.tell(messages::border_covers, element, {in_points(border), data_of(place)});
  if (leaves_upwards(content, padding_along(*source))) reporter.tell(messages::leaves_box, element, {});
  reporter.settle(content, padding_along(*source));
}

Length BoxFragment::first_line(const Fragment& self) const { return self.height; }

Length BoxFragment::least_height(const Fragment& self, Length next) const {
  if (!may_be_parted(*source) || self.height <= next) return self.height;
  return source->padding.vertical() + flow::least_height(content, next - source->padding.vertical());
}

Split BoxFragment::split(Fragment& self, const Room& room) {
  const Length around = source->padding.vertical();
  const bool whole = self.height <= room.height || (self.height <= room.next && !room.empty);
  if (whole || !may_be_parted(*source)) return Whole().split(self, room);
  Fragment behind{{}, {}, self.after, BoxFragment{source, {}, width, {}}};
  auto& box_behind = std::get<BoxFragment>(behind.kind);
  box_behind.content = flow::split(content, {room.height - around, room.next - around, room.empty, room.reporter});
  Fragments rest;
  if (content.empty()) {
    content = std::move(box_behind.content);
    rest.push_back(std::move(self));
    return {false, std::move(rest)};
  }
  if (!parts) parts = std::make_shared<Parts>();
  const auto set_height = [around](BoxFragment& box, Fragment& fragment) {
    box.content_height = total_height(box.content);
    fragment.height = box.content_height + around;
  };
  set_height(*this, self);
  if (box_behind.content.empty()) return {};
  box_behind.parts = parts;
  set_height(box_behind, behind);
  behind.ring_above = self.ring_above;
  behind.ring_below = self.ring_below;
  self.after = {};
  rest.push_back(std::move(behind));
  return {true, std::move(rest)};
}

void BoxFragment::paint(Painter& painter, const Fragment& self, Point at, page::TagId parent) {
  const Rect rect{at, {width, self.height}};
  if (source->radius > Length()) {
    draw_rounded(rect, source->radius, source->borders.top, source->background, painter.items());
  } else {
    if (source->background) painter.fill(rect, *source->background);
    draw_frame(source->borders, rect, painter.items());
  }
  const page::TagId tag = source->role ? painter.add_tag(parent, *source->role, source->place, parts) : parent;
  const Rect inner = inset(rect, source->padding);
  if (source->turn != Turn::none) return paint_turned(*this, painter, inner, tag);
  const Length down = aligned(source->align, inner.size.height - content_height);
  painter.paint(content, {inner.origin.x, inner.origin.y + down}, tag);
}

}  // namespace toji::flow
