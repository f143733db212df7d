#include "job/document/overflow.h"

#include <cstdlib>
#include <string_view>

#include "base/delimited.h"
#include "base/markup.h"
#include "texts/job/document/overflow.h"

namespace toji::job {
namespace {

namespace text = texts::job_document_overflow;

// How text gives way, in the reader's language.

std::string value(std::string_view text) { return delimited_cell(text, '\t'); }

// Thousandths as a percentage: 925 is "92.5%".
std::string percent(std::int32_t thousandths) {
  const std::string whole = std::to_string(thousandths / 10), tenth = std::to_string(thousandths % 10);
  return whole + (tenth == "0" ? "" : "." + tenth) + '%';
}

// In em with three decimals: "-0.02em", empty for none.
std::string ems(Em em) { return em == Em() ? "" : points(Length::raw(em.units())) + "em"; }

// "10.5pt 14行 → 10.5pt 約物詰め 13行": each rung with what it asks and what came of it.
std::string steps(const flow::Shrunk& shrunk, Language language) {
  std::string out;
  // What the data asks for, less than the style does, comes before what the program had to do.
  if (!shrunk.rungs.empty() && shrunk.asked > shrunk.rungs.front().size)
    out = points(shrunk.asked) + "pt " + say(text::by_hand_step, language) + ' ';
  for (const flow::Rung& rung : shrunk.rungs) {
    if (&rung != &shrunk.rungs.front()) out += " → ";
    out += points(rung.size) + "pt ";
    if (rung.step.squeeze) out += say(text::squeeze_step, language) + ' ';
    if (rung.step.tracking != Em()) out += say(text::tracking_step, language, {ems(rung.step.tracking)}) + ' ';
    if (rung.step.condense != 1000) out += say(text::condense_step, language, {percent(rung.step.condense)}) + ' ';
    out += say(text::lines_step, language, {std::to_string(rung.lines)});
  }
  return out;
}

const flow::Rung& given(const flow::Shrunk& shrunk) {
  static const flow::Rung none{};
  return shrunk.rungs.empty() ? none : shrunk.rungs.back();
}

std::string row(const flow::Shrunk& shrunk, Language language) {
  const content::Place& place = shrunk.place;
  const std::string line = place.data.known() ? std::to_string(place.data.line) : "";
  const flow::Rung& last = given(shrunk);
  const std::string& sheet = place.section->sheet;
  const bool is_number = sheet.find_first_not_of("0123456789") == std::string::npos && !sheet.starts_with('0');
  std::string out = is_number ? sheet : value(sheet);
  for (const std::string& column :
       {value(place.field), points(shrunk.asked), points(shrunk.given), value(place.data.file), line,
        value(place.section->owner), percent(shrunk.condense), std::to_string(shrunk.lines),
        std::to_string(shrunk.characters), ems(last.step.tracking),
        last.step.squeeze ? say(text::squeezed, language) : "",
        points(last.line_advance), points(shrunk.room), std::to_string(shrunk.continued), steps(shrunk, language)})
    out += '\t' + column;
  return out + '\n';
}

std::string_view file_name(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace

void append_attribute(std::string& out, std::string_view name, std::string_view text) {
  std::string line(text);
  for (char& c : line)
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';  // as an XML reader makes of them in an attribute
  ((out += ' ') += name) += "=\"";
  append_markup(out, line);
  out += '"';
}

std::string points(Length length) {
  const auto thousandths = Length::round_div(length.units() * 1000, Length::per_point);
  std::string decimals = std::to_string(1000 + std::abs(thousandths % 1000)).substr(1);
  decimals.erase(decimals.find_last_not_of('0') + 1);
  const std::string whole = std::to_string(std::abs(thousandths) / 1000);
  return (thousandths < 0 ? "-" : "") + whole + (decimals.empty() ? "" : "." + decimals);
}

std::string report_text(const std::vector<flow::Shrunk>& places, Language language) {
  std::string out = say(text::header, language);
  for (const flow::Shrunk& shrunk : places) out += row(shrunk, language);
  return out;
}

std::string report_xml(const std::vector<flow::Shrunk>& places, const std::string& unfinished) {
  std::string out = "<文字あふれ台帳>\n" + unfinished;
  for (const flow::Shrunk& shrunk : places) {
    const content::Place& place = shrunk.place;
    const flow::Rung& last = given(shrunk);
    out += "<箇所";
    append_attribute(out, "シート", place.section->sheet);
    append_attribute(out, "欄", place.field);
    append_attribute(out, "実行課", place.section->owner);
    append_attribute(out, "指定", points(shrunk.asked));
    append_attribute(out, "実際", points(shrunk.given));
    append_attribute(out, "長体", percent(shrunk.condense));
    append_attribute(out, "行数", std::to_string(shrunk.lines));
    append_attribute(out, "文字数", std::to_string(shrunk.characters));
    append_attribute(out, "字間", ems(last.step.tracking));
    append_attribute(out, "約物", last.step.squeeze ? words_of(text::squeezed, Language::ja) : "");
    append_attribute(out, "行送り", points(last.line_advance));
    append_attribute(out, "枠の高さ", points(shrunk.room));
    append_attribute(out, "続きの行数", std::to_string(shrunk.continued));
    append_attribute(out, "段階", steps(shrunk, Language::ja));
    append_attribute(out, "データ", file_name(place.data.file));
    if (place.data.known()) append_attribute(out, "行", std::to_string(place.data.line));
    out += "/>\n";
  }
  return out + "</文字あふれ台帳>\n";
}

}  // namespace toji::job
