#include "out/pdf/text.h"

#include <cstdlib>
#include <stdexcept>

#include "out/pdf/numbers.h"
#include "out/pdf/strings.h"

namespace toji::pdf {
namespace {

constexpr std::int64_t millionths = 1'000'000;
constexpr std::int64_t tolerance = 1500;  // millionths of an em that a glyph may be off before TJ corrects it

// Whether a cluster's text must be stated by ActualText (14.9.4): when its codes do not say it. first is the code of
// the cluster's first glyph.
bool needs_actual_text(const page::GlyphRun& run, const Cluster& cluster, const GlyphCodes& codes,
                       GlyphCodes::Code first) {
  if (!first.says_text) return true;
  for (std::size_t i = cluster.begin + 1; i < cluster.end; ++i) {
    if (!codes.code(run.glyphs[i].id, part_of(cluster, i)).says_text) return true;
  }
  return false;
}

// The spacing that every glyph but the last has beside its natural advance; zero when they differ.
Length even_spacing(const page::GlyphRun& run) {
  const auto spacing = [&](std::size_t i) { return Length(run.glyphs[i].advance) - run.glyphs[i].natural; };
  if (run.glyphs.size() < 3 || run.vertical) return {};
  for (std::size_t i = 1; i + 1 < run.glyphs.size(); ++i) {
    if (spacing(i) != spacing(0)) return {};
  }
  return spacing(0);
}

// Two bytes of a string.
inline void append_code(Bytes& out, Cid cid) {
  const auto high = static_cast<char>(cid >> 8), low = static_cast<char>(cid & 0xFF);
  char* const begin = out.room(4);
  if (needs_escape(high) || needs_escape(low)) return out.ends_at(escaped(escaped(begin, high), low));
  begin[0] = high;
  begin[1] = low;
  out.ends_at(begin + 2);
}

}  // namespace

struct Text::Line {
  const page::GlyphRun* run = nullptr;
  std::int64_t size = 0;      // thousandths of a point
  std::int64_t scale = 1000;  // of the advance's direction, thousandths
  std::int64_t em = 0;        // size × scale
  std::int64_t spacing = 0;   // Tc in millionths of an em
  Length pen;                 // of the glyph to come
  Length start;               // pen at the line's beginning
  Length across;              // displacement across the line's direction
  bool begun = false;
  std::int64_t shown = 0;  // how far a viewer's pen has come, millionths of an em
  bool in_string = false, has_numbers = false;
  Length dx, dy;      // displacement of the last glyph
  bool even = false;  // behind it a viewer's pen has moved by just as much as the pen

  // Whether a viewer's pen is where the glyph is to be drawn, as far off as at the glyph before it, and in a string.
  bool goes_on(const page::Glyph& glyph) const { return even && in_string && glyph.dx == dx && glyph.dy == dy; }

  // How far a length is from what is shown, in millionths of an em; zero where that is within the tolerance. Most are,
  // and to see it takes no division.
  std::int64_t off(Length length) const {
    const std::int64_t points = Length::round_div(length.units() * millionths, Length::per_point);
    const std::int64_t more = points * millionths - shown * em;
    if (std::abs(more) * 2 < em * (2 * tolerance + 1)) return 0;
    return Length::round_div(more, em);
  }

  // Moves both pens behind a glyph of such an advance and width by the file. Nearly all are as wide as the one before.
  void move(Length advance, std::int64_t width) {
    shown += spacing + width;
    pen += advance;
    if (advance != last_advance || width != last_width) {
      last_advance = advance;
      last_width = width;
      const std::int64_t scaled = advance.units() * millionths;
      is_even = scaled % Length::per_point == 0 && scaled / Length::per_point * millionths == (spacing + width) * em;
    }
    even = is_even;
  }

