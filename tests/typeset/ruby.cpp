// Ruby, emphasis, underlines and strike-throughs, 上付き.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "setting.h"

using namespace toji;

namespace {

// A text whose part between < and > carries ruby, one reading for each / .
typeset::Paragraph with_ruby(const std::string& text, typeset::RubyKind kind) {
  typeset::Paragraph paragraph = setting::paragraph("");
  const typeset::TextRun plain = paragraph.runs.back();
  paragraph.runs.clear();
  std::size_t at = 0;
  while (at < text.size()) {
    bool ruby = text[at] == '<';
    std::size_t end = ruby ? text.find('>', at) : std::min(text.find('<', at), text.size());
    std::string part = text.substr(at + (ruby ? 1 : 0), end - at - (ruby ? 1 : 0));
    typeset::TextRun& run = paragraph.runs.emplace_back(plain);
    run.text = part.substr(0, part.find(':'));
    if (ruby) {
      std::istringstream readings(part.substr(part.find(':') + 1));
      for (std::string reading; std::getline(readings, reading, '/');) run.ruby.push_back(reading);
      run.ruby_kind = kind;
    }
    at = end + (ruby ? 1 : 0);
  }
  return paragraph;
}

struct Case {
  int em;
  typeset::RubyKind kind;
  const char* text;
  const char* pens;  // text and ruby, in hundredths of an em of the text
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.text; }

constexpr auto mono = typeset::RubyKind::mono;
constexpr auto group = typeset::RubyKind::group;
constexpr auto jukugo = typeset::RubyKind::jukugo;

const Case cases[] = {
    // JLREQ 3.3.5: mono ruby is centred over its character.
    {9, mono, "<本:ほん>を", "本0 を100 ほ0 ん50"},
    {9, mono, "<字:じ>を", "字0 を100 じ25"},
    {9, mono, "<漢字:かん/じ>", "漢0 字100 か0 ん50 じ125"},
    {9, mono, "<東雲:/しの>", "東0 雲100 し100 の150"},
    // JLREQ 3.3.8: it overhangs kana by up to one of its characters, but not ideographs.
    {9, mono, "の<心:こころ>を", "の0 心100 を200 こ75 こ125 ろ175"},
    {9, mono, "真<心:こころ>を", "真0 心125 を225 こ100 こ150 ろ200"},
    {9, mono, "真<心:こころ>中", "真0 心125 中250 こ100 こ150 ろ200"},
    {9, mono, "の<承:うけたまわ>る", "の0 承125 る250 う50 け100 た150 ま200 わ250"},
    {9, mono, "の<心:こころ>", "の0 心100 こ75 こ125 ろ175"},
    {9, mono, "タ<心:こころ>ー", "タ0 心100 ー200 こ75 こ125 ろ175"},
    {9, mono, "っ<心:こころ>ャ", "っ0 心100 ャ200 こ75 こ125 ろ175"},
    {9, mono, "、<心:こころ>。", "、0 心125 。250 こ100 こ150 ろ200"},
    {9, mono, "「<心:こころ>」", "「0 心125 」250 こ100 こ150 ろ200"},
    {9, mono, "a<心:こころ>b", "a0 心75 b200 こ50 こ100 ろ150"},
    {9, mono, "（<字:じ>）", "（0 字100 ）200 じ125"},
    // Two readings over one kana keep half of one of their characters apart.
    {9, mono, "の<承:うけたまわ>る<心:こころ>を",
     "の0 承125 る250 心350 を450 う50 け100 た150 ま200 わ250 こ325 こ375 ろ425"},
    {9, mono, "<承:うけたまわ>る<承:うけたまわ>る",
     "承75 る200 承350 る475 う0 け50 た100 ま150 わ200 う275 け325 た375 ま425 わ475"},
    // Not over the base of another reading.
    {9, mono, "<字:じ><心:こころ>を", "字0 心125 を225 じ25 こ100 こ150 ろ200"},
    // At the line's edges it stays inside.
    {9, mono, "<心:こころ>を", "心25 を125 こ0 こ50 ろ100"},
    // JLREQ 3.3.6: group ruby, the shorter spread by 1 : 2 : 1.
    {9, group, "<今日:きょう>は", "今0 日100 は200 き8 ょ75 う142"},
    {9, group, "<私語:ささやき>と", "私0 語100 と200 さ0 さ50 や100 き150"},
    {9, group, "三<日:ついたち>中", "三0 日150 中300 つ100 い150 た200 ち250"},
    {9, group, "三<紫陽:むらさきのひ>中", "三0 紫125 陽275 中400 む100 ら150 さ200 き250 の300 ひ350"},
    // JLREQ 3.3.7: jukugo ruby is mono where the readings fit, else a group.
    {9, jukugo, "<漢字:かん/じ>", "漢0 字100 か0 ん50 じ125"},
    {9, jukugo, "<流儀:りゅう/ぎ>", "流0 儀100 り0 ゅ50 う100 ぎ150"},
    {9, jukugo, "<頂上:ちょう/じょう>", "頂25 上175 ち0 ょ50 う100 じ150 ょ200 う250"},
    {9, jukugo, "<春秋:しゅん/じゅう>の", "春13 秋138 の250 し0 ゅ50 ん100 じ150 ゅ200 う250"},
    {9, group, "<応用:アプリケーション>", "応50 用250 ア0 プ50 リ100 ケ150 ー200 シ250 ョ300 ン350"},
    {9, group, "<本庄市:ほんじょうし>は", "本0 庄100 市200 は300 ほ0 ん50 じ100 ょ150 う200 し250"},
    {9, group, "<東:あずま>", "東25 あ0 ず50 ま100"},
    // Line breaks: between mono characters, not in a group.
    {2, mono, "あ<漢字:かん/じ>", "あ0 漢100 か100 ん150 | 字0 じ25"},
    {2, group, "あ<漢字:かんじ>", "あ0 | 漢0 字100 か8 ん75 じ142"},
};

}  // namespace

