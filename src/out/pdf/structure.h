#pragma once
// Logical structure (ISO 32000-1 14.7): the structure tree, its elements and the parent tree.
#include <vector>

#include "engine/page/document.h"
#include "out/pdf/attributes.h"
#include "out/pdf/saver.h"

namespace toji::pdf {

// What the structure must know of the pages as they were written.
struct Marks {
  std::vector<std::vector<page::TagId>> pages;  // the tag of each marked-content sequence of each page, by MCID
  Ref first_page = 0;                           // page i is object first_page + i
  Ref first_link = 0;                           // links likewise, counted through the document
};

// Which tags become structure elements: those with content or a link somewhere below, the cells and rows of a table
// that has any (a form's empty cell is a cell, ISO 14289-1 7.5), and the Document.
std::vector<bool> kept_tags(const page::Document&, const Marks&);

// Writes the tree; the result is the StructTreeRoot. Pages have their number as key of the parent tree, links come
// after the pages: StructParents i, StructParent pages + j.
Ref add_structure(Saver&, Objects&, const page::Document&, const Marks&, const std::vector<bool>& kept,
                  const Attributes&);

}  // namespace toji::pdf
