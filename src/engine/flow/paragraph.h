#pragma once
// Text: lines, parted between any two of them.
#include <memory>
#include <span>

#include "engine/flow/element.h"
#include "engine/typeset/compose.h"

namespace toji::flow {

struct ParagraphFragment {
  const content::ParagraphBlock* source = nullptr;
  typeset::Composed composed;
  std::size_t first = 0, last = 0;  // of its lines, those that stand here
  bool aside = false;               // a mark of ours: no part of the structure
  page::TagId tag = page::artifact;   // once painted
  std::shared_ptr<Parts> parts = {};  // of one that was split
  std::shared_ptr<const content::ParagraphBlock> own = {};  // the source, where the content has none

  std::size_t lines() const { return last - first; }
  // Whether an earlier part has an element of its own in the structure.
  bool has_tag() const { return parts && parts->tag != page::artifact; }

  void judge(Fragment&) const;
  void tell(Reporter&, const Fragment&, const Edges& around) const;
  Length least_height(const Fragment&, Length) const;
  Split split(Fragment&, const Room&);
  void paint(Painter&, const Fragment&, Point, page::TagId parent);
  // Under the element of what is around it.
  void paint_lines(Painter&, Point, page::TagId) const;
  content::Place place() const { return source->place; }
  Length first_line(const Fragment&) const { return composed.em; }
  Length leading() const { return composed.line_advance - composed.em; }
  bool draws() const { return true; }

 private:
  // What hard line breaks part, each under an element of its own.
  void paint_passages(Painter&, Point, page::TagId parent);
  void paint_lines(Painter&, Point, std::span<const page::TagId> passages) const;
  Length height_of(std::size_t count) const;
  std::size_t kept_lines(std::size_t fitting, bool page_is_empty) const;
};

Fragment measure(const content::ParagraphBlock&, Measurer&, const Region&, const Fit&);
Length natural_length(const content::ParagraphBlock&, const Fit&);
Says says(const content::ParagraphBlock&);
bool says_same(const content::ParagraphBlock&, const content::ParagraphBlock&);

// The distance of lines that lie over each other.
bool lines_overlap(const ParagraphFragment&);
// The text's size that its style asks for.
Length asked_size(const content::ParagraphBlock&);

}  // namespace toji::flow
