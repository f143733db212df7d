#include "store/pdf_read/shown.h"

namespace toji::pdf_read {
namespace {

constexpr std::size_t longest = 200;

unsigned char byte_at(const std::string& text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

}  // namespace

std::string shown(std::string text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned char c = byte_at(text, i), next = byte_at(text, i + 1);
    if (c < ' ' || c == 0x7F) text[i] = '?';
    if (c == 0xC2 && next >= 0x80 && next < 0xA0) text.replace(i, 2, "?");  // C1 in UTF-8
  }
  if (text.size() <= longest) return text;
  std::size_t end = longest;
  while (end > 0 && (byte_at(text, end) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

}  // namespace toji::pdf_read
