// guide.xml
#include "report/dataset/vocabulary_rules.h"

namespace toji::dataset {
namespace {

using namespace rules;

constexpr AttributeRule label = {"ラベル", {"前に置く印（① など）です。", "What stands before it, as ①."}};
constexpr AttributeRule note_attributes[] = {label};
constexpr Rule note{.content = Content::required_text, .attributes = note_attributes};
constexpr AttributeRule item_attributes[] = {label,
                                             {"見出し",
                                              {"項目の見出しで、付けるときは文を `<段落>` に入れます。",
                                               "Heading of the item, whose text then stands in `<段落>`."}}};
constexpr ChildRule item_children[] = {
    {"段落", Count::any, &required_text, {"文の段落です。", "A paragraph of text."}}};
constexpr Rule item{.content = Content::text_or_elements, .attributes = item_attributes, .children = item_children};
constexpr ChildRule guide_children[] = {
    {"表題", Count::one, &required_text, {"説明の題です。", "Title of the guide."}},
    {"柱",
     Count::optional,
     &required_text,
     {"説明の各ページの上に印刷する見出しです。", "Running head of the guide's pages."}},
    {"段落", Count::any, &required_text, {"文の段落です。", "A paragraph of text."}},
    {"見出し", Count::any, &required_text, {"後に続くものの見出しです。", "Heading of what follows."}},
    {"項目",
     Count::any,
     &item,
     {"箇条書きの項目で、文をじかに書くか、`<段落>` を並べます。", "An item of a list: text, or `<段落>` elements."}},
    {"評価表",
     Count::any,
     &nothing,
     {"計画の評価尺度の表をここに置きます。", "The table of the plan's ratings comes here."}},
    {"注", Count::any, &note, {"小さく印刷する注です。", "A note, set smaller."}}};
constexpr Rule guide{.children = guide_children};

}  // namespace

constinit const RootRule guide_file{
    "説明",
    &guide,
    {"巻頭の説明のページで、書いた順に印刷します。", "The guide in front, printed in the order of its elements."}};

}  // namespace toji::dataset
