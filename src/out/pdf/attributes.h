#pragma once
// Standard structure attributes (ISO 32000-1 14.8.5) and element identifiers (14.7.2).
#include <cstdint>
#include <string>
#include <vector>

#include "engine/page/document.h"
#include "out/pdf/bytes.h"
#include "out/pdf/notes.h"

namespace toji::pdf {

// "T12": the ID of a tag's element, and what Headers name it by.
std::string element_id(page::TagId);
void append_element_id(Bytes& out, page::TagId);
// A number that orders tags as their IDs are ordered, byte by byte: T1, T10, T2.
std::uint64_t order_of_id(page::TagId);

class Attributes {
 public:
  Attributes(const page::Document&, const Notes&);

  // Appends ID and A of the tag's element, where it has any: Scope, Headers and spans of cells, ListNumbering of lists,
  // BBox and Placement of figures.
  void append(Bytes& out, page::TagId) const;

  // Elements that a cell's Headers name, and notes (ISO 14289-1 7.9).
  bool has_id(page::TagId tag) const { return has_id_[tag]; }
  bool has_ids() const;

 private:
  void note_headers();
  void append_cell(Bytes& out, const page::Tag&) const;
  void append_figure(Bytes& out, page::TagId) const;

  const page::Document& document_;
  const Notes& notes_;
  std::vector<bool> has_id_;
};

}  // namespace toji::pdf
