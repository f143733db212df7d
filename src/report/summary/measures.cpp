#include <algorithm>

#include "report/dataset/dataset.h"
#include "report/dataset/values.h"
#include "report/summary/tables.h"

namespace toji::summary {
namespace {

using namespace dataset;
using dataset::Text;

// Lines that were broken for a narrow cell, as one.
std::string joined(const Text& text) {
  std::string out = text.str();
  out.erase(std::remove(out.begin(), out.end(), '\n'), out.end());
  return out;
}

// What stands where nothing is written yet or nothing could be read.
std::string mark_of(const Sheet& sheet) { return sheet.fields.unreadable ? unreadable_mark : open_mark; }

std::string divisions_of(const Sheet& sheet) {
  if (sheet.fields.divisions.empty()) return mark_of(sheet);
  std::string out;
  for (const Name& division : sheet.fields.divisions) (out += out.empty() ? "" : "、") += division.text;
  return out;
}

Value filled(std::string text) { return text.empty() ? Value() : Value(std::move(text)); }

std::vector<Column> columns_of(const Dataset& dataset) {
  std::vector<Column> out{{"頁", 6}};
  for (const Name& level : dataset.plan.levels) {
    out.push_back({level.text + "番号", 6});
    out.push_back({level.text, 24});
  }
  const std::string year = nfkc(dataset.plan.years[dataset.annual.year].label.text);
  for (const Column& column : {Column{"施策番号", 6}, Column{"事例番号", 6}, Column{"取組", 44}, Column{"実行課", 30},
                               Column{"評価（" + year + "）", 8}, Column{"評価の内容", 12}, Column{"評価段階", 12},
                               Column{"終了", 6}})
    out.push_back(column);
  for (const Name& field : dataset.plan.extra_fields) out.push_back({field.text, 24});
  out.push_back({"再掲のもと", 24});
  out.push_back({"id", 28});
  return out;
}

// Number and name for each level, empty where the branch does not reach.
void add_ancestors(std::vector<Value>& row, const Plan& plan, const Sheet& sheet) {
  const std::size_t begin = row.size();
  row.resize(begin + 2 * plan.levels.size());
  for (std::size_t i = sheet.node; i != Node::none; i = plan.nodes[i].parent) {
    const std::size_t column = begin + 2 * plan.nodes[i].level;
    row[column] = plan.nodes[i].number;
    row[column + 1] = plan.nodes[i].name.text;
  }
}

void add_rating(std::vector<Value>& row, const Plan& plan, const Sheet& sheet) {
  if (sheet.assessment) {
    row.emplace_back(plan.scale[sheet.assessment->rating].symbol);
    row.emplace_back(plan.scale[sheet.assessment->rating].name);
    row.push_back(filled(plan.stages.empty() ? "" : plan.stages[sheet.assessment->stage].text));
  } else {
    row.push_back(filled(sheet.fields.is_finished() ? "" : mark_of(sheet)));
    row.resize(row.size() + 2);
  }
  row.push_back(filled(sheet.fields.is_finished() ? "終了" : ""));
}

// The plan's own fields (欄一覧), empty where the sheet says nothing.
void add_own_fields(std::vector<Value>& row, const Plan& plan, const Sheet& sheet) {
  const std::size_t begin = row.size();
  row.resize(begin + plan.extra_fields.size());
  for (const ExtraField& extra : sheet.fields.extra) row[begin + extra.field] = filled(extra.text.str());
}

std::vector<Value> row_of(const Plan& plan, const Sheet& sheet) {
  std::vector<Value> row{sheet.page};
  add_ancestors(row, plan, sheet);
  row.emplace_back(plan.measures[sheet.measure].number);
  row.push_back(sheet.case_count == 0 ? Value() : Value(sheet.case_number));
  row.push_back(filled(sheet.index_title.empty() ? open_mark : joined(sheet.index_title)));
  row.push_back(filled(divisions_of(sheet)));
  add_rating(row, plan, sheet);
  add_own_fields(row, plan, sheet);
  row.push_back(filled(sheet.copy_of));
  row.emplace_back(sheet.id);
  return row;
}

}  // namespace

Table measures(const Dataset& dataset) {
  Table table{"取組一覧", columns_of(dataset), {}};
  for (const Sheet& sheet : dataset.sheets) table.rows.push_back(row_of(dataset.plan, sheet));
  return table;
}

}  // namespace toji::summary
