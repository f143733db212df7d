#include "engine/imposition/text_lines.h"

#include <algorithm>
#include <map>
#include <optional>

namespace toji::imposition {
namespace {

// Across the lines: from the top, in vertical writing from the left. An em box, or all of a line's.
struct Part {
  TextLine line;
  Length from, to;
};

Part part_of(const page::GlyphRun& run) {
  const bool vertical = run.vertical || run.sideways;
  // The em box of Japanese type: 0.88 above the baseline; in vertical lines half on either side of the axis.
  const Length above = vertical ? run.size / 2 : Em::ratio(88, 100).at(run.size);
  const Length place = !vertical ? run.origin.y
                       : run.vertical ? run.origin.x
                                      : run.origin.x + Em::ratio(38, 100).at(run.size);
  return {{vertical, place, vertical ? run.origin.y : run.origin.x, run.size}, place - above, place - above + run.size};
}

// Whether two parts stand on one line: they share at least half of the lower one's height.
bool share_line(const Part& a, const Part& b) {
  const Length shared = min(a.to, b.to) - max(a.from, b.from);
  return shared * 2 >= min(a.to - a.from, b.to - b.from);
}

// The paragraph or cell that an element belongs to; nothing for what is no line of the text.
std::optional<page::TagId> block_of(const page::TagTree& tags, page::TagId tag) {
  using enum page::Role;
  while (tag != page::root_tag) {
    switch (tags.at(tag).role) {
      case figure:
      case ruby_text:
      case label:
        return std::nullopt;
      case link:
      case span:
      case ruby:
      case ruby_base:
        tag = tags.at(tag).parent;
        continue;
      default:
        return tag;
    }
  }
  return tag;
}

void take(std::vector<Part>& lines, const Part& part) {
  const auto found = std::find_if(lines.begin(), lines.end(), [&](const Part& line) {
    return line.line.vertical == part.line.vertical && share_line(line, part);
  });
  if (found == lines.end()) {
    lines.push_back(part);
    return;
  }
  found->line.start = min(found->line.start, part.line.start);
  if (part.line.size > found->line.size) {  // the line is where its largest characters are
    found->line.size = part.line.size;
    found->line.place = part.line.place;
    found->from = part.from;
    found->to = part.to;
  }
}

}  // namespace

std::vector<TextLine> text_lines(const page::Page& page, const page::TagTree& tags) {
  std::map<page::TagId, std::vector<Part>> blocks;
  for (const page::FrameItem& item : page.items) {
    const auto* const run = std::get_if<page::GlyphRun>(&item.shape);
    if (run == nullptr || page::is_artifact(item.tag)) continue;
    if (const auto block = block_of(tags, item.tag)) take(blocks[*block], part_of(*run));
  }
  std::vector<TextLine> lines;
  for (const auto& [block, parts] : blocks)
    for (const Part& part : parts) lines.push_back(part.line);
  return lines;
}

}  // namespace toji::imposition
