#pragma once
// What a language of XML files says of itself: its elements, attributes and words, each with a sentence. Made of the
// vocabularies of templates, datasets and fonts; references, schemas and help are made of it.
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/sentence.h"

namespace toji::reference {

struct Word {
  std::string text;
  Sentence about;
};

// What holds where an attribute is not written; empty for nothing.
struct Default {
  std::string value;       // as one would write it
  Sentence words = {};     // what no value says
  bool inherited = false;  // what holds around the element; the value where nothing does
};

struct Attribute {
  std::string name;
  Sentence about;
  Sentence form;       // what its value is called: "length"
  Sentence told = {};  // and how it is written: "as in 12mm"; may be empty
  Default otherwise = {};
  bool required = false;
  bool computed = false;         // may hold XPath in braces
  std::vector<Word> words = {};  // of which the value is one, or some
};

// In how many of its elements another element stands.
enum class Count : unsigned char { unsaid, one, optional, many, any };  // many: at least one

struct Child {
  std::string name;
  Count count = Count::unsaid;
};

struct Element {
  std::string name;
  Sentence about;
  std::vector<std::string> parents = {};  // empty for the root, and where `place` says more
  std::vector<Child> children = {};
  std::vector<Attribute> attributes = {};
  Sentence place = {};    // where it stands, said besides the parents
  Sentence content = {};  // what stands in it, said besides the children
};

struct Vocabulary {
  std::string name;  // "plan"
  std::string file;  // "plan.xml"
  Sentence about;
  std::vector<Element> elements;
};

inline std::string_view in(const Sentence& sentence, Language language) {
  return language == Language::ja ? sentence.ja : sentence.en;
}
// Without quotation marks: "The `row` of a `<table>`." is "The row of a <table>."
std::string plain(std::string_view sentence);
// As a part of another sentence, such as a hint: "the row of a <table>".
std::string phrase(std::string_view sentence);

// "10pt", "half the top margin", "as around it (else 10pt)", values in quotation marks; empty for nothing.
std::string words_of(const Default&, Language);

// The elements of that name; a language may have several, with different parents.
std::vector<const Element*> find_elements(const Vocabulary&, std::string_view name);

}  // namespace toji::reference
