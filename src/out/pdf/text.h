#pragma once
// Text objects and text-showing operators (ISO 32000-1 9.4).
#include "engine/page/document.h"
#include "out/pdf/bytes.h"
#include "out/pdf/clusters.h"
#include "out/pdf/fonts.h"
#include "out/pdf/graphics_state.h"

namespace toji::pdf {

class Text {
 public:
  Text(Bytes& out, GraphicsState& state, const FontSet& fonts, std::int64_t page_height)
      : out_(&out), state_(&state), fonts_(&fonts), page_height_(page_height) {}

  void begin();  // BT, where none is open
  void end();    // ET, where one is open
  // Inside a text object. Each glyph is drawn where the run puts it, within 1.5 thousandths of an em.
  void show(const page::GlyphRun&);

 private:
  struct Line;  // what is being shown from one Td on
  void set_matrix(std::int64_t x, std::int64_t y, bool turned);
  void move_to(std::int64_t x, std::int64_t y);
  void begin_line(Line&, const page::Glyph&, Length pen);
  void place(Line&, const page::Glyph&, Length pen);
  void show(Line&, const page::Glyph&, Cid, const GlyphCodes&);
  std::size_t show_cluster(Line&, std::size_t, const GlyphCodes&);
  void begin_actual_text(Line&, const Cluster&, Length pen);
  void flush(Line&);

  Bytes* out_;
  Bytes array_;  // of TJ, under construction; empty between runs
  GraphicsState* state_;
  const FontSet* fonts_;
  std::int64_t page_height_;              // thousandths of a point, as the next two
  std::int64_t line_x_ = 0, line_y_ = 0;  // the text line matrix
  bool turned_ = false;                   // glyphs lie on their side
  bool open_ = false;
  const font::Face* face_ = nullptr;  // of the run before
  std::size_t font_ = 0;              // its number
};

}  // namespace toji::pdf
