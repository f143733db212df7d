#pragma once
// Content streams (ISO 32000-1 7.8.2) with marked content (14.6).
#include <algorithm>
#include <vector>

#include "engine/page/document.h"
#include "out/pdf/bytes.h"
#include "out/pdf/fonts.h"
#include "out/pdf/frames.h"
#include "out/pdf/inks.h"

namespace toji::pdf {

inline bool draws_nothing(const page::FrameItem& item) {
  if (const auto* run = std::get_if<page::GlyphRun>(&item.shape)) return run->glyphs.empty();
  if (const auto* path = std::get_if<page::Path>(&item.shape)) return !path->fill && !path->stroke;
  return false;
}

// Calls with each stretch of neighbouring items of one tag that draws something: a marked-content sequence.
template <typename Visit>
void for_each_sequence(const page::Page& page, Visit visit) {
  const Frames::Items all = page.items;
  for (auto begin = all.begin(); begin != all.end();) {
    const auto end = std::find_if(begin, all.end(), [&](const auto& item) { return item.tag != begin->tag; });
    if (!std::all_of(begin, end, draws_nothing)) visit(Frames::Items(begin, end));
    begin = end;
  }
}

// Of each frame on a page, in order, the number of the form XObject that draws it, where there is one.
using FrameNumbers = std::vector<std::optional<std::size_t>>;

// The operators that draw the page. A sequence is /Role <</MCID n>> BDC … EMC, one of artifacts /Artifact BMC … EMC.
Bytes page_content(const page::Page&, const page::TagTree&, const FontSet&, const FrameNumbers&, Inks = Inks::rgb);

// The operators of the form XObject that draws a frame in a page's coordinates.
Bytes frame_content(Frames::Items, Length page_height, Inks);

}  // namespace toji::pdf
