// Vertical lines: what stands upright and what lies, vertical forms, 縦中横, ruby to the right.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <hb.h>

#include <tuple>

#include "base/utf8.h"
#include "engine/font/face.h"
#include "setting.h"

using namespace toji;

namespace {

// Each run with its posture (| upright, > sideways, = combined) and the pens of its glyphs along the line; of combined
// runs the pen of the run alone.
std::string columns_of(const typeset::Composed& composed) {
  std::string all;
  for (std::size_t i = 0; i < composed.lines->size(); ++i) {
    if (i > 0) all += " / ";
    bool first = true;
    for (const auto& run : (*composed.lines)[i].runs) {
      const auto& glyphs = run.glyphs;
      if (!first) all += ' ';
      first = false;
      if (!glyphs.vertical && !glyphs.sideways) {
        all +=
            "=" + std::string(glyphs.text()) + setting::hundredths(glyphs.origin.y - Length::pt_ratio(10 * 1802, 2048));
        continue;
      }
      all += glyphs.vertical ? "|" : ">";
      Length pen = (*composed.lines)[i].indent + glyphs.origin.y;
      for (const auto& glyph : glyphs.glyphs) {
        all += std::string(glyphs.text().substr(glyph.text_begin, glyph.text_end - glyph.text_begin)) +
               setting::hundredths(pen);
        pen += glyph.advance;
      }
    }
  }
  return all;
}

struct Case {
  int em;
  const char* options;
  const char* text;
  const char* columns;
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.options << " " << c.text; }

const Case cases[] = {
    {5, "", "あいう", "|あ0い100う200"},
    {2, "", "あいう", "|あ0い100 / |う0"},
    // UAX #50: U and Tu stand, R lies, Tr stands where the font has a vertical form.
    {9, "", "令和５年", "|令0和100５200年300"},
    {9, "", "ＡＢ", "|Ａ0Ｂ100"},
    {9, "", "a1", ">a0150"},
    {9, "", "あABい", "|あ0 >A100B150 |い200"},
    {9, "", "「あ」、。", "|「0あ100」200、300。400"},
    {9, "", "（あ）", "|（0あ100）200"},
    {9, "", "ー～…―", "|ー0～100…200―300"},
    {9, "", "(a)あ", ">(0a50)100 |あ150"},
    {9, "", "①㈱㏌", "|①0㈱100㏌200"},
    {9, "", "ッャ", "|ッ0ャ100"},
    {9, "", "𠮷", "|𠮷0"},
    // JLREQ 2.3.2 and UAX #50: each bracket, mark and dash in its vertical form, one em a character.
    {9, "", "『あ』", "|『0あ100』200"},
    {9, "", "【あ】", "|【0あ100】200"},
    {9, "", "〔あ〕", "|〔0あ100〕200"},
    {9, "", "〈あ〉", "|〈0あ100〉200"},
    {9, "", "《あ》", "|《0あ100》200"},
    {9, "", "［あ］", "|［0あ100］200"},
    {9, "", "｛あ｝", "|｛0あ100｝200"},
    {9, "", "あ――い", "|あ0―100―200い300"},
    {9, "", "あ……い", "|あ0…100…200い300"},
    {9, "", "あ‥い", "|あ0‥100い200"},
    {9, "", "３～５人", "|３0～100５200人300"},
    {9, "", "３〜５人", "|３0〜100５200人300"},
    {9, "", "サーバー", "|サ0ー100バ200ー300"},
    {9, "", "あ：い", "|あ0：100い200"},
    {9, "", "あ；い", "|あ0 >；100 |い200"},  // Tr, and the face has no form for it
    {9, "", "あ・い", "|あ0・100い200"},
    {9, "", "あ！い？", "|あ0！100い200？300"},
    {9, "", "ぁぃぅっゃゅょ", "|ぁ0ぃ100ぅ200っ300ゃ400ゅ500ょ600"},
    {9, "", "ァィゥッャュョ", "|ァ0ィ100ゥ200ッ300ャ400ュ500ョ600"},
    {9, "", "人々", "|人0々100"},
    {9, "", "か\u3099い",
     "|か\u3099"
     "0い100"},
    // UAX #50 U: full-width forms, enclosed characters, squared words, signs.
    {9, "", "ＡＢＣ１２", "|Ａ0Ｂ100Ｃ200１300２400"},
    {9, "", "①⑳㊤", "|①0⑳100㊤200"},
    {9, "", "㍿㈱㎡", "|㍿0㈱100㎡200"},
    {9, "", "○△×※", "|○0△100×200※300"},
    {9, "", "　あ", "|　0あ100"},
    {9, "", "５０％", "|５0０100％200"},
    // UAX #50 R: Latin words, numbers and their signs lie, half an em a character here.
    {9, "", "あWeb版", "|あ0 >W100e150b200 |版250"},
    {9, "", "第123号", "|第0 >110021503200 |号250"},
    {9, "", "1,650人",
     ">10,506100515002"
     "00 |人250"},
    {9, "", "12.5%", ">10250.1005150%200"},
    {9, "", "A-1", ">A0-501100"},
    // 和欧間 and marks by context along the line (JLREQ 3.2.6, appendix B).
    {9, "latin=25", "第12号", "|第0 >11252175 |号250"},
    {9, "latin=25 combine-digits=2", "第12号", "|第0 =12100 |号200"},
    {9, "contextual", "あ」、「い", "|あ0」100、150「200い300"},
    {9, "contextual", "あ。「い", "|あ0。100「150い250"},
    {9, "half", "あ、い", "|あ0、100い150"},
    // Kinsoku, justification, 均等割付, 追い込み and ぶら下げ downwards.
    {3, "", "あい「う", "|あ0い100 / |「0う100"},
    {3, "", "あいうー", "|あ0い100 / |う0ー100"},
    {3, "", "あい……", "|あ0い100 / |…0…100"},
    {3, "hang", "あいう。え", "|あ0い100う200。300 / |え0"},
    {3, "push-in", "あ、い、う", "|あ0、100い150、250 / |う0"},
    {5, "distribute", "あいう", "|あ0い200う400"},
    {5, "center", "あい", "|あ150い250"},
    {5, "spread=300", "あい", "|あ0い200"},
    {3, "first=100", "あいう", "|あ100い200 / |う0"},
    {4, "rest=100", "あいうえお", "|あ0い100う200え300 / |お100"},
    {4, "hang-marks", "・いうえお", "|・0い100う200え300 / |お100"},
    // Kinsoku is that of horizontal lines.
    {3, "", "あいう、え", "|あ0い100 / |う0、100え200"},
    {5, "contextual", "「あ」「い", "|「-50あ50」150「200い300"},
    {9, "latin=25", "あaい", "|あ0 >a125 |い200"},
    {5, "end", "あい", "|あ300い400"},
    // 縦中横 of numbers (JLREQ 3.2.5).
    {9, "combine-digits=2", "令和12年", "|令0和100 =12200 |年300"},
    {9, "combine-digits=2", "4月", "=40 |月100"},
    {9, "combine-digits=2", "123人", ">102503100 |人150"},
    {9, "combine-digits=3", "123人", "=1230 |人100"},
    {9, "combine-digits=2", "a12", ">a01502100"},
    {2, "combine-digits=2", "あい12", "|あ0い100 / =120"},
};

typeset::Composed composed(const char* text, const std::string& options, int em = 9) {
  auto style = setting::style_of(options + " vertical");
  return typeset::compose(setting::paragraph(text, style), Length::pt(10 * em));
}

}  // namespace

