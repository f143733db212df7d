#include <algorithm>
#include <iterator>
#include <utility>

#include "page/document.h"

namespace toji::page {
namespace {

TagId moved(TagId tag, TagId by) { return is_artifact(tag) || tag == root_tag ? tag : tag + by; }

// The tags below the root behind those of the tree; what hung on the root hangs on this one. Returns by how much the
// ids grew.
TagId append(TagTree& to, const TagTree& from) {
  const TagId by = static_cast<TagId>(to.size()) - 1;
  for (TagId id = 1; id < from.size(); ++id) {
    const Tag& tag = from.at(id);
    const TagId added = to.add(moved(tag.parent, by), tag.role);
    Tag copy = tag;
    copy.parent = moved(tag.parent, by);
    for (TagId& header : copy.headers) header = moved(header, by);
    copy.children = {};  // they add themselves
    to.at(added) = std::move(copy);
  }
  return by;
}

}  // namespace

void append(Document& to, Document from) {
  const TagId by = append(to.tags, from.tags);
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
