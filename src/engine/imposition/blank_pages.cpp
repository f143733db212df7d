#include <vector>

#include "engine/imposition/steps.h"

namespace toji::imposition {
namespace {

page::Page blank(Size size) {
  page::Page page;
  page.size = size;
  return page;
}

}  // namespace

void add_blank_pages(page::Document& document) {
  std::vector<page::Page> pages;
  std::vector<std::size_t> moved;  // where page i is now
  for (page::Page& page : document.pages) {
    if (page.on_right && !on_right_side(pages.size(), document.binding)) pages.push_back(blank(page.size));
    moved.push_back(pages.size());
    pages.push_back(std::move(page));
  }
  const auto multiple = static_cast<std::size_t>(document.binding.multiple);
  while (!pages.empty() && multiple > 1 && pages.size() % multiple != 0) pages.push_back(blank(pages.back().size));
  document.pages = std::move(pages);
  for (page::Destination& place : document.destinations) place.page = moved[place.page];
}

}  // namespace toji::imposition
