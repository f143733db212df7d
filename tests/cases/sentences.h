#pragma once
// What a sentence of the references looks like, in both languages.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <functional>
#include <regex>
#include <string>

#include "base/sentence.h"
#include "base/utf8.h"

namespace sentences {

// Whether an element is called so, and whether an attribute or a word of the language is.
struct Names {
  std::function<bool(std::string_view)> element, word;
};

// Every `<element>` and `word` in the text is one of the language.
inline void check_names(const std::string& text, const Names& names, const std::string& of) {
  BOOST_TEST(std::count(text.begin(), text.end(), '`') % 2 == 0,
             of << ": a quotation mark without its other: " << text);
  const std::regex quoted("`([^`]*)`"), element("<([^ />]+)(?: ([a-z-]+)=\"[^\"]*\")?/?>"), word("[a-z][a-z-]*");
  for (std::sregex_iterator at(text.begin(), text.end(), quoted), end; at != end; ++at) {
    const std::string inside = (*at)[1];
    std::smatch found;
    if (std::regex_match(inside, found, element)) {
      BOOST_TEST(names.element(found[1].str()), of << ": there is no " << inside);
      BOOST_TEST((!found[2].matched || names.word(found[2].str())), of << ": there is no " << inside);
    } else if (std::regex_match(inside, word))
      BOOST_TEST(names.word(inside), of << ": there is no " << inside);
  }
  const std::string bare = std::regex_replace(text, quoted, "");
  BOOST_TEST(bare.find('<') == std::string::npos, of << ": an element without quotation marks: " << text);
}

// One short sentence in each language, with nothing in it that does not exist.
inline void check(const toji::Sentence& sentence, const Names& names, const std::string& of) {
  const std::string ja(sentence.ja), en(sentence.en);
  const auto stops = [](const std::string& text, const std::string& stop) {
    std::size_t count = 0;
    for (auto at = text.find(stop); at != std::string::npos; at = text.find(stop, at + stop.size())) ++count;
    return count;
  };
  BOOST_TEST((ja.ends_with("。") && stops(ja, "。") == 1), of << ": no Japanese sentence: " << ja);
  BOOST_TEST((en.ends_with(".") && stops(en, ". ") == 0), of << ": no English sentence: " << en);
  BOOST_TEST(toji::to_utf32(ja).size() <= 70u, of << ": long: " << ja);
  BOOST_TEST(en.size() <= 150u, of << ": long: " << en);
  BOOST_TEST(std::any_of(ja.begin(), ja.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; }), of);
  check_names(ja, names, of);
  check_names(en, names, of);
}

}  // namespace sentences
