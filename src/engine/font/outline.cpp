#include "engine/font/outline.h"

namespace toji::font {
namespace {

constexpr std::int32_t least = -1000, most = 2000;

class PathReader {
 public:
  explicit PathReader(std::string_view text) : rest_(text) {}

  std::optional<std::vector<OutlineStep>> read() {
    for (skip_blanks(); !rest_.empty(); skip_blanks())
      if (!read_step()) return std::nullopt;
    if (steps_.empty() || steps_.back().verb != 'Z') return std::nullopt;
    return std::move(steps_);
  }

 private:
  void skip_blanks() {
    while (!rest_.empty() && std::string_view(" \t\r\n,").find(rest_.front()) != std::string_view::npos)
      rest_.remove_prefix(1);
  }

  bool read_step() {
    const char verb = rest_.front();
    const int numbers = verb == 'Z' ? 0 : verb == 'M' || verb == 'L' ? 2 : verb == 'Q' ? 4 : verb == 'C' ? 6 : -1;
    const bool open = !steps_.empty() && steps_.back().verb != 'Z';
    if (numbers < 0 || (verb == 'M') == open) return false;
    rest_.remove_prefix(1);
    OutlineStep step{verb, {}};
    for (int i = 0; i < numbers; ++i)
      if (!read_number(step.points[i])) return false;
    const std::int32_t x = numbers == 0 ? x_ : step.points[numbers - 2],
                       y = numbers == 0 ? y_ : step.points[numbers - 1];
    if (verb == 'Q') to_cubic(step);
    x_ = x;
    y_ = y;
    steps_.push_back(step);
    return true;
  }

  bool read_number(std::int32_t& out) {
    skip_blanks();
    const bool negative = rest_.starts_with('-');
    if (negative) rest_.remove_prefix(1);
    std::int32_t value = 0, digits = 0;
    for (; !rest_.empty() && is_digit(rest_.front()) && ++digits < 6; rest_.remove_prefix(1))
      value = value * 10 + (rest_.front() - '0');
    if (rest_.starts_with('.')) {
      rest_.remove_prefix(1);
      if (!rest_.empty() && is_digit(rest_.front()) && rest_.front() >= '5') ++value;
      for (; !rest_.empty() && is_digit(rest_.front()); ++digits) rest_.remove_prefix(1);
    }
    out = negative ? -value : value;
    return digits != 0 && out >= least && out <= most;
  }

  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  // A quadratic Bézier as a cubic: the control points stand two thirds of the way to the one it had.
  void to_cubic(OutlineStep& step) const {
    const std::int32_t cx = step.points[0], cy = step.points[1], x = step.points[2], y = step.points[3];
    step = {'C', {(x_ + 2 * cx) / 3, (y_ + 2 * cy) / 3, (x + 2 * cx) / 3, (y + 2 * cy) / 3, x, y}};
  }

  std::string_view rest_;
  std::vector<OutlineStep> steps_;
  std::int32_t x_ = 0, y_ = 0;
};

}  // namespace

std::optional<std::vector<OutlineStep>> parse_outline(std::string_view text) { return PathReader(text).read(); }

}  // namespace toji::font
