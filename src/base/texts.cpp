#include "base/texts.h"

#include <array>
#include <charconv>
#include <iterator>

#include "texts/words.h"

namespace toji {
namespace {

// Where each text of a language begins, and the end: each ends with a NUL. Places and no pointers, so that the program
// has nothing to mend in them when it starts.
using Places = std::array<std::uint32_t, texts::count + 1>;

constexpr Places places_in(std::string_view words) {
  Places out{};
  std::size_t text = 0;
  for (std::uint32_t at = 0; at < words.size(); ++at)
    if (words[at] == '\0') out[++text] = at + 1;
  return out;
}

constexpr auto places = [] {
  std::array<Places, std::size(texts::words)> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = places_in(texts::words[i]);
  return out;
}();

}  // namespace

std::string_view words_of(Text text, Language language) {
  const auto chosen = static_cast<std::size_t>(language);
  const std::size_t index = std::size_t{texts::sections[text.section]} + text.number;
  const std::uint32_t begin = places[chosen][index], end = places[chosen][index + 1];
  return texts::words[chosen].substr(begin, end - begin - 1);
}

std::optional<Language> spoken_language(std::string_view name) {
  for (std::size_t i = 0; i < language_names.size(); ++i)
    if (language_names[i] == name) return static_cast<Language>(i);
  return std::nullopt;
}

std::string filled(std::string_view words, const std::vector<std::string>& args) {
  std::string out;
  while (!words.empty()) {
    const auto open = words.find('{');
    out += words.substr(0, open);
    if (open == std::string_view::npos) break;
    words.remove_prefix(open);
    const auto close = words.find('}');
    std::size_t index = args.size();
    if (close != std::string_view::npos) std::from_chars(words.data() + 1, words.data() + close, index);
    const bool known = close > 1 && index < args.size();
    out += known ? std::string_view(args[index]) : words.substr(0, 1);
    words.remove_prefix(known ? close + 1 : 1);
  }
  return out;
}

std::string say(Text text, Language language) { return std::string(words_of(text, language)); }

std::string say(Text text, Language language, const std::vector<std::string>& args) {
  return filled(words_of(text, language), args);
}

}  // namespace toji
