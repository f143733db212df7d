#include "engine/imposition/impose.h"

#include "engine/imposition/steps.h"

namespace toji::imposition {

page::Document impose(page::Document document, const PrintOptions& options) {
  add_blank_pages(document);
  shift_from_binding(document);
  if (options.spine && !document.pages.empty())
    document.pages.push_back(spine_page(document.metadata, *options.spine, document.pages.front().size.height));
  for (page::Page& page : document.pages) {
    page.links.clear();
    add_bleed(page, options.bleed);
    add_cut_marks(page);
  }
  const Length margin = options.bleed + marks_area;
  for (page::Destination& place : document.destinations)
    place.position = {place.position.x + margin, place.position.y + margin};
  return document;
}

}  // namespace toji::imposition
