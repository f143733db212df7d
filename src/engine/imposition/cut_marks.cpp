#include "engine/imposition/steps.h"

namespace toji::imposition {
namespace {

constexpr Length mark_length = millimetres(9'000);
constexpr Length line_width = millimetres(100);
constexpr Length centre_reach = millimetres(12'000);    // of the cross line to either side
constexpr Length centre_distance = millimetres(5'000);  // of the cross line from the bleed

class CutMarks {
 public:
  explicit CutMarks(page::Page& page) : page_(page), trim_(*page.trim) {
    // The lines along the bleed lie outside of it with their whole width.
    const Length half = line_width / 2;
    bleed_ = inset(*page.bleed, {-half, -half, -half, -half});
  }

  void add() {
    corner(trim_.left(), trim_.top(), bleed_.left(), bleed_.top(), -mark_length, -mark_length);
    corner(trim_.right(), trim_.top(), bleed_.right(), bleed_.top(), mark_length, -mark_length);
    corner(trim_.left(), trim_.bottom(), bleed_.left(), bleed_.bottom(), -mark_length, mark_length);
    corner(trim_.right(), trim_.bottom(), bleed_.right(), bleed_.bottom(), mark_length, mark_length);
    const Point middle{(trim_.left() + trim_.right()) / 2, (trim_.top() + trim_.bottom()) / 2};
    for (const bool above : {true, false}) {
      const Length from = above ? bleed_.top() : bleed_.bottom(), sign = above ? -mark_length : mark_length;
      const Length across = above ? from - centre_distance : from + centre_distance;
      line({middle.x, from}, {middle.x, from + sign});
      const Length reach = reach_of(trim_.size.width);
      line({middle.x - reach, across}, {middle.x + reach, across});
    }
    for (const bool left : {true, false}) {
      const Length from = left ? bleed_.left() : bleed_.right(), sign = left ? -mark_length : mark_length;
      const Length across = left ? from - centre_distance : from + centre_distance;
      line({from, middle.y}, {from + sign, middle.y});
      const Length reach = reach_of(trim_.size.height);
      line({across, middle.y - reach}, {across, middle.y + reach});
    }
  }

 private:
  // Two angles: one leads the line of the cut across, the line of the bleed up; the other the other way round.
  void corner(Length trim_x, Length trim_y, Length bleed_x, Length bleed_y, Length dx, Length dy) {
    line({bleed_x + dx, trim_y}, {bleed_x, trim_y});
    line({bleed_x, trim_y}, {bleed_x, bleed_y + dy});
    line({bleed_x + dx, bleed_y}, {trim_x, bleed_y});
    line({trim_x, bleed_y}, {trim_x, bleed_y + dy});
  }

  // On a narrow page such as a spine the centre mark stays clear of the corners.
  static Length reach_of(Length side) { return min(centre_reach, side / 4); }

  void line(Point from, Point to) {
    page_.items.push_back({page::cut_mark_artifact, page::Line{from, to, line_width, {}, {}}});
  }

  page::Page& page_;
  Rect trim_, bleed_;
};

}  // namespace

void add_cut_marks(page::Page& page) { CutMarks(page).add(); }

}  // namespace toji::imposition
