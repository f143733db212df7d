// Suggestions for misspelt names: optimal string alignment distance over code points.
#include <algorithm>
#include <utility>

#include "base/diagnostics.h"
#include "base/utf8.h"

namespace toji {
namespace {

// Insertions, deletions, replacements and exchanges of neighbours that turn a into b.
std::size_t edits(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before = std::exchange(last, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = a[i - 1] == b[j - 1];
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
      const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (exchanged) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.size()];
}

// A third of the longer word may differ; of two characters one.
std::size_t tolerance(std::size_t length) { return length == 2 ? 1 : length / 3; }

}  // namespace

std::vector<std::string> nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::u32string wanted = to_utf32(word);
  std::vector<std::pair<std::size_t, std::string_view>> found;
  for (const std::string_view candidate : candidates) {
    const std::u32string points = to_utf32(candidate);
    const std::size_t distance = edits(wanted, points);
    const bool listed = std::any_of(found.begin(), found.end(), [&](const auto& f) { return f.second == candidate; });
    if (!listed && distance <= tolerance(std::max(wanted.size(), points.size())))
      found.emplace_back(distance, candidate);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> out;
  for (std::size_t i = 0; i < std::min<std::size_t>(3, found.size()); ++i) out.emplace_back(found[i].second);
  return out;
}

}  // namespace toji
