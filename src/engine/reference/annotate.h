#pragma once
// The sentences of a vocabulary in its grammar, where editors show them at the cursor.
#include <string>
#include <string_view>

#include "engine/reference/reference.h"

namespace toji::reference {

// The grammar (RELAX NG in its XML syntax) with a:documentation (RELAX NG DTD Compatibility 5) in each element and
// attribute and behind each value that the vocabulary has a sentence for, instead of those that stood there.
// Throws std::logic_error for an element or attribute that the vocabulary does not know, or knows in several ways that
// the grammar does not tell apart.
std::string annotated(std::string_view grammar, const Vocabulary&, Language);

}  // namespace toji::reference
