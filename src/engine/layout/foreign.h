#pragma once
// Elements of HTML, XSL-FO and XSLT that one may write out of habit, and what is meant in this language.
#include <span>

#include "base/sentence.h"

namespace toji::layout {

struct Foreign {
  std::string_view names;  // blank-separated
  Sentence advice;
};
std::span<const Foreign> foreign_elements();

// What to write for an element that this language has not got, with or without a prefix as in fo:block; null where
// the name says nothing.
const Sentence* advice_for(std::string_view element);
bool names_an_image(std::string_view element);

}  // namespace toji::layout
