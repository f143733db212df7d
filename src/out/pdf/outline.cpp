#include "out/pdf/outline.h"

namespace toji::pdf {
namespace {

// Indices into the items, which begin with the root; 0 is none but for parent.
struct Item {
  std::size_t parent = 0, previous = 0, next = 0, first = 0, last = 0, children = 0;
};

std::vector<Item> tree_of(const std::vector<page::OutlineEntry>& entries) {
  std::vector<Item> items(entries.size() + 1);
  std::vector<std::size_t> path{0};  // the open ancestors, root first
  for (std::size_t i = 1; i < items.size(); ++i) {
    const auto depth = static_cast<std::size_t>(std::max(entries[i - 1].depth, 0));
    if (path.size() > depth + 1) path.resize(depth + 1);
    Item& parent = items[path.back()];
    items[i].parent = path.back();
    items[i].previous = parent.last;
    if (parent.last != 0) items[parent.last].next = i;
    if (parent.first == 0) parent.first = i;
    parent.last = i;
    ++parent.children;
    path.push_back(i);
  }
  return items;
}

// The root counts the items that are visible, an open item its children, a closed one its children negatively.
std::int32_t count_of(const std::vector<Item>& items, std::size_t i) {
  const auto children = static_cast<std::int32_t>(items[i].children);
  if (i != 0) return items[i].parent == 0 ? children : -children;
  std::int32_t visible = children;
  for (std::size_t k = items[0].first; k != 0; k = items[k].next)
    visible += static_cast<std::int32_t>(items[k].children);
  return visible;
}

}  // namespace

Ref add_outline(Saver& saver, Objects& objects, const std::vector<page::OutlineEntry>& entries) {
  const std::vector<Item> items = tree_of(entries);
  const Ref root = saver.reserve(items.size());
  const auto ref = [root](std::size_t i) { return root + static_cast<Ref>(i); };
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    Dict dict(objects);
    if (i == 0) {
      dict.name("Type", "Outlines");
    } else {
      dict.text("Title", entries[i - 1].title).text("Dest", entries[i - 1].destination).ref("Parent", ref(item.parent));
    }
    if (item.previous != 0) dict.ref("Prev", ref(item.previous));
    if (item.next != 0) dict.ref("Next", ref(item.next));
    if (item.first != 0) dict.ref("First", ref(item.first)).ref("Last", ref(item.last));
    if (item.children != 0) dict.integer("Count", count_of(items, i));
    saver.add(ref(i), dict);
  }
  return root;
}

}  // namespace toji::pdf
