#include "engine/typeset/western.h"

#include <unicode/ubrk.h>
#include <unicode/uloc.h>

#include <memory>

#include "base/icu.h"

namespace toji::typeset {
namespace {

struct IteratorDeleter {
  void operator()(UBreakIterator* i) const { ubrk_close(i); }
};

// A thread has one iterator; opening one costs more than a paragraph. It carries nothing from text to text.
UBreakIterator* iterator_over(std::u16string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  thread_local std::unique_ptr<UBreakIterator, IteratorDeleter> iterator;
  if (!iterator) {
    // ICU asks for the default locale and, where it finds no memory to make that of the environment, crashes or waits
    // for itself.
    uloc_setDefault("ja", &status);
    require(status);
    iterator.reset(ubrk_open(UBRK_LINE, "ja@lb=strict", nullptr, 0, &status));
    require(status);
  }
  ubrk_setText(iterator.get(), text.data(), static_cast<std::int32_t>(text.size()), &status);
  require(status);
  return iterator.get();
}

bool is_alphanumeric(char16_t c) {
  return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

// LB13, LB25, LB28, LB29: letters, digits and points between them never part, so nearly all Western text of a Japanese
// document needs no look at the data.
bool has_no_break(std::u16string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool point = (text[i] == u'.' || text[i] == u',' || text[i] == u':') && i > 0;
    if (!is_alphanumeric(text[i]) && !point) return false;
  }
  return true;
}

}  // namespace

void western_breaks(std::u16string_view text, std::vector<std::uint32_t>& offsets) {
  offsets.clear();
  if (text.size() < 2 || has_no_break(text)) return;
  UBreakIterator* iterator = iterator_over(text);
  for (std::int32_t at = ubrk_first(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
    if (at > 0 && static_cast<std::size_t>(at) < text.size()) offsets.push_back(static_cast<std::uint32_t>(at));
  }
}

}  // namespace toji::typeset
