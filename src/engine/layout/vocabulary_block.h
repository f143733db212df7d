#pragma once
// The rules of boxes, lists, charts, lines and places.
#include "engine/layout/vocabulary_rules.h"

namespace toji::layout::rules {

inline constexpr AttributeRule inner_style =
    style({"中の文字のスタイルで、枠の性質は働きません。",
           "Style of what is inside; of its properties those of boxes have no effect."});
constexpr AttributeRule role(Default otherwise) {
  return {A::role,
          T::choice,
          {"文書構造での役割です。", "Its part in the document's structure."},
          otherwise,
          &choices::group_roles};
}

inline constexpr AttributeRule box_attributes[] = {
    style({"枠のスタイルで、枠の性質も働きます。", "Style of the box, with its properties of boxes."}),
    computed(
        {A::width, T::extent, {"枠の幅です。", "Width of the box."}, said("使える幅いっぱい", "all that is there")}),
    computed(
        {A::height,
         T::extent,
         {"枠の高さで、中身のほうが高ければ枠が高くなります。", "Height of the box; a higher content makes it higher."},
         said("中身の高さ", "that of the content")}),
    role(said("役割なし", "none of its own"))};

inline constexpr AttributeRule group_attributes[] = {
    role({"div"}),
    inner_style,
    {A::keep, T::yes_no, {"`yes` なら全体を同じページに置きます。", "`yes` keeps it on one page."}, {"no"}},
    {A::repeat,
     T::yes_no,
     {"`yes` なら、ます目の文章の続きを印刷するページの初めにも置きます。",
      "`yes` sets it again at the top of pages on which a cell's text goes on."},
     {"no"}}};

inline constexpr AttributeRule list_attributes[] = {
    inner_style, required({A::label_width, T::extent, {"項目の見出しを置く幅です。", "Width that the labels take."}})};

inline constexpr AttributeRule item_attributes[] = {
    required({A::label, T::text, {"項目の前に置く見出し（番号など）です。", "What stands before the item."}}),
    inner_style};

inline constexpr AttributeRule pie_attributes[] = {
    computed(required({A::diameter, T::extent, {"円の直径です。", "Diameter of the disc."}})),
    required({A::alt,
              T::text,
              {"図の見えない人のために読み上げる説明で、空にはできません。",
               "Text for those who do not see it; not empty."}}),
    {A::legend, T::yes_no, {"`yes` なら凡例を付けます。", "`yes` draws a legend."}, {"no"}},
    style({"名札と凡例の文字のスタイルです。", "Style of the labels and of the legend."}),
    computed(required({A::palette,
                       T::colors,
                       {"要素の色を順に書き、要素の数より多くてもかまいません。",
                        "A colour for each slice; more than there are slices do no harm."}})),
    computed({A::patterns,
              T::words,
              {"要素の塗りの模様を順に書きます。", "A pattern for each slice, by which it is told without colours."},
              said("どれも `plain`", "`plain` for all"),
              &choices::patterns})};

inline constexpr AttributeRule slice_attributes[] = {
    required({A::value, T::xpath, {"要素の大きさで、0 以上の整数です。", "Its share, a whole number, not negative."}}),
    {A::label, T::text, {"要素の中かそばに置く名札です。", "Text inside or beside the slice."}},
    required({A::name, T::text, {"凡例に書く名前です。", "Text for the legend."}})};

inline constexpr AttributeRule rule_attributes[] = {
    required({A::border, T::border, {"線の太さ、種類、色です。", "The line's width, kind and colour."}}),
    {A::space_before, T::length, {"線の前の空きです。", "Space before the line."}, {"0"}},
    {A::space_after, T::length, {"線の後の空きです。", "Space after the line."}, {"0"}}};

inline constexpr AttributeRule space_attributes[] = {
    computed(required({A::height, T::extent, {"空きの高さです。", "Height of the space."}}))};

inline constexpr AttributeRule anchor_attributes[] = {
    required({A::name,
              T::text,
              {"行き先の名前で、`<bookmark>` のものも合わせて文書の中でひとつだけです。",
               "Name of the place; each stands once in a document, those of `<bookmark>` with them."}})};

inline constexpr AttributeRule bookmark_attributes[] = {
    required({A::title, T::text, {"しおりに出る題で、空にはできません。", "Title in the outline; not empty."}}),
    required({A::depth, T::integer, {"しおりの段で、0 がいちばん上です。", "Level in the outline; 0 is the top."}}),
    required({A::name,
              T::text,
              {"リンクの行き先としての名前で、`<anchor>` のものも合わせて文書の中でひとつだけです。",
               "Name of the place; each stands once in a document, those of `<anchor>` with them."}})};

inline constexpr ElementRule block_group[] = {
    {E::box, "box", blocks, blocks, box_attributes, {"罫線や地色を付けられる枠です。", "A frame around blocks."}},
    {E::group, "group", blocks, blocks, group_attributes, {"ひとまとまりのものです。", "Blocks that belong together."}},
    {E::list,
     "list",
     blocks,
     items,
     list_attributes,
     {"見出しの付いた項目を並べる箇条書きです。", "Items with labels."}},
    {E::item,
     "item",
     items,
     blocks | inlines,
     item_attributes,
     {"箇条書きの一項目で、行の間でページを分けます。", "An item of a list, broken over pages between lines."}},
    {E::pie, "pie", blocks, slices, pie_attributes, {"円グラフです。", "A pie chart."}},
    {E::slice, "slice", slices, nothing, slice_attributes, {"円グラフの要素（扇形）です。", "A slice of a pie chart."}},
    {E::rule, "rule", blocks, nothing, rule_attributes, {"横いっぱいに引く線です。", "A line across."}},
    {E::space,
     "space",
     blocks,
     nothing,
     space_attributes,
     {"縦の空きで、ページの終わりでは置きません。", "Vertical space, dropped at the end of a page."}},
    {E::page_break,
     "page-break",
     blocks,
     nothing,
     {},
     {"ページを改め、`<section>` と、その中の `keep` のない `<group>` にだけ置けます。",
      "Turns the page, in a `<section>` and its `<group>` without `keep` alone."}},
    {E::anchor, "anchor", blocks, nothing, anchor_attributes, {"リンクの行き先です。", "A place that links lead to."}},
    {E::bookmark,
     "bookmark",
     blocks,
     nothing,
     bookmark_attributes,
     {"しおりの一項目で、リンクの行き先にもなります。", "An entry of the outline, and a place that links lead to."}}};

}  // namespace toji::layout::rules
