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
    // Justification (JLREQ 3.8.4): the last line stays.
    {500, "justify", "あいうえword", "あ0 い133 う267 え400 | w0 o50 r100 d150"},
    {500, "justify", "あい", "あ0 い100"},
    {500, "justify", "あい\nう", "あ0 い100 | う0"},
    // a: word spaces first, up to half an em.
    {500, "justify", "aa bb cあいう", "a0 a50  100 b175 b225  275 c350 あ400 | い0 う100"},
    // b: then 和欧間, up to half an em.
    {500, "justify latin=25", "あ1いうえ、", "あ0 1158 い267 う400 | え0 、100"},
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
