#pragma once
// What PDF/X-4 demands of a document and the phases before must have kept.
#include "out/pdf/write.h"

namespace toji::pdf {

// Throws std::logic_error naming the clause of ISO 15930-7 when
// - inks are RGB or the output condition has no CMYK printer profile (6.2.2, 6.2.4),
// - the document has no title or no date (6.3),
// - a page has no TrimBox, or the boxes do not lie one within the other (6.7),
// - a page has links (6.17).
void require_print(const page::Document&, const Options&);

}  // namespace toji::pdf
