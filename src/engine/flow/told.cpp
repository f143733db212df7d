#include "engine/flow/told.h"

#include <set>

#include "engine/flow/messages.h"

namespace toji::flow {
namespace {

constexpr std::size_t most_at_one_place = 1000;

}  // namespace

Told::Place Told::place_of(const Diagnostic& one) {
  return {one.text, one.span.file, one.span.line, one.span.column};
}

Told::Whole Told::whole(const Diagnostic& one) { return {place_of(one), one.sheet, one.field, one.args}; }

void Told::add(const Diagnostic& one) {
  const auto known = index_.find(whole(one));
  if (known != index_.end()) {
    ++told_[known->second].repeats;
    return;
  }
  auto& [last, count] = at_[place_of(one)];
  if (count == most_at_one_place) {
    ++told_[last].left_out;
    return;
  }
  ++count;
  last = told_.size();
  index_.emplace(whole(one), last);
  told_.push_back({one});
}

void Told::add_section(const Diagnostics& said) {
  std::set<Whole> known;
  for (const Diagnostic& one : said.items())
    if (known.insert(whole(one)).second) add(one);
}

void Told::pass_on(Diagnostics& out) const {
  for (const auto& [one, repeats, left_out] : told_) {
    const auto note = [&out, &one = one](const MessageText& text, std::size_t count) {
      if (count > 0) out.add({Severity::note, &text, one.span, one.sheet, one.field, {std::to_string(count)}});
    };
    out.add(one);
    note(messages::repeated, repeats);
    note(messages::left_out, left_out);
  }
}

}  // namespace toji::flow
