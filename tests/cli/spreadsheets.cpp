// What toji writes for spreadsheets, with texts by chance, as real readers take it.
#include <boost/test/unit_test.hpp>
#include <random>
#include <sstream>

#include "job/batch/journal.h"
#include "base/json.h"
#include "job/document/inventory.h"
#include "job/document/overflow.h"
#include "report/dataset/dataset.h"
#include "program.h"
#include "report/summary/csv.h"
#include "report/summary/tables.h"
#include "report/summary/workbook.h"
#include "../dataset/loaded.h"

using namespace toji;
using namespace toji::cli::test;

namespace {

// What readers take for something else than a text, and what breaks tables.
const char* const pieces[] = {"=1+1",   "=A1",   "+81-90", "-12.5",  "@SUM(A1)", "'abc",    "1-2",       "2024/3/31",
                              "007",    "1e5",   "12,345", "１２",   "TRUE",     "false",   "R6.4.1",    "令和6年4月1日",
                              "a\"b",   "\"",    "\"q\"",  "一\n二", "a;b",      "_x0041_", "#N/A",      "50%",
                              "¥100",   "8:30",  "Mar-24", "Jan 5",  "課、課",   "「」",    "=HYPERLINK(\"x\")", "×",
                              "a,b",    "①",     "㋿6",    "／1",    "－1",      "＋1",     "＝1",       "取組",
                              "a",      "5",     "0",      "&<>",    "\t",       "1/2",     "½",         "𠮷",
                              "－",     "Ａ",    "｢x｣",    "ｱ"};

class Chance {
 public:
  // One of the pieces or a few together; no blanks at its ends, as data has none there.
  std::string text() {
    std::string out;
    do {
      out.clear();
      for (std::size_t i = 1 + number(3); i > 0; --i) out += pieces[number(std::size(pieces))];
    } while (out.front() == '\n' || out.front() == '\t' || out.back() == '\t' || out.back() == '\n');
    return out;
  }
  std::size_t number(std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(engine_); }

 private:
  std::mt19937 engine_{20240331};
};

struct Cells {
  std::string rows;  // JSON: a text as a string, a number as a number, nothing as null
  void row(const std::vector<std::string>& cells) { rows += (rows.empty() ? "" : ",\n") + json_array(cells); }
};

std::string text(const std::string& text) { return text.empty() ? "null" : json_string(text); }

// The report's first column: a sheet's number, or its id.
std::string number_or_text(const std::string& sheet) {
  const bool number = sheet.find_first_not_of("0123456789") == std::string::npos && !sheet.starts_with('0');
  return number ? sheet : text(sheet);
}

struct Json {
  std::string operator()(std::monostate) const { return "null"; }
  std::string operator()(const std::string& value) const { return text(value); }
  std::string operator()(unsigned number) const { return std::to_string(number); }
  std::string operator()(summary::Share share) const { return json_string("share " + std::to_string(share.tenths)); }
};

std::string rows_of(const summary::Table& table) {
  Cells cells;
  std::vector<std::string> head;
  for (const summary::Column& column : table.columns) head.push_back(text(column.name));
  cells.row(head);
  for (const auto& row : table.rows) {
    std::vector<std::string> line;
    for (const summary::Value& value : row) line.push_back(std::visit(Json{}, value));
    cells.row(line);
  }
  return cells.rows;
}

dataset::Dataset dataset_by_chance(Chance& chance) {
  FileNames names;
  Diagnostics diagnostics;
  auto dataset = dataset::read(dataset::load(TOJI_SOURCE_DIR "/tests/second"), names, diagnostics);
  BOOST_REQUIRE(dataset.has_value());
  for (auto& node : dataset->plan.nodes) node.name.text = chance.text();
  for (auto& rating : dataset->plan.scale) rating.name = chance.text();
  for (auto& sheet : dataset->sheets) {
    sheet.id = chance.text();
    for (auto& division : sheet.fields.divisions) division.text = chance.text();
  }
  return *std::move(dataset);
}

summary::Table table_by_chance(Chance& chance) {
  summary::Table table{"t", {{"頁", 6}, {"=x", 6}, {"1-2", 6}}, {}};
  for (const char* piece : pieces) table.rows.push_back({1u, std::string("a") + piece, std::string(piece) + "a"});
  for (unsigned i = 0; i < 300; ++i) table.rows.push_back({i, chance.text(), chance.text()});
  return table;
}

std::string report_by_chance(Chance& chance, Cells& cells) {
  std::vector<flow::Shrunk> places;
  for (int i = 0; i < 50; ++i) {
    flow::Shrunk& place = places.emplace_back();
    place.place.field = chance.text();
    place.place.section = content::Place::Section{chance.text(), chance.text()};
    const auto& section = *place.place.section;
    cells.row({number_or_text(section.sheet), text(place.place.field), text(section.owner)});
  }
  return job::report_text(places, Language::ja);
}

std::string journal_by_chance(Chance& chance, Cells& cells) {
  std::string out;
  for (unsigned i = 1; i <= 50; ++i) {
    batch::Record record;
    record.number = record.line = i;
    for (std::string* part : {&record.output, &record.error})
      for (*part = chance.text(); part->find_first_of("\n\t") != std::string::npos;) *part = chance.text();
    out += batch::record_text(record);
    const auto again = batch::parse_record(batch::record_text(record).substr(0, batch::record_text(record).size() - 1));
    BOOST_TEST((again && *again == record));
    cells.row({text(record.output), text(record.error)});
  }
  return out;
}

std::string inventory_by_chance(Chance& chance, Cells& cells) {
  job::Inventory inventory;
  for (int i = 0; i < 50; ++i) {
    const std::string name = chance.text(), version = chance.text();
    inventory.add("data", name, version, {});
    cells.row({text(name), text(version)});
  }
  return inventory.text();
}

}  // namespace

BOOST_AUTO_TEST_CASE(real_readers_take_every_text_as_it_is) {
  if (!has_tool("soffice")) return;
  const std::string python = "/usr/bin/python3";
  if (!has_tool(python) || (shell(python + " -c 'import openpyxl'").code != 0 && !has_tool("python3-openpyxl"))) return;
  const Folder folder;
  Chance chance;
  const dataset::Dataset dataset = dataset_by_chance(chance);
  const summary::Table table = table_by_chance(chance);
  Cells report, journal, inventory;
  write(folder / "table.csv", summary::csv(table));
  write(folder / "measures.csv", summary::csv(summary::measures(dataset)));
  write(folder / "counts.csv", summary::csv(summary::counts(dataset)));
  summary::write_workbook(dataset, folder / "book.xlsx");
  write(folder / "report.tsv", report_by_chance(chance, report));
  write(folder / "journal.tsv", journal_by_chance(chance, journal));
  write(folder / "inventory.tsv", inventory_by_chance(chance, inventory));
  std::string expected = "{";
  const std::pair<const char*, std::string> all[] = {{"table", rows_of(table)},
                                                     {"measures", rows_of(summary::measures(dataset))},
                                                     {"counts", rows_of(summary::counts(dataset))},
                                                     {"report", report.rows},
                                                     {"journal", journal.rows},
                                                     {"inventory", inventory.rows}};
  for (const auto& [name, rows] : all) expected += (expected.size() == 1 ? "\"" : ",\n\"") + (name + ("\": [" + rows)) + ']';
  write(folder / "expected.json", expected + "}");
  const Outcome outcome =
      shell(python + " $SOURCE/tests/cli/spreadsheets.py '" + folder.path().string() + "'");
  BOOST_TEST(outcome.code == 0, outcome.out << outcome.err);
}
