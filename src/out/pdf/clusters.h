#pragma once
// Which text each glyph of a run stands for.
#include <string_view>

#include "engine/page/document.h"
#include "out/pdf/unicode.h"

namespace toji::pdf {

// A cluster: glyphs that together stand for one text. The first carries it, the later ones have none (page::Glyph).
struct Cluster {
  std::size_t begin = 0, end = 0;  // glyphs
  std::string_view text;
};

// Characters that an office drew itself have no code point that others know: their reading stands for them.
std::string_view text_of_own(const page::GlyphRun&, std::string_view text);

// Whether text begins with what may be a private-use character: by its first bytes in UTF-8, of which full-width forms
// share one.
constexpr bool begins_private(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (text.size() < 3 || byte(0) < 0xEE) return false;
  return byte(0) != 0xEF || byte(1) <= 0xA3;
}

inline Cluster cluster_at(const page::GlyphRun& run, std::size_t begin) {
  const page::Glyphs& glyphs = run.glyphs;
  std::size_t end = begin + 1;
  while (end < glyphs.size() && glyphs[end].text_begin == glyphs[end].text_end) ++end;
  const page::Glyph& first = glyphs[begin];
  std::string_view text(run.text().data() + first.text_begin, first.text_end - first.text_begin);
  if (begins_private(text)) text = text_of_own(run, text);
  return {begin, end, text};
}

// The character that glyph i stands for where it stands alone for one of three bytes in UTF-8 that is not of the
// private use area, as nearly all of Japanese text does; else 0.
inline char32_t lone_character(const page::GlyphRun& run, std::size_t i) {
  const page::Glyph* const glyph = run.glyphs.data() + i;
  if (glyph->text_end - glyph->text_begin != 3) return 0;
  if (i + 1 < run.glyphs.size() && glyph[1].text_begin == glyph[1].text_end) return 0;
  std::string_view text(run.text().data() + glyph->text_begin, 3);
  if ((static_cast<unsigned char>(text.front()) & 0xF0) != 0xE0 || begins_private(text)) return 0;
  return take_character(text);
}

// The part of the cluster's text that its glyph i is to say: all of it when it is alone, a character each and the rest
// for the last when there are enough of them, as for a letter and its mark. Else all for the first, nothing for others.
std::string_view part_of_several(const Cluster&, std::size_t i);
inline std::string_view part_of(const Cluster& cluster, std::size_t i) {
  return cluster.end - cluster.begin == 1 ? cluster.text : part_of_several(cluster, i);
}

}  // namespace toji::pdf
