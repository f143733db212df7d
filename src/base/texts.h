#pragma once
// Every text that a person reads from the program, but for what the references say beside their rules. Its words stand
// in base/texts/LANGUAGE.txt, a file a language; code names it by its key: texts::engine_flow::too_high of
// "texts/engine/flow.h" is the line "too_high = …" of the section [engine/flow].
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "texts/languages.h"

namespace toji {

// Made of a key by base/texts/embed.cmake. None has no words.
struct Text {
  std::uint16_t section = 0, number = 0;
  std::uint16_t hint = 0;  // the number of "KEY.hint", what to do about it; 0 where there is none
};

constexpr Text hint_of(Text text) { return text.hint == 0 ? Text() : Text{text.section, text.hint}; }
constexpr bool has_hint(Text text) { return text.hint != 0; }

// As it is written, with its {0}; needs no memory.
std::string_view words_of(Text, Language);

std::string say(Text, Language);
// {0}, {1} … stand for the arguments; a number without argument stays as it is written.
std::string say(Text, Language, const std::vector<std::string>& args);
std::string filled(std::string_view words, const std::vector<std::string>& args);

// By its name, "en"; nothing where no language of messages has it.
std::optional<Language> spoken_language(std::string_view name);

}  // namespace toji
