// One <シート> for each page, in print order.
#include <algorithm>

#include "base/full_width.h"
#include "base/utf8.h"
#include "report/dataset/dataset.h"
#include "report/dataset/fields.h"
#include "report/dataset/view_builder.h"

namespace toji::dataset {
namespace {

using pugi::xml_node;

// Of a sheet and of each element that holds a mark.
constexpr const char *open_state = "未記入", *unreadable_state = "読めません";

class SheetView {
 public:
  SheetView(ViewBuilder& out, const Dataset& dataset, const std::string& legend)
      : out_(out), plan_(dataset.plan), legend_(legend) {}

  void add(xml_node list, const Sheet& sheet) {
    const xml_node node = out_.add(list, "シート");
    out_.tree.set_span(node, sheet.fields.span);
    attributes(node, sheet);
    ancestors(node, sheet);
    state(node, sheet);
    sheet_ = &sheet;
    field(node, "事業名", sheet.title);
    if (const OpenField* open = is_open("事業名"))
      mark(out_.add(node, "索引名"), open);
    else
      out_.add(node, "索引名", sheet.index_title);
    for (const Name& division : sheet.fields.divisions) out_.add(node, "実行課", division);
    if (sheet.fields.divisions.empty()) field(node, "実行課", Text{{}, sheet.fields.span});
    field(node, "概要", sheet.outline);
    row(out_.add(node, "年次計画"), "期間", sheet.schedule);
    static const std::vector<Cell> none;
    row(out_.add(node, "指標目標"), "目標", sheet.fields.targets ? *sheet.fields.targets : none);
    fields(node, sheet);
  }

 private:
  void attributes(xml_node node, const Sheet& sheet) {
    out_.set(node, "番号", sheet.page);
    out_.set(node, "id", sheet.id);
    out_.set(node, "再掲", sheet.copy_of);
    const Notation notation = notation_of(sheet, Node::none);
    out_.set(node, "施策番号", notation.number.value_or(plan_.measures[sheet.measure].number));
    out_.set(node, "数字", notation.digits);
    if (sheet.case_count != 0) {
      out_.set(node, "事例番号", sheet.case_number);
      out_.set(node, "事例数", sheet.case_count);
    }
    if (sheet.assessment) {
      out_.set(node, "評価", plan_.scale[sheet.assessment->rating].symbol);
      out_.set(node, "段階", plan_.stages[sheet.assessment->stage].text);
    } else if (!sheet.fields.is_finished()) {  // said here too, so that lists of ratings need not ask
      const char* state = sheet.fields.unreadable ? unreadable_state : open_state;
      out_.set(node, "評価", state);
      out_.set(node, "段階", state);
    }
  }

  static Notation notation_of(const Sheet& sheet, std::size_t level) {
    const auto& all = sheet.fields.notations;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Notation& n) { return n.level == level; });
    return found == all.end() ? Notation{} : *found;
  }

  // One 上位 for each level of the plan; the levels that the sheet's branch does not reach have no name, and the last one
  // that it reaches stands for them (列数). 初: the sheet before it is not below the same item.
  void ancestors(xml_node node, const Sheet& sheet) {
    std::vector<const Node*> path(plan_.levels.size(), nullptr);
    const std::size_t deepest = plan_.nodes[sheet.node].level;
    for (std::size_t i = sheet.node; i != Node::none; i = plan_.nodes[i].parent)
      path[plan_.nodes[i].level] = &plan_.nodes[i];
    for (std::size_t level = 0; level < path.size(); ++level) {
      xml_node one = out_.add(node, "上位");
      const Notation notation = notation_of(sheet, level);
      out_.set(one, "階層", plan_.levels[level].text);
      out_.set(one, "段", level + 1);
      if (path[level] != nullptr) ancestor(one, *path[level]);
      if (notation.number) one.remove_attribute("番号");
      if (notation.number) out_.set(one, "番号", *notation.number);
      out_.set(one, "数字", notation.digits);
      if (level <= deepest) out_.set(one, "列数", level == deepest ? path.size() - level : 1);
      if (path[level] != nullptr && (before_.empty() || before_[level] != path[level])) out_.set(one, "初", std::string("はい"));
      if (level + 1 == path.size()) out_.set(one, "末", std::string("はい"));
    }
    before_ = std::move(path);
  }

  void ancestor(xml_node one, const Node& node) {
    out_.tree.set_span(one, node.name.span);
    out_.set(one, "id", node.id);
    out_.set(one, "番号", node.number);
    out_.set(one, "名", node.name.text);
    out_.set(one, "索引名", node.index_name.text);
  }

