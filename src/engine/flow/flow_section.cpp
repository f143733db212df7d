#include <algorithm>

#include "engine/flow/body_area.h"
#include "engine/flow/cut.h"
#include "engine/flow/fits.h"
#include "engine/flow/messages.h"
#include "engine/flow/section.h"
#include "engine/flow/table_breaks.h"
#include "engine/page/extent.h"

namespace toji::flow {
namespace {

// Items on the page that this thread finished last: the next one has about as many, and finds room for them at once.
thread_local std::size_t usual_items = 0;

// Of a border on the paper's edge half is cut away; what is thin may stand there.
constexpr Length paper_edge = Length::pt(1);

// One section's blocks onto as many pages as they take.
class SectionFlow {
 public:
  SectionFlow(const content::Section& section, page::Document& document, Placer& placer, Layouter& layouter,
              Diagnostics& diagnostics)
      : section_(section), document_(document), placer_(placer), layouter_(layouter), diagnostics_(diagnostics) {}

  void run() {
    header_ = layouter_.lay_all(section_.header, inner_width());
    footer_ = layouter_.lay_all(section_.footer, inner_width());
    const Edges margins{{}, section_.page.margin.right, {}, section_.page.margin.left};
    layouter_.settle(header_, margins);
    layouter_.settle(footer_, margins);
    if (!section_.vertical) around_ = margins;
    area_ = body_area(section_, header_, footer_);
    if (area_.bottom <= area_.top) return running_too_tall();
    new_page();
    flow(section_.body, placer_.add_tag(page::root_tag, section_.role, section_.place));
    settle_marks();
    check_pages();
    go_on_with_cells();
    finish_page();
  }

 private:
  void check_pages() {
    if (section_.max_pages > 0 && pages_ > section_.max_pages)
      diagnostics_.add({Severity::error,
                        &messages::too_many_pages,
                        section_.place.data,
                        section_.place.section->sheet,
                        {},
                        {std::to_string(section_.max_pages), std::to_string(pages_)}});
  }

  // On a vertical page the body is placed along and across its lines from its upper right corner on, and turned when
  // the page is full.
  Length top() const { return section_.vertical ? Length() : area_.top; }
  Length left() const { return section_.vertical ? Length() : section_.page.margin.left; }
  Length width() const { return section_.vertical ? inner_height() : inner_width(); }
  Length bottom() const { return section_.vertical ? inner_width() : area_.bottom; }
  Length inner_width() const { return section_.page.size.width - section_.page.margin.horizontal(); }
  Length inner_height() const { return area_.bottom - area_.top; }
  Length remaining() const { return bottom() - y_; }
  bool at_top() const { return y_ == content_top_; }

  void finish_page() {
    if (pages_ == 0) return;
    usual_items = placer_.page().items.size();
    const content::PageStyle& style = section_.page;
    if (section_.vertical)
      placer_.turn_since(body_begin_, {{style.size.width - style.margin.right, area_.top}, true});
    check_page();
  }

  // The last net: whatever the blocks have said, nothing leaves the paper unnoticed. The page is numbered among the
  // section's, until it is joined to the others.
  void check_page() {
    const page::Page& page = placer_.page();
    for (const page::FrameItem& item : page.items) {
      const Length by = page::beyond(item, page.size);
      const auto* run = std::get_if<page::GlyphRun>(&item.shape);
      constexpr Length rounding = Length::pt_ratio(1, 50);
      if (by <= (run ? rounding : paper_edge) || diagnostics_.has_errors()) continue;  // an error has named the cause
      diagnostics_.add({Severity::error,
                        run ? &messages::off_page : &messages::ink_off_page,
                        section_.place.data,
                        section_.place.section->sheet,
                        {},
                        {std::to_string(document_.pages.size()), in_points(by), run ? std::string(run->text()) : ""}});
      return;
    }
  }

  void new_page() {
    finish_page();
    page::Page page;
    page.size = section_.page.size;
    page.label = section_.label;
    page.label.number += continuing_ ? pages_ - 1 : pages_;  // a page that continues counts as the one before
    page.on_right = section_.right_page && pages_ == 0;
    page.items.reserve(usual_items);
    document_.pages.push_back(std::move(page));
    if (!continuing_) ++pages_;
    y_ = content_top_ = occupied_ = top();
    above_ = {};
    running(header_, section_.header_offset, page::header_artifact);
    running(footer_, section_.page.size.height - section_.footer_offset - total_height(footer_), page::footer_artifact);
    body_begin_ = placer_.here();
    if (continuing_) repeat_heads();
  }

  // What stands above the tables on a page of the section's own comes again above what goes on.
  void repeat_heads() {
    for (const content::GroupBlock* group : repeated_) {
      LaidBlocks blocks = layouter_.lay_all(*group->content, width());
      if (total_height(blocks) > remaining()) too_tall(total_height(blocks), group->place);
      placer_.place_all(blocks, {left(), y_}, width(), page::artifact);
      y_ += total_height(blocks);
    }
    content_top_ = occupied_ = y_;
    above_ = {};
  }

