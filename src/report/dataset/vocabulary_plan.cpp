// plan.xml
#include "report/dataset/vocabulary_rules.h"

namespace toji::dataset {
namespace {

using namespace rules;

constexpr AttributeRule year_attributes[] = {{"id",
                                              {"年度の識別子で、`year.xml` などでこの年度を指すときに書きます。",
                                               "Identifier by which other files name the year."},
                                              true,
                                              Value::id}};
constexpr Rule year{.content = Content::required_text, .attributes = year_attributes};
constexpr ChildRule years_children[] = {
    {"年度", Count::many, &year, {"年度の名前（令和元年度など）です。", "Name of a year, as 令和元年度."}}};
constexpr Rule years{.children = years_children};

constexpr ChildRule levels_children[] = {
    {"階層", Count::many, &required_text, {"階層の名前（基本戦略など）です。", "Name of a level, as 基本戦略."}}};
constexpr Rule levels{.children = levels_children};

constexpr AttributeRule rating_attributes[] = {
    {"記号", {"評価の記号（A など）です。", "Sign of the rating, as A."}, true},
    {"名", {"評価の名前（達成など）です。", "Name of the rating, as 達成."}, true}};
constexpr Rule rating{.content = Content::text, .attributes = rating_attributes};
constexpr ChildRule scale_children[] = {
    {"評価",
     Count::many,
     &rating,
     {"評価の定義で、文は巻頭の評価の表に印刷します。", "Definition of a rating, printed in the guide."}}};
constexpr Rule scale{.children = scale_children};

constexpr ChildRule stages_children[] = {
    {"段階", Count::many, &required_text, {"段階の名前（所管課など）です。", "Name of a stage, as 所管課."}}};
constexpr Rule stages{.children = stages_children};

constexpr AttributeRule extra_field_attributes[] = {
    {"名",
     {"欄の名前で、シートの `<欄>` にも同じ名前を書きます。", "Name of the field, which the `<欄>` of sheets takes."},
     true}};
constexpr Rule extra_field{.attributes = extra_field_attributes};
constexpr ChildRule extra_fields_children[] = {
    {"欄", Count::many, &extra_field, {"シートに足す独自の欄です。", "A field of the plan's own in each sheet."}}};
constexpr Rule extra_fields{.children = extra_fields_children};

constexpr ChildRule schedule_children[] = {{"期間",
                                            Count::many,
                                            &cell,
                                            {"計画のますで、`年数` の合計は計画の年数です。",
                                             "A cell of the schedule; the `年数` of all make the plan's years."}}};
constexpr Rule schedule{.children = schedule_children};

constexpr AttributeRule repeated = {"再掲",
                                    {"再掲のもとの識別子で、もとと異なることだけを中に書きます。",
                                     "Identifier of the one that is shown again; only what differs is written inside."},
                                    false,
                                    Value::reference};
constexpr ChildRule title = {"事業名", Count::optional, &required_text, {"事業の名前です。", "Name of the measure."}};
constexpr ChildRule index_title = {
    "索引名",
    Count::optional,
    &required_text,
    {"索引での名前で、`<事業名>` と異なるときだけ書きます。", "Name in the index where it differs from `<事業名>`."}};
constexpr ChildRule outline = {"概要", Count::optional, &field, {"事業の概要です。", "What the measure is."}};
constexpr ChildRule planned = {
    "年次計画", Count::optional, &schedule, {"年度ごとの計画です。", "What is planned, year by year."}};

constexpr AttributeRule case_attributes[] = {
    {"id",
     {"事例の識別子で、シートのファイルの名前にもなります。", "Identifier of the case, and name of its sheet's file."},
     true,
     Value::id},
    repeated};
constexpr ChildRule case_children[] = {title, index_title, outline, planned};
constexpr Rule measure_case{.attributes = case_attributes, .children = case_children};
constexpr AttributeRule measure_attributes[] = {{"id",
                                                 {"施策の識別子で、シートのファイルの名前にもなります。",
                                                  "Identifier of the measure, and name of its sheet's file."},
                                                 true,
                                                 Value::id},
                                                repeated};
constexpr ChildRule measure_children[] = {
    title,
    index_title,
    outline,
    planned,
    {"事例",
     Count::any,
     &measure_case,
     {"施策を分けた取組事例で、シートは事例ごとに一枚になり、異なることだけを書きます。",
      "A case of the measure with a sheet of its own, which says only what differs."}}};
constexpr Rule measure{.attributes = measure_attributes, .children = measure_children};

constexpr AttributeRule node_attributes[] = {
    {"id", {"項の識別子です。", "Identifier of the item."}, true, Value::id},
    {"名", {"項の名前です。", "Name of the item."}, true},
    {"索引名", {"索引での名前です。", "Name in the index."}, false, Value::text, {"`名` と同じ", "as `名`"}},
    {"番号",
     {"欠番があるときの番号で、続きはその次からになります。",
      "Number where some are left out; the following count on from it."},
     false,
     Value::number,
     {"前の番号の次", "the next one"}}};
extern const Rule node;
constexpr ChildRule node_children[] = {
    {"項",
     Count::any,
     &node,
     {"体系の項で、入れ子の深さが階層になり、中には `<項>` だけか `<施策>` だけを書きます。",
      "An item of the system, whose depth is its level; it holds `<項>` alone or `<施策>` alone."}},
    {"施策",
     Count::any,
     &measure,
     {"施策で、シートは施策ごと（事例に分かれるときは事例ごと）に一枚です。",
      "A measure, with a sheet, or one for each of its cases."}}};
constinit const Rule node{.attributes = node_attributes, .children = node_children};
constexpr Rule tree{.children = node_children};

constexpr ChildRule plan_children[] = {
    {"名称", Count::one, &required_text, {"計画の名称です。", "Name of the plan."}},
    {"年度一覧", Count::one, &years, {"計画の年度を順に並べます。", "The years of the plan, in order."}},
    {"階層一覧", Count::one, &levels, {"体系の階層を、上から順に並べます。", "The levels of the system from the top."}},
    {"評価尺度", Count::one, &scale, {"評価の記号を順に並べます。", "The ratings, in order."}},
    {"評価段階",
     Count::one,
     &stages,
     {"評価が決まるまでの段階を順に並べ、最後のものが最終です。",
      "The stages of assessment in order; the last is final."}},
    {"目標注記", Count::optional, &text, {"指標目標に添える注です。", "A note beside the targets."}},
    {"欄一覧",
     Count::optional,
     &extra_fields,
     {"シートに足す独自の欄を並べます。", "The plan's own fields of sheets."}},
    {"体系", Count::one, &tree, {"施策を階層に分けて並べます。", "The measures, by levels."}}};
constexpr Rule plan{.children = plan_children};

}  // namespace

constinit const RootRule plan_file{
    "計画", &plan, {"計画期間のあいだ変わらないことです。", "What stays as it is through the plan's years."}};

}  // namespace toji::dataset
