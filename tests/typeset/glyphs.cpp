// Characters and glyphs: fallback, variation sequences, marks, what is missing, and the text that stays with them.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "engine/font/face.h"
#include "setting.h"

using namespace toji;

namespace {

struct Case {
  const char* family;
  const char* text;
  const char* runs;  // "face:text" of each run, with / between
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.family << " " << c.text; }

const Case cases[] = {
    {"gothic", "本庄市", "BIZ UDGothic:本庄市"},
    {"mincho", "本庄市", "BIZ UDMincho:本庄市"},
    // Fallback inside a word, both outside and inside the BMP.
    {"mincho", "𠮷田", "IPAmjMincho:𠮷/BIZ UDMincho:田"},
    {"gothic", "上𠮷田", "BIZ UDGothic:上/IPAmjMincho:𠮷/BIZ UDGothic:田"},
    {"mincho", "𩸽", "BIZ UDMincho:𩸽"},
    // Variation sequences: from the face that has this very one.
    {"mincho", "葛󠄀城", "BIZ UDMincho:葛󠄀城"},
    {"mincho", "葛󠄂城", "IPAmjMincho:葛󠄂/BIZ UDMincho:城"},
    {"mincho", "辻󠄀本", "BIZ UDMincho:辻󠄀本"},
    // Characters that only look like two, and compatibility characters, stay as they are.
    {"gothic", "㏌①㈱㍿", "BIZ UDGothic:㏌①㈱㍿"},
    {"mincho", "神", "BIZ UDMincho:神"},
    {"gothic", "ｱｲｳﾞ", "BIZ UDGothic:ｱｲｳﾞ"},
    // Combining dakuten (U+3099) and handakuten (U+309A).
    {"gothic", "か\u3099", "BIZ UDGothic:か\u3099"},
    {"gothic", "か\u309Aあ", "BIZ UDGothic:か\u309Aあ"},
    {"gothic", "は\u3099", "BIZ UDGothic:は\u3099"},
    // Invisible characters stay with the character before them.
    {"gothic", "あ\u200Bい", "BIZ UDGothic:あ\u200Bい"},
    {"gothic", "\uFEFFあ", "BIZ UDGothic:\uFEFFあ"},
    // A tab is drawn as a space.
    {"gothic", "あ\tい", "BIZ UDGothic:あ\tい"},
};

struct Count {
  const char* text;
  std::size_t glyphs;
};

std::ostream& operator<<(std::ostream& out, const Count& c) { return out << c.text; }

const Count counts[] = {
    {"あいう", 3},   {"あ　い", 3},  {"a b", 3},        {"か\u3099", 1},
    {"か\u309A", 1}, {"葛󠄀", 1}, {"あ\u200Bい", 2}, {"\uFEFFあ", 1},
};

typeset::Composed composed(const char* text, std::string_view family = "gothic") {
  return typeset::compose(setting::paragraph(text, {}, family), Length::pt(1000));
}

}  // namespace

BOOST_DATA_TEST_CASE(runs_are, boost::unit_test::data::make(cases)) {
  auto result = composed(sample.text, sample.family);
  std::string runs;
  for (const auto& run : result.lines->at(0).runs) {
    runs += (runs.empty() ? "" : "/") + run.glyphs.face->name() + ":" + std::string(run.glyphs.text());
  }
  BOOST_TEST(runs == sample.runs);
  BOOST_TEST(result.missing.empty());
}

BOOST_DATA_TEST_CASE(glyphs_are_counted, boost::unit_test::data::make(counts)) {
  std::size_t count = 0;
  auto result = composed(sample.text);
  for (const auto& run : result.lines->at(0).runs) count += run.glyphs.glyphs.size();
  BOOST_TEST(count == sample.glyphs);
}

// The ranges of the glyphs follow each other and cover the whole text.
BOOST_DATA_TEST_CASE(text_is_covered, boost::unit_test::data::make(counts)) {
  auto result = composed(sample.text);
  for (const auto& run : result.lines->at(0).runs) {
    std::uint32_t at = 0;
    for (const auto& glyph : run.glyphs.glyphs) {
      BOOST_TEST(glyph.text_begin == at);
      BOOST_TEST(glyph.id != 0U);
      at = glyph.text_end;
    }
    BOOST_TEST(at == run.glyphs.text().size());
  }
}

