// What is heard of small files made by hand: each rule of the standard by itself, and files that are no good.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ctime>
#include <ostream>
#include <random>

#include "made.h"
#include "store/listen/transcript.h"

namespace toji::listen {
namespace {

namespace data = boost::unit_test::data;
using pdf_read::test::file_of;
using pdf_read::test::stream;

struct Made {
  std::string structure;     // the kids of the document
  std::string more = "";     // of the page's content
  std::string catalogue = "";
  std::string root = "";     // entries of the structure's root
  std::vector<std::string> objects = {};  // from 10 on
};

// Page 1 says t0, t1, … t9 as the marked contents of these numbers; page 2 says u0.
std::string file(const Made& made) {
  std::string content = "BT /F 9 Tf ";
  for (int i = 0; i < 10; ++i)
    content += "/P<</MCID " + std::to_string(i) + ">>BDC (t" + std::to_string(i) + ")Tj EMC ";
  const std::string page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>/XObject<</X 10 0 "
                           "R>>>>/Contents ";
  std::vector<std::string> objects{
      "<</Type/Catalog/Pages 2 0 R/Lang(en)/StructTreeRoot 6 0 R" + made.catalogue + ">>",
      "<</Type/Pages/Kids[3 0 R 7 0 R]/Count 2>>",
      page + "4 0 R>>",
      stream("", content + made.more + "(loose)Tj ET"),
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
      "<</Type/StructTreeRoot/K<</S/Document/Pg 3 0 R/K[" + made.structure + "]>>" + made.root + ">>",
      page + "8 0 R>>",
      stream("", "/F 9 Tf /P<</MCID 0>>BDC (u0)Tj EMC"),
      "null"};
  objects.insert(objects.end(), made.objects.begin(), made.objects.end());
  return file_of(objects);
}

struct Outcome {
  std::string lines, error;
};

Outcome heard(const std::string& pdf, const Choice& choice = {}, HeaderRule rule = HeaderRule::any,
            const Limits& limits = {}) {
  Diagnostics diagnostics;
  const auto said = transcript(pdf, {"a.pdf", 0, 0}, choice, rule, diagnostics, limits);
  Outcome out;
  for (const Diagnostic& one : diagnostics.items()) out.error += one.text->id;
  if (said)
    for (const Utterance& one : *said) out.lines += line_of(one, Language::en) + "\n";
  BOOST_TEST(said.has_value() == out.error.empty());
  return out;
}

struct Case {
  const char* what;
  Made made;
  std::string lines;  // behind the page's
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.what; }

const std::string cell = "end of table\n";

const Case cases[] = {
    {"the order is the structure's", {"<</S/P/K 3>><</S/P/K[1 0]>>"}, "text: t3\ntext: t1t0\n"},
    {"content that no element holds is silent", {"<</S/P/K 0>>"}, "text: t0\n"},
    {"ActualText stands for the content", {"<</S/P/K[0<</S/Span/ActualText(new)/K 1>>2]>>"}, "text: t0newt2\n"},
    {"also that of a paragraph", {"<</S/P/ActualText(new)/K[0<</S/Span/K 1>>]>>"}, "text: new\n"},
    {"and of a group", {"<</S/Sect/ActualText(new)/K<</S/P/K 0>>>>"}, "text: new\n"},
    {"Alt stands for the content", {"<</S/P/K[0<</S/Span/Alt(new)/K 1>>]>>"}, "text: t0new\n"},
    {"an abbreviation", {"<</S/P/K[0<</S/Span/E(long)/K 1>>2]>>"}, "text: t0t1 (= long)t2\n"},
    {"an abbreviation of several parts", {"<</S/P/K[<</S/Span/E(long)/K[1 2]>>3]>>"}, "text: t1t2 (= long)t3\n"},
    {"properties of content",
     {"<</S/P/K[10 11 12]>>",
      "/P<</MCID 10>>BDC(a)Tj/Span<</ActualText(new)>>BDC(b)Tj EMC(c)Tj EMC "
      "/Span<</MCID 11/E(long)>>BDC(d)Tj EMC /Span<</MCID 12/Alt(said)>>BDC(e)Tj EMC "},
     "text: anewcd (= long)said\n"},
    {"artifacts are silent",
     {"<</S/P/K 10>>", "/P<</MCID 10>>BDC(a)Tj/Artifact BMC(b)Tj EMC(c)Tj EMC "},
     "text: ac\n"},
    {"strings in their operators",
     {"<</S/P/K 10>>", "/P<</MCID 10>>BDC[(a)-9(b)]TJ(c)' 0 0(d)\" <65>Tj q(f)Tj Q(g)Tj EMC "},
     "text: abcdefg\n"},
    {"a form within content",
     {"<</S/P/K 10>>", "/P<</MCID 10>>BDC(a)Tj/X Do(b)Tj EMC ", "", "",
      {stream("/Subtype/Form", "/F 9 Tf(x)Tj")}},
     "text: axb\n"},
    {"content of a form",
     {"<</S/P/K<</Type/MCR/Stm 10 0 R/Pg 3 0 R/MCID 0>>>>", "/X Do ", "", "",
      {stream("/Subtype/Form", "/F 9 Tf/P<</MCID 0>>BDC(x)Tj EMC")}},
     "text: x\n"},
    {"a form that draws itself",
     {"<</S/P/K 10>>", "/P<</MCID 10>>BDC(a)Tj/X Do EMC ", "", "",
      {stream("/Subtype/Form", "/F 9 Tf(x)Tj/X Do")}},
     "text: ax\n"},
    {"codes by ToUnicode",
     {"<</S/P/K 10>>", "/P<</MCID 10>>BDC/X Do EMC ", "", "",
      {stream("/Subtype/Form/Resources<</Font<</G 11 0 R>>>>", "/G 9 Tf<0001000200100011004100FF>Tj"),
       "<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 12 0 R>>",
       stream("", "1 begincodespacerange<0000><FFFF>endcodespacerange 2 beginbfrange<0001><0002><3042>"
                  "<0010><0011>[<D842DFB7><0041>]endbfrange 1 beginbfchar<0041><00660069>endbfchar")}},
     "text: あぃ𠮷Afi\uFFFD\n"},
    {"codes without it",
     {"<</S/P/K 10>>", "/P<</MCID 10>>BDC/X Do EMC ", "", "",
      {stream("/Subtype/Form/Resources<</Font<</G 11 0 R/H 12 0 R>>>>", "/G 9 Tf<3042>Tj/H 9 Tf(A\\200\\001\\002)Tj"),
       "<</Type/Font/Subtype/Type0/Encoding/UniJIS-UTF16-H>>",
       "<</Type/Font/Subtype/Type1/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[1/uni3044/nowhere]>>>>"}},
     "text: あA€い\uFFFD\n"},
    {"roles", {"<</S/Absatz/K 0>><</S/Titel/K 1>>", "", "", "/RoleMap<</Absatz/Mitte/Mitte/P/Titel/H3>>"},
     "text: t0\nheading 3: t1\n"},
    {"roles in a circle", {"<</S/A/K<</S/P/K 0>>>>", "", "", "/RoleMap<</A/B/B/A>>"}, "text: t0\n"},
    {"roles of a namespace", {"<</S/Absatz/NS<</RoleMapNS<</Absatz[/H2 null]>>>>/K 0>>"}, "heading 2: t0\n"},
    {"headings without a number", {"<</S/H/K 0>><</S/Sect/K<</S/H/K 1>>>>"}, "heading 1: t0\nheading 2: t1\n"},
    {"what is private", {"<</S/Private/K 0>><</S/P/K 1>>"}, "text: t1\n"},
    {"a list",
     {"<</S/L/A<</O/List/ListNumbering/Decimal>>/K[<</S/LI/K[<</S/Lbl/K 0>><</S/LBody/K[<</S/P/K 1>><</S/P/K 2>>]>>]>>"
      "<</S/LI/K<</S/LBody/K[3<</S/L/K<</S/LI/K<</S/LBody/K 4>>>>>>]>>>>]>>"},
     "list of 2 items: Decimal\nitem 1/2 t0: t1 ¶ t2\nitem 2/2: t3\nlist (2 deep) of 1 items\nitem 1/1: t4\n"
     "end of list (2 deep)\nend of list\n"},
    {"a label behind its text", {"<</S/L/K<</S/LI/K[<</S/LBody/K 1>><</S/Lbl/K 0>>]>>>>"},
     "list of 1 items\nitem 1/1: t1t0\nend of list\n"},
    {"a figure and its caption", {"<</S/Figure/Alt(red)/K[0<</S/Caption/K<</S/P/K 1>>>>]>>"},
     "figure: red\ncaption: t1\n"},
    {"a figure that says nothing of itself", {"<</S/Figure/K 0>>"}, "figure: t0\n"},
    {"a note and a field",
     {"<</S/Note/K 0>><</S/Form/K<</Type/OBJR/Obj 10 0 R>>>>", "", "", "", {"<</Subtype/Widget/TU(name)>>"}},
     "note: t0\nfield: name\n"},
    {"a link to an address",
     {"<</S/P/K[0<</S/Link/K[1<</Type/OBJR/Obj 10 0 R>>]>>]>>", "", "", "",
      {"<</Subtype/Link/Contents(there)/A<</S/URI/URI(https://e.jp/)>>>>"}},
     "text: t0<link t1 → https://e.jp/, named there>\n"},
    {"a link to a page, in two areas",
     {"<</S/P/K<</S/Link/K[1<</Type/OBJR/Obj 10 0 R>><</Type/OBJR/Obj 10 0 R>>]>>>>", "",
      "/PageLabels<</Nums[0<</S/r>>1<</S/D/P(A-)/St 7>>]>>", "", {"<</Subtype/Link/Dest[7 0 R/Fit]>>"}},
     "text: <link t1 → page A-7, 2 areas>\n"},
    {"a link by a name",
     {"<</S/P/K<</S/Link/K<</Type/OBJR/Obj 10 0 R>>>>>>", "", "/Names<</Dests<</Names[(x)<</D[7 0 R/Fit]>>]>>>>", "",
      {"<</Subtype/Link/A<</S/GoTo/D(x)>>>>"}},
     "text: <link  → page [2]>\n"},
    {"a link that leads nowhere",
     {"<</S/P/K<</S/Link/K[1<</Type/OBJR/Obj 10 0 R>>]>>>>", "", "", "", {"<</Subtype/Link/Dest(none)>>"}},
     "text: <link t1 → nowhere>\n"},
    {"languages", {"<</S/P/Lang(ja)/K[0<</S/Span/Lang(en)/K 1>>]>>"}, "text: ［ja: t0］t1\n"},
    {"ruby", {"<</S/P/K<</S/Ruby/K[<</S/RB/K 0>><</S/RP/K 1>><</S/RT/K 2>>]>>>>"}, "text: t0 (read t2)\n"},
    {"a paragraph over two pages", {"<</S/P/K[0<</Type/MCR/Pg 7 0 R/MCID 0>>]>>"}, "text: t0[page [2]]u0\n"},
    {"headers by name, and theirs",
     {"<</S/Table/A<</O/Table/Summary(all)>>/K<</S/TR/K[<</S/TH/ID(a)/K 0>>"
      "<</S/TH/ID(b)/A<</O/Table/Headers[(a)]>>/K 1>>"
      "<</S/TD/A<</O/Table/Headers[(b)(none)]>>/K 2>>]>>>>"},
     "table of 1 rows, 3 columns: all\nheader cell row 1 column 1: t0\nheader cell row 1 column 2〔t0〕: t1\n"
     "cell row 1 column 3〔t0｜t1〕: t2\n" + cell},
    {"headers by scope, as far as the next data",
     {"<</S/Table/Alt(name)/K<</S/TR/K[<</S/TH/C/Head/K 0>><</S/TD/K 1>><</S/TH/C/Head/K 2>><</S/TD/K 3>>]>>>>", "", "",
      "/ClassMap<</Head<</O/Table/Scope/Row>>>>"},
     "table of 1 rows, 4 columns: name\nheader cell row 1 column 1 (of its row): t0\ncell row 1 column 2〔t0〕: t1\n"
     "header cell row 1 column 3 (of its row)〔t0〕: t2\ncell row 1 column 4〔t2〕: t3\n" + cell},
    {"spans",
     {"<</S/Table/K[<</S/THead/K<</S/TR/K[<</S/TH/A<</O/Table/Scope/Column/ColSpan 2>>/K 0>>"
      "<</S/TH/A<</O/Table/Scope/Column/RowSpan 2>>/K 1>>]>>>><</S/TBody/K[<</S/TR/K[<</S/TD/K 2>><</S/TD/K 3>>]>>"
      "<</S/TR/K[<</S/TD/K 4>><</S/TD/K 5>><</S/TD/K 6>>]>>]>>]>>"},
     "table of 3 rows, 3 columns\nheader cell row 1 column 1-2 (of its column): t0\n"
     "header cell row 1-2 column 3 (of its column): t1\ncell row 2 column 1〔t0〕: t2\ncell row 2 column 2〔t0〕: t3\n"
     "cell row 3 column 1〔t0〕: t4\ncell row 3 column 2〔t0〕: t5\ncell row 3 column 3〔t1〕: t6\n" + cell},
    {"header cells without any scope",
     {"<</S/Table/K[<</S/TR/K[<</S/TD>><</S/TH/K 1>>]>><</S/TR/K[<</S/TH/K 2>>"
      "<</S/TD/K[<</S/P/K 3>><</S/P/K 4>>]>>]>>]>>"},
     "table of 2 rows, 2 columns\ncell row 1 column 1\nheader cell row 1 column 2: t1\nheader cell row 2 column 1: t2\n"
     "cell row 2 column 2〔t2｜t1〕: t3 ¶ t4\n" + cell},
};

}  // namespace

BOOST_DATA_TEST_CASE(rules_of_the_standard, data::make(cases), one) {
  const Outcome found = heard(file(one.made));
  BOOST_TEST(found.error == "");
  const std::size_t first = found.lines.find('\n') + 1;
  BOOST_TEST(found.lines.substr(first) == one.lines);
}

BOOST_AUTO_TEST_CASE(each_way_to_find_headers) {
  const std::string pdf = file({"<</S/Table/K[<</S/TR/K[<</S/TH/ID(a)/A<</O/Table/Scope/Column>>/K 0>>"
                                "<</S/TH/ID(b)/A<</O/Table/Scope/Column>>/K 1>>]>>"
                                "<</S/TR/K[<</S/TD/A<</O/Table/Headers[(b)]>>/K 2>><</S/TD/K 3>>]>>]>>"});
  for (const auto& [rule, first, second] : {std::tuple(HeaderRule::any, "〔t1〕", "〔t1〕"),
                                            {HeaderRule::ids, "〔t1〕", ""},
                                            {HeaderRule::scopes, "〔t0〕", "〔t1〕"}}) {
    const std::string lines = heard(pdf, {}, rule).lines;
    BOOST_TEST(lines.find("row 2 column 1" + std::string(first) + ": t2") != std::string::npos, lines);
    BOOST_TEST(lines.find("row 2 column 2" + std::string(second) + ": t3") != std::string::npos, lines);
  }
}

BOOST_AUTO_TEST_CASE(pages_and_sheets) {
  const std::string pdf = file({"<</S/Sect/K<</S/P/K 0>>>><</S/Part/K<</S/Sect/Pg 7 0 R/K<</S/P/K 0>>>>>>", "",
                                "/PageLabels<</Nums[0<</S/r>>1<</S/D/St 39>>]>>"});
  BOOST_TEST(heard(pdf).lines == "page: i\ntext: t0\npage: 39\ntext: u0\n");
  BOOST_TEST(heard(pdf, {1, {}}).lines == "page: 39\ntext: u0\n");
  BOOST_TEST(heard(pdf, {{}, "39"}).lines == "page: 39\ntext: u0\n");
  BOOST_TEST(heard(pdf, {2, {}}).error == "listen/no-page");
  BOOST_TEST(heard(pdf, {{}, "1"}).error == "listen/no-sheet");
  // Without labels a page has no number that a sheet could have.
  BOOST_TEST(heard(file({"<</S/P/K 0>>"}), {{}, "1"}).error == "listen/no-sheet");
}

BOOST_AUTO_TEST_CASE(no_line_holds_what_a_terminal_acts_upon) {
  const std::string lines =
      heard(file({"<</S/P/ActualText<FEFF001B005B0033000A202E0041>>>"})).lines;
  BOOST_TEST(lines == "text:  [3 ¶  A\n");
}

// Each with its reason, and none by force.
BOOST_AUTO_TEST_CASE(files_that_are_no_good) {
  BOOST_TEST(heard("text").error == "pdf-read/damaged");
  BOOST_TEST(heard(file_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"})).error ==
             "listen/no-structure");
  const Made circle{"9 0 R 10 0 R", "", "", "", {"<</S/Sect/K[11 0 R]>>", "<</S/Sect/K[10 0 R]>>"}};
  BOOST_TEST(heard(file(circle)).error == "listen/broken-structure");
  const Made twice{"10 0 R 10 0 R", "", "", "", {"<</S/P/K 0>>"}};
  BOOST_TEST(heard(file(twice)).error == "listen/broken-structure");
  Made deep{"10 0 R"};
  for (int i = 11; i < 400; ++i) deep.objects.push_back("<</S/Sect/K " + std::to_string(i) + " 0 R>>");
  BOOST_TEST(heard(file(deep)).error == "listen/broken-structure");
  BOOST_TEST(heard(file(deep), {{}, "1"}).error == "listen/broken-structure");
}

BOOST_AUTO_TEST_CASE(bounds) {
  const std::string many = file({"<</S/P/K[0 1 2 3 4 5 6 7]>>"});
  BOOST_TEST(heard(many, {}, HeaderRule::any, {.elements = 5}).error == "listen/too-much");
  BOOST_TEST(heard(many, {}, HeaderRule::any, {.stream_bytes = 50}).error == "listen/too-much");
  BOOST_TEST(heard(many, {}, HeaderRule::any, {.text_bytes = 9}).error == "listen/too-much");
  BOOST_TEST(heard(many, {}, HeaderRule::any, {.said_bytes = 99}).error == "listen/too-much");
  std::string cells;
  for (int i = 0; i < 1000; ++i) cells += "<</S/TR/K<</S/TD/A<</O/Table/RowSpan 10000/ColSpan 10000>>>>>>";
  BOOST_TEST(heard(file({"<</S/Table/K[" + cells + "]>>"})).error == "listen/too-much");
  // A font's table that makes much of little.
  std::string bomb = pdf_read::test::deflated_zeros(200u << 20);
  const Made swollen{"<</S/P/K 10>>", "/X Do/P<</MCID 10>>BDC/X Do EMC", "", "",
                     {stream("/Subtype/Form/Filter/FlateDecode", bomb)}};
  BOOST_TEST(heard(file(swollen)).error == "listen/too-much");
}

std::string times(std::size_t count, const std::string& part) {
  std::string out;
  while (count-- > 0) out += part;
  return out;
}

// Each is linear in its length, and would take minutes were it squared in it; of mistakes the library keeps each.
BOOST_AUTO_TEST_CASE(bounds_of_time) {
  const std::clock_t start = std::clock();
  const auto of_content = [](const std::string& content) {
    return heard(file({"<</S/P/K 10>>", "/P<</MCID 10>>BDC(a)Tj " + content})).lines;
  };
  for (const char* part : {"/P BMC ", ") > } ", "q "})
    BOOST_TEST(of_content(times(300'000, part)).starts_with("page: [1]\ntext: a"), part);
  BOOST_TEST(heard(file({"<</S/P/K[" + times(100'000, "0 ") + "]>>"})).lines.size() > 200'000u);
  const std::string row = "<</S/TR/K[<</S/TH/A<</O/Table/Scope/Column>>/K 0>><</S/TD/K 1>>]>>";
  BOOST_TEST(heard(file({"<</S/Table/K[" + times(3'000, row) + "]>>"})).error == "");
  BOOST_TEST(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < 20.0);
}

// Any byte of a file changed: a transcript or an error, and an end.
BOOST_AUTO_TEST_CASE(damage_of_every_kind) {
  std::string all;
  for (const Case& one : cases) all += one.made.structure;
  const std::string whole = file({all, "/X Do ", "/PageLabels<</Nums[0<</S/r>>1<</S/D/P(A-)/St 7>>]>>", "",
                                  {stream("/Subtype/Form", "/F 9 Tf/P<</MCID 0>>BDC(x)Tj EMC")}});
  std::mt19937 random(39);
  for (int i = 0; i < 3000; ++i) {
    std::string damaged = whole;
    for (auto n = random() % 3; n < 3; ++n) damaged[random() % damaged.size()] = static_cast<char>(random());
    heard(damaged);
  }
}

}  // namespace toji::listen
