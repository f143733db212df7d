#include "engine/reference/reference.h"

#include <algorithm>

#include "base/ascii.h"
#include "texts/engine/reference.h"

namespace toji::reference {

std::string plain(std::string_view sentence) {
  std::string out(sentence);
  std::erase(out, '`');
  return out;
}

std::string phrase(std::string_view sentence) {
  std::string out = plain(sentence);
  for (const std::string_view stop : {".", "。"})
    if (out.ends_with(stop)) out.resize(out.size() - stop.size());
  if (!out.empty()) out.front() = lowered(out.front());
  return out;
}

std::string words_of(const Default& otherwise, Language language) {
  const std::string value = otherwise.value.empty() ? std::string() : "`" + otherwise.value + "`";
  const std::string words = otherwise.words.empty() ? value : std::string(in(otherwise.words, language));
  if (!otherwise.inherited) return words;
  if (words.empty()) return say(texts::engine_reference::as_around, language);
  return say(texts::engine_reference::as_around_or, language, {words});
}

std::vector<const Element*> find_elements(const Vocabulary& vocabulary, std::string_view name) {
  std::vector<const Element*> out;
  for (const Element& element : vocabulary.elements)
    if (element.name == name) out.push_back(&element);
  return out;
}

}  // namespace toji::reference
