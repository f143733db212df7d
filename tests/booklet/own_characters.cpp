// A page with an office's own characters: one drawn by the table of the fonts, one mapped by it.
#include <boost/test/unit_test.hpp>

#include "program.h"

namespace booklet {

// By veraPDF, in the CTest entry of the booklets' own.
BOOST_AUTO_TEST_CASE(verapdf_own_characters, *boost::unit_test::disabled()) {
  const Folder folder;
  fs::create_directories(folder / "share/fonts");
  write(folder / "share/fonts/gaiji.xml",
        "<gaiji><character code='U+E001' reading='わたなべ' outline='M0 0 L1000 0 Q1000 1000 0 900 Z'/>"
        "<character code='U+E002' to='辺'/></gaiji>");
  write(folder / "l.xml",
        "<layout><page id='p' size='A5' margin='15mm'/><style id='s' font='mincho' size='12pt'/><document title='外字'>"
        "<section page='p' style='s'><p><value select='t'/></p></section></document></layout>");
  write(folder / "d.xml", "<d><t>渡&#xE001;さん、渡&#xE002;さん</t></d>");
  const Outcome made = run("cd " + quoted(folder.path()) +
                           " && TOJI_SHARE=share '" TOJI_BUILD_DIR "/toji' render l.xml d.xml -o o.pdf --quiet");
  BOOST_TEST_REQUIRE(made.status == 0, made.errors);
  const Outcome outcome = run("TOJI_BUILD_DIR='" TOJI_BUILD_DIR "' '" TOJI_SOURCE_DIR "/tests/conformance/verapdf' " +
                              quoted(folder / "o.pdf"));
  if (outcome.status == 77) return skip(outcome.errors);
  BOOST_TEST(outcome.status == 0, outcome.output << outcome.errors);
  for (const std::string standard : {" PDF/A-2a passed", " PDF/UA-1 passed"})
    BOOST_TEST((outcome.output.find(standard) != std::string::npos), outcome.output);
}

}  // namespace booklet
