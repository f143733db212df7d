// A paragraph that comes again has the lines that it had, and no other's.
#include "engine/typeset/repeats.h"

#include <boost/test/unit_test.hpp>

#include "setting.h"

using namespace toji;

namespace {

std::string described(const typeset::Composed& composed) {
  std::string out = setting::lines_of(composed) + ' ' + setting::hundredths(composed.width) + ' ' +
                    setting::hundredths(composed.line_advance) + ' ' + std::to_string(composed.missing.size());
  for (const typeset::Line& line : *composed.lines) out += " [" + setting::pens_of(line) + ']';
  return out;
}

// Each three times in turn: the first is forgotten, the second kept, the third taken from there.
void test_as_composed(const std::vector<std::pair<typeset::Paragraph, Length>>& paragraphs) {
  typeset::Repeats repeats;
  for (int turn = 0; turn < 3; ++turn)
    for (const auto& [paragraph, measure] : paragraphs)
      BOOST_TEST(described(repeats.compose(paragraph, measure)) == described(typeset::compose(paragraph, measure)));
}

}  // namespace

BOOST_AUTO_TEST_CASE(labels_that_come_again) {
  typeset::ParagraphStyle centred, spread, loose;
  centred.align = typeset::Align::center;
  spread.align = typeset::Align::distribute;
  loose.leading = Em::ratio(2, 1);
  const std::string text = "具体的な取組内容";
  test_as_composed({{setting::paragraph(text), Length::pt(200)},
                    {setting::paragraph(text), Length::pt(40)},
                    {setting::paragraph(text, centred), Length::pt(200)},
                    {setting::paragraph(text, spread), Length::pt(200)},
                    {setting::paragraph(text, loose), Length::pt(40)},
                    {setting::paragraph(text, {}, "mincho"), Length::pt(200)},
                    {setting::paragraph("成果"), Length::pt(200)}});
}

BOOST_AUTO_TEST_CASE(runs_of_other_styles_are_other_paragraphs) {
  typeset::Paragraph plain = setting::paragraph("成果"), large = plain, marked = plain, read = plain;
  large.runs[0].style.size = Length::pt(14);
  marked.runs[0].style.emphasis = U'•';
  read.runs[0].ruby = {"せい", "か"};
  test_as_composed(
      {{plain, Length::pt(100)}, {large, Length::pt(100)}, {marked, Length::pt(100)}, {read, Length::pt(100)}});
}

BOOST_AUTO_TEST_CASE(what_no_font_has_is_told_each_time) {
  const typeset::Paragraph paragraph = setting::paragraph("成\U0001F600果");
  typeset::Repeats repeats;
  for (int turn = 0; turn < 3; ++turn) BOOST_TEST(repeats.compose(paragraph, Length::pt(100)).missing.size() == 1u);
}

BOOST_AUTO_TEST_CASE(long_text_is_composed_as_ever) {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "地域福祉の推進";
  test_as_composed({{setting::paragraph(text), Length::pt(100)}, {setting::paragraph(text), Length::pt(101)}});
}
