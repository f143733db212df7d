#pragma once
// Text objects and text-showing operators (ISO 32000-1 9.4).
#include <string>
#include <string_view>
#include <vector>

#include "page/document.h"
#include "pdf/clusters.h"
#include "pdf/fonts.h"
#include "pdf/graphics_state.h"

namespace toji::pdf {

// Bytes written one after the other into room that is kept: a page has thousands of glyphs, a byte or two at a time.
class Operand {
 public:
  void add(char c) { *room(1) = c, ++size_; }
  void add_code(Cid);  // as bytes of a string
  void add_number(std::int64_t);
  std::string_view bytes() const { return {bytes_.data(), size_}; }
  void clear() { size_ = 0; }

 private:
  char* room(std::size_t more) {
    if (bytes_.size() - size_ < more) bytes_.resize(2 * (bytes_.size() + more));
    return bytes_.data() + size_;
  }
  void ends_at(const char* end) { size_ = static_cast<std::size_t>(end - bytes_.data()); }
  std::vector<char> bytes_;
  std::size_t size_ = 0;
};

class Text {
 public:
  Text(std::string& out, GraphicsState& state, const FontSet& fonts, std::int64_t page_height)
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
  void append_code(Line&, Cid);
  void begin_actual_text(Line&, const Cluster&, Length pen);
  void flush(Line&);

  std::string* out_;
  Operand array_;  // of TJ, under construction; empty between runs
  GraphicsState* state_;
  const FontSet* fonts_;
  std::int64_t page_height_;              // thousandths of a point, as the next two
  std::int64_t line_x_ = 0, line_y_ = 0;  // the text line matrix
  bool turned_ = false;                   // glyphs lie on their side
  bool open_ = false;
};

}  // namespace toji::pdf
