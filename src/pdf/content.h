#pragma once
// Content streams (ISO 32000-1 7.8.2) with marked content (14.6).
#include <string>
#include <vector>

#include "page/document.h"
#include "pdf/fonts.h"
#include "pdf/inks.h"

namespace toji::pdf {

struct PageContent {
  std::string operators;
  std::vector<page::TagId> marks;  // the tag of each marked-content sequence, by MCID
};

// Neighbouring items of one tag become one sequence /Role <</MCID n>> BDC … EMC, artifacts /Artifact BMC … EMC.
PageContent page_content(const page::Page&, const page::TagTree&, const FontSet&, Inks = Inks::rgb);

}  // namespace toji::pdf
