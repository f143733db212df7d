#pragma once
// Texts as they come from offices, and as they should not come.
#include <string>

#include "random.h"

namespace toji::random {

// One to six characters that every font has.
std::string word(Random&);
// Words, numbers with signs and units, brackets and commas; at least `least` pieces.
std::string sentence(Random&, int least, int most);
// What a field of a form holds: mostly a word or a sentence, at times empty, blank, long or decomposed.
std::string field_text(Random&);
// What breaks rules: invisible characters, emoji, private use, words without end, what no font has.
std::string odd_text(Random&);
// A name of the template language; odd ones have marks, digits in front, kanji and combining marks.
std::string odd_name(Random&);

}  // namespace toji::random
