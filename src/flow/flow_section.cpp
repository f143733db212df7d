#include <algorithm>

#include "flow/cut.h"
#include "flow/messages.h"
#include "flow/section.h"
#include "flow/table_breaks.h"

namespace toji::flow {
namespace {

// Items on the page that this thread finished last: the next one has about as many, and finds room for them at once.
thread_local std::size_t usual_items = 0;

// One section's blocks onto as many pages as they take.
class SectionFlow {
 public:
  SectionFlow(const content::Section& section, page::Document& document, Placer& placer, Layouter& layouter,
              Diagnostics& diagnostics)
      : section_(section), document_(document), placer_(placer), layouter_(layouter), diagnostics_(diagnostics) {}

  void run() {
    header_ = layouter_.lay_all(section_.header, inner_width());
    footer_ = layouter_.lay_all(section_.footer, inner_width());
    new_page();
    flow(section_.body, placer_.tags().add(page::root_tag, section_.role));
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
  Length top() const { return section_.vertical ? Length() : section_.page.margin.top; }
  Length left() const { return section_.vertical ? Length() : section_.page.margin.left; }
  Length width() const { return section_.vertical ? inner_height() : inner_width(); }
  Length bottom() const { return section_.vertical ? inner_width() : section_.page.margin.top + inner_height(); }
  Length inner_width() const { return section_.page.size.width - section_.page.margin.horizontal(); }
  Length inner_height() const { return section_.page.size.height - section_.page.margin.vertical(); }
  Length remaining() const { return bottom() - y_; }
  bool at_top() const { return y_ == content_top_; }

  void finish_page() {
    if (pages_ > 0) usual_items = placer_.page().items.size();
    if (!section_.vertical || pages_ == 0) return;
    const content::PageStyle& style = section_.page;
    placer_.turn_since(body_begin_, {{style.size.width - style.margin.right, style.margin.top}, true});
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
    y_ = content_top_ = top();
    running(header_, section_.header_offset, page::header_artifact);
    running(footer_, section_.page.size.height - section_.footer_offset - total_height(footer_), page::footer_artifact);
    body_begin_ = placer_.here();
    if (continuing_) repeat_heads();
  }

  // What stands above the tables on a page of the section's own comes again above what goes on.
  void repeat_heads() {
    for (const content::GroupBlock* group : repeated_) {
      LaidBlocks blocks = layouter_.lay_all(*group->content, width());
      placer_.place_all(blocks, {left(), y_}, width(), page::artifact);
      y_ += total_height(blocks);
    }
    content_top_ = y_;
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
      flow_laid(laid, page::artifact);
    }
  }

  void running(LaidBlocks& blocks, Length y, page::TagId kind) {
    auto& items = placer_.page().items;
    const std::size_t begin = items.size();
    placer_.place_all(blocks, {section_.page.margin.left, y}, inner_width(), page::artifact);
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
        flow(*group->content, placer_.tags().add(parent, group->role));
      } else {
        flow_block(block, parent);
      }
    }
  }

  void flow_block(const content::Block& block, page::TagId parent) {
    LaidBlock laid = layouter_.lay(block, width(), remaining());
    if (!at_top()) y_ += line_gap(above_, laid);
    flow_laid(laid, parent);
    above_ = std::move(laid);
  }

  void flow_laid(LaidBlock& laid, page::TagId parent) {
    if (auto* table = std::get_if<LaidTable>(&laid.kind)) return flow_table(*table, parent);
    if (!at_top()) y_ += laid.before;
    if (auto* paragraph = std::get_if<LaidParagraph>(&laid.kind)) {
      flow_lines(*paragraph, parent);
    } else {
      if (laid.height > remaining() && !at_top()) new_page();
      if (laid.height > remaining()) too_tall(laid.height);
      if (const auto* box = std::get_if<LaidBox>(&laid.kind); box && box->too_wide) too_wide(*box);
      settle_marks();
      placer_.place(laid, {left(), y_}, width(), parent);
      y_ += laid.height;
    }
    y_ += laid.after;
  }

