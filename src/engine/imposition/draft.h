#pragma once
// A draft for discussion: the pages as they are, with notes that are no part of the document.
#include <functional>
#include <set>
#include <string>

#include "engine/font/library.h"
#include "engine/page/document.h"

namespace toji::imposition {

struct DraftOptions {
  const font::Family* family = nullptr;  // of all notes
  std::string watermark;                 // across each page, below its content; none where empty
  bool line_numbers = false;             // in the left margin, from 1 on each page
  std::set<std::string, std::less<>> sheet_ids;  // of these, the one that names a place on the page: upper right corner
};

// Every note is an artifact.
page::Document mark_draft(page::Document, const DraftOptions&);

}  // namespace toji::imposition
