#pragma once
#include <vector>

#include "engine/page/document.h"

namespace toji::page {

// Some of the pages as a document of their own, by their places, ascending. Links and bookmarks that lead to other pages
// go. Of the structure stays what the pages have a part in; a table stays whole, so that its rows and headers fit, and
// headings begin with the first level.
Document keep_pages(Document, const std::vector<std::size_t>& pages);

}  // namespace toji::page
