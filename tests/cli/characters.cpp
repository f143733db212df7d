// Characters on the way from the data to the PDF's text: marks are joined to what is before them, no other character is
// replaced, none is lost, 外字 become what their table says.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "program.h"

using namespace toji::cli::test;
namespace data = boost::unit_test::data;

namespace {

const char* const layout =
    R"(<layout><page id="p" size="A5" margin="15mm"/><style id="t" font="gothic" size="12pt"/>
<style id="m" font="mincho"/><document title="文字"><section page="p" style="t"><for-each select="t">
<p><value select="."/></p><p style="m"><value select="."/></p></for-each></section></document></layout>)";

Outcome render(const Folder& folder, const std::string& text, const std::string& gaiji = {}) {
  write(folder / "l.xml", layout);
  write(folder / "d.xml", "<d><t>" + text + "</t></d>");
  if (!gaiji.empty()) write(folder / "gaiji.xml", gaiji);
  const std::string in = "cd '" + folder.path().string() + "' && ";
  const Outcome run = shell(in + "$TOJI render l.xml d.xml -o o.pdf --quiet --lang en");
  return run.code != 0 ? run : shell(in + "pdftotext -raw -nopgbrk o.pdf -");
}

const std::string texts[] = {
    "𠮷野家と𩸽と𠮟る", "葛󠄀飾区と葛城、辻󠄁さん",
    "欄と朗と晴と神",   "㏌ほんじょう㌔㍻①",
    "ﾊﾝｶｸｶﾅｶﾞﾎﾟｰ",      "か゚き゚が",
    "髙﨑ABC漢字123",
};

struct Gaiji {
  std::string table, text;
};
std::ostream& operator<<(std::ostream& out, const Gaiji& g) { return out << g.table; }
const Gaiji gaiji[] = {{R"(code="U+E000" to="辺󠄂")", "渡辺󠄂"}, {R"(code="U+E000" to="𠮷")", "渡𠮷"}};

const std::pair<std::string, std::string> faults[] = {
    {R"(<character code="U+4E00" to="辺"/>)", "gaiji.xml:2:3: error: code \"U+4E00\" is no private-use code"},
    {R"(<character code="U+E000"/>)", "gaiji.xml:2:3: error: U+E000 needs one of to, mj and outline"},
    {R"(<character code="U+E000" to="あい"/>)", "gaiji.xml:2:3: error: to \"あい\" is not one character"},
    {R"(<character code="U+E000" mj="MJ999999"/>)", "gaiji.xml:2:3: error: \"MJ999999\" is no MJ number"},
    {R"(<character code="U+E000" name="x" to="辺"/>)", "gaiji.xml:2:3: error: <character> has no attribute \"name\""},
    {R"(<char/>)", "gaiji.xml:2:3: error: <char> may not stand in a table"},
};

const char* const own_table = R"(<gaiji>
<character code="U+E001" reading="わたなべ" outline="M100 100 L900 100 L900 200 L550 200 Q500 900 450 900 L450 200 L100 200 Z"/>
<character code="U+E002" to="辺"/><character code="U+E003" to="高"/>
<character code="U+E004" reading="枠" outline="M0 0 L1000 0 L1000 1000 L0 1000 Z M250 250 L250 750 L750 750 L750 250 Z"/>
</gaiji>)";

// A glyph of 100 points in the middle of a page of 200 by 200.
const char* const one_glyph =
    R"(<layout><page id="p" width="200pt" height="200pt" margin="50pt"/><style id="t" font="gothic" size="100pt"
leading="1"/><document title="枠"><section page="p" style="t"><p><value select="t"/></p></section></document></layout>)";

}  // namespace

BOOST_DATA_TEST_CASE(the_text_of_the_pdf_is_that_of_the_data, data::make(texts), text) {
  if (!has_tool("pdftotext")) return;
  const Folder folder;
  const Outcome run = render(folder, text);
  BOOST_TEST(run.code == 0, run.err);
  BOOST_TEST(run.out == text + "\n" + text + "\n");
}

BOOST_DATA_TEST_CASE(gaiji_become_the_character_of_the_table, data::make(gaiji), g) {
  if (!has_tool("pdftotext")) return;
  const Folder folder;
  const Outcome run = render(folder, "渡\xEE\x80\x80", "<gaiji>\n  <character " + g.table + "/>\n</gaiji>");
  BOOST_TEST(run.code == 0, run.err);
  BOOST_TEST(run.out == g.text + "\n" + g.text + "\n");
}

BOOST_AUTO_TEST_CASE(gaiji_without_a_meaning_are_named_at_each_place) {
  const Folder folder;
  const Outcome run = render(folder, "あ\xEE\x80\x80い\xEE\x80\x80\n\xEE\x80\x81");
  BOOST_TEST(run.code == 1);
  for (const char* place : {"d.xml:1:8: error: U+E000", "d.xml:1:10: error: U+E000", "error: U+E001"})
    BOOST_TEST(contains(run.err, place), run.err);
}

BOOST_AUTO_TEST_CASE(emoji_are_refused_by_name) {
  const Folder folder;
  const Outcome run = render(folder, "笑顔😀です");
  BOOST_TEST(run.code == 1);
  BOOST_TEST(contains(run.err, "d.xml:1:9: error: the emoji 😀 (U+1F600 GRINNING FACE)"), run.err);
}

