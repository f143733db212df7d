#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "engine/page/document.h"

namespace toji::page {
namespace {

struct LengthCase {
  std::int64_t units;
  std::string text;
};
std::ostream& operator<<(std::ostream& out, const LengthCase& c) { return out << c.units; }

// Units of 1/65536 point: a hundredth is 655.36 of them.
const LengthCase length_cases[] = {{0, "0.00"},     {65536, "1.00"}, {-65536, "-1.00"},
                                   {655, "0.01"},   {327, "0.00"},   {328, "0.01"},
                                   {-327, "0.00"},  {-328, "-0.01"}, {65536 * 595 + 18350, "595.28"},
                                   {65208, "0.99"}, {65209, "1.00"},
                                   {-65209, "-1.00"}, {-65536 * 12 - 6554, "-12.10"}};

FrameItem line_to(Length x) { return {artifact, Line{{}, {x, {}}, Length::pt(1), {}, {}}}; }

GlyphRun small_run() {
  GlyphRun run;
  run.size = Length::pt_ratio(21, 2);
  run.origin = {Length::pt(10), Length::pt(20)};
  const Glyph glyphs[] = {{12, Length::pt(10), Length::pt(10), {}, {}, 0, 3},
                          {7, Length::pt(5), Length::pt(6), {}, Length::pt(-1), 3, 4}};
  run.glyphs = Glyphs(glyphs, "本\"");
  return run;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dumps)

BOOST_DATA_TEST_CASE(lengths_are_rounded_to_hundredths_of_a_point, length_cases) {
  BOOST_TEST(dump(line_to(Length::raw(sample.units))) ==
             "artifact line 0.00,0.00 " + sample.text + ",0.00 width 1.00 color #000000");
}

BOOST_AUTO_TEST_CASE(a_run_shows_its_text_and_each_glyph) {
  GlyphRun run = small_run();
  BOOST_TEST(dump(FrameItem{3, run}) ==
             "#3 text 10.00,20.00 \"本\\\"\" face \"\" size 10.50 glyphs 12:0-3+10.00 7:3-4+6.00(5.00)@0.00,-1.00");
  run.horizontal_scale = 900;
  run.vertical = true;
  run.color = {255, 0, 16};
  run.glyphs = Glyphs({}, run.text());
  BOOST_TEST(dump(FrameItem{3, run}) ==
             "#3 text 10.00,20.00 \"本\\\"\" face \"\" size 10.50 scale 900 vertical color #ff0010 glyphs");
}

BOOST_AUTO_TEST_CASE(control_characters_do_not_break_the_line) {
  GlyphRun run;
  run.glyphs = Glyphs({}, "a\nb\x01\\");
  BOOST_TEST(dump(FrameItem{artifact, run}) == "artifact text 0.00,0.00 \"a\\nb\\x01\\\\\" face \"\" size 0.00 glyphs");
}

BOOST_AUTO_TEST_CASE(rectangles_lines_and_paths) {
  const Rect rect{{Length::pt(1), Length::pt(2)}, {Length::pt(3), Length::pt(4)}};
  BOOST_TEST(dump(FrameItem{0, FilledRect{rect, {1, 2, 3}}}) == "#0 rect 1.00,2.00 3.00x4.00 fill #010203");
  const Line dashed{{}, {Length::pt(1), {}}, Length::pt(1), {}, {Length::pt(2), Length::pt(1)}};
  BOOST_TEST(dump(FrameItem{artifact, dashed}) ==
             "artifact line 0.00,0.00 1.00,0.00 width 1.00 color #000000 dash 2.00 1.00");
  using enum Path::Verb;
  const Point p{Length::pt(1), Length::pt(2)};
  const Path path{{move, line, curve, close}, {p, p, p, p, p}, Color{9, 9, 9}, Color{}, Length::pt(1)};
  BOOST_TEST(dump(FrameItem{artifact, path}) ==
             "artifact path fill #090909 stroke #000000 width 1.00 M 1.00,2.00 L 1.00,2.00 C 1.00,2.00 1.00,2.00 "
             "1.00,2.00 Z");
}

BOOST_AUTO_TEST_CASE(kinds_of_artifacts_and_turned_glyphs) {
  const std::pair<TagId, std::string> names[] = {{header_artifact, "header"},       {footer_artifact, "footer"},
                                                 {watermark_artifact, "watermark"}, {cut_mark_artifact, "cut-mark"},
                                                 {artifact, "artifact"},            {7, "#7"}};
  for (const auto& [tag, name] : names)
    BOOST_TEST(dump(FrameItem{tag, FilledRect{}}) == name + " rect 0.00,0.00 0.00x0.00 fill #000000");
  GlyphRun run;
  run.sideways = true;
  const Glyph glyphs[] = {{1, {}, {}, Length::pt(2), {}, 0, 0}, {2, {}, {}, {}, {}, 0, 0}};
  run.glyphs = Glyphs(glyphs, "\x1f\x7f ~");
  BOOST_TEST(dump(FrameItem{1, run}) ==
             "#1 text 0.00,0.00 \"\\x1f\\x7f ~\" face \"\" size 0.00 sideways glyphs 1:0-0+0.00@2.00,0.00 2:0-0+0.00");
}

BOOST_AUTO_TEST_CASE(dots_and_strokes) {
  using enum Path::Verb;
  Path dot{{move, line}, {{}, {}}, {}, Color{1, 2, 3}, Length::pt(2), true};
  BOOST_TEST(dump(FrameItem{1, dot}) == "#1 path stroke #010203 width 2.00 round M 0.00,0.00 L 0.00,0.00");
  dot.verbs.push_back(curve);  // whose points are missing
  BOOST_TEST(dump(FrameItem{1, dot}) == "#1 path stroke #010203 width 2.00 round M 0.00,0.00 L 0.00,0.00 C");
}

BOOST_AUTO_TEST_CASE(boxes_and_all_metadata) {
  Document document;
  document.metadata = {"題", "課", "主題", "語", "en", "2024"};
  const Rect bleed{{Length::pt(1), Length::pt(2)}, {Length::pt(8), Length::pt(9)}};
  const Rect trim{{Length::pt(3), Length::pt(4)}, {Length::pt(5), Length::pt(6)}};
  document.pages.push_back({{Length::pt(10), Length::pt(20)}, {}, {}, {"付", {}, 3}, true, bleed, trim});
  document.tags.at(document.tags.add(root_tag, Role::header_cell)).scope = Scope::row;
  document.tags.at(document.tags.add(root_tag, Role::header_cell)).scope = Scope::both;
  BOOST_TEST(dump(document) ==
             "document language en title \"題\" author \"課\" subject \"主題\" keywords \"語\" date \"2024\"\n"
             "page 1 10.00x20.00 label \"付\" on right bleed 1.00,2.00 8.00x9.00 trim 3.00,4.00 5.00x6.00\n"
             "tags\n  Document #0\n    TH #1 scope row\n    TH #2 scope both\n");
}

BOOST_AUTO_TEST_CASE(a_document_is_listed_from_metadata_to_tags) {
  Document document;
  document.metadata.title = "題";
  document.metadata.date = "2024-03-31T00:00:00+09:00";
  Page page{{Length::pt(100), Length::pt(200)}, {line_to(Length::pt(5))}, {}, {"付", PageLabel::Style::decimal, 7}};
  page.links.push_back({{{}, {Length::pt(1), Length::pt(1)}}, "sheet-1", "シート１", 1});
  document.pages.push_back(page);
  document.pages.push_back({{Length::pt(100), Length::pt(200)}, {}, {}, {"", PageLabel::Style::lower_roman, 2}});
  document.pages.push_back({{Length::pt(100), Length::pt(200)}, {}, {}, {}});
  document.tags.add(root_tag, Role::link);
  document.destinations.push_back({"sheet-1", 1, {Length::pt(3), Length::pt(4)}});
  document.outline.push_back({"戦略", 0, "strategy-1"});
  document.outline.push_back({"シート", 1, "sheet-1"});
  BOOST_TEST(dump(document) ==
             "document language ja title \"題\" date \"2024-03-31T00:00:00+09:00\"\n"
             "page 1 100.00x200.00 label \"付\" decimal 7\n"
             "  artifact line 0.00,0.00 5.00,0.00 width 1.00 color #000000\n"
             "  #1 link 0.00,0.00 1.00x1.00 to \"sheet-1\" contents \"シート１\"\n"
             "page 2 100.00x200.00 label \"\" roman 2\n"
             "page 3 100.00x200.00\n"
             "destination \"sheet-1\" page 2 at 3.00,4.00\n"
             "outline \"戦略\" to \"strategy-1\"\n"
             "outline   \"シート\" to \"sheet-1\"\n"
             "tags\n"
             "  Document #0\n"
             "    Link #1\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::page
