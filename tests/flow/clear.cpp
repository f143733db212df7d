#include "clear.h"

#include <stdexcept>

#include "engine/font/face.h"
#include "out/pdf/write.h"

namespace clear {
namespace {

constexpr Length touch = Length::pt(1);  // what no reader sees

struct Ink {
  Rect box;
  std::string text;
};

bool is_blank(std::string_view text) { return text == " " || text == "　" || text == "\t" || text.empty(); }

// Where the glyphs of a run are drawn, less than their em boxes: characters do not fill them.
void add_ink(const page::GlyphRun& run, std::vector<Ink>& out) {
  const Length above = run.face->em_box_top().at(run.size), side = run.size / 7;
  Length pen;
  for (const page::Glyph& glyph : run.glyphs) {
    const std::string text(run.text().substr(glyph.text_begin, glyph.text_end - glyph.text_begin));
    Rect box;
    const Length along = glyph.advance;
    if (run.vertical)
      box = {{run.origin.x - run.size / 2, run.origin.y + pen}, {run.size, along}};
    else if (run.sideways)
      box = {{run.origin.x + above - run.size, run.origin.y + pen}, {run.size, along}};
    else
      box = {{run.origin.x + pen, run.origin.y - above}, {along, run.size}};
    pen += along;
    if (is_blank(text)) continue;
    const bool upright = !run.vertical && !run.sideways;
    const Length narrow = along / 7;
    box = inset(box, upright ? Edges{side, narrow, side, narrow} : Edges{narrow, side, narrow, side});
    if (box.size.width > Length() && box.size.height > Length()) out.push_back({box, text});
  }
}

bool meet(const Rect& a, const Rect& b) {
  return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
}

bool holds(Size page, const Rect& r, Length tolerance) {
  return r.left() >= -tolerance && r.top() >= -tolerance && r.right() <= page.width + tolerance &&
         r.bottom() <= page.height + tolerance;
}

std::string at(const Rect& r) {
  const auto points = [](Length l) { return std::to_string(l.units() * 10 / Length::per_point); };
  return points(r.left()) + "," + points(r.top()) + "–" + points(r.right()) + "," + points(r.bottom());
}

}  // namespace

std::string fault_of(const page::Page& page) {
  std::vector<Ink> inks;
  std::vector<Rect> lines;
  for (const page::FrameItem& item : page.items) {
    if (const auto* run = std::get_if<page::GlyphRun>(&item.shape)) add_ink(*run, inks);
    if (const auto* fill = std::get_if<page::FilledRect>(&item.shape); fill && !holds(page.size, fill->rect, Length::pt(1)))
      return "a fill off the page";
    if (const auto* line = std::get_if<page::Line>(&item.shape)) {
      const Length half = max(line->width / 2 - Length::pt_ratio(3, 2), Length());  // what may touch
      const bool level = line->from.y == line->to.y, upright = line->from.x == line->to.x;
      if (!level && !upright) continue;
      const Point from{min(line->from.x, line->to.x), min(line->from.y, line->to.y)};
      const Point to{max(line->from.x, line->to.x), max(line->from.y, line->to.y)};
      const Rect r{{from.x - (upright ? half : Length()), from.y - (level ? half : Length())},
                   {to.x - from.x + (upright ? half * 2 : Length()), to.y - from.y + (level ? half * 2 : Length())}};
      if (!holds(page.size, r, Length::pt(1))) return "a line off the page at " + at(r);
      lines.push_back(r);
    }
  }
  for (std::size_t i = 0; i < inks.size(); ++i) {
    if (!holds(page.size, inks[i].box, Length())) return inks[i].text + " off the page at " + at(inks[i].box);
    for (std::size_t j = 0; j < i; ++j)
      if (meet(inks[i].box, inks[j].box))
        return inks[j].text + " and " + inks[i].text + " over each other at " + at(inks[i].box);
    for (const Rect& line : lines)
      if (meet(inset(inks[i].box, {touch, touch, touch, touch}), line)) return inks[i].text + " on a line at " + at(line);
  }
  return {};
}

std::string refusal_of(page::Document document) try {
  document.metadata.date = "2024-04-01";
  pdf::write(std::move(document));
  return {};
} catch (const std::logic_error& fault) {
  return fault.what();
}

std::string printed(const page::Document& document) {
  std::string out;
  for (const page::Page& page : document.pages)
    for (const page::FrameItem& item : page.items)
      if (const auto* run = std::get_if<page::GlyphRun>(&item.shape)) out += run->text();
  return out;
}

}  // namespace clear
