#include "engine/flow/pie.h"

#include <algorithm>

#include "engine/flow/fits.h"
#include "engine/flow/measurer.h"
#include "engine/flow/messages.h"
#include "engine/flow/painter.h"
#include "engine/flow/places.h"
#include "engine/page/extent.h"

namespace toji::flow {
namespace {

constexpr Length chart_rounding = Length::pt_ratio(1, 2);  // of arcs and of the lines about them

Size disc_of(const content::PieBlock& block) { return {block.pie.diameter, block.pie.diameter}; }

}  // namespace

// Labels and legend may need more room than there is. A disc that has no room itself is not drawn: its patterns may be
// larger than memory.
Fragment measure(const content::PieBlock& block, Measurer& measurer, const Region& region, const Fit&) {
  const chart::ComposedPie pie(block.pie);
  for (const typeset::MissingGlyph& glyph : pie.missing_glyphs())
    measurer.report_missing(block.place, glyph, block.place.data, block.pie.label_style);
  const std::optional<Size> natural = pie.natural_size();
  PieFragment out(&block, natural.value_or(disc_of(block)));
  if (block.pie.legend || out.size.width < region.width) out.size.width = region.width;
  out.natural = natural;
  out.fits = natural && block.pie.diameter <= region.width + rounding;
  if (out.fits) out.items = pie.draw(out.size);
  out.fits = out.fits && std::ranges::all_of(out.items, [&](const page::FrameItem& item) {
               return page::beyond(item, out.size) <= chart_rounding;
             });
  const Length height = out.size.height;
  return {{}, height, {}, std::move(out)};
}

Length natural_length(const content::PieBlock& block, const Fit&) {
  return chart::ComposedPie(block.pie).natural_size().value_or(disc_of(block)).width;
}

Says says(const content::PieBlock&) { return Says::read; }

bool says_same(const content::PieBlock& a, const content::PieBlock& b) {
  return a.alternative == b.alternative &&
         std::ranges::equal(a.pie.slices, b.pie.slices, [](const chart::Slice& x, const chart::Slice& y) {
           return x.value == y.value && x.label == y.label && x.name == y.name;
         });
}

void PieFragment::judge(Fragment& self) const { self.faulty |= !fits || size.width > self.offered + rounding; }

void PieFragment::tell(Reporter& reporter, const Fragment& self, const Edges&) const {
  const bool disc = source->pie.diameter > self.offered + rounding;
  if (!disc && fits && size.width <= self.offered + rounding) return;
  if (!disc && !natural)
    return reporter.tell(messages::many_labels, as_element(source->place),
                         {std::to_string(source->pie.slices.size()), data_of(source->place)});
  const Length needed = disc ? source->pie.diameter : max(size.width, natural->width);
  const Length offered = max(self.offered, Length());
  reporter.tell(disc ? messages::pie_too_wide : messages::labels_too_wide, as_element(source->place),
                {in_points(needed, offered), in_points(offered, needed), data_of(source->place)});
}

void PieFragment::paint(Painter& painter, const Fragment&, Point at, page::TagId parent) const {
  const page::TagId figure = source->captioned ? painter.add_captioned(*source->captioned, parent, source->place)
                                               : painter.add_tag(parent, page::Role::figure, source->place);
  if (figure != page::artifact) painter.tags().at(figure).texts.own().alternative = source->alternative;
  for (page::FrameItem item : items) {
    page::translate(item, at);
    item.tag = figure;
    painter.items().push_back(std::move(item));
  }
}

}  // namespace toji::flow
