#include "out/pdf/graphics_state.h"

#include "out/pdf/numbers.h"

namespace toji::pdf {
namespace {

void append_component(Bytes& out, std::uint8_t component) {
  append_thousandths(out, Length::round_div(component * 1000, 255));
  out += ' ';
}

// Text and lines in solid black are printed over what lies below, so that no white shows where plates are off; a tint
// or another colour leaves its place free (ISO 32000-1 8.6.7, overprint mode 1 for DeviceCMYK).
bool overprints(page::Color color, Inks inks) { return inks != Inks::rgb && to_cmyk(color, inks).black == 255; }

}  // namespace

GraphicsState::GraphicsState(Bytes& out, Inks inks) : out_(&out), inks_(inks) {
  if (inks == Inks::rgb) fill_ = stroke_ = page::Color();  // black at a page's start
}

void GraphicsState::begin_form() {
  *out_ += inks_ == Inks::rgb ? "0 g\n0 G\n" : "/X0 gs\n";  // other inks are set where they are first used
  *out_ += "1 w\n[]0 d\n0 J\n";
}

std::string GraphicsState::resources(Inks inks) {
  if (inks == Inks::rgb) return {};
  return "/ExtGState<</X0<</Type/ExtGState/OP false/op false/OPM 0>>/X1<</Type/ExtGState/OP false/op true/OPM 1>>"
         "/X2<</Type/ExtGState/OP true/op false/OPM 1>>/X3<</Type/ExtGState/OP true/op true/OPM 1>>>>"
         "/ColorSpace<</All[/Separation/All/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[1 1 1 1]/N 1>>]>>";
}

void GraphicsState::on_all_plates(bool on) {
  if (inks_ != Inks::cmyk || on == all_plates_) return;
  all_plates_ = on;
  fill_ = stroke_ = std::nullopt;
}

void GraphicsState::overprint(bool fill, bool stroke) {
  if (fill == fill_overprints_ && stroke == stroke_overprints_) return;
  fill_overprints_ = fill;
  stroke_overprints_ = stroke;
  *out_ += "/X";
  append_integer(*out_, (fill ? 1 : 0) + (stroke ? 2 : 0));
  *out_ += " gs\n";
}

// 8.6.4.4 and 8.6.8
void GraphicsState::inks(page::Color color, bool stroke) {
  if (all_plates_) {
    *out_ += stroke ? "/All CS 1 SCN\n" : "/All cs 1 scn\n";
    return;
  }
  const Cmyk plates = to_cmyk(color, inks_);
  for (const std::uint8_t plate : {plates.cyan, plates.magenta, plates.yellow, plates.black})
    append_component(*out_, plate);
  *out_ += stroke ? "K\n" : "k\n";
}

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
  if (fill_ == to) return;
  overprint(overprints(to, inks_), stroke_overprints_);
  inks_ == Inks::rgb ? color(to, "g\n", "rg\n") : inks(to, false);
  fill_ = to;
}

void GraphicsState::stroke(page::Color to) {
  if (stroke_ == to) return;
  overprint(fill_overprints_, overprints(to, inks_));
  inks_ == Inks::rgb ? color(to, "G\n", "RG\n") : inks(to, true);
  stroke_ = to;
}

void GraphicsState::line(Length width, const std::vector<Length>& dash, bool round_caps) {
  if (thousandths(width) != line_width_) {
    line_width_ = thousandths(width);
    append_thousandths(*out_, line_width_);
    *out_ += " w\n";
  }
  if (round_caps != round_caps_) {  // 8.4.3.3
    round_caps_ = round_caps;
    *out_ += round_caps ? "1 J\n" : "0 J\n";
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
  return !round_caps_ && color == stroke_ && thousandths(width) == line_width_ && dash == dash_;
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
