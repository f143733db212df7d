#include "report/summary/workbook_check.h"

#include <minizip/unzip.h>

#include <array>
#include <cstdlib>
#include <map>
#include <memory>
#include <pugixml.hpp>

#include "report/summary/messages.h"

namespace toji::summary {
namespace {

using Parts = std::map<std::string, pugi::xml_document>;  // by name: xl/worksheets/sheet1.xml

[[noreturn]] void fail(const std::string& part) { throw EnvironmentError(messages::torn_workbook, {part}); }

// The part that the archive stands at, whose checksum closing it compares.
std::string bytes_of_part(unzFile archive, const std::string& name) {
  if (unzOpenCurrentFile(archive) != UNZ_OK) fail(name);
  std::string bytes;
  std::array<char, 1 << 16> piece{};
  int count = 0;
  while ((count = unzReadCurrentFile(archive, piece.data(), piece.size())) > 0)
    bytes.append(piece.data(), static_cast<std::size_t>(count));
  if (count < 0 || unzCloseCurrentFile(archive) != UNZ_OK) fail(name);
  return bytes;
}

std::string name_of_part(unzFile archive, const std::string& file) {
  std::array<char, 256> name{};
  if (unzGetCurrentFileInfo64(archive, nullptr, name.data(), name.size() - 1, nullptr, 0, nullptr, 0) != UNZ_OK) fail(file);
  return name.data();
}

Parts parts_of(const std::string& file) {
  const std::unique_ptr<void, int (*)(unzFile)> archive(unzOpen64(file.c_str()), unzClose);
  if (!archive) fail(file);
  Parts parts;
  int status = unzGoToFirstFile(archive.get());
  for (; status == UNZ_OK; status = unzGoToNextFile(archive.get())) {
    const std::string name = name_of_part(archive.get(), file), bytes = bytes_of_part(archive.get(), name);
    if (!parts[name].load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata)) fail(name);
  }
  if (status != UNZ_END_OF_LIST_OF_FILE) fail(file);
  return parts;
}

// ECMA-376 part 1, 18.4.8: the texts that cells refer to by number.
std::vector<std::string> shared_texts(const Parts& parts) {
  std::vector<std::string> texts;
  const auto found = parts.find("xl/sharedStrings.xml");
  if (found == parts.end()) return texts;
  for (const pugi::xml_node item : found->second.child("sst").children("si")) texts.push_back(item.child("t").child_value());
  return texts;
}

class SheetCheck {
 public:
  SheetCheck(const std::string& name, const Parts& parts, const std::vector<std::string>& texts)
      : name_(name), texts_(texts) {
    const auto found = parts.find(name);
    if (found == parts.end()) fail(name);
    row_ = found->second.child("worksheet").child("sheetData").child("row");
  }

  void check(const Table& table) {
    std::vector<Value> head;
    for (const Column& column : table.columns) head.emplace_back(column.name);
    check_row(head);
    for (const std::vector<Value>& row : table.rows) check_row(row);
    if (row_) fail(name_);
  }

 private:
  void check_row(const std::vector<Value>& values) {
    if (!row_) fail(name_);
    pugi::xml_node cell = row_.child("c");
    for (const Value& value : values) {
      if (std::holds_alternative<std::monostate>(value)) continue;  // written as no cell
      if (!cell || !is_same(cell, value)) fail(name_);
      cell = cell.next_sibling("c");
    }
    if (cell) fail(name_);
    row_ = row_.next_sibling("row");
  }

  bool is_same(pugi::xml_node cell, const Value& value) const {
    const char* const written = cell.child("v").child_value();
    if (const auto* text = std::get_if<std::string>(&value)) {
      if (text->empty()) return *written == '\0';
      const std::size_t number = std::strtoul(written, nullptr, 10);
      return std::string_view(cell.attribute("t").value()) == "s" && number < texts_.size() && texts_[number] == *text;
    }
    const auto* share = std::get_if<Share>(&value);
    const double expected = share != nullptr ? share->tenths / 1000.0 : std::get<unsigned>(value);
    return *written != '\0' && std::strtod(written, nullptr) == expected;
  }

  std::string name_;
  const std::vector<std::string>& texts_;
  pugi::xml_node row_;
};

}  // namespace

void check_workbook(const std::string& file, const std::vector<Table>& tables) {
  const Parts parts = parts_of(file);
  const std::vector<std::string> texts = shared_texts(parts);
  for (std::size_t i = 0; i < tables.size(); ++i)
    SheetCheck("xl/worksheets/sheet" + std::to_string(i + 1) + ".xml", parts, texts).check(tables[i]);
}

}  // namespace toji::summary
