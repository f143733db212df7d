#pragma once
// Path construction and painting (ISO 32000-1 8.5).
#include "engine/page/document.h"
#include "out/pdf/bytes.h"
#include "out/pdf/graphics_state.h"

namespace toji::pdf {

// Rectangles of one colour in a row, and lines of one style in a row, become one path.
class Paths {
 public:
  Paths(Bytes& out, GraphicsState& state, std::int64_t page_height)
      : out_(&out), state_(&state), page_height_(page_height) {}

  void add(const page::FilledRect&);
  void add(const page::Line&);
  void add(const page::Path&);
  // Paints what is still open. To be called before anything but another path.
  void paint();

 private:
  enum class Open : std::uint8_t { none, fill, stroke };
  void append(Point);
  void append_verbs(const page::Path&);

  Bytes* out_;
  GraphicsState* state_;
  std::int64_t page_height_;  // thousandths of a point
  Open open_ = Open::none;
};

}  // namespace toji::pdf
