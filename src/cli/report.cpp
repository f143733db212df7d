#include "cli/report.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace toji::cli {
namespace {

constexpr Words header{"シート\t欄\t指定の大きさ\t実際の大きさ\tデータファイル\t行\t実行課\t長体\t行数\t文字数\n",
                       "sheet\tfield\tasked size\tgiven size\tdata file\tline\towner\tcondensed\tlines\tcharacters\n"};

// A value may not break the table.
std::string value(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return out;
}

// Thousandths as a percentage: 925 is "92.5%".
std::string percent(std::int32_t thousandths) {
  const std::string whole = std::to_string(thousandths / 10), tenth = std::to_string(thousandths % 10);
  return whole + (tenth == "0" ? "" : "." + tenth) + '%';
}

std::string row(const flow::Shrunk& shrunk) {
  const content::Place& place = shrunk.place;
  const std::string line = place.data.known() ? std::to_string(place.data.line) : "";
  std::string out = value(place.sheet);
  for (const std::string& column :
       {value(place.field), points(shrunk.asked), points(shrunk.given), value(place.data.file), line,
        value(place.owner), percent(shrunk.condense), std::to_string(shrunk.lines), std::to_string(shrunk.characters)})
    out += '\t' + column;
  return out + '\n';
}

void append_attribute(std::string& out, std::string_view name, std::string_view text) {
  ((out += ' ') += name) += "=\"";
  for (const char c : value(text)) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  out += '"';
}

}  // namespace

std::string points(Length length) {
  const auto thousandths = Length::round_div(length.units() * 1000, Length::per_point);
  std::string decimals = std::to_string(1000 + std::abs(thousandths % 1000)).substr(1);
  decimals.erase(decimals.find_last_not_of('0') + 1);
  const std::string whole = std::to_string(std::abs(thousandths) / 1000);
  return (thousandths < 0 ? "-" : "") + whole + (decimals.empty() ? "" : "." + decimals);
}

std::string report_text(const std::vector<flow::Shrunk>& places, Language language) {
  std::string out = say(header, language);
  for (const flow::Shrunk& shrunk : places) out += row(shrunk);
  return out;
}

std::string report_xml(const std::vector<flow::Shrunk>& places) {
  std::string out = "<文字あふれ台帳>\n";
  for (const flow::Shrunk& shrunk : places) {
    const content::Place& place = shrunk.place;
    out += "<箇所";
    append_attribute(out, "シート", place.sheet);
    append_attribute(out, "欄", place.field);
    append_attribute(out, "実行課", place.owner);
    append_attribute(out, "指定", points(shrunk.asked));
    append_attribute(out, "実際", points(shrunk.given));
    append_attribute(out, "長体", percent(shrunk.condense));
    append_attribute(out, "行数", std::to_string(shrunk.lines));
    append_attribute(out, "文字数", std::to_string(shrunk.characters));
    append_attribute(out, "データ", place.data.file);
    if (place.data.known()) append_attribute(out, "行", std::to_string(place.data.line));
    out += "/>\n";
  }
  return out + "</文字あふれ台帳>\n";
}

}  // namespace toji::cli
