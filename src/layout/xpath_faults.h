#pragma once
// What pugixml says of an XPath that it cannot read, in Japanese.
#include <string>
#include <string_view>

namespace toji::layout {

// The library's English sentence in Japanese; a sentence that is not known: that it cannot be read.
std::string_view in_japanese(std::string_view fault);

// "→ NAME" for a function of the expression that XPath 1.0 (chapter 4) does not have, or the functions that there are
// where nothing is near; empty where all are known.
std::string function_hint(std::string_view expression);

// "「＝」 (U+FF1D) → =": the first sign of the keyboard's other width that stands outside of strings; empty for none.
std::string wide_sign_hint(std::string_view expression);

}  // namespace toji::layout