  void cells(xml_node row, const char* name, const std::vector<Cell>& all) {
    std::size_t year = 0;
    for (const Cell& cell : all) {
      const xml_node one = out_.add(row, name, cell.text);
      out_.set(one, "年数", cell.years);
      std::string years;
      for (const std::size_t end = year + cell.years; year < end; ++year) {
        if (!years.empty()) years += ' ';
        years += plan_.years[year].id;
      }
      out_.set(one, "年度", years);
    }
  }

  // The required field of that name if nobody has written it, else null.
  const OpenField* is_open(std::string_view name) const {
    for (const OpenField& open : sheet_->open)
      if (open.name == name) return &open;
    return nullptr;
  }

  // Says of the sheet as a whole that it is not finished.
  void state(xml_node node, const Sheet& sheet) {
    if (sheet.fields.unreadable)
      out_.set(node, "状態", unreadable_state);
    else if (!sheet.open.empty())
      out_.set(node, "状態", open_state);
  }

  // What stands where nothing is written yet or, where no field is open, nothing could be read.
  void mark(xml_node node, const OpenField* open) {
    node.append_child(pugi::node_pcdata).set_value(open != nullptr ? open_mark : unreadable_mark);
    out_.set(node, "状態", open != nullptr ? open_state : unreadable_state);
    out_.tree.set_span(node, open != nullptr ? open->span : sheet_->fields.span);
  }

  // A required field: its text, else the mark.
  void field(xml_node node, const char* name, const Text& text) {
    const OpenField* open = is_open(name);
    if ((open != nullptr && is_blank(text)) || (sheet_->fields.unreadable && text.empty()))
      mark(out_.add(node, name), open);
    else
      out_.add(node, name, text);
  }

  // A row of cells; where nothing is written, one over all years with the mark.
  void row(xml_node row, const char* name, const std::vector<Cell>& all) {
    const OpenField* open = is_open(row.name());
    if ((open == nullptr && !sheet_->fields.unreadable) || !is_blank(all)) return cells(row, name, all);
    cells(row, name, {Cell{static_cast<unsigned>(plan_.years.size()), {}}});
    mark(row.first_child(), open);
  }

  // What the plan says of all sheets stands for what a sheet does not say.
  void text(xml_node node, const SheetField& field, const SheetFile& fields) {
    const std::optional<Text>& own = fields[field.text];
    if (field.required) return this->field(node, field.name, own ? *own : Text{{}, fields.span});
    if (own)
      out_.add(node, field.name, *own);
    else if (field.text == TextField::legend)
      out_.add(node, field.name, legend_, fields.span);
    else if (field.text == TextField::target_note)
      out_.add(node, field.name, plan_.target_note);
    else if (field.text != TextField::finished)
      out_.add(node, field.name, Text{{}, fields.span});
  }

  // Every field is there, empty where nothing was written, so that a template need not ask; 終了 only where it applies.
  void fields(xml_node node, const Sheet& sheet) {
    const SheetFile& fields = sheet.fields;
    const Text nothing{{}, fields.span};
    for (const SheetField& one : sheet_fields) {
      if (one.kind == FieldKind::assessment)
        field(node, one.name, sheet.assessment ? sheet.assessment->printed : nothing);
      else if (one.kind == FieldKind::text)
        text(node, one, fields);
    }
    for (std::size_t i = 0; i < plan_.extra_fields.size(); ++i) {
      const auto found =
          std::find_if(fields.extra.begin(), fields.extra.end(), [&](const ExtraField& e) { return e.field == i; });
      const xml_node one = out_.add(node, "欄", found == fields.extra.end() ? nothing : found->text);
      out_.set(one, "名", plan_.extra_fields[i].text);
    }
  }

  ViewBuilder& out_;
  const Plan& plan_;
  const std::string& legend_;
  const Sheet* sheet_ = nullptr;  // the sheet that is being added
  std::vector<const Node*> before_;  // the path of the sheet before
};

}  // namespace

std::string usual_legend(const Plan& plan) {
  std::string out;
  for (const Rating& rating : plan.scale) {
    if (!out.empty()) out += "　";
    for (const char32_t c : to_utf32(rating.symbol)) append_utf8(out, full_width(c));
    out += rating.name;
  }
  return out;
}

void add_sheets(ViewBuilder& out, xml_node root, const Dataset& dataset, const Selection* selection) {
  const xml_node list = out.add(root, "シート一覧");
  const std::string legend = usual_legend(dataset.plan);
  SheetView view(out, dataset, legend);
  if (selection == nullptr) {
    for (const Sheet& sheet : dataset.sheets) view.add(list, sheet);
  } else {
    for (const std::size_t index : selection->sheets) view.add(list, dataset.sheets[index]);
  }
}

}  // namespace toji::dataset
