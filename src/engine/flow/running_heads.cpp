#include "engine/flow/running_heads.h"

#include <iterator>

#include "engine/flow/messages.h"
#include "engine/flow/page_check.h"
#include "engine/flow/page_facts.h"
#include "engine/flow/places.h"

namespace toji::flow {
namespace {

bool leads_elsewhere(const Fragment& fragment) {
  const auto* paragraph = std::get_if<ParagraphFragment>(&fragment.kind);
  return paragraph && !paragraph->source->links.empty();
}

}  // namespace

RunningHeads::RunningHeads(const content::Section& section, Measurer& measurer)
    : section_(section),
      width_(section.page.size.width - section.page.margin.horizontal()),
      header_(measurer.measure_all(section.header, width_)),
      footer_(measurer.measure_all(section.footer, width_)) {}

void RunningHeads::settle(Reporter& reporter) const {
  const Edges margins{{}, section_.page.margin.right, {}, section_.page.margin.left};
  reporter.settle(header_, margins);
  reporter.settle(footer_, margins);
}

void RunningHeads::paint_header(Painter& painter, page::TagId around) {
  paint(painter, header_, section_.header_offset, page::header_artifact, around);
}

void RunningHeads::paint_footer(Painter& painter, page::TagId around) {
  const Length foot = section_.page.size.height - section_.footer_offset - total_height(footer_);
  paint(painter, footer_, foot, page::footer_artifact, around);
}

void RunningHeads::paint(Painter& painter, Fragments& fragments, Length y, page::TagId kind, page::TagId around) const {
  auto& items = painter.items();
  painter.set_running(true);
  for (Fragment& one : fragments) {
    const std::size_t begin = items.size();
    y += one.before;
    painter.paint(one, {section_.page.margin.left, y}, leads_elsewhere(one) ? around : page::artifact);
    y += one.height + one.after;
    for (std::size_t i = begin; i < items.size(); ++i)
      if (items[i].tag == page::artifact) items[i].tag = kind;
  }
  painter.set_running(false);
}

bool asks_for_pages(const content::Section& section) {
  return asks_for_pages(section.header) || asks_for_pages(section.footer);
}

namespace {

// A number may take more lines than that which stood in for it.
void check_height(Length height, Length kept, Span place, const PageFacts& facts, const content::Section& section,
                  Diagnostics& diagnostics) {
  if (height <= kept) return;
  diagnostics.add({Severity::error,
                   &messages::running_grown,
                   place,
                   section.place.section->sheet,
                   {},
                   {in_points(height, kept), in_points(kept, height), std::to_string(facts.in_document)}});
}

// Of one page, as items that belong to it.
std::vector<page::FrameItem> painted(const WaitingHeads& waiting, const PageFacts& facts, typeset::Repeats& repeats,
                                     Diagnostics& diagnostics) {
  const content::Section& section = waiting.section;
  std::vector<Shrunk> shrunk;  // told when the stand-ins were measured
  Reporter reporter(diagnostics, shrunk);
  reporter.begin(section);
  Measurer measurer(reporter, repeats);
  measurer.set_facts(facts);
  RunningHeads heads(section, measurer);
  heads.settle(reporter);
  check_height(total_height(heads.header()), waiting.header, section.header_place, facts, section, diagnostics);
  check_height(total_height(heads.footer()), waiting.footer, section.footer_place, facts, section, diagnostics);
  page::Document sheet;
  sheet.pages.emplace_back().size = section.page.size;
  Painter painter(sheet, section, diagnostics);
  painter.set_repeated(true);  // marks lead to the first page of the section, where they are already
  heads.paint_header(painter, page::artifact);
  heads.paint_footer(painter, page::artifact);
  const auto off = find_off_page(sheet, facts.in_document - 1, section.place);
  if (off && !diagnostics.has_errors()) diagnostics.add(*off);
  return std::move(sheet.pages.front().items);
}

}  // namespace

void paint(const WaitingHeads& waiting, page::Document& document, typeset::Repeats& repeats,
           Diagnostics& diagnostics) {
  bool told = false;
  for (std::size_t i = 0; i < waiting.pages; ++i) {
    page::Page& page = document.pages[waiting.first + i];
    const PageFacts facts{page.label, i + 1, waiting.first + i + 1, waiting.pages, document.pages.size()};
    Diagnostics found;
    std::vector<page::FrameItem> items = painted(waiting, facts, repeats, found);
    if (!told) diagnostics.add(found);
    told |= found.has_errors();
    page.items.insert(page.items.begin(), std::make_move_iterator(items.begin()),
                      std::make_move_iterator(items.end()));
  }
}

}  // namespace toji::flow
