#include "cli/same_mistakes.h"

#include <algorithm>
#include <map>

#include "base/grouped.h"
#include "texts/cli.h"
#include "texts/cli/same_mistakes.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_same_mistakes;

constexpr std::size_t few = 5;          // so many are told one by one
constexpr std::size_t most_places = 8;  // of the others

// What two of the same mistake share: the words, or the place with the field.
std::vector<std::string> keys_of(const Diagnostic& one, Language language) {
  const std::string kind = std::string(one.text->id) + static_cast<char>('0' + static_cast<int>(one.severity)) + '\n';
  std::vector<std::string> keys{kind + message_of(one, language) + '\n' + hint_of(one, language)};
  if (one.span.known()) keys.push_back(kind + '\n' + place_of(one) + '\n' + one.field);
  return keys;
}

}  // namespace

SameMistakes::SameMistakes(const Diagnostics& diagnostics, Language language)
    : items_(diagnostics.items()), language_(language) {
  std::map<std::string, std::size_t> known;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const std::vector<std::string> keys = keys_of(items_[i], language);
    std::size_t group = groups_.size();
    for (auto key = keys.rbegin(); key != keys.rend(); ++key)
      if (const auto found = known.find(*key); found != known.end()) group = found->second;
    if (group == groups_.size()) groups_.emplace_back();
    groups_[group].push_back(i);
    group_of_.push_back(group);
    for (const std::string& key : keys) known.emplace(key, group);
  }
}

bool SameMistakes::is_many(std::size_t index) const { return groups_[group_of_[index]].size() > few; }

std::string SameMistakes::others(std::size_t index, Subjects subjects) const {
  const std::vector<std::size_t>& group = groups_[group_of_[index]];
  if (!is_many(index) || group.front() != index) return {};
  std::vector<std::string> places{place_of(items_[index])};
  for (const std::size_t i : group) {
    const std::string subject = subject_of(items_[i], language_, subjects), place = place_of(items_[i]);
    const std::string told = place + (subject.empty() || place.empty() ? "" : " ") + subject;
    if (places.size() <= most_places && i != index && std::find(places.begin(), places.end(), told) == places.end())
      places.push_back(told);
  }
  std::string out = "  " + say(text::others, language_, {grouped(group.size() - 1)});
  for (std::size_t i = 1; i < places.size(); ++i)
    out += (i == 1 ? ": " : say(texts::cli::comma, language_)) + places[i];
  if (places.size() > 1 && places.size() < group.size()) out += words_of(text::and_more, language_);
  return out + '\n';
}

}  // namespace toji::cli
