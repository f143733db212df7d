#pragma once
// The dataset as values: what stays for the plan's years (Plan), what comes each year (Annual, SheetFile), and the
// sheets in print order with everything that they inherit filled in (Sheet).
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "engine/data_tree/tree.h"

namespace toji::dataset {

// A text with its lines; a line break is data, wrapping is not.
struct Text {
  std::vector<data_tree::TextLine> lines;
  Span span;  // where the text begins; an empty one: where its element stands
  std::string size = {};  // 文字の大きさ, set by hand, e.g. "9.5pt"; empty: as the layout has it
  bool empty() const { return lines.empty(); }
  std::string str() const;  // the lines joined by '\n'
};

// A name in an attribute or a one-line element.
struct Name {
  std::string text;
  Span span;
};

// A cell of 年次計画 (期間) or 指標目標 (目標).
struct Cell {
  unsigned years = 1;
  Text text;
};

struct Year {
  std::string id;
  Name label;
};

struct Rating {
  std::string symbol;  // after NFKC, e.g. "A"
  std::string name;    // e.g. 達成
  Text definition;
};

// What 施策 and 事例 say of themselves; what is absent is inherited.
struct MeasureTexts {
  std::optional<Text> title, index_title, outline;
  std::optional<std::vector<Cell>> schedule;
};

struct Case {
  std::string id, copy_of;  // copy_of: id of the original under 再掲, or empty
  Span span;
  MeasureTexts texts;
};

struct Measure {
  std::string id, copy_of;
  Span span;
  std::size_t node = 0;  // index in Plan::nodes
  unsigned number = 0;   // its running number under that node, from 1
  MeasureTexts texts;
  std::vector<Case> cases;  // empty: the measure is a sheet by itself
};

// An item of the tree (項).
struct Node {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::string id;
  Name name, index_name;  // index_name equals name unless given
  std::size_t level = 0;  // index in Plan::levels
  std::size_t parent = none;
  unsigned number = 0;  // under its parent, from 1
  Span span;
};

// One page: a measure without cases, or one case.
struct Slot {
  std::size_t measure = 0;
  std::size_t case_index = Node::none;
};

struct Plan {
  Name name;
  std::vector<Year> years;
  std::vector<Name> levels;
  std::vector<Rating> scale;
  std::vector<Name> stages;
  Text target_note;                // what is printed under 指標目標 unless the sheet says otherwise
  std::vector<Name> extra_fields;  // 欄一覧
  std::vector<Node> nodes;         // in document order, parents first
  std::vector<Measure> measures;   // in document order
  std::vector<Slot> slots;         // in print order: sheet N is slots[N - 1]
};

struct Division {
  Name name;
  bool collective = false;  // 総称: stands for all divisions concerned
};

// The counts of the year before, in the order of Plan::scale.
struct PreviousYear {
  std::string label;
  std::vector<unsigned> counts;
  Span span;
};

// A piece of the overview's lead: text, or a figure of the statistics.
struct LeadPiece {
  enum class Kind : std::uint8_t { text, share, count, total } kind = Kind::text;
  std::string text;
  std::size_t rating = 0;  // for share and count: index in Plan::scale
};

// A rule of the proofreader that this dataset switches off, and why.
struct CheckExclusion {
  Name rule, reason;
};

struct Annual {
  std::size_t year = 0;  // index in Plan::years
  Name date, author;
  std::vector<Division> divisions;
  std::optional<PreviousYear> previous;
  std::optional<Text> title, subtitle;
  std::vector<std::vector<LeadPiece>> lead;  // line by line
  Span lead_span;
  std::vector<CheckExclusion> check_exclusions;  // 校正除外
};

// How one sheet prints a running number, where it differs from the form.
struct Notation {
  std::size_t level = Node::none;  // index in Plan::levels; none: the measure's own number
  std::string digits;              // 半角, 全角 or empty
  std::optional<unsigned> number;
};

struct Assessment {
  std::size_t stage = 0;   // index in Plan::stages
  std::size_t rating = 0;  // index in Plan::scale
  Text printed;            // as published, e.g. full-width
};

struct ExtraField {
  std::size_t field = 0;  // index in Plan::extra_fields
  Text text;
};

// Texts of a sheet that a division writes; what they are called and how each is treated stands in fields.h.
enum class TextField : std::uint8_t { target_note, finished, activities, results, outlook, remarks, legend };
inline constexpr std::size_t text_field_count = 7;

// What a file under sheets/ says; what a copy leaves out is inherited.
struct SheetFile {
  Span span;
  bool unreadable = false;  // the file has mistakes of its own; of what it says only known divisions are here
  std::vector<Name> divisions;
  Span blank_division, blank_rating;  // an empty 実行課 or 自己評価, which says nothing yet
  std::vector<Notation> notations;  // never inherited
  std::optional<std::vector<Cell>> targets;
  Span targets_span;
  std::vector<Assessment> assessments;
  std::vector<ExtraField> extra;
  std::array<std::optional<Text>, text_field_count> texts;

  std::optional<Text>& operator[](TextField field) { return texts[static_cast<std::size_t>(field)]; }
  const std::optional<Text>& operator[](TextField field) const { return texts[static_cast<std::size_t>(field)]; }
  bool is_finished() const { return (*this)[TextField::finished].has_value(); }
};

// A field that the form requires and nobody has written yet.
struct OpenField {
  const char* name = "";   // as the officer knows it
  Span span;               // the empty element, else what it is missing from
  bool empty = false;      // the element is there
  bool inherited = false;  // by 再掲: the original is what lacks it
  bool of_plan = false;    // plan.xml says it, not the sheet's file
};

// One page of the booklet with everything in place.
struct Sheet {
  unsigned page = 0;  // from 1
  std::string id, copy_of;
  std::size_t node = 0, measure = 0;         // indices in Plan
  unsigned case_number = 0, case_count = 0;  // 0 without cases
  Text title, index_title, outline;
  std::vector<Cell> schedule;
  SheetFile fields;
  std::optional<Assessment> assessment;  // the one that is printed; none on a finished sheet
  std::vector<OpenField> open;           // in the order of the form
  bool has_file = true;                  // false: nobody has begun to write it
};

// Sheets and ratings of a group. Percentages are in tenths, each rounded half up, so they need not add up to 1000.
struct Counts {
  unsigned sheets = 0;
  std::vector<unsigned> by_rating;  // in the order of Plan::scale
  unsigned rated() const;
  unsigned tenths(std::size_t rating) const;
};

struct Statistics {
  Counts all;
  std::vector<Counts> nodes;      // as Plan::nodes
  std::vector<Counts> divisions;  // as Annual::divisions
};

// A file under sheets/ that could not be read, or whose name is no sheet's.
struct BrokenFile {
  std::string file;                // "sheets/ID.xml"
  std::size_t sheet = Node::none;  // index in Dataset::sheets
  Diagnostics found;               // what is wrong with it
};

struct Dataset {
  Plan plan;
  Annual annual;
  data_tree::DataTree guide;  // empty without guide.xml
  std::vector<Sheet> sheets;
  Statistics statistics;
  std::vector<BrokenFile> broken;  // where unfinished sheets are allowed
};

// Nothing but blanks, full-width ones too; no cell that says more.
bool is_blank(const Text&);
bool is_blank(const std::vector<Cell>&);

// 638 → "63.8"
std::string percent(unsigned tenths);

}  // namespace toji::dataset
