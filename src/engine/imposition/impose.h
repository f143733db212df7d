#pragma once
// From the pages as they are read to the pages as a press takes them. Everything it adds is an artifact: the structure
// and its text stay as they are.
#include <optional>

#include "engine/font/library.h"
#include "engine/page/document.h"

namespace toji::imposition {

constexpr Length millimetres(std::int64_t thousandths) { return Length::pt_ratio(thousandths * 72, 25'400); }

// The page of a book's back, set in vertical lines: title above, author below.
struct Spine {
  Length width;
  const font::Family* family = nullptr;
};

struct PrintOptions {
  Length bleed = millimetres(3'000);  // 塗り足し
  std::optional<Spine> spine;         // as the last page
};

// Puts blank pages in as the document's Binding and Page::on_right ask, moves the content of each page away from the
// binding, and gives each page a medium with TrimBox, BleedBox and トンボ: the old page is what is left after cutting.
// Rectangles that reach the page's edge go on into the bleed. Links go, since annotations inside the BleedBox are
// forbidden in PDF/X (ISO 15930-7 6.17).
page::Document impose(page::Document, const PrintOptions&);

}  // namespace toji::imposition
