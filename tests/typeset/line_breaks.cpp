// Where lines end in the published form's style: full-width, strict kinsoku, 追い出し.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "setting.h"

namespace {

struct Case {
  int em;  // the measure in full-width characters
  const char* text;
  const char* lines;
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.em << "em " << c.text; }

const Case cases[] = {
    {5, "あいうえおかきくけこ", "あいうえお|かきくけこ"},
    {5, "", ""},
    {5, "あいうえお", "あいうえお"},
    {5, "あい\nうえ", "あい|うえ"},
    {5, "あい\n\nうえ", "あい||うえ"},
    {5, "あい\n", "あい|"},
    // JLREQ 3.1.7: not at a line's start.
    {5, "あいうえお、かき", "あいうえ|お、かき"},
    {5, "あいうえお。かき", "あいうえ|お。かき"},
    {5, "あいうえお」かき", "あいうえ|お」かき"},
    {5, "あいうえお。」かきく", "あいうえ|お。」かき|く"},
};

}  // namespace

BOOST_DATA_TEST_CASE(lines_end_at, boost::unit_test::data::make(cases)) {
  auto composed = toji::typeset::compose(setting::paragraph(sample.text), toji::Length::pt(10 * sample.em));
  BOOST_TEST(setting::lines_of(composed) == sample.lines);
}
