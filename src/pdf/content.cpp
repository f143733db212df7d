#include "pdf/content.h"

#include <algorithm>

#include "pdf/graphics_state.h"
#include "pdf/numbers.h"
#include "pdf/paths.h"
#include "pdf/text.h"

namespace toji::pdf {
namespace {

using Items = std::vector<page::FrameItem>::const_iterator;

bool draws_nothing(const page::FrameItem& item) {
  if (const auto* run = std::get_if<page::GlyphRun>(&item.shape)) return run->glyphs.empty();
  if (const auto* path = std::get_if<page::Path>(&item.shape)) return !path->fill && !path->stroke;
  return false;
}

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
  Content(const page::Page& page, const page::TagTree& tags, const FontSet& fonts, Inks inks)
      : tags_(&tags),
        state_(operators_, inks),
        text_(operators_, state_, fonts, thousandths(page.size.height)),
        paths_(operators_, state_, thousandths(page.size.height)) {}

  // 14.6.1: a sequence begins and ends in the same text object or outside of all. So one that has only text lies inside
  // and leaves the text object open for the next; any other closes it first.
  void add_sequence(Items begin, Items end) {
    const bool only_text = std::all_of(begin, end, is_text);
    only_text ? text_.begin() : text_.end();
    open_mark(begin->tag);
    state_.on_all_plates(begin->tag == page::cut_mark_artifact);
    for (; begin != end; ++begin) std::visit([this](const auto& shape) { draw(shape); }, begin->shape);
    paths_.paint();
    if (!only_text) text_.end();
    operators_ += "EMC\n";
  }

  std::string finish() {
    text_.end();
    return std::move(operators_);
  }

 private:
  void open_mark(page::TagId tag) {
    std::string& out = operators_;
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
  std::string operators_;
  std::int64_t marks_ = 0;
  GraphicsState state_;
  Text text_;
  Paths paths_;
};

// Calls with the begin and end of each stretch of neighbouring items of one tag that draws something.
template <typename Visit>
void for_each_sequence(const page::Page& page, Visit visit) {
  for (auto begin = page.items.begin(); begin != page.items.end();) {
    const auto end = std::find_if(begin, page.items.end(), [&](const auto& item) { return item.tag != begin->tag; });
    if (!std::all_of(begin, end, draws_nothing)) visit(begin, end);
    begin = end;
  }
}

}  // namespace

std::string page_content(const page::Page& page, const page::TagTree& tags, const FontSet& fonts, Inks inks) {
  Content content(page, tags, fonts, inks);
  for_each_sequence(page, [&](Items begin, Items end) { content.add_sequence(begin, end); });
  return content.finish();
}

std::vector<page::TagId> marks_of(const page::Page& page) {
  std::vector<page::TagId> marks;
  for_each_sequence(page, [&](Items begin, Items) {
    if (!page::is_artifact(begin->tag)) marks.push_back(begin->tag);
  });
  return marks;
}

}  // namespace toji::pdf