BOOST_DATA_TEST_CASE(ruby_stands_at, boost::unit_test::data::make(cases)) {
  auto composed = typeset::compose(with_ruby(sample.text, sample.kind), Length::pt(10 * sample.em));
  BOOST_TEST(setting::pens_of(composed) == sample.pens);
}

BOOST_AUTO_TEST_CASE(ruby_is_half_as_large_and_on_top) {
  auto composed = typeset::compose(with_ruby("<本:ほん>", mono), Length::pt(100));
  const auto& runs = composed.lines->at(0).runs;
  BOOST_REQUIRE(runs.size() == 2U);
  BOOST_TEST((runs[1].kind == typeset::RunKind::ruby && runs[1].glyphs.size == Length::pt(5)));
  BOOST_TEST(runs[1].glyphs.text() == "ほん");
  // Its em box stands on that of the base: 0.88 of 10 pt and 0.12 of 5 pt above the baseline.
  BOOST_TEST((runs[1].glyphs.origin.y == -(Length::pt_ratio(10 * 1802, 2048) + Length::pt_ratio(5 * 246, 2048))));
  BOOST_TEST((composed.height == Length::pt(10)));
}

BOOST_AUTO_TEST_CASE(emphasis_stands_over_characters_but_not_over_marks) {
  auto paragraph = setting::paragraph("あ、い");
  paragraph.runs[0].style.emphasis = U'・';
  auto composed = typeset::compose(paragraph, Length::pt(100));
  BOOST_TEST(setting::pens_of(composed) == "あ0 、100 い200 ・25 ・225");
  BOOST_TEST(((*composed.lines)[0].runs.back().kind == typeset::RunKind::emphasis));
}

struct RuleCase {
  const char* text;
  int from, to;  // hundredths of an em
};

std::ostream& operator<<(std::ostream& out, const RuleCase& c) { return out << c.text; }

const RuleCase rules[] = {
    {"あいう", 0, 300}, {"「あ」", 50, 250}, {"あ。", 0, 150}, {"あい ", 0, 200}, {"ab", 0, 100},
};

BOOST_DATA_TEST_CASE(underlines_leave_out_the_blank_of_marks, boost::unit_test::data::make(rules)) {
  auto paragraph = setting::paragraph(sample.text);
  paragraph.runs[0].style.underline = true;
  auto composed = typeset::compose(paragraph, Length::pt(100));
  BOOST_REQUIRE(composed.lines->at(0).rules.size() == 1U);
  const auto& rule = (*composed.lines)[0].rules[0];
  BOOST_TEST(setting::hundredths(rule.from.x) == std::to_string(sample.from));
  BOOST_TEST(setting::hundredths(rule.to.x) == std::to_string(sample.to));
  BOOST_TEST((rule.from.y > Length()));
}

