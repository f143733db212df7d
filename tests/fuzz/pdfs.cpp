// PDF files from outside: attached files, signatures, texts of pages.
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
  return 0;
}
