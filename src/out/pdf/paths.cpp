#include "out/pdf/paths.h"

#include <stdexcept>

#include "out/pdf/numbers.h"

namespace toji::pdf {
namespace {

const std::vector<Length> solid;

struct VerbSyntax {
  std::size_t points;
  const char* name;
};

VerbSyntax syntax(page::Path::Verb verb) {
  switch (verb) {
    case page::Path::Verb::move:
      return {1, "m\n"};
    case page::Path::Verb::line:
      return {1, "l\n"};
    case page::Path::Verb::curve:
      return {3, "c\n"};
    case page::Path::Verb::close:
      return {0, "h\n"};
  }
  return {0, ""};
}

}  // namespace

void Paths::append(Point p) {
  append_thousandths(*out_, thousandths(p.x));
  *out_ += ' ';
  append_thousandths(*out_, page_height_ - thousandths(p.y));
  *out_ += ' ';
}

void Paths::paint() {
  if (open_ == Open::fill) *out_ += "f\n";
  if (open_ == Open::stroke) *out_ += "S\n";
  open_ = Open::none;
}

void Paths::add(const page::FilledRect& shape) {
  if (open_ != Open::fill || !state_->has_fill(shape.color)) {
    paint();
    state_->fill(shape.color);
    open_ = Open::fill;
  }
  // The edges are rounded, not the size: rectangles that meet on the page meet in the file.
  const Rect& r = shape.rect;
  append({r.left(), r.bottom()});
  append_thousandths(*out_, thousandths(r.right()) - thousandths(r.left()));
  *out_ += ' ';
  append_thousandths(*out_, thousandths(r.bottom()) - thousandths(r.top()));
  *out_ += " re\n";
}

void Paths::add(const page::Line& shape) {
  if (open_ != Open::stroke || !state_->has_stroke(shape.color, shape.width, shape.dash)) {
    paint();
    state_->stroke(shape.color);
    state_->line(shape.width, shape.dash, false);
    open_ = Open::stroke;
  }
  append(shape.from);
  *out_ += "m ";
  append(shape.to);
  *out_ += "l\n";
}

void Paths::append_verbs(const page::Path& path) {
  std::size_t at = 0;
  for (const auto verb : path.verbs) {
    const VerbSyntax op = syntax(verb);
    if (at + op.points > path.points.size())
      throw std::logic_error("pdf: a path with fewer points than its verbs take");
    for (std::size_t i = 0; i < op.points; ++i) append(path.points[at++]);
    *out_ += op.name;
  }
}

void Paths::add(const page::Path& path) {
  if (!path.fill && !path.stroke) return;
  paint();
  if (path.fill) state_->fill(*path.fill);
  if (path.stroke) {
    state_->stroke(*path.stroke);
    state_->line(path.stroke_width, solid, path.round_caps);
  }
  append_verbs(path);
  *out_ += path.fill && path.stroke ? "B\n" : path.fill ? "f\n" : "S\n";
}

}  // namespace toji::pdf
