#pragma once
// Content as indented text: what the binding made of template and data.
#include <string>

#include "base/words.h"
#include "engine/content/document.h"

namespace content_text {

using namespace toji::content;

inline std::string points(toji::Length length) {
  const std::int64_t tenths = toji::Length::round_div(length.units() * 10, toji::Length::per_point);
  return std::to_string(tenths / 10) + (tenths % 10 != 0 ? "." + std::to_string(tenths % 10) : "");
}

inline std::string place(const Place& place) {
  std::string out;
  if (!place.section->sheet.empty()) out += " sheet=" + place.section->sheet;
  if (!place.field.empty()) out += " field=" + place.field;
  if (!place.section->owner.empty()) out += " owner=" + place.section->owner;
  return out + " at " + std::string(place.data.file) + ":" + std::to_string(place.data.line);
}

class Writer {
 public:
  std::string text;

  void blocks(const Blocks& all, int depth) {
    for (const Block& one : all) std::visit([&](const auto& block) { write(block, depth); }, one.kind);
  }

 private:
  void line(int depth, const std::string& content) {
    text.append(static_cast<std::size_t>(2 * depth), ' ').append(content).append("\n");
  }

  static std::string extras(const toji::typeset::TextRun& run) {
    constexpr const char* kinds[] = {"mono", "group", "jukugo"};
    std::string out;
    for (const std::string& reading : run.ruby)
      out += (out.empty() ? std::string(" ") + kinds[static_cast<int>(run.ruby_kind)] + " " : "/") + reading;
    if (run.style.rise != toji::Length()) out += " rise " + points(run.style.rise);
    if (run.style.spread != toji::Length()) out += " spread " + points(run.style.spread);
    return out + (run.style.combine ? " combined" : "");
  }

  void write(const ParagraphBlock& p, int depth) {
    std::string runs;
    for (const auto& run : p.text.runs) {
      runs += " " + points(run.style.size) + extras(run) +
              (run.mark != 0 ? "→" + p.links[run.mark - 1].destination : "") + "「";
      for (const char c : run.text) runs += c == '\n' ? "\\n" : std::string(1, c);
      runs += "」";
    }
    line(depth, "p " + std::string(toji::page::name_of(p.role)) + runs + place(p.place));
  }
  void write(const BoxBlock& box, int depth) {
    constexpr const char* turns[] = {"", " to vertical", " to horizontal"};
    line(depth, "box padding " + points(box.padding.top) + " " + points(box.padding.left) +
                    (box.height && box.turn != Turn::none ? " height " + points(*box.height) : "") +
                    turns[static_cast<int>(box.turn)]);
    blocks(*box.content, depth + 1);
  }
  void write(const TableBlock& table, int depth) {
    std::string columns;
    for (const ColumnWidth& c : table.columns)
      columns += " " + (c.fill ? "*" + std::to_string(c.share) : points(c.length));
    line(depth, (table.layout_only ? "grid" : "table") + columns);
    for (const Row& row : table.rows) write(row, depth + 1);
  }
  void write(const Row& row, int depth) {
    line(depth, std::string("row") + (row.head ? " head" : "") + (row.keep ? " keep=" + *row.keep : "") + " height " +
                    std::to_string(static_cast<int>(row.height.kind)) + " " + points(row.height.length));
    for (const auto& shared : row.cells) {
      const Cell& cell = *shared;
      std::string headers;
      toji::for_each_word(cell.headers, [&headers](std::string_view name) { headers.append(" →").append(name); });
      line(depth + 1, "cell " + std::to_string(cell.column_span) + "x" + std::to_string(cell.row_span) +
                          (cell.id.empty() ? "" : " #" + cell.id) + headers +
                          (cell.merge ? " merge=" + *cell.merge : "") +
                          (cell.diagonal != toji::content::Diagonal::none ? " diagonal" : "") + place(cell.place));
      blocks(*cell.content, depth + 2);
    }
  }
  void write(const PieBlock& pie, int depth) {
    line(depth, "pie " + pie.alternative);
    for (const auto& slice : pie.pie.slices)
      line(depth + 1, "slice " + std::to_string(slice.value) + " " + slice.name + " " + slice.label + " pattern " +
                          std::to_string(static_cast<int>(slice.pattern)));
  }
  void write(const RuleBlock& rule, int depth) { line(depth, "rule " + points(rule.line.width)); }
  void write(const SpaceBlock& space, int depth) { line(depth, "space " + points(space.height)); }
  void write(const PageBreak&, int depth) { line(depth, "page-break"); }
  void write(const AnchorBlock& anchor, int depth) { line(depth, "anchor " + anchor.name); }
  void write(const BookmarkBlock& mark, int depth) {
    line(depth, "bookmark " + std::to_string(mark.depth) + " " + mark.title + " → " + mark.destination);
  }
  void write(const GroupBlock& group, int depth) {
    line(depth, std::string("group ") + toji::page::name_of(group.role) + (group.keep_together ? " keep" : ""));
    blocks(*group.content, depth + 1);
  }
};

inline std::string of(const Document& document) {
  Writer out;
  for (const Section& section : document.sections) {
    out.text += "section label " + std::to_string(section.label.number) + place(section.place) + "\n";
    if (!section.header.empty()) out.text += " header\n";
    out.blocks(section.header, 1);
    if (!section.footer.empty()) out.text += " footer\n";
    out.blocks(section.footer, 1);
    if (!section.header.empty() || !section.footer.empty()) out.text += " body\n";
    out.blocks(section.body, 1);
  }
  return out.text;
}

}  // namespace content_text
