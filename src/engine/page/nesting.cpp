#include "engine/page/nesting.h"

namespace toji::page {

bool may_contain(Role parent, Role child) {
  const bool in_table_group = parent == Role::table_head || parent == Role::table_body;
  switch (child) {
    case Role::table_row:
      return parent == Role::table || in_table_group;
    case Role::table_head:
    case Role::table_body:
      return parent == Role::table;
    case Role::header_cell:
    case Role::data_cell:
      return parent == Role::table_row;
    case Role::list_item:
      return parent == Role::list;
    case Role::list_body:
      return parent == Role::list_item;
    case Role::label:
      return parent == Role::list_item || parent == Role::note || parent == Role::toc_item;
    case Role::toc_item:
      return parent == Role::toc;
    case Role::ruby_base:  // 14.8.4.4.2
    case Role::ruby_text:
      return parent == Role::ruby;
    case Role::document:
      return false;
    default:
      break;
  }
  if (parent == Role::list) return child == Role::list || child == Role::caption;
  if (parent == Role::toc) return child == Role::toc || child == Role::caption;
  if (parent == Role::table) return child == Role::caption;
  return parent != Role::list_item && parent != Role::table_row && !in_table_group;
}

}  // namespace toji::page
