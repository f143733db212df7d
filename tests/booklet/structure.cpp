#include "structure.h"

#include <algorithm>
#include <set>

#include "characters.h"
#include "program.h"

namespace booklet {
namespace {

std::size_t indent_of(const std::string& line) { return std::min(line.find_first_not_of(' '), line.size()); }

bool has_scope(const Element& cell, const char* scope) {
  return cell.type == "TH" && (cell.scope == scope || cell.scope == "Both");
}

bool overlaps(std::size_t a, std::size_t a_size, std::size_t b, std::size_t b_size) {
  return a < b + b_size && b < a + a_size;
}

// "/Scope /Row", "/ColSpan 5", "/Headers [(T1) (T2)]"
void take_attribute(Element& element, const std::string& line) {
  const auto space = line.find(' ');
  const std::string name = line.substr(0, space), given = line.substr(space + 1);
  if (name == "/Scope") element.scope = given.substr(1);
  if (name == "/RowSpan") element.row_span = static_cast<unsigned>(std::stoul(given));
  if (name == "/ColSpan") element.column_span = static_cast<unsigned>(std::stoul(given));
  if (name != "/Headers") return;
  for (std::size_t at = 0; (at = given.find('(', at)) != std::string::npos; ++at)
    element.headers.push_back(given.substr(at + 1, given.find(')', at) - at - 1));
}

// "TH <T642>:", "P (block)"
Element element_of(const std::string& line) {
  Element element;
  element.type = line.substr(0, line.find_first_of(" :"));
  if (const auto at = line.find('<'); at != std::string::npos)
    element.id = line.substr(at + 1, line.find('>', at) - at - 1);
  return element;
}

// Reads what stands deeper than `parent` does.
void read(Element& parent, std::size_t depth, const std::vector<std::string>& lines, std::size_t& at) {
  while (at < lines.size() && (lines[at].empty() || indent_of(lines[at]) >= depth)) {
    const std::string line = lines[at].substr(indent_of(lines[at]));
    ++at;
    if (line.empty() || line.starts_with("Object ")) continue;
    if (line.front() == '/') {
      take_attribute(parent, line);
    } else if (line.front() == '"') {
      parent.text += line.substr(1, line.size() - 2);
    } else {
      Element child = element_of(line);
      read(child, depth + 2, lines, at);
      parent.text += child.text;
      parent.children.push_back(std::move(child));
    }
  }
}

std::vector<std::string> headers_by_scope(const std::vector<Cell>& table, const Cell& cell) {
  std::vector<std::string> out;
  for (const Cell& other : table) {
    const bool left = other.column < cell.column && has_scope(*other.element, "Row") &&
                      overlaps(other.row, other.element->row_span, cell.row, cell.element->row_span);
    const bool above = other.row < cell.row && has_scope(*other.element, "Column") &&
                       overlaps(other.column, other.element->column_span, cell.column, cell.element->column_span);
    if (left || above) out.push_back(other.element->text);
  }
  return out;
}

}  // namespace

std::string structure_text(const fs::path& pdf) { return output_of("pdfinfo -struct-text " + quoted(pdf)); }

Element structure_of(const std::string& text) {
  Element root;
  std::size_t at = 0;
  read(root, 0, split(text, '\n'), at);
  return root;
}

std::vector<const Element*> all(const Element& within, const std::string& type) {
  std::vector<const Element*> out;
  for (const Element& child : within.children) {
    if (child.type == type) {
      out.push_back(&child);
      continue;
    }
    const auto inner = all(child, type);
    out.insert(out.end(), inner.begin(), inner.end());
  }
  return out;
}

std::vector<Cell> cells_of(const Element& table) {
  std::vector<Cell> out;
  std::set<std::pair<std::size_t, std::size_t>> taken;
  std::size_t row = 0;
  for (const Element* tr : all(table, "TR")) {
    std::size_t column = 0;
    for (const Element& cell : tr->children) {
      while (taken.contains({row, column})) ++column;
      for (std::size_t y = 0; y < cell.row_span; ++y)
        for (std::size_t x = 0; x < cell.column_span; ++x) taken.insert({row + y, column + x});
      out.push_back({&cell, row, column});
      column += cell.column_span;
    }
    ++row;
  }
  return out;
}

std::vector<std::string> announced(const std::vector<Cell>& table, const Cell& cell) {
  if (cell.element->headers.empty()) return headers_by_scope(table, cell);
  std::vector<std::string> out;
  for (const std::string& id : cell.element->headers)
    for (const Cell& other : table)
      if (other.element->id == id && other.element->type == "TH") out.push_back(other.element->text);
  return out;
}

}  // namespace booklet
