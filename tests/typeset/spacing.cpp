// Where each character stands: blanks of marks, 和欧間, tightening and stretching, alignment. Pens are in hundredths of
// an em; the pen of a full-width bracket or mark is that of its glyph, whose blank is part of it.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "setting.h"

namespace {

struct Case {
  int measure;  // in hundredths of an em
  const char* options;
  const char* text;
  const char* pens;
};

std::ostream& operator<<(std::ostream& out, const Case& c) {
  return out << c.measure << " " << c.options << " " << c.text;
}

const Case cases[] = {
    // The published form's style: every mark keeps its width.
    {900, "", "あ」「い。う", "あ0 」100 「200 い300 。400 う500"},
    {900, "", "「あ」、い", "「0 あ100 」200 、300 い400"},
    {900, "", "a1あ", "a0 150 あ100"},
    // JLREQ 3.1.4 and appendix B: closing and opening brackets, commas, full stops one after the other.
    {900, "contextual", "あ」「い", "あ0 」100 「150 い250"},
    {900, "contextual", "あ」」い", "あ0 」100 」150 い250"},
    {900, "contextual", "あ「「い", "あ0 「100 「150 い250"},
    {900, "contextual", "あ」、い", "あ0 」100 、150 い250"},
    {900, "contextual", "あ」。い", "あ0 」100 。150 い250"},
    {900, "contextual", "あ、」い", "あ0 、100 」150 い250"},
    {900, "contextual", "あ。」い", "あ0 。100 」150 い250"},
    {900, "contextual", "あ。「い", "あ0 。100 「150 い250"},
    {900, "contextual", "あ、「い", "あ0 、100 「150 い250"},
    {900, "contextual", "あ」「「い", "あ0 」100 「150 「200 い300"},
    // A mark between ordinary characters keeps its blank.
    {900, "contextual", "あ「い", "あ0 「100 い200"},
    {900, "contextual", "あ」い", "あ0 」100 い200"},
    {900, "contextual", "あ、い", "あ0 、100 い200"},
    {900, "contextual", "あ。い", "あ0 。100 い200"},
    // cl-05: a quarter on either side, and only that quarter next to a closing bracket or comma.
    {900, "contextual", "あ・い", "あ0 ・100 い200"},
    {900, "contextual", "あ」・い", "あ0 」100 ・150 い250"},
    {900, "contextual", "あ、・い", "あ0 、100 ・150 い250"},
    {900, "contextual", "あ。・い", "あ0 。100 ・200 い300"},
    {900, "contextual", "あ・「い", "あ0 ・100 「150 い250"},
    // cl-14: next to an ideographic space the blank is dropped.
    {900, "contextual", "あ」　い", "あ0 」100 　150 い250"},
    {900, "contextual", "あ　「い", "あ0 　100 「150 い250"},
    // cl-04 keeps its full width.
    {900, "contextual", "あ！「い", "あ0 ！100 「200 い300"},
    {900, "contextual", "あ！」い", "あ0 ！100 」200 い300"},
    // JLREQ 3.1.5: the line's start, 天付き or with the blank.
    {900, "contextual", "「あ」", "「-50 あ50 」150"},
    {900, "contextual first=100", "「あ」", "「50 あ150 」250"},
    {900, "contextual keep-line-start", "「あ」", "「0 あ100 」200"},
    // JLREQ 3.1.9: the line's end without the blank.
    {300, "contextual end", "あい。", "あ50 い150 。250"},
    {300, "end", "あい。", "あ0 い100 。200"},
    // Every mark at half its width.
    {900, "half", "「あ」、い。", "「-50 あ50 」150 、200 い250 。350"},
    {900, "half", "あ・い", "あ0 ・75 い150"},
    {900, "half", "あ「い", "あ0 「50 い150"},
    {900, "half", "。。あ", "。0 。50 あ100"},
    // Half-width marks have no blank.
    {900, "contextual", "ｱ｣｢ｲ", "ｱ0 ｣50 ｢100 ｲ150"},
    {900, "contextual", "あ)(い", "あ0 )100 (150 い200"},
    // JLREQ 3.2.6, 和欧間: a quarter of an em between Japanese and Western characters.
    {900, "latin=25", "あaい", "あ0 a125 い200"},
    {900, "latin=25", "令和5年", "令0 和100 5225 年300"},
    {900, "latin=25", "アーB", "ア0 ー100 B225"},
    {900, "latin=25", "「a」", "「0 a100 」150"},
    {900, "latin=25", "あ、a", "あ0 、100 a200"},
    {900, "latin=25", "あ a", "あ0  100 a150"},
    {900, "latin=25", "あ(a)い", "あ0 (125 a175 )225 い300"},
    {900, "latin=12", "あaい", "あ0 a112 い174"},
    // Alignment.
    {500, "center", "あい", "あ150 い250"},
    {500, "end", "あい", "あ300 い400"},
    {500, "end first=100", "あい", "あ300 い400"},
    {500, "center first=100", "あい", "あ200 い300"},
    // 均等割付: the same space in each gap, none outside.
    {500, "distribute", "あい", "あ0 い400"},
    {500, "distribute", "あいう", "あ0 い200 う400"},
    {500, "distribute", "あ", "あ200"},
    {500, "distribute", "あい\nう", "あ0 い400 | う200"},
    {500, "distribute first=100", "あい", "あ100 い400"},
    {500, "distribute", "ab", "a0 b450"},
    // 字取り and 均等割付 over a given width, aligned within the measure.
    {900, "spread=400", "あい", "あ0 い300"},
    {900, "spread=400", "あいう", "あ0 い150 う300"},
    {900, "spread=400", "あいうえお", "あ0 い100 う200 え300 お400"},
    {800, "spread=400 center", "あい", "あ200 い500"},
    {800, "spread=400 end", "あい", "あ400 い700"},
    {300, "spread=400", "あい", "あ0 い200"},
    // List marks hang: the rest stands behind the mark and its spaces.
    {500, "hang-marks", "・いうえおか", "・0 い100 う200 え300 お400 | か100"},
    {500, "hang-marks", "①　うえおか", "①0 　100 う200 え300 お400 | か200"},
    {500, "hang-marks", "（1）うえお", "（0 1100 ）150 う250 え350 | お250"},
    {500, "hang-marks", "(2)うえおか", "(0 250 )100 う150 え250 お350 | か150"},
    {500, "hang-marks", "ア．うえおか", "ア0 ．100 う200 え300 お400 | か200"},
    {500, "hang-marks", "10.うえおか", "10 050 .100 う150 え250 お350 | か150"},
    {500, "hang-marks first=100", "・いうえおか", "・100 い200 う300 え400 | お200 か300"},
    {500, "hang-marks contextual", "（1）うえおか", "（-50 150 ）100 う200 え300 お400 | か200"},
    {500, "hang-marks", "※い\nうえおかきく", "※0 い100 | う0 え100 お200 か300 き400 | く0"},
    {500, "hang-marks", "1.5倍になった", "10 .50 5100 倍150 に250 | な0 っ100 た200"},
    {500, "hang-marks", "あ・いうえおか", "あ0 ・100 い200 う300 え400 | お0 か100"},
    // Tabs: text from a stop on, to a stop, and numbers at their point.
    {900, "tab=300 tab=500", "あ\tい\tう", "あ0 \t100 い300 \t400 う500"},
    {900, "tab-end=500", "あ\tいう", "あ0 \t100 い300 う400"},
    {900, "tab-number=500", "\t12.5\n\t1.25\n\t100",
     "\t0 1400 2450 .500 5550 | \t0 1450 .500 2550 5600 | \t0 1350 0400 0450"},
    {900, "tab=100", "あいう\tえ", "あ0 い100 う200 \t300 え350"},
    // Justification (JLREQ 3.8.4): the last line stays.
    {500, "justify", "あいうえword", "あ0 い133 う267 え400 | w0 o50 r100 d150"},
    {500, "justify", "あい", "あ0 い100"},
    {500, "justify", "あい\nう", "あ0 い100 | う0"},
    // a: word spaces first, up to half an em.
    {500, "justify", "aa bb cあいう", "a0 a50  100 b175 b225  275 c350 あ400 | い0 う100"},
    // b: then 和欧間, up to half an em.
    {500, "justify latin=25", "あ1いうえ、", "あ0 1158 い267 う400 | え0 、100"},
    // 和欧間 that is fixed leaves the rest to the other gaps.
    {500, "justify latin=25 fixed-latin", "あ1いうえ、", "あ0 1125 い200 う400 | え0 、100"},
    // No space before a closing mark or after an opening one.
    {600, "justify", "あい「う」（え", "あ0 い150 「300 う400 」500 | （0 え100"},
    // JLREQ 3.8.3, push-in: the line's end, then middle dots, then brackets and commas.
    {500, "push-in", "あいうえ、」か", "あ0 い100 う200 え300 、400 」450 | か0"},
    {600, "push-in", "あ・い「うえ、お", "あ0 ・75 い150 「250 う350 え450 、550 | お0"},
    // Spaces at a line's end count no width.
    {500, "end", "あいう   えお", "あ200 い300 う400  500  550  600 | え300 お400"},
    // Hanging marks count no width.
    {300, "hang end", "あいう。え", "あ0 い100 う200 。300 | え200"},
    {300, "hang justify", "aあい。え", "a0 あ75 い200 。300 | え0"},
};

}  // namespace

