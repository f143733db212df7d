// What is far longer than texts are takes time in proportion to its length, and no more marks than texts have.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ctime>

#include "setting.h"

using namespace toji;

namespace {

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

// Processor time, since the machine may have much else to do.
double seconds_for(const typeset::Paragraph& paragraph) {
  const std::clock_t began = std::clock();
  typeset::compose(paragraph, Length::pt(400));
  return static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC;
}

struct Long {
  const char* options;
  const char* unit;
  const char* before;
};
std::ostream& operator<<(std::ostream& out, const Long& one) { return out << one.options << " " << one.unit; }

const Long long_texts[] = {{"", "a", ""},
                           {"", "あ", ""},
                           {"", " ", "a"},
                           {"", "　", ""},
                           {"", "\n", ""},
                           {"", "（", ""},
                           {"", "。", ""},
                           {"push-in", "。", ""},
                           {"hang", "、", ""},
                           {"optimal", "a", ""},
                           {"optimal push-in", "（", ""},
                           {"justify contextual", "「」", ""},
                           {"", "1", ""},
                           {"", "…", ""},
                           {"", "\u200B", "a"},
                           {"vertical", "a", ""},
                           {"", "e\u0301", ""},
                           {"", "\t", ""}};

}  // namespace

// Four times the text, and not nearly sixteen times the time.
BOOST_DATA_TEST_CASE(time_grows_with_the_length, boost::unit_test::data::make(long_texts), one) {
  constexpr int some = 15'000;
  const auto text = [&](int times) { return one.before + repeated(one.unit, times) + "b"; };
  const double shorter = seconds_for(setting::paragraph(text(some), setting::style_of(one.options)));
  const double longer = seconds_for(setting::paragraph(text(4 * some), setting::style_of(one.options)));
  BOOST_TEST(longer < 9 * shorter + 0.1, shorter << " s and " << longer << " s");
}

BOOST_AUTO_TEST_CASE(emphasis_and_readings_of_a_long_text) {
  const auto seconds = [](int times) {
    typeset::Paragraph paragraph = setting::paragraph(repeated("字", times));
    paragraph.runs.front().style.emphasis = U'•';
    return seconds_for(paragraph);
  };
  const double shorter = seconds(10'000), longer = seconds(40'000);
  BOOST_TEST(longer < 9 * shorter + 0.1, shorter << " s and " << longer << " s");
}

// UAX #15, section 13.
BOOST_AUTO_TEST_CASE(a_character_has_at_most_thirty_marks) {
  for (const char* mark : {"\u0301", "\u3099"}) {
    const auto composed = typeset::compose(setting::paragraph("e" + repeated(mark, 30)), Length::pt(100));
    for (const auto& missing : composed.missing) BOOST_TEST(!missing.too_many_marks);
    const auto more = typeset::compose(setting::paragraph("e" + repeated(mark, 70'000)), Length::pt(100));
    BOOST_TEST_REQUIRE(!more.missing.empty());
    BOOST_TEST(more.missing.size() == 1u);
    BOOST_TEST(more.missing.front().too_many_marks);
    BOOST_TEST(more.missing.front().offset == 1 + 30 * std::string(mark).size());
  }
}

// A reading over all of a text stays with it, and so does what is spread: they go beyond the line rather than be torn.
BOOST_AUTO_TEST_CASE(what_stays_together_is_not_torn_in_need) {
  typeset::Paragraph paragraph = setting::paragraph(repeated("字", 30));
  paragraph.runs.front().ruby = {"よみ"};
  paragraph.runs.front().ruby_kind = typeset::RubyKind::group;
  const auto with_reading = typeset::compose(paragraph, Length::pt(100));
  BOOST_TEST(with_reading.lines->size() == 1u);
  BOOST_TEST(with_reading.too_wide);
  paragraph.runs.front().ruby.clear();
  BOOST_TEST(typeset::compose(paragraph, Length::pt(100)).lines->size() == 3u);
  paragraph.runs.front().style.spread = Length::pt(310);
  BOOST_TEST(typeset::compose(paragraph, Length::pt(100)).lines->size() == 1u);
}
