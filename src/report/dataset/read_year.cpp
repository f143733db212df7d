// year.xml: what comes each year and belongs to no single sheet.
#include "report/dataset/messages.h"
#include "report/dataset/readers.h"
#include "report/dataset/values.h"

namespace toji::dataset {
namespace {

using data_tree::DataTree;
using pugi::xml_node;

std::size_t rating_of(const DataTree& tree, const xml_node& node, const Plan& plan, const Reporter& reporter) {
  Name symbol = attribute_of(tree, node, "評価");
  symbol.text = nfkc(symbol.text);
  return refer(
      plan.scale, [](const Rating& r) -> std::string_view { return r.symbol; }, "評価", symbol, reporter);
}

std::size_t year_of(const DataTree& tree, const xml_node& node, const Plan& plan, const Reporter& reporter) {
  const Name name = attribute_of(tree, node, "年度");
  std::vector<std::string_view> ids;
  for (const Year& year : plan.years) {
    ids.push_back(year.id);
    if (year.id == name.text) return ids.size() - 1;
  }
  const Year &first = plan.years.front(), &last = plan.years.back();
  reporter.error(messages::year_outside, name.span, {name.text, first.id, first.label.text, last.id, last.label.text});
  return Node::none;
}

std::vector<Division> divisions_of(const DataTree& tree, const xml_node& list, const Reporter& reporter) {
  std::vector<Division> out;
  std::vector<Name> names;
  for (const xml_node& node : list.children("課")) {
    names.push_back(name_of(tree, node));
    out.push_back({names.back(), static_cast<bool>(node.attribute("総称"))});
  }
  check_unique(names, "課", reporter);
  return out;
}

PreviousYear previous_of(const DataTree& tree, const xml_node& node, const Plan& plan, const Reporter& reporter) {
  PreviousYear out;
  out.span = tree.place_of(node);
  out.counts.resize(plan.scale.size());
  if (static_cast<bool>(node.attribute("年度")) == static_cast<bool>(node.attribute("名"))) {
    reporter.error(messages::one_of, out.span, {"前年度", "年度", "名"});
  } else if (node.attribute("年度")) {
    const std::size_t year = year_of(tree, node, plan, reporter);
    if (year != Node::none) out.label = plan.years[year].label.text;
  } else {
    out.label = attribute_of(tree, node, "名").text;
  }
  std::vector<Name> seen;
  for (const xml_node& one : node.children("件数")) {
    const std::size_t rating = rating_of(tree, one, plan, reporter);
    if (rating == Node::none) continue;
    out.counts[rating] = number(name_of(tree, one).text);
    seen.push_back({plan.scale[rating].symbol, tree.place_of(one, "評価")});
  }
  check_unique(seen, "評価", reporter);
  return out;
}

LeadPiece figure(const DataTree& tree, const xml_node& node, const Plan& plan, const Reporter& reporter) {
  using Kind = LeadPiece::Kind;
  LeadPiece piece;
  piece.kind = std::string_view(node.name()) == "割合" ? Kind::share
               : node.attribute("評価")                ? Kind::count
                                                       : Kind::total;
  if (piece.kind != Kind::total) piece.rating = rating_of(tree, node, plan, reporter);
  return piece;
}

// Text and figures in their order, blanks at the ends of each line taken away as in any other text.
std::vector<std::vector<LeadPiece>> lead_of(const DataTree& tree, const xml_node& node, const Plan& plan,
                                            const Reporter& reporter) {
  std::string marked;  // U+0001 cannot stand in XML, so it can stand for a figure
  std::vector<LeadPiece> figures;
  for (const xml_node& child : node.children()) {
    if (child.type() == pugi::node_element) figures.push_back(figure(tree, child, plan, reporter));
    marked += child.type() == pugi::node_element ? "\x01" : child.type() == pugi::node_comment ? "" : child.value();
  }
  std::vector<std::vector<LeadPiece>> lines(1);
  std::size_t next = 0;
  for (const char c : data_tree::normalized(marked)) {
    std::vector<LeadPiece>& line = lines.back();
    if (c == '\n') {
      lines.emplace_back();
    } else if (c == '\x01') {
      line.push_back(figures[next++]);
    } else {
      if (line.empty() || line.back().kind != LeadPiece::Kind::text) line.emplace_back();
      line.back().text += c;
    }
  }
  return lines;
}

}  // namespace

Annual read_year(const DataTree& tree, const Plan& plan, const Reporter& reporter) {
  const xml_node root = tree.document.document_element();
  Annual out;
  out.year = year_of(tree, root, plan, reporter);
  out.date = name_of(tree, root.child("発行日"));
  out.author = name_of(tree, root.child("編者"));
  out.divisions = divisions_of(tree, root.child("実行課一覧"), reporter);
  if (const xml_node node = root.child("前年度")) out.previous = previous_of(tree, node, plan, reporter);
  const xml_node overview = root.child("概要");
  out.title = child_text(tree, overview, "題");
  out.subtitle = child_text(tree, overview, "副題");
  if (const xml_node node = overview.child("概要文")) {
    out.lead = lead_of(tree, node, plan, reporter);
    out.lead_span = tree.span_of(node);
  }
  for (const xml_node& node : root.children("校正除外"))
    out.check_exclusions.push_back({attribute_of(tree, node, "規則"), attribute_of(tree, node, "理由")});
  return out;
}

}  // namespace toji::dataset
