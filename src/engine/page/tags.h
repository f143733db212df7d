#pragma once
// The logical structure beside the pages (ISO 32000-1 14.7 and 14.8).
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "base/boxed.h"

namespace toji::page {

using TagId = std::uint32_t;
inline constexpr TagId artifact = 0xffffffff;  // not part of the structure
// Running heads and feet, which a reader may pass over by kind (ISO 14289-1 7.8).
inline constexpr TagId header_artifact = 0xfffffffe, footer_artifact = 0xfffffffd;
// What lies across the page such as 案, and what only the press needs: cut marks (ISO 32000-1 14.8.2.2.2).
inline constexpr TagId watermark_artifact = 0xfffffffc, cut_mark_artifact = 0xfffffffb;
constexpr bool is_artifact(TagId tag) { return tag >= cut_mark_artifact; }
inline constexpr TagId root_tag = 0;  // the Document element

// Standard structure types, ISO 32000-1 14.8.4.
enum class Role : std::uint8_t {
  document,
  part,
  sect,
  div,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  list,
  list_item,
  label,
  list_body,
  table,
  table_head,
  table_body,
  table_row,
  header_cell,
  data_cell,
  caption,
  figure,
  link,
  span,
  toc,
  toc_item,
  note,
  ruby,
  ruby_base,
  ruby_text
};

enum class Scope : std::uint8_t { none, row, column, both };

constexpr bool is_cell(Role role) { return role == Role::header_cell || role == Role::data_cell; }

// What is said of few elements.
struct TagTexts {
  std::string alternative;  // Alt: required for figures
  std::string actual_text;  // ActualText
  std::string expansion;    // E: what an abbreviation is short for
  std::string summary;      // of a table: Summary
  std::string language;     // only where it differs from the document's
  std::string title;        // T
  bool operator==(const TagTexts&) const = default;
};

struct Tag {
  Role role = Role::p;
  Scope scope = Scope::none;  // header cells
  TagId parent = root_tag;
  TagId first_child = artifact, last_child = artifact, next = artifact;  // artifact: none; TagTree::children
  std::vector<TagId> headers;  // data cells: their header cells, where scope does not determine them
  int column_span = 1, row_span = 1;
  Boxed<TagTexts> texts;
};

class TagTree;

// A tag's children in reading order: a range of TagId.
class TagChildren {
 public:
  class Iterator {
   public:
    using difference_type = std::ptrdiff_t;
    using value_type = TagId;
    Iterator() = default;
    Iterator(const TagTree* tree, TagId at) : tree_(tree), at_(at) {}
    TagId operator*() const { return at_; }
    Iterator& operator++();
    Iterator operator++(int);
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    const TagTree* tree_ = nullptr;
    TagId at_ = artifact;
  };

  TagChildren(const TagTree& tree, TagId first) : tree_(&tree), first_(first) {}
  Iterator begin() const { return {tree_, first_}; }
  Iterator end() const { return {tree_, artifact}; }
  bool empty() const { return first_ == artifact; }

 private:
  const TagTree* tree_;
  TagId first_;
};

class TagTree {
 public:
  TagTree();
  TagId add(TagId parent, Role role);  // appended as the last child
  // The other tree's tags, below its root, behind these; what hung on its root hangs on this one. Returns by how much
  // the ids grew.
  TagId append(TagTree&&);
  Tag& at(TagId id) { return tags_[id]; }
  const Tag& at(TagId id) const { return tags_[id]; }
  TagChildren children(TagId id) const { return {*this, tags_[id].first_child}; }
  std::size_t size() const { return tags_.size(); }

 private:
  // Hangs the siblings from first to last on the parent, behind its children.
  void hang(TagId parent, TagId first, TagId last);
  std::deque<Tag> tags_;  // large and many: they are not moved when more come
};

inline TagChildren::Iterator& TagChildren::Iterator::operator++() {
  at_ = tree_->at(at_).next;
  return *this;
}
inline TagChildren::Iterator TagChildren::Iterator::operator++(int) {
  const Iterator before = *this;
  ++*this;
  return before;
}

// "P", "TH", … as written in the file.
const char* name_of(Role);

}  // namespace toji::page
