#pragma once
// Content with all that it holds, an indented line a part: what has its default is left out.
#include <string>

#include "engine/content/document.h"

namespace whole_content {

using namespace toji;
using namespace toji::content;

inline std::string points(Length length) {
  const std::int64_t h = Length::round_div(length.units() * 100, Length::per_point);
  const std::int64_t positive = h < 0 ? -h : h;
  std::string out = (h < 0 ? "-" : "") + std::to_string(positive / 100);
  if (positive % 100 != 0) out += "." + std::to_string(100 + positive % 100).substr(1);
  return out;
}

inline std::string em(Em em) { return points(em.at(Length::pt(1))) + "em"; }

inline std::string color(page::Color c) {
  return std::to_string(c.red) + "," + std::to_string(c.green) + "," + std::to_string(c.blue);
}

// The parts of a line: " name value" where the value is not the default.
class Line {
 public:
  explicit Line(std::string text) : text_(std::move(text)) {}
  Line& add(const std::string& text) {
    text_ += " " + text;
    return *this;
  }
  Line& add(const char* name, Length length) { return length == Length() ? *this : add(name + (" " + points(length))); }
  Line& add(const char* name, const std::string& value) { return value.empty() ? *this : add(name + (" “" + value + "”")); }
  Line& add(const char* name, std::int64_t number, std::int64_t usual) {
    return number == usual ? *this : add(name + (" " + std::to_string(number)));
  }
  Line& flag(const char* name, bool is) { return is ? add(name) : *this; }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

inline std::string span(const Span& span) {
  return std::string(span.file) + ":" + std::to_string(span.line) + ":" + std::to_string(span.column);
}

inline std::string border(const Border& one) {
  const char* const kinds[] = {"none", "solid", "dashed", "double"};
  std::string out = std::string(kinds[static_cast<int>(one.kind)]) + " " + points(one.width);
  if (one.color != page::Color()) out += " " + color(one.color);
  return out;
}

inline std::string edges(const Edges& e) {
  return points(e.top) + "/" + points(e.right) + "/" + points(e.bottom) + "/" + points(e.left);
}

inline Line page_value(const PageValue& value) {
  const char* const kinds[] = {"page-number", "page-count"};
  const char* const ranges[] = {"section", "document"};
  Line line(kinds[static_cast<int>(value.kind)]);
  line.add("in " + std::to_string(value.run));
  if (value.of) line.add(std::string("of ") + ranges[static_cast<int>(*value.of)]);
  if (value.numerals) line.add("numerals " + std::to_string(static_cast<int>(*value.numerals)));
  return line;
}

class Writer {
 public:
  std::string text;

  void blocks(const Blocks& all, int depth) {
    for (const Block& one : all) std::visit([&](const auto& block) { write(block, depth); }, one.kind);
  }

  void section(const Section& s) {
    Line line("section");
    line.add(points(s.page.size.width) + "x" + points(s.page.size.height)).add("margin " + edges(s.page.margin));
    line.add("header", s.header_offset).add("footer", s.footer_offset).add("most", s.max_pages, 0);
    line.add("label", s.label.prefix).add("style", static_cast<int>(s.label.style), 0).add("from", s.label.number, 1);
    line.add("role", static_cast<int>(s.role), static_cast<int>(page::Role::sect));
    line.flag("right", s.right_page).flag("vertical", s.vertical);
    if (s.header_place.known()) line.add("header at " + span(s.header_place));
    if (s.footer_place.known()) line.add("footer at " + span(s.footer_place));
    put(0, line, s.place);
    blocks(s.header, 1);
    if (!s.footer.empty()) put(0, Line(" footer"));
    blocks(s.footer, 1);
    if (!s.header.empty() || !s.footer.empty()) put(0, Line(" body"));
    blocks(s.body, 1);
  }

 private:
  void put(int depth, const Line& line) {
    text.append(static_cast<std::size_t>(2 * depth), ' ').append(line.text()).append("\n");
  }

  void put(int depth, Line line, const Place& place) {
    line.add("sheet", place.section->sheet).add("owner", place.section->owner).add("field", place.field);
    line.add("data " + span(place.data)).add("element " + span(place.element));
    put(depth, line);
  }

