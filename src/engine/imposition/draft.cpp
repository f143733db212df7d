#include "engine/imposition/draft.h"

#include <algorithm>
#include <map>
#include <vector>

#include "engine/imposition/impose.h"
#include "engine/imposition/text_lines.h"
#include "engine/typeset/compose.h"

namespace toji::imposition {
namespace {

constexpr page::Color watermark_color{0xdd, 0xdd, 0xdd}, note_color{0x70, 0x70, 0x70};
constexpr Length note_size = Length::pt(6);
constexpr Length note_margin = millimetres(6'000);  // of the notes from the page's edges

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

// Lines whose numbers would stand on each other: those beside each other in cells.
using Row = std::vector<TextLine>;

std::vector<Row> rows_of(std::vector<TextLine> lines) {
  std::vector<Row> rows;
  const auto before = [](const TextLine& a, const TextLine& b) {
    if (a.place != b.place) return a.vertical ? a.place > b.place : a.place < b.place;
    return a.start < b.start;
  };
  std::sort(lines.begin(), lines.end(), before);
  Length last;
  for (const TextLine& line : lines) {
    const Length step = line.place > last ? line.place - last : last - line.place;
    if (rows.empty() || step >= note_size) {
      rows.emplace_back();
      last = line.place;
    }
    rows.back().push_back(line);
  }
  return rows;
}

// Each line has a number, from the top or the right; lines of one row share a note, as in 5–7, from the left.
class LineNumbers {
 public:
  LineNumbers(page::Page& page, const DraftOptions& options) : page_(page), options_(options) {}

  // In the left margin, or above vertical lines in the upper one.
  void add(const std::vector<TextLine>& lines) {
    for (const Row& row : rows_of(lines)) {
      const int first = number_ + 1;
      number_ += static_cast<int>(row.size());
      const std::string text = std::to_string(first) + (row.size() == 1 ? "" : "–" + std::to_string(number_));
      const typeset::Composed note = line_of(text, *options_.family, note_size, note_color);
      const Length place = row.front().place;
      const Point at = row.front().vertical ? Point{place - note.width / 2, note_margin}
                                            : Point{max(note_margin - note.width / 2, Length::pt(2)), place};
      imposition::place(page_.items, note, at, page::artifact);
    }
  }

 private:
  page::Page& page_;
  const DraftOptions& options_;
  int number_ = 0;
};

// A page of vertical writing has the numbers of its vertical lines above them; elsewhere a vertical line, in a cell, is
// numbered where it begins.
void number_lines(page::Page& page, const page::TagTree& tags, const DraftOptions& options) {
  std::vector<TextLine> across, down;
  for (TextLine line : text_lines(page, tags)) (line.vertical ? down : across).push_back(line);
  if (down.size() <= across.size()) {
    for (const TextLine& line : down) across.push_back({false, line.start + line.size, line.place, line.size});
    down.clear();
  }
  LineNumbers numbers(page, options);
  numbers.add(down);
  numbers.add(across);
}

// By page: the last of the sheets that begin on it. A page that goes on with one has its number (page label) and its id.
std::map<std::size_t, std::string> ids_of(const page::Document& document, const DraftOptions& options) {
  std::map<std::size_t, std::string> ids;
  if (options.sheet_ids.empty()) return ids;
  for (const page::Destination& place : document.destinations)
    if (options.sheet_ids.contains(place.name)) ids[place.page] = place.name;
  for (std::size_t i = 1; i < document.pages.size(); ++i) {
    const page::PageLabel &before = document.pages[i - 1].label, &here = document.pages[i].label;
    if (ids.contains(i - 1) && !ids.contains(i) && here.style != page::PageLabel::Style::none && here == before)
      ids[i] = ids[i - 1];
  }
  return ids;
}

}  // namespace

page::Document mark_draft(page::Document document, const DraftOptions& options) {
  const std::map<std::size_t, std::string> ids = ids_of(document, options);
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
