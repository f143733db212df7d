#include "engine/layout/ladders.h"

#include <cstdlib>

#include "engine/layout/messages.h"
#include "engine/layout/styles.h"

namespace toji::layout {
namespace {

using A = AttributeId;
using content::FitStep;

// More would only cost time: each is composed in turn.
constexpr std::size_t most_rungs = 100;

Em leading_of(const Element& element) {
  const int* leading = element.get<int>(A::leading);
  return leading ? Em::ratio(*leading, 1000) : Em();
}

FitStep plain_step(const Element& element) {
  FitStep step;
  if (const auto* size = element.get<LengthSpec>(A::size)) step.size = Length::raw(size->value);
  if (const int* condense = element.get<int>(A::condense)) step.condense = *condense;
  if (const auto* tracking = element.get<LengthSpec>(A::tracking)) step.tracking = Em::raw(tracking->value);
  if (const bool* squeeze = element.get<bool>(A::squeeze)) step.squeeze = *squeeze;
  step.leading = leading_of(element);
  return step;
}

class LadderReader {
 public:
  LadderReader(content::Ladder& ladder, Diagnostics& diagnostics) : steps_(ladder.steps), diagnostics_(diagnostics) {}

  void add(const Element& element) {
    if (element.id == ElementId::step) {
      check_type(element, A::size, A::condense, diagnostics_);
      return steps_.push_back(plain_step(element));
    }
    if (steps_.empty()) return diagnostics_.error(messages::ladder_start, element.span);
    switch (element.id) {
      case ElementId::squeeze:
        steps_.push_back(steps_.back());
        steps_.back().squeeze = true;
        break;
      case ElementId::tighten:
        return tighten(element);
      case ElementId::condense:
        return condense(element);
      case ElementId::reduce:
        return reduce(element);
      default:
        break;
    }
  }

 private:
  // Rungs from `from` down to the floor, `by` apart, the last one just on the floor. set(step, value) makes each.
  template <class Set>
  void descend(const Element& element, std::int64_t from, std::int64_t floor, std::int64_t by, Set set) {
    if (floor >= from || by <= 0 || (from - floor) / by >= static_cast<std::int64_t>(most_rungs - steps_.size()))
      return diagnostics_.error(messages::ladder_floor, element.span, {std::string(rule_of(element.id).name)});
    const FitStep start = steps_.back();
    for (std::int64_t value = from; value > floor;) {
      value = std::max(value - by, floor);
      if (value - floor < by / 100) value = floor;  // 0.01em is no whole number of units: else one rung would come twice
      steps_.push_back(start);
      set(steps_.back(), value);
    }
  }

  std::int64_t measure(const Element& element, AttributeId name, std::int64_t fallback) {
    const auto* spec = element.get<LengthSpec>(name);
    return spec ? spec->value : fallback;
  }

  void tighten(const Element& element) {
    const std::int64_t by = std::abs(measure(element, A::by, Em::ratio(1, 100).units()));
    descend(element, steps_.back().tracking.units(), measure(element, A::to, 0), by,
            [](FitStep& step, std::int64_t value) { step.tracking = Em::raw(value); });
  }

  void condense(const Element& element) {
    check_type(element, A::to, A::to, diagnostics_);
    const int* by = element.get<int>(A::by);
    descend(element, steps_.back().condense, element.require<int>(A::to), by ? *by : 20,
            [](FitStep& step, std::int64_t value) { step.condense = static_cast<std::int32_t>(value); });
  }

  // Size and leading go down together: each rung goes as much of the leading's way as of the size's.
  void reduce(const Element& element) {
    check_type(element, A::to, A::to, diagnostics_);
    const std::int64_t from = steps_.back().size.units(), floor = measure(element, A::to, 0);
    const Em leading = leading_of(element);
    descend(element, from, floor, measure(element, A::by, Length::pt_ratio(1, 2).units()),
            [&](FitStep& step, std::int64_t value) {
              step.size = Length::raw(value);
              if (leading == Em()) return;
              step.leading = leading;
              step.leading_share = static_cast<std::int32_t>(Length::round_div((from - value) * 1000, from - floor));
            });
  }

  std::vector<FitStep>& steps_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::shared_ptr<const content::Ladder> read_ladder(const Element& element, Diagnostics& diagnostics) {
  auto ladder = std::make_shared<content::Ladder>();
  LadderReader reader(*ladder, diagnostics);
  for (const Element& child : element.children) reader.add(child);
  ladder->goes_on = element.choice<bool>(A::overflow).value_or(false);
  ladder->mark = element.word(A::mark);
  ladder->more = element.word(A::more);
  if (element.children.empty()) diagnostics.error(messages::empty_ladder, element.span);
  return ladder;
}

}  // namespace toji::layout
