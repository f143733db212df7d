#pragma once
// The graphics state as a content stream has left it (ISO 32000-1 8.4 and 9.3): operators are written only for what
// changes. All numbers are thousandths, rounded once, so that what is tracked is what a viewer has read.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/page/document.h"
#include "out/pdf/bytes.h"
#include "out/pdf/inks.h"

namespace toji::pdf {

class GraphicsState {
 public:
  GraphicsState(Bytes& out, Inks);
  // What the names used here stand for: entries of a resource dictionary.
  static std::string resources(Inks);

  // Writes out the state that a page begins with: at the head of a form XObject, which is drawn in any (8.10.1).
  void begin_form();

  // From here on every colour is that of all plates, for cut marks (8.6.6.4, Separation All), or no longer.
  void on_all_plates(bool);

  void fill(page::Color);
  void stroke(page::Color);
  void line(Length width, const std::vector<Length>& dash, bool round_caps);
  void font(char mode, std::size_t index, std::int64_t size);
  void horizontal_scale(std::int32_t thousandths);
  void character_spacing(std::int64_t thousandths);

  // Whether lines with butt caps are drawn so.
  bool has_stroke(page::Color, Length width, const std::vector<Length>& dash) const;
  bool has_fill(page::Color color) const { return color == fill_; }

 private:
  void color(page::Color, const char* grey, const char* rgb);
  void inks(page::Color, bool stroke);
  void overprint(bool fill, bool stroke);

  Bytes* out_;
  Inks inks_;
  bool all_plates_ = false;
  std::optional<page::Color> fill_, stroke_;  // none: not yet set by operators of these inks
  bool fill_overprints_ = false, stroke_overprints_ = false;
  std::int64_t line_width_ = 1000;
  std::vector<Length> dash_;
  bool round_caps_ = false;
  char font_mode_ = 0;
  std::size_t font_index_ = 0;
  std::int64_t font_size_ = 0;
  std::int64_t scale_ = 1000, spacing_ = 0;
};

}  // namespace toji::pdf
