#include "engine/flow/section_flow.h"

#include <list>

#include "engine/flow/cells.h"
#include "engine/flow/fits.h"
#include "engine/flow/link_areas.h"
#include "engine/flow/messages.h"
#include "engine/flow/places.h"
#include "engine/flow/running_heads.h"

namespace toji::flow {
namespace {

bool keeps_with_next(const content::Block& block) {
  const auto* paragraph = std::get_if<content::ParagraphBlock>(&block.kind);
  return paragraph && paragraph->keep_with_next;
}

// What stands between a heading and its text.
bool goes_along(const content::Block& block) {
  return keeps_with_next(block) || std::holds_alternative<content::RuleBlock>(block.kind) ||
         std::holds_alternative<content::SpaceBlock>(block.kind);
}

// One section's blocks onto as many pages as they take.
class SectionFlow {
 public:
  SectionFlow(const content::Section& section, page::Document& document, Painter& painter, Measurer& measurer)
      : section_(section),
        document_(document),
        painter_(painter),
        measurer_(measurer),
        reporter_(measurer.reporter()),
        heads_(section, measurer),
        heads_wait_(asks_for_pages(section)) {}

  void run() {
    heads_.settle(reporter_);
    if (!section_.vertical) around_ = {{}, section_.page.margin.right, {}, section_.page.margin.left};
    area_ = body_area(section_, heads_.header(), heads_.footer());
    if (area_.bottom <= area_.top) return running_too_tall();
    tag_ = painter_.add_tag(page::root_tag, section_.role, section_.place);
    new_page();
    flow_all(section_.body, tag_);
    paint_marks();
    check_pages();
    go_on_with_cells();
    finish_page();
  }

  SectionHeights heights() const { return {total_height(heads_.header()), total_height(heads_.footer())}; }

  // What the blocks of a section do to its pages; any other block is measured and stands on them as it fits.
  void flow(const content::PageBreak&, page::TagId) {
    paint_marks();
    new_page();
  }
  void flow(const content::SpaceBlock& space, page::TagId) {
    y_ = min(y_ + space.height, bottom());
    above_ = {};
  }
  // Marks go where the content behind them begins, which may be on the next page.
  void flow(const content::AnchorBlock& anchor, page::TagId) { marks_.push_back(measured(anchor)); }
  void flow(const content::BookmarkBlock& bookmark, page::TagId) { marks_.push_back(measured(bookmark)); }
  void flow(const content::GroupBlock& group, page::TagId parent) {
    if (group.repeat) repeated_.push_back(&group);
    if (group.keep_together) return flow_measured(group, parent);
    flow_all(*group.content, painter_.add_tag(parent, group.role, group.place));
  }
  template <class Block>
  void flow(const Block& block, page::TagId parent) {
    flow_measured(block, parent);
  }

 private:
  void flow_all(const content::Blocks& blocks, page::TagId parent) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (keeps_with_next(blocks[i]) && !at_top() && !begins_with_next(blocks, i)) new_page();
      std::visit([&](const auto& kind) { flow(kind, parent); }, blocks[i].kind);
    }
  }

  // Whether the block, those behind it that are kept with what follows too, and the beginning of what follows have room
  // here; also where they have none on any page.
  bool begins_with_next(const content::Blocks& blocks, std::size_t i) {
    const Measurer::Comparing once(measurer_);  // all of it is measured again, and told of then
    const Measurer::LookedThrough looked(measurer_, true);
    const Length page = bottom() - content_top_;
    Length needed;
    Fragment above;
    for (std::size_t at = i; at < blocks.size(); ++at) {
      const content::Block& block = blocks[at];
      if (std::holds_alternative<content::PageBreak>(block.kind)) return true;
      Fragment fragment = measurer_.measure(block, {width(), {}});
      needed += line_gap(at == i ? above_ : above, fragment);
      if (at > i && !goes_along(block) && fragment.height > Length()) {
        needed += fragment.before + least_height(fragment, page);
        return needed <= remaining() || needed > page;
      }
      needed += fragment.before + fragment.height + fragment.after;
      above = std::move(fragment);
    }
    return needed <= remaining() || needed > page;
  }

  template <class Block>
  Fragment measured(const Block& block) {
    return Measurer::judged(measure(block, measurer_, {width(), remaining()}, {}), width());
  }

  template <class Block>
  void flow_measured(const Block& block, page::TagId parent) {
    Fragment fragment = measured(block);
    reporter_.settle(fragment, around_);
    if (!at_top()) y_ += line_gap(above_, fragment);
    flow_fragment(std::move(fragment), parent);
  }

  // As much on each page as fits.
  void flow_fragment(Fragment fragment, page::TagId parent) {
    if (!at_top()) y_ += fragment.before;
    for (bool begun = false;;) {
      auto [kept, rest] = split(fragment, {remaining(), bottom() - content_top_, at_top(), &reporter_});
      if (kept) {
        if (!std::exchange(begun, true)) check_clear(fragment);
        paint_marks();
        painter_.paint(fragment, {left(), y_}, parent);
        y_ += fragment.height;
      }
      if (rest.empty()) break;
      fragment = std::move(rest.front());
      new_page();
    }
    occupied_ = y_;
    y_ += fragment.after;
    above_ = std::move(fragment);
  }

