#pragma once
// Attributes that say one of a few words. Each word stands beside what it means, so that it is decoded once, where it
// is read, and no other place knows how it is written.
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/sentence.h"

namespace toji::layout {

// Its address tells the types of meanings apart.
template <class Meaning>
inline constexpr char meaning_tag = 0;

// The words of one attribute, in the order of the documentation.
class Choices {
 public:
  struct Word {
    std::string_view text;
    std::uint32_t value = 0;
    Sentence about;
  };

  template <class Meaning>
  struct Entry {
    std::string_view text;
    Meaning meaning;
    Sentence about;
  };
  template <class Meaning>
  static constexpr Choices of(std::initializer_list<Entry<Meaning>> words) {
    Choices out;
    out.meaning_ = &meaning_tag<Meaning>;
    for (const auto& [text, meaning, about] : words)
      out.words_.at(out.count_++) = {text, static_cast<std::uint32_t>(meaning), about};
    return out;
  }

  constexpr const Word* begin() const { return words_.data(); }
  constexpr const Word* end() const { return words_.data() + count_; }
  constexpr std::size_t size() const { return count_; }
  const Word* find(std::string_view text) const {
    for (const Word& word : *this)
      if (word.text == text) return &word;
    return nullptr;
  }
  const char* meaning() const { return meaning_; }
  std::vector<std::string_view> texts() const {
    std::vector<std::string_view> out;
    for (const Word& word : *this) out.push_back(word.text);
    return out;
  }

 private:
  const char* meaning_ = nullptr;
  std::array<Word, 12> words_{};
  std::size_t count_ = 0;
};

// The word that stands in a template.
struct Choice {
  const Choices* among = nullptr;
  const Choices::Word* word = nullptr;

  // Which type the meaning has is the vocabulary's to say; to ask for another is a mistake of the program.
  template <class Meaning>
  Meaning as() const {
    if (among->meaning() != &meaning_tag<Meaning>)
      throw std::logic_error("the word " + std::string(word->text) + " means something else");
    return static_cast<Meaning>(word->value);
  }
};

}  // namespace toji::layout
