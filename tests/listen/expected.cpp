#include "expected.h"

#include "characters.h"
#include "form.h"
#include "program.h"

namespace toji::listen::test {
namespace {

using booklet::Field;
using booklet::joined;
using booklet::value;
using booklet::values;
using booklet::without_blanks;
using pugi::xml_node;

std::string said(const std::string& kind, const std::string& text) { return kind + " " + without_blanks(text); }

std::string data_cell(const std::vector<std::string>& labels, const std::string& text) {
  return said("TD", joined(labels, "／") + "：" + text);
}

// The form from its fields, which stand in its order.
class Form {
 public:
  Form(const xml_node& sheet) : sheet_(sheet), fields_(booklet::fields_of(sheet)) {}

  Lines lines() {
    table("シートの位置と実行課");
    for (int i = 0; i < 4; ++i) head("Row", next().labels.front()), cell();
    table("重点事項と年次計画");
    head("Row", next().labels.front());
    for (int i = 0; i < 2; ++i) head("Row", next().labels.back()), cell();
    head("Both", "年度");
    for (const std::string& year : values(sheet_, "/冊子/計画/年度一覧/年度")) head("Column", year);
    row(), row();
    table("実施結果");
    columns(true);
    table("自己評価と今後の方針");
    expand_rating();
    columns(false);
    out_.push_back(said("P", value(sheet_, "凡例")));
    table("備考");
    head("Column", next().labels.front());
    cell();
    return std::move(out_);
  }

 private:
  const Field& next() const { return fields_.at(at_); }
  void table(const std::string& summary) { out_.push_back(said("table", summary)); }
  void head(const std::string& scope, const std::string& text) { out_.push_back("TH " + without_blanks(scope + text)); }
  void cell() { out_.push_back(data_cell(next().labels, next().text)), ++at_; }

  // A label and the cells over the years.
  void row() {
    const std::string label = next().labels.front();
    head("Row", label);
    while (next().labels.front() == label) cell();
  }

  void expand_rating() {
    for (Field& field : fields_)
      if (field.labels.back() == "自己評価" && !field.text.empty())
        field.text += "＝" + value(sheet_, ("/冊子/計画/評価尺度/評価[@記号 = '" + value(sheet_, "@評価") + "']/@名").c_str());
  }

  // Two columns, under one head or not.
  void columns(bool under_one) {
    if (under_one) head("Column", next().labels.front());
    for (std::size_t i = 0; i < 2; ++i) head("Column", fields_.at(at_ + i).labels.back());
    cell(), cell();
  }

