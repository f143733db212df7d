#include <iterator>
#include <utility>

#include "engine/page/document.h"

namespace toji::page {
namespace {

TagId moved(TagId tag, TagId by) { return is_artifact(tag) || tag == root_tag ? tag : tag + by; }

}  // namespace

void append(Document& to, Document from) {
  const TagId by = to.tags.append(std::move(from.tags));
  const std::size_t before = to.pages.size();
  for (Page& page : from.pages) {
    for (FrameItem& item : page.items) item.tag = moved(item.tag, by);
    for (Link& link : page.links) link.tag = moved(link.tag, by);
    to.pages.push_back(std::move(page));
  }
  for (Destination& place : from.destinations) {
    place.page += before;
    to.destinations.push_back(std::move(place));
  }
  std::move(from.outline.begin(), from.outline.end(), std::back_inserter(to.outline));
}

}  // namespace toji::page
