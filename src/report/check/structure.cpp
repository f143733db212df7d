// What the parts of the dataset say of each other: copies, index, numbers, legends, empty fields.
#include <algorithm>
#include <map>
#include <set>

#include "report/check/characters.h"
#include "report/check/messages.h"
#include "report/check/rules.h"
#include "report/dataset/dataset.h"
#include "report/dataset/fields.h"
#include "texts/report/check.h"

namespace toji::check {
namespace {

using dataset::Cell;
using dataset::Node;
using dataset::Sheet;
using dataset::Text;

const Sheet* sheet_of(const Corpus& corpus, const std::string& id) {
  for (const Sheet& sheet : corpus.dataset->sheets)
    if (sheet.id == id) return &sheet;
  return nullptr;
}

// The words around the first difference of two lines.
std::pair<std::size_t, std::size_t> difference(std::u32string_view a, std::u32string_view b) {
  std::size_t from = 0, tail = 0;
  while (from < std::min(a.size(), b.size()) && a[from] == b[from]) ++from;
  while (tail < std::min(a.size(), b.size()) - from && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  return {from, tail};
}

std::string around(std::u32string_view text, std::size_t from, std::size_t tail) {
  const std::size_t begin = from < 6 ? 0 : from - 6, end = text.size() - (tail < 6 ? 0 : tail - 6);
  return (begin > 0 ? "…" : "") + to_utf8(text.substr(begin, end - begin)) + (end < text.size() ? "…" : "");
}

class Comparison {
 public:
  Comparison(const Sheet& original, const Sheet& copy, Report& report)
      : original_(original), copy_(copy), report_(report) {}

  void fields() {
    text("事業名", original_.title, copy_.title);
    text("概要", original_.outline, copy_.outline);
    cells("年次計画", original_.schedule, copy_.schedule);
    if (original_.fields.targets && copy_.fields.targets)
      cells("指標目標", *original_.fields.targets, *copy_.fields.targets);
    for (const dataset::SheetField& field : dataset::sheet_fields)
      if (field.kept_by_copies) optional(field);
    if (original_.assessment && copy_.assessment)
      text("自己評価", original_.assessment->printed, copy_.assessment->printed);
    divisions();
  }

 private:
  void text(const char* field, const Text& original, const Text& copy) {
    if (original.str() == copy.str()) return;
    std::size_t i = 0;
    while (i < original.lines.size() && i < copy.lines.size() && original.lines[i].text == copy.lines[i].text) ++i;
    const std::u32string from = i < original.lines.size() ? to_utf32(original.lines[i].text) : U"";
    const std::u32string to = i < copy.lines.size() ? to_utf32(copy.lines[i].text) : U"";
    const auto [begin, tail] = difference(from, to);
    Span span = i < copy.lines.size() ? copy.lines[i].span : copy.span;
    if (span.column != 0) span.column += static_cast<std::uint32_t>(begin);
    report_.add(messages::copy_differs, std::to_string(copy_.page), field, around(to, begin, tail), span,
                {std::to_string(original_.page), around(from, begin, tail)});
  }

  void optional(const dataset::SheetField& field) {
    const auto &a = original_.fields[field.text], &b = copy_.fields[field.text];
    text(field.name, a ? *a : Text{}, b ? *b : Text{});
  }

  void cells(const char* field, const std::vector<Cell>& a, const std::vector<Cell>& b) {
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) text(field, a[i].text, b[i].text);
  }

  void divisions() {
    const auto names = [](const Sheet& sheet) {
      std::string out;
      for (const auto& name : sheet.fields.divisions) out += (out.empty() ? "" : "、") + name.text;
      return out;
    };
    if (names(original_) != names(copy_) && !copy_.fields.divisions.empty())
      report_.add(messages::copy_differs, std::to_string(copy_.page), "実行課", names(copy_),
                  copy_.fields.divisions.front().span, {std::to_string(original_.page), names(original_)});
  }

  const Sheet &original_, &copy_;
  Report& report_;
};

std::string level_name(const Corpus& corpus, const dataset::Notation& notation) {
  return notation.level == Node::none ? "施策" : corpus.dataset->plan.levels[notation.level].text;
}

// The number that the plan gives to what the notation is about; 0 where the sheet has no such level.
unsigned planned_number(const Corpus& corpus, const Sheet& sheet, const dataset::Notation& notation) {
  const auto& plan = corpus.dataset->plan;
  if (notation.level == Node::none) return plan.measures[sheet.measure].number;
  for (std::size_t n = sheet.node; n != Node::none; n = plan.nodes[n].parent)
    if (plan.nodes[n].level == notation.level) return plan.nodes[n].number;
  return 0;
}

// A title may be broken on the sheet and not in the index.
std::string in_one_line(const Text& text) {
  std::string out;
  for (const auto& line : text.lines) out += line.text;
  return out;
}

void own_text(Report& report, const MessageText& wording, const Sheet& sheet, const char* field, const Text& text,
              const std::string& expected) {
  report.add(wording, std::to_string(sheet.page), field, text.str(), text.span, {expected});
}

}  // namespace

void copy_differs(const Corpus& corpus, Report& report) {
  for (const Sheet& sheet : corpus.dataset->sheets)
    if (const Sheet* original = sheet_of(corpus, sheet.copy_of)) Comparison(*original, sheet, report).fields();
}

void index_name(const Corpus& corpus, Report& report) {
  const auto& plan = corpus.dataset->plan;
  for (std::size_t i = 0; i < plan.nodes.size(); ++i) {
    const Node& node = plan.nodes[i];
    if (node.name.text != node.index_name.text)
      report.add(messages::index_name, first_sheet(*corpus.dataset, i), "項", node.index_name.text,
                 node.index_name.span, {node.name.text});
  }
  std::set<std::pair<std::uint32_t, std::uint32_t>> told;
  for (const Sheet& sheet : corpus.dataset->sheets)
    if (in_one_line(sheet.index_title) != in_one_line(sheet.title) &&
        told.emplace(sheet.index_title.span.line, sheet.index_title.span.column).second)
      own_text(report, messages::index_name, sheet, "索引名", sheet.index_title, sheet.title.str());
}

void printed_number(const Corpus& corpus, Report& report) {
  for (const Sheet& sheet : corpus.dataset->sheets)
    for (const auto& notation : sheet.fields.notations) {
      const unsigned planned = planned_number(corpus, sheet, notation);
      if (notation.number && planned != 0 && *notation.number != planned)
        report.add(messages::printed_number, std::to_string(sheet.page), "表記", std::to_string(*notation.number),
                   sheet.fields.span, {level_name(corpus, notation), std::to_string(planned)});
    }
}

void number_width(const Corpus& corpus, Report& report) {
  for (const Sheet& sheet : corpus.dataset->sheets)
    for (const auto& notation : sheet.fields.notations)
      if (!notation.digits.empty())
        report.add(messages::number_width, std::to_string(sheet.page), "表記", notation.digits, sheet.fields.span,
                   {level_name(corpus, notation)});
}

void number_gap(const Corpus& corpus, Report& report) {
  std::map<std::size_t, unsigned> last;
  const auto& nodes = corpus.dataset->plan.nodes;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    unsigned& before = last[nodes[i].parent];
    if (nodes[i].number != before + 1)
      report.add(messages::number_gap, first_sheet(*corpus.dataset, i), "項", nodes[i].name.text, nodes[i].span,
                 {std::to_string(nodes[i].number), std::to_string(before + 1)});
    before = nodes[i].number;
  }
}

