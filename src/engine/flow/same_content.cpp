#include "engine/flow/same_content.h"

#include <algorithm>

namespace toji::flow {
namespace {

using namespace content;

bool holds_all(const Block&, const Block&);

bool is_empty(const Blocks& blocks) {
  return std::all_of(blocks.begin(), blocks.end(), [](const Block& block) {
    if (const auto* paragraph = std::get_if<ParagraphBlock>(&block.kind)) return paragraph->text.runs.empty();
    if (const auto* group = std::get_if<GroupBlock>(&block.kind)) return is_empty(*group->content);
    return std::holds_alternative<SpaceBlock>(block.kind) || std::holds_alternative<RuleBlock>(block.kind);
  });
}

// With readings and links.
std::string all_of(const ParagraphBlock& paragraph) {
  std::string out;
  for (const typeset::TextRun& run : paragraph.text.runs) {
    out += run.text;
    for (const std::string& reading : run.ruby) out += "/" + reading;
  }
  for (const InlineLink& link : paragraph.links) out += "→" + link.destination;
  return out;
}

bool same_rows(const TableBlock& a, const TableBlock& b) {
  return std::equal(a.rows.begin(), a.rows.end(), b.rows.begin(), b.rows.end(), [](const Row& x, const Row& y) {
    return std::equal(
        x.cells.begin(), x.cells.end(), y.cells.begin(), y.cells.end(),
        [](const Shared<Cell>& c, const Shared<Cell>& d) { return holds_all_of(*c->content, *d->content); });
  });
}

bool same_pie(const PieBlock& a, const PieBlock& b) {
  return a.alternative == b.alternative &&
         std::equal(a.pie.slices.begin(), a.pie.slices.end(), b.pie.slices.begin(), b.pie.slices.end(),
                    [](const chart::Slice& x, const chart::Slice& y) {
                      return x.value == y.value && x.label == y.label && x.name == y.name;
                    });
}

bool holds_all(const Block& a, const Block& b) {
  if (a.kind.index() != b.kind.index()) return false;
  if (const auto* paragraph = std::get_if<ParagraphBlock>(&a.kind))
    return all_of(*paragraph) == all_of(std::get<ParagraphBlock>(b.kind));
  if (const auto* box = std::get_if<BoxBlock>(&a.kind))
    return holds_all_of(*box->content, *std::get<BoxBlock>(b.kind).content);
  if (const auto* group = std::get_if<GroupBlock>(&a.kind))
    return holds_all_of(*group->content, *std::get<GroupBlock>(b.kind).content);
  if (const auto* table = std::get_if<TableBlock>(&a.kind)) return same_rows(*table, std::get<TableBlock>(b.kind));
  if (const auto* pie = std::get_if<PieBlock>(&a.kind)) return same_pie(*pie, std::get<PieBlock>(b.kind));
  if (const auto* anchor = std::get_if<AnchorBlock>(&a.kind)) return anchor->name == std::get<AnchorBlock>(b.kind).name;
  if (const auto* mark = std::get_if<BookmarkBlock>(&a.kind))
    return mark->destination == std::get<BookmarkBlock>(b.kind).destination;
  return true;
}

}  // namespace

bool holds_all_of(const Blocks& first, const Blocks& second) {
  return std::equal(first.begin(), first.end(), second.begin(), second.end(), holds_all) || is_empty(second);
}

}  // namespace toji::flow
