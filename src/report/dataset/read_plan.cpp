// plan.xml: what stays for the plan's years.
#include <algorithm>
#include <map>

#include "report/dataset/messages.h"
#include "report/dataset/readers.h"
#include "report/dataset/values.h"

namespace toji::dataset {
namespace {

using data_tree::DataTree;
using pugi::xml_node;

class PlanReader {
 public:
  PlanReader(const DataTree& tree, const Reporter& reporter) : tree_(tree), reporter_(reporter) {}

  Plan read() {
    const xml_node root = tree_.document.document_element();
    plan_.name = name_of(tree_, root.child("名称"));
    years(root.child("年度一覧"));
    plan_.levels = names(root.child("階層一覧"), "階層");
    scale(root.child("評価尺度"));
    plan_.stages = names(root.child("評価段階"), "段階");
    if (auto note = child_text(tree_, root, "目標注記")) plan_.target_note = *std::move(note);
    for (const xml_node& field : root.child("欄一覧").children("欄"))
      plan_.extra_fields.push_back(attribute_of(tree_, field, "名"));
    check_unique(plan_.extra_fields, "欄", reporter_);
    items(root.child("体系"), Node::none, 0);
    references();
    return std::move(plan_);
  }

 private:
  std::vector<Name> names(const xml_node& list, const char* element) {
    std::vector<Name> out;
    for (const xml_node& node : list.children(element)) out.push_back(name_of(tree_, node));
    check_unique(out, element, reporter_);
    return out;
  }

  void years(const xml_node& list) {
    std::vector<Name> ids;
    for (const xml_node& node : list.children("年度")) {
      ids.push_back(attribute_of(tree_, node, "id"));
      plan_.years.push_back({ids.back().text, name_of(tree_, node)});
    }
    check_unique(ids, "id", reporter_);
  }

  void scale(const xml_node& list) {
    std::vector<Name> symbols;
    for (const xml_node& node : list.children("評価")) {
      const Name symbol = attribute_of(tree_, node, "記号");
      plan_.scale.push_back({nfkc(symbol.text), attribute_of(tree_, node, "名").text, text_of(tree_, node)});
      symbols.push_back({plan_.scale.back().symbol, symbol.span});
    }
    check_unique(symbols, "記号", reporter_);
  }

  void claim(const std::string& id, Span span) {
    const auto [known, added] = ids_.emplace(id, span);
    if (!added) reporter_.error(messages::duplicate_id, span, {id, std::to_string(known->second.line)});
  }

  // The children of the tree's root or of an item; either all items or all measures.
  void items(const xml_node& parent, std::size_t parent_index, std::size_t level) {
    const bool has_nodes = parent.child("項"), has_measures = parent.child("施策");
    if (has_nodes && has_measures)
      reporter_.error(messages::mixed_levels, tree_.place_of(parent.child("施策")), {parent.name()});
    if (!has_nodes && !has_measures)
      reporter_.error(messages::missing_element, tree_.place_of(parent), {"施策", parent.name()});
    if (parent_index == Node::none && has_measures && !has_nodes)
      reporter_.error(messages::missing_element, tree_.place_of(parent), {"項", parent.name()});
    unsigned number = 0;
    for (const xml_node& node : parent.children("項")) number = item(node, parent_index, level, number);
    number = 0;
    for (const xml_node& node : parent.children("施策")) measure(node, parent_index, ++number);
  }

  unsigned item(const xml_node& source, std::size_t parent, std::size_t level, unsigned before) {
    Node node;
    const Name id = attribute_of(tree_, source, "id");
    node.id = id.text;
    node.name = attribute_of(tree_, source, "名");
    node.index_name = source.attribute("索引名") ? attribute_of(tree_, source, "索引名") : node.name;
    node.level = level;
    node.parent = parent;
    node.number = source.attribute("番号") ? toji::dataset::number(source.attribute("番号").value()) : before + 1;
    node.span = tree_.place_of(source);
    claim(node.id, id.span);
    if (level >= plan_.levels.size())
      reporter_.error(messages::too_deep, node.span,
                      {node.name.text, std::to_string(level + 1), std::to_string(plan_.levels.size())});
    const unsigned number = node.number;
    plan_.nodes.push_back(std::move(node));
    items(source, plan_.nodes.size() - 1, level + 1);
    return number;
  }

  void measure(const xml_node& source, std::size_t node, unsigned number) {
    Measure measure;
    const Name id = attribute_of(tree_, source, "id");
    measure.id = id.text;
    measure.copy_of = attribute_of(tree_, source, "再掲").text;
    measure.span = tree_.place_of(source);
    measure.node = node;
    measure.number = number;
    measure.texts = texts(source);
    claim(measure.id, id.span);
    const std::size_t index = plan_.measures.size();
    for (const xml_node& one : source.children("事例")) {
      const Name case_id = attribute_of(tree_, one, "id");
      claim(case_id.text, case_id.span);
      plan_.slots.push_back({index, measure.cases.size()});
      measure.cases.push_back({case_id.text, attribute_of(tree_, one, "再掲").text, tree_.place_of(one), texts(one)});
    }
    if (measure.cases.empty()) plan_.slots.push_back({index, Node::none});
    plan_.measures.push_back(std::move(measure));
    places_.push_back(source);
  }

