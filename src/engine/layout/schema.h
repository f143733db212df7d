#pragma once
// The grammar of the template language for editors, generated from the vocabulary.
#include <string>

namespace toji::layout {

// RELAX NG in its XML syntax (ISO/IEC 19757-2): nesting, attributes and the form of their values. What only the reader
// can know is left to it: whether names are defined, XPath and its variables, a page without size.
std::string schema();

}  // namespace toji::layout
