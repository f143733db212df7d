// toji listen as it is called: what it answers and its exit codes.
#include <boost/test/unit_test.hpp>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "program.h"

namespace toji::listen::test {

BOOST_AUTO_TEST_CASE(exit_codes_and_reasons) {
  const booklet::Folder folder;
  const std::string whole = booklet::bytes_of(booklet::honjo());
  booklet::write(folder / "good.pdf", whole);
  booklet::write(folder / "cut.pdf", whole.substr(0, whole.size() / 2));
  booklet::write(folder / "text.pdf", "no PDF file");
  QPDF pdf;
  pdf.processFile((folder / "good.pdf").c_str());
  QPDFWriter writer(pdf, (folder / "locked.pdf").c_str());
  writer.setR6EncryptionParameters("secret", "secret", true, true, true, true, true, true, qpdf_r3p_full, true);
  writer.write();
  struct Call {
    const char* arguments;
    int code;
    const char* says;  // on standard output where all is well, else on standard error
  };
  for (const Call& call : {Call{"good.pdf --sheet 39 --lang en", 0, "page: 39\nheading "},
                           {"good.pdf --sheet ３９ --lang ja", 0, "ページ: 39\n見出し"},
                           {"good.pdf --page 87 --headers ids", 0, "ページ: 81\n"},
                           {"good.pdf --sheet 82", 1, "listen/no-sheet"},
                           {"good.pdf --page 88", 1, "listen/no-page"},
                           {"cut.pdf", 1, "pdf-read/damaged"},
                           {"text.pdf", 1, "pdf-read/damaged"},
                           {"locked.pdf", 1, "pdf-read/encrypted"},
                           {"good.pdf --page 0", 2, "--page"},
                           {"good.pdf --page 1 --sheet 1", 2, "--page"},
                           {"good.pdf --headers all", 2, "--headers"},
                           {"none.pdf", 3, "cli/no-file"}}) {
    const booklet::Outcome outcome =
        booklet::run("cd " + booklet::quoted(folder.path()) + "; env -u TOJI_LANG TOJI_SHARE='" TOJI_SOURCE_DIR
                     "' '" TOJI_BUILD_DIR "/toji' listen " + call.arguments);
    BOOST_TEST(outcome.status == call.code, call.arguments << ": " << outcome.status << outcome.errors);
    const std::string& said = call.code == 0 ? outcome.output : outcome.errors;
    BOOST_TEST((said.find(call.says) != std::string::npos), call.arguments << ": " << said.substr(0, 300));
    BOOST_TEST((call.code == 0) == outcome.errors.empty(), call.arguments);
    BOOST_TEST((call.code == 0) == !outcome.output.empty(), call.arguments);
  }
}

}  // namespace toji::listen::test
