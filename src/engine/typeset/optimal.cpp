#include <limits>

#include "engine/typeset/line_breaker.h"

namespace toji::typeset {
namespace {

using Cost = std::uint64_t;
constexpr Cost unreachable = std::numeric_limits<Cost>::max();

// Costs are squares of quarter points, so that a paragraph's sum stays far below 2^64.
constexpr std::int64_t cost_unit = Length::per_point / 4;
// A line that must be tightened costs as if it were short by three times as much: tight lines look worse.
constexpr std::int64_t tightness = 3;
// A last line shorter than this many characters looks forgotten (JLREQ 3.1.13) and costs as if three em were empty.
constexpr std::int64_t shortest_last_line = 2;
constexpr std::int64_t forgotten = 3;

class Optimal {
 public:
  Optimal(const ParagraphStyle& style, const Widths& widths, const Passage& passage)
      : style_(style), widths_(widths), passage_(passage) {}

  void run(std::vector<LineSpan>& lines) {
    collect_ends();
    best_.reserve(ends_.size());
    best_.push_back({0, 0});
    for (std::size_t to = 1; to < ends_.size(); ++to) best_.push_back(best_way_to(to));
    if (ends_.size() < 2 || best_.back().cost == unreachable) return first_fit(style_, widths_, passage_, lines);
    emit(lines);
  }

 private:
  struct Best {
    Cost cost;
    std::size_t from;  // index into ends_ of the line's begin
  };

  void collect_ends() {
    ends_.push_back(passage_.begin);
    for (std::size_t i = passage_.begin + 1; i < passage_.end; ++i) {
      if (widths_.cluster(i).break_before) ends_.push_back(i);
    }
    if (passage_.end > passage_.begin) ends_.push_back(passage_.end);
  }

  Length indent(std::size_t begin) const {
    return begin == passage_.begin ? passage_.first_indent : passage_.rest_indent;
  }

  // The best way to a line end at ends_[to], over all lines that could end there.
  Best best_way_to(std::size_t to) const {
    Best best{unreachable, 0};
    for (std::size_t from = to; from-- > 0;) {
      Length room = passage_.measure - indent(ends_[from]);
      Length width = widths_.of_line(ends_[from], ends_[to]);
      if (from + 1 < to && width - room > room) break;  // far beyond what tightening could do
      Cost cost = line_cost(ends_[from], ends_[to], width, room);
      if (best_[from].cost == unreachable || cost == unreachable) continue;
      if (best_[from].cost + cost < best.cost) best = {best_[from].cost + cost, from};
    }
    return best;
  }

  Cost line_cost(std::size_t begin, std::size_t end, Length width, Length room) const {
    bool last = end == passage_.end;
    if (width > room) {
      bool tightens = style_.overflow == Overflow::push_in && width - widths_.shrinkable(begin, end) <= room;
      if (tightens) return square((width - room) * tightness);
      return hangs(begin, end, room) ? 0 : unreachable;
    }
    return last ? last_line_cost(begin, width) : square(room - width);
  }

  Cost last_line_cost(std::size_t begin, Length width) const {
    Length em = widths_.spacing().size_of(widths_.cluster(begin));
    return begin > passage_.begin && width < em * shortest_last_line ? square(em * forgotten) : 1;
  }

  bool hangs(std::size_t begin, std::size_t end, Length room) const {
    if (style_.overflow != Overflow::hang) return false;
    std::size_t visible = widths_.visible_end(begin, end);
    if (visible < begin + 2) return false;
    CharClass c = widths_.cluster(visible - 1).char_class;
    return (c == CharClass::comma || c == CharClass::full_stop) && widths_.of_line(begin, visible - 1) <= room;
  }

  static Cost square(Length length) {
    auto value = static_cast<Cost>(length.units() / cost_unit);
    return value * value + 1;  // every line costs: of two equal ways the one with fewer lines
  }

  void emit(std::vector<LineSpan>& lines) const {
    std::vector<std::size_t> path;
    for (std::size_t at = ends_.size() - 1; at > 0; at = best_[at].from) path.push_back(at);
    for (std::size_t i = path.size(); i-- > 0;) {
      std::size_t begin = ends_[best_[path[i]].from], end = ends_[path[i]];
      Length room = passage_.measure - indent(begin);
      bool wide = widths_.of_line(begin, end) > room;
      lines.push_back({begin, end, indent(begin), room, end < passage_.end, wide && hangs(begin, end, room), false});
    }
  }

  const ParagraphStyle& style_;
  const Widths& widths_;
  const Passage& passage_;
  std::vector<std::size_t> ends_;
  std::vector<Best> best_;
};

}  // namespace

void optimal(const ParagraphStyle& style, const Widths& widths, const Passage& passage, std::vector<LineSpan>& lines) {
  Optimal(style, widths, passage).run(lines);
}

}  // namespace toji::typeset
