#include "report/difference/words.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "base/full_width.h"
#include "base/utf8.h"

namespace toji::difference {
namespace {

using Words = std::vector<std::string_view>;

// Beyond this the changed part is told as a whole: it is another text.
constexpr std::size_t most_compared = 4'000'000;
// So many unchanged words between two changes are no help to the eye.
constexpr std::size_t short_run = 2;

bool is_of_number(char32_t c) {
  const char32_t half = half_width(c);
  return (half >= U'0' && half <= U'9') || half == U'.' || half == U',';
}

// Numbers whole, other characters alone.
Words words_of(std::string_view text) {
  Words out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const bool number = is_of_number(next_character(text, at));
    for (std::size_t next = at; number && at < text.size() && is_of_number(next_character(text, next));) at = next;
    out.push_back(text.substr(begin, at - begin));
  }
  return out;
}

// A stretch of both texts, the same in both or not.
struct Run {
  bool changed = false;
  Words before, after;
};

// Ends the last run where another kind begins.
Run& run_of(std::vector<Run>& runs, bool changed) {
  if (runs.empty() || runs.back().changed != changed) runs.push_back({changed, {}, {}});
  return runs.back();
}

// How many words the rests behind each pair of places have in common at most.
class Table {
 public:
  Table(const Words& before, const Words& after)
      : width_(after.size() + 1), most_((before.size() + 1) * width_, 0) {
    for (std::size_t i = before.size(); i-- > 0;)
      for (std::size_t j = after.size(); j-- > 0;)
        most_[i * width_ + j] = before[i] == after[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
  }
  std::uint32_t at(std::size_t i, std::size_t j) const { return most_[i * width_ + j]; }

 private:
  std::size_t width_;
  std::vector<std::uint32_t> most_;
};

void compare(std::vector<Run>& runs, const Words& before, const Words& after) {
  if (before.size() * after.size() > most_compared) {
    runs.push_back({true, before, after});
    return;
  }
  const Table table(before, after);
  std::size_t i = 0, j = 0;
  while (i < before.size() || j < after.size()) {
    if (i < before.size() && j < after.size() && before[i] == after[j]) {
      Run& run = run_of(runs, false);
      run.before.push_back(before[i++]);
      run.after.push_back(after[j++]);
    } else if (j == after.size() || (i < before.size() && table.at(i + 1, j) >= table.at(i, j + 1))) {
      run_of(runs, true).before.push_back(before[i++]);
    } else {
      run_of(runs, true).after.push_back(after[j++]);
    }
  }
}

void append(Words& words, const Words& more) { words.insert(words.end(), more.begin(), more.end()); }

// Short unchanged runs between changes go with them.
std::vector<Run> joined(const std::vector<Run>& runs) {
  std::vector<Run> out;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const bool between = i > 0 && i + 1 < runs.size() && runs[i].before.size() <= short_run;
    Run& run = run_of(out, runs[i].changed || between);
    append(run.before, runs[i].before);
    append(run.after, runs[i].after);
  }
  return out;
}

void add(std::vector<Part>& parts, const Words& words, bool changed) {
  if (words.empty()) return;
  std::string text;
  for (const std::string_view word : words) text += word;
  parts.push_back({std::move(text), changed});
}

}  // namespace

Marked mark(const std::string& before, const std::string& after) {
  Words old = words_of(before), now = words_of(after);
  const auto ends = std::mismatch(old.begin(), old.end(), now.begin(), now.end());
  const Words front(old.begin(), ends.first);
  old.erase(old.begin(), ends.first);
  now.erase(now.begin(), ends.second);
  Words back;
  for (; !old.empty() && !now.empty() && old.back() == now.back(); old.pop_back(), now.pop_back())
    back.push_back(old.back());
  std::reverse(back.begin(), back.end());
  std::vector<Run> runs{{false, front, front}};
  compare(runs, old, now);
  runs.push_back({false, back, back});
  Marked out;
  for (const Run& run : joined(runs)) {
    add(out.before, run.before, run.changed);
    add(out.after, run.after, run.changed);
  }
  return out;
}

std::vector<Part> shortened(std::vector<Part> parts, std::size_t around) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Part& part = parts[i];
    if (part.changed) continue;
    const std::u32string text = to_utf32(part.text);
    const std::size_t front = i == 0 ? 0 : around, back = i + 1 == parts.size() ? 0 : around;
    if (text.size() <= front + back + around) continue;
    part.text = to_utf8(text.substr(0, front)) + "…" + to_utf8(text.substr(text.size() - back));
  }
  return parts;
}

}  // namespace toji::difference
