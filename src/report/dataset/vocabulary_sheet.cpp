// sheets/ID.xml
#include "report/dataset/vocabulary_rules.h"

namespace toji::dataset {
namespace {

using namespace rules;

constexpr AttributeRule notation_attributes[] = {
    {"対象",
     {"番号を印刷する所で、`施策` か、階層の名前を書きます。", "Whose number it is: `施策`, or the name of a level."},
     true},
    {"数字", {"番号の字形です。", "Width of the digits."}, false, Value::digits, {"様式の字形", "the form's"}},
    {"番号",
     {"印刷する番号です。", "The number that is printed."},
     false,
     Value::number,
     {"順番から決まる番号", "the one that follows from the order"}}};
constexpr Rule notation{.attributes = notation_attributes};
constexpr ChildRule targets_children[] = {  // none: not written yet
    {"目標", Count::any, &cell, {"年度の順に並べる目標のますです。", "A cell with a target, in the order of years."}}};
constexpr Rule targets{.children = targets_children};
constexpr AttributeRule assessment_attributes[] = {{"段階",
                                                    {"評価した段階の名前です。", "Name of the stage that gave it."},
                                                    false,
                                                    Value::text,
                                                    {"最終の段階", "the final stage"}}};
constexpr Rule assessment{.content = Content::awaited_text, .attributes = assessment_attributes};
constexpr AttributeRule extra_attributes[] = {
    {"名", {"計画の `<欄一覧>` にある欄の名前です。", "Name of the field, of the plan's `<欄一覧>`."}, true},
    size_attribute};
constexpr Rule extra{.content = Content::text, .attributes = extra_attributes};
constexpr ChildRule sheet_children[] = {
    {"実行課",
     Count::any,
     &awaited_text,
     {"取組を行う課の名前で、課の数だけ並べます。", "Name of a division that carries it out; one for each."}},
    {"凡例",
     Count::optional,
     &text,
     {"評価の凡例で、計画の評価尺度と異なるときだけ書きます。", "Legend of the ratings, where it is not the plan's."}},
    {"目標注記",
     Count::optional,
     &text,
     {"目標に添える注で、計画のものと異なるときだけ書きます。",
      "Note beside the targets, where it is not the plan's."}},
    {"終了",
     Count::optional,
     &required_text,
     {"管理を終えたシートに印刷する文で、書いたシートは件数に入りません。",
      "What a sheet says that is finished, which then is in no count."}},
    {"表記",
     Count::any,
     &notation,
     {"番号か番号の字形が、ほかのシートと異なるときに書きます。",
      "Where a number, or its digits, differ from other sheets."}},
    {"指標目標", Count::optional, &targets, {"年度ごとの目標です。", "The targets, year by year."}},
    {"取組内容", Count::optional, &field, {"行った取組です。", "What was done."}},
    {"成果", Count::optional, &field, {"取組の成果です。", "What came of it."}},
    {"自己評価",
     Count::any,
     &assessment,
     {"評価の記号で、段階ごとに書けば、いちばん後の段階のものを印刷します。",
      "Sign of the rating; of several, that of the latest stage is printed."}},
    {"今後の方針", Count::optional, &field, {"これからの方針です。", "What is to be done next."}},
    {"備考", Count::optional, &field, {"備考です。", "Remarks."}},
    {"欄", Count::any, &extra, {"計画が足した独自の欄です。", "A field of the plan's own."}}};
constexpr Rule sheet{.children = sheet_children};

}  // namespace

constinit const RootRule sheet_file{"シート",
                          &sheet,
                          {"施策（または事例）の一年の取組で、再掲のシートには、もとと異なることだけを書きます。",
                           "A year of a measure or case; a sheet that is shown again says only what differs."}};

}  // namespace toji::dataset
