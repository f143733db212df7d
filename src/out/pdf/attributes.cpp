#include "out/pdf/attributes.h"

#include <algorithm>

#include "out/pdf/numbers.h"
#include "out/pdf/strings.h"

namespace toji::pdf {
namespace {

using page::Role;
using page::TagId;

const char* name_of(page::Scope scope) {
  switch (scope) {
    case page::Scope::none:
      break;
    case page::Scope::row:
      return "Row";
    case page::Scope::column:
      return "Column";
    case page::Scope::both:
      return "Both";
  }
  return "";
}

// 14.8.5.7, table 349: read before the table, while Alt would be read in its place.
void append_summary(Bytes& out, const std::string& summary) {
  if (summary.empty()) return;
  out += "/A<</O/Table/Summary";
  append_text_string(out, summary);
  out += ">>";
}

}  // namespace

std::string element_id(TagId tag) {
  std::string id = "T";
  append_integer(id, tag);
  return id;
}

void append_element_id(Bytes& out, TagId tag) {
  out += 'T';
  append_integer(out, tag);
}

std::uint64_t order_of_id(TagId tag) {
  constexpr std::uint64_t ten_digits = 1'000'000'000;
  std::uint64_t padded = tag, digits = 10;
  for (; padded != 0 && padded < ten_digits; padded *= 10) --digits;
  return padded * 16 + digits;
}

Attributes::Attributes(const page::Document& document, const Notes& notes)
    : document_(document), notes_(notes), has_id_(document.tags.size()) {
  note_headers();
}

bool Attributes::has_ids() const { return std::find(has_id_.begin(), has_id_.end(), true) != has_id_.end(); }

void Attributes::note_headers() {
  for (TagId tag = 0; tag < has_id_.size(); ++tag) {
    const page::Tag& element = document_.tags.at(tag);
    if (element.role == Role::note) has_id_[tag] = true;
    for (const TagId header : element.headers) has_id_[header] = true;
  }
}

// 14.8.5.7. Scope and Headers exclude one another: a cell with Headers does not ask for its neighbours' Scope.
void Attributes::append_cell(Bytes& out, const page::Tag& cell) const {
  if (cell.scope == page::Scope::none && cell.headers.empty() && cell.column_span == 1 && cell.row_span == 1) return;
  out += "/A<</O/Table";
  if (cell.scope != page::Scope::none) {
    out += "/Scope/";
    out += name_of(cell.scope);
  }
  if (cell.column_span != 1) append_integer(out += "/ColSpan ", cell.column_span);
  if (cell.row_span != 1) append_integer(out += "/RowSpan ", cell.row_span);
  if (!cell.headers.empty()) {
    out += "/Headers[";
    for (const TagId header : cell.headers) append_element_id(out += '(', header), out += ')';
    out += ']';
  }
  out += ">>";
}

// 14.8.5.4.3: BBox in the page's own coordinates.
void Attributes::append_figure(Bytes& out, TagId tag) const {
  const auto found = notes_.extents.find(tag);
  if (found == notes_.extents.end()) return;
  const Extent& e = found->second;
  const std::int64_t height = thousandths(document_.pages[e.page].size.height);
  out += "/A<</O/Layout/Placement/Block/BBox[";
  for (const std::int64_t n :
       {thousandths(e.min.x), height - thousandths(e.max.y), thousandths(e.max.x), height - thousandths(e.min.y)}) {
    append_thousandths(out, n);
    out += ' ';
  }
  out.pop_back();
  out += "]>>";
}

void Attributes::append(Bytes& out, TagId tag) const {
  const page::Tag& element = document_.tags.at(tag);
  if (has_id_[tag]) append_element_id(out += "/ID(", tag), out += ')';
  if (element.role == Role::header_cell || element.role == Role::data_cell) append_cell(out, element);
  if (element.role == Role::figure) append_figure(out, tag);
  if (element.role == Role::table) append_summary(out, element.texts->summary);
  if (element.role != Role::list) return;
  const auto numbering = notes_.numbering.find(tag);
  if (numbering == notes_.numbering.end() || numbering->second == nullptr) return;
  out += "/A<</O/List/ListNumbering/";
  out += numbering->second;
  out += ">>";
}

}  // namespace toji::pdf
