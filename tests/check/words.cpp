// One line a case: the rule, what stands in 成果 of sheet 1, the words found ("" for a good text), and what stands in
// 成果 of sheet 2 where a rule compares.
#include <boost/test/data/test_case.hpp>
#include <ostream>
#include <set>

#include "check_fixture.h"

using namespace check_fixture;

namespace {

struct Case {
  std::string rule, first, found, second = "広く知られました。";
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.rule << ": " << c.first; }

const Case cases[] = {
    {"doubled-punctuation", "設置しました。。", "。。"},
    {"doubled-punctuation", "設置、、検証。、", "、、 | 。、"},
    {"doubled-punctuation", "設置しました。検証しました。", ""},
    {"missing-full-stop", "実施しませんでした", "ませんでした"},
    {"missing-full-stop", "講座を開きました\n相談を受けました。", "ました"},
    {"missing-full-stop", "開催回数：4回\n参加者：３名\n（維持継続します）", ""},
    {"brackets", "講座（入門を開きました。", "（"},
    {"brackets", "講座入門）を開きました。", "）"},
    {"brackets", "講座（入門)を開きました。", ")"},
    {"brackets", "講座（「入門）」を開きました。", "） | 」"},
    {"brackets", "1) 講座（「入門」）を\n開きました（二回\n開催）。", ""},
    {"quote-separators", "「甲」・「乙」「丙」の回答", "」「"},
    {"quote-separators", "「甲」「乙」「丙」の回答", ""},
    {"ascii-punctuation", "講座(入門)を開き,参加者:55名でした。", "(入門) | , | :"},
    {"ascii-punctuation", "割合は１８．６%でした。", "%"},
    {"ascii-punctuation", "8:30から1,200人、7.5%が Web (HTML 5.1) を見ました。", ""},
    {"half-width-kana", "分析し､ｱﾝｹｰﾄを行いました。", "､ｱﾝｹｰﾄ"},
    {"half-width-kana", "分析し、アンケートを行いました。", ""},
    {"half-width-space", "作成した 「冊子」を配りました。", "成した 「冊子"},
    {"half-width-space", "SNS や Web を使いました。", ""},
    {"half-width-space", "公共  交通を使いました。", "公共  交通を"},
    {"half-width-space", "公共\t交通を使いました。", "公共\t交通を"},
    {"full-width-space", "講座を　開きました。", "を　開"},
    {"full-width-space", "　講座（入門　初級）を開きました。\n副島　淳氏", ""},
    {"compatibility-character", "催し㏌町、㈱、⽀援", "㏌ | ㈱ | ⽀"},
    {"compatibility-character", "①②Ⅲ㎡", "㎡"},
    {"compatibility-character", "①②Ⅲ ㉑", ""},
    {"long-vowel-mark", "ワーカ—とセンタ−とデ-タとデ一タ", "ワーカ— | センタ− | デ-タ | デ一タ"},
    {"long-vowel-mark", "サービス一覧、ケアマネジャー、バス－鉄道", ""},
    {"letter-width", "ＤＥＴ研修", "ＤＥＴ", "PR と SNS"},
    {"letter-width", "評価はＡ", "", "PR と SNS"},
    {"doubled-character", "複複雑化する", "複複"},
    {"doubled-character", "講座をを開く", "をを"},
    {"doubled-character", "学習習慣のない自治会会長、一人一人、日々、ものの見方、これまでで最多", ""},
    {"doubled-word", "検討検討しました", "検討検討"},
    {"doubled-word", "人と人とのつながり、一つ一つ、それぞれ、ワクワク", ""},
    {"confused-word", "醸成に務めました。", "に務めま"},
    {"confused-word", "委員長を務めました。", ""},
    {"redundant-words", "交流促進を促すため", "促進を促"},
    {"redundant-words", "交流を促すため", ""},
    {"mixed-style", "今後も提供していく。", "していく。"},
    {"mixed-style", "支えます（「町」という。）。改修のこと。全75戸改修完了。", ""},
    {"variants", "支援へ繋げた", "繋", "つなげ、つなぐ"},
    {"variants", "支えあいの町", "支えあ", "支え合い、支え合う"},
    {"variants", "参加者数：２人", "参加者数", "参加者：３人\n参加者：４人"},
    {"variants", "３名", "３名", "３人\n４人"},
    {"variants", "昨年に続き", "昨年", "昨年度に続き、昨年度の"},
    {"variants", "町HPで", "HP", "ホームページ、ホームページ"},
    {"variants", "且つ", "且つ", "、かつ"},
    {"variants", "繋がり、支えあい、町HPで", ""},
    // Names that laws have given stand as they are.
    {"variants", "認定こども園とこども家庭庁", "", "子どもの、子どもに、子どもが"},
    {"variants", "子ども・子育て会議", "", "こどもの、こどもに、こどもが"},
    {"variants", "こどもの居場所", "こども", "子どもの、子どもに、子どもが"},
    {"variants", "障害者手帳の交付", "", "障がいのある、障がいの"},
    {"katakana-variants", "コーディネータ", "コーディネータ", "コーディネーター、コーディネーター"},
    {"katakana-variants", "サポート", "", "サポーター"},
    {"similar-name", "本庄市移動等円滑化方針", "本庄市移動等円滑化方針", "本庄市移動等円滑化促進方針"},
    {"similar-name", "第三次町地域福祉計画", "", "第三次町地域福祉計画書"},
    {"unknown-division", "生涯教育課と話しました。", "生涯教育課"},
    {"unknown-division", "関係課、町生涯学習課、福祉部全課、放課後、地域課題、取りまとめ課", ""},
    {"unknown-division", "子育支援課（当時）", ""},
    {"digit-width-in-number", "参加３５7人", "３５7"},
    {"digit-width-in-number", "参加３５７人、1,200円", ""},
    {"digit-width-in-sheet", "令和５年５月１４日、11月26日", "11"},
    {"digit-width-in-sheet", "令和５年５月14日、11月26日", ""},
    {"digit-width-in-document", "２０人", "30", "30人\n40人"},
    {"digit-width-in-document", "２０人", "", "３０人"},
    {"thousands-separator", "1200セット", "1200セット", "1,300円、1,400円"},
    {"thousands-separator", "2019年、8050問題、980円", "", "1,300円、1,400円"},
    {"mixed-eras", "2019年度", "2019年度", "令和元年度、平成３１年"},
    {"mixed-eras", "2019（令和元）年、令和元年（2019年）", ""},
    {"impossible-date", "平成32年", "平成32年"},
    {"impossible-date", "令和０年", "令和０年"},
    {"impossible-date", "令和５年２月29日", "令和５年２月29日"},
    {"impossible-date", "令和５年５月１４日（月曜日）", "令和５年５月１４日"},
    {"impossible-date", "令和５年５月１４日（日）、令和６年２月29日、平成31年、昭和64年", ""},
    {"year-outside-plan", "令和７年に実施", "令和７年"},
    {"year-outside-plan", "令和６年４月現在、平成２９年", ""},
    {"time-format", "8:30～17:15", "8:30", "9：00～16：30\n10：00"},
    {"time-format", "8:30～17:15", "", "9:00～16:30"},
    {"time-format", "10時30からです。", "10時30", "8:30～17:15"},
    {"time-format", "10時30分からです。", "10時30分", "8:30～17:15"},
    {"time-format", "10時からです。", "10時", "8:30～17:15"},
    {"rating-and-words", "具体化には至りませんでした。", "至りませんでした"},
    {"rating-and-words", "具体化しました。", ""},
    {"monthly-sum", "４圏域毎月１回（計24回）", "４圏域毎月１回（計24回"},
    {"monthly-sum", "毎月２回（計20回）", "毎月２回（計20回"},
    {"monthly-sum", "４圏域毎月１回（計48回）、毎月１回（計12回）、月２回", ""},
    {"sum-of-parts", "参加者56名（小学生17名・中学生17名・高校生21名）", "56名（小学生17名・中学生17名・高校生21名）"},
    {"sum-of-parts", "55名（小学生17名・中学生38名）、3件（令和４年度5件、３年度６件）、20名（定員29名）", ""},
};

std::string element(const std::string& text) { return "<成果>" + text + "</成果>"; }

}  // namespace

