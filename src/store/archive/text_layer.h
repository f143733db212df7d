#pragma once
// Whether the pages of a PDF say what data and templates say, and nothing besides: no character more, less, different
// or on another page.
#include <cstdint>
#include <string>
#include <vector>

namespace toji::archive {

// A text as it is laid: the text of a paragraph. On a page texts come in the order of their ranks; those of one rank in
// any. Blanks and line ends count for nothing.
struct Piece {
  enum class Use : std::uint8_t {
    once,      // in parts where a page ends
    repeated,  // once, and perhaps again on later pages of the section: a table's head
    again,     // only perhaps, on later pages: a cell that is one with that above
    form,      // once, then on later pages before each text that goes on: the heads of its row and columns
  };
  std::string text, field;
  std::size_t rank = 0, cell = 0;  // cells begin in their order, each on a page on which those before have begun
  Use use = Use::once;
};

// U+FFFC, which no text has.
inline constexpr const char* page_number = "\xEF\xBF\xBC";

// What begins on a page of its own.
struct PrintedSection {
  std::string sheet;                      // its subject, for messages
  std::vector<Piece> pieces;              // ranks ascending
  std::vector<std::string> on_each_page;  // running heads; page_number in them stands for any number
  std::vector<std::string> marks;         // beside a text that goes on: any number of times
};

// Where text and pages part for the first time in a section.
struct Strayed {
  std::string sheet, field;     // of the text that was expected; may be empty
  std::size_t page = 0;         // from 1; behind the last where there are too few
  std::string expected, found;  // what comes next; either may be empty
};

std::vector<Strayed> compare_text(const std::vector<PrintedSection>&, const std::vector<std::string>& pages);

}  // namespace toji::archive