  // Negative spaces and thick borders must not lay blocks over each other.
  void check_clear(Fragment& fragment) {
    if (clear_of(above_, fragment, y_ - occupied_)) return;
    fragment.overlaps = fragment.noted = true;
    reporter_.tell_overlap(fragment);
  }

  void paint_marks() {
    painter_.paint(marks_, {left(), y_}, page::artifact);
    marks_.clear();
  }

  // On a vertical page the body is painted along and across its lines from its upper right corner on, and turned when
  // the page is full.
  Length top() const { return section_.vertical ? Length() : area_.top; }
  Length left() const { return section_.vertical ? Length() : section_.page.margin.left; }
  Length width() const { return section_.vertical ? inner_height() : inner_width(); }
  Length bottom() const { return section_.vertical ? inner_width() : area_.bottom; }
  Length inner_width() const { return section_.page.size.width - section_.page.margin.horizontal(); }
  Length inner_height() const { return area_.bottom - area_.top; }
  Length remaining() const { return bottom() - y_; }
  bool at_top() const { return y_ == content_top_; }

  void new_page() {
    finish_page();
    page::Page page;
    page.size = section_.page.size;
    page.label = section_.label;
    page.label.number += continuing_ ? pages_ - 1 : pages_;  // a page that continues counts as the one before
    page.on_right = section_.right_page && pages_ == 0;
    document_.pages.push_back(std::move(page));
    if (!continuing_) ++pages_;
    y_ = content_top_ = occupied_ = top();
    above_ = {};
    heads_.paint_header(painter_, heads_wait_ ? page::artifact : tag_);
    if (heads_wait_) {  // only what leads to them
      heads_.paint_footer(painter_, page::artifact);
      painter_.items().clear();
    }
    body_begin_ = painter_.here();
    if (continuing_) repeat_heads();
  }

  void finish_page() {
    if (pages_ == 0) return;
    const content::PageStyle& style = section_.page;
    if (section_.vertical)
      painter_.turn_since(body_begin_, {{style.size.width - style.margin.right, area_.top}, true});
    if (!heads_wait_) heads_.paint_footer(painter_, tag_);
    grow_links(painter_.page().links, style.size);
  }

  // What stands above the tables on a page of the section's own comes again above what goes on.
  void repeat_heads() {
    for (const content::GroupBlock* group : repeated_) {
      Fragments fragments = measurer_.measure_all(*group->content, width());
      if (total_height(fragments) > remaining())
        reporter_.tell_too_tall(messages::too_tall, group->place, total_height(fragments), bottom() - content_top_);
      painter_.paint(fragments, {left(), y_}, page::artifact);
      y_ += total_height(fragments);
    }
    content_top_ = occupied_ = y_;
    above_ = {};
  }

  // The texts that no rung of their ladders made fit, each in a form of its own, on pages behind the section's.
  void go_on_with_cells() {
    for (auto waiting = reporter_.take_continuations(); !waiting.empty(); waiting = reporter_.take_continuations()) {
      if (!std::exchange(continuing_, true)) new_page();
      for (const Continuation& continuation : continuations_.emplace_back(std::move(waiting))) go_on_with(continuation);
    }
  }

  // A table in what goes on may itself have cells that go on.
  void go_on_with(const Continuation& continuation) {
    Fragment fragment = measure_continuation(continuation, measurer_);
    reporter_.settle(fragment, around_);
    flow_fragment(std::move(fragment), page::artifact);
    above_ = {};
  }

  void check_pages() {
    if (section_.max_pages > 0 && pages_ > section_.max_pages)
      reporter_.diagnostics().add({Severity::error,
                                   &messages::too_many_pages,
                                   section_.place.data,
                                   section_.place.section->sheet,
                                   {},
                                   {std::to_string(section_.max_pages), std::to_string(pages_)}});
  }

  void running_too_tall() {
    const Length header = total_height(heads_.header()), footer = total_height(heads_.footer());
    const bool head = section_.header_offset + header > section_.footer_offset + footer;
    reporter_.diagnostics().add({Severity::error,
                                 &messages::running_too_tall,
                                 head || heads_.footer().empty() ? section_.header_place : section_.footer_place,
                                 section_.place.section->sheet,
                                 {},
                                 {in_points(header), in_points(footer), in_points(section_.page.size.height)}});
  }

  const content::Section& section_;
  page::Document& document_;
  Painter& painter_;
  Measurer& measurer_;
  Reporter& reporter_;
  RunningHeads heads_;
  bool heads_wait_;  // for the number of pages
  page::TagId tag_ = page::artifact;  // the section's
  Fragments marks_;  // not yet painted
  Fragment above_;
  std::vector<const content::GroupBlock*> repeated_;
  std::list<std::vector<Continuation>> continuations_;  // fragments refer to their forms
  Painter::Position body_begin_;
  BodyArea area_;
  Edges around_;  // how far text may go beyond the measure
  Length y_, content_top_;
  Length occupied_;  // down to where blocks stand on this page
  int pages_ = 0;
  bool continuing_ = false;
};

}  // namespace

SectionHeights flow_section(const content::Section& section, page::Document& document, Painter& painter,
                            Measurer& measurer) {
  SectionFlow flow(section, document, painter, measurer);
  flow.run();
  return flow.heights();
}

}  // namespace toji::flow
