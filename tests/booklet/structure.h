#pragma once
// The structure tree with its text, as pdfinfo -struct-text tells it, and the headers of its cells.
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace booklet {

struct Element {
  std::string type, id, scope, text;  // the text within, marked content in order
  unsigned row_span = 1, column_span = 1;
  std::vector<std::string> headers;  // IDs of header cells
  std::vector<Element> children;
};

std::string structure_text(const std::filesystem::path& pdf);

// The root; its child is the Document.
Element structure_of(const std::string& text);

// All elements of the type within, in order; those inside another of the type are not looked for.
std::vector<const Element*> all(const Element& within, const std::string& type);

struct Cell {
  const Element* element;
  std::size_t row, column;  // where it begins in the grid
};
std::vector<Cell> cells_of(const Element& table);

// The header cells of a cell as a screen reader announces them: those named by Headers, else the ones that Scope gives
// to its row and its columns (ISO 32000-1, 14.8.5.7).
std::vector<std::string> announced(const std::vector<Cell>& table, const Cell&);

}  // namespace booklet
