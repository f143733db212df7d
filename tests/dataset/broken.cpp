// The files of a dataset without one sign of their markup, or cut off: refused at a place with a remedy, or read as
// before; never read as something else, never a crash.
#include <sstream>

#include "dataset_fixture.h"

using namespace dataset_fixture;

namespace {

std::string seen(const dataset::Dataset& dataset) {
  std::ostringstream out;
  dataset::view(dataset).document.print(out, "", pugi::format_raw);
  return out.str();
}

void check_broken(const std::string& file, std::string bytes, const std::string& what, const std::string& usual) {
  dataset::Source source = second();
  source.files[file] = std::move(bytes);
  FileNames names;
  Diagnostics diagnostics;
  const auto dataset = dataset::read(source, names, diagnostics);
  if (dataset) {
    BOOST_TEST(seen(*dataset) == usual, file << ' ' << what);
    return;
  }
  const Diagnostic& first = diagnostics.items().front();
  BOOST_TEST(first.span.file.ends_with(file), file << ' ' << what);
  BOOST_TEST((first.span.line > 0 && first.span.column > 0), file << ' ' << what);
  BOOST_TEST(to_text(first, Language::ja).find("ヒント: ") != std::string::npos, to_text(first, Language::ja));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_broken_file_is_refused_or_read_as_before) {
  FileNames names;
  Diagnostics diagnostics;
  const std::string usual = seen(dataset::read(second(), names, diagnostics).value());
  for (const std::string file : {"plan.xml", "year.xml", "sheets/gakko-rin.xml", "sheets/kaigan-seiso.xml"}) {
    const std::string& bytes = second().files.at(file);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      check_broken(file, bytes.substr(0, at), "cut at " + std::to_string(at), usual);
      if (std::string_view("<>/=\"'&;").find(bytes[at]) == std::string_view::npos) continue;
      std::string without = bytes;
      without.erase(at, 1);
      check_broken(file, without, "without " + bytes.substr(at, 1) + " at " + std::to_string(at), usual);
    }
  }
}
