// Every character that cannot be seen, or is not what it seems, through a text of data: as it stands and as a
// reference.
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <boost/test/unit_test.hpp>

#include "base/unseen.h"
#include "base/utf8.h"
#include "engine/data_tree/encoding.h"
#include "engine/data_tree/tree.h"

namespace {

using namespace toji;

struct Read {
  std::string text;  // of the element
  Diagnostics found;
};

Read read(const std::string& inside, data_tree::ReadOptions options = {}) {
  Read out;
  const auto tree = data_tree::from_xml("<d><t>" + inside + "</t></d>", "f.xml", out.found, options);
  out.text = tree.document.select_node("/d/t").node().text().get();
  return out;
}

std::string reference(char32_t c) { return "&#" + std::to_string(static_cast<unsigned>(c)) + ";"; }

std::string nfc(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::Normalizer2::getNFCInstance(status)->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
  return out;
}

// By Unicode's own properties, whatever the table says.
bool cannot_be_seen(char32_t point) {
  const auto c = static_cast<UChar32>(point);
  if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x3000) return false;
  if (c >= 0xD800 && c <= 0xDFFF) return false;                                       // no characters
  if (u_hasBinaryProperty(c, UCHAR_VARIATION_SELECTOR) && c >= 0xFE00) return false;  // they have a test of their own
  return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL) ||
         u_hasBinaryProperty(c, UCHAR_NONCHARACTER_CODE_POINT) || u_hasBinaryProperty(c, UCHAR_WHITE_SPACE) ||
         u_charType(c) == U_CONTROL_CHAR || u_charType(c) == U_FORMAT_CHAR;
}

}  // namespace

// Format characters that are drawn: signs before Arabic and Syriac numbers, and the like.
BOOST_AUTO_TEST_CASE(each_character_that_cannot_be_seen_is_named_or_refused) {
  int count = 0;
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    const bool is_drawn = (c >= 0x600 && c <= 0x605) || c == 0x6DD || c == 0x70F || (c >= 0x890 && c <= 0x891) ||
                          c == 0x8E2 || c == 0x110BD || c == 0x110CD;
    if (!cannot_be_seen(c) || is_drawn) continue;
    ++count;
    for (const std::string& written : {to_utf8(c), reference(c)}) {
      const Read given = read("あ" + written + "い");
      BOOST_TEST_REQUIRE(given.found.items().size() == 1u, code_point(c));
      const Diagnostic& said = given.found.items().front();
      const std::string text = to_text(said, Language::ja);
      BOOST_TEST((said.span == Span{"f.xml", 1, 8}), text);
      const bool named = text.find(code_point(c)) != std::string::npos || text.find(reference(c)) != std::string::npos;
      BOOST_TEST((named || c == 0x1B), text);
      BOOST_TEST(!hint_of(said, Language::ja).empty());
      BOOST_TEST(given.text.empty() == (said.severity == Severity::error), text);
    }
  }
  BOOST_TEST(count > 4000);
}

BOOST_AUTO_TEST_CASE(decomposed_characters_are_read_as_one) {
  int count = 0;
  for (char32_t c = 0xA0; c <= 0xD7A3; ++c) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString apart;
    if (!icu::Normalizer2::getNFCInstance(status)->getDecomposition(static_cast<UChar32>(c), apart)) continue;
    std::string decomposed;
    apart.toUTF8String(decomposed);
    if (nfc(decomposed) != to_utf8(c)) continue;  // replaced by another even in NFC
    ++count;
    std::string references;
    for (const char32_t one : to_utf32(decomposed)) references += reference(one);
    for (const std::string& written : {decomposed, references}) {
      const Read given = read("あ" + written + "い");
      BOOST_TEST(given.found.items().empty(), code_point(c));
      BOOST_TEST(given.text == "あ" + to_utf8(c) + "い", code_point(c));
    }
  }
  BOOST_TEST(count > 11'000);
}

BOOST_AUTO_TEST_CASE(what_normal_form_would_replace_by_another_stays) {
  for (const char* text : {"豈", "神", "Å", "Ω", "か゚", "葛󠄀", "☑\uFE0E"}) {
    const Read given = read(std::string("あ") + text);
    BOOST_TEST(given.found.items().empty(), text);
    BOOST_TEST(given.text == std::string("あ") + text);
  }
}

