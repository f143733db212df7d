#include "job/preservation/printed.h"

#include <algorithm>
#include <map>

#include "base/utf8.h"

namespace toji::job {
namespace {

using archive::Piece;
using content::Block, content::Blocks;
using Use = Piece::Use;

class Printing {
 public:
  explicit Printing(const content::Section& section) {
    out_.sheet = section.place.section->sheet;
    for (const Blocks* running : {&section.header, &section.footer}) {
      blocks(*running, Use::once, {});
      for (const Piece& piece : out_.pieces) out_.on_each_page.push_back(piece.text);
      out_.pieces.clear();
    }
    blocks(section.body, Use::once, {});
  }

  archive::PrintedSection take() { return std::move(out_); }

 private:
  void add(std::string text, const std::string& field, Use use) {
    out_.pieces.push_back({std::move(text), field, rank_, depth_ == 0 ? rank_ : cell_, use});
  }

  void blocks(const Blocks& all, Use use, const std::string& field) {
    for (const Block& block : all) std::visit([&](const auto& one) { lay(one, use, field); }, block.kind);
  }

  void lay(const content::ParagraphBlock& paragraph, Use use, const std::string& field) {
    ++rank_;
    const auto is_noted = [](const typeset::TextRun& run) { return !run.ruby.empty() || run.style.emphasis != 0; };
    std::string text;
    const auto& runs = paragraph.text.runs;
    for (std::size_t i = 0; i < runs.size(); ++i) text += is_page_value(paragraph, i) ? archive::page_number : runs[i].text;
    const std::string& of = paragraph.place.field.empty() ? field : paragraph.place.field;
    if (std::none_of(runs.begin(), runs.end(), is_noted)) return add(std::move(text), of, use);
    // Readings stand between the parts of lines: each character by itself.
    for (const typeset::TextRun& run : runs) {
      for (const std::string& reading : run.ruby) text += reading;
      if (run.style.emphasis != 0) out_.marks.push_back(to_utf8(run.style.emphasis));
    }
    for (const char32_t c : to_utf32(text)) add(to_utf8(c), of, use);
  }

  // Whether the run's text stands in for what is known when there are pages.
  static bool is_page_value(const content::ParagraphBlock& paragraph, std::size_t run) {
    return std::ranges::any_of(paragraph.page_values, [run](const content::PageValue& one) { return one.run == run; });
  }

  void lay(const content::BoxBlock& box, Use use, const std::string& field) { blocks(*box.content, use, field); }

  void lay(const content::GroupBlock& group, Use use, const std::string& field) {
    blocks(*group.content, group.repeat && use == Use::once ? Use::repeated : use, field);
  }

  // A cell that is one with that above says its text there; on a new page perhaps again.
  void lay(const content::TableBlock& table, Use use, const std::string& field) {
    std::map<int, std::pair<std::string, int>> merged;  // by column: the key of the cell above and how wide that is
    std::vector<int> taken;                             // by column: how many rows a cell from above still covers
    const bool goes_on = std::any_of(table.rows.begin(), table.rows.end(), has_more);
    for (const content::Row& row : table.rows) {
      int column = 0;
      std::map<int, std::pair<std::string, int>> now;
      for (const auto& shared : row.cells) {
        const content::Cell& cell = *shared;
        while (column < static_cast<int>(taken.size()) && taken[static_cast<std::size_t>(column)] > 0) ++column;
        const auto above = merged.find(column);
        const bool one =
            cell.merge && above != merged.end() && above->second == std::pair(*cell.merge, cell.column_span);
        const bool heads = goes_on && cell.header != content::HeaderKind::none;
        const Use of = one ? Use::again : use != Use::once ? use : heads ? Use::form : row.head ? Use::repeated : use;
        if (depth_++ == 0) cell_ = rank_ + 1;
        blocks(*cell.content, of, cell.place.field.empty() ? field : cell.place.field);
        --depth_;
        if (cell.merge) now[column] = {*cell.merge, cell.column_span};
        if (cell.ladder && cell.ladder->goes_on) {
          out_.marks.push_back(cell.ladder->mark);
          out_.marks.push_back(cell.ladder->more);
        }
        taken.resize(std::max(taken.size(), static_cast<std::size_t>(column + cell.column_span)));
        for (int i = 0; i < cell.column_span; ++i, ++column) taken[static_cast<std::size_t>(column)] = cell.row_span;
      }
      for (int& rows : taken) rows -= rows > 0 ? 1 : 0;
      merged = std::move(now);
    }
  }

  // Whether a text of the row may go on on a page of its own.
  static bool has_more(const content::Row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [](const auto& cell) { return cell->ladder && cell->ladder->goes_on; });
  }

  void lay(const content::PieBlock& pie, Use use, const std::string& field) {
    ++rank_;
    for (const chart::Slice& slice : pie.pie.slices) {
      if (slice.value > 0) add(slice.label, field, use);
      if (pie.pie.legend) add(slice.name, field, use);
    }
  }

  template <class Empty>
  void lay(const Empty&, Use, const std::string&) {}

  archive::PrintedSection out_;
  std::size_t rank_ = 0, cell_ = 0, depth_ = 0;  // of paragraphs; the outermost cell at hand; how deep it is
};

}  // namespace

std::vector<archive::PrintedSection> printed_text(const content::Document& document) {
  std::vector<archive::PrintedSection> out;
  for (const content::Section& section : document.sections) out.push_back(Printing(section).take());
  return out;
}

}  // namespace toji::job
