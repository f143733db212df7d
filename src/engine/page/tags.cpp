#include "engine/page/tags.h"

#include <cassert>
#include <utility>

namespace toji::page {

TagTree::TagTree() {
  tags_.emplace_back();
  tags_.front().role = Role::document;
}

TagId TagTree::add(TagId parent, Role role) {
  assert(parent < tags_.size());
  const TagId id = static_cast<TagId>(tags_.size());
  Tag& tag = tags_.emplace_back();
  tag.role = role;
  tag.parent = parent;
  hang(parent, id, id);
  return id;
}

void TagTree::hang(TagId parent, TagId first, TagId last) {
  Tag& above = tags_[parent];
  (above.first_child == artifact ? above.first_child : tags_[above.last_child].next) = first;
  above.last_child = last;
}

TagId TagTree::append(TagTree&& other) {
  const TagId by = static_cast<TagId>(size()) - 1;
  const auto move = [by](TagId& tag) {
    if (tag != artifact && tag != root_tag) tag += by;
  };
  for (TagId id = 1; id < other.size(); ++id) {
    Tag& tag = tags_.emplace_back(std::move(other.tags_[id]));
    for (TagId* link : {&tag.parent, &tag.first_child, &tag.last_child, &tag.next}) move(*link);
    for (TagId& header : tag.headers) move(header);
  }
  const Tag& root = other.tags_.front();
  if (root.first_child != artifact) hang(root_tag, root.first_child + by, root.last_child + by);
  return by;
}

const char* name_of(Role role) {
  switch (role) {
    case Role::document:
      return "Document";
    case Role::part:
      return "Part";
    case Role::sect:
      return "Sect";
    case Role::div:
      return "Div";
    case Role::h1:
      return "H1";
    case Role::h2:
      return "H2";
    case Role::h3:
      return "H3";
    case Role::h4:
      return "H4";
    case Role::h5:
      return "H5";
    case Role::h6:
      return "H6";
    case Role::p:
      return "P";
    case Role::list:
      return "L";
    case Role::list_item:
      return "LI";
    case Role::label:
      return "Lbl";
    case Role::list_body:
      return "LBody";
    case Role::table:
      return "Table";
    case Role::table_head:
      return "THead";
    case Role::table_body:
      return "TBody";
    case Role::table_row:
      return "TR";
    case Role::header_cell:
      return "TH";
    case Role::data_cell:
      return "TD";
    case Role::caption:
      return "Caption";
    case Role::figure:
      return "Figure";
    case Role::link:
      return "Link";
    case Role::span:
      return "Span";
    case Role::toc:
      return "TOC";
    case Role::toc_item:
      return "TOCI";
    case Role::note:
      return "Note";
    case Role::ruby:
      return "Ruby";
    case Role::ruby_base:
      return "RB";
    case Role::ruby_text:
      return "RT";
  }
  assert(false);
  return "";
}

}  // namespace toji::page
