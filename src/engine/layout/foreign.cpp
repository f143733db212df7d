#include "engine/layout/foreign.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/words.h"

namespace toji::layout {
namespace {

constexpr std::string_view images =
    "image img figure picture graphic svg photo external-graphic instream-foreign-object canvas";

constexpr Foreign foreign[] = {
    {images,
     {"画像は置けず、図は円グラフ（`<pie>`）だけです。", "There are no images; the only pictures are pies (`<pie>`)."}},
    {"chart bar-chart bar bars line-chart histogram graph plot gauge",
     {"グラフは円グラフ（`<pie>`）だけで、ほかの数は `<table>` に書きます。",
      "The only charts are pies (`<pie>`); other figures stand in a `<table>`."}},
    {"div article aside main nav",
     {"まとまりは `<group>`、罫線や地色を付けるなら `<box>` です。",
      "For a part write `<group>`, with a border or a ground `<box>`."}},
    {"block para paragraph center",
     {"段落は `<p>` で、そろえ方はスタイルの `align` です。", "For a paragraph write `<p>`; its style has `align`."}},
    {"blockquote block-container fieldset frame panel",
     {"枠は `<box>` で、幅と高さも決められます。", "For a frame write `<box>`, with `width` and `height`."}},
    {"h1 h2 h3 h4 h5 h6 heading title",
     {"見出しは `<p role=\"h1\">` のように書きます。", "For a heading write `<p role=\"h1\">` or the like."}},
    {"b strong bold i em italic emph mark font big small tt code kbd inline",
     {"文字の見た目は、太字の書体群などのスタイルを `<span style=\"…\">` に付けて変えます（斜体はありません）。",
      "Looks are given by `<span style=\"…\">` with a style, of a bold family for instance; there are no italics."}},
    {"u ins underline s strike del",
     {"下線と取消し線は、`underline` か `strike` のスタイルを `<span style=\"…\">` に付けます。",
      "For a line under or through text write `<span style=\"…\">` with a style that has `underline` or `strike`."}},
    {"td th table-cell entry",
     {"ます目は `<cell>` で、見出しのます目には `header` を付けます。",
      "For a cell write `<cell>`, with `header` for one that heads others."}},
    {"tr table-row", {"行は `<row>` です。", "For a row write `<row>`."}},
    {"thead tbody tfoot table-header table-body table-footer table-and-caption",
     {"行は `<table>` にじかに書き、見出しの行は `<row head=\"yes\">` とします。",
      "Rows stand in the `<table>` itself, those of its head as `<row head=\"yes\">`."}},
    {"col colgroup table-column",
     {"列の幅は `<table columns=\"…\">` か `<column>` で決めます。",
      "Widths are given by `<table columns=\"…\">` or by `<column>`."}},
    {"caption figcaption table-caption",
     {"題は `<p role=\"caption\">` と書きます。", "For a title write `<p role=\"caption\">`."}},
    {"ul ol dl list-block", {"箇条書きは `<list>` です。", "For a list write `<list>`."}},
    {"li dt dd list-item list-item-label list-item-body",
     {"箇条書きの項目は `<item>` で、前に置く印を `label` に書きます。",
      "For an item write `<item>`, its mark as `label`."}},
    {"a href basic-link hyperlink ref xref",
     {"文書の中へのリンクは `<link>` です（ウェブへのリンクはありません）。",
      "For a link to a place of the document write `<link>`; there are none to the web."}},
    {"hr line", {"横の線は `<rule>` です。", "For a line across write `<rule>`."}},
    {"rt rb rp rtc furigana",
     {"読みは `<ruby reading=\"…\">` に書きます。", "The reading is written as `<ruby reading=\"…\">`."}},
    {"tcy tatechuyoko", {"縦中横は `<combine>` です。", "For 縦中横 write `<combine>`."}},
    {"wbr nobr pre", {"改行する所は `<br>` で決めます。", "Lines are broken by `<br>`."}},
    {"vspace hspace spacer skip", {"縦の空きは `<space>` です。", "For vertical space write `<space>`."}},
    {"pagebreak newpage break", {"ページを改めるのは `<page-break>` です。", "For a new page write `<page-break>`."}},
    {"html body page-sequence flow chapter",
     {"本文は `<document>` の中の `<section>` に書きます。", "The text stands in a `<section>` of the `<document>`."}},
    {"simple-page-master page-master layout-master-set region-body",
     {"用紙と余白は `<page>` で決めます。", "Paper and margins are given by `<page>`."}},
    {"static-content region-before region-after",
     {"柱と脚は、`<page>` の中の `<header>` と `<footer>` です。",
      "Running heads and feet are `<header>` and `<footer>` in a `<page>`."}},
    {"footnote fn endnote",
     {"脚注はなく、注は `<p role=\"note\">` と書きます。",
      "There are no footnotes; a note is written as `<p role=\"note\">`."}},
    {"multicol columns multi-column",
     {"段組みはなく、ものを横に並べるなら `<grid>` です。",
      "There are no columns of text; `<grid>` sets blocks side by side."}},
    {"sort order-by",
     {"並べ替えはなく、データを印刷する順に書きます。", "Nothing is sorted; data stand in the order of print."}},
    {"template macro function",
     {"ひな形の一部に名前を付けるのは `<define>` です。", "For a named part write `<define>`."}},
    {"apply-templates call-template use",
     {"定義した部分を置くのは `<call>` です。", "To use a named part write `<call>`."}},
    {"value-of print output copy-of",
     {"データの値は `<value select=\"…\"/>` です。", "For a value of the data write `<value select=\"…\"/>`."}},
    {"variable var set", {"変数は `<let>` です。", "For a variable write `<let>`."}},
    {"with-param argument", {"渡す値は `<with>` です。", "To give a value to a `<param>` write `<with>`."}},
    {"foreach for loop repeat while", {"繰り返しは `<for-each>` です。", "For a loop write `<for-each>`."}},
    {"else elseif elsif switch case default",
     {"場合分けは、`<choose>` の中の `<when>` と `<otherwise>` です。",
      "For cases write `<when>` and `<otherwise>` in a `<choose>`."}},
    {"import", {"ほかのファイルを読み込むのは `<include>` です。", "To read another file write `<include>`."}},
    {"message error", {"理由を示して止まるのは `<stop>` です。", "To stop with a reason write `<stop>`."}},
    {"css stylesheet script head meta",
     {"見た目は、`<style>` に名前を付けて定義します。", "Looks are defined by `<style>`, each with a name."}}};

bool names(std::string_view all, std::string_view one) {
  bool found = false;
  for_each_word(all, [&](std::string_view word) { found = found || word == one; });
  return found;
}

// IMG is img, fo:block is block.
std::string plain_name(std::string_view element) { return lowered(element.substr(element.rfind(':') + 1)); }

}  // namespace

std::span<const Foreign> foreign_elements() { return foreign; }

const Sentence* advice_for(std::string_view element) {
  const std::string name = plain_name(element);
  const auto found = std::ranges::find_if(foreign, [&](const Foreign& one) { return names(one.names, name); });
  return found == std::end(foreign) ? nullptr : &found->advice;
}

bool names_an_image(std::string_view element) { return names(images, plain_name(element)); }

}  // namespace toji::layout
