// The operators of small pages.
#include "out/pdf/content.h"

#include <boost/test/unit_test.hpp>

#include "out/pdf/notes.h"
#include "out/pdf/unicode.h"
#include "sample.h"

namespace toji::pdf {
namespace {

using page::Role;
using test::Sample;

// Strings in hexadecimal, line ends as blanks.
std::string readable(std::string_view operators) {
  std::string out;
  bool in_string = false;
  for (std::size_t i = 0; i < operators.size(); ++i) {
    char c = operators[i];
    if (!in_string && c == '(') {
      in_string = true;
      out += '<';
    } else if (in_string && c == ')') {
      in_string = false;
      out += '>';
    } else if (in_string) {
      if (c == '\\') c = operators[++i] == 'r' ? '\r' : operators[i];
      append_hex(out, static_cast<unsigned char>(c), 2);
    } else {
      out += c == '\n' ? ' ' : c;
    }
  }
  return out;
}

std::string operators_of(const Sample& s) {
  Tasks tasks;
  const Notes notes = notes_of(s.document, tasks);
  return readable(page_content(s.document.pages[0], s.document.tags, notes.fonts, notes.frames.on_page(0)).view());
}

// One paragraph at (40, 41.89 from the top), so 800 in the file.
page::GlyphRun& paragraph(Sample& s, const char* text, const font::Face& face = test::gothic()) {
  page::GlyphRun& run = s.text(s.tag(Role::p), text, 40, 0, face);
  run.origin.y = Length::pt_ratio(4189, 100);
  return run;
}

std::string in_paragraph(const std::string& operators) { return "BT /P<</MCID 0>>BDC " + operators + "EMC ET "; }

}  // namespace

BOOST_AUTO_TEST_SUITE(content)

BOOST_AUTO_TEST_CASE(text) {
  Sample s;
  paragraph(s, "福祉");
  BOOST_TEST(operators_of(s) == in_paragraph("/H0 10 Tf 40 800 Td <00020001>Tj "));
}

BOOST_AUTO_TEST_CASE(one_changed_advance_is_a_number_in_tj) {
  Sample s;
  test::change_glyphs(paragraph(s, "福福福"), [](auto& glyphs) { glyphs[1].advance = Length::pt_ratio(15, 2); });
  BOOST_TEST(operators_of(s) == in_paragraph("/H0 10 Tf 40 800 Td [<00010001>250<0001>]TJ "));
}

BOOST_AUTO_TEST_CASE(even_spacing_is_character_spacing) {
  Sample s;
  test::change_glyphs(paragraph(s, "福福福"), [](auto& glyphs) {
    for (auto& glyph : glyphs) glyph.advance += Length::pt(2);
  });
  BOOST_TEST(operators_of(s) == in_paragraph("/H0 10 Tf 2 Tc 40 800 Td <000100010001>Tj "));
}

BOOST_AUTO_TEST_CASE(condensed_text_is_scaled_horizontally) {
  Sample s;
  page::GlyphRun& run = paragraph(s, "福福福福");
  run.horizontal_scale = 900;
  test::change_glyphs(run, [](auto& glyphs) {
    for (auto& glyph : glyphs) glyph.advance = glyph.natural = Length::pt(9);
    glyphs[0].advance += Length::pt(9);
  });
  BOOST_TEST(operators_of(s) == in_paragraph("/H0 10 Tf 90 Tz 40 800 Td [<0001>-1000<000100010001>]TJ "));
}

// Many small differences must not add up: a thousand glyphs, each half a thousandth of an em too wide.
BOOST_AUTO_TEST_CASE(small_differences_do_not_add_up) {
  Sample s;
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "福";
  page::GlyphRun& run = paragraph(s, text.c_str());
  test::change_glyphs(run, [](auto& glyphs) {
    for (std::size_t i = 0; i < 1000; ++i) glyphs[i].advance += Length::pt_ratio(i % 2 ? 1 : 0, 100);
  });
  const std::string out = operators_of(s);
  std::size_t sum = 0;
  for (std::size_t at = 0; (at = out.find(">-", at)) != std::string::npos; ++at) sum += std::stoul(out.substr(at + 2));
  BOOST_TEST((sum >= 497u && sum <= 500u), sum);
}

BOOST_AUTO_TEST_CASE(displaced_glyphs_begin_lines_of_their_own) {
  Sample s;
  page::GlyphRun& run = paragraph(s, "福福福");
  test::change_glyphs(run, [](auto& glyphs) {
    glyphs[1].dy = Length::pt(-2);
    glyphs[1].dx = Length::pt(1);
  });
  BOOST_TEST(operators_of(s) == in_paragraph("/H0 10 Tf 40 800 Td <0001>Tj 11 2 Td <0001>Tj 9 -2 Td <0001>Tj "));
}

BOOST_AUTO_TEST_CASE(vertical_text_runs_downwards) {
  Sample s;
  page::GlyphRun& run = paragraph(s, "福福福");
  run.vertical = true;
  test::change_glyphs(run, [](auto& glyphs) { glyphs[0].advance += Length::pt(5); });
  BOOST_TEST(operators_of(s) == in_paragraph("/V0 10 Tf 40 800 Td [<0001>500<00010001>]TJ "));
}

BOOST_AUTO_TEST_CASE(sideways_text_is_turned_and_turned_back) {
  Sample s;
  page::GlyphRun& run = paragraph(s, "福福福");
  run.sideways = true;
  test::change_glyphs(run, [](auto& glyphs) { glyphs[0].advance += Length::pt(5); });
  s.text(s.tag(Role::p), "福", 60, 0).origin.y = run.origin.y;
  BOOST_TEST(operators_of(s) ==
             "BT /P<</MCID 0>>BDC /H0 10 Tf 0 -1 1 0 40 800 Tm [<0001>-500<00010001>]TJ EMC "
             "/P<</MCID 1>>BDC 1 0 0 1 60 800 Tm <0001>Tj EMC ET ");
}

BOOST_AUTO_TEST_CASE(private_use_has_actual_text) {
  Sample s;
  page::Glyphs& glyphs = paragraph(s, "福福福").glyphs;
  glyphs = page::Glyphs(glyphs, "福\xEE\x80\x80福");
  BOOST_TEST(operators_of(s) ==
             in_paragraph("/H0 10 Tf 40 800 Td <0001>Tj /Span<</ActualText<FEFFE000>>>BDC <0002>Tj EMC <0001>Tj "));
}

BOOST_AUTO_TEST_CASE(a_second_text_of_a_cff_glyph_has_actual_text) {
  Sample s;
  test::change_glyphs(paragraph(s, "女⼥", test::noto()),
                      [](auto& glyphs) { glyphs[1].id = test::noto().glyph(U'女'); });
  BOOST_TEST(operators_of(s).find("Tj /Span<</ActualText<FEFF2F25>>>BDC <") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(neighbours_of_one_tag_are_one_sequence) {
  Sample s;
  const page::TagId tag = s.tag(Role::data_cell);
  s.text(tag, "福", 10, 0);
  s.text(tag, "福", 20, 0);
  s.text(s.tag(Role::p), "福", 30, 0);
  BOOST_TEST(operators_of(s) ==
             "BT /TD<</MCID 0>>BDC /H0 10 Tf 10 841.89 Td <0001>Tj 10 0 Td <0001>Tj EMC "
             "/P<</MCID 1>>BDC 10 0 Td <0001>Tj EMC ET ");
}

BOOST_AUTO_TEST_CASE(paths_are_joined_by_style_and_are_artifacts) {
  Sample s;
  s.rect(page::artifact, 10, 800, 30, 5, {255, 0, 51});
  s.rect(page::artifact, 50, 800, 30, 5, {255, 0, 51});
  s.rule(page::artifact, 0, 0, 10, 0);
  s.rule(page::artifact, 0, 10, 10, 10);
  BOOST_TEST(operators_of(s) ==
             "/Artifact BMC 1 0 .2 rg 10 36.89 30 5 re 50 36.89 30 5 re f "
             ".5 w 0 841.89 m 10 841.89 l 0 831.89 m 10 831.89 l S EMC ");
}

BOOST_AUTO_TEST_CASE(running_heads_and_feet_are_artifacts_of_their_kind) {
  Sample s;
  s.rect(page::header_artifact, 0, 0, 10, 10);
  s.rect(page::footer_artifact, 0, 0, 10, 10);
  BOOST_TEST(operators_of(s) ==
             "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC 0 831.89 10 10 re f EMC "
             "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC 0 831.89 10 10 re f EMC ");
}

BOOST_AUTO_TEST_CASE(text_and_paths_of_one_tag_stay_one_sequence) {
  Sample s;
  const page::TagId figure = s.tag(Role::figure);
  s.rect(figure, 0, 0, 10, 10);
  s.text(figure, "福", 0, 0);
  s.rect(figure, 0, 0, 10, 10);
  BOOST_TEST(operators_of(s) ==
             "/Figure<</MCID 0>>BDC 0 831.89 10 10 re f BT /H0 10 Tf 0 841.89 Td <0001>Tj ET 0 831.89 10 10 re f EMC ");
}

BOOST_AUTO_TEST_CASE(dots_have_round_caps_and_what_follows_has_not) {
  Sample s;
  using Verb = page::Path::Verb;
  const Point p{Length::pt(5), {}};
  page::Path dots{{Verb::move, Verb::line}, {p, p}, {}, page::Color{}, Length::pt(2), true};
  s.add(page::artifact, dots);
  s.add(page::artifact, dots);
  s.rule(page::artifact, 0, 0, 10, 0);
  BOOST_TEST(operators_of(s) ==
             "/Artifact BMC 2 w 1 J 5 841.89 m 5 841.89 l S 5 841.89 m 5 841.89 l S "
             ".5 w 0 J 0 841.89 m 10 841.89 l S EMC ");
}

BOOST_AUTO_TEST_CASE(dashes_curves_and_colours) {
  Sample s;
  using Verb = page::Path::Verb;
  const auto p = [](int x) { return Point{Length::pt(x), {}}; };
  s.add(page::artifact, page::Line{p(0), p(9), Length::pt(1), {}, {Length::pt(3), Length::pt(1)}});
  page::Path curve{{Verb::move, Verb::curve, Verb::close}, {p(0), p(1), p(2), p(3)}, {}, {}, Length::pt(1)};
  curve.fill = page::Color{};
  curve.stroke = page::Color{128, 128, 128};
  s.add(page::artifact, curve);
  BOOST_TEST(
      operators_of(s) ==
      "/Artifact BMC [3 1]0 d 0 841.89 m 9 841.89 l S .502 G []0 d 0 841.89 m 1 841.89 2 841.89 3 841.89 c h B EMC ");
}

BOOST_AUTO_TEST_CASE(what_draws_nothing_is_not_marked) {
  Sample s;
  s.text(s.tag(Role::p), "", 0, 0);
  BOOST_TEST(operators_of(s) == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::pdf
