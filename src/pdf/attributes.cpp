#include "pdf/attributes.h"

#include <algorithm>

#include "pdf/bounds.h"
#include "pdf/numbers.h"
#include "pdf/unicode.h"

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

// The label's first character that says how a list counts; brackets around it do not.
char32_t telling_character(std::string_view label) {
  while (!label.empty()) {
    const char32_t c = take_code_point(label);
    if (c != '(' && c != U'（' && c != ' ' && c != U'　') return c;
  }
  return 0;
}

// ListNumbering, table 347
const char* numbering_of(std::string_view label) {
  const char32_t c = telling_character(label);
  const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  if (within('0', '9') || within(U'０', U'９') || within(U'①', U'⒛')) return "Decimal";
  if (within('a', 'z') || within(U'ａ', U'ｚ')) return "LowerAlpha";
  if (within('A', 'Z') || within(U'Ａ', U'Ｚ')) return "UpperAlpha";
  if (within(U'Ⅰ', U'Ⅻ')) return "UpperRoman";
  if (within(U'ⅰ', U'ⅻ')) return "LowerRoman";
  if (c == U'・' || c == U'•' || c == U'●' || c == U'※') return "Disc";
  if (c == U'○' || c == U'◯' || c == U'◇' || c == U'◎') return "Circle";
  if (c == U'■' || c == U'□' || c == U'◆') return "Square";
  return nullptr;
}

// Of each tag the figure it lies in, itself included, or artifact.
std::vector<TagId> figures(const page::TagTree& tags) {
  std::vector<TagId> of(tags.size(), page::artifact);
  for (TagId tag = 1; tag < tags.size(); ++tag) {
    of[tag] = tags.at(tag).role == Role::figure ? tag : of[tags.at(tag).parent];
  }
  return of;
}

}  // namespace

std::string element_id(TagId tag) {
  std::string id = "T";
  append_integer(id, tag);
  return id;
}

std::uint64_t order_of_id(TagId tag) {
  constexpr std::uint64_t ten_digits = 1'000'000'000;
  std::uint64_t padded = tag, digits = 10;
  for (; padded != 0 && padded < ten_digits; padded *= 10) --digits;
  return padded * 16 + digits;
}

Attributes::Attributes(const page::Document& document) : document_(document), has_id_(document.tags.size()) {
  note_headers();
  note_extents();
  note_numbering();
}

bool Attributes::has_ids() const { return std::find(has_id_.begin(), has_id_.end(), true) != has_id_.end(); }

void Attributes::note_headers() {
  for (TagId tag = 0; tag < has_id_.size(); ++tag) {
    const page::Tag& element = document_.tags.at(tag);
    if (element.role == Role::note) has_id_[tag] = true;
    for (const TagId header : element.headers) has_id_[header] = true;
  }
}

void Attributes::note_extents() {
  const std::vector<TagId> figure = figures(document_.tags);
  if (std::all_of(figure.begin(), figure.end(), [](TagId f) { return f == page::artifact; })) return;
  for (std::size_t page = 0; page < document_.pages.size(); ++page) {
    for (const auto& item : document_.pages[page].items) {
      if (!page::is_artifact(item.tag) && figure[item.tag] != page::artifact) {
        note_extent(figure[item.tag], page, bounds(item));
      }
    }
  }
}

void Attributes::note_extent(TagId figure, std::size_t page, const Rect& r) {
  const auto [at, added] = extents_.try_emplace(figure, Extent{page, r.origin, {r.right(), r.bottom()}});
  Extent& e = at->second;
  if (added || e.page != page) return;
  e.min = {min(e.min.x, r.left()), min(e.min.y, r.top())};
  e.max = {max(e.max.x, r.right()), max(e.max.y, r.bottom())};
}

// A list counts as its first label does.
void Attributes::note_numbering() {
  const page::TagTree& tags = document_.tags;
  for (const auto& page : document_.pages) {
    for (const auto& item : page.items) {
      if (page::is_artifact(item.tag) || tags.at(item.tag).role != Role::label) continue;
      const page::Tag& list_item = tags.at(tags.at(item.tag).parent);
      const auto* run = std::get_if<page::GlyphRun>(&item.shape);
      if (run == nullptr || list_item.role != Role::list_item || numbering_.contains(list_item.parent)) continue;
      numbering_[list_item.parent] = numbering_of(run->text);
    }
  }
}

// 14.8.5.7. Scope and Headers exclude one another: a cell with Headers does not ask for its neighbours' Scope.
void Attributes::append_cell(std::string& out, const page::Tag& cell) const {
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
    for (const TagId header : cell.headers) out += '(' + element_id(header) + ')';
    out += ']';
  }
  out += ">>";
}

// 14.8.5.4.3: BBox in the page's own coordinates.
void Attributes::append_figure(std::string& out, TagId tag) const {
  const auto found = extents_.find(tag);
  if (found == extents_.end()) return;
  const Extent& e = found->second;
  const std::int64_t height = thousandths(document_.pages[e.page].size.height);
  out += "/A<</O/Layout/Placement/Block/BBox[";
  for (const std::int64_t n :
       {thousandths(e.min.x), height - thousandths(e.max.y), thousandths(e.max.x), height - thousandths(e.min.y)}) {
    append_thousandths(out, n);
    out += ' ';
  }
  out.back() = ']';
  out += ">>";
}

void Attributes::append(std::string& out, TagId tag) const {
  const page::Tag& element = document_.tags.at(tag);
  if (has_id_[tag]) out += "/ID(" + element_id(tag) + ')';
  if (element.role == Role::header_cell || element.role == Role::data_cell) append_cell(out, element);
  if (element.role == Role::figure) append_figure(out, tag);
  if (element.role != Role::list) return;
  const auto numbering = numbering_.find(tag);
  if (numbering == numbering_.end() || numbering->second == nullptr) return;
  out += "/A<</O/List/ListNumbering/";
  out += numbering->second;
  out += ">>";
}

}  // namespace toji::pdf
