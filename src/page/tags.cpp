#include "page/tags.h"

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
  tags_[parent].children.push_back(id);
  return id;
}

TagId TagTree::append(TagTree&& other) {
  const TagId by = static_cast<TagId>(size()) - 1;
  for (TagId& child : other.tags_.front().children) tags_.front().children.push_back(child + by);
  for (TagId id = 1; id < other.size(); ++id) {
    Tag& tag = tags_.emplace_back(std::move(other.tags_[id]));
    if (tag.parent != root_tag) tag.parent += by;
    for (TagId& child : tag.children) child += by;
    for (TagId& header : tag.headers) header += by;
  }
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