BOOST_AUTO_TEST_CASE(what_no_face_has_is_reported_with_its_place) {
  auto result = composed("あ😀い\uE000葛\U000E01EF");
  BOOST_REQUIRE(result.missing.size() == 3U);
  BOOST_TEST((result.missing[0].character == U'😀' && result.missing[0].offset == 3));
  BOOST_TEST((result.missing[1].character == 0xE000 && result.missing[1].offset == 10));
  BOOST_TEST((result.missing[2].character == U'葛' && result.missing[2].variation_selector == 0xE01EF));
  for (const auto& run : result.lines->at(0).runs) {
    for (const auto& glyph : run.glyphs.glyphs) BOOST_TEST(glyph.id != 0U);
  }
}

BOOST_AUTO_TEST_CASE(a_mark_that_no_face_has_is_reported) {
  auto result = composed("あ\u0951");
  BOOST_REQUIRE(!result.missing.empty());
  BOOST_TEST((result.missing.back().character == 0x0951));
}

BOOST_AUTO_TEST_CASE(runs_keep_style_and_mark) {
  auto paragraph = setting::paragraph("あい");
  paragraph.runs.push_back({"うえ", paragraph.runs[0].style, 7});
  paragraph.runs[1].style.size = Length::pt(20);
  paragraph.runs[1].style.rise = Length::pt(3);
  auto result = typeset::compose(paragraph, Length::pt(1000));
  const auto& runs = result.lines->at(0).runs;
  BOOST_REQUIRE(runs.size() == 2U);
  BOOST_TEST((runs[0].mark == 0 && runs[1].mark == 7));
  BOOST_TEST((runs[1].glyphs.origin == Point{Length::pt(20), Length::pt(-3)}));
  BOOST_TEST(((*result.lines)[0].width == Length::pt(60)));
  BOOST_TEST((result.em == Length::pt(20) && result.ascent == Length::pt_ratio(20 * 1802, 2048)));
}

BOOST_AUTO_TEST_CASE(size_condense_and_tracking) {
  auto paragraph = setting::paragraph("あいう");
  paragraph.runs[0].style.condense = 800;
  paragraph.runs[0].style.tracking = Length::pt(1);
  auto result = typeset::compose(paragraph, Length::pt(26));
  BOOST_TEST(setting::pens_of(result) == "あ0 い90 う180");  // 8 + 1 + 8 + 1 + 8: none behind the last
  BOOST_TEST((result.lines->at(0).width == Length::pt(26)));
}

BOOST_AUTO_TEST_CASE(heights) {
  auto result = typeset::compose(setting::paragraph("あ\nい\nう"), Length::pt(100));
  BOOST_TEST(setting::hundredths(result.line_advance) == "130");
  BOOST_TEST(setting::hundredths(result.height) == "360");
  BOOST_TEST(((*result.lines)[2].text_begin == 8U));
}

BOOST_AUTO_TEST_CASE(too_wide_is_told) {
  BOOST_TEST(!typeset::compose(setting::paragraph("あいう"), Length::pt(10)).too_wide);
  BOOST_TEST(typeset::compose(setting::paragraph("あいう"), Length::pt(9)).too_wide);
  BOOST_TEST(typeset::compose(setting::paragraph("wonderful"), Length::pt(30)).too_wide);
  BOOST_TEST(typeset::compose(setting::paragraph("あ"), Length()).too_wide);
}

BOOST_AUTO_TEST_CASE(wrapped_lines_are_marked) {
  auto result = typeset::compose(setting::paragraph("あいう\nえ"), Length::pt(20));
  BOOST_REQUIRE(result.lines->size() == 3U);
  BOOST_TEST(((*result.lines)[0].wrapped && !(*result.lines)[1].wrapped && !(*result.lines)[2].wrapped));
}

// The same input gives the same lines, whatever was composed before.
BOOST_AUTO_TEST_CASE(composing_is_pure) {
  auto first = setting::pens_of(composed("あいう（えお）abc。"));
  composed("まったく別の\nsentence, with か\u309A");
  BOOST_TEST(setting::pens_of(composed("あいう（えお）abc。")) == first);
}

// Ligatures and kerning where the face has them: the letters of a ligature share its glyph.
BOOST_AUTO_TEST_CASE(proportional_faces_are_shaped) {
  auto result = composed("office", "gothic-proportional");
  const auto& run = result.lines->at(0).runs.at(0).glyphs;
  BOOST_TEST(run.text() == "office");
  BOOST_TEST(run.glyphs.size() < 6U);
}
