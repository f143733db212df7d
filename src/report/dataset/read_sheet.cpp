// sheets/ID.xml: what a division writes each year.
#include <algorithm>

#include "base/look_alike.h"
#include "report/dataset/fields.h"
#include "report/dataset/messages.h"
#include "report/dataset/readers.h"
#include "report/dataset/values.h"

namespace toji::dataset {
namespace {

using data_tree::DataTree;
using pugi::xml_node;

class SheetReader {
 public:
  SheetReader(const DataTree& tree, const Plan& plan, const Annual* annual, Reporter& reporter)
      : tree_(tree), plan_(plan), annual_(annual), reporter_(reporter), root_(tree.document.document_element()) {}

  SheetFile read() {
    out_.span = tree_.place_of(root_);
    divisions();
    for (const SheetField& field : sheet_fields)
      if (field.kind == FieldKind::text) out_[field.text] = child_text(tree_, root_, field.name);
    for (const xml_node& node : root_.children("表記")) notation(node);
    check_unique(notation_targets_, "表記", reporter_);
    reporter_.field = "指標目標";
    if (const xml_node row = root_.child("指標目標")) targets(row);
    assessments();
    extra();
    return std::move(out_);
  }

 private:
  void divisions() {
    reporter_.field = "実行課";
    for (const xml_node& node : root_.children("実行課")) {
      if (text_of(tree_, node).empty()) {
        out_.blank_division = tree_.place_of(node);
        continue;
      }
      out_.divisions.push_back(name_of(tree_, node));
      if (annual_ != nullptr)
        refer(
            annual_->divisions, [](const Division& d) -> std::string_view { return d.name.text; }, "実行課",
            out_.divisions.back(), reporter_);
    }
    check_unique(out_.divisions, "実行課", reporter_);
  }

  void targets(const xml_node& row) {
    out_.targets_span = tree_.place_of(row);
    out_.targets.emplace();
    if (row.child("目標")) out_.targets = cells_of(tree_, row, plan_.years.size(), reporter_);
  }

  void notation(const xml_node& node) {
    reporter_.field = "表記";
    Notation notation;
    const Name target = attribute_of(tree_, node, "対象");
    notation_targets_.push_back(target);
    if (target.text != "施策") {
      std::vector<Name> targets = plan_.levels;
      targets.push_back({"施策", {}});
      notation.level = refer(
          targets, [](const Name& n) -> std::string_view { return n.text; }, "表記の対象", target, reporter_);
    }
    notation.digits = node.attribute("数字").value();
    if (node.attribute("番号")) notation.number = number(node.attribute("番号").value());
    if (notation.digits.empty() && !notation.number)
      reporter_.error(messages::missing_attribute, tree_.place_of(node), {"数字", "表記"});
    out_.notations.push_back(std::move(notation));
  }

  void assessments() {
    reporter_.field = "自己評価";
    for (const xml_node& node : root_.children("自己評価")) {
      Assessment one;
      one.printed = text_of(tree_, node);
      if (one.printed.empty()) {
        out_.blank_rating = tree_.place_of(node);
        continue;
      }
      one.rating = rating(one.printed);
      one.stage = plan_.stages.size() - 1;
      if (node.attribute("段階"))
        one.stage = refer(
            plan_.stages, [](const Name& n) -> std::string_view { return n.text; }, "段階",
            attribute_of(tree_, node, "段階"), reporter_);
      for (const Assessment& other : out_.assessments)
        if (one.stage != Node::none && other.stage == one.stage)
          reporter_.error(messages::repeated_stage, tree_.place_of(node), {plan_.stages[one.stage].text});
      out_.assessments.push_back(std::move(one));
    }
    if (out_.is_finished() && !out_.assessments.empty())
      reporter_.error(messages::finished_rated, out_.assessments.front().printed.span);
  }

  std::size_t rating(const Text& printed) const {
    const std::string code = nfkc(printed.str());
    std::vector<std::string_view> symbols;
    for (const Rating& rating : plan_.scale) {
      if (rating.symbol == code) return symbols.size();
      symbols.push_back(rating.symbol);
    }
    unknown_rating(printed, code, symbols);
    return Node::none;
  }

  void unknown_rating(const Text& printed, const std::string& code,
                      const std::vector<std::string_view>& symbols) const {
    const auto named = std::find_if(plan_.scale.begin(), plan_.scale.end(),
                                    [&](const Rating& rating) { return nfkc(rating.name) == code; });
    const std::string like = alike(printed.str(), symbols);
    if (named != plan_.scale.end())
      reporter_.error(messages::rating_name, printed.span, {printed.str(), named->symbol});
    else if (!like.empty())
      reporter_.error(messages::alike_rating, printed.span, {printed.str(), like, odd_characters(printed.str(), like)});
    else
      reporter_.error(messages::unknown_rating, printed.span, {printed.str(), suggestion({}, symbols)});
  }

  void extra() {
    reporter_.field = "欄";
    std::vector<Name> seen;
    for (const xml_node& node : root_.children("欄")) {
      seen.push_back(attribute_of(tree_, node, "名"));
      const std::size_t field = refer(
          plan_.extra_fields, [](const Name& n) -> std::string_view { return n.text; }, "欄", seen.back(), reporter_);
      out_.extra.push_back({field, text_of(tree_, node)});
    }
    check_unique(seen, "欄", reporter_);
  }

  const DataTree& tree_;
  const Plan& plan_;
  const Annual* annual_;
  Reporter& reporter_;
  xml_node root_;
  SheetFile out_;
  std::vector<Name> notation_targets_;
};

}  // namespace

SheetFile read_unreadable(const std::string& bytes, std::string_view file, const Annual& annual) {
  SheetFile out;
  out.unreadable = true;
  out.span = {file, 1, 1};
  pugi::xml_document document;  // as far as it can be read: up to the first fault
  document.load_buffer(bytes.data(), bytes.size());
  for (const xml_node& node : document.document_element().children("実行課")) {
    const std::string name = data_tree::normalized(node.text().get());
    for (const Division& division : annual.divisions)
      if (division.name.text == name) out.divisions.push_back({name, out.span});
  }
  return out;
}

SheetFile read_sheet(const DataTree& tree, const Plan& plan, const Annual* annual, Reporter reporter) {
  return SheetReader(tree, plan, annual, reporter).read();
}

}  // namespace toji::dataset
