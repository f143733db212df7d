#include "job/batch/list.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"
#include "job/batch/messages.h"
#include "job/document/editions.h"
#include "store/folder/safe_path.h"

namespace toji::batch {
namespace {

constexpr std::array<std::string_view, 4> names{"dataset", "layout", "edition", "output"};
// The same for a list made in a spreadsheet by an officer.
constexpr std::array<std::string_view, 4> japanese_names{"データセット", "レイアウト", "版", "出力"};
constexpr std::string_view all_names = "dataset（データセット）, layout（レイアウト）, edition（版）, output（出力）";

constexpr std::size_t most_name_bytes = 255;

std::size_t column_named(std::string_view word) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == word || japanese_names[i] == word) return i;
  return names.size();
}

// "public（公開）、print（印刷）、draft（案）"
std::string edition_names(bool japanese) {
  std::string out;
  for (const job::EditionName& one : job::editions) {
    out += (out.empty() ? "" : japanese ? "、" : ", ") + std::string(one.en);
    if (japanese) out += "（" + std::string(one.ja) + "）";
  }
  return out;
}

// The character, from 1, where UTF-8 ends; 0 when all is well.
std::uint32_t first_not_utf8(std::string_view text) {
  std::uint32_t column = 1;
  for (std::size_t at = 0; at < text.size(); ++column)
    if (checked_character(text, at) == ill_formed) return column;
  return 0;
}

// Whether the bytes are characters of Shift_JIS (JIS X 0208, appendix 1), which Excel saves unless told otherwise.
bool may_be_shift_jis(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c < 0x80 || (c >= 0xa1 && c <= 0xdf)) continue;
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
    if (c == 0x80 || c == 0xa0 || c > 0xfc || next < 0x40 || next == 0x7f || next > 0xfc) return false;
    ++i;
  }
  return true;
}

std::uint32_t characters(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string without_blanks(std::string_view text) {
  const auto begin = text.find_first_not_of(' ');
  return begin == std::string_view::npos ? std::string()
                                         : std::string(text.substr(begin, text.find_last_not_of(' ') + 1 - begin));
}

// "C:" and "\\server" begin names that only one computer has.
bool is_of_windows(std::string_view name) {
  const bool letter = !name.empty() && is_letter(name[0]);
  return (letter && name.size() > 1 && name[1] == ':') || name.starts_with("\\\\");
}

// ".\town\r5" is "town/r5".
std::string with_slashes(std::string name) {
  if (name.find('\\') == std::string::npos) return name;
  std::replace(name.begin(), name.end(), '\\', '/');
  while (name.starts_with("./") && name.size() > 2) name.erase(0, 2);
  return name;
}

// "county/plan/" is made into "plan.pdf".
std::string usual_output(std::string_view dataset) {
  while (dataset.size() > 1 && dataset.ends_with('/')) dataset.remove_suffix(1);
  const auto slash = dataset.rfind('/');
  return std::string(slash == std::string_view::npos ? dataset : dataset.substr(slash + 1)) + ".pdf";
}

std::string_view without_marks(std::string_view text, bool first) {
  if (first && text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::uint64_t number_of(std::string_view text, std::uint64_t seed) {
  // FNV-1a (public domain; Fowler, Noll, Vo) with the last mixing of SplitMix64 (public domain; Vigna).
  std::uint64_t hash = 0xcbf29ce484222325 ^ seed;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  hash = (hash ^ hash >> 30) * 0xbf58476d1ce4e5b9;
  hash = (hash ^ hash >> 27) * 0x94d049bb133111eb;
  return hash ^ hash >> 31;
}

bool is_output_name(std::string_view name) {
  if (!name.ends_with(".pdf") || name.starts_with('/')) return false;
  for (std::string_view rest = name; !rest.empty();) {
    const auto slash = rest.find('/');
    const std::string_view part = rest.substr(0, slash);
    if (part.empty() || part == "." || part == ".." || part == ".pdf") return false;
    rest = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
  }
  return true;
}

// Whether it can be read; each further line would say the same.
bool ListReader::is_text(std::string_view text) {
  if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
    diagnostics_.error(messages::no_text, span(characters(text.substr(0, nul)) + 1));
    return usable_ = false;
  }
  const std::uint32_t column = first_not_utf8(text);
  if (column == 0) return true;
  diagnostics_.error(may_be_shift_jis(text) ? messages::shift_jis : messages::not_utf8, span(column));
  return usable_ = false;
}

std::optional<Item> ListReader::line(std::string_view text) {
  text = without_marks(text, line_ == 0);
  ++line_;
  if (!usable_ || !is_text(text)) return std::nullopt;
  if (!has_header_) separator_ = text.find('\t') == std::string_view::npos ? ',' : '\t';
  const auto cells = cells_of(text);
  if (!cells || cells->front().text.starts_with('#')) return std::nullopt;
  const bool empty = std::all_of(cells->begin(), cells->end(), [](const Cell& cell) { return cell.text.empty(); });
  if (empty) return std::nullopt;
  if (has_header_) return read_item(*cells);
  read_header(*cells);
  return std::nullopt;
}

// Nothing, and a report, where a quote is not closed: a cell with a line break is no name.
std::optional<std::vector<ListReader::Cell>> ListReader::cells_of(std::string_view line) {
  std::vector<Cell> cells;
  for (std::uint32_t column = 1;;) {
    std::size_t end = line.find(separator_);
    const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
    std::string text;
    if (begin < line.size() && line[begin] == '"' && begin < end) {
      std::size_t at = begin + 1;
      for (; at < line.size() && (line[at] != '"' || line.substr(at, 2) == "\"\""); ++at) {
        text += line[at];
        if (line[at] == '"') ++at;
      }
      end = at < line.size() ? line.find_first_not_of(' ', at + 1) : std::string_view::npos;
      if (at >= line.size() || (end != std::string_view::npos && line[end] != separator_)) {
        diagnostics_.error(messages::open_quote, span(column + static_cast<std::uint32_t>(begin)));
        return std::nullopt;
      }
    } else {
      text = without_blanks(line.substr(0, end));
    }
    cells.push_back({std::move(text), column + static_cast<std::uint32_t>(begin < end ? begin : 0)});
    if (end == std::string_view::npos) return cells;
    column += characters(line.substr(0, end)) + 1;
    line.remove_prefix(end + 1);
  }
}

void ListReader::read_header(const std::vector<Cell>& cells) {
  has_header_ = true;
  for (const Cell& cell : cells) name_column(cell);
  if (usable_ && std::find(columns_.begin(), columns_.end(), Column::dataset) == columns_.end()) {
    diagnostics_.error(messages::no_dataset_column, span(1));
    usable_ = false;
  }
}

void ListReader::name_column(const Cell& cell) {
  const std::size_t index = column_named(cell.text);
  if (index == names.size()) {
    diagnostics_.error(messages::unknown_column, span(cell.column), {cell.text, std::string(all_names)});
    usable_ = false;
    return;
  }
  const auto column = static_cast<Column>(index);
  if (std::find(columns_.begin(), columns_.end(), column) != columns_.end()) {
    diagnostics_.error(messages::column_twice, span(cell.column), {std::string(names[index])});
    usable_ = false;
  }
  columns_.push_back(column);
}

std::optional<Item> ListReader::read_item(const std::vector<Cell>& cells) {
  Item item;
  item.line = line_;
  bool good = true;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i < columns_.size()) {
      good = read_cell(item, columns_[i], cells[i]) && good;
    } else if (!cells[i].text.empty()) {
      diagnostics_.error(messages::too_many_cells, span(cells[i].column), {std::to_string(columns_.size())});
      good = false;
      break;
    }
  }
  if (item.dataset.empty()) {
    diagnostics_.error(messages::no_dataset, span(1));
    return std::nullopt;
  }
  for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i)
    if (columns_[i] == Column::output) item.output_column = cells[i].column;
  if (item.output.empty()) item.output = usual_output(item.dataset);
  good = check_output(item) && good;
  item.number = ++items_;
  for (const std::string* part : {&item.dataset, &item.layout, &item.edition, &item.output})
    digest_ = number_of(*part, digest_ + part->size());
  return good ? std::optional(std::move(item)) : std::nullopt;
}

