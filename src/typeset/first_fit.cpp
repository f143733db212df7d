#include "typeset/line_breaker.h"

namespace toji::typeset {
namespace {

class FirstFit {
 public:
  FirstFit(const ParagraphStyle& style, const Widths& widths, const Passage& passage)
      : style_(style), widths_(widths), passage_(passage) {}

  void run(std::vector<LineSpan>& lines) const {
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
  void fill(LineSpan& line) const {
    std::size_t best = line.begin;
    std::size_t full = line.begin;  // the first cluster that does not fit
    for (std::size_t end = line.begin + 1; end <= passage_.end; ++end) {
      bool fits = widths_.fit(line.begin, end, line.room);
      if (fits) full = end;
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

  bool is_opportunity(std::size_t end) const { return end == passage_.end || widths_.cluster(end).break_before; }

  // Whether the line may take what ends at end although it is wider than the room.
  bool stretches_to(LineSpan& line, std::size_t best, std::size_t full, std::size_t end) const {
    if (style_.overflow == Overflow::hang && hangs(line, end)) return line.hangs = true;
    // Tightening is for what kinsoku would otherwise carry over (JLREQ 3.8.2), not for any character behind the line.
    if (style_.overflow == Overflow::push_in && best < full) {
      return widths_.of_line(line.begin, end) - widths_.shrinkable(line.begin, end) <= line.room;
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

  // Nothing fits that may stand alone: as many clusters as fit, at least one.
  void break_anywhere(LineSpan& line) const {
    line.too_wide = true;
    std::size_t end = line.begin + 1;
    while (end < passage_.end && widths_.cluster(end).merged) ++end;
    for (std::size_t next = end + 1; next <= passage_.end; ++next) {
      if (next < passage_.end && widths_.cluster(next).merged) continue;
      if (widths_.of_line(line.begin, next) > line.room) break;
      end = next;
    }
    line.end = end;
  }

  const ParagraphStyle& style_;
  const Widths& widths_;
  const Passage& passage_;
};

}  // namespace

void first_fit(const ParagraphStyle& style, const Widths& widths, const Passage& passage,
               std::vector<LineSpan>& lines) {
  FirstFit(style, widths, passage).run(lines);
}

}  // namespace toji::typeset