BOOST_AUTO_TEST_CASE(faults_of_the_table_have_their_places) {
  for (const auto& [row, expected] : faults) {
    const Folder folder;
    const Outcome run = render(folder, "字", "<gaiji>\n  " + row + "\n</gaiji>");
    BOOST_TEST(run.code == 1, row);
    BOOST_TEST(contains(run.err, expected), run.err);
  }
}

// The table of the fonts says what the data's own does not.
BOOST_AUTO_TEST_CASE(an_outline_is_drawn_and_read_as_its_reading) {
  if (!has_tool("pdftotext") || !has_tool("pdffonts") || !has_tool("qpdf")) return;
  const Folder folder;
  fs::create_directories(folder / "share/fonts");
  write(folder / "share/fonts/gaiji.xml", own_table);
  write(folder / "l.xml", layout);
  write(folder / "d.xml", "<d><t>渡&#xE001;さん&#xE002;&#xE003;。&#xE001;</t></d>");
  write(folder / "gaiji.xml", R"(<gaiji><character code="U+E003" to="髙"/></gaiji>)");
  const std::string in = "cd '" + folder.path().string() + "' && ";
  const Outcome run = shell(in + "TOJI_SHARE=share $TOJI render l.xml d.xml -o o.pdf --quiet --lang en");
  BOOST_TEST_REQUIRE(run.code == 0, run.err);
  const std::string line = "渡わたなべさん辺髙。わたなべ\n";
  BOOST_TEST(shell(in + "pdftotext -raw -nopgbrk o.pdf -").out == line + line);
  BOOST_TEST(contains(shell(in + "pdffonts o.pdf").out, "+TojiGaiji"));
  BOOST_TEST(shell(in + "qpdf --check o.pdf").code == 0);
  if (!has_tool("pdftoppm")) return;
  // Black where the outline is, nothing in its hole, seen at one pixel a thousandth of the em.
  write(folder / "d.xml", "<d><t>&#xE004;</t></d>");
  write(folder / "l.xml", one_glyph);
  BOOST_TEST_REQUIRE(shell(in + "TOJI_SHARE=share $TOJI render l.xml d.xml -o o.pdf --quiet").code == 0);
  const std::string image = shell(in + "pdftoppm -r 72 -gray -singlefile o.pdf o && tail -c 40000 o.pgm").out;
  BOOST_TEST_REQUIRE(image.size() == 40000u);
  const auto dark = [&](std::size_t x, std::size_t y) { return static_cast<unsigned char>(image[y * 200 + x]) < 64; };
  BOOST_TEST(dark(60, 100));
  BOOST_TEST(dark(100, 60));
  BOOST_TEST(!dark(100, 100));
  BOOST_TEST(!dark(40, 100));
}

BOOST_AUTO_TEST_CASE(the_fingerprint_names_both_tables) {
  const Folder folder;
  fs::create_directories(folder / "share/fonts");
  const std::string in = "cd '" + folder.path().string() + "' && cp -r $SOURCE/tests/second data && ";
  const auto lines = [&](const std::string& share) {
    return shell("cd '" + folder.path().string() + "' && " + share + " $TOJI fingerprint data").out;
  };
  BOOST_TEST_REQUIRE(shell(in + "true").code == 0);
  const std::string before = lines("");
  BOOST_TEST(!contains(before, "gaiji.xml"));
  write(folder / "data/gaiji.xml", "<gaiji/>");
  write(folder / "share/fonts/gaiji.xml", own_table);
  const std::string after = lines("TOJI_SHARE=share");
  BOOST_TEST(contains(after, "data\tgaiji.xml\t"), after);
  BOOST_TEST(contains(after, "fonts\tgaiji.xml\t"), after);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_seen_stops_and_is_named) {
  const Folder folder;
  const std::pair<const char*, const char*> hidden[] = {
      {"\u00AD", "U+00AD"}, {"\u180E", "U+180E"}, {"\u200B", "U+200B"}, {"\u200D", "U+200D"},
      {"\u2060", "U+2060"}, {"\uFEFF", "U+FEFF"}, {"\u202E", "U+202E"}, {"\U000E0053", "U+E0053"},
      {"\u2028", "U+2028"}, {"\u0085", "U+0085"}, {"\uFFFD", "U+FFFD"}, {"\uF0B7", "write ・ (U+30FB)"},
      {"\uF900", "type the usual 豈 (U+8C48)"}};
  for (const auto& [character, named] : hidden) {
    const Outcome run = render(folder, std::string("承認") + character + "する");
    BOOST_TEST(run.code == 1, named);
    BOOST_TEST(contains(run.err, "d.xml:1:9: error: "), run.err);
    BOOST_TEST(contains(run.err, named), run.err);
    BOOST_TEST(!fs::exists(folder / "o.pdf"), named);
  }
  write(folder / "l.xml", layout);
  write(folder / "d.xml", "<d><t>公共\u00A0交通</t></d>");
  const Outcome blank = shell("cd '" + folder.path().string() + "' && $TOJI render l.xml d.xml -o o.pdf --lang en");
  BOOST_TEST(contains(blank.err, "d.xml:1:9: warning: there is an unusual blank U+00A0 (NO-BREAK SPACE)"), blank.err);
}

BOOST_AUTO_TEST_CASE(marks_apart_from_their_kana_are_read_as_one) {
  if (!has_tool("pdftotext")) return;
  const Folder folder;
  const Outcome run = render(folder, "テ\u3099ータとハ\u309Aン");
  BOOST_TEST(run.code == 0, run.err);
  BOOST_TEST(run.out == "データとパン\nデータとパン\n");
}
