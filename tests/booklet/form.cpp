#include "form.h"

#include "characters.h"
#include "program.h"

namespace booklet {
namespace {

using pugi::xml_node;

std::string full_width(const std::string& digits) {
  static const std::string wide[] = {"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"};
  std::string out;
  for (const char c : digits) out += wide[c - '0'];
  return out;
}

std::string circled(const std::string& number) {
  static const std::string all[] = {"", "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"};
  return number.empty() ? "" : all[std::stoul(number)];
}

std::string printed(const std::string& number, const std::string& digits) {
  return digits == "半角" ? number : full_width(number);
}

std::string case_mark(const xml_node& sheet, bool numbered) {
  const std::string number = value(sheet, "@事例番号");
  const std::string mark = number.empty() ? "" : "（取組事例" + (numbered ? circled(number) : "") + "）";
  return mark + (value(sheet, "@再掲").empty() ? "" : "（再掲）");
}

// The cells of a row over the years, each under the years that it spans.
void add_cells(std::vector<Field>& out, const xml_node& sheet, const std::string& label, const char* cells) {
  const auto years = values(sheet, "/冊子/計画/年度一覧/年度");
  std::size_t year = 0;
  for (const auto& found : sheet.select_nodes(cells)) {
    Field field{{label}, found.node().child_value()};
    const std::size_t end = year + found.node().attribute("年数").as_uint(1);
    for (; year < end; ++year) field.labels.push_back(years.at(year));
    out.push_back(std::move(field));
  }
}

std::string level_label(const xml_node& sheet, const std::string& level) {
  const std::string at = "上位[" + level + "]/";
  const std::string number = value(sheet, (at + "@番号").c_str()), digits = value(sheet, (at + "@数字").c_str());
  if (level == "1") return "基本戦略" + printed(number, digits);
  if (level == "2") return "施策細目（" + printed(number, digits) + "）";
  return "重点施策" + circled(number);
}

}  // namespace

std::string title_of(const xml_node& sheet) {
  return printed(value(sheet, "@施策番号"), value(sheet, "@数字")) + "．" + value(sheet, "事業名") +
         case_mark(sheet, true);
}

std::string index_title_of(const xml_node& sheet) {
  return full_width(value(sheet, "@施策番号")) + "．" + value(sheet, "索引名") +
         case_mark(sheet, sheet.attribute("事例数").as_int() > 1);
}

std::vector<Field> fields_of(const xml_node& sheet) {
  std::vector<Field> out;
  for (const std::string level : {"1", "2", "3"})
    out.push_back({{level_label(sheet, level)}, value(sheet, ("上位[" + level + "]/@名").c_str())});
  out.push_back({{"実行課"}, joined(values(sheet, "実行課"), "・")});
  out.push_back({{"重点事項・重点的取組", "事業"}, title_of(sheet)});
  out.push_back({{"重点事項・重点的取組", "概要"}, value(sheet, "概要")});
  add_cells(out, sheet, "年次計画（予定）", "年次計画/期間");
  add_cells(out, sheet, "指標目標" + value(sheet, "目標注記"), "指標目標/目標");
  const std::string results = "＜" + value(sheet, "/冊子/年次/@半角名") + "実施結果＞";
  out.push_back({{results, "具体的な取組内容"}, value(sheet, "終了") + value(sheet, "取組内容")});
  out.push_back({{results, "成果"}, value(sheet, "成果")});
  out.push_back({{"自己評価"}, value(sheet, "自己評価")});
  out.push_back({{"今後の方針"}, value(sheet, "今後の方針")});
  out.push_back({{"≪備考≫"}, value(sheet, "備考")});
  return out;
}

std::vector<std::string> pieces_of(const xml_node& sheet) {
  const std::vector<Field> fields = fields_of(sheet);
  std::vector<std::string> out{value(sheet, "/冊子/計画/名称") + "進捗管理シート"};
  const auto add = [&](const std::vector<std::string>& texts) { out.insert(out.end(), texts.begin(), texts.end()); };
  std::size_t at = 0;
  const auto next = [&] { return fields[at++].text; };
  const auto add_labelled = [&] { add({fields[at].labels.back(), fields[at].text}), ++at; };
  const auto add_row = [&] {
    const std::string label = fields[at].labels.front();
    for (add({label}); fields[at].labels.front() == label; ++at) add({fields[at].text});
  };
  for (int i = 0; i < 4; ++i) add_labelled();  // strategy, policy, key policy, divisions
  add({"重点事項・重点的取組"});
  add_labelled();  // title
  add_labelled();  // outline
  add({"年度"});
  add(values(sheet, "/冊子/計画/年度一覧/年度"));
  add_row();  // schedule
  add_row();  // targets
  add({fields[at].labels.front(), fields[at].labels.back(), fields[at + 1].labels.back()});
  add({next()}), add({next()});
  add({fields[at].labels.back(), fields[at + 1].labels.back()});
  add({next()}), add({next()});
  add({value(sheet, "凡例")});
  add_labelled();  // remarks
  return out;
}

}  // namespace booklet
