#include "imposition/draft.h"

#include <algorithm>
#include <map>
#include <vector>

#include "imposition/impose.h"
#include "typeset/compose.h"

namespace toji::imposition {
namespace {

constexpr page::Color watermark_color{0xdd, 0xdd, 0xdd}, note_color{0x70, 0x70, 0x70};
constexpr Length note_size = Length::pt(6);
constexpr Length note_margin = millimetres(6'000);  // of the notes from the page's edges
constexpr Length same_line = Length::pt(4);         // baselines nearer than this have one number

using Items = std::vector<page::FrameItem>;

typeset::Composed line_of(const std::string& text, const font::Family& family, Length size, page::Color color) {
  typeset::Paragraph paragraph;
  typeset::TextRun run;
  run.text = text;
  run.style.family = &family;
  run.style.size = size;
  run.style.color = color;
  paragraph.runs.push_back(std::move(run));
  return compose(paragraph, Length::pt(100'000));
}

// The line with its start at left and its baseline at y.
void place(Items& items, const typeset::Composed& composed, Point at, page::TagId kind) {
  for (const typeset::LineRun& run : composed.lines->front().runs) {
    page::FrameItem item{kind, run.glyphs};
    translate(item, at);
    items.push_back(std::move(item));
  }
}

// As large as fits into three quarters of the page's width, in its middle.
Items watermark(const DraftOptions& options, Size page) {
  const Length unit = Length::pt(100);
  const Length width = line_of(options.watermark, *options.family, unit, watermark_color).width;
  const Length size = unit.scaled(page.width.units() * 3 / 4, std::max(width, unit).units());
  const typeset::Composed line = line_of(options.watermark, *options.family, size, watermark_color);
  Items items;
  const Length top = (page.height - line.em) / 2;
  place(items, line, {(page.width - line.width) / 2, top + line.ascent}, page::watermark_artifact);
  return items;
}

// The baselines of a page's lines of text from the top; what is drawn inside a figure is no line.
std::vector<Length> baselines(const page::Page& page, const page::TagTree& tags) {
  std::vector<Length> found;
  for (const page::FrameItem& item : page.items) {
    const auto* run = std::get_if<page::GlyphRun>(&item.shape);
    if (run == nullptr || run->vertical || run->sideways || page::is_artifact(item.tag)) continue;
    if (tags.at(item.tag).role != page::Role::figure) found.push_back(run->origin.y);
  }
  std::sort(found.begin(), found.end());
  std::vector<Length> lines;
  for (const Length y : found)
    if (lines.empty() || y - lines.back() >= same_line) lines.push_back(y);
  return lines;
}

void number_lines(page::Page& page, const page::TagTree& tags, const DraftOptions& options) {
  int number = 0;
  for (const Length y : baselines(page, tags)) {
    const typeset::Composed text = line_of(std::to_string(++number), *options.family, note_size, note_color);
    place(page.items, text, {note_margin - text.width / 2, y}, page::artifact);
  }
}

// By page: the destination of its deepest bookmark, of several the last.
std::map<std::size_t, std::string> sheet_ids(const page::Document& document) {
  std::map<std::string_view, std::size_t> pages;
  for (const page::Destination& place : document.destinations) pages[place.name] = place.page;
  std::map<std::size_t, std::string> ids;
  std::map<std::size_t, int> depths;
  for (const page::OutlineEntry& entry : document.outline) {
    const auto found = pages.find(entry.destination);
    if (found == pages.end()) continue;
    const auto [depth, first] = depths.try_emplace(found->second, entry.depth);
    if (!first && entry.depth < depth->second) continue;
    depth->second = entry.depth;
    ids[found->second] = entry.destination;
  }
  return ids;
}

}  // namespace

page::Document mark_draft(page::Document document, const DraftOptions& options) {
  const std::map<std::size_t, std::string> ids =
      options.sheet_ids ? sheet_ids(document) : std::map<std::size_t, std::string>();
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    page::Page& page = document.pages[i];
    if (options.line_numbers) number_lines(page, document.tags, options);
    if (const auto id = ids.find(i); id != ids.end()) {
      const typeset::Composed text = line_of(id->second, *options.family, note_size, note_color);
      place(page.items, text, {page.size.width - note_margin - text.width, note_margin}, page::artifact);
    }
    if (options.watermark.empty()) continue;
    Items below = watermark(options, page.size);
    page.items.insert(page.items.begin(), std::make_move_iterator(below.begin()), std::make_move_iterator(below.end()));
  }
  return document;
}

}  // namespace toji::imposition
