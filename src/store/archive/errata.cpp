#include "store/archive/errata.h"

#include <iterator>
#include <sstream>

#include "base/delimited.h"
#include "base/eras.h"
#include "report/difference/words.h"

namespace toji::archive {
namespace {

using difference::Part;

// Characters that stay beside a change; of a field of many lines the reader needs no more to find it.
constexpr std::size_t around = 24;

void put(pugi::xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name).set_value(value.c_str());
}

void put(pugi::xml_node parent, const char* name, const std::vector<Part>& parts) {
  pugi::xml_node node = parent.append_child(name);
  for (const Part& part : parts) node.append_child(part.changed ? "異" : "同").text().set(part.text.c_str());
}

std::string sheet_of(const Erratum& one, const char* otherwise) {
  return one.what.sheet == 0 ? otherwise : std::to_string(one.what.sheet);
}

// "2026-12-01" as 令和8年12月1日, and before that era by the western year.
std::string in_words(const std::string& date) {
  if (date.size() != 10) return date;
  const auto number = [&](std::size_t at, std::size_t length) { return std::stoi(date.substr(at, length)); };
  const Era& era = eras[std::size(eras) - 1];
  const int year = number(0, 4), of_era = year - era.first + 1;
  const bool is_in_era = of_era > 1 || (of_era == 1 && number(5, 2) >= 5);
  const std::string name = of_era == 1 ? "元" : std::to_string(of_era);
  return (is_in_era ? std::string(era.name) + name : std::to_string(year)) + "年" + std::to_string(number(5, 2)) + "月" +
         std::to_string(number(8, 2)) + "日";
}

void put(pugi::xml_node parent, const Erratum& one) {
  pugi::xml_node node = parent.append_child("訂正");
  put(node, "頁", page_ranges(one.pages));
  put(node, "シート", sheet_of(one, "全体"));
  put(node, "事業名", one.what.title);
  put(node, "欄", one.what.field);
  const difference::Marked marked = difference::mark(one.what.before, one.what.after);
  put(node, "誤", shortened(marked.before, around));
  put(node, "正", shortened(marked.after, around));
}

}  // namespace

std::string page_ranges(const std::vector<std::size_t>& pages) {
  std::string out;
  for (std::size_t i = 0; i < pages.size();) {
    std::size_t last = i;
    while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) ++last;
    out += (out.empty() ? "" : "、") + std::to_string(pages[i]);
    if (last > i) out += (last == i + 1 ? "、" : "～") + std::to_string(pages[last]);
    i = last + 1;
  }
  return out;
}

std::string errata_table(const Errata& errata) {
  std::string out = "ページ\tシート\t事業名\t欄\t誤\t正\n";
  for (const Erratum& one : errata.list) {
    out += page_ranges(one.pages) + '\t' + sheet_of(one, "");
    for (const std::string& column : {one.what.title, one.what.field, one.what.before, one.what.after})
      out += '\t' + delimited_cell(column, '\t');
    out += '\n';
  }
  return out;
}

std::string errata_xml(const Errata& errata, const dataset::Dataset& after) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("正誤表");
  put(root, "計画", after.plan.name.text);
  put(root, "年度", after.plan.years[after.annual.year].label.text);
  put(root, "編者", after.annual.author.text);
  put(root, "発行日", after.annual.date.text);
  put(root, "版", std::to_string(errata.revision));
  put(root, "理由", errata.reason);
  put(root, "日", errata.date);
  put(root, "日付", in_words(errata.date));
  pugi::xml_node pages = root.append_child("差し替え");
  put(pages, "頁", page_ranges(errata.replaced));
  put(pages, "枚数", std::to_string(errata.replaced.size()));
  put(pages, "前の頁数", std::to_string(errata.before));
  put(pages, "頁数", std::to_string(errata.after));
  if (errata.templates) root.append_child("ひな形");
  if (errata.program) root.append_child("プログラム");
  for (const Erratum& one : errata.list) put(root, one);
  std::ostringstream out;
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return std::move(out).str();
}

}  // namespace toji::archive
