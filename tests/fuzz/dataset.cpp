// A dataset of any files: "NAME" and a line's end in front of each file's bytes. With a message or without, it ends; what
// was read makes the view of the templates.
#include "report/dataset/dataset.h"

#include "target.h"

using namespace toji;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::string_view text = fuzz::text_of(data + 1, size - 1);
  dataset::Source source{"d", {}};
  while (!text.empty()) {
    const std::string_view file = fuzz::take_file(text);
    const auto end = file.find('\n');
    if (end == std::string_view::npos) continue;
    source.files[std::string(file.substr(0, end))] = file.substr(end + 1);
  }
  FileNames names;
  Diagnostics diagnostics;
  const auto unfinished = data[0] % 2 == 0 ? dataset::Unfinished::refused : dataset::Unfinished::allowed;
  const auto read = dataset::read(source, names, diagnostics, nullptr, unfinished);
  fuzz::require_places(diagnostics);
  fuzz::require(read.has_value() != diagnostics.has_errors(), "a dataset or an error");
  if (read) dataset::view(*read);
  return 0;
}
