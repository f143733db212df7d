#pragma once
// What the pages of a PDF say, read by poppler.
#include <optional>
#include <string>
#include <vector>

namespace toji::pdf_read {

// The text of each page in UTF-8, in the order of the page's operators, so that the text of a cell stays together.
// Nothing when the bytes are no PDF that can be opened without a password or have more than most_pages.
std::optional<std::vector<std::string>> page_texts(const std::string& pdf);

// For each page the SHA-256 of its pixels at 72 dpi in grey: pages of equal digests look the same, to half a point.
// Nothing where page_texts gives nothing, or where a page is too large to be drawn.
std::optional<std::vector<std::string>> page_looks(const std::string& pdf);

inline constexpr int most_pages = 20'000;

// What a file for keeping says of itself and carries with it.
struct Claims {
  bool pdf_a = false, pdf_ua = false;  // its metadata names a part of ISO 19005, of ISO 14289
  bool fonts_embedded = false;         // all of them
};
std::optional<Claims> claims_of(const std::string& pdf);

}  // namespace toji::pdf_read