  MeasureTexts texts(const xml_node& source) {
    MeasureTexts out;
    out.title = child_text(tree_, source, "事業名");
    out.index_title = child_text(tree_, source, "索引名");
    out.outline = child_text(tree_, source, "概要");
    if (const xml_node row = source.child("年次計画"))
      out.schedule = cells_of(tree_, row, plan_.years.size(), reporter_, called(source, out) + "の ");
    return out;
  }

  // 「窓口の案内」, or the id of what has no name of its own.
  static std::string called(const xml_node& source, const MeasureTexts& texts) {
    std::string name = texts.title ? texts.title->str() : source.attribute("id").value();
    std::erase(name, '\n');
    return "「" + name + "」";
  }

  void references() {
    for (std::size_t i = 0; i < plan_.measures.size(); ++i) {
      const Measure& measure = plan_.measures[i];
      if (!measure.copy_of.empty()) measure_copy(measure, attribute_of(tree_, places_[i], "再掲"));
      std::size_t index = 0;
      for (const xml_node& one : places_[i].children("事例"))
        if (!measure.cases[index++].copy_of.empty())
          case_copy(one.attribute("id").value(), attribute_of(tree_, one, "再掲"));
    }
  }

  void measure_copy(const Measure& measure, const Name& original) {
    const auto is_original = [&](const Measure& m) { return m.id == original.text; };
    const auto found = std::find_if(plan_.measures.begin(), plan_.measures.end(), is_original);
    if (found == plan_.measures.end())
      wrong_original(original, "施策");
    else if (!found->copy_of.empty())
      copy_of_copy(measure.id, original);
    else if (!found->cases.empty() && measure.cases.empty())
      reporter_.error(messages::copy_without_cases, original.span, {original.text});
  }

  void case_copy(const std::string& id, const Name& original) {
    for (const Measure& measure : plan_.measures)
      for (const Case& one : measure.cases)
        if (one.id == original.text) {
          if (!one.copy_of.empty()) copy_of_copy(id, original);
          return;
        }
    wrong_original(original, "事例");
  }

  // What the id is a copy of; empty for an original and for what does not exist.
  std::string copied_by(const std::string& id) const {
    for (const Measure& measure : plan_.measures) {
      if (measure.id == id) return measure.copy_of;
      for (const Case& one : measure.cases)
        if (one.id == id) return one.copy_of;
    }
    return {};
  }

  // `id` names an original that is a copy itself: where that leads to, or that it leads round in a circle.
  void copy_of_copy(const std::string& id, const Name& original) const {
    if (id == original.text) return reporter_.error(messages::copy_of_itself, original.span, {id});
    std::vector<std::string> way{id};
    std::string at = original.text;
    for (; !at.empty() && std::find(way.begin(), way.end(), at) == way.end(); at = copied_by(at)) way.push_back(at);
    if (at.empty()) return reporter_.error(messages::copy_of_copy, original.span, {original.text, way.back()});
    const auto first = std::find(way.begin(), way.end(), at);
    if (id != *std::min_element(first, way.end())) return;  // said where the first of them stands
    std::string circle;
    for (auto one = first; one != way.end(); ++one) circle += *one + " → ";
    reporter_.error(messages::copy_circle, original.span, {circle + at});
  }

  // The id exists but belongs to something else, or it does not exist.
  void wrong_original(const Name& original, const std::string& wanted) {
    std::vector<std::string_view> candidates;
    for (const Measure& measure : plan_.measures) {
      if (wanted == "施策" && measure.copy_of.empty()) candidates.push_back(measure.id);
      for (const Case& one : measure.cases)
        if (wanted == "事例" && one.copy_of.empty()) candidates.push_back(one.id);
    }
    if (!ids_.contains(original.text)) return reporter_.unknown(wanted + "の id", original, candidates);
    const bool is_node =
        std::any_of(plan_.nodes.begin(), plan_.nodes.end(), [&](const Node& n) { return n.id == original.text; });
    reporter_.error(messages::copy_kind, original.span,
                    {original.text,
                     is_node            ? "項"
                     : wanted == "施策" ? "事例"
                                        : "施策",
                     wanted});
  }

  const DataTree& tree_;
  const Reporter& reporter_;
  Plan plan_;
  std::vector<xml_node> places_;  // as plan_.measures
  std::map<std::string, Span> ids_;
};

}  // namespace

Plan read_plan(const DataTree& tree, const Reporter& reporter) { return PlanReader(tree, reporter).read(); }

const std::string& id_of(const Plan& plan, const Slot& slot) {
  const Measure& measure = plan.measures[slot.measure];
  return slot.case_index == Node::none ? measure.id : measure.cases[slot.case_index].id;
}

const std::string& copy_of(const Plan& plan, const Slot& slot) {
  const Measure& measure = plan.measures[slot.measure];
  return slot.case_index == Node::none ? measure.copy_of : measure.cases[slot.case_index].copy_of;
}

}  // namespace toji::dataset
