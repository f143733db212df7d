#include "engine/typeset/justify.h"

namespace toji::typeset {
namespace {

class Adjuster {
 public:
  Adjuster(const ParagraphStyle& style, const Widths& widths, const LineSpan& line, std::vector<Length>& extra)
      : style_(style), widths_(widths), line_(line), extra_(extra), end_(widths.visible_end(line.begin, line.end)) {
    extra_.assign(line.end - line.begin, Length());
    if (line.hangs) --end_;
  }

  Length run() {
    if (end_ <= line_.begin + 1) return {};
    Length width = widths_.of_line(line_.begin, end_);
    Length missing = line_.room - width;
    if (missing.units() < 0 && !line_.too_wide) {
      shrink(-missing);
    } else if (width < style_.spread) {
      spread(min(style_.spread, line_.room) - width, [](std::size_t) { return true; });
    } else if (missing.units() > 0 && style_.align == Align::distribute) {
      spread(missing, [](std::size_t) { return true; });
    } else if (missing.units() > 0 && style_.align == Align::justify && line_.wrapped) {
      stretch(missing);
    }
    Length sum;
    for (Length e : extra_) sum += e;
    return sum;
  }

 private:
  template <typename Visit>
  void each_gap(Visit visit) {
    for (std::size_t i = line_.begin; i + 1 < end_; ++i) {
      if (!widths_.cluster(i + 1).merged) visit(i);
    }
  }

  Flex shrink_at(std::size_t i) const { return widths_.spacing().shrink(widths_.cluster(i), widths_.cluster(i + 1)); }
  Flex stretch_at(std::size_t i) const { return widths_.spacing().stretch(widths_.cluster(i), widths_.cluster(i + 1)); }

  void shrink(Length needed) {
    Length at_end = min(needed, widths_.spacing().shrink_at_end(widths_.cluster(end_ - 1)));
    extra_[end_ - 1 - line_.begin] -= at_end;
    needed -= at_end;
    for (int priority = 1; priority <= Spacing::shrink_priorities && needed.units() > 0; ++priority) {
      needed += share(-needed, [&](std::size_t i) { return take(shrink_at(i), priority); });
    }
  }

  void stretch(Length needed) {
    for (int priority = 1; priority <= Spacing::stretch_priorities && needed.units() > 0; ++priority) {
      needed -= share(needed, [&](std::size_t i) { return take(stretch_at(i), priority); });
    }
    if (needed.units() > 0) {
      spread(needed, [&](std::size_t i) { return stretch_at(i).priority != 0; });
    }
  }

  static Length take(Flex flex, int priority) { return flex.priority == priority ? flex.amount : Length(); }

  // Gives the gaps their parts of wanted in proportion to their limits, at most the limits; returns what was given,
  // with wanted's sign. Exact to the unit: parts are differences of rounded running sums.
  template <typename Limit>
  Length share(Length wanted, Limit limit) {
    bool negative = wanted.units() < 0;
    std::int64_t total = 0;
    each_gap([&](std::size_t i) { total += limit(i).units(); });
    if (total == 0) return {};
    std::int64_t given = std::min(total, negative ? -wanted.units() : wanted.units());
    std::int64_t limits = 0, before = 0;
    each_gap([&](std::size_t i) {
      limits += limit(i).units();
      std::int64_t upto = scaled(given, limits, total);
      add(i, Length::raw(negative ? before - upto : upto - before));
      before = upto;
    });
    return Length::raw(negative ? -given : given);
  }

  static std::int64_t scaled(std::int64_t value, std::int64_t part, std::int64_t whole) {
    return part == whole ? value : Length::raw(value).scaled(part, whole).units();
  }

  // The same to every chosen gap, without limit.
  template <typename Chosen>
  void spread(Length wanted, Chosen chosen) {
    std::int64_t count = 0;
    each_gap([&](std::size_t i) { count += chosen(i) ? 1 : 0; });
    std::int64_t seen = 0, before = 0;
    each_gap([&](std::size_t i) {
      if (!chosen(i)) return;
      std::int64_t upto = Length::round_div(wanted.units() * ++seen, count);
      add(i, Length::raw(upto - before));
      before = upto;
    });
  }

  void add(std::size_t i, Length amount) { extra_[i - line_.begin] += amount; }

  const ParagraphStyle& style_;
  const Widths& widths_;
  const LineSpan& line_;
  std::vector<Length>& extra_;
  std::size_t end_;
};

}  // namespace

Length adjust(const ParagraphStyle& style, const Widths& widths, const LineSpan& line, std::vector<Length>& extra) {
  return Adjuster(style, widths, line, extra).run();
}

}  // namespace toji::typeset