BOOST_AUTO_TEST_CASE(marks_and_selectors_need_a_character_before_them) {
  const auto ids = [](const std::string& inside) {
    std::string out;
    const Read given = read(inside);
    for (const Diagnostic& d : given.found.items())
      out += std::string(d.text->id) + ' ' + std::to_string(d.span.column) + ' ';
    return out;
  };
  BOOST_TEST(ids("\u3099") == "xml/mark 7 ");
  BOOST_TEST(ids("あ　\u0301") == "xml/mark 9 ");
  BOOST_TEST(ids("\U000E0100葛") == "xml/selector 7 ");
  BOOST_TEST(ids("葛\U000E0100\U000E0101") == "xml/selector 9 ");
  BOOST_TEST(ids("葛\n\uFE00") == "xml/selector 1 ");
}

BOOST_AUTO_TEST_CASE(sound_marks_of_their_own_are_said) {
  const Read given = read("テ゛ータとハ゜ン、「゛」、ん゛");
  BOOST_TEST_REQUIRE(given.found.items().size() == 2u);
  BOOST_TEST(to_text(given.found.items().front(), Language::ja) ==
             "f.xml:1:8: 警告: 「テ゛」の濁点か半濁点（U+309B）が別の文字になっています [xml/sound-mark]\n"
             "  ヒント: 「デ」と 1 文字で書いてください");
}

BOOST_AUTO_TEST_CASE(the_hint_says_what_to_do) {
  const auto said = [](const std::string& inside) {
    const Read given = read(inside);
    BOOST_TEST_REQUIRE(given.found.items().size() == 1u);
    return to_text(given.found.items().front(), Language::ja);
  };
  BOOST_TEST(said("あ\u2028") ==
             "f.xml:1:8: エラー: 改行ではない改行の印 U+2028（行の区切り）があります "
             "[xml/line-separator]\n  ヒント: この文字を消して、そこで改行してください");
  BOOST_TEST(said("あ\uFFFD") ==
             "f.xml:1:8: エラー: 文字化けの印 U+FFFD があります。ここにあった文字は失われています "
             "[xml/garbled]\n  ヒント: もとの文書を見て、正しい文字を書いてください");
  BOOST_TEST(said("あ\u00A0い") ==
             "f.xml:1:8: 警告: ふつうの空白ではない空白 U+00A0（改行しない空白）があります "
             "[xml/unusual-blank]\n  ヒント: 半角か全角の空白に書き換えてください");
}

BOOST_AUTO_TEST_CASE(comments_and_what_the_program_wrote_are_no_text) {
  BOOST_TEST(read("<!-- \u200B -->あ<?p \u202E?>").found.items().empty());
  BOOST_TEST(read("<![CDATA[<!-- \u200B -->]]>").found.items().size() == 1u);
  BOOST_TEST(read("あ\u200B", {.characters = data_tree::Characters::any}).found.items().empty());
  BOOST_TEST(read("あ\u2060い\u00A0", {.characters = data_tree::Characters::layout}).found.items().empty());
  BOOST_TEST(read("あ\u202E", {.characters = data_tree::Characters::layout}).found.has_errors());
}

BOOST_AUTO_TEST_CASE(names_and_attributes_are_composed_too) {
  Diagnostics found;
  const auto tree = data_tree::from_xml("<テ\u3099ータ 名='ハ\u309Aン'>\n文<誤></テ\u3099ータ>", "f.xml", found);
  BOOST_TEST_REQUIRE(found.items().size() == 1u);
  BOOST_TEST(found.items().front().text->id == "xml/mismatch");
  BOOST_TEST(found.items().front().args.front() == "データ");
  BOOST_TEST(found.items().front().span.column == 5u);
}

// The way past usual characters leaves out none that is more than it looks like.
BOOST_AUTO_TEST_CASE(no_doubtful_character_is_passed_over) {
  for (char32_t c = 0x80; c <= 0x1FFFF; ++c) {
    if ((c >= 0xD800 && c <= 0xDFFF) || !data_tree::is_xml_character(c)) continue;
    std::vector<data_tree::Doubtful> found;
    Diagnostics diagnostics;
    const data_tree::SourceText source("<a>あ" + to_utf8(c) + "</a>", "f.xml");
    BOOST_TEST_REQUIRE(data_tree::check_encoding(source, diagnostics, found), code_point(c));
    if (found.empty() == data_tree::is_doubtful(c)) BOOST_ERROR(code_point(c) + " is passed over, or should be");
  }
}
