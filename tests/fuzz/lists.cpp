// Lists of datasets, and the cells of tables.
#include "base/delimited.h"
#include "job/batch/list.h"
#include "target.h"

using namespace toji;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text = fuzz::text_of(data, size);
  for (const char separator : {'\t', ','})
    fuzz::require(cell_text(delimited_cell(text, separator)) == text, "a cell gives its text again");
  Diagnostics diagnostics;
  batch::ListReader reader("list.tsv", diagnostics);
  std::uint32_t items = 0;
  while (!text.empty()) {
    const auto end = text.find('\n');
    if (const auto item = reader.line(text.substr(0, end))) {
      fuzz::require(item->number > items, "items are numbered in order");
      items = item->number;
      fuzz::require(batch::is_output_name(item->output), "an output lies in its folder");
    }
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  reader.close();
  fuzz::require_places(diagnostics);
  fuzz::require(reader.items() >= items, "all items are counted");
  fuzz::require(items > 0 || diagnostics.has_errors(), "a list without items is an error");
  return 0;
}
