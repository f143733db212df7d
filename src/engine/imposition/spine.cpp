#include "engine/imposition/steps.h"
#include "engine/typeset/compose.h"

namespace toji::imposition {
namespace {

typeset::Composed vertical_line(const std::string& text, Length size, const font::Family& family) {
  typeset::Paragraph paragraph;
  typeset::TextRun run;
  run.text = text;
  run.style.family = &family;
  run.style.size = size;
  paragraph.runs.push_back(std::move(run));
  typeset::ParagraphStyle& style = paragraph.style.own();
  style.vertical = true;
  style.combine_digits = 2;
  return compose(paragraph, Length::pt(100'000));
}

// The text at the given size, or at the largest below that keeps it within length.
typeset::Composed fitted(const std::string& text, Length size, Length length, const font::Family& family) {
  typeset::Composed line = vertical_line(text, size, family);
  if (line.width <= length) return line;
  return vertical_line(text, size.scaled(length.units(), line.width.units()), family);
}

void place(page::Page& page, const typeset::Composed& composed, Point top) {
  for (const typeset::Line& line : *composed.lines)
    for (const typeset::LineRun& run : line.runs) {
      page::FrameItem item{page::artifact, run.glyphs};
      translate(item, top);
      page.items.push_back(std::move(item));
    }
}

}  // namespace

page::Page spine_page(const page::Metadata& metadata, const Spine& spine, Length height) {
  page::Page page;
  page.size = {spine.width, height};
  const Length size = min(spine.width.scaled(6, 10), Length::pt(16)), centre = spine.width / 2;
  const Length margin = height / 12;
  place(page, fitted(metadata.title, size, height.scaled(6, 10), *spine.family), {centre, margin});
  if (metadata.author.empty()) return page;
  const typeset::Composed author = fitted(metadata.author, size, height.scaled(2, 10), *spine.family);
  place(page, author, {centre, height - margin - author.width});
  return page;
}

}  // namespace toji::imposition
