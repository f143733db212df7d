#pragma once
// The sinks: what each surrounding makes of the elements that reach it.
#include <functional>

#include "engine/bind/binder.h"

namespace toji::bind {

// Sections of the document.
class SectionSink : public Sink {
 public:
  using Take = std::function<void(content::Section)>;
  SectionSink(Binder& binder, const Take& take) : binder_(binder), take_(take) {}
  std::uint16_t holds() const override { return layout::sections; }
  void accept(const layout::Element&, const Context&) override;

 private:
  Binder& binder_;
  const Take& take_;
};

// What an element says that is text alone, and where that stands: in the data, else in the template.
struct Words {
  std::string text;
  Span place;
  bool from_data = false;
  std::vector<content::PlaceWithin> places = {};  // of lines and nodes behind the first; no run is named
};
Words words_of(Binder&, const layout::Element&, const Context&);

// Text that takes no looks: a variable's, and what stands in one run. `inside`: the element that asks for it.
class TextSink : public Sink {
 public:
  TextSink(Binder& binder, std::string_view inside) : binder_(binder), inside_(inside) {}
  std::uint16_t holds() const override { return layout::texts; }
  void accept(const layout::Element&, const Context&) override;

  Words& all() { return all_; }
  Span data() const { return data_; }  // of the first text that comes from the data

 private:
  Binder& binder_;
  std::string_view inside_;
  Words all_;
  Span data_;
};

// Text and inline elements into one paragraph.
class InlineSink : public Sink {
 public:
  InlineSink(Binder& binder, content::ParagraphBlock& paragraph) : binder_(binder), paragraph_(paragraph) {}
  std::uint16_t holds() const override { return layout::inlines; }
  void accept(const layout::Element&, const Context&) override;

 private:
  void add(Words, const Context&);
  void take_place(Span data);
  void link(const layout::Element&, const Context&);
  void ruby(const layout::Element&, const Context&);
  void page_value(const layout::Element&, const Context&);
  void joined(const layout::Element&, const Context&);

  Binder& binder_;
  content::ParagraphBlock& paragraph_;
  std::uint32_t mark_ = 0;
};

// Blocks; inline content between them gathers in a paragraph of its own.
class BlockSink : public Sink {
 public:
  // Whether a page may be ended among the blocks, and if not, the element that stands whole.
  enum class PageBreaks : std::uint8_t { refused, allowed };
  BlockSink(Binder& binder, content::Blocks& blocks, PageBreaks breaks = PageBreaks::refused)
      : binder_(binder), blocks_(blocks), breaks_(breaks) {}
  std::uint16_t holds() const override { return layout::blocks | layout::inlines; }
  void accept(const layout::Element&, const Context&) override;

 private:
  void inline_content(const layout::Element&, const Context&);
  void anchor(const layout::Element&, const Context&);
  void bookmark(const layout::Element&, const Context&);
  void space(const layout::Element&, const Context&);
  void page_break(const layout::Element&, const Context&);
  void add(const layout::Element&, const layout::Style*, const Context&, content::Block);
  void join_caption();

  Binder& binder_;
  content::Blocks& blocks_;
  PageBreaks breaks_;
  bool open_ = false;  // the last block is a paragraph that takes more inline content
};

// Columns and rows of a table or grid, and the cells of a row.
class RowSink : public Sink {
 public:
  RowSink(Binder& binder, content::TableBlock& table, const layout::Style* cell_style)
      : binder_(binder), table_(table), cell_style_(cell_style), columns_given_(!table.columns.empty()) {}
  std::uint16_t holds() const override { return layout::rows | layout::columns; }
  void accept(const layout::Element&, const Context&) override;

 private:
  void column(const layout::Element&, const Context&);

  Binder& binder_;
  content::TableBlock& table_;
  const layout::Style* cell_style_;
  bool columns_given_;
};

class CellSink : public Sink {
 public:
  // in_grid: the row is none of a table.
  CellSink(Binder& binder, content::Row& row, const layout::Style* cell_style, bool in_grid)
      : binder_(binder), row_(row), cell_style_(cell_style), in_grid_(in_grid) {}
  std::uint16_t holds() const override { return layout::cells; }
  void accept(const layout::Element&, const Context&) override;

 private:
  void constant(const layout::Element&, const Context&);
  content::Cell bound(const layout::Element&, const Context&);
  void check_in_grid(const layout::Element&);

  Binder& binder_;
  content::Row& row_;
  const layout::Style* cell_style_;
  bool in_grid_;
  bool turned_ = false;  // the cell that was bound last
};

class SliceSink : public Sink {
 public:
  SliceSink(Binder& binder, chart::Pie& out, std::vector<page::Color> palette, std::vector<layout::Choice> patterns)
      : binder_(binder), pie_(out), palette_(std::move(palette)), patterns_(std::move(patterns)) {}
  std::uint16_t holds() const override { return layout::slices; }
  void accept(const layout::Element&, const Context&) override;

 private:
  chart::Pattern pattern(std::size_t index) const;
  std::int64_t value(const layout::Element&, const Context&);

  Binder& binder_;
  chart::Pie& pie_;
  std::vector<page::Color> palette_;
  std::vector<layout::Choice> patterns_;
};

class ItemSink : public Sink {
 public:
  ItemSink(Binder& binder, content::Blocks& list, Length label_width)
      : binder_(binder), list_(list), label_width_(label_width) {}
  std::uint16_t holds() const override { return layout::items; }
  void accept(const layout::Element&, const Context&) override;

 private:
  Binder& binder_;
  content::Blocks& list_;
  Length label_width_;
};

// How content in the one writing direction is turned when it stands in the other.
content::Turn turn_between(const Look& around, const Look& inside);
content::Place cell_place(const content::Blocks&, content::Place);

}  // namespace toji::bind
