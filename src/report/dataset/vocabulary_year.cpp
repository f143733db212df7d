// year.xml
#include "report/dataset/vocabulary_rules.h"

namespace toji::dataset {
namespace {

using namespace rules;

constexpr Rule date{.content = Content::typed, .value = Value::date};
constexpr AttributeRule division_attributes[] = {
    {"総称",
     {"特定の課でないもの（関係する課のすべてなど）に付けます。", "For what is no single division."},
     false,
     Value::yes}};
constexpr Rule division{.content = Content::required_text, .attributes = division_attributes};
constexpr ChildRule divisions_children[] = {{"課", Count::many, &division, {"課の名前です。", "Name of a division."}}};
constexpr Rule divisions{.children = divisions_children};

constexpr AttributeRule which_rating[] = {{"評価", {"評価の記号です。", "Sign of the rating."}, true}};
constexpr Rule previous_count{.content = Content::typed, .value = Value::count, .attributes = which_rating};
constexpr AttributeRule previous_attributes[] = {
    {"年度",
     {"前の年度の識別子で、計画の年度のときに書きます。", "Identifier of that year, where it is one of the plan's."}},
    {"名",
     {"前の年度の名前で、計画より前の年度のときに書きます。", "Name of that year, where it is before the plan."}}};
constexpr ChildRule previous_children[] = {
    {"件数",
     Count::many,
     &previous_count,
     {"前の年度の、その評価のシートの件数です。", "How many sheets had the rating in that year."}}};
constexpr Rule previous{.attributes = previous_attributes, .children = previous_children};

constexpr Rule share{.attributes = which_rating};
constexpr AttributeRule any_rating[] = {
    {"評価", {"評価の記号です。", "Sign of the rating."}, false, Value::text, {"すべての評価", "all ratings"}}};
constexpr Rule count{.attributes = any_rating};
constexpr ChildRule lead_children[] = {
    {"割合",
     Count::any,
     &share,
     {"この評価の割合（百分率）を計算し、ここに印刷します。", "Prints the share of the rating, in per cent."}},
    {"件数",
     Count::any,
     &count,
     {"この評価のシートの件数を計算し、ここに印刷します。", "Prints how many sheets have the rating."}}};
constexpr Rule lead{.content = Content::mixed, .children = lead_children};
constexpr ChildRule overview_children[] = {
    {"題", Count::one, &required_text, {"概要のページの題です。", "Title of the overview."}},
    {"副題", Count::optional, &required_text, {"概要のページの副題です。", "Subtitle of the overview."}},
    {"概要文",
     Count::optional,
     &lead,
     {"概要のページの文で、割合と件数をその中に置けます。",
      "Text of the overview, in which shares and counts may stand."}}};
constexpr Rule overview{.children = overview_children};

constexpr AttributeRule exclusion_attributes[] = {
    {"規則",
     {"校正の規則の名前で、`toji check --rules` が一覧を示します。",
      "Name of the rule, of those that `toji check --rules` lists."},
     true,
     Value::reference},
    {"理由", {"その規則を使わない理由です。", "Why the rule is not used."}, true}};
constexpr Rule exclusion{.attributes = exclusion_attributes};

constexpr AttributeRule annual_attributes[] = {{"年度",
                                                {"報告する年度の識別子で、計画の `<年度>` の `id` です。",
                                                 "The year of the report: the `id` of a `<年度>` of the plan."},
                                                true,
                                                Value::reference}};
constexpr ChildRule annual_children[] = {
    {"発行日", Count::one, &date, {"報告書を発行する日です。", "Day of publication."}},
    {"編者", Count::one, &required_text, {"報告書を出す役所の名前です。", "The office that publishes the report."}},
    {"実行課一覧",
     Count::one,
     &divisions,
     {"シートを書く課を順に並べます。", "The divisions that write sheets, in order."}},
    {"前年度",
     Count::optional,
     &previous,
     {"前の年度の件数で、概要のページで比べるのに使います。",
      "The counts of the year before, with which the overview compares."}},
    {"概要", Count::optional, &overview, {"概要のページに印刷する文です。", "The words of the overview's page."}},
    {"校正除外", Count::any, &exclusion, {"使わない校正の規則です。", "A rule of the proofreader that is not used."}}};
constexpr Rule annual{.attributes = annual_attributes, .children = annual_children};

}  // namespace

constinit const RootRule year_file{
    "年次",
    &annual,
    {"年ごとに変わることのうち、シートに書かないものです。", "What comes each year, but for the sheets."}};

}  // namespace toji::dataset
