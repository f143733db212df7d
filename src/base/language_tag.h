#pragma once
// Names of languages: ja, en-GB, zh-Hant-TW.
#include <string_view>

namespace toji {

// Whether the tag is well-formed by BCP 47 (RFC 5646 2.1); of the grandfathered ones only those that are formed like
// the others.
bool is_language_tag(std::string_view);

}  // namespace toji
