#pragma once
// Bounds of what a template may make of its data. Loops in loops and calls in calls multiply, and so do texts that are
// joined to themselves: without a bound, a slip takes all memory for hours instead of being told.
#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "engine/data_tree/tree.h"

namespace toji::bind {

class Budget {
 public:
  // Elements carried out, turns of loops and calls counted: so many, and for each element of the data so many more. A
  // booklet takes about four for each.
  static constexpr std::uint64_t few_steps = 200'000, steps_for_element = 1'000;
  // Bytes of text that expressions give: so many, and for each byte of the data so many more.
  static constexpr std::uint64_t little_text = 4'000'000, text_for_byte = 1'000;
  // Bytes of one value: of 300 full pages and more.
  static constexpr std::size_t most_text = 3'000'000;

  Budget(const data_tree::DataTree& tree, Diagnostics& diagnostics) : tree_(tree), diagnostics_(diagnostics) {}

  // False when there is no more, which has been reported at the place; the caller goes on no further.
  bool spend(std::uint64_t steps, const Span& place) {
    steps_ += steps;
    return steps_ <= affordable_steps_ || afford_steps(place);
  }

  // Once a bound is reached, or a <stop>, nothing more is carried out, and what is found wrong afterwards is only that
  // something is missing: of the findings the first so many count.
  void end();
  bool ended() const { return ended_; }
  std::size_t findings() const;
  // The same with what is to be said of it.
  void end(const MessageText&, const Span& place, std::vector<std::string> args);

  // A text that is to be printed or kept, with its place. One that is too long is reported and becomes empty, and so
  // does every text when there is no more.
  void spend_text(std::string& text, const Span& place) {
    text_ += text.size();
    if (text.size() > most_text || text_ > affordable_text_) afford_text(text, place);
  }

 private:
  bool afford_steps(Span place);
  void afford_text(std::string& text, Span place);

  const data_tree::DataTree& tree_;
  Diagnostics& diagnostics_;
  // The data is measured when the smallest documents' bounds are reached.
  std::uint64_t steps_ = 0, affordable_steps_ = few_steps;
  std::uint64_t text_ = 0, affordable_text_ = little_text;
  bool ended_ = false;
  std::size_t findings_ = 0;
};

}  // namespace toji::bind
