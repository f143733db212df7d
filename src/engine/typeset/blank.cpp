#include "engine/typeset/blank.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace toji::typeset {

bool is_blank(std::string_view text) {
  while (!text.empty()) {
    const auto c = static_cast<UChar32>(take_character(text));
    if (!u_isUWhiteSpace(c) && !u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return false;
  }
  return true;
}

}  // namespace toji::typeset
