#pragma once
// Content streams (ISO 32000-1 7.8.2) with marked content (14.6).
#include <string>
#include <vector>

#include "page/document.h"
#include "pdf/fonts.h"
#include "pdf/inks.h"

namespace toji::pdf {

// The operators that draw the page. Neighbouring items of one tag become one sequence /Role <</MCID n>> BDC … EMC,
// artifacts /Artifact BMC … EMC.
std::string page_content(const page::Page&, const page::TagTree&, const FontSet&, Inks = Inks::rgb);

// The tag of each marked-content sequence in them, by MCID.
std::vector<page::TagId> marks_of(const page::Page&);

}  // namespace toji::pdf
