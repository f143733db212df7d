#include "pdf/graphics_state.h"

#include "pdf/numbers.h"

namespace toji::pdf {
namespace {

void append_component(std::string& out, std::uint8_t component) {
  append_thousandths(out, Length::round_div(component * 1000, 255));
  out += ' ';
}

}  // namespace

// 8.6.8; the output intent gives device colours their meaning (ISO 19005-2 6.2.4.3).
void GraphicsState::color(page::Color color, const char* grey, const char* rgb) {
  append_component(*out_, color.red);
  if (!color.is_grey()) {
    append_component(*out_, color.green);
    append_component(*out_, color.blue);
  }
  *out_ += color.is_grey() ? grey : rgb;
}

void GraphicsState::fill(page::Color to) {
  if (to == fill_) return;
  color(to, "g\n", "rg\n");
  fill_ = to;
}

void GraphicsState::stroke(page::Color to) {
  if (to == stroke_) return;
  color(to, "G\n", "RG\n");
  stroke_ = to;
}

void GraphicsState::line(Length width, const std::vector<Length>& dash) {
  if (thousandths(width) != line_width_) {
    line_width_ = thousandths(width);
    append_thousandths(*out_, line_width_);
    *out_ += " w\n";
  }
  if (dash == dash_) return;
  dash_ = dash;
  *out_ += '[';
  for (std::size_t i = 0; i < dash.size(); ++i) {
    if (i != 0) *out_ += ' ';
    append_thousandths(*out_, thousandths(dash[i]));
  }
  *out_ += "]0 d\n";
}

bool GraphicsState::has_stroke(page::Color color, Length width, const std::vector<Length>& dash) const {
  return color == stroke_ && thousandths(width) == line_width_ && dash == dash_;
}

void GraphicsState::font(char mode, std::size_t index, std::int64_t size) {
  if (mode == font_mode_ && index == font_index_ && size == font_size_) return;
  font_mode_ = mode;
  font_index_ = index;
  font_size_ = size;
  *out_ += '/';
  *out_ += mode;
  append_integer(*out_, static_cast<std::int64_t>(index));
  *out_ += ' ';
  append_thousandths(*out_, size);
  *out_ += " Tf\n";
}

void GraphicsState::horizontal_scale(std::int32_t to) {
  if (to == scale_) return;
  scale_ = to;
  append_thousandths(*out_, std::int64_t{to} * 100);  // Tz takes per cent
  *out_ += " Tz\n";
}

void GraphicsState::character_spacing(std::int64_t to) {
  if (to == spacing_) return;
  spacing_ = to;
  append_thousandths(*out_, to);
  *out_ += " Tc\n";
}

}  // namespace toji::pdf
