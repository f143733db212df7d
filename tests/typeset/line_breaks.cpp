// Where lines end: kinsoku, what is done with what may not begin a line, Western text, indents.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "setting.h"

namespace {

struct Case {
  int em;  // the measure in full-width characters
  const char* options;
  const char* text;
  const char* lines;
};

std::ostream& operator<<(std::ostream& out, const Case& c) {
  return out << c.em << "em " << c.options << " " << c.text;
}

const Case cases[] = {
    // The measure, newlines.
    {5, "", "", ""},
    {5, "", "あいうえお", "あいうえお"},
    {5, "", "あいうえおかきくけこ", "あいうえお|かきくけこ"},
    {5, "", "あいうえおかきくけこさ", "あいうえお|かきくけこ|さ"},
    {5, "", "あい\nうえ", "あい|うえ"},
    {5, "", "あい\r\nうえ", "あい|うえ"},
    {5, "", "あい\n\nうえ", "あい||うえ"},
    {5, "", "あい\n", "あい|"},
    {5, "", "\n", "|"},
    {5, "", "あいうえお\nかき", "あいうえお|かき"},
    // JLREQ 3.1.7, cl-02: closing brackets.
    {5, "", "あいうえお」かき", "あいうえ|お」かき"},
    {5, "", "あいうえお）かき", "あいうえ|お）かき"},
    {5, "", "あいうえお］かき", "あいうえ|お］かき"},
    {5, "", "あいうえお』かき", "あいうえ|お』かき"},
    {5, "", "あいうえお】かき", "あいうえ|お】かき"},
    {5, "", "あいうえお〕かき", "あいうえ|お〕かき"},
    {5, "", "あいうえお｝かき", "あいうえ|お｝かき"},
    {5, "", "あいうえお》かき", "あいうえ|お》かき"},
    {5, "", "あいうえお〉かき", "あいうえ|お〉かき"},
    {5, "", "あいうえお”かき", "あいうえ|お”かき"},
    {5, "", "あいうえお’かき", "あいうえ|お’かき"},
    {5, "", "あいうえお｣かき", "あいうえ|お｣かき"},
    // cl-03: hyphens.
    {5, "", "あいうえお〜かき", "あいうえ|お〜かき"},
    {5, "", "あいうえお～かき", "あいうえ|お～かき"},
    {5, "", "あいうえお゠かき", "あいうえ|お゠かき"},
    // cl-04: dividing punctuation.
    {5, "", "あいうえお！かき", "あいうえ|お！かき"},
    {5, "", "あいうえお？かき", "あいうえ|お？かき"},
    // cl-05: middle dots.
    {5, "", "あいうえお・かき", "あいうえ|お・かき"},
    {5, "", "あいうえお：かき", "あいうえ|お：かき"},
    {5, "", "あいうえお；かき", "あいうえ|お；かき"},
    {5, "", "あいうえお･かき", "あいうえ|お･かき"},
    // cl-06, cl-07: full stops and commas.
    {5, "", "あいうえお。かき", "あいうえ|お。かき"},
    {5, "", "あいうえお．かき", "あいうえ|お．かき"},
    {5, "", "あいうえお、かき", "あいうえ|お、かき"},
    {5, "", "あいうえお，かき", "あいうえ|お，かき"},
    {5, "", "あいうえお｡かき", "あいうえ|お｡かき"},
    {5, "", "あいうえお､かき", "あいうえ|お､かき"},
    {5, "", "あいうえお。」かきく", "あいうえ|お。」かき|く"},
    {5, "", "あいうえお」、かきく", "あいうえ|お」、かき|く"},
    {5, "", "あいうえおか」。』き", "あいうえお|か」。』き"},
    // cl-09 to cl-11: iteration marks, the prolonged sound mark, small kana.
    {5, "", "あいうえ人々かき", "あいうえ|人々かき"},
    {5, "", "あいうえこゝかき", "あいうえ|こゝかき"},
    {5, "", "あいうえバヾかき", "あいうえ|バヾかき"},
    {5, "", "あいうえサーかき", "あいうえ|サーかき"},
    {5, "", "あいうえチャかき", "あいうえ|チャかき"},
    {5, "", "あいうえかっかき", "あいうえ|かっかき"},
    {5, "", "あいうえきょかき", "あいうえ|きょかき"},
    {5, "", "あいうえ三ヶ月き", "あいうえ|三ヶ月き"},
    {5, "", "あいうえｻｬｰﾋﾞｽ", "あいうえ|ｻｬｰﾋﾞｽ"},
    {5, "", "あいうえおｻﾞき", "あいうえお|ｻﾞき"},
    // JLREQ 3.1.8, cl-01: opening brackets not at a line's end.
    {5, "", "あいうえ「おか」き", "あいうえ|「おか」き"},
    {5, "", "あいうえ（おか）き", "あいうえ|（おか）き"},
    {5, "", "あいうえ『おか』き", "あいうえ|『おか』き"},
    {5, "", "あいうえ【おか】き", "あいうえ|【おか】き"},
    {5, "", "あいう「『おか』き", "あいう|「『おか』|き"},
    {5, "", "あいうえ“おか”き", "あいうえ|“おか”き"},
    {5, "", "あいうえお（か）き", "あいうえお|（か）き"},
    // JLREQ 3.1.10: inseparable characters.
    {5, "", "あいうえ……おか", "あいうえ|……おか"},
    {5, "", "あいうえ――おか", "あいうえ|――おか"},
    {5, "", "あいうえ‥‥おか", "あいうえ|‥‥おか"},
    {5, "", "あいうえ…―おか", "あいうえ…|―おか"},
    // JLREQ 3.1.10, cl-12 and cl-13: signs stay with their number.
    {5, "", "あいうえ￥百おか", "あいうえ|￥百おか"},
    {5, "", "あいうえ５％おか", "あいうえ|５％おか"},
    {5, "", "あいうえ五℃おか", "あいうえ|五℃おか"},
    {5, "", "あいうえ５㎏おか", "あいうえ|５㎏おか"},
    {5, "", "あいうえ割％おか", "あいうえ割|％おか"},
    // cl-14: the ideographic space may stand at both ends.
    {5, "", "あいうえお　かき", "あいうえお|　かき"},
    {5, "", "あいうえ　おかき", "あいうえ　|おかき"},
    // Full-width digits and letters part like ideographs.
    {5, "", "あいう１２３えお", "あいう１２|３えお"},
    {5, "", "あいうＡＢＣえお", "あいうＡＢ|Ｃえお"},
    {5, "", "あいう㏌①②㈱えお", "あいう㏌①|②㈱えお"},
    // Western words, half an em a character here; UAX #14 LB28, LB25.
    {5, "", "あいうえword", "あいうえ|word"},
    {5, "", "あいうwordえ", "あいうword|え"},
    {5, "", "あいうえ1,650人", "あいうえ|1,650人"},
    {5, "", "あいうえ12.5度", "あいうえ|12.5度"},
    {5, "", "あいうえ10:30から", "あいうえ|10:30から"},
    {5, "", "あいうえ50%です", "あいうえ|50%です"},
    {5, "", "あいうえお,か", "あいうえ|お,か"},
    {5, "", "あいうえお)か", "あいうえ|お)か"},
    {5, "", "あいうえ(おか)", "あいうえ|(おか)"},
    {5, "", "あいうえa(b)か", "あいうえ|a(b)か"},
    // UAX #14 LB18: after spaces, which stay behind at the line's end.
    {5, "", "go to the park", "go to the |park"},
    {5, "", "あいうえお かき", "あいうえお |かき"},
    {5, "", "あいうえお   かき", "あいうえお   |かき"},
    // LB21 after a hyphen, LB13 slash.
    {5, "", "non-stop flight", "non-stop |flight"},
    {4, "", "well-known", "well-|known"},
    {5, "", "https://example.jp/a", "https://|example.jp|/a"},
    // What is wider than the measure parts anywhere.
    {3, "", "wonderful", "wonder|ful"},
    {1, "", "「あ」", "「|あ|」"},
    {0, "", "あい", "あ|い"},
    // Kinsoku normal: cl-10 and cl-11 may begin a line (JLREQ appendix C, note; CSS Text 5.3).
    {5, "normal", "あいうえサーかき", "あいうえサ|ーかき"},
    {5, "normal", "あいうえチャかき", "あいうえチ|ャかき"},
    {5, "normal", "あいうえ人々かき", "あいうえ|人々かき"},
    {5, "normal", "あいうえお・かき", "あいうえ|お・かき"},
    {5, "normal", "あいうえお。かき", "あいうえ|お。かき"},
    // Loose: also cl-03, cl-04, cl-05, cl-09 and parted cl-08, cl-13.
    {5, "loose", "あいうえサーかき", "あいうえサ|ーかき"},
    {5, "loose", "あいうえ人々かき", "あいうえ人|々かき"},
    {5, "loose", "あいうえお・かき", "あいうえお|・かき"},
    {5, "loose", "あいうえお〜かき", "あいうえお|〜かき"},
    {5, "loose", "あいうえお！かき", "あいうえお|！かき"},
    {5, "loose", "あいうえ……おか", "あいうえ…|…おか"},
    {5, "loose", "あいうえ５％おか", "あいうえ５|％おか"},
    {5, "loose", "あいうえお。かき", "あいうえ|お。かき"},
    {5, "loose", "あいうえ（おか）", "あいうえ|（おか）"},
    // Characters added to the rule and taken out of it.
    {5, "not-at-start=々か", "あいうえおかき", "あいうえ|おかき"},
    {5, "not-at-end=約", "あいうえ約百人", "あいうえ|約百人"},
    {5, "allowed-at-start=ーっ", "あいうえサーかき", "あいうえサ|ーかき"},
    {5, "allowed-at-start=ーっ", "あいうえチャかき", "あいうえ|チャかき"},
    {5, "allowed-at-end=「", "あいうえ「おか」き", "あいうえ「|おか」き"},
    {5, "allowed-at-end=（ not-at-end=（", "あいうえ（お）", "あいうえ|（お）"},
    {5, "allowed-at-start=、 not-at-start=、", "あいうえお、か", "あいうえ|お、か"},
    // JLREQ 3.8.2, 追い込み: the blank of the marks takes in what may not begin the next line.
    {5, "push-in", "あ、いうえ、おか", "あ、いうえ、|おか"},
    {5, "push-in", "あいうえお、かき", "あいうえ|お、かき"},
    {5, "push-in", "あいうえ、」かき", "あいうえ、」|かき"},
    {5, "push-in", "あいうえ。、かき", "あいう|え。、かき"},
    {6, "push-in", "あ「い」うえ、お", "あ「い」うえ、|お"},
    {5, "push-in", "あ、いうえおかき", "あ、いうえ|おかき"},
    // ぶら下げ: full stops and commas stand behind the line's end (JIS X 4051 4.19).
    {5, "hang", "あいうえお、かき", "あいうえお、|かき"},
    {5, "hang", "あいうえお。かき", "あいうえお。|かき"},
    {5, "hang", "あいうえお」かき", "あいうえ|お」かき"},
    {5, "hang", "あいうえお。」か", "あいうえ|お。」か"},
    {5, "hang", "あいうえ、かき", "あいうえ、|かき"},
    {5, "hang", "あいうえお。", "あいうえお。"},
    // JLREQ 3.1.2 to 3.1.5: marks of half an em by context let more text onto a line.
    {5, "contextual", "あい」、うえお", "あい」、う|えお"},
    {5, "contextual", "「あいうえおか", "「あいうえ|おか"},
    {5, "contextual keep-line-start", "「あいうえおか", "「あいうえ|おか"},
    {5, "contextual", "あいうえお、かき", "あいうえ|お、かき"},
    {6, "contextual", "あ「い」「うえお", "あ「い」「う|えお"},
    // 和欧間.
    {5, "latin=25", "あaいbうcえ", "あaいbう|cえ"},
    {5, "latin=25", "あ12いうえ", "あ12いう|え"},
    {4, "latin=25", "あ12いうえ", "あ12い|うえ"},
    // Indents.
    {5, "first=100", "あいうえおかきくけこ", "あいうえ|おかきくけ|こ"},
    {5, "rest=100", "あいうえおかきくけこ", "あいうえお|かきくけ|こ"},
    {5, "first=100", "あいうえおか\nきくけこさ", "あいうえ|おか|きくけこ|さ"},
    // JLREQ 3.1.10: numbers with their units, where the style asks for it.
    {5, "", "あいうえ５年", "あいうえ５|年"},
    {5, "units=年月日", "あいうえ５年", "あいうえ|５年"},
    {5, "units=年月日", "令和いう10月", "令和いう|10月"},
    {5, "units=年月日", "令和い十二月き", "令和い十|二月き"},
    {5, "units=年 keep-numbers", "令和い十二年き", "令和い|十二年き"},
    {5, "keep-numbers", "あいう１２３え", "あいう|１２３え"},
    {6, "keep-numbers", "あい１，２３４人", "あい|１，２３４人"},
    {6, "keep-numbers", "あい１．５２３倍", "あい|１．５２３倍"},
    {5, "number-prefixes=第約", "あいうえ第５", "あいうえ|第５"},
    {5, "number-prefixes=第約", "あいうえ第五", "あいうえ|第五"},
    {5, "number-prefixes=第約", "あいうえ約束", "あいうえ約|束"},
    // 和暦: the number and 年, 元年 too.
    {6, "units=年月日", "令和いう３１年度", "令和いう３|１年度"},
    {6, "units=年月日 keep-numbers", "令和いう３１年度", "令和いう|３１年度"},
    {4, "units=年月日", "平成令和元年度", "平成令和|元年度"},
    {5, "units=年月日", "平成令和元年度", "平成令和|元年度"},
    {5, "", "平成令和元年度", "平成令和元|年度"},
    {5, "units=年月日", "平成令元気年度", "平成令元気|年度"},
    {6, "units=年月日 keep-numbers", "あ３月１５日まで", "あ３月１５日|まで"},
    {5, "units=人％", "あいうえ５人か", "あいうえ|５人か"},
    {5, "units=件", "あいうえ数件か", "あいうえ数|件か"},
    // Breaking the paragraph as a whole: evener lines, no forgotten last character.
    {6, "", "あいうえおかきくけこさしす", "あいうえおか|きくけこさし|す"},
    {6, "optimal", "あいうえおかきくけこさしす", "あいうえおか|きくけこさ|しす"},
    {6, "optimal", "あいうえおかきくけこさしすせそ", "あいうえおか|きくけこさし|すせそ"},
    {5, "", "aaa bbbb cc ddddddd", "aaa bbbb |cc ddddddd"},
    {4, "", "aaa bb cc ddddd", "aaa bb |cc ddddd"},
    {3, "", "aaa bb cc ddddd", "aaa bb |cc |ddddd"},
    {3, "optimal", "aaa bb cc ddddd", "aaa |bb cc |ddddd"},
    {3, "optimal", "wonderful", "wonder|ful"},
    {5, "optimal", "", ""},
    {5, "optimal hang", "あいうえお。かき", "あいうえお。|かき"},
    {5, "optimal push-in", "あ、いうえ、おか", "あ、いう|え、おか"},
    // Word joiner and zero width space, UAX #14 LB11 and LB8; both stay in the text.
    {5, "", "あいうえお\u2060かき", "あいうえ|お\u2060かき"},
    {3, "", "won\u200Bderful", "won\u200B|derful"},
};

}  // namespace

BOOST_DATA_TEST_CASE(lines_end_at, boost::unit_test::data::make(cases)) {
  auto paragraph = setting::paragraph(sample.text, setting::style_of(sample.options));
  auto composed = toji::typeset::compose(paragraph, toji::Length::pt(10 * sample.em));
  BOOST_TEST(setting::lines_of(composed) == sample.lines);
}
