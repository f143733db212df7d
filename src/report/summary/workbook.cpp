#include "report/summary/workbook.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <new>

#include "report/summary/messages.h"
#include "report/summary/tables.h"
#include "report/summary/workbook_check.h"

namespace toji::summary {
namespace {

constexpr const char* font = "游ゴシック";
constexpr lxw_color_t head_color = 0xE6ECF0;

[[noreturn]] void fail(lxw_error error) {
  if (error == LXW_ERROR_MEMORY_MALLOC_FAILED) throw std::bad_alloc();
  throw EnvironmentError(messages::workbook, {std::to_string(error), lxw_strerror(error)});
}

void require(lxw_error error) {
  if (error != LXW_NO_ERROR) fail(error);
}

template <class Part>
Part* made(Part* part) {
  if (part == nullptr) fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
  return part;
}

// Midnight, UTC, of a date that the reader has checked: 2024-03-31.
time_t midnight(const std::string& date) {
  int year = 0;
  unsigned month = 0, day = 0;
  std::from_chars(date.data(), date.data() + 4, year);
  std::from_chars(date.data() + 5, date.data() + 7, month);
  std::from_chars(date.data() + 8, date.data() + 10, day);
  const std::chrono::sys_days days =
      std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day));
  return std::chrono::duration_cast<std::chrono::seconds>(days.time_since_epoch()).count();
}

struct Formats {
  lxw_format *head, *text, *number, *share;
};

lxw_format* cell_format(lxw_workbook* book) {
  lxw_format* format = made(workbook_add_format(book));
  format_set_font_name(format, font);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

Formats formats_of(lxw_workbook* book) {
  const Formats out{cell_format(book), cell_format(book), cell_format(book), cell_format(book)};
  format_set_bold(out.head);
  format_set_bg_color(out.head, head_color);
  format_set_border(out.head, LXW_BORDER_THIN);
  format_set_text_wrap(out.head);
  format_set_text_wrap(out.text);
  format_set_num_format(out.number, "0");
  format_set_num_format(out.share, "0.0%");
  return out;
}

struct Cell {
  lxw_worksheet* sheet;
  lxw_row_t row;
  lxw_col_t column;
  const Formats& formats;

  lxw_error operator()(std::monostate) const { return LXW_NO_ERROR; }
  lxw_error operator()(const std::string& text) const {
    return worksheet_write_string(sheet, row, column, text.c_str(), formats.text);
  }
  lxw_error operator()(unsigned number) const {
    return worksheet_write_number(sheet, row, column, number, formats.number);
  }
  lxw_error operator()(Share share) const {
    return worksheet_write_number(sheet, row, column, share.tenths / 1000.0, formats.share);
  }
};

lxw_worksheet* add_table(lxw_workbook* book, const Table& table, const Formats& formats) {
  lxw_worksheet* sheet = made(workbook_add_worksheet(book, table.name.c_str()));
  const auto last_column = static_cast<lxw_col_t>(table.columns.size() - 1);
  for (lxw_col_t i = 0; i <= last_column; ++i) {
    require(worksheet_set_column(sheet, i, i, table.columns[i].width, nullptr));
    require(worksheet_write_string(sheet, 0, i, table.columns[i].name.c_str(), formats.head));
  }
  for (lxw_row_t row = 0; row < table.rows.size(); ++row)
    for (lxw_col_t i = 0; i <= last_column; ++i)
      require(std::visit(Cell{sheet, row + 1, i, formats}, table.rows[row][i]));
  worksheet_freeze_panes(sheet, 1, 0);
  require(worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()), last_column));
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_fit_to_pages(sheet, 1, 0);
  require(worksheet_repeat_rows(sheet, 0, 0));
  return sheet;
}

// The ratings of the years that the table of counts begins with, a bar a year.
void add_chart(lxw_workbook* book, lxw_worksheet* sheet, const dataset::Dataset& dataset, std::size_t rows) {
  lxw_chart* chart = made(workbook_add_chart(book, LXW_CHART_BAR_STACKED_PERCENT));
  const lxw_row_t last = dataset.annual.previous ? 2 : 1;
  for (std::size_t i = 0; i < dataset.plan.scale.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(first_rating + i);
    lxw_chart_series* series = made(chart_add_series(chart, nullptr, nullptr));
    chart_series_set_categories(series, sheet->name, 1, 0, last, 0);
    chart_series_set_values(series, sheet->name, 1, column, last, column);
    chart_series_set_name_range(series, sheet->name, 0, column);
  }
  chart_title_set_name(chart, "全体の評価");
  require(worksheet_insert_chart(sheet, static_cast<lxw_row_t>(rows + 2), 1, chart));
}

void set_properties(lxw_workbook* book, const dataset::Dataset& dataset) {
  const auto mutable_copy = [](const std::string& text) {
    return std::vector<char>(text.c_str(), text.c_str() + text.size() + 1);
  };
  auto title = mutable_copy(dataset.plan.name.text), author = mutable_copy(dataset.annual.author.text);
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.author = author.data();
  properties.created = midnight(dataset.annual.date.text);
  require(workbook_set_properties(book, &properties));
}

void write(const dataset::Dataset& dataset, const std::vector<Table>& tables, const std::string& file) {
  lxw_workbook* book = made(workbook_new(file.c_str()));
  try {
    const Formats formats = formats_of(book);
    set_properties(book, dataset);
    std::vector<lxw_worksheet*> sheets;
    for (const Table& table : tables) sheets.push_back(add_table(book, table, formats));
    add_chart(book, sheets.back(), dataset, tables.back().rows.size());
  } catch (...) {
    lxw_workbook_free(book);
    throw;
  }
  require(workbook_close(book));
}

}  // namespace

void write_workbook(const dataset::Dataset& dataset, const std::string& file) {
  const std::vector<Table> tables{measures(dataset), counts(dataset)};
  write(dataset, tables, file);
  check_workbook(file, tables);
}

std::string workbook_library() { return lxw_version(); }

}  // namespace toji::summary
