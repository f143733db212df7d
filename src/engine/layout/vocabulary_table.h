#pragma once
// The rules of tables and grids.
#include "engine/layout/vocabulary_rules.h"

namespace toji::layout::rules {

inline constexpr AttributeRule column_widths = {
    A::columns,
    T::columns,
    {"列の幅を、左の列から順に書きます。", "Widths of the columns from the left."},
    said("行の前の `<column>`", "the `<column>` elements before the rows")};
inline constexpr AttributeRule cells_text =
    style({"ます目の中の文字のスタイルで、枠の性質は働きません。",
           "Style of the text in all cells; of its properties those of boxes have no effect."});
inline constexpr AttributeRule cell_style = computed(
    {A::cell_style, T::name, {"`style` を書かないます目のスタイルです。", "Style of each cell that names none."}});

inline constexpr AttributeRule table_attributes[] = {
    column_widths,
    cells_text,
    cell_style,
    {A::summary, T::text, {"読み上げソフトが読む表の説明です。", "What the table shows, for screen readers."}}};

inline constexpr AttributeRule grid_attributes[] = {
    column_widths,
    cells_text,
    cell_style,
    {A::gap, T::extent, {"列と列の間の空きです。", "Space between columns."}, {"0"}},
    {A::row_gap, T::extent, {"行と行の間の空きです。", "Space between rows."}, {"0"}}};

inline constexpr AttributeRule column_attributes[] = {
    computed(required({A::width, T::column, {"列の幅です。", "Width of the column."}}))};

inline constexpr AttributeRule row_attributes[] = {
    computed({A::height,
              T::height,
              {"行の高さで、長さを決めた行では、入らない文章が `<ladder>` に従って小さくなります。",
               "Height of the row; where it is a length, text that does not fit goes down its `<ladder>`."},
              {"auto"}}),
    {A::head,
     T::yes_no,
     {"`yes` なら表の初めに置く見出しの行で、表が続くページごとに繰り返します。",
      "`yes` makes it a head row at the table's start, repeated on each of its pages."},
     {"no"}},
    {A::keep,
     T::text,
     {"同じ値の続く行を、1 ページに入るかぎり同じページに置きます。",
      "Consecutive rows with the same value stay on one page where one can hold them."}},
    {A::split,
     T::yes_no,
     {"`yes` なら、ページの終わりで、ます目の行の間を切って次のページへ続けます。",
      "`yes` parts the row at the end of a page between the lines of its cells."},
     {"no"}}};

inline constexpr AttributeRule cell_attributes[] = {
    style({"ます目のスタイルで、枠の性質も働きます。", "Style of the cell, with its properties of boxes."},
          said("`cell-style` のスタイル", "that of `cell-style`")),
    {A::span, T::text, {"占める列の数（1 から 999999）です。", "How many columns it covers, from 1 to 999999."}, {"1"}},
    {A::rows, T::text, {"占める行の数（1 から 999999）です。", "How many rows it covers, from 1 to 999999."}, {"1"}},
    {A::header, T::choice, {"見出しのます目が、何の見出しかを書きます。", "What it heads."}, {}, &choices::headers},
    {A::id, T::text, {"見出しのます目の名前で、空白は入れられません。", "Name of a header cell, without blanks."}},
    {A::headers,
     T::text,
     {"行と列からは決まらない見出しを、その `id` を空白で区切って書きます。",
      "The `id` of each header cell of the table that heads this one, where rows and columns do not tell."}},
    {A::field,
     T::text,
     {"メッセージと文字あふれ台帳で使う欄の名です。", "What messages and the report of reduced text call it."}},
    {A::merge,
     T::text,
     {"同じ列で同じ値の続くます目をひとつにし、空の値は何もしません。",
      "Cells of one column with the same value in consecutive rows are one cell; an empty value merges nothing."}},
    {A::fit,
     T::choice,
     {"文字を小さくするときに、ほかのます目とそろえる範囲です。",
      "With which cells it agrees on the rung of its ladder."},
     {"each"},
     &choices::fits},
    {A::diagonal, T::choice, {"ます目に引く斜線です。", "Line across the cell (斜線)."}, {"no"}, &choices::diagonals},
    {A::size,
     T::text,
     {"データが求める文字の大きさ（1pt 以上）で、空ならスタイルの大きさです。",
      "The size that the data asks for, 1pt or more; empty: the style's."},
     said("スタイルの大きさ", "the style's")}};

inline constexpr ElementRule table_group[] = {
    {E::table,
     "table",
     blocks,
     rows | columns,
     table_attributes,
     {"行とます目からなる表です。", "A table of rows and cells, ruled by the cells' borders."}},
    {E::grid,
     "grid",
     blocks,
     rows | columns,
     grid_attributes,
     {"ものを横に並べる枠組みで、文書構造では表になりません。",
      "Blocks side by side, which are no table in the structure."}},
    {E::column,
     "column",
     columns,
     nothing,
     column_attributes,
     {"列をひとつ決め、`columns` のない `<table>` か `<grid>` の最初の行より前に、200 まで書けます。",
      "One column, before the first row of a `<table>` or `<grid>` without `columns`; at most 200."}},
    {E::row, "row", rows, cells, row_attributes, {"表の一行です。", "A row of a table or grid."}},
    {E::cell,
     "cell",
     cells,
     blocks | inlines,
     cell_attributes,
     {"ます目で、文字をじかに書くことも、段落や表などを置くこともできます。", "A cell: text, or blocks."}}};

}  // namespace toji::layout::rules