  // The texts that no rung of their ladders made fit, each in a form of its own, on pages behind the section's.
  void go_on_with_cells() {
    continuations_ = layouter_.take_continuations();
    if (continuations_.empty()) return;
    continuing_ = true;
    new_page();
    for (const Continuation& continuation : continuations_) {
      LaidBlock laid = layouter_.lay_continuation(continuation);
      layouter_.settle(laid, around_);
      flow_laid(laid, page::artifact);
    }
  }

  void running(LaidBlocks& blocks, Length y, page::TagId kind) {
    auto& items = placer_.page().items;
    const std::size_t begin = items.size();
    placer_.set_running(true);
    placer_.place_all(blocks, {section_.page.margin.left, y}, inner_width(), page::artifact);
    placer_.set_running(false);
    for (std::size_t i = begin; i < items.size(); ++i) items[i].tag = kind;
  }

  // Anchors and bookmarks go where the content after them begins, which may be on the next page.
  void settle_marks() {
    for (LaidBlock& mark : marks_) placer_.place(mark, {left(), y_}, width(), page::artifact);
    marks_.clear();
  }

  void flow(const content::Blocks& blocks, page::TagId parent) {
    for (const content::Block& block : blocks) {
      if (const auto* head = std::get_if<content::GroupBlock>(&block.kind); head && head->repeat)
        repeated_.push_back(head);
      if (std::holds_alternative<content::PageBreak>(block.kind)) {
        settle_marks();
        new_page();
      } else if (const auto* space = std::get_if<content::SpaceBlock>(&block.kind)) {
        y_ = min(y_ + space->height, bottom());
        above_ = {};
      } else if (std::holds_alternative<content::AnchorBlock>(block.kind) ||
                 std::holds_alternative<content::BookmarkBlock>(block.kind)) {
        marks_.push_back({{}, {}, {}, LaidMark{&block}});
      } else if (const auto* group = std::get_if<content::GroupBlock>(&block.kind); group && !group->keep_together) {
        flow(*group->content, placer_.add_tag(parent, group->role, group->place));
      } else {
        flow_block(block, parent);
      }
    }
  }

  void flow_block(const content::Block& block, page::TagId parent) {
    LaidBlock laid = layouter_.lay(block, width(), remaining());
    layouter_.settle(laid, around_);
    if (!at_top()) y_ += line_gap(above_, laid);
    flow_laid(laid, parent);
    above_ = std::move(laid);
  }

  void flow_laid(LaidBlock& laid, page::TagId parent) {
    if (!at_top()) y_ += laid.before;
    if (auto* paragraph = std::get_if<LaidParagraph>(&laid.kind)) {
      flow_lines(laid, *paragraph, parent);
    } else if (auto* table = std::get_if<LaidTable>(&laid.kind)) {
      flow_table(laid, *table, parent);
    } else {
      if (laid.height > remaining() && !at_top()) new_page();
      if (laid.height > remaining()) too_tall(laid.height, place_of(laid));
      check_clear(laid);
      settle_marks();
      placer_.place(laid, {left(), y_}, width(), parent);
      y_ += laid.height;
    }
    occupied_ = y_;
    y_ += laid.after;
  }

  // Negative spaces and thick borders must not lay blocks over each other.
  void check_clear(LaidBlock& laid) {
    if (clear_of(above_, laid, y_ - occupied_)) return;
    laid.overlaps = laid.noted = true;
    layouter_.settle_overlap(laid);
  }

  void flow_lines(LaidBlock& laid, LaidParagraph& paragraph, page::TagId parent) {
    const typeset::Composed& composed = paragraph.composed;
    const page::TagId tag = placer_.paragraph_tag(paragraph, parent);
    std::size_t line = 0;
    while (line < composed.lines->size()) {
      const Length room = remaining() - composed.em;
      std::size_t fitting =
          room < Length() ? 0 : static_cast<std::size_t>(floor_ratio(room, composed.line_advance)) + 1;
      fitting = std::min(fitting, composed.lines->size() - line);
      if (fitting == 0 && at_top()) {
        too_tall(composed.em, paragraph.source->place);
        fitting = 1;
      }
      if (fitting > 0 && line == 0) check_clear(laid);
      if (fitting > 0) settle_marks();
      if (fitting > 0) placer_.place_lines(paragraph, {left(), y_}, line, line + fitting, tag);
      line += fitting;
      if (line < composed.lines->size())
        new_page();
      else
        y_ += composed.line_advance * (static_cast<std::int64_t>(fitting) - 1) + composed.em;
    }
  }