 private:
  Length last_advance;
  std::int64_t last_width = -1;
  bool is_even = false;  // of the last ones
};

void Text::begin() {
  if (open_) return;
  *out_ += "BT\n";
  open_ = true;
  line_x_ = line_y_ = 0;
  turned_ = false;
}

void Text::end() {
  if (!open_) return;
  *out_ += "ET\n";
  open_ = false;
}

// Sets the text line matrix: turned clockwise, or not any more (9.4.2).
void Text::set_matrix(std::int64_t x, std::int64_t y, bool turned) {
  *out_ += turned ? "0 -1 1 0 " : "1 0 0 1 ";
  append_thousandths(*out_, x);
  *out_ += ' ';
  append_thousandths(*out_, y);
  *out_ += " Tm\n";
  line_x_ = x;
  line_y_ = y;
  turned_ = turned;
}

void Text::move_to(std::int64_t x, std::int64_t y) {
  if (turned_) return set_matrix(x, y, false);
  append_thousandths(*out_, x - line_x_);
  *out_ += ' ';
  append_thousandths(*out_, y - line_y_);
  *out_ += " Td\n";
  line_x_ = x;
  line_y_ = y;
}

void Text::begin_line(Line& line, const page::Glyph& glyph, Length pen) {
  flush(line);
  const page::GlyphRun& run = *line.run;
  const Point along = run.vertical ? Point{{}, pen} : Point{pen, {}};
  if (run.sideways) {
    set_matrix(thousandths(run.origin.x - glyph.dy), page_height_ - thousandths(run.origin.y + pen + glyph.dx), true);
  } else {
    move_to(thousandths(run.origin.x + along.x + glyph.dx),
            page_height_ - thousandths(run.origin.y + along.y + glyph.dy));
  }
  line.across = run.vertical ? glyph.dx : glyph.dy;
  line.start = pen + (run.vertical ? glyph.dy : glyph.dx);
  line.shown = 0;
  line.begun = true;
}

// Brings a viewer's pen to where the glyph is to be drawn. TJ's numbers move against the writing direction when that
// is horizontal, along it when vertical (9.4.3, 9.4.4).
void Text::place(Line& line, const page::Glyph& glyph, Length pen) {
  const bool vertical = line.run->vertical;
  line.dx = glyph.dx;
  line.dy = glyph.dy;
  if (!line.begun || line.across != (vertical ? glyph.dx : glyph.dy)) return begin_line(line, glyph, pen);
  const std::int64_t off = line.off(pen + (vertical ? glyph.dy : glyph.dx) - line.start);
  if (off == 0) return;
  const std::int64_t number = Length::round_div(off, 1000);
  if (line.in_string) array_ += ')';
  line.in_string = false;
  line.has_numbers = true;
  append_integer(array_, vertical ? number : -number);
  line.shown += number * 1000;
}

void Text::flush(Line& line) {
  if (line.in_string) array_ += ')';
  if (!array_.empty()) {
    if (line.has_numbers) *out_ += '[';
    *out_ += array_.view();
    *out_ += line.has_numbers ? "]TJ\n" : "Tj\n";
  }
  array_.clear();
  line.in_string = line.has_numbers = false;
}

void Text::begin_actual_text(Line& line, const Cluster& cluster, Length pen) {
  if (!line.begun) begin_line(line, line.run->glyphs[cluster.begin], pen);
  flush(line);
  *out_ += "/Span<</ActualText";
  append_text_string(*out_, cluster.text);
  *out_ += ">>BDC\n";
}

inline void Text::show(Line& line, const page::Glyph& glyph, Cid cid, const GlyphCodes& codes) {
  if (!line.goes_on(glyph)) {
    place(line, glyph, line.pen);
    if (!line.in_string) array_ += '(';
    line.in_string = true;
  }
  append_code(array_, cid);
  line.move(glyph.advance, line.run->vertical ? millionths : codes.width(cid));
}

void Text::show(const page::GlyphRun& run) {
  if (run.face != face_) {  // most runs are in the face of the one before
    font_ = fonts_->index(run.face);
    face_ = run.face;
  }
  const std::size_t font = font_;
  const GlyphCodes& codes = (*fonts_)[font];
  Line line;
  line.run = &run;
  line.size = thousandths(run.size);
  if (line.size <= 0 || run.horizontal_scale <= 0) throw std::logic_error("pdf: type without size");
  if (!run.vertical) line.scale = run.horizontal_scale;
  line.em = line.size * line.scale;
  std::int64_t spacing = 0;  // thousandths of a point
  if (const Length even = even_spacing(run); even.units() != 0) {
    spacing = Length::round_div(thousandths(even) * 1000, line.scale);
    line.spacing = Length::round_div(spacing * millionths, line.size);
  }

  state_->fill(run.color);
  state_->font(run.vertical ? 'V' : 'H', font, line.size);
  state_->horizontal_scale(run.horizontal_scale);
  state_->character_spacing(spacing);
  for (std::size_t i = 0; i < run.glyphs.size();) {
    const char32_t character = lone_character(run, i);
    const Cid cid = character != 0 ? codes.code_saying(run.glyphs[i].id, character) : Cid{0};
    if (cid != 0)
      show(line, run.glyphs[i++], cid, codes);
    else
      i = show_cluster(line, i, codes);
  }
  flush(line);
}

// The cluster that begins with glyph i; returns the glyph behind it.
std::size_t Text::show_cluster(Line& line, std::size_t i, const GlyphCodes& codes) {
  const page::GlyphRun& run = *line.run;
  const Cluster cluster = cluster_at(run, i);
  const GlyphCodes::Code first = codes.code(run.glyphs[i].id, part_of(cluster, i));
  const bool actual = needs_actual_text(run, cluster, codes, first);
  if (actual) begin_actual_text(line, cluster, line.pen);
  for (; i < cluster.end; ++i) {
    const page::Glyph& glyph = run.glyphs[i];
    show(line, glyph, i == cluster.begin ? first.cid : codes.code(glyph.id, part_of(cluster, i)).cid, codes);
  }
  if (!actual) return i;
  flush(line);
  *out_ += "EMC\n";
  return i;
}

}  // namespace toji::pdf
