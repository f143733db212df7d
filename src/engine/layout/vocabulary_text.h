#pragma once
// The rules of paragraphs and what stands in them.
#include "engine/layout/vocabulary_rules.h"

namespace toji::layout::rules {

inline constexpr AttributeRule inline_style =
    style({"この文字のスタイルで、枠の性質は働きません。",
           "Style of this text; of its properties those of boxes have no effect."});

inline constexpr AttributeRule p_attributes[] = {
    style({"段落のスタイルで、枠の性質は働きません。",
           "Style of the paragraph; of its properties those of boxes have no effect."}),
    {A::role, T::choice, {"文書構造での役割です。", "Its part in the document's structure."}, {"p"}, &choices::roles},
    {A::field, T::text, {"メッセージで使う欄の名です。", "What messages call it."}},
    {A::actual_text,
     T::text,
     {"見えている文字の代わりに読み上げる文字です（ActualText）。",
      "What is read aloud in place of the text that is seen (ActualText)."}},
    {A::expansion,
     T::text,
     {"略した文字の、略さない形です（E）。", "What an abbreviation is short for (E)."}},
    {A::language,
     T::language,
     {"この段落の言語です。", "Language of this paragraph."},
     said("文書の言語", "the document's")}};

inline constexpr AttributeRule value_attributes[] = {
    required({A::select,
              T::xpath,
              {"印刷する値で、ノードを選ぶときは最初のノードの文字です。",
               "What is printed: the text of the first node, or a computed value."}}),
    {A::optional,
     T::yes_no,
     {"`yes` なら、当たるものがなくても誤りになりません。",
      "`yes` where nothing may be found, which is an error otherwise."},
     {"no"}},
    {A::separator,
     T::plain,
     {"すべてのノードの文字を、この文字でつないで印刷します。", "Joins the texts of all nodes."},
     said("最初のノードだけ", "the first node alone")},
    inline_style};

inline constexpr AttributeRule number_attributes[] = {
    required({A::select, T::xpath, {"印刷する整数です。", "The number that is printed."}}),
    required({A::format, T::choice, {"数の表し方です。", "How the number is written."}, {}, &choices::numerals}),
    inline_style};

inline constexpr AttributeRule page_number_attributes[] = {
    {A::of,
     T::choice,
     {"どこから数えた番号かを決めます。", "From where the number counts."},
     said("ページの番号（`<section>` の `label`）のまま", "the page's label, as `label` of its `<section>` says"),
     &choices::page_ranges},
    {A::format,
     T::choice,
     {"数の表し方です。", "How the number is written."},
     said("`label` と同じ", "as `label` says"),
     &choices::numerals},
    inline_style};

inline constexpr AttributeRule page_count_attributes[] = {
    {A::of, T::choice, {"何のページ数かを決めます。", "Whose pages are counted."}, {"document"}, &choices::page_ranges},
    {A::format, T::choice, {"数の表し方です。", "How the number is written."}, {"decimal"}, &choices::numerals},
    inline_style};

inline constexpr AttributeRule span_attributes[] = {
    required(style({"中の文字のスタイルで、枠の性質は働きません。",
                    "Style of what is inside; of its properties those of boxes have no effect."}))};

inline constexpr AttributeRule link_attributes[] = {
    {A::to,
     T::text,
     {"行き先の `<anchor>` か `<bookmark>` の `name` です。",
      "The `name` of the `<anchor>` or `<bookmark>` it leads to."},
     said("`href` の行き先", "where `href` leads")},
    {A::href,
     T::text,
     {"文書の外の行き先で、`https:`、`http:`、`mailto:`、`tel:` で始めます。",
      "A place outside of the document: `https:`, `http:`, `mailto:` or `tel:`."},
     said("`to` の行き先", "where `to` leads")},
    required({A::contents,
              T::text,
              {"読み上げソフトが読む行き先の説明で、空にはできません。", "What a screen reader says; not empty."}}),
    inline_style};

inline constexpr AttributeRule ruby_attributes[] = {
    required({A::reading,
              T::text,
              {"読みで、一字ごとに付けるときは `/` で区切ります。",
               "The reading, parted by `/` where each character has its own."}}),
    {A::kind,
     T::choice,
     {"読みの付け方です。", "How the reading goes with the characters."},
     said("`/` があれば `mono`、なければ `group`", "`mono` where there is a `/`, else `group`"),
     &choices::ruby_kinds},
    inline_style};

inline constexpr AttributeRule spread_attributes[] = {
    required({A::width, T::extent, {"広げた後の幅です。", "The width to which it is spread."}})};

inline constexpr ElementRule paragraph_group[] = {
    {E::p,
     "p",
     blocks,
     inlines,
     p_attributes,
     {"段落で、空なら一行分の空きになります。", "A paragraph; an empty one is a blank line."}}};

inline constexpr ElementRule text_group[] = {
    {E::value, "value", words, nothing, value_attributes, {"データの値を印刷します。", "Prints a value of the data."}},
    {E::number,
     "number",
     words,
     nothing,
     number_attributes,
     {"整数を、決めた書き方で印刷します。", "Prints a whole number in a given form."}},
    {E::page_number,
     "page-number",
     inlines,
     nothing,
     page_number_attributes,
     {"そのページの番号です（`<header>` と `<footer>` の中だけ）。",
      "The number of the page (in `<header>` and `<footer>` alone)."}},
    {E::page_count,
     "page-count",
     inlines,
     nothing,
     page_count_attributes,
     {"ページの数です（`<header>` と `<footer>` の中だけ）。",
      "How many pages there are (in `<header>` and `<footer>` alone)."}},
    {E::span,
     "span",
     inlines,
     inlines,
     span_attributes,
     {"段落の一部のスタイルを変えます。", "Gives a style to a part of a paragraph."}},
    {E::link,
     "link",
     inlines,
     inlines,
     link_attributes,
     {"文書の中のほかの場所か、文書の外へのリンクです。", "A link to another place of the document, or out of it."}},
    {E::br, "br", words, nothing, {}, {"行を改めます。", "Breaks the line."}},
    {E::tab,
     "tab",
     words,
     nothing,
     {},
     {"スタイルの `tabs` の次の位置へ進み、最後の位置より後では空きをひとつ置きます。",
      "Goes to the next stop of the style's `tabs`; a space behind the last one."}},
    {E::ruby,
     "ruby",
     inlines,
     texts,
     ruby_attributes,
     {"中の文字に読み（ルビ）を付けます。", "Text with a reading (ルビ)."}},
    {E::sup,
     "sup",
     inlines,
     inlines,
     {},
     {"上付きの文字（5 分の 3 の大きさ）です。", "Raised text, three fifths of the size."}},
    {E::sub,
     "sub",
     inlines,
     inlines,
     {},
     {"下付きの文字（5 分の 3 の大きさ）です。", "Lowered text, three fifths of the size."}},
    {E::combine,
     "combine",
     inlines,
     texts,
     {},
     {"縦書きの中で、中の文字を横に並べて一字分に納めます（縦中横）。",
      "In vertical lines, what is inside stands side by side in one em (縦中横)."}},
    {E::spread,
     "spread",
     inlines,
     texts,
     spread_attributes,
     {"中の文字を決めた幅に広げ、途中で改行しません（字取り）。",
      "Spreads what is inside to a width and keeps it together."}}};

}  // namespace toji::layout::rules