  void flow_table(LaidBlock& laid, LaidTable& table, page::TagId parent) {
    const auto& rows = table.source->rows;
    if (rows.empty()) return;
    std::size_t head_end = table.head_end;
    Length head = head_end > 0 ? height_of(table, 0, head_end) + table.source->row_gap : Length();
    Placer::TableTags table_tags = placer_.begin_table(table, parent);
    std::size_t row = 0;
    bool goes_on = false;  // the row began on the page before
    while (row < rows.size()) {
      if (row > 0 && head_end > 0 && head >= bottom() - content_top_) {  // the rows are looked at without it
        head_too_tall(table, head);
        head_end = 0;
        head = {};
      }
      const bool again = row > 0 && head_end > 0;
      const Length room = remaining() - (again ? head : Length());
      std::size_t end = fitting_end(table, row, room);
      std::optional<RowRest> rest = part_row(table, row, std::max(end, row == 0 ? head_end : row), room);
      end = rest ? std::max(end, row == 0 ? head_end : row) + 1
                 : chunk_end(table, row, end, room, {head_end, again ? head : Length()});
      if (end == row) {
        new_page();
        continue;
      }
      if (row == 0) check_clear(laid);
      settle_marks();
      y_ += placer_.place_rows(table, {left(), y_}, {row, end, again ? head_end : 0, goes_on}, table_tags);
      if (row > 0 || goes_on || rest || end < rows.size()) layouter_.check_merged(table, row, end);
      goes_on = rest.has_value();
      row = goes_on ? end - 1 : end;
      if (rest) go_on(table, row, std::move(*rest));
      if (row < rows.size()) new_page();
    }
    placer_.end_table(table_tags);
  }

  struct Head {
    std::size_t end;  // of its rows
    Length height;    // of what comes again above the rows
  };

  // The end of what is to be placed, given what fits; row itself when the page must be turned first.
  std::size_t chunk_end(const LaidTable& table, std::size_t row, std::size_t end, Length room, const Head& head) {
    if (end > std::max(row, row == 0 ? head.end : row)) return end;  // a head alone is left for the next page
    if (end == table.row_heights.size()) return end;
    if (!at_top()) return row;
    return broken_unit(table, row, room, head);
  }

  // A unit higher than a page is broken between its rows.
  std::size_t broken_unit(const LaidTable& table, std::size_t row, Length room, const Head& head) {
    const std::size_t count = table.row_heights.size();
    std::size_t end = row;
    while (end < count) {
      const std::size_t next = table.next_cut[end + 1];
      if (higher_than(room, table, row, next)) break;
      end = next;
    }
    if (end > row) return end;
    end = table.next_cut[row + 1];
    if (head.height > Length() && height_of(table, row, end) <= room + head.height)
      head_too_tall(table, head.height);
    else if (row < head.end)
      head_too_tall(table, height_of(table, 0, head.end));
    else
      rows_too_tall(table, row, end);
    return end;
  }

  void tell(const MessageText& text, content::Place place, std::vector<std::string> args) {
    if (!place.element.known()) place = section_.place;
    args.push_back(data_of(place));
    const std::string& sheet = section_.place.section->sheet;
    diagnostics_.add({Severity::error, &text, place.element, sheet, place.field, std::move(args)});
  }

  void too_tall(Length height, const content::Place& place) {
    tell(messages::too_tall, place, {in_points(height), in_points(bottom() - content_top_)});
  }

  void head_too_tall(const LaidTable& table, Length head) {
    tell(messages::head_too_tall, row_place(table, 0), {in_points(head), in_points(bottom() - content_top_)});
  }

  // The rows are at fault together where a cell ties them, else the one row.
  void rows_too_tall(const LaidTable& table, std::size_t row, std::size_t end) {
    content::Place place = row_place(table, row);
    const std::string height = in_points(height_of(table, row, end)), page = in_points(bottom() - content_top_);
    if (end == row + 1) return tell(messages::too_tall, std::move(place), {height, page});
    diagnostics_.add({Severity::error,
                      &messages::rows_too_tall,
                      place.element,
                      section_.place.section->sheet,
                      place.field,
                      {height, page, data_of(place), std::to_string(end - row)}});
  }

  void running_too_tall() {
    const bool head = section_.header_offset + total_height(header_) > section_.footer_offset + total_height(footer_);
    diagnostics_.add({Severity::error,
                      &messages::running_too_tall,
                      head || footer_.empty() ? section_.header_place : section_.footer_place,
                      section_.place.section->sheet,
                      {},
                      {in_points(total_height(header_)), in_points(total_height(footer_)),
                       in_points(section_.page.size.height)}});
  }

  const content::Section& section_;
  page::Document& document_;
  Placer& placer_;
  Layouter& layouter_;
  Diagnostics& diagnostics_;
  LaidBlocks header_, footer_;
  LaidBlocks marks_;  // not yet placed
  LaidBlock above_;
  std::vector<const content::GroupBlock*> repeated_;
  std::vector<Continuation> continuations_;
  Placer::Mark body_begin_;
  BodyArea area_;
  Edges around_;        // how far text may go beyond the measure
  Length y_, content_top_;
  Length occupied_;  // down to where blocks stand on this page
  int pages_ = 0;
  bool continuing_ = false;
};

}  // namespace

void flow_section(const content::Section& section, page::Document& document, Placer& placer, Layouter& layouter,
                  Diagnostics& diagnostics) {
  SectionFlow(section, document, placer, layouter, diagnostics).run();
}

}  // namespace toji::flow
