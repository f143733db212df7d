// A collection of CFF fonts with CIDs, as Debian's fonts-noto-cjk has them.
#include <boost/test/unit_test.hpp>

#include "program.h"

namespace booklet {

BOOST_AUTO_TEST_CASE(a_collection_of_cff_fonts_is_embedded_as_a_subset) {
  const fs::path file = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc";
  if (!fs::exists(file)) return skip("fonts-noto-cjk is not installed");
  if (!has_tools({"pdftotext", "pdffonts", "qpdf"})) return;
  const Folder folder;
  fs::create_directories(folder / "fonts");
  write(folder / "fonts/fonts.xml",
        "<fonts><face name='N' package='fonts-noto-cjk' licence='OFL-1.1' index='0' sha256='" + std::string(64, '0') +
            "'><file>" + file.string() + "</file></face><family name='mincho'><use face='N'/></family></fonts>");
  write(folder / "l.xml",
        "<layout><page id='p' size='A5' margin='15mm'/><style id='s' font='mincho' size='12pt'/><document title='字'>"
        "<section page='p' style='s'><p><value select='t'/></p></section></document></layout>");
  write(folder / "d.xml", "<d><t>渡辺さん、𠮷野家。</t></d>");
  const Outcome made = run("cd " + quoted(folder.path()) +
                           " && TOJI_SHARE=. '" TOJI_BUILD_DIR "/toji' render l.xml d.xml -o o.pdf --quiet");
  BOOST_TEST_REQUIRE(made.status == 0, made.errors);
  const std::string pdf = quoted(folder / "o.pdf");
  BOOST_TEST(output_of("pdftotext -raw -nopgbrk " + pdf + " -") == "渡辺さん、𠮷野家。\n");
  const std::string fonts = run("pdffonts " + pdf).output;
  BOOST_TEST((fonts.find("NotoSerifCJKjp-Regular") != std::string::npos), fonts);
  BOOST_TEST((fonts.find("CID Type 0C       Identity-H       yes yes yes") != std::string::npos), fonts);
  BOOST_TEST(run("qpdf --check " + pdf).status == 0);
  BOOST_TEST(fs::file_size(folder / "o.pdf") < 100'000u);
}

}  // namespace booklet