  static void looks(Line& line, const typeset::TextStyle& style) {
    line.add(points(style.size)).add("condense", style.condense, 1000).add("tracking", style.tracking);
    line.add("rise", style.rise).add("spread", style.spread).add("emphasis", static_cast<std::int64_t>(style.emphasis), 0);
    line.flag("combine", style.combine).flag("underline", style.underline).flag("strike", style.strike);
    line.add("rule", style.rule_size);
    if (style.rule_color != page::Color()) line.add("rule " + color(style.rule_color));
    if (style.color != page::Color()) line.add("colour " + color(style.color));
  }

  static void looks(Line& line, const typeset::ParagraphStyle& style) {
    line.add("align", static_cast<int>(style.align), 0).add("leading " + em(style.leading)).add("first", style.first_indent);
    line.add("rest", style.rest_indent).flag("vertical", style.vertical).add("digits", style.combine_digits, 0);
    line.flag("hang-marks", style.hang_marks).add("spread", style.spread);
    for (const auto& tab : style.tabs) line.add("tab " + points(tab.position) + ":" + std::to_string(static_cast<int>(tab.align)));
    line.add("breaking", static_cast<int>(style.breaking), 0).add("kinsoku", static_cast<int>(style.kinsoku), 0);
    line.add("not-at-start", style.not_at_start).add("not-at-end", style.not_at_end);
    line.add("allowed-at-start", style.allowed_at_start).add("allowed-at-end", style.allowed_at_end);
    line.add("overflow", static_cast<int>(style.overflow), 0).flag("numbers", style.keep_numbers).add("units", style.units);
    line.add("prefixes", style.number_prefixes).add("punctuation", static_cast<int>(style.punctuation), 0);
    line.flag("keep-start", !style.trim_line_start).flag("fixed-latin", !style.latin_adjust);
    if (style.latin_space != Em()) line.add("latin " + em(style.latin_space));
  }

  void write(const ParagraphBlock& p, int depth) {
    Line line("p");
    line.add("role", static_cast<int>(p.role), static_cast<int>(page::Role::p)).flag("from-data", p.from_data);
    line.add("before", p.space_before).add("after", p.space_after);
    looks(line, *p.text.style);
    put(depth, line, p.place);
    for (std::size_t i = 0; i < p.text.runs.size(); ++i) {
      const typeset::TextRun& run = p.text.runs[i];
      std::string words;
      for (const char c : run.text) words += c == '\n' ? "¶" : c == '\t' ? "→" : std::string(1, c);
      Line one("「" + words + "」");
      looks(one, run.style);
      const char* const kinds[] = {"mono", "group", "jukugo"};
      for (const std::string& reading : run.ruby) one.add(kinds[static_cast<int>(run.ruby_kind)], reading + "|");
      one.add("mark", run.mark, 0);
      if (i < p.run_places.size()) one.add(span(p.run_places[i]));
      put(depth + 1, one);
    }
    for (const InlineLink& link : p.links) put(depth + 1, Line("link").add("to", link.destination).add("says", link.contents).add(span(link.place)));
    for (const PlaceWithin& place : p.places_within)
      put(depth + 1, Line("within " + std::to_string(place.run) + ":" + std::to_string(place.offset)).add(span(place.place)));
    for (const PageValue& value : p.page_values) put(depth + 1, page_value(value));
    Line base("base");
    looks(base, p.base);
    if (p.text.runs.empty()) put(depth + 1, base);
  }

  static void frame(Line& line, const Borders& b, Length radius, const std::optional<page::Color>& background, VerticalAlign align) {
    const char* const names[] = {"top", "right", "bottom", "left"};
    const Border* const sides[] = {&b.top, &b.right, &b.bottom, &b.left};
    for (int i = 0; i < 4; ++i)
      if (sides[i]->kind != BorderKind::none) line.add(std::string(names[i]) + " " + border(*sides[i]));
    line.add("radius", radius).add("valign", static_cast<int>(align), 0);
    if (background) line.add("ground " + color(*background));
  }

  void write(const BoxBlock& box, int depth) {
    Line line("box");
    line.add("padding " + edges(box.padding));
    frame(line, box.borders, box.radius, box.background, box.align);
    if (box.width) line.add("width " + points(*box.width));
    if (box.height) line.add("height " + points(*box.height));
    if (box.role) line.add("role " + std::to_string(static_cast<int>(*box.role)));
    line.add("turn", static_cast<int>(box.turn), 0);
    put(depth, line, box.place);
    blocks(*box.content, depth + 1);
  }