BOOST_DATA_TEST_CASE(columns_are, boost::unit_test::data::make(cases)) {
  BOOST_TEST(columns_of(composed(sample.text, sample.options, sample.em)) == sample.columns);
}

BOOST_AUTO_TEST_CASE(vertical_forms_are_taken) {
  auto result = composed("ー。（", "");
  const auto& run = result.lines->at(0).runs.at(0).glyphs;
  const auto& face = *run.face;
  char32_t characters[] = {U'ー', U'。', U'（'};
  for (std::size_t i = 0; i < 3; ++i) {
    BOOST_TEST(run.glyphs[i].id != face.glyph(characters[i]));
    BOOST_TEST(run.glyphs[i].id == face.vertical_form(face.glyph(characters[i])));
  }
}

BOOST_AUTO_TEST_CASE(em_boxes_are_centred_on_the_axis) {
  auto result = composed("あa12い", "combine-digits=2");
  auto separate = composed("12", "combine-digits=2");
  const auto& upright = result.lines->at(0).runs.at(0).glyphs;
  const auto& sideways = (*result.lines)[0].runs.at(1).glyphs;
  BOOST_TEST((upright.origin.x == Length()));
  // The baseline of what lies is 0.5 - 0.12 em left of the axis.
  BOOST_TEST(setting::hundredths(sideways.origin.x) == "-38");
  const auto& combined = separate.lines->at(0).runs.at(0).glyphs;
  BOOST_TEST(setting::hundredths(combined.origin.x) == "-50");
  BOOST_TEST(setting::hundredths(combined.origin.y) == "88");
  BOOST_TEST(setting::hundredths(result.ascent) == "50");
}

BOOST_AUTO_TEST_CASE(wide_combined_runs_are_condensed) {
  auto paragraph = setting::paragraph("2024", setting::style_of("vertical"));
  paragraph.runs[0].style.combine = true;
  auto result = typeset::compose(paragraph, Length::pt(90));
  const auto& run = result.lines->at(0).runs.at(0).glyphs;
  BOOST_TEST(run.horizontal_scale == 500);
  BOOST_TEST(run.text() == "2024");
  BOOST_TEST(((*result.lines)[0].width == Length::pt(10)));
}

