#include "report/dataset/vocabulary.h"

namespace toji::dataset {
namespace {

constexpr Rule text{.content = Content::text};
constexpr Rule required_text{.content = Content::required_text};
constexpr Rule awaited_text{.content = Content::awaited_text};
constexpr Rule nothing{};
// A field whose text may be set smaller by hand.
constexpr AttributeRule size_attribute[] = {{"文字の大きさ", false, Value::size}};
constexpr Rule field{.content = Content::text, .attributes = size_attribute};

// plan.xml
constexpr AttributeRule id_attribute[] = {{"id", true, Value::id}};
constexpr Rule year{.content = Content::required_text, .attributes = id_attribute};
constexpr ChildRule years_children[] = {{"年度", Count::many, &year}};
constexpr Rule years{.children = years_children};

constexpr ChildRule levels_children[] = {{"階層", Count::many, &required_text}};
constexpr Rule levels{.children = levels_children};

constexpr AttributeRule rating_attributes[] = {{"記号", true}, {"名", true}};
constexpr Rule rating{.content = Content::text, .attributes = rating_attributes};
constexpr ChildRule scale_children[] = {{"評価", Count::many, &rating}};
constexpr Rule scale{.children = scale_children};

constexpr ChildRule stages_children[] = {{"段階", Count::many, &required_text}};
constexpr Rule stages{.children = stages_children};

constexpr AttributeRule name_attribute[] = {{"名", true}};
constexpr Rule extra_field{.attributes = name_attribute};
constexpr ChildRule extra_fields_children[] = {{"欄", Count::many, &extra_field}};
constexpr Rule extra_fields{.children = extra_fields_children};

constexpr AttributeRule cell_attributes[] = {{"年数", false, Value::number}};
constexpr Rule cell{.content = Content::text, .attributes = cell_attributes};
constexpr ChildRule schedule_children[] = {{"期間", Count::many, &cell}};
constexpr Rule schedule{.children = schedule_children};

constexpr AttributeRule measure_attributes[] = {{"id", true, Value::id}, {"再掲", false, Value::reference}};
constexpr ChildRule case_children[] = {{"事業名", Count::optional, &required_text},
                                       {"索引名", Count::optional, &required_text},
                                       {"概要", Count::optional, &field},
                                       {"年次計画", Count::optional, &schedule}};
constexpr Rule measure_case{.attributes = measure_attributes, .children = case_children};
constexpr ChildRule measure_children[] = {{"事業名", Count::optional, &required_text},
                                          {"索引名", Count::optional, &required_text},
                                          {"概要", Count::optional, &field},
                                          {"年次計画", Count::optional, &schedule},
                                          {"事例", Count::any, &measure_case}};
constexpr Rule measure{.attributes = measure_attributes, .children = measure_children};

constexpr AttributeRule node_attributes[] = {
    {"id", true, Value::id}, {"名", true}, {"索引名"}, {"番号", false, Value::number}};
extern const Rule node;
const ChildRule node_children[] = {{"項", Count::any, &node}, {"施策", Count::any, &measure}};
const Rule node{.attributes = node_attributes, .children = node_children};
const Rule tree{.children = node_children};

const ChildRule plan_children[] = {{"名称", Count::one, &required_text},       {"年度一覧", Count::one, &years},
                                   {"階層一覧", Count::one, &levels},          {"評価尺度", Count::one, &scale},
                                   {"評価段階", Count::one, &stages},          {"目標注記", Count::optional, &text},
                                   {"欄一覧", Count::optional, &extra_fields}, {"体系", Count::one, &tree}};
const Rule plan{.children = plan_children};

// year.xml
constexpr Rule date{.content = Content::typed, .value = Value::date};
constexpr AttributeRule division_attributes[] = {{"総称", false, Value::yes}};
constexpr Rule division{.content = Content::required_text, .attributes = division_attributes};
constexpr ChildRule divisions_children[] = {{"課", Count::many, &division}};
constexpr Rule divisions{.children = divisions_children};

constexpr AttributeRule which_rating[] = {{"評価", true}};
constexpr Rule previous_count{.content = Content::typed, .value = Value::count, .attributes = which_rating};
constexpr AttributeRule previous_attributes[] = {{"年度"}, {"名"}};
constexpr ChildRule previous_children[] = {{"件数", Count::many, &previous_count}};
constexpr Rule previous{.attributes = previous_attributes, .children = previous_children};

constexpr Rule share{.attributes = which_rating};
constexpr AttributeRule any_rating[] = {{"評価"}};
constexpr Rule count{.attributes = any_rating};
constexpr ChildRule lead_children[] = {{"割合", Count::any, &share}, {"件数", Count::any, &count}};
constexpr Rule lead{.content = Content::mixed, .children = lead_children};
constexpr ChildRule overview_children[] = {
    {"題", Count::one, &required_text}, {"副題", Count::optional, &required_text}, {"概要文", Count::optional, &lead}};
constexpr Rule overview{.children = overview_children};

constexpr AttributeRule exclusion_attributes[] = {{"規則", true, Value::reference}, {"理由", true}};
constexpr Rule exclusion{.attributes = exclusion_attributes};

constexpr AttributeRule annual_attributes[] = {{"年度", true, Value::reference}};
constexpr ChildRule annual_children[] = {{"発行日", Count::one, &date},          {"編者", Count::one, &required_text},
                                         {"実行課一覧", Count::one, &divisions}, {"前年度", Count::optional, &previous},
                                         {"概要", Count::optional, &overview},   {"校正除外", Count::any, &exclusion}};
constexpr Rule annual{.attributes = annual_attributes, .children = annual_children};

// guide.xml
constexpr AttributeRule note_attributes[] = {{"ラベル"}};
constexpr Rule note{.content = Content::required_text, .attributes = note_attributes};
constexpr AttributeRule item_attributes[] = {{"ラベル"}, {"見出し"}};
constexpr ChildRule item_children[] = {{"段落", Count::any, &required_text}};
constexpr Rule item{.content = Content::text_or_elements, .attributes = item_attributes, .children = item_children};
constexpr ChildRule guide_children[] = {{"表題", Count::one, &required_text},
                                        {"柱", Count::optional, &required_text},
                                        {"段落", Count::any, &required_text},
                                        {"見出し", Count::any, &required_text},
                                        {"項目", Count::any, &item},
                                        {"評価表", Count::any, &nothing},
                                        {"注", Count::any, &note}};
constexpr Rule guide{.children = guide_children};

// sheets/ID.xml
constexpr AttributeRule notation_attributes[] = {
    {"対象", true}, {"数字", false, Value::digits}, {"番号", false, Value::number}};
constexpr Rule notation{.attributes = notation_attributes};
constexpr ChildRule targets_children[] = {{"目標", Count::any, &cell}};  // none: not written yet
constexpr Rule targets{.children = targets_children};
constexpr AttributeRule assessment_attributes[] = {{"段階"}};
constexpr Rule assessment{.content = Content::awaited_text, .attributes = assessment_attributes};
constexpr AttributeRule extra_attributes[] = {{"名", true}, {"文字の大きさ", false, Value::size}};
constexpr Rule extra{.content = Content::text, .attributes = extra_attributes};
constexpr ChildRule sheet_children[] = {
    {"実行課", Count::any, &awaited_text}, {"凡例", Count::optional, &text},
    {"目標注記", Count::optional, &text},   {"終了", Count::optional, &required_text},
    {"表記", Count::any, &notation},        {"指標目標", Count::optional, &targets},
    {"取組内容", Count::optional, &field},  {"成果", Count::optional, &field},
    {"自己評価", Count::any, &assessment},  {"今後の方針", Count::optional, &field},
    {"備考", Count::optional, &field},      {"欄", Count::any, &extra}};
constexpr Rule sheet{.children = sheet_children};

}  // namespace

const RootRule plan_file{"計画", &plan};
const RootRule year_file{"年次", &annual};
const RootRule guide_file{"説明", &guide};
const RootRule sheet_file{"シート", &sheet};

}  // namespace toji::dataset
