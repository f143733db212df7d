#include "engine/typeset/line_breaker.h"

namespace toji::typeset {
namespace {

class FirstFit {
 public:
  FirstFit(const ParagraphStyle& style, const Widths& widths, const Passage& passage)
      : style_(style), widths_(widths), passage_(passage) {}

  void run(std::vector<LineSpan>& lines) {
    std::size_t at = passage_.begin;
    do {
      bool first = at == passage_.begin;
      Length indent = first ? passage_.first_indent : passage_.rest_indent;
      LineSpan line{at, at, indent, passage_.measure - indent, false, false, false};
      fill(line);
      line.wrapped = line.end < passage_.end;
      lines.push_back(line);
      at = line.end;
    } while (at < passage_.end);
  }

 private:
  // Finds the line's end: the last opportunity that fits, or by the style one that can be made to fit.
  void fill(LineSpan& line) {
    std::size_t best = line.begin;
    std::size_t full = line.begin;  // the first cluster that does not fit
    bool fits = true;
    for (std::size_t end = line.begin + 1; end <= passage_.end; ++end) {
      if (!in_spaces(line, end)) fits = widths_.fit(line.begin, end, line.room);
      if (fits) full = end;
      if (!fits) end = next_opportunity(end);
      if (!is_opportunity(end)) continue;
      if (!fits) {
        if (!stretches_to(line, best, full, end)) break;
        best = end;
        break;
      }
      best = end;
    }
    line.end = best;
    if (best == line.begin && best < passage_.end) break_anywhere(line);
  }

  // Behind a space that is not the line's first: its width does not count, nor did that of the one before it.
  bool in_spaces(const LineSpan& line, std::size_t end) const {
    return end > line.begin + 2 && is_space(end - 1) && is_space(end - 2);
  }
  bool is_space(std::size_t i) const { return is_trailing(widths_.cluster(i)); }

  // From end on. What may not be broken can be far longer than a line; it is looked through once for all its lines.
  std::size_t next_opportunity(std::size_t end) {
    if (end > next_ || end < searched_) {
      searched_ = next_ = end;
      while (!is_opportunity(next_)) ++next_;
    }
    return next_;
  }

  bool is_opportunity(std::size_t end) const { return end == passage_.end || widths_.cluster(end).break_before; }

  // Whether the line may take what ends at end although it is wider than the room.
  bool stretches_to(LineSpan& line, std::size_t best, std::size_t full, std::size_t end) const {
    if (style_.overflow == Overflow::hang && hangs(line, end)) return line.hangs = true;
    // Tightening is for what kinsoku would otherwise carry over (JLREQ 3.8.2), not for any character behind the line.
    if (style_.overflow == Overflow::push_in && best < full) {
      const Length width = widths_.of_line(line.begin, end);
      if (width - line.room > line.room) return false;  // no character gives way by more than half of its width
      return width - widths_.shrinkable(line.begin, end) <= line.room;
    }
    return false;
  }

  // JLREQ 3.8.2 (note) and JIS X 4051 4.19: a full stop or comma may stand behind the line's end.
  bool hangs(const LineSpan& line, std::size_t end) const {
    std::size_t last = widths_.visible_end(line.begin, end);
    if (last <= line.begin + 1) return false;
    CharClass c = widths_.cluster(last - 1).char_class;
    if (c != CharClass::full_stop && c != CharClass::comma) return false;
    return widths_.of_line(line.begin, last - 1) <= line.room;
  }

  bool is_inside(std::size_t end) const {
    return end < passage_.end && (widths_.cluster(end).merged || widths_.cluster(end).tied);
  }

  // Nothing fits that may stand alone: as many clusters as fit, at least one.
  void break_anywhere(LineSpan& line) const {
    line.too_wide = true;
    std::size_t end = line.begin + 1;
    while (is_inside(end)) ++end;
    for (std::size_t next = end + 1; next <= passage_.end; ++next) {
      if (is_inside(next)) continue;
      if (widths_.of_line(line.begin, next) > line.room) break;
      end = next;
    }
    line.end = end;
  }

  const ParagraphStyle& style_;
  const Widths& widths_;
  const Passage& passage_;
  std::size_t searched_ = 1, next_ = 0;  // no opportunity from the one up to the other
};

}  // namespace

void first_fit(const ParagraphStyle& style, const Widths& widths, const Passage& passage,
               std::vector<LineSpan>& lines) {
  FirstFit(style, widths, passage).run(lines);
}

}  // namespace toji::typeset
