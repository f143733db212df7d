#include "out/pdf/content.h"

#include <algorithm>

#include "out/pdf/graphics_state.h"
#include "out/pdf/numbers.h"
#include "out/pdf/paths.h"
#include "out/pdf/text.h"

namespace toji::pdf {
namespace {

using Items = Frames::Items;

bool is_text(const page::FrameItem& item) { return std::holds_alternative<page::GlyphRun>(item.shape); }

// 14.8.2.2.2
const char* artifact_operator(page::TagId tag) {
  if (tag == page::header_artifact) return "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n";
  if (tag == page::footer_artifact) return "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n";
  if (tag == page::watermark_artifact) return "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n";
  if (tag == page::cut_mark_artifact) return "/Artifact<</Type/Page>>BDC\n";
  return "/Artifact BMC\n";
}

class Content {
 public:
  Content(Length page_height, const page::TagTree& tags, const FontSet& fonts, Inks inks)
      : tags_(&tags),
        state_(operators_, inks),
        text_(operators_, state_, fonts, thousandths(page_height)),
        paths_(operators_, state_, thousandths(page_height)) {}

  // 14.6.1: a sequence begins and ends in the same text object or outside of all. So one that has only text lies inside
  // and leaves the text object open for the next; any other closes it first.
  void add_sequence(Items items) {
    const bool only_text = std::all_of(items.begin(), items.end(), is_text);
    only_text ? text_.begin() : text_.end();
    open_mark(items.front().tag);
    state_.on_all_plates(items.front().tag == page::cut_mark_artifact);
    draw(items);
    if (!only_text) text_.end();
    operators_ += "EMC\n";
  }

  // A frame that stands in a form XObject, which leaves the graphics state as it was (8.10.1).
  void refer_to_frame(std::size_t number) {
    text_.end();
    open_mark(page::artifact);
    operators_ += "/F";
    append_integer(operators_, static_cast<std::int64_t>(number));
    operators_ += " Do\nEMC\n";
  }

  void draw_form(Items items) {
    state_.begin_form();
    draw(items);
  }

  Bytes finish() {
    text_.end();
    return std::move(operators_);
  }

 private:
  void open_mark(page::TagId tag) {
    Bytes& out = operators_;
    if (page::is_artifact(tag)) {
      out += artifact_operator(tag);
      return;
    }
    out += '/';
    out += page::name_of(tags_->at(tag).role);
    out += "<</MCID ";
    append_integer(out, marks_++);
    out += ">>BDC\n";
  }

  void draw(Items items) {
    for (const page::FrameItem& item : items) std::visit([this](const auto& shape) { draw(shape); }, item.shape);
    paths_.paint();
  }
  void draw(const page::GlyphRun& run) {
    if (run.glyphs.empty()) return;
    paths_.paint();
    text_.begin();
    text_.show(run);
  }
  template <typename Shape>
  void draw(const Shape& shape) {
    text_.end();
    paths_.add(shape);
  }

  const page::TagTree* tags_;
  Bytes operators_;
  std::int64_t marks_ = 0;
  GraphicsState state_;
  Text text_;
  Paths paths_;
};

}  // namespace

Bytes page_content(const page::Page& page, const page::TagTree& tags, const FontSet& fonts, const FrameNumbers& frames,
                   Inks inks) {
  Content content(page.size.height, tags, fonts, inks);
  std::size_t frame = 0;
  for_each_sequence(page, [&](Items items) {
    const auto number = Frames::is_frame(items) ? frames.at(frame++) : std::nullopt;
    number ? content.refer_to_frame(*number) : content.add_sequence(items);
  });
  return content.finish();
}

Bytes frame_content(Items items, Length page_height, Inks inks) {
  const page::TagTree no_tags;
  const FontSet no_fonts;
  Content content(page_height, no_tags, no_fonts, inks);
  content.draw_form(items);
  return content.finish();
}

}  // namespace toji::pdf
