// A document beyond what libharu's arrays, dictionaries and page tree hold.
#include <boost/test/unit_test.hpp>

#include "program.h"

using namespace toji::cli::test;

namespace {

constexpr int pages = 40'000;  // more than 32,767, the most elements of an array of libharu's

// On each page a heading with a bookmark, which is a name, a place in the outline and in the structure as well.
const std::string layout = R"(<layout>
  <page id="p" size="A4" margin="20mm"/>
  <style id="t" font="gothic" size="10pt"/>
  <document title="many" author="a" language="ja" date="2024-01-01">
    <for-each select="/x/n">
      <section page="p" style="t" role="sect">
        <bookmark depth="0" name="{.}" title="{.}"/>
        <p style="t" role="h1"><value select="."/></p>
      </section>
    </for-each>
  </document>
</layout>)";

}  // namespace

BOOST_AUTO_TEST_CASE(forty_thousand_pages) {
  const Folder folder;
  std::string data = "<x>";
  for (int i = 1; i <= pages; ++i) data += "<n>" + std::to_string(i) + "</n>";
  write(folder / "layout.xml", layout);
  write(folder / "data.xml", data + "</x>");
  const std::string head = "cd '" + folder.path().string() + "'; ";
  const Outcome run = shell(head + "$TOJI render -q layout.xml data.xml -o many.pdf");
  BOOST_TEST_REQUIRE(run.code == 0, run.err);
  if (!has_tool("pdfinfo") || !has_tool("pdftotext")) return;
  const Outcome info = shell(head + "pdfinfo many.pdf");
  BOOST_TEST(contains(info.out, "Pages:           40000\n"), info.out + info.err);
  // Read from the end of the page tree and of the tree of names.
  BOOST_TEST(contains(shell(head + "pdftotext -f 39999 -l 40000 many.pdf -").out, "39999\n\n\f40000\n"));
  BOOST_TEST(contains(shell(head + "pdfinfo -dests -f 40000 -l 40000 many.pdf | tail -n 2").out, "40000"));
  if (!has_tool("qpdf")) return;
  const Outcome check = shell(head + "qpdf --check many.pdf");
  BOOST_TEST(check.code == 0, check.out + check.err);
}
