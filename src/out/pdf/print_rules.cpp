#include "out/pdf/print_rules.h"

#include <stdexcept>

#include "out/pdf/icc_profile.h"

namespace toji::pdf {
namespace {

void require(bool met, const char* what) {
  if (!met) throw std::logic_error(std::string("pdf: ") + what);
}

bool within(const Rect& inner, const Rect& outer) {
  return inner.left() >= outer.left() && inner.top() >= outer.top() && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

void require_page(const page::Page& page) {
  require(page.trim.has_value(), "a page has no TrimBox (ISO 15930-7 6.7)");
  const Rect media{{}, page.size};
  require(within(*page.trim, page.bleed.value_or(media)) && within(page.bleed.value_or(media), media),
          "a page's boxes do not lie within one another (ISO 15930-7 6.7)");
  require(page.links.empty(), "a page has annotations (ISO 15930-7 6.17)");
}

}  // namespace

void require_print(const page::Document& document, const Options& options) {
  require(options.inks != Inks::rgb, "PDF/X-4 is written in CMYK only (ISO 15930-7 6.2.4)");
  require(is_cmyk_printer(options.condition.profile), "no CMYK printer profile (ISO 15930-7 6.2.2)");
  require(!document.metadata.title.empty() && !document.metadata.date.empty(),
          "the document has no title or no date (ISO 15930-7 6.3)");
  for (const page::Page& page : document.pages) require_page(page);
}

}  // namespace toji::pdf
