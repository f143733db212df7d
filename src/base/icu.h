#pragma once
// What ICU says of itself.
#include <unicode/unistr.h>

#include <new>
#include <stdexcept>
#include <string_view>

namespace toji {

// Throws std::bad_alloc where ICU found no memory, and std::logic_error where it lacks its data. What it once could not
// load it never loads again in this process, and says so without the cause.
inline void require(UErrorCode status) {
  if (U_SUCCESS(status) != 0) return;
  if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
  throw std::logic_error(u_errorName(status));
}

// The text as UTF-16; a lack of memory makes a UnicodeString empty without a word.
inline icu::UnicodeString utf16(std::string_view text) {
  auto out = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  if (out.isBogus() != 0) throw std::bad_alloc();
  return out;
}

// The text as UTF-8.
inline std::string utf8(const icu::UnicodeString& text) {
  if (text.isBogus() != 0) throw std::bad_alloc();
  std::string out;
  text.toUTF8String(out);
  return out;
}

}  // namespace toji
