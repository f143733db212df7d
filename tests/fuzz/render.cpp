// A template, the files it includes and the data, to the PDF. What is refused has a message with a place; what is not is
// written, and no rule of src/out/pdf throws.
#include <map>

#include "engine/bind/bind.h"
#include "engine/flow/paginate.h"
#include "engine/layout/layout.h"
#include "engine/layout/model.h"
#include "out/pdf/write.h"
#include "target.h"

using namespace toji;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text = fuzz::text_of(data, size);
  const std::string_view main = fuzz::take_file(text), tree = fuzz::take_file(text), included = fuzz::take_file(text);
  const layout::Include include{[&](std::string_view, std::string_view) -> std::optional<layout::File> {
    if (included.empty()) return std::nullopt;
    return layout::File{std::string(included), "i.xml"};
  }};
  Diagnostics diagnostics;
  const auto layout = layout::read({std::string(main), "t.xml"}, include, fuzz::fonts(), diagnostics);
  fuzz::require_places(diagnostics);
  if (diagnostics.has_errors()) return 0;
  const auto read = data_tree::from_xml(std::string(tree), "d.xml", diagnostics);
  if (diagnostics.has_errors()) return 0;
  content::Document content = bind::bind(*layout, read, diagnostics);
  fuzz::require_places(diagnostics);
  if (diagnostics.has_errors()) return 0;
  flow::Pages pages = flow::paginate(std::move(content), diagnostics);
  fuzz::require_places(diagnostics);
  if (diagnostics.has_errors()) return 0;
  if (pages.document.metadata.date.empty()) pages.document.metadata.date = "2024-04-01";
  fuzz::require(pdf::write(std::move(pages.document)).starts_with("%PDF-1.7"), "what is not refused is written");
  return 0;
}