BOOST_DATA_TEST_CASE(characters_stand_at, boost::unit_test::data::make(cases)) {
  auto paragraph = setting::paragraph(sample.text, setting::style_of(sample.options));
  auto composed = toji::typeset::compose(paragraph, toji::Em::ratio(sample.measure, 100).at(toji::Length::pt(10)));
  BOOST_TEST(setting::pens_of(composed) == sample.pens);
}

namespace {

struct SpreadCase {
  int width;  // in hundredths of an em
  const char* text;
  const char* pens;
};

std::ostream& operator<<(std::ostream& out, const SpreadCase& c) { return out << c.width << " " << c.text; }

// 字取り (JIS X 4051 4.18): the run takes the width, its first and last character at the ends.
const SpreadCase spreads[] = {
    {400, "事業", "前0 事100 業400 後500"},
    {300, "成果", "前0 成100 果300 後400"},
    {500, "実施課", "前0 実100 施300 課500 後600"},
    {600, "年次計画", "前0 年100 次267 計433 画600 後700"},
    {500, "今後の方針", "前0 今100 後200 の300 方400 針500 後600"},
    {300, "今後の方針", "前0 今100 後200 の300 方400 針500 後600"},
    {400, "課", "前0 課100 後200"},
    {300, "ab", "前0 a100 b350 後400"},
    {400, "か\u3099い",
     "前0 か\u3099"
     "100 い400 後500"},
    {400, "「事」", "前0 「100 事250 」400 後500"},
};

}  // namespace

BOOST_DATA_TEST_CASE(runs_are_spread, boost::unit_test::data::make(spreads)) {
  auto paragraph = setting::paragraph("前");
  paragraph.runs.push_back(paragraph.runs[0]);
  paragraph.runs.push_back(paragraph.runs[0]);
  paragraph.runs[1].text = sample.text;
  paragraph.runs[1].style.spread = toji::Em::ratio(sample.width, 100).at(toji::Length::pt(10));
  paragraph.runs[2].text = "後";
  BOOST_TEST(setting::pens_of(toji::typeset::compose(paragraph, toji::Length::pt(200))) == sample.pens);
}

BOOST_AUTO_TEST_CASE(what_is_spread_stays_together) {
  auto paragraph = setting::paragraph("前");
  paragraph.runs.push_back(paragraph.runs[0]);
  paragraph.runs[1].text = "事業";
  paragraph.runs[1].style.spread = toji::Length::pt(40);
  BOOST_TEST(setting::pens_of(toji::typeset::compose(paragraph, toji::Length::pt(45))) == "前0 | 事0 業300");
}
