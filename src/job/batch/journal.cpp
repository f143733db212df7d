#include "job/batch/journal.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/delimited.h"

namespace toji::batch {
namespace {

constexpr std::string_view mark = "# toji batch 1";
constexpr std::string_view columns = "item\tline\toutput\tstate\tpages\tbytes\tsha256\tinputs\tms\terror";
constexpr std::size_t column_count = 10;

template <typename Number>
bool parse(std::string_view text, Number& number, int base = 10) {
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number, base);
  return error == std::errc{} && stop == end && !text.empty();
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string hexadecimal(std::uint64_t number) {
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4) out += "0123456789abcdef"[number >> shift & 15];
  return out;
}

// A line stands for itself, so that a value has no line ends; an empty one is "-".
std::string cell(std::string_view text) {
  if (text.empty()) return "-";
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return delimited_cell(out, '\t');
}

std::string digest(const std::string& sha256) { return sha256.empty() ? "-" : sha256; }

std::string value(std::string_view cell) { return cell == "-" ? std::string() : cell_text(cell); }

bool is_sha256(std::string_view text) {
  return text.empty() || (text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos);
}

std::string_view after(std::string_view text, std::string_view name) {
  return text.starts_with(name) ? text.substr(name.size()) : std::string_view();
}

}  // namespace

std::optional<Shard> parse_shard(std::string_view text) {
  const auto slash = text.find('/');
  Shard shard;
  if (slash == std::string_view::npos || !parse(text.substr(0, slash), shard.index) ||
      !parse(text.substr(slash + 1), shard.count) || shard.index < 1 || shard.index > shard.count)
    return std::nullopt;
  return shard;
}

std::string header_text(const Header& header) {
  return std::string(mark) + "\titems=" + std::to_string(header.items) + "\tlist=" + hexadecimal(header.digest) +
         "\tshard=" + std::to_string(header.shard.index) + '/' + std::to_string(header.shard.count) + '\n' +
         std::string(columns) + '\n';
}

std::string record_text(const Record& record) {
  const bool made = record.made;
  std::string out = std::to_string(record.number) + '\t' + std::to_string(record.line) + '\t' + cell(record.output);
  for (const std::string& column :
       {std::string(made ? "ok" : "failed"), made ? std::to_string(record.pages) : "-",
        made ? std::to_string(record.bytes) : "-", digest(record.sha256), digest(record.inputs),
        record.milliseconds ? std::to_string(*record.milliseconds) : "-", cell(record.error)})
    out += '\t' + column;
  return out + '\n';
}

std::optional<Header> parse_header(std::string_view line) {
  const auto parts = split(line, '\t');
  Header header;
  if (parts.size() != 4 || parts[0] != mark || !parse(after(parts[1], "items="), header.items) ||
      !parse(after(parts[2], "list="), header.digest, 16))
    return std::nullopt;
  const auto shard = parse_shard(after(parts[3], "shard="));
  if (!shard) return std::nullopt;
  header.shard = *shard;
  return header;
}

std::optional<Record> parse_record(std::string_view line) {
  const auto cells = split(line, '\t');
  Record record;
  if (cells.size() != column_count || !parse(cells[0], record.number) || !parse(cells[1], record.line) ||
      (cells[3] != "ok" && cells[3] != "failed"))
    return std::nullopt;
  record.output = value(cells[2]);
  record.made = cells[3] == "ok";
  if (record.made && (!parse(cells[4], record.pages) || !parse(cells[5], record.bytes))) return std::nullopt;
  record.sha256 = value(cells[6]);
  record.inputs = value(cells[7]);
  std::uint64_t milliseconds = 0;
  if (cells[8] != "-" && !parse(cells[8], milliseconds)) return std::nullopt;
  if (cells[8] != "-") record.milliseconds = milliseconds;
  record.error = value(cells[9]);
  if (!is_sha256(record.sha256) || !is_sha256(record.inputs)) return std::nullopt;
  return record;
}

bool is_column_line(std::string_view line) { return line == columns; }

}  // namespace toji::batch