bool ListReader::read_cell(Item& item, Column column, const Cell& cell) {
  if (cell.text.empty() || cell.text == "-") return true;
  switch (column) {
    case Column::dataset:
      return read_name(item.dataset, cell);
    case Column::layout:
      return read_name(item.layout, cell);
    case Column::edition: {
      const std::string_view edition = job::edition_named(cell.text);
      if (!edition.empty()) item.edition = edition;
      if (edition.empty())
        diagnostics_.error(messages::unknown_edition, span(cell.column),
                           {cell.text, edition_names(true), edition_names(false)});
      return !edition.empty();
    }
    case Column::output:
      if (read_name(item.output, cell)) return true;
      item.output.clear();  // the usual one stands for it, so that it is reported once
      return false;
  }
  return false;
}

bool ListReader::read_name(std::string& name, const Cell& cell) {
  name = with_slashes(cell.text);
  if (!is_of_windows(cell.text)) return true;
  diagnostics_.error(messages::windows_name, span(cell.column), {cell.text});
  return false;
}

bool ListReader::check_output(const Item& item) {
  const Span place = span(item.output_column);
  if (!is_output_name(item.output)) {
    diagnostics_.error(messages::bad_output, place, {item.output});
    return false;
  }
  if (!folder::safe_path(item.output, most_name_bytes)) {
    diagnostics_.error(messages::unportable_output, place, {item.output});
    return false;
  }
  if (reading_ == Reading::again) return true;
  const std::uint32_t before = clash_of(place_ ? place_(item.output) : folder::folded(item.output));
  if (before != 0) diagnostics_.error(messages::same_output, place, {item.output, std::to_string(before)});
  return before == 0;
}

// The line whose output is the same file, or lies in a folder of this one's name, or the other way round; 0: none.
std::uint32_t ListReader::clash_of(const std::string& place) {
  const auto folder = [](std::string_view name) { return number_of(std::string(name) + '/'); };
  std::uint32_t before = outputs_.find(folder(place));
  for (auto slash = place.find('/'); slash != std::string::npos && before == 0; slash = place.find('/', slash + 1)) {
    const std::string_view above = std::string_view(place).substr(0, slash);
    if (!above.ends_with(".pdf")) continue;  // no file is named so
    before = outputs_.find(number_of(above));
    outputs_.insert(folder(above), line_);
  }
  return before != 0 ? before : outputs_.insert(number_of(place), line_);
}

void ListReader::close() {
  if (!has_header_ && usable_) diagnostics_.error(messages::no_header, span(1), {std::string(all_names)});
  if (has_header_ && usable_ && items_ == 0 && !diagnostics_.has_errors())
    diagnostics_.error(messages::nothing_to_do, span(1));
}

}  // namespace toji::batch
