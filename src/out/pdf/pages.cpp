#include "out/pdf/pages.h"

#include <algorithm>

#include "out/pdf/numbers.h"
#include "out/pdf/strings.h"

namespace toji::pdf {
namespace {

constexpr std::size_t fan_out = 32;
constexpr int print_flag = 1 << 2;  // PDF/A: printed, not hidden (ISO 19005-2 6.3.2)

void append_rect(Bytes& out, const Rect& r, Length page_height) {
  out += '[';
  for (const Length n : {r.left(), page_height - r.bottom(), r.right(), page_height - r.top()}) {
    append_thousandths(out, thousandths(n));
    out += ' ';
  }
  out.pop_back();
  out += ']';
}

// The levels of the tree, leaves first: how many nodes each has. The last has one.
std::vector<std::size_t> levels(std::size_t pages) {
  std::vector<std::size_t> counts;
  for (std::size_t n = std::max<std::size_t>(pages, 1); counts.empty() || n > 1;) {
    n = (n + fan_out - 1) / fan_out;
    counts.push_back(n);
  }
  return counts;
}

class Pages {
 public:
  Pages(Saver& saver, Objects& objects, const page::Document& document, const PageRefs& refs)
      : saver_(saver), objects_(objects), document_(document), refs_(refs) {
    for (const std::size_t nodes : levels(document.pages.size())) {
      level_sizes_.push_back(nodes);
      level_refs_.push_back(saver.reserve(nodes));
    }
  }

  Ref add() {
    std::size_t links = 0;
    for (std::size_t i = 0; i < document_.pages.size(); ++i) {
      add_page(i, links);
      links += document_.pages[i].links.size();
    }
    std::size_t pages_below = 1;
    for (std::size_t level = 0; level < level_sizes_.size(); ++level) {
      pages_below *= fan_out;
      for (std::size_t node = 0; node < level_sizes_[level]; ++node) add_node(level, node, pages_below);
    }
    return level_refs_.back();
  }

 private:
  Ref node_ref(std::size_t level, std::size_t node) const { return level_refs_[level] + static_cast<Ref>(node); }

  void add_page(std::size_t i, std::size_t first_link) {
    const page::Page& page = document_.pages[i];
    Dict dict(objects_, "Page");
    dict.ref("Parent", node_ref(0, i / fan_out));
    Bytes boxes;
    append_rect(boxes += "/MediaBox", {{}, page.size}, page.size.height);
    if (page.bleed) append_rect(boxes += "/BleedBox", *page.bleed, page.size.height);
    if (page.trim) append_rect(boxes += "/TrimBox", *page.trim, page.size.height);
    // Tabs S: the tab order is the structure's (ISO 14289-1 7.18.3).
    dict.raw(boxes.view()).ref("Resources", refs_.resources).ref("Contents", refs_.first_content + static_cast<Ref>(i));
    dict.integer("StructParents", static_cast<std::int32_t>(i)).name("Tabs", "S");
    if (!page.links.empty()) {
      std::string annotations = "/Annots[";
      for (std::size_t k = 0; k < page.links.size(); ++k) {
        append_ref(annotations, refs_.first_link + static_cast<Ref>(first_link + k));
        annotations += ' ';
      }
      annotations.back() = ']';
      dict.raw(annotations);
    }
    saver_.add(refs_.first_page + static_cast<Ref>(i), dict);
    for (std::size_t k = 0; k < page.links.size(); ++k) add_link(i, page.links[k], first_link + k);
  }

  // 12.5.6.5; without a Dict, as an index has hundreds of them.
  void add_link(std::size_t page, const page::Link& link, std::size_t number) {
    Bytes& out = link_;
    out.clear();
    out += "<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect";
    append_rect(out, link.area, document_.pages[page].size.height);
    append_integer(out += "/F ", print_flag);
    if (link.leaves)  // 12.6.4.7: ASCII, and what is not is written in percents
      append_text_string(out += "/A<</S/URI/URI", link.destination), out += ">>";
    else
      append_text_string(out += "/Dest", link.destination);
    if (!link.contents.empty()) append_text_string(out += "/Contents", link.contents);
    append_ref(out += "/P ", refs_.first_page + static_cast<Ref>(page));
    if (!page::is_artifact(link.tag))
      append_integer(out += "/StructParent ", static_cast<std::int64_t>(document_.pages.size() + number));
    out += ">>";
    saver_.add(refs_.first_link + static_cast<Ref>(number), out.view());
  }

  void add_node(std::size_t level, std::size_t node, std::size_t pages_below) {
    const std::size_t kids_in_all = level == 0 ? document_.pages.size() : level_sizes_[level - 1];
    const Ref first_kid = level == 0 ? refs_.first_page : level_refs_[level - 1];
    Dict dict(objects_, "Pages");
    if (level + 1 < level_sizes_.size()) dict.ref("Parent", node_ref(level + 1, node / fan_out));
    std::string kids = "/Kids[";
    for (std::size_t k = node * fan_out; k < std::min((node + 1) * fan_out, kids_in_all); ++k) {
      append_ref(kids, first_kid + static_cast<Ref>(k));
      kids += ' ';
    }
    dict.raw(kids += ']');
    const std::size_t first_page = node * pages_below;
    dict.integer("Count", static_cast<std::int32_t>(std::min(pages_below, document_.pages.size() - first_page)));
    saver_.add(node_ref(level, node), dict);
  }

  Saver& saver_;
  Objects& objects_;
  const page::Document& document_;
  const PageRefs& refs_;
  std::vector<std::size_t> level_sizes_;
  std::vector<Ref> level_refs_;
  Bytes link_;  // being written; kept for its room
};

}  // namespace

Ref add_pages(Saver& saver, Objects& objects, const page::Document& document, const PageRefs& refs) {
  return Pages(saver, objects, document, refs).add();
}

}  // namespace toji::pdf
