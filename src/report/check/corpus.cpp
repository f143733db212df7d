#include "report/check/corpus.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "report/check/characters.h"
#include "report/dataset/fields.h"

namespace toji::check {
namespace {

using dataset::Cell;
using dataset::Name;
using dataset::Text;

constexpr std::string_view fields[] = {"名称",   "評価尺度", "目標注記", "題",         "副題",   "概要文",
                                       "説明",   "項",       "施策",     "事業名",     "索引名", "表記",
                                       "実行課", "概要",     "年次計画", "指標目標",   "終了",   "取組内容",
                                       "成果",   "自己評価", "凡例",     "今後の方針", "備考"};

class Collector {
 public:
  explicit Collector(const dataset::Dataset& dataset) : dataset_(dataset) { corpus_.dataset = &dataset; }

  Corpus corpus() {
    plan();
    annual();
    if (dataset_.guide.document) guide(dataset_.guide.document);
    for (const auto& sheet : dataset_.sheets) this->sheet(sheet);
    return std::move(corpus_);
  }

 private:
  // Each place of the files is read once.
  bool first_time(Span span) { return !span.known() || seen_.emplace(span.file, span.line, span.column).second; }

  void add(const char* field, Kind kind, const std::vector<data_tree::TextLine>& lines, bool shared = true) {
    if (lines.empty() || !first_time(lines.front().span)) return;
    Passage passage{sheet_, field, kind, shared, {}};
    for (const auto& line : lines) passage.lines.push_back({to_utf32(line.text), line.span});
    corpus_.passages.push_back(std::move(passage));
  }
  void add(const char* field, Kind kind, const Name& name) { add(field, kind, {{name.text, name.span}}); }
  void add(const char* field, Kind kind, const std::optional<Text>& text, bool shared = true) {
    if (text) add(field, kind, text->lines, shared);
  }
  void add(const char* field, const std::vector<Cell>& cells, bool shared) {
    for (const Cell& cell : cells) add(field, Kind::cell, cell.text.lines, shared);
  }

  void plan() {
    add("名称", Kind::name, dataset_.plan.name);
    for (const auto& rating : dataset_.plan.scale) add("評価尺度", Kind::name, rating.definition.lines);
  }

  void annual() {
    const auto& annual = dataset_.annual;
    add("題", Kind::name, annual.title);
    add("副題", Kind::name, annual.subtitle);
    std::vector<data_tree::TextLine> lead;  // the figures stand as one digit
    for (const auto& line : annual.lead) {
      lead.push_back({"", annual.lead_span});
      for (const auto& piece : line)
        lead.back().text += piece.kind == dataset::LeadPiece::Kind::text ? piece.text : "0";
    }
    add("概要文", Kind::prose, lead);
  }

  void guide(const pugi::xml_node& parent) {
    for (const auto& node : parent.children()) {
      if (node.type() != pugi::node_element) continue;
      const std::string_view name = node.name();
      const bool prose = name == "段落" || name == "項目" || name == "注";
      add("説明", prose ? Kind::prose : Kind::name, data_tree::lines_of(dataset_.guide, node));
      guide(node);
    }
  }

  void nodes_above(std::size_t index) {
    const auto& node = dataset_.plan.nodes[index];
    if (node.parent != dataset::Node::none) nodes_above(node.parent);
    add("項", Kind::name, node.name);
    add("項", Kind::name, node.index_name);
  }

  void sheet(const dataset::Sheet& sheet) {
    sheet_ = std::to_string(sheet.page);
    nodes_above(sheet.node);
    add("事業名", Kind::name, sheet.title.lines);
    add("索引名", Kind::name, sheet.index_title.lines);
    add("概要", Kind::prose, sheet.outline.lines);
    add("年次計画", sheet.schedule, true);
    if (sheet.fields.targets) add("指標目標", *sheet.fields.targets, false);
    for (const dataset::SheetField& field : dataset::sheet_fields)
      if (field.read_as != dataset::ReadAs::nothing)
        add(field.name, field.read_as == dataset::ReadAs::name ? Kind::name : Kind::prose, sheet.fields[field.text], false);
    for (const auto& extra : sheet.fields.extra)
      add(dataset_.plan.extra_fields[extra.field].text.c_str(), Kind::prose, extra.text.lines, false);
  }

  const dataset::Dataset& dataset_;
  Corpus corpus_;
  std::string sheet_;
  std::set<std::tuple<std::string_view, std::uint32_t, std::uint32_t>> seen_;
};

}  // namespace

Corpus corpus_of(const dataset::Dataset& dataset) { return Collector(dataset).corpus(); }

std::size_t field_order(std::string_view field) {
  return static_cast<std::size_t>(std::find(std::begin(fields), std::end(fields), field) - std::begin(fields));
}

std::string first_sheet(const dataset::Dataset& dataset, std::size_t node) {
  for (const auto& sheet : dataset.sheets)
    for (std::size_t n = sheet.node; n != dataset::Node::none; n = dataset.plan.nodes[n].parent)
      if (n == node) return std::to_string(sheet.page);
  return "";
}

}  // namespace toji::check
