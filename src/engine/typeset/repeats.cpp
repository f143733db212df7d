#include "engine/typeset/repeats.h"

#include <functional>
#include <string_view>
#include <utility>

#include "base/hash.h"

namespace toji::typeset {
namespace {

constexpr std::size_t longest = 64;        // bytes of text
constexpr std::size_t most_known = 4'096;  // paragraphs; further ones are composed each time

std::size_t length_of(const Paragraph& paragraph) {
  std::size_t length = 0;
  for (const TextRun& run : paragraph.runs) length += run.text.size();
  return length;
}

// Of what differs between most paragraphs.
std::size_t hash_of(const Paragraph& paragraph, Length measure) {
  std::size_t hash = std::hash<std::int64_t>()(measure.units());
  const auto add = [&hash](std::size_t value) { hash = mixed(hash, value); };
  for (const TextRun& run : paragraph.runs) {
    add(std::hash<std::string_view>()(run.text));
    add(std::hash<std::int64_t>()(run.style.size.units()));
    add(std::hash<const void*>()(run.style.family));
  }
  add(static_cast<std::size_t>(paragraph.style->align));
  return hash;
}

}  // namespace

bool Repeats::seen_before(std::size_t hash) {
  std::size_t& seen = seen_[hash % seen_.size()];
  return std::exchange(seen, hash) == hash;
}

Composed Repeats::compose(const Paragraph& paragraph, Length measure) {
  if (length_of(paragraph) > longest) return typeset::compose(paragraph, measure);
  const std::size_t hash = hash_of(paragraph, measure);
  const auto found = known_.find(hash);
  if (found != known_.end() && found->second.measure == measure && found->second.paragraph == paragraph)
    return found->second.composed;
  Composed composed = typeset::compose(paragraph, measure);
  if (found == known_.end() && known_.size() < most_known && seen_before(hash))
    known_.emplace(hash, Known{paragraph, measure, composed});
  return composed;
}

}  // namespace toji::typeset
