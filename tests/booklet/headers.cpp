// What a person hears who uses a screen reader: each field of a sheet is announced with the form's labels.
#include <boost/test/unit_test.hpp>
#include <cstdlib>

#include "characters.h"
#include "form.h"
#include "program.h"
#include "structure.h"

namespace booklet {
namespace {

constexpr std::size_t sheet_pages = 81;

const std::string& struct_text() {
  static const std::string text = structure_text(honjo());
  return text;
}

const Element& structure() {
  static const Element root = structure_of(struct_text());
  return root;
}

// The sheets' elements: those of the document's parts that begin with the title of a sheet.
std::vector<const Element*> sheet_elements() {
  std::vector<const Element*> out;
  for (const Element& part : structure().children.at(0).children)
    if (!part.children.empty() && part.children[0].type == "H2" && part.children[0].text.ends_with("進捗管理シート"))
      out.push_back(&part);
  return out;
}

std::string spoken(const std::vector<std::string>& labels, const std::string& text) {
  return without_blanks(joined(labels, "／") + "：" + text);
}

std::vector<std::string> announced_fields(const Element& sheet) {
  std::vector<std::string> out;
  for (const Element* table : all(sheet, "Table")) {
    const auto cells = cells_of(*table);
    for (const Cell& cell : cells)
      if (cell.element->type == "TD") out.push_back(spoken(announced(cells, cell), cell.element->text));
  }
  return out;
}

// The sheet's lines with what depends on the rest of the file, numbers of objects and names of cells, told from 1.
std::string snapshot_of(std::size_t sheet) {
  std::string out;
  std::vector<std::string> names;
  std::size_t seen = 0;
  bool title_next = false;
  for (std::string line : split(struct_text(), '\n')) {
    if (line == "  Sect") title_next = true;
    if (line.find("進捗管理シート\"") != std::string::npos && title_next) ++seen, title_next = false;
    if (seen != sheet || line == "  Sect") continue;
    if (const auto at = line.find("Object "); at != std::string::npos && at == line.find_first_not_of(' '))
      line.erase(at + 6);
    for (std::size_t at = 0; (at = line.find_first_of("(<", at)) != std::string::npos; ++at) {
      if (line.compare(at + 1, 1, "T") != 0 || line.find('"') < at) continue;
      const auto end = line.find_first_of(")>", at);
      const std::string name = line.substr(at + 1, end - at - 1);
      const auto found = std::find(names.begin(), names.end(), name);
      const std::string number = std::to_string(found - names.begin() + 1);
      if (found == names.end()) names.push_back(name);
      line.replace(at + 1, end - at - 1, "T" + number);
    }
    out += line + '\n';
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_field_is_announced_with_its_labels) {
  if (!has_tools({"pdfinfo"})) return;
  const auto sheets = honjo_sheets();
  const auto elements = sheet_elements();
  BOOST_TEST_REQUIRE(elements.size() == sheet_pages);
  for (std::size_t i = 0; i < sheet_pages; ++i) {
    const std::vector<std::string> actual = announced_fields(*elements[i]);
    std::vector<std::string> expected;
    for (const Field& field : fields_of(sheets[i])) expected.push_back(spoken(field.labels, field.text));
    BOOST_TEST(actual.size() == expected.size(), "sheet " << i + 1);
    for (std::size_t k = 0; k < std::min(actual.size(), expected.size()); ++k)
      BOOST_TEST(actual[k] == expected[k], "sheet " << i + 1 << "\n" << first_difference(expected[k], actual[k]));
  }
}

BOOST_AUTO_TEST_CASE(every_cell_of_every_table_has_a_header) {
  if (!has_tools({"pdfinfo"})) return;
  const Element invented = structure_of(structure_text(second()));
  for (const Element* root : {&structure(), &invented})
    for (const Element* table : all(*root, "Table")) {
      const auto cells = cells_of(*table);
      for (const Cell& cell : cells)
        if (cell.element->type == "TD") BOOST_TEST(!announced(cells, cell).empty(), cell.element->text);
    }
}

// tests/booklet/sheet-5.txt; TOJI_RENEW=1 writes it anew, and a person reads the difference.
BOOST_AUTO_TEST_CASE(structure_of_one_sheet) {
  if (!has_tools({"pdfinfo"})) return;
  const fs::path file = TOJI_SOURCE_DIR "/tests/booklet/sheet-5.txt";
  const std::string actual = snapshot_of(5);
  BOOST_TEST_REQUIRE(actual != "");
  const char* renew = std::getenv("TOJI_RENEW");
  if (renew != nullptr && std::string(renew) == "1") return write(file, actual);
  BOOST_TEST(actual == bytes_of(file), first_difference(bytes_of(file), actual));
}

}  // namespace booklet
