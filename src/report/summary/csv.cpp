#include "report/summary/csv.h"

#include <string_view>

#include "base/delimited.h"

namespace toji::summary {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Field {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return delimited_cell(text, ','); }
  std::string operator()(unsigned number) const { return std::to_string(number); }
  std::string operator()(Share share) const { return dataset::percent(share.tenths); }
};

}  // namespace

std::string csv(const Table& table) {
  std::string out(byte_order_mark);
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    (out += i == 0 ? "" : ",") += delimited_cell(table.columns[i].name, ',');
  out += "\r\n";
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) (out += i == 0 ? "" : ",") += std::visit(Field{}, row[i]);
    out += "\r\n";
  }
  return out;
}

}  // namespace toji::summary