BOOST_AUTO_TEST_CASE(strike_through_runs_along_the_middle_of_the_em_box) {
  auto paragraph = setting::paragraph("あい\nう");
  paragraph.runs[0].style.strike = true;
  auto composed = typeset::compose(paragraph, Length::pt(100));
  BOOST_TEST(composed.lines->at(1).rules.size() == 1U);
  // 0.12 - 0.5 em below the baseline.
  BOOST_TEST(setting::hundredths((*composed.lines)[0].rules.at(0).from.y) == "-38");
}

namespace {

// Runs of a paragraph of 10 pt that is underlined or struck through as a whole: each with its size and rise in points.
struct Part {
  const char* text;
  int size, rise;
  const char* family = "gothic";
};

const page::Line& only_rule(const std::vector<Part>& parts, bool typeset::TextStyle::* asked, const char* options) {
  static typeset::Composed composed;
  typeset::Paragraph paragraph = setting::paragraph("", setting::style_of(options));
  const typeset::TextRun first = paragraph.runs[0];
  paragraph.runs.clear();
  for (const Part& part : parts) {
    typeset::TextRun& run = paragraph.runs.emplace_back(first);
    run.text = part.text;
    run.style.family = setting::fonts().family(part.family);
    run.style.size = Length::pt(part.size);
    run.style.rise = Length::pt(part.rise);
    run.style.*asked = true;
    run.style.rule_size = Length::pt(10);
    run.style.rule_color = {1, 2, 3};
  }
  composed = typeset::compose(paragraph, Length::pt(300));
  BOOST_REQUIRE(composed.lines->size() == 1U);
  BOOST_REQUIRE(composed.lines->at(0).rules.size() == 1U);
  return (*composed.lines)[0].rules[0];
}

const std::vector<Part> parted[] = {
    {{"床面積100m", 10, 0}, {"2", 6, 4}, {"以上", 10, 0}},     // <sup>
    {{"排出量CO", 10, 0}, {"2", 6, -1}, {"の削減", 10, 0}},    // <sub>
    {{"特に", 10, 0}, {"重要", 16, 0}, {"な事項", 10, 0}},     // a larger span
    {{"氏名　　", 10, 0}, {" ", 10, 0}, {"　　印", 8, 0}},     // wide spaces
    {{"葛", 10, 0}, {"𠮷髙", 10, 0}, {"b", 10, 0, "mincho"}},  // other faces
};

}  // namespace

// One line at one height and of one thickness, whatever stands in the underlined text.
BOOST_AUTO_TEST_CASE(rules_run_through_runs_of_all_sizes) {
  for (const char* options : {"", "vertical", "latin=25 contextual"}) {
    for (const auto asked : {&typeset::TextStyle::underline, &typeset::TextStyle::strike}) {
      for (const auto& parts : parted) {
        const page::Line rule = only_rule(parts, asked, options);
        const bool vertical = options == std::string("vertical");
        BOOST_TEST((vertical ? rule.from.x == rule.to.x : rule.from.y == rule.to.y));
        BOOST_TEST((rule.width == Length::pt(10) / 20));
        BOOST_TEST((rule.color == page::Color{1, 2, 3}));
        BOOST_TEST((vertical ? rule.from.y : rule.from.x).units() == 0);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(an_underline_is_clear_of_what_is_larger_or_lowered) {
  const auto below = [](const std::vector<Part>& parts) {
    return only_rule(parts, &typeset::TextStyle::underline, "").from.y;
  };
  const Length plain = below({{"特に", 10, 0}});
  BOOST_TEST((below(parted[0]) == plain));
  BOOST_TEST((below(parted[1]) > plain));
  BOOST_TEST((below(parted[2]) > plain));
}

BOOST_AUTO_TEST_CASE(a_side_line_is_clear_of_readings_and_emphasis) {
  auto paragraph = setting::paragraph("本", setting::style_of("vertical"));
  paragraph.runs[0].ruby = {"ほん"};
  paragraph.runs[0].style.underline = true;
  const auto composed = typeset::compose(paragraph, Length::pt(90));
  // Behind the reading, which is 5 pt wide beside the em box.
  BOOST_TEST((composed.lines->at(0).rules.at(0).from.x == Length::pt(10) + Length::pt(10) / 16));
}
