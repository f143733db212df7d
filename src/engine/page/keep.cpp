#include "engine/page/keep.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace toji::page {
namespace {

void keep_destinations(Document& document, const std::map<std::size_t, std::size_t>& places) {
  std::erase_if(document.destinations, [&](const Destination& one) { return !places.contains(one.page); });
  for (Destination& one : document.destinations) one.page = places.at(one.page);
}

std::set<std::string> names_of(const std::vector<Destination>& destinations) {
  std::set<std::string> names;
  for (const Destination& one : destinations) names.insert(one.name);
  return names;
}

// A bookmark stands at most one step deeper than that in front of it.
void keep_outline(Document& document, const std::set<std::string>& names) {
  std::erase_if(document.outline, [&](const OutlineEntry& one) { return !names.contains(one.destination); });
  int depth = -1;
  for (OutlineEntry& one : document.outline) depth = one.depth = std::min(one.depth, depth + 1);
}

// A link that is no longer there was text too.
void keep_links(Document& document, const std::set<std::string>& names) {
  std::set<TagId> gone, kept;
  for (Page& page : document.pages) {
    for (const Link& link : page.links) (names.contains(link.destination) ? kept : gone).insert(link.tag);
    std::erase_if(page.links, [&](const Link& link) { return !names.contains(link.destination); });
  }
  for (const TagId tag : gone)
    if (!is_artifact(tag) && !kept.contains(tag)) document.tags.at(tag).role = Role::span;
}

class Structure {
 public:
  explicit Structure(Document& document) : document_(document), tags_(document.tags), used_(tags_.size()) {
    for (const Page& page : document.pages) {
      for (const FrameItem& item : page.items) use(item.tag);
      for (const Link& link : page.links) use(link.tag);
    }
  }

  void keep() {
    copy(root_tag, root_tag, false);
    level_headings();
    for (TagId id = 0; id < new_.size(); ++id)
      for (TagId& header : new_.at(id).headers) header = ids_.at(header);
    for (Page& page : document_.pages) {
      for (FrameItem& item : page.items) item.tag = id_of(item.tag);
      for (Link& link : page.links) link.tag = id_of(link.tag);
    }
    document_.tags = std::move(new_);
  }

 private:
  // With all above it.
  void use(TagId tag) {
    for (; !is_artifact(tag) && !used_[tag]; tag = tags_.at(tag).parent) {
      used_[tag] = true;
      if (tag == root_tag) return;
    }
  }

  void copy(TagId from, TagId to, bool whole) {
    ids_[from] = to;
    for (const TagId child : tags_.children(from)) {
      if (!whole && !used_[child]) continue;
      const Tag& old = tags_.at(child);
      const TagId id = new_.add(to, old.role);
      Tag& made = new_.at(id);
      made.scope = old.scope;
      made.headers = old.headers;
      made.column_span = old.column_span;
      made.row_span = old.row_span;
      made.texts = old.texts;
      copy(child, id, whole || old.role == Role::table);
    }
  }

  // 1 to 6; 0: no heading.
  int level_of(TagId id) const {
    const int level = static_cast<int>(new_.at(id).role) - static_cast<int>(Role::h1) + 1;
    return level >= 1 && level <= 6 ? level : 0;
  }

  // The highest that is kept becomes the first level, and none skips one (ISO 14289-1 7.4.2). Tags have the order in which
  // they are read.
  void level_headings() {
    int highest = 6, before = 0;
    for (TagId id = 0; id < new_.size(); ++id)
      if (level_of(id) != 0) highest = std::min(highest, level_of(id));
    for (TagId id = 0; id < new_.size(); ++id) {
      if (level_of(id) == 0) continue;
      before = std::min(level_of(id) - highest + 1, before + 1);
      new_.at(id).role = static_cast<Role>(static_cast<int>(Role::h1) + before - 1);
    }
  }

  TagId id_of(TagId old) const { return is_artifact(old) ? old : ids_.at(old); }

  Document& document_;
  const TagTree& tags_;
  TagTree new_;
  std::vector<bool> used_;
  std::map<TagId, TagId> ids_;
};

}  // namespace

Document keep_pages(Document document, const std::vector<std::size_t>& pages) {
  std::map<std::size_t, std::size_t> places;
  std::vector<Page> kept;
  for (const std::size_t page : pages) {
    places[page] = kept.size();
    kept.push_back(std::move(document.pages.at(page)));
  }
  document.pages = std::move(kept);
  keep_destinations(document, places);
  const std::set<std::string> names = names_of(document.destinations);
  keep_outline(document, names);
  keep_links(document, names);
  Structure(document).keep();
  return document;
}

}  // namespace toji::page
