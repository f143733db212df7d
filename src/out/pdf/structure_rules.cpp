#include "out/pdf/structure_rules.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "base/language_tag.h"
#include "engine/page/limits.h"
#include "engine/page/nesting.h"
#include "out/pdf/destinations.h"
#include "out/pdf/table_rules.h"

namespace toji::pdf {
namespace {

using page::Role;
using page::TagId;

[[noreturn]] void fail(const std::string& what) { throw std::logic_error("pdf: " + what); }

std::string describe(const page::TagTree& tags, TagId tag) {
  return std::string(page::name_of(tags.at(tag).role)) + " (tag " + std::to_string(tag) + ")";
}

class Rules {
 public:
  Rules(const page::Document& document, const std::vector<bool>& kept)
      : document_(document), tags_(document.tags), kept_(kept), tables_(document.tags) {}

  void require() {
    const page::Metadata& metadata = document_.metadata;
    if (metadata.title.empty()) fail("the document has no title (ISO 14289-1 7.1)");
    if (!is_language_tag(metadata.language)) fail("no language tag: " + metadata.language + " (ISO 14289-1 7.2)");
    for (TagId tag = 1; tag < tags_.size(); ++tag) {
      if (kept_[tag]) require_element(tag);
    }
    require_headings();
    for (const auto& page : document_.pages) require_page(page);
  }

 private:
  void require_element(TagId tag) {
    const page::Tag& element = tags_.at(tag);
    const Role parent = tags_.at(element.parent).role;
    if (!page::may_contain(parent, element.role)) {
      fail(describe(tags_, tag) + " in " + describe(tags_, element.parent) + " (ISO 14289-1 7.2)");
    }
    if (!element.texts->language.empty() && !is_language_tag(element.texts->language)) {
      fail("no language tag: " + element.texts->language + " (ISO 14289-1 7.2)");
    }
    if (element.role == Role::figure && element.texts->alternative.empty() && element.texts->actual_text.empty()) {
      fail(describe(tags_, tag) + " has no alternative (ISO 14289-1 7.3)");
    }
    if (element.role == Role::caption) require_caption_at_edge(tag);
    if (element.role == Role::table) tables_.require(tag);
  }

  // 7.2: a table's caption is its first or last child, a list's and a table of contents' the first.
  void require_caption_at_edge(TagId caption) const {
    const TagId parent = tags_.at(caption).parent;
    std::vector<TagId> kids;
    for (const TagId kid : tags_.children(parent)) {
      if (kept_[kid]) kids.push_back(kid);
    }
    const Role role = tags_.at(parent).role;
    if (kids.empty()) return;
    const bool first = kids.front() == caption;
    if (role == Role::table && !first && kids.back() != caption) {
      fail(describe(tags_, caption) + " neither first nor last (ISO 14289-1 7.2)");
    }
    if ((role == Role::list || role == Role::toc) && !first) {
      fail(describe(tags_, caption) + " not first (ISO 14289-1 7.2)");
    }
  }

  // 7.4.2, in the structure's order.
  void require_headings() const {
    int before = 0;
    std::vector<TagId> to_visit{page::root_tag};
    while (!to_visit.empty()) {
      const TagId tag = to_visit.back();
      to_visit.pop_back();
      const page::Tag& element = tags_.at(tag);
      if (element.role >= Role::h1 && element.role <= Role::h6) {
        const int level = static_cast<int>(element.role) - static_cast<int>(Role::h1) + 1;
        if (level > before + 1) fail(describe(tags_, tag) + " skips a level of headings (ISO 14289-1 7.4.2)");
        before = level;
      }
      const auto behind = static_cast<std::ptrdiff_t>(to_visit.size());
      for (const TagId kid : tags_.children(tag)) {
        if (kept_[kid]) to_visit.push_back(kid);
      }
      std::reverse(to_visit.begin() + behind, to_visit.end());
    }
  }

  void require_page(const page::Page& page) const {
    for (const Length side : {page.size.width, page.size.height}) {
      if (side < page::shortest_side || side > page::longest_side) fail("a page's size (ISO 19005-2 6.1.13)");
    }
    for (const auto& link : page.links) {
      if (link.contents.empty()) fail("the link to " + link.destination + " has no contents (ISO 14289-1 7.18.5)");
      if (page::is_artifact(link.tag) || tags_.at(link.tag).role != Role::link) {
        fail("the link to " + link.destination + " is in no Link element (ISO 14289-1 7.18.5)");
      }
    }
  }

  const page::Document& document_;
  const page::TagTree& tags_;
  const std::vector<bool>& kept_;
  TableRules tables_;
};

void require_tag(const page::TagTree& tags, TagId tag) {
  if (!page::is_artifact(tag) && tag >= tags.size()) fail("no tag " + std::to_string(tag));
}

}  // namespace

void require_conformance(const page::Document& document, const std::vector<bool>& kept) {
  Rules(document, kept).require();
}

void require_sound(const page::Document& document) {
  const auto names = destination_names(document);
  const auto require = [&names](const std::string& name) {
    if (!names.contains(name)) fail("no destination is named " + name);
  };
  for (const auto& entry : document.outline) require(entry.destination);
  for (const auto& page : document.pages) {
    for (const auto& link : page.links)
      if (!link.leaves) require(link.destination);
  }
}

void require_tags(const page::Page& page, const page::TagTree& tags) {
  for (const auto& link : page.links) require_tag(tags, link.tag);
  for (const auto& item : page.items) require_tag(tags, item.tag);
}

}  // namespace toji::pdf