  void write(const TableBlock& table, int depth) {
    Line line(table.layout_only ? "grid" : "table");
    for (const ColumnWidth& c : table.columns) line.add(c.fill ? std::to_string(c.share) + "*" : points(c.length));
    line.add("gap", table.column_gap).add("row-gap", table.row_gap).add("summary", table.summary);
    put(depth, line, table.place);
    for (const Row& row : table.rows) write(row, depth + 1);
  }

  void write(const Row& row, int depth) {
    const char* const kinds[] = {"auto", "min", "fixed", "fill"};
    Line line("row");
    line.add(kinds[static_cast<int>(row.height.kind)]).add("height", row.height.length).flag("head", row.head);
    if (row.keep) line.add("keep “" + *row.keep + "”");
    line.flag("split", row.split).add(span(row.source)).add("data " + span(row.data));
    put(depth, line);
    for (const auto& cell : row.cells) write(*cell, depth + 1);
  }

  void write(const Cell& cell, int depth) {
    Line line("cell");
    line.add("columns", cell.column_span, 1).add("rows", cell.row_span, 1).add("padding " + edges(cell.padding));
    frame(line, cell.borders, cell.radius, cell.background, cell.align);
    line.add("header", static_cast<int>(cell.header), 0).add("id", cell.id).add("headers", cell.headers);
    if (cell.merge) line.add("merge “" + *cell.merge + "”");
    line.add("fit", static_cast<int>(cell.one_size), 0).add("asked", cell.style_size).add("diagonal", static_cast<int>(cell.diagonal), 0);
    if (cell.diagonal_border.kind != BorderKind::none) line.add("with " + border(cell.diagonal_border));
    put(depth, line, cell.place);
    if (cell.ladder) write(*cell.ladder, depth + 1);
    blocks(*cell.content, depth + 1);
  }

  void write(const Ladder& ladder, int depth) {
    put(depth, Line("ladder").flag("goes-on", ladder.goes_on).add("mark", ladder.mark).add("more", ladder.more));
    for (const FitStep& step : ladder.steps) {
      Line line("step " + points(step.size));
      line.add("condense", step.condense, 1000).flag("squeeze", step.squeeze).add("share", step.leading_share, 1000);
      if (step.tracking != Em()) line.add("tracking " + em(step.tracking));
      if (step.leading != Em()) line.add("leading " + em(step.leading));
      put(depth + 1, line);
    }
  }

  void write(const PieBlock& pie, int depth) {
    Line line("pie");
    line.add("diameter", pie.pie.diameter).add("alt", pie.alternative).flag("legend", pie.pie.legend);
    line.add("labels").add(points(pie.pie.label_style.size)).add("names").add(points(pie.pie.legend_style.size));
    put(depth, line, pie.place);
    for (const auto& slice : pie.pie.slices)
      put(depth + 1, Line("slice " + std::to_string(slice.value)).add("name", slice.name).add("label", slice.label).add(color(slice.color)).add("pattern", static_cast<int>(slice.pattern), 0));
  }

  void write(const RuleBlock& rule, int depth) {
    put(depth, Line("rule " + border(rule.line)).add("before", rule.space_before).add("after", rule.space_after).add(span(rule.element)));
  }
  void write(const SpaceBlock& space, int depth) { put(depth, Line("space " + points(space.height))); }
  void write(const PageBreak&, int depth) { put(depth, Line("page-break")); }
  void write(const AnchorBlock& anchor, int depth) { put(depth, Line("anchor").add("name", anchor.name), anchor.place); }
  void write(const BookmarkBlock& mark, int depth) {
    put(depth, Line("bookmark").add("title", mark.title).add("depth", mark.depth, 0).add("to", mark.destination), mark.place);
  }
  void write(const GroupBlock& group, int depth) {
    put(depth, Line(std::string("group ") + page::name_of(group.role)).flag("keep", group.keep_together).flag("repeat", group.repeat), group.place);
    blocks(*group.content, depth + 1);
  }
};

inline std::string of(const Document& document) {
  Writer out;
  const page::Metadata& m = document.metadata;
  Line line("document");
  line.add("title", m.title).add("author", m.author).add("subject", m.subject).add("keywords", m.keywords).add(m.language);
  line.add("date", m.date).flag("bound-right", document.binding.right).add("gutter", document.binding.gutter);
  line.add("multiple", document.binding.multiple, 1);
  out.text += line.text() + "\n";
  for (const Section& section : document.sections) out.section(section);
  return out.text;
}

}  // namespace whole_content
