// PDF files from outside: attached files, signatures, texts of pages, what is heard of them.
#include "store/listen/transcript.h"
#include "store/pdf_read/attached_files.h"
#include "store/pdf_read/signature.h"
#include "store/pdf_read/text.h"
#include "target.h"

using namespace toji;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(fuzz::text_of(data, size));
  Diagnostics diagnostics;
  const auto files = pdf_read::attached_files(bytes, {"a.pdf", 0, 0}, diagnostics, {100, 1u << 20});
  fuzz::require(files.empty() == diagnostics.has_errors(), "files or an error");
  std::size_t taken = 0;
  for (const folder::File& file : files) taken += file.bytes.size();
  fuzz::require(taken <= 1u << 20, "no more than the limit is taken");
  pdf_read::inspect_signatures(bytes, {}, 0);
  pdf_read::claims_of(bytes);
  Diagnostics unheard;
  const listen::Limits limits{1u << 20, 1u << 20, 16u << 20, 10'000, 10'000, 100};
  const auto said = listen::transcript(bytes, {"a.pdf", 0, 0}, {}, listen::HeaderRule::any, unheard, limits);
  fuzz::require(said.has_value() != unheard.has_errors(), "a transcript or an error");
  for (std::size_t i = 0; said && i < said->size(); ++i)
    fuzz::require(listen::line_of((*said)[i], Language::en).find('\n') == std::string::npos, "one line");
  return 0;
}
