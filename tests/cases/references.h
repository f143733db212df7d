#pragma once
// What a vocabulary says of itself, and the schema that carries it.
#include <fstream>

#include "base/markup.h"
#include "cases.h"
#include "engine/reference/annotate.h"
#include "sentences.h"

namespace references {

using namespace toji;

// Every sentence of the vocabulary is one.
inline void check_sentences(const reference::Vocabulary& vocabulary, const sentences::Names& names) {
  sentences::check(vocabulary.about, names, vocabulary.name);
  for (const reference::Element& element : vocabulary.elements) {
    const std::string of = vocabulary.name + " <" + element.name + ">";
    sentences::check(element.about, names, of);
    for (const Sentence& words : {element.place, element.content}) BOOST_TEST(words.ja.empty() == words.en.empty(), of);
    for (const reference::Attribute& attribute : element.attributes) {
      const std::string name = of + " " + attribute.name;
      sentences::check(attribute.about, names, name);
      BOOST_TEST((!attribute.form.ja.empty() && !attribute.form.en.empty()), name);
      BOOST_TEST((!attribute.required || reference::words_of(attribute.otherwise, Language::ja).empty()), name);
      for (const Language language : {Language::ja, Language::en})
        sentences::check_names(std::string(reference::in(attribute.otherwise.words, language)), names, name);
      for (const reference::Word& word : attribute.words) sentences::check(word.about, names, name + "=" + word.text);
    }
  }
}

inline std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

// The schema that is committed carries the Japanese sentences of the whole vocabulary, and could the English ones.
// grammar: without sentences; empty where the committed one is written by hand.
inline void check_schema(const std::string& path, const reference::Vocabulary& vocabulary, const std::string& grammar) {
  const std::string committed = cases::file_text(path);
  const std::string japanese = annotated(grammar.empty() ? committed : grammar, vocabulary, Language::ja);
  if (cases::renewing()) std::ofstream(path, std::ios::binary) << japanese;
  BOOST_TEST((cases::file_text(path) == japanese), path << ": run the tests with TOJI_RENEW=1");
  const std::string english = annotated(japanese, vocabulary, Language::en);
  BOOST_TEST((annotated(english, vocabulary, Language::ja) == japanese), path);
  const auto said = [&](const Sentence& about) {
    for (const Language language : {Language::ja, Language::en}) {
      const std::string& schema = language == Language::ja ? japanese : english;
      const std::string note = as_markup(reference::plain(reference::in(about, language)));
      BOOST_TEST(schema.find("<a:documentation>" + note) != std::string::npos, path << " does not say " << note);
    }
  };
  for (const reference::Element& element : vocabulary.elements) {
    said(element.about);
    for (const reference::Attribute& attribute : element.attributes) {
      said(attribute.about);
      for (const reference::Word& word : attribute.words) said(word.about);
    }
  }
  const std::size_t notes = count(japanese, "<a:documentation>");
  BOOST_TEST(notes == count(english, "<a:documentation>"));
  BOOST_TEST(notes >= count(japanese, "<element ") + count(japanese, "<attribute "));
}

}  // namespace references