  xml_node sheet_;
  std::vector<Field> fields_;
  std::size_t at_ = 0;
  Lines out_;
};

// A measure's name, and which of its cases it is.
std::string measure_of(const xml_node& sheet) {
  const std::string title = booklet::title_of(sheet);
  return title.substr(title.find("．") + std::string("．").size());
}

std::string circled(const std::string& number) {
  static const std::string all[] = {"", "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"};
  return all[std::stoul(number)];
}

std::string level_in_index(const xml_node& level) {
  const std::string depth = value(level, "@段"), number = value(level, "@番号");
  const std::string mark = depth == "1" ? number + "." : depth == "2" ? "(" + number + ")" : circled(number);
  return mark + value(level, "@索引名");
}

std::string scale_of(const xml_node& counts) {
  std::vector<std::string> parts;
  for (const xml_node& one : counts.children("評価"))
    parts.push_back(value(one, "@記号") + "（" + value(one, "@名") + "）" + value(one, "@割合") + "％");
  return joined(parts, "、");
}

void add_pie(Overview& out, const std::string& caption, const xml_node& counts) {
  out.captions.push_back(said("caption", caption));
  out.figures.push_back(said("figure", "円グラフ。" + scale_of(counts)));
}

}  // namespace

Lines expected_sheet(const xml_node& sheet, std::size_t number) {
  Lines out{"page " + std::to_string(number), said("H2", "シート" + std::to_string(number) + measure_of(sheet))};
  const Lines form = Form(sheet).lines();
  out.insert(out.end(), form.begin(), form.end());
  // The number at the foot leads back to the list.
  out.insert(out.end(), {"P " + std::to_string(number), "link " + std::to_string(number) + " → iii"});
  return out;
}

Lines expected_guide(const xml_node& root) {
  Lines out;
  for (const xml_node& one : root.child("説明").children()) {
    const std::string kind = one.name(), label = value(one, "@ラベル"), heading = value(one, "@見出し");
    if (kind == "表題") out.push_back(said("H1", value(one, ".")));
    if (kind == "段落") out.push_back(said("P", value(one, ".")));
    if (kind == "見出し") out.push_back(said("H2", "◇" + value(one, ".") + "◇"));
    if (kind == "注" || (kind == "項目" && heading.empty())) out.push_back(said("LI", label + value(one, ".")));
    if (kind == "項目" && !heading.empty()) {
      out.push_back(said("H3", label + heading));
      for (const std::string& text : values(one, "段落")) out.push_back(said("P", text));
    }
    if (kind != "評価表") continue;
    out.push_back("table 評価の段階");
    for (const auto& found : root.select_nodes("計画/評価尺度/評価")) {
      const std::string letter = value(found.node(), "@記号"), name = value(found.node(), "@名");
      out.push_back("TH " + without_blanks("Row" + letter));
      out.push_back("TH " + without_blanks("Row" + name));
      out.push_back(data_cell({letter, name}, value(found.node(), ".")));
    }
  }
  return out;
}

Lines expected_index(const xml_node& root) {
  Lines out;
  const std::vector<std::string> names = values(root, "計画/階層一覧/階層");
  std::vector<std::string> above(names.size());
  for (const auto& found : root.select_nodes("シート一覧/シート")) {
    const xml_node& sheet = found.node();
    const std::string number = value(sheet, "@番号"), title = booklet::index_title_of(sheet);
    out.push_back("頁：" + number);
    out.push_back(said("link", number) + " → " + number);
    Lines row_heads;
    for (const auto& level : sheet.select_nodes("上位[@id]")) {
      row_heads.push_back(level_in_index(level.node()));
      // The last one takes the columns of the levels that it has not.
      const std::size_t depth = std::stoul(value(level.node(), "@段")), span = level.node().attribute("列数").as_uint(1);
      const Lines heads(names.begin() + static_cast<std::ptrdiff_t>(depth - 1),
                        names.begin() + static_cast<std::ptrdiff_t>(depth - 1 + span));
      if (std::exchange(above[depth - 1], value(level.node(), "@id")) == value(level.node(), "@id")) continue;
      out.push_back(without_blanks(joined(heads, "／") + "：" + row_heads.back()));
    }
    out.push_back(without_blanks("取組：" + title));
    out.push_back(said("link", title) + " → " + number);
    row_heads.insert(row_heads.end(), {title, "主な実行課"});
    out.push_back(without_blanks(joined(row_heads, "／") + "：" + joined(values(sheet, "実行課"))));
  }
  return out;
}

Overview expected_overview(const xml_node& root) {
  Overview out;
  const xml_node year = root.child("年次"), before = year.child("前年度");
  out.words = {said("H2", value(year, "概要/題")), said("P", value(year, "概要/副題")),
               said("P", value(year, "概要/概要文"))};
  add_pie(out, value(year, "@半角名") + "全体の評価", root.child("集計").child("全体"));
  add_pie(out, value(before, "@半角名") + "全体の評価", before);
  for (const auto& found : root.select_nodes("体系/項[項/項]")) {
    const xml_node& item = found.node();
    out.words.push_back(said("H3", value(item, "@階層") + value(item, "@番号") + value(item, "@名")));
    for (const xml_node& part : item.children("項"))
      add_pie(out, "(" + value(part, "@番号") + ")" + value(part, "@名"), part.child("集計"));
  }
  for (const auto& found : root.select_nodes("体系/項[not(項/項)]")) {
    const xml_node& item = found.node();
    add_pie(out, value(item, "@階層") + value(item, "@番号") + value(item, "@名"), item.child("集計"));
  }
  return out;
}

}  // namespace toji::listen::test
