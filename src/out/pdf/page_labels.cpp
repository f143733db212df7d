#include "out/pdf/page_labels.h"

#include "out/pdf/numbers.h"
#include "out/pdf/strings.h"
#include "out/pdf/trees.h"

namespace toji::pdf {
namespace {

using page::PageLabel;

// Whether a page's label is what a viewer counts on from the page before.
bool continues(const PageLabel& before, const PageLabel& label) {
  PageLabel next = before;
  if (next.style != PageLabel::Style::none) ++next.number;
  return next == label;
}

std::string label_dict(const PageLabel& label) {
  std::string out = "<<";
  if (label.style == PageLabel::Style::decimal) out += "/S/D";
  if (label.style == PageLabel::Style::lower_roman) out += "/S/r";
  if (!label.prefix.empty()) append_text_string(out += "/P", label.prefix);
  if (label.style != PageLabel::Style::none && label.number != 1) append_integer(out += "/St ", label.number);
  return out + ">>";
}

}  // namespace

Ref add_page_labels(Saver& saver, const std::vector<page::Page>& pages) {
  std::vector<std::pair<std::int64_t, std::string>> entries;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (i != 0 && continues(pages[i - 1].label, pages[i].label)) continue;
    entries.push_back({static_cast<std::int64_t>(i), label_dict(pages[i].label)});
  }
  return add_number_tree(saver, entries);
}

}  // namespace toji::pdf
