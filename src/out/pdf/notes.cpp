#include "out/pdf/notes.h"

#include <algorithm>
#include <iterator>

#include "out/pdf/bounds.h"
#include "out/pdf/content.h"
#include "out/pdf/structure_rules.h"
#include "out/pdf/unicode.h"

namespace toji::pdf {
namespace {

using page::Role;
using page::TagId;

// The label's first character that says how a list counts; brackets around it do not.
char32_t telling_character(std::string_view label) {
  while (!label.empty()) {
    const char32_t c = take_character(label);
    if (c != '(' && c != U'（' && c != ' ' && c != U'　') return c;
  }
  return 0;
}

// ListNumbering, table 347
const char* numbering_of(std::string_view label) {
  const char32_t c = telling_character(label);
  const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  if (within('0', '9') || within(U'０', U'９') || within(U'①', U'⒛')) return "Decimal";
  if (within('a', 'z') || within(U'ａ', U'ｚ')) return "LowerAlpha";
  if (within('A', 'Z') || within(U'Ａ', U'Ｚ')) return "UpperAlpha";
  if (within(U'Ⅰ', U'Ⅻ')) return "UpperRoman";
  if (within(U'ⅰ', U'ⅻ')) return "LowerRoman";
  if (c == U'・' || c == U'•' || c == U'●' || c == U'※') return "Disc";
  if (c == U'○' || c == U'◯' || c == U'◇' || c == U'◎') return "Circle";
  if (c == U'■' || c == U'□' || c == U'◆') return "Square";
  return nullptr;
}

// Of each tag the figure it lies in, itself included, or artifact.
std::vector<TagId> figures(const page::TagTree& tags) {
  std::vector<TagId> of(tags.size(), page::artifact);
  for (TagId tag = 1; tag < tags.size(); ++tag) {
    of[tag] = tags.at(tag).role == Role::figure ? tag : of[tags.at(tag).parent];
  }
  return of;
}

class Noting {
 public:
  explicit Noting(const page::Document& document)
      : document_(document), tags_(document.tags), figure_(figures(document.tags)) {
    for (TagId tag = 0; tag < tags_.size() && !has_labels_; ++tag) has_labels_ = tags_.at(tag).role == Role::label;
    has_figures_ = std::any_of(figure_.begin(), figure_.end(), [](TagId f) { return f != page::artifact; });
  }

  Notes of_pages(std::size_t first, std::size_t last) const {
    Notes notes{.frames = Frames(document_)};
    notes.marks.reserve(document_.pages.size());
    for (std::size_t i = first; i < last; ++i) {
      require_tags(document_.pages[i], tags_);
      for (const page::FrameItem& item : document_.pages[i].items) note(item, i, notes);
      note_sequences(i, notes);
    }
    return notes;
  }

 private:
  void note_sequences(std::size_t page, Notes& notes) const {
    std::vector<TagId>& marks = notes.marks.emplace_back();
    for_each_sequence(document_.pages[page], [&](Frames::Items items) {
      if (!page::is_artifact(items.front().tag))
        marks.push_back(items.front().tag);
      else if (Frames::is_frame(items))
        notes.frames.note(page, items);
    });
  }

  void note(const page::FrameItem& item, std::size_t page, Notes& notes) const {
    const auto* run = std::get_if<page::GlyphRun>(&item.shape);
    if (run && !run->glyphs.empty()) notes.fonts.note(*run);
    if (page::is_artifact(item.tag)) return;
    if (has_figures_ && figure_[item.tag] != page::artifact)
      note_extent(notes.extents, figure_[item.tag], page, bounds(item));
    if (has_labels_ && run) note_label(notes.numbering, item.tag, *run);
  }

  static void note_extent(std::map<TagId, Extent>& extents, TagId figure, std::size_t page, const Rect& r) {
    const auto [at, added] = extents.try_emplace(figure, Extent{page, r.origin, {r.right(), r.bottom()}});
    Extent& e = at->second;
    if (added || e.page != page) return;
    e.min = {min(e.min.x, r.left()), min(e.min.y, r.top())};
    e.max = {max(e.max.x, r.right()), max(e.max.y, r.bottom())};
  }

  // A list counts as its first label does.
  void note_label(std::map<TagId, const char*>& numbering, TagId tag, const page::GlyphRun& run) const {
    if (tags_.at(tag).role != Role::label) return;
    const page::Tag& list_item = tags_.at(tags_.at(tag).parent);
    if (list_item.role != Role::list_item || numbering.contains(list_item.parent)) return;
    numbering[list_item.parent] = numbering_of(run.text());
  }

  const page::Document& document_;
  const page::TagTree& tags_;
  std::vector<TagId> figure_;
  bool has_figures_ = false, has_labels_ = false;
};

// What later pages add: of a figure and of a list the first page says it.
void add(Notes& notes, Notes later) {
  notes.fonts.add(later.fonts);
  notes.frames.add(later.frames);
  std::move(later.marks.begin(), later.marks.end(), std::back_inserter(notes.marks));
  notes.extents.merge(later.extents);
  notes.numbering.merge(later.numbering);
}

Notes in_halves(const Noting& noting, std::size_t pages, Tasks& tasks) {
  auto first = tasks.give(&noting, [&noting, pages] { return noting.of_pages(0, pages / 2); });
  try {
    Notes second = noting.of_pages(pages / 2, pages);
    Notes notes = tasks.take(first);
    add(notes, std::move(second));
    return notes;
  } catch (...) {
    tasks.drop(&noting);
    throw;
  }
}

}  // namespace

Notes notes_of(const page::Document& document, Tasks& tasks) {
  const Noting noting(document);
  const std::size_t pages = document.pages.size();
  Notes notes = tasks.beside() ? in_halves(noting, pages, tasks) : noting.of_pages(0, pages);
  notes.fonts.assign();
  notes.frames.assign();
  return notes;
}

}  // namespace toji::pdf
