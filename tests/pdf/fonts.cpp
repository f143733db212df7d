// Character codes, widths, ToUnicode and subsets.
#include "out/pdf/fonts.h"

#include <hb.h>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <set>
#include <memory>
#include <ostream>

#include "out/pdf/cff.h"
#include "out/pdf/clusters.h"
#include "out/pdf/font_cache.h"
#include "out/pdf/outlines_kept.h"
#include "out/pdf/subset.h"
#include "out/pdf/to_unicode.h"
#include "out/pdf/widths.h"
#include "sample.h"

namespace toji::pdf {
namespace {

using test::gothic, test::mincho, test::nimbus, test::noto;

struct CmapCase {
  std::vector<GlyphCodes::Entry> entries;
  std::string expected;
};
std::ostream& operator<<(std::ostream& out, const CmapCase& c) { return out << c.expected; }

const CmapCase cmaps[] = {
    {{{1, 9, "A"}}, "1 beginbfchar\n<0001><0041>\nendbfchar\n"},
    {{{1, 9, "A"}, {2, 10, "B"}, {3, 11, "C"}}, "1 beginbfrange\n<0001><0003><0041>\nendbfrange\n"},
    {{{1, 9, "A"}, {2, 10, "C"}}, "2 beginbfchar\n<0001><0041>\n<0002><0043>\nendbfchar\n"},
    {{{0xFF, 9, "A"}, {0x100, 10, "B"}}, "2 beginbfchar\n<00FF><0041>\n<0100><0042>\nendbfchar\n"},
    {{{1, 9, "ÿ"}, {2, 10, "Ā"}}, "2 beginbfchar\n<0001><00FF>\n<0002><0100>\nendbfchar\n"},
    {{{1, 9, "𠮷"}}, "1 beginbfchar\n<0001><D842DFB7>\nendbfchar\n"},
    {{{1, 9, "葛\xF3\xA0\x84\x80"}}, "1 beginbfchar\n<0001><845BDB40DD00>\nendbfchar\n"},
    {{{1, 9, "fi"}, {2, 9, "fj"}}, "2 beginbfchar\n<0001><00660069>\n<0002><0066006A>\nendbfchar\n"},
    {{{1, 9, ""}}, "1 beginbfchar\n<0001><200B>\nendbfchar\n"},
};

std::string body_of(const std::string& cmap) {
  const std::string open = "endcodespacerange\n";
  const std::size_t begin = cmap.find(open) + open.size();
  return cmap.substr(begin, cmap.rfind("endcmap") - begin);
}

GlyphCodes codes_of(const font::Face& face, std::initializer_list<std::pair<char32_t, const char*>> pairs) {
  GlyphCodes codes(face);
  for (const auto& [c, text] : pairs) codes.note(face.glyph(c), text);
  codes.assign();
  return codes;
}

std::string_view cff_of(const font::Face& face) {
  static std::vector<std::shared_ptr<hb_blob_t>> kept;
  kept.emplace_back(hb_face_reference_table(face.hb_face(), HB_TAG('C', 'F', 'F', ' ')), hb_blob_destroy);
  unsigned size = 0;
  const char* data = hb_blob_get_data(kept.back().get(), &size);
  return {data, size};
}

// "glyphs:texts" of each cluster, as part_of shares it out.
std::string shared_out(const std::string& text, std::size_t glyphs) {
  std::vector<page::Glyph> cluster_glyphs(glyphs);
  const auto end = static_cast<std::uint32_t>(text.size());
  for (auto& glyph : cluster_glyphs) glyph.text_begin = glyph.text_end = end;
  cluster_glyphs[0].text_begin = 0;
  page::GlyphRun run;
  run.glyphs = page::Glyphs(cluster_glyphs, text);
  std::string out;
  const Cluster cluster = cluster_at(run, 0);
  for (std::size_t i = 0; i < glyphs; ++i) (out += '[') += std::string(part_of(cluster, i)) + ']';
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(fonts)

BOOST_DATA_TEST_CASE(to_unicode_maps_every_code, cmaps) {
  BOOST_TEST(body_of(to_unicode_cmap(sample.entries)) == sample.expected);
}

BOOST_AUTO_TEST_CASE(cmap_blocks_have_a_hundred_entries_at_most) {
  std::vector<GlyphCodes::Entry> entries;
  for (Cid cid = 1; cid <= 150; ++cid) entries.push_back({cid, cid, cid % 2 ? "甲" : "乙"});
  const std::string cmap = to_unicode_cmap(entries);
  BOOST_TEST(cmap.find("\n100 beginbfchar\n") != std::string::npos);
  BOOST_TEST(cmap.find("\n50 beginbfchar\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(codes_follow_from_the_set_and_not_from_its_order) {
  const GlyphCodes one = codes_of(gothic(), {{U'福', "福"}, {U'A', "A"}, {U'祉', "祉"}});
  const GlyphCodes other = codes_of(gothic(), {{U'祉', "祉"}, {U'福', "福"}, {U'A', "A"}, {U'福', "福"}});
  for (const char32_t c : {U'福', U'A', U'祉'}) {
    const std::string text = c == U'A' ? "A" : c == U'福' ? "福" : "祉";
    BOOST_TEST(one.code(gothic().glyph(c), text).cid == other.code(gothic().glyph(c), text).cid);
  }
  BOOST_TEST(one.entries().size() == 3u);
}

BOOST_AUTO_TEST_CASE(characters_that_share_a_truetype_glyph_have_codes_of_their_own) {
  const GlyphCodes codes = codes_of(mincho(), {{U'女', "⼥"}, {U'女', "女"}});
  const auto glyph = mincho().glyph(U'女');
  BOOST_TEST(codes.code(glyph, "女").cid != codes.code(glyph, "⼥").cid);
  BOOST_TEST((codes.code(glyph, "女").says_text && codes.code(glyph, "⼥").says_text));
}

BOOST_AUTO_TEST_CASE(a_cff_glyph_has_one_code_which_says_the_usual_character) {
  const GlyphCodes codes = codes_of(noto(), {{U'女', "⼥"}, {U'女', "女"}});
  const auto glyph = noto().glyph(U'女');
  BOOST_TEST(codes.code(glyph, "女").cid == codes.code(glyph, "⼥").cid);
  BOOST_TEST((codes.code(glyph, "女").says_text && !codes.code(glyph, "⼥").says_text));
}

// What goes on with the cluster before has a code of its own, which says no text.
BOOST_AUTO_TEST_CASE(a_glyph_with_a_text_and_without) {
  for (const font::Face* face : {&gothic(), &noto()}) {
    GlyphCodes codes(*face);
    const font::GlyphId glyph = face->glyph(U'福');
    for (const char* text : {"福", "", "福祉", "復"}) codes.note(glyph, text);
    codes.assign();
    std::set<Cid> cids;
    for (const char* text : {"福", "", "福祉", "復"}) cids.insert(codes.code(glyph, text).cid);
    BOOST_TEST(cids.size() == (face == &gothic() ? 4U : 1U));
    BOOST_TEST(codes.code(glyph, "福").says_text == (face == &gothic()));
    BOOST_TEST(!codes.code(glyph, "").says_text);
    BOOST_TEST(codes.code(glyph, "復").says_text);
    BOOST_TEST(codes.is_noted(glyph, U'福'));
    BOOST_TEST(!codes.is_noted(glyph, U'復'));
    BOOST_TEST(codes.code_saying(glyph, U'福') == (face == &gothic() ? codes.code(glyph, "福").cid : 0));
  }
}

BOOST_AUTO_TEST_CASE(a_font_that_was_embedded_before_is_not_made_again) {
  FontCache cache;
  const auto first = cache.streams(codes_of(gothic(), {{U'福', "福"}, {U'祉', "祉"}}));
  BOOST_TEST((first == cache.streams(codes_of(gothic(), {{U'祉', "祉"}, {U'福', "福"}}))));
  const FontStreams anew = font_streams(codes_of(gothic(), {{U'福', "福"}, {U'祉', "祉"}}));
  BOOST_TEST((first->program == anew.program && first->to_unicode == anew.to_unicode && first->tag == anew.tag));
}

BOOST_AUTO_TEST_CASE(other_glyphs_texts_or_faces_are_other_fonts) {
  FontCache cache;
  const auto first = cache.streams(codes_of(mincho(), {{U'女', "女"}}));
  const auto text = cache.streams(codes_of(mincho(), {{U'女', "⼥"}}));
  BOOST_TEST((first != text && first->to_unicode != text->to_unicode));
  BOOST_TEST((cache.streams(codes_of(mincho(), {{U'女', "女"}, {U'男', "男"}})) != first));
  BOOST_TEST((cache.streams(codes_of(gothic(), {{U'女', "女"}})) != first));
}

BOOST_AUTO_TEST_CASE(fonts_that_were_not_asked_for_lately_are_forgotten) {
  FontCache cache;
  const std::weak_ptr<const FontStreams> first = cache.streams(codes_of(gothic(), {{U'福', "福"}}));
  BOOST_TEST(!first.expired());
  for (char32_t c = U'一'; c < U'一' + 100; ++c) {
    if (gothic().glyph(c) != 0) cache.streams(codes_of(gothic(), {{c, "一"}}));
  }
  BOOST_TEST(first.expired());
}

BOOST_AUTO_TEST_CASE(notdef_is_refused) {
  GlyphCodes codes(gothic());
  BOOST_CHECK_THROW(codes.note(0, "𩸽"), std::logic_error);
  BOOST_CHECK_THROW(codes.note(0xFFFFF, "𩸽"), std::logic_error);
}

BOOST_AUTO_TEST_CASE(widths_name_the_commonest_once) {
  const GlyphCodes codes = codes_of(gothic(), {{U'福', "福"}, {U'祉', "祉"}, {U'a', "a"}, {U'b', "b"}, {U'c', "c"}});
  BOOST_TEST(width_entries(codes) == "/DW 500/W[4[1000 1000]]");
  BOOST_TEST(width_entries(codes_of(nimbus(), {{U'i', "i"}, {U'm', "m"}, {U'W', "W"}})).substr(0, 4) == "/DW ");
}

BOOST_AUTO_TEST_CASE(the_default_width_is_an_integer) {
  static const auto face =
      font::Face::open("/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf", 0, "BIZ UDPGothic");
  // 0.7597656 em: the commonest, but no whole number of thousandths.
  BOOST_TEST(width_entries(codes_of(*face, {{U'1', "1"}, {U'2', "2"}, {U'A', "A"}})).substr(0, 9) == "/DW 1000/");
}

BOOST_AUTO_TEST_CASE(cff_charsets) {
  const auto noto_charset = cff_charset(cff_of(noto()));
  BOOST_REQUIRE(noto_charset);
  BOOST_TEST(noto_charset->size() == hb_face_get_glyph_count(noto().hb_face()));
  BOOST_REQUIRE(cff_charset(cff_of(nimbus())));
  BOOST_TEST(cff_charset(cff_of(nimbus()))->empty());
}

BOOST_AUTO_TEST_CASE(damaged_cff_is_recognised) {
  BOOST_TEST(!cff_charset(""));
  BOOST_TEST(!cff_charset(cff_of(noto()).substr(0, 40)));
  BOOST_TEST(!cff_charset(cff_of(noto()).substr(0, 4000)));
}

// The CIDs that the file states are those that select the glyphs in the embedded subset.
BOOST_AUTO_TEST_CASE(a_cid_keyed_subset_keeps_its_cids) {
  const GlyphCodes codes = codes_of(noto(), {{U'福', "福"}, {U'祉', "祉"}, {U'a', "a"}});
  std::vector<font::GlyphId> glyphs;
  for (const char32_t c : {U'福', U'祉', U'a'}) glyphs.push_back(noto().glyph(c));
  std::sort(glyphs.begin(), glyphs.end());
  const Subset subset = pdf::subset(noto(), glyphs, false);
  const auto charset = cff_charset(subset.program);
  BOOST_REQUIRE(charset);
  BOOST_TEST(charset->size() == 4u);
  for (const auto& entry : codes.entries()) BOOST_TEST(charset->at(subset.new_ids.at(entry.glyph)) == entry.cid);
}

// The composite glyphs of a font, each with an outline of a part taken away in turn: from the subset alone, or, as parts
// may be empty, from the face as well.
BOOST_AUTO_TEST_CASE(a_part_of_a_composite_glyph_is_missed_where_the_face_has_it) {
  const font::Face& face = gothic();
  const std::vector<font::GlyphId> glyphs = {face.glyph(U'が'), face.glyph(U'Ä'), face.glyph(U'福'), face.glyph(U'a')};
  std::vector<font::GlyphId> sorted = glyphs;
  std::sort(sorted.begin(), sorted.end());
  const Subset whole = pdf::subset(face, sorted, false);
  std::vector<font::GlyphId> new_ids;
  for (const font::GlyphId glyph : sorted) new_ids.push_back(whole.new_ids.at(glyph));
  BOOST_TEST(outlines_kept(face, sorted, whole.program, new_ids));
  const auto directory = font::Directory::read(whole.program, 0);
  const std::string_view loca = directory->table(font::table_tag("loca"));
  const bool wide = font::u16_at(directory->table(font::table_tag("head")), 50) != 0;
  const std::size_t each = wide ? 4 : 2, count = loca.size() / each - 1;
  const auto begin = static_cast<std::size_t>(loca.data() - whole.program.data());
  for (std::size_t glyph = 1; glyph < count; ++glyph) {
    std::string without = whole.program;  // where it begins is where it ends
    const std::size_t at = begin + glyph * each;
    if (without.compare(at, each, without, at + each, each) == 0) continue;  // empty already
    without.replace(at + each, each, whole.program.substr(at, each));
    BOOST_TEST_CONTEXT(glyph) BOOST_TEST(!outlines_kept(face, sorted, without, new_ids));
  }
}

BOOST_AUTO_TEST_CASE(clusters_share_out_their_text) {
  BOOST_TEST(shared_out("福", 1) == "[福]");
  BOOST_TEST(shared_out("ffi", 1) == "[ffi]");
  BOOST_TEST(shared_out("か゚", 2) == "[か][゚]");
  BOOST_TEST(shared_out("abc", 2) == "[a][bc]");
  BOOST_TEST(shared_out("福", 2) == "[福][]");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::pdf
