#pragma once
// What PDF/UA-1 and PDF/A-2a demand of a document and the phases before must have kept.
#include <vector>

#include "engine/page/document.h"

namespace toji::pdf {

// Throws std::logic_error naming the clause when
// - the document has no title or its language is no language tag,
// - a figure has no alternative, a link no contents or no Link element,
// - lists, tables and their parts do not nest as ISO 14289-1 7.2 says, a table's cells do not fill a regular grid, or
//   a cell's headers cannot be determined (7.5),
// - headings skip a level or do not begin at H1 (7.4.2),
// - a page is smaller than 3 or larger than 14,400 points (ISO 19005-2 6.1.13).
// kept: the tags that become structure elements.
void require_conformance(const page::Document&, const std::vector<bool>& kept);

// For every conformance: destinations that links and bookmarks name exist.
void require_sound(const page::Document&);

// Likewise, of one page: the tags of its items and links exist.
void require_tags(const page::Page&, const page::TagTree&);

}  // namespace toji::pdf
