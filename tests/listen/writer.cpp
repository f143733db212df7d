// A file of another producer's.
#include <boost/test/unit_test.hpp>

#include "program.h"

namespace toji::listen::test {

// tests/listen/writer.fodt, as LibreOffice Writer exports it, is heard as tests/listen/writer.txt.
BOOST_AUTO_TEST_CASE(a_document_of_another_program) {
  if (!booklet::has_tools({"soffice"})) return;
  const booklet::Folder folder;
  booklet::run("soffice '-env:UserInstallation=file://" + folder.path().string() +
               "/profile' --headless --convert-to "
               "'pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}' --outdir " +
               booklet::quoted(folder.path()) + " " + booklet::quoted(TOJI_SOURCE_DIR "/tests/listen/writer.fodt"));
  if (!booklet::fs::exists(folder / "writer.pdf")) return booklet::skip("LibreOffice Writer is not installed");
  const std::string heard =
      booklet::output_of("'" TOJI_BUILD_DIR "/toji' listen --lang ja " + booklet::quoted(folder / "writer.pdf"));
  BOOST_TEST(heard == booklet::bytes_of(TOJI_SOURCE_DIR "/tests/listen/writer.txt"));
}

}  // namespace toji::listen::test