void lone_case(const Corpus& corpus, Report& report) {
  for (const Sheet& sheet : corpus.dataset->sheets)
    if (sheet.case_count == 1 && sheet.copy_of.empty())
      report.add(messages::lone_case, std::to_string(sheet.page), "事業名", sheet.title.str(),
                 corpus.dataset->plan.measures[sheet.measure].cases.front().span);
}

void legend_differs(const Corpus& corpus, Report& report) {
  const std::string usual = dataset::usual_legend(corpus.dataset->plan);
  for (const Sheet& sheet : corpus.dataset->sheets)
    if (sheet.fields[dataset::TextField::legend] && sheet.copy_of.empty() && sheet.fields[dataset::TextField::legend]->str() != usual)
      own_text(report, messages::legend_differs, sheet, "凡例", *sheet.fields[dataset::TextField::legend], usual);
}

void target_note_differs(const Corpus& corpus, Report& report) {
  const std::string usual = corpus.dataset->plan.target_note.str();
  for (const Sheet& sheet : corpus.dataset->sheets)
    if (sheet.fields[dataset::TextField::target_note] && sheet.copy_of.empty() && sheet.fields[dataset::TextField::target_note]->str() != usual)
      own_text(report, messages::target_note_differs, sheet, "目標注記", *sheet.fields[dataset::TextField::target_note], usual);
}

