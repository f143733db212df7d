#pragma once
// The paragraph as a sequence of clusters: what the line breaker and the justifier work on.
#include <cstdint>
#include <string>
#include <vector>

#include "engine/typeset/char_class.h"
#include "engine/typeset/compose.h"

namespace toji::typeset {

// How a cluster stands in its line: in vertical lines upright, lying on its side, or several side by side (縦中横).
enum class Posture : std::uint8_t { horizontal, upright, sideways, combined };

// A character with the marks that belong to it (UAX #29), or a ligature.
struct Cluster {
  char32_t character = 0;                      // its base
  char32_t selector = 0;                       // a variation selector that follows the base
  std::uint32_t run = 0;                       // index into Paragraph::runs
  std::uint32_t text_begin = 0, text_end = 0;  // bytes of the run's text
  const font::Face* face = nullptr;
  std::uint32_t glyph = 0;  // glyph id; the first index into Clusters::pool where glyphs come from there
  std::uint16_t glyph_count = 1;
  bool pooled = false;
  bool has_marks = false;     // combining marks follow the base
  TabStop::Leader leader = TabStop::Leader::none;  // of a tab
  bool to_be_filled = false;  // a tab that reaches from a line's last text to a stop
  bool merged = false;        // drawn by the ligature that began before it
  bool break_before = false;  // a line may begin here
  bool tied = false;          // nor may one in need: under one reading, or spread, with the cluster before it
  std::int8_t joint = 0;      // 1: U+200B allows a break behind it, -1: U+2060 forbids it
  Posture posture = Posture::horizontal;
  CharClass char_class = CharClass::ideographic;
  Length advance;             // by the font, without tracking, and what wider ruby adds
  Length inset, inset_after;  // the parts of that before and behind the glyph
};

// Glyphs over the clusters [first, end): ruby or emphasis.
struct Annotation {
  RunKind kind = RunKind::ruby;
  std::size_t first = 0, end = 0;
  const font::Face* face = nullptr;
  Length size;
  Length start;  // of its first pen, from the pen of cluster first
  Length width;
  std::string text;
  std::vector<page::Glyph> glyphs;
};

struct Clusters {
  std::vector<Cluster> items;
  std::vector<page::Glyph> pool;  // shaped glyphs, text range not set
  std::vector<MissingGlyph> missing;
  std::vector<Annotation> annotations;  // in the order of their first clusters
  void clear() { annotations.clear(), items.clear(), pool.clear(), missing.clear(); }
};

// UTF-8 into clusters with their classes; glyphs are still unknown. Newlines become clusters of class line_break;
// carriage returns and zero width characters stay in the text range of the cluster before them.
void collect(const Paragraph&, Clusters&);

// In vertical lines: each cluster's posture by UAX #50, and numbers and marked runs as one cluster (縦中横), which then
// counts as an ideograph (JLREQ 3.2.5).
void set_postures(const Paragraph&, Clusters&);

// Faces, glyphs and advances: by the cached character map where no OpenType feature can apply, else by HarfBuzz.
// A character that no face has goes to Clusters::missing and takes one em without a glyph.
void shape(const Paragraph&, Clusters&);

// Readings and emphasis marks over their clusters; clusters whose reading is wider than they and what it may overhang
// grow, and the clusters of a group do not part. After find_breaks. Source: JLREQ 3.3.
void annotate(const Paragraph&, Clusters&);

// 字取り: runs with a spread take that width, and do not part. After find_breaks and annotate. Source: JIS X 4051 4.18.
void spread_runs(const Paragraph&, Clusters&);

// Sets break_before by JLREQ appendix C, and by UAX #14 inside Western text.
void find_breaks(const ParagraphStyle&, Clusters&);

}  // namespace toji::typeset
