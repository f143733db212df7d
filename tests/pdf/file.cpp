// Whole files, read by the tools that others use.
#include <boost/test/unit_test.hpp>
#include <regex>

#include "out/pdf/write.h"
#include "sample.h"
#include "tools.h"

namespace toji::pdf {
namespace {

using page::Role;
using test::Sample;

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string without(std::string text, const std::string& characters) {
  std::erase_if(text, [&](char c) { return characters.find(c) != std::string::npos; });
  return text;
}

// The streams "n 0 obj … endobj" of a file in order; content streams come first.
std::vector<std::string> objects_in(const std::string& file) {
  std::vector<std::string> objects;
  for (std::size_t at = 0; (at = file.find(" 0 obj\n", at)) != std::string::npos;) {
    const std::size_t end = file.find("endobj", at);
    objects.push_back(file.substr(at, end - at));
    at = end;
  }
  return objects;
}

Sample three_pages(const char* first) {
  Sample s;
  s.line(Role::p, first);
  for (const char* text : {"福祉計画", "進捗管理"}) {
    s.new_page();
    s.line(Role::p, text);
  }
  return s;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(file)

BOOST_AUTO_TEST_CASE(qpdf_finds_no_fault) {
  if (!test::has_tool("qpdf")) return;
  for (const Sample& s : {test::report(), test::one_line(), Sample()}) {
    const auto outcome = test::run("qpdf --check {}", write(s.document));
    BOOST_TEST(outcome.status == 0, outcome.output);
    BOOST_TEST(!contains(outcome.output, "WARNING"), outcome.output);
  }
}

BOOST_AUTO_TEST_CASE(poppler_reads_the_text) {
  if (!test::has_tool("pdftotext")) return;
  const std::string text = test::run("pdftotext -raw {} -", write(test::report().document)).output;
  for (const char* line :
       {"進捗管理シート\n", "本文は次の頁に\n", "令和５年度\n", "女⼥\n女⼥\n", "か゚き\n", "葛󠄀城の𠮷野家\n",
        "外\xEE\x80\x80字\n", "Annual report (2024)\\\n", "長体の文字\n", "続く。\n", "縦\n書\nき\n"}) {
    BOOST_TEST(contains(text, line), line << " is not in " << text);
  }
}

BOOST_AUTO_TEST_CASE(mutool_reads_the_text_without_a_message) {
  if (!test::has_tool("mutool")) return;
  const std::string text =
      test::run("mutool draw -q -F text {} 2>&1 | grep -av '^warning: ICC support'", write(test::report().document))
          .output;
  for (const char* line :
       {"進捗管理シート\n", "令和５年度\n", "か゚き\n", "の𠮷野家\n", "Annual report (2024)\\\n", "長体の文字\n"}) {
    BOOST_TEST(contains(text, line), line << " is not in " << text);
  }
  BOOST_TEST(!contains(text, "warning"), text);
  BOOST_TEST(!contains(text, "error"), text);
}

BOOST_AUTO_TEST_CASE(both_render_without_a_message) {
  if (!test::has_tool("pdftoppm") || !test::has_tool("mutool")) return;
  const std::string file = write(test::report().document);
  BOOST_TEST(test::run("pdftoppm -r 30 {} > /dev/null", file).output == "");
  BOOST_TEST(test::run("mutool draw -q -r 30 -F pnm -o /dev/null {} 2>&1 | grep -av ICC", file).output == "");
}

BOOST_AUTO_TEST_CASE(the_structure_is_what_was_tagged) {
  if (!test::has_tool("pdfinfo")) return;
  const std::string tree = test::run("pdfinfo -struct-text {}", write(test::report().document)).output;
  const std::string form =
      "  Table (block)\n    THead\n      TR\n"
      "        TH:\n           /Scope /Column\n          \"年度\"\n"
      "        TH:\n           /Scope /Column\n          \"令和５年度\"\n"
      "        TH:\n           /Scope /Column\n          \"令和６年度\"\n"
      "    TBody\n      TR\n"
      "        TH:\n           /Scope /Row\n          \"年次計画\"\n"
      "        TD:\n           /ColSpan 2\n          \"実施\"\n"
      "      TR\n"
      "        TH:\n           /Scope /Row\n          \"指標目標\"\n"
      "        TD\n          P (block)\n            \"１０回\"\n"
      "        TD\n";
  BOOST_TEST(contains(tree, form), tree);
  // Own content before and behind a child, over two pages.
  BOOST_TEST(contains(tree, "  P (block)\n    \"本文は次の頁に\"\n    Link (inline)\n      \"第２頁\"\n"), tree);
  BOOST_TEST(std::regex_search(tree, std::regex("Object \\d+ 0\n    \"続く。\"\n")), tree);
  BOOST_TEST(contains(tree, "/ListNumbering /Decimal"), tree);
  BOOST_TEST(contains(tree, "/Headers [(T"), tree);
  BOOST_TEST(contains(tree, "/BBox [399.75 491.64 450.25 542.14]"), tree);
}

BOOST_AUTO_TEST_CASE(catalogue_and_metadata) {
  if (!test::has_tool("qpdf")) return;
  const std::string file = write(test::report().document);
  BOOST_TEST(file.substr(0, 9) == "%PDF-1.7\n");
  BOOST_TEST(file.substr(file.size() - 6) == "%%EOF\n");
  const std::string plain = without(test::plain_form(file), " \n");
  for (const char* part :
       {"/Lang(ja)", "/MarkInfo<</Markedtrue>>", "/ViewerPreferences<</DisplayDocTitletrue>>", "/PageMode/UseOutlines",
        "/CreationDate(D:20240801090000+09'00')", "/S/GTS_PDFA1",
        "<dc:title><rdf:Alt><rdf:lixml:lang=\"x-default\">進捗管理報告書</rdf:li></rdf:Alt></dc:title>",
        "令和５年度の実績&lt;5&amp;6&gt;", "<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<",
        "<xmp:CreateDate>2024-08-01T09:00:00+09:00<", "/Tabs/S", "/PageLabels"}) {
    BOOST_TEST(contains(plain, part), part);
  }
}

BOOST_AUTO_TEST_CASE(bookmarks_labels_and_links) {
  if (!test::has_tool("qpdf")) return;
  const std::string file = write(test::report().document);
  const std::string json = test::run("qpdf --json --json-key=outlines --json-key=pages {}", file).output;
  BOOST_TEST(contains(json, "\"title\": \"進捗管理シート\""), json);
  BOOST_TEST(contains(json, "\"destpageposfrom1\": 2"), json);
  BOOST_TEST(contains(json, "\"/St\": 2"), json);
}

BOOST_AUTO_TEST_CASE(same_document_same_bytes) {
  const std::string file = write(test::report().document);
  BOOST_TEST((write(test::report().document) == file));
  Tasks tasks(2);
  BOOST_TEST((write(test::report().document, {}, &tasks) == file));
}

// A change in one page's text that keeps the set of characters leaves the other pages' streams byte for byte.
BOOST_AUTO_TEST_CASE(a_changed_page_leaves_the_others) {
  const auto one = objects_in(write(three_pages("福祉進捗").document));
  const auto other = objects_in(write(three_pages("捗進福福祉祉").document));
  BOOST_REQUIRE(one.size() == other.size());
  BOOST_TEST((one[0] == other[0]));  // the metadata
  BOOST_TEST((one[1] != other[1]));
  BOOST_TEST((one[2] == other[2]));
  BOOST_TEST((one[3] == other[3]));
}

BOOST_AUTO_TEST_CASE(files_that_differ_have_other_identifiers) {
  const std::regex id("/ID\\[<([0-9A-F]{32})>");
  std::smatch a, b;
  const std::string one = write(test::one_line("福").document), other = write(test::one_line("祉").document);
  BOOST_REQUIRE((std::regex_search(one, a, id) && std::regex_search(other, b, id)));
  BOOST_TEST(a[1] != b[1]);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::pdf
