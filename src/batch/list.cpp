#include "batch/list.h"

#include <algorithm>
#include <array>

#include "batch/messages.h"

namespace toji::batch {
namespace {

constexpr std::array<std::string_view, 4> names{"dataset", "layout", "edition", "output"};
// The same for a list made in a spreadsheet by an officer.
constexpr std::array<std::string_view, 4> japanese_names{"データセット", "レイアウト", "版", "出力"};
constexpr std::string_view all_names = "dataset（データセット）, layout（レイアウト）, edition（版）, output（出力）";

constexpr std::array<std::string_view, 3> editions{"public", "print", "draft"};
constexpr std::array<std::string_view, 3> japanese_editions{"公開", "印刷", "案"};

template <std::size_t N>
std::size_t index_in(const std::array<std::string_view, N>& a, const std::array<std::string_view, N>& b,
                     std::string_view word) {
  for (std::size_t i = 0; i < N; ++i)
    if (a[i] == word || b[i] == word) return i;
  return N;
}

// How many bytes the character at the text's front takes; 0 when it is none of UTF-8 (Unicode, table 3-7, without its
// exclusions for surrogates, which no list has).
std::size_t character_size(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t size = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (size > text.size()) return 0;
  for (std::size_t i = 1; i < size; ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xc0) != 0x80) return 0;
  return size;
}

// The character, from 1, where UTF-8 ends; 0 when all is well.
std::uint32_t first_not_utf8(std::string_view text) {
  for (std::uint32_t column = 1; !text.empty(); ++column) {
    const std::size_t size = character_size(text);
    if (size == 0) return column;
    text.remove_prefix(size);
  }
  return 0;
}

std::uint32_t characters(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
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
  if (name.find('\\') != std::string_view::npos) return false;
  for (std::string_view rest = name; !rest.empty();) {
    const auto slash = rest.find('/');
    const std::string_view part = rest.substr(0, slash);
    if (part.empty() || part == "." || part == ".." || part == ".pdf") return false;
    rest = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
  }
  return true;
}

std::uint32_t LineTable::insert(std::uint64_t key, std::uint32_t line) {
  if (2 * used_ >= slots_.size()) grow();
  std::size_t i = key & (slots_.size() - 1);
  for (; slots_[i].second != 0; i = (i + 1) & (slots_.size() - 1))
    if (slots_[i].first == key) return slots_[i].second;
  slots_[i] = {key, line};
  ++used_;
  return 0;
}

void LineTable::grow() {
  const auto old = std::move(slots_);
  slots_.assign(std::max<std::size_t>(16, 2 * old.size()), {});
  used_ = 0;
  for (const auto& [key, line] : old)
    if (line != 0) insert(key, line);
}

std::optional<Item> ListReader::line(std::string_view text) {
  text = without_marks(text, line_ == 0);
  ++line_;
  if (!usable_) return std::nullopt;
  if (const std::uint32_t column = first_not_utf8(text); column != 0) {
    diagnostics_.error(messages::not_utf8, span(column));
    usable_ = false;  // each further line would say the same
    return std::nullopt;
  }
  if (text.find_first_not_of(" \t") == std::string_view::npos || text.starts_with('#')) return std::nullopt;
  const std::vector<Cell> cells = cells_of(text);
  if (has_header_) return read_item(cells);
  read_header(cells);
  return std::nullopt;
}

std::vector<ListReader::Cell> ListReader::cells_of(std::string_view line) {
  std::vector<Cell> cells;
  for (std::uint32_t column = 1;;) {
    const auto tab = line.find('\t');
    const std::string_view raw = line.substr(0, tab);
    const auto begin = std::min(raw.find_first_not_of(' '), raw.size());
    const auto end = raw.find_last_not_of(' ');
    cells.push_back({begin == raw.size() ? raw.substr(0, 0) : raw.substr(begin, end + 1 - begin),
                     column + static_cast<std::uint32_t>(begin)});
    if (tab == std::string_view::npos) return cells;
    column += characters(raw) + 1;
    line.remove_prefix(tab + 1);
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
  const std::size_t index = index_in(names, japanese_names, cell.text);
  if (index == names.size()) {
    diagnostics_.error(messages::unknown_column, span(cell.column), {std::string(cell.text), std::string(all_names)});
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
  std::uint32_t output_column = 1;
  for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i)
    if (columns_[i] == Column::output) output_column = cells[i].column;
  if (item.output.empty()) item.output = usual_output(item.dataset);
  good = check_output(item, output_column) && good;
  item.number = ++items_;
  for (const std::string* part : {&item.dataset, &item.layout, &item.edition, &item.output})
    digest_ = number_of(*part, digest_ + part->size());
  return good ? std::optional(std::move(item)) : std::nullopt;
}

bool ListReader::read_cell(Item& item, Column column, const Cell& cell) {
  if (cell.text.empty() || cell.text == "-") return true;
  switch (column) {
    case Column::dataset:
      item.dataset = cell.text;
      return true;
    case Column::layout:
      item.layout = cell.text;
      return true;
    case Column::edition: {
      const std::size_t index = index_in(editions, japanese_editions, cell.text);
      if (index < editions.size()) item.edition = editions[index];
      if (index == editions.size())
        diagnostics_.error(messages::unknown_edition, span(cell.column), {std::string(cell.text)});
      return index < editions.size();
    }
    case Column::output:
      item.output = cell.text;
      return true;
  }
  return false;
}

bool ListReader::check_output(const Item& item, std::uint32_t column) {
  if (!is_output_name(item.output)) {
    diagnostics_.error(messages::bad_output, span(column), {item.output});
    return false;
  }
  const std::uint32_t before = outputs_.insert(number_of(item.output), line_);
  if (before != 0) diagnostics_.error(messages::same_output, span(column), {item.output, std::to_string(before)});
  return before == 0;
}

void ListReader::close() {
  if (!has_header_ && usable_) diagnostics_.error(messages::no_header, span(1), {std::string(all_names)});
  if (has_header_ && usable_ && items_ == 0 && !diagnostics_.has_errors())
    diagnostics_.error(messages::nothing_to_do, span(1));
}

}  // namespace toji::batch