  void flow_lines(LaidParagraph& paragraph, page::TagId parent) {
    const typeset::Composed& composed = paragraph.composed;
    const page::TagId tag = placer_.paragraph_tag(paragraph, parent);
    std::size_t line = 0;
    while (line < composed.lines->size()) {
      const Length room = remaining() - composed.em;
      std::size_t fitting =
          room < Length() ? 0 : static_cast<std::size_t>(floor_ratio(room, composed.line_advance)) + 1;
      fitting = std::min(fitting, composed.lines->size() - line);
      if (fitting == 0 && at_top()) {
        too_tall(composed.em);
        fitting = 1;
      }
      if (fitting > 0) settle_marks();
      if (fitting > 0) placer_.place_lines(paragraph, {left(), y_}, line, line + fitting, tag);
      line += fitting;
      if (line < composed.lines->size())
        new_page();
      else
        y_ += composed.line_advance * (static_cast<std::int64_t>(fitting) - 1) + composed.em;
    }
  }

  void flow_table(LaidTable& table, page::TagId parent) {
    const auto& rows = table.source->rows;
    if (rows.empty()) return;
    std::size_t head_end = 0;
    while (head_end < rows.size() && rows[head_end].head) ++head_end;
    const Length head = head_end > 0 ? height_of(table, 0, head_end) + table.source->row_gap : Length();
    Placer::TableTags table_tags = placer_.begin_table(table, parent);
    std::size_t row = 0;
    bool goes_on = false;  // the row began on the page before
    while (row < rows.size()) {
      const bool again = row > 0 && head_end > 0;
      const Length room = remaining() - (again ? head : Length());
      std::size_t end = fitting_end(table, row, room);
      std::optional<RowRest> rest = part_row(table, row, std::max(end, row == 0 ? head_end : row), room);
      end = rest ? std::max(end, row == 0 ? head_end : row) + 1 : chunk_end(table, row, end, room, head_end);
      if (end == row) {
        new_page();
        continue;
      }
      settle_marks();
      y_ += placer_.place_rows(table, {left(), y_}, {row, end, again ? head_end : 0, goes_on}, table_tags);
      layouter_.check_merged(table, row, end);
      goes_on = rest.has_value();
      row = goes_on ? end - 1 : end;
      if (rest) go_on(table, row, std::move(*rest));
      if (row < rows.size()) new_page();
    }
    placer_.end_table(table_tags);
  }

  // The end of what is to be placed, given what fits; row itself when the page must be turned first.
  std::size_t chunk_end(const LaidTable& table, std::size_t row, std::size_t end, Length room, std::size_t head_end) {
    if (end > std::max(row, row == 0 ? head_end : row)) return end;  // a head alone is left for the next page
    if (end == table.row_heights.size()) return end;
    if (!at_top()) return row;
    return broken_unit(table, row, room);
  }

  // A unit higher than a page is broken between its rows.
  std::size_t broken_unit(const LaidTable& table, std::size_t row, Length room) {
    const std::size_t count = table.row_heights.size();
    std::size_t end = row;
    while (end < count) {
      const std::size_t next = table.next_cut[end + 1];
      if (higher_than(room, table, row, next)) break;
      end = next;
    }
    if (end > row) return end;
    end = table.next_cut[row + 1];
    too_tall(height_of(table, row, end));
    return end;
  }

  void too_wide(const LaidBox& box) {
    const content::Place& place = section_.place;
    const Length width = box.width - box.source->padding.horizontal();
    diagnostics_.add(
        {Severity::error, &messages::too_wide, place.data, place.section->sheet, place.field, {in_points(width)}});
  }

  void too_tall(Length height) {
    diagnostics_.add({Severity::error,
                      &messages::too_tall,
                      section_.place.data,
                      section_.place.section->sheet,
                      {},
                      {in_points(height), in_points(bottom() - top())}});
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
  Length y_, content_top_;
  int pages_ = 0;
  bool continuing_ = false;
};

}  // namespace

void flow_section(const content::Section& section, page::Document& document, Placer& placer, Layouter& layouter,
                  Diagnostics& diagnostics) {
  SectionFlow(section, document, placer, layouter, diagnostics).run();
}

}  // namespace toji::flow
