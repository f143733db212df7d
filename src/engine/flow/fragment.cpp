#include "engine/flow/fragment.h"

#include <iterator>
#include <utility>

#include "engine/flow/messages.h"
#include "engine/flow/reporter.h"

namespace toji::flow {

void judge(Fragment& fragment, Length offered) {
  fragment.offered = offered;
  std::visit([&](const auto& kind) { kind.judge(fragment); }, fragment.kind);
  fragment.noted |= fragment.faulty;
}

Split split(Fragment& fragment, const Room& room) {
  return std::visit([&](auto& kind) { return kind.split(fragment, room); }, fragment.kind);
}

Length least_height(const Fragment& fragment, Length next) {
  return std::visit([&](const auto& kind) { return kind.least_height(fragment, next); }, fragment.kind);
}

content::Place place_of(const Fragment& fragment) {
  return std::visit([](const auto& kind) { return kind.place(); }, fragment.kind);
}

Length first_line(const Fragment& fragment) {
  return fragment.before + std::visit([&](const auto& kind) { return kind.first_line(fragment); }, fragment.kind);
}

Length leading_of(const Fragment& fragment) {
  return std::visit([](const auto& kind) { return kind.leading(); }, fragment.kind);
}

Length Whole::least_height(const Fragment& self, Length) const { return self.height; }
Length Whole::first_line(const Fragment& self) const { return self.height; }

Split Whole::split(Fragment& self, const Room& room) {
  if (self.height <= room.height) return {};
  if (room.empty) {
    if (room.reporter) room.reporter->tell_too_tall(messages::too_tall, place_of(self), self.height, room.next);
    return {};
  }
  Fragments rest;
  rest.push_back(std::move(self));
  return {false, std::move(rest)};
}

Length total_height(const Fragments& fragments) {
  Length height;
  for (const Fragment& one : fragments) height += one.before + one.height + one.after;
  return height;
}

Length line_gap(const Fragment& above, const Fragment& below) {
  const Length a = leading_of(above), b = leading_of(below);
  return a > Length() && b > Length() ? max(a, b) : Length();
}

Length first_line(const Fragments& fragments) {
  return fragments.empty() ? Length() : first_line(fragments.front());
}

Length least_height(const Fragments& fragments, Length next) {
  return fragments.empty() ? Length() : fragments.front().before + least_height(fragments.front(), next);
}

Fragments split(Fragments& fragments, const Room& room) {
  Length y;
  for (std::size_t i = 0; i < fragments.size(); ++i) {
    Fragment& one = fragments[i];
    if (y + one.before + one.height <= room.height) {
      y += one.before + one.height + one.after;
      continue;
    }
    const Room left{room.height - y - one.before, room.next, room.empty && i == 0, room.reporter, true};
    auto [kept, rest] = split(one, left);
    const auto end = fragments.begin() + static_cast<std::ptrdiff_t>(i) + (kept ? 1 : 0);
    if (!rest.empty()) rest.front().before = {};
    const auto behind = fragments.begin() + static_cast<std::ptrdiff_t>(i) + 1;
    rest.insert(rest.end(), std::make_move_iterator(behind), std::make_move_iterator(fragments.end()));
    fragments.erase(end, fragments.end());
    return std::move(rest);
  }
  return {};
}

}  // namespace toji::flow