BOOST_AUTO_TEST_CASE(ruby_stands_to_the_right) {
  auto paragraph = setting::paragraph("本", setting::style_of("vertical"));
  paragraph.runs[0].ruby = {"ほん"};
  auto result = typeset::compose(paragraph, Length::pt(90));
  const auto& ruby = result.lines->at(0).runs.at(1);
  BOOST_TEST((ruby.kind == typeset::RunKind::ruby && ruby.glyphs.vertical));
  BOOST_TEST((ruby.glyphs.origin == Point{Length::pt_ratio(15, 2), Length()}));
}

BOOST_AUTO_TEST_CASE(side_lines_run_along_the_right) {
  auto paragraph = setting::paragraph("あい", setting::style_of("vertical"));
  paragraph.runs[0].style.underline = true;
  auto result = typeset::compose(paragraph, Length::pt(90));
  const auto& rule = result.lines->at(0).rules.at(0);
  const Length across = Length::pt(5) + Length::pt(10) / 16;
  BOOST_TEST((rule.from == Point{across, Length()} && rule.to == Point{across, Length::pt(20)}));
}

namespace {

// The glyphs of a column of that text, with 一 behind it.
std::vector<page::Glyph> column(const std::string& text, std::string_view family, std::int32_t condense) {
  auto paragraph = setting::paragraph(text + "一", setting::style_of("vertical"), family);
  paragraph.runs.front().style.condense = condense;
  const auto composed = typeset::compose(paragraph, Length::pt(100));
  BOOST_REQUIRE(composed.lines->front().runs.size() == 1u);
  const auto& glyphs = composed.lines->front().runs.front().glyphs.glyphs;
  return {glyphs.begin(), glyphs.end()};
}

bool same(const page::Glyph& a, const page::Glyph& b) {
  const auto all = [](const page::Glyph& g) {
    return std::tuple(g.id, g.advance.units(), g.natural.units(), g.dx.units(), g.dy.units());
  };
  return all(a) == all(b);
}

// A mark that takes no room of its own is drawn where its base is: in the base's part of the column.
void check_mark(const page::Glyph& base, const page::Glyph& mark, const font::Face& face, std::int32_t condense) {
  const Length size = Length::pt(10), room = base.advance;
  const auto in_size = [&](std::int64_t units) { return size.scaled(units, std::int64_t{face.units_per_em()}); };
  hb_glyph_extents_t e{};
  hb_font_get_glyph_extents(face.hb_font(), mark.id, &e);
  const Length top = room + mark.dy + face.em_box_top().at(size) - in_size(e.y_bearing);
  const Length middle = face.advance(mark.id).at(size).scaled(condense, 2000);
  const Length left = in_size(e.x_bearing).scaled(condense, 1000) + mark.dx - middle;
  BOOST_TEST(mark.advance.units() == 0);
  BOOST_TEST((top >= Length() && top - in_size(e.height) <= room));
  BOOST_TEST((left >= -size / 2 && left + in_size(e.width).scaled(condense, 1000) <= size / 2));
}

}  // namespace

// Kana with marks, composed or not: の with its mark takes the room of の and its form, and が in two characters is が.
BOOST_AUTO_TEST_CASE(marks_change_nothing_about_the_room_of_kana) {
  int alone = 0, composed = 0;
  for (const char* family : {"gothic", "mincho", "gothic-proportional", "mincho-proportional"})
    for (const std::int32_t condense : {1000, 800})
      for (char32_t kana = U'ぁ'; kana <= U'ヺ'; ++kana) {
        if (kana > U'ゖ' && kana < U'ァ') continue;
        for (const char32_t mark : {U'\u3099', U'\u309A'}) {
          hb_codepoint_t both = 0;
          const bool composes = hb_unicode_compose(hb_unicode_funcs_get_default(), kana, mark, &both);
          const auto plain = column(to_utf8(composes ? both : kana), family, condense);
          const auto marked = column(to_utf8(kana) + to_utf8(mark), family, condense);
          if (!composes && marked.size() == 2) continue;  // the font has a glyph of its own for both, as for か゚
          BOOST_TEST_CONTEXT(family << " " << condense << " " << to_utf8(kana) << to_utf8(mark)) {
            BOOST_TEST(same(marked.back(), plain.back()));
            BOOST_TEST_REQUIRE(marked.size() == (composes ? 2u : 3u));
            BOOST_TEST(same(marked.front(), plain.front()));
            const font::Face& face = setting::fonts().family(family)->face(0);
            if (!composes) check_mark(marked[0], marked[1], face, condense);
            ++(composes ? composed : alone);
          }
        }
      }
  BOOST_TEST(alone > 1000);
  BOOST_TEST(composed > 300);
}
