#include "report/dataset/values.h"
#include "report/summary/tables.h"

namespace toji::summary {
namespace {

using namespace dataset;

std::vector<Column> columns_of(const Plan& plan) {
  std::vector<Column> out{{"年度", 12}, {"区分", 12}, {"上位", 30}, {"番号", 6}, {"名称", 40}, {"枚数", 6}};
  for (const Rating& rating : plan.scale) out.push_back({rating.symbol + "（" + rating.name + "）", 12});
  out.push_back({"評価件数", 10});
  for (const Rating& rating : plan.scale) out.push_back({rating.symbol + "の割合", 10});
  return out;
}

// What a row is about: empty cells where it has no item above or no number.
struct Group {
  std::string year, kind;
  Value above, number;
  std::string name;
};

std::vector<Value> row_of(const Group& group, const Counts& counts) {
  std::vector<Value> row{group.year, group.kind, group.above, group.number, group.name};
  row.push_back(counts.sheets == 0 ? Value() : Value(counts.sheets));  // not known of the year before
  for (const unsigned count : counts.by_rating) row.emplace_back(count);
  row.emplace_back(counts.rated());
  for (std::size_t i = 0; i < counts.by_rating.size(); ++i)
    row.push_back(counts.rated() == 0 ? Value() : Value(Share{counts.tenths(i)}));
  return row;
}

Group group_of(const Plan& plan, const Node& node, const std::string& year) {
  const Value above = node.parent == Node::none ? Value() : Value(plan.nodes[node.parent].name.text);
  return {year, plan.levels[node.level].text, above, node.number, node.name.text};
}

}  // namespace

Table counts(const Dataset& dataset) {
  const Plan& plan = dataset.plan;
  const Annual& annual = dataset.annual;
  const std::string year = nfkc(plan.years[annual.year].label.text);
  Table table{"集計", columns_of(plan), {}};
  table.rows.push_back(row_of({year, "全体", {}, {}, "全体"}, dataset.statistics.all));
  if (annual.previous)
    table.rows.push_back(
        row_of({nfkc(annual.previous->label), "全体", {}, {}, "全体"}, Counts{0, annual.previous->counts}));
  for (std::size_t i = 0; i < plan.nodes.size(); ++i)
    table.rows.push_back(row_of(group_of(plan, plan.nodes[i], year), dataset.statistics.nodes[i]));
  for (std::size_t i = 0; i < annual.divisions.size(); ++i)
    table.rows.push_back(
        row_of({year, "実行課", {}, {}, annual.divisions[i].name.text}, dataset.statistics.divisions[i]));
  return table;
}

}  // namespace toji::summary
