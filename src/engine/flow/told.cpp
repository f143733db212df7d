#include "engine/flow/told.h"

#include "engine/flow/messages.h"

namespace toji::flow {
namespace {

// Of one place of a template: with other data, or on other sheets. Enough for all that anybody mends at once.
constexpr std::size_t most_at_one_place = 1000;

}  // namespace

Told::Place Told::place_of(const Diagnostic& one) {
  return {one.text, one.span.file, one.span.line, one.span.column};
}

Told::Whole Told::whole(const Diagnostic& one) { return {place_of(one), one.sheet, one.field, one.args}; }

void Told::add(const Diagnostic& one) {
  const auto [found, added] = index_.try_emplace(whole(one), told_.items().size());
  if (!added) {
    ++repeats_[found->second];
  } else if (auto& [first, count] = at_[place_of(one)]; ++count <= most_at_one_place) {
    if (count == 1) first = told_.items().size();
    told_.add(one);
    repeats_.push_back(0);
  } else {
    found->second = first;
    ++repeats_[first];
  }
}

void Told::add_section(const Diagnostics& said) {
  std::set<Whole> known;
  for (const Diagnostic& one : said.items())
    if (known.insert(whole(one)).second) add(one);
}

void Told::pass_on(Diagnostics& out) const {
  for (std::size_t i = 0; i < repeats_.size(); ++i) {
    const Diagnostic& one = told_.items()[i];
    out.add(one);
    if (repeats_[i] == 0) continue;
    out.add({Severity::note, &messages::repeated, one.span, one.sheet, one.field, {std::to_string(repeats_[i])}});
  }
}

}  // namespace toji::flow