void rating_width(const Corpus& corpus, Report& report) {
  std::map<bool, std::vector<const Sheet*>> by_width;
  for (const Sheet& sheet : corpus.dataset->sheets)
    if (sheet.assessment && !to_utf32(sheet.assessment->printed.str()).empty())
      by_width[is_wide_letter(to_utf32(sheet.assessment->printed.str()).front())].push_back(&sheet);
  if (by_width.size() < 2) return;
  const bool rarer = by_width[true].size() <= by_width[false].size();
  std::string pages;
  for (const Sheet* sheet : by_width[rarer]) pages += (pages.empty() ? "" : ", ") + std::to_string(sheet->page);
  const Sheet& first = *by_width[rarer].front();
  const Text& text = first.assessment->printed;
  const toji::Text usual = rarer ? texts::report_check::half_width : texts::report_check::full_width;
  report.add(messages::rating_width, std::to_string(first.page), "自己評価", text.str(), text.span,
             {say(usual, Language::ja), std::to_string(by_width[!rarer].size()), std::to_string(by_width[rarer].size()),
              pages, say(usual, Language::en)});
}

// What the form requires and nobody has written; and a cell of the targets that is empty beside others.
void empty_field(const Corpus& corpus, Report& report) {
  for (const Sheet& sheet : corpus.dataset->sheets) {
    const std::string number = std::to_string(sheet.page);
    for (const dataset::OpenField& open : sheet.open)
      if (!open.inherited && (sheet.has_file || open.of_plan))
        report.add(open.empty ? messages::empty_field : messages::unwritten_field, number, open.name, "", open.span,
                   {open.name});
    if (!sheet.copy_of.empty()) continue;
    if (!sheet.has_file)
      report.add(messages::unwritten_sheet, number, "", "", sheet.fields.span, {"sheets/" + sheet.id + ".xml"});
    if (sheet.fields.targets && !dataset::is_blank(*sheet.fields.targets))
      for (const Cell& cell : *sheet.fields.targets)
        if (dataset::is_blank(cell.text))
          report.add(messages::empty_field, number, "指標目標", "", cell.text.span, {"指標目標"});
  }
}

// A field of 欄一覧 that a sheet leaves out, or leaves blank.
void own_field(const Corpus& corpus, Report& report) {
  const auto& fields = corpus.dataset->plan.extra_fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto lacks = [&](const Sheet& sheet) {
      const auto& extra = sheet.fields.extra;
      return std::none_of(extra.begin(), extra.end(),
                          [&](const auto& one) { return one.field == i && !dataset::is_blank(one.text); });
    };
    for (const Sheet& sheet : corpus.dataset->sheets)
      if (sheet.copy_of.empty() && sheet.has_file && !sheet.fields.unreadable && !sheet.fields.is_finished() && lacks(sheet))
        report.add(messages::own_field, std::to_string(sheet.page), fields[i].text, "", sheet.fields.span,
                   {fields[i].text});
  }
}

}  // namespace toji::check
