#include "summary/csv.h"

#include <string_view>

namespace toji::summary {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// OWASP, CSV Injection: what makes a cell a formula, at once or after the blank is dropped.
bool is_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
}

// RFC 4180, 2.5 to 2.7.
std::string field(std::string text) {
  if (is_formula(text)) text.insert(0, 1, '\'');
  if (text.find_first_of("\",\r\n") == std::string::npos) return text;
  for (auto quote = text.find('"'); quote != std::string::npos; quote = text.find('"', quote + 2))
    text.insert(quote, 1, '"');
  return '"' + text + '"';
}

struct Field {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return field(text); }
  std::string operator()(unsigned number) const { return std::to_string(number); }
  std::string operator()(Share share) const { return dataset::percent(share.tenths); }
};

}  // namespace

std::string csv(const Table& table) {
  std::string out(byte_order_mark);
  for (std::size_t i = 0; i < table.columns.size(); ++i) (out += i == 0 ? "" : ",") += field(table.columns[i].name);
  out += "\r\n";
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) (out += i == 0 ? "" : ",") += std::visit(Field{}, row[i]);
    out += "\r\n";
  }
  return out;
}

}  // namespace toji::summary
