// Control elements and tables: what depends on what stands around it.
#include <algorithm>
#include <utility>

#include "document.h"
#include "template.h"
#include "texts.h"
#include "values.h"

namespace toji::random {

using layout::AttributeId;
using layout::ElementId;
using layout::ElementRule;

void TemplateMaker::control(pugi::xml_node parent, const ElementRule& rule, std::uint16_t holds, Scope scope) {
  if (rule.id == ElementId::call) return call(parent, holds, scope);
  const auto inside = [&](pugi::xml_node node) {
    constexpr std::uint16_t mixed = layout::blocks | layout::inlines, only_blocks = layout::blocks;
    const std::uint16_t inner = (holds & mixed) == mixed ? only_blocks : holds;
    if (inner == layout::rows) return rows(node, scope, 2);
    Scope own = scope;
    fill(node, inner, own, 1, 3);
  };
  pugi::xml_node node = parent.append_child(std::string(rule.name).c_str());
  if (rule.id == ElementId::slot) {
    slot_ = holds;
    slot_columns_ = scope.columns;
    return;
  }
  scope.certain = false;
  if (rule.id == ElementId::choose) {
    for (int i = random_.between(1, 2); i > 0; --i) {
      pugi::xml_node when = node.append_child("when");
      attributes(when, layout::rule_of(ElementId::when), scope);
      inside(when);
    }
    if (random_.chance(60)) inside(node.append_child("otherwise"));
    return;
  }
  if (rule.id != ElementId::for_each) {
    attributes(node, rule, scope);
    if (layout::holds_in(rule, holds) != layout::nothing) inside(node);
    return;
  }
  const Loop loop = expressions_.loop(scope.where);
  node.append_attribute("select") = loop.select.c_str();
  if (loop.may_be_empty || random_.chance(30)) node.append_attribute("optional") = wild() ? "no" : "yes";
  scope.where = loop.inside;
  scope.may_name = scope.may_name && loop.each_once;
  if (loop.each_once) scope.unique = "{@id}";
  inside(node);
}

void TemplateMaker::let(pugi::xml_node parent, Scope& scope) {
  const auto type = static_cast<Variable::Type>(random_.between(0, 3));
  std::string select;
  switch (type) {
    case Variable::string:
      select = "string(" + std::string(scope.where == Where::anywhere ? "/d/@題" : "@n") + ")";
      break;
    case Variable::number:
      select = random_.pick({"1 + 1", "count(//項)", "number(/d/@n)"});
      break;
    case Variable::boolean:
      select = random_.pick({"true()", "/d/@n > 3", "not(//項)"});
      break;
    case Variable::nodes:
      select = random_.pick({"/d", "//項", "/d/@題"});
  }
  const Variable made{new_name("v"), type};
  pugi::xml_node node = parent.append_child("let");
  node.append_attribute("name") = made.name.c_str();
  if (type == Variable::string && random_.chance(40)) {
    Scope inner = scope;
    ++inner.depth;
    inner.may_name = inner.certain = false;
    fill(node, layout::inlines, inner, 0, 2);
  } else {
    node.append_attribute("select") = select.c_str();
  }
  scope.variables.push_back(made);
}

void TemplateMaker::call(pugi::xml_node parent, std::uint16_t holds, const Scope& scope) {
  std::vector<const Definition*> fitting;
  for (const Definition& one : definitions_)
    if ((one.holds & holds) != 0 && ((one.holds & layout::rows) == 0 || one.columns == scope.columns))
      fitting.push_back(&one);
  if (wild() && !definitions_.empty()) fitting = {&random_.pick(definitions_)};
  if (fitting.empty()) return;
  const Definition& definition = *random_.pick(fitting);
  level_ = std::min(level_, 1);  // what it brings may be a heading
  pugi::xml_node node = parent.append_child("call");
  node.append_attribute("name") = definition.name.c_str();
  if (random_.chance(30)) node.append_attribute("select") = random_.pick({"/d", ".", "/d/@題/.."}).c_str();
  for (const Variable& parameter : definition.parameters) {
    pugi::xml_node with = node.append_child("with");
    with.append_attribute("name") = parameter.name.c_str();
    const std::string select = parameter.type == Variable::string    ? expressions_.text(scope.where, scope.variables)
                               : parameter.type == Variable::number  ? expressions_.number(scope.where, scope.variables)
                               : parameter.type == Variable::boolean ? expressions_.truth(scope.where, scope.variables)
                                                                     : expressions_.nodes(scope.where, scope.variables);
    with.append_attribute("select") = select.c_str();
  }
  Scope inner = scope;
  inner.may_name = inner.certain = false;
  inner.columns = definition.slot_columns;
  if (definition.slot == layout::rows)
    rows(node, inner, 1);
  else if (definition.slot != 0)
    fill(node, definition.slot, inner, 1, 2);
}

void TemplateMaker::table(pugi::xml_node node, Scope scope) {
  scope.columns = random_.between(1, scope.depth > 2 ? 2 : random_.chance(30) ? 5 : 3);
  std::string columns;
  for (int i = 0; i < scope.columns; ++i)
    columns += (i > 0 ? " " : "") + (scope.depth > 2 || random_.chance(85) ? random_.pick({"*", "2*", "*"})
                                                                           : random_.pick({"4em", "20mm", "3*"}));
  if (random_.chance(70)) {
    if (!node.attribute("columns") || !wild()) set(node, "columns", columns);
  } else {
    node.remove_attribute("columns");
    for (int i = 0; i < scope.columns; ++i) add(node, layout::rule_of(ElementId::column), scope);
  }
  if (!node.attribute("cell-style") && !box_styles_.empty() && random_.chance(60))
    node.append_attribute("cell-style") = random_.pick(box_styles_).c_str();
  const std::vector<std::string> around = std::exchange(header_ids_, {});
  const std::size_t heads = scope.in_table ? random_.weighted({30, 40, 20, 10}) : 0;
  const bool row_headers = heads >= 2 && scope.columns > 1;
  if (heads == 1 || heads == 2) row_block(node, scope, 1, true, row_headers);
  const int before = budget_;
  if (row_headers || random_.chance(30))
    for (int i = random_.between(1, 3); i > 0; --i) row_block(node, scope, 1, false, row_headers);
  else
    rows(node, scope, 4);
  budget_ = std::min(budget_, before);
  header_ids_ = around;
}

// Blocks of rows, some of them under loops and conditions or by a call.
void TemplateMaker::rows(pugi::xml_node node, const Scope& scope, int most) {
  Scope inner = scope;
  ++inner.depth;
  const std::size_t known = inner.variables.size();
  for (int i = random_.between(1, most); i > 0; --i) {
    const ElementRule& rule = choose(layout::rows, inner);
    if (rule.id == ElementId::row || inner.depth > 6 || budget_ <= 0)
      row_block(node, inner, random_.between(1, 3), false, false);
    else if (layout::is_control(rule.id) && rule.id != ElementId::let)
      control(node, rule, layout::rows, inner);
    else
      add(node, rule, inner);
  }
  inner.variables.resize(known);
}

// Rows whose cells span columns and rows, and fill the block without a gap.
void TemplateMaker::row_block(pugi::xml_node node, const Scope& scope, int count, bool head, bool row_headers) {
  const auto columns = static_cast<std::size_t>(scope.columns);
  std::vector<int> covered(columns, 0);  // how many more rows a cell above covers
  const bool merges = !head && !row_headers && columns > 1 && random_.chance(60) &&
                      (scope.where == Where::group || scope.where == Where::item);
  if (row_headers || merges) count = 1;
  for (int row = 0; row < count; ++row) {
    pugi::xml_node line = node.append_child("row");
    attributes(line, layout::rule_of(ElementId::row), scope);
    if (head || random_.chance(5)) line.append_attribute("head") = head ? "yes" : "no";
    for (std::size_t column = 0; column < columns;) {
      if (covered[column] > 0) {
        --covered[column++];
        continue;
      }
      std::size_t room = 1;
      while (column + room < columns && covered[column + room] == 0) ++room;
      const int span =
          merges || row_headers || head || random_.chance(75) ? 1 : random_.between(1, static_cast<int>(room));
      const int down = random_.chance(80) ? 1 : random_.between(1, count - row);
      const char* header = head                         ? (column == 0 && row_headers ? "both" : "column")
                           : column == 0 && row_headers ? "row"
                                                        : "";
      cell(line, scope, span, down, header);
      if (merges && column == 0) merge(line.last_child());
      if (merges && column + 1 == columns && random_.chance(60)) let_be_parted(line);
      for (int i = 0; i < span; ++i) covered[column++] = down - 1;
    }
  }
}

void TemplateMaker::merge(pugi::xml_node cell) {
  cell.remove_children();
  cell.append_attribute("merge") = "{@種}";
  cell.append_child("value").append_attribute("select") = "@種";
}

// A row that hardly fits into what is left of a page.
void TemplateMaker::let_be_parted(pugi::xml_node row) {
  set(row, "split", "yes");
  row.remove_attribute("height");
  pugi::xml_node last = row.last_child();
  last.remove_children();
  last.append_child(pugi::node_pcdata).set_value(sentence(random_, 40, 400).c_str());
}

void TemplateMaker::cell(pugi::xml_node row, const Scope& scope, int span, int rows, const char* header) {
  pugi::xml_node node = row.append_child("cell");
  const ElementRule& rule = layout::rule_of(ElementId::cell);
  attributes(node, rule, scope);
  if (span > 1) node.append_attribute("span") = span;
  if (rows > 1) node.append_attribute("rows") = rows;
  if (*header != '\0') {
    node.append_attribute("header") = header;
    if (scope.certain && random_.chance(30)) {
      header_ids_.push_back("h" + std::to_string(++names_));
      node.append_attribute("id") = header_ids_.back().c_str();
    }
  } else if (scope.in_table && !header_ids_.empty() && random_.chance(30)) {
    node.append_attribute("headers") = random_.pick(header_ids_).c_str();
  }
  Scope inner = scope;
  ++inner.depth;
  if (random_.chance(88) || *header != '\0') content(node, rule, layout::holds_in(rule, 0), inner);
}

}  // namespace toji::random