BOOST_DATA_TEST_CASE(each_rule_finds_the_slip_and_leaves_the_good_text, boost::unit_test::data::make(cases), c) {
  const Checked checked(small(element(c.first), element(c.second)), {.all = false, .only = {c.rule}});
  BOOST_TEST(texts(checked.findings) == c.found);
}

// Rules about the structure have their cases in structure.cpp.
BOOST_AUTO_TEST_CASE(every_rule_has_examples) {
  std::set<std::string_view> good, bad;
  for (const Case& c : cases) (c.found.empty() ? good : bad).insert(c.rule);
  for (const check::Rule& rule : check::rules()) {
    const bool elsewhere = rule.id == "copy-differs" || rule.id == "index-name" || rule.id.find("number-") == 0 ||
                           rule.id == "printed-number" || rule.id == "lone-case" || rule.id == "legend-differs" ||
                           rule.id == "target-note-differs" || rule.id == "rating-width" || rule.id == "empty-field" ||
                           rule.id == "target-missed" || rule.id == "similar-target" || rule.id == "own-field";
    BOOST_TEST((elsewhere || (good.contains(rule.id) && bad.contains(rule.id))), rule.id << " lacks an example");
    for (const char* language : {"ja", "en"}) BOOST_TEST(!words_of(rule.why, *spoken_language(language)).empty(), rule.id);
  }
}
