#include "base/utf8.h"
#include "store/listen/utterance.h"
#include "texts/store/listen/line.h"

namespace toji::listen {
namespace {

namespace text = texts::store_listen_line;

// Controls, also those of direction, and the ends of lines and paragraphs of Unicode.
bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// In one line: a paragraph's end is a mark within a text, or a blank within a name.
std::string plain(const std::string& text, const char* for_line_break) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (c == '\n')
      out += for_line_break;
    else
      append_utf8(out, is_control(c) ? U' ' : c);
  }
  return out;
}

std::string name_in_line(const std::string& text) { return plain(text, " "); }

class Line {
 public:
  Line(const Utterance& said, Language language) : said_(said), language_(language) {}

  std::string whole() const {
    const std::string start = head(), words = plain_text();
    return words.empty() ? start : start + ": " + words;
  }

 private:
  std::string head() const {
    const std::string name = name_in_line(said_.name);
    switch (said_.kind) {
      case Kind::page: return say(text::page) + ": " + name;
      case Kind::heading: return say(text::heading, {said_.level == 0 ? "" : std::to_string(said_.level)});
      case Kind::paragraph: return say(text::body_text);
      case Kind::note: return say(text::note);
      case Kind::caption: return say(text::caption);
      case Kind::table: return say(text::table) + size() + part(name);
      case Kind::header_cell: return say(text::header_cell) + place() + scope() + headers();
      case Kind::data_cell: return say(text::cell) + place() + headers();
      case Kind::table_end: return say(text::end_of_table);
      case Kind::list: return say(text::list) + level() + items() + part(name);
      case Kind::item: return say(text::item) + count() + (name.empty() ? "" : " " + name);
      case Kind::list_end: return say(text::end_of_list) + level();
      case Kind::figure: return say(text::figure) + part(name);
      case Kind::formula: return say(text::formula) + part(name);
      case Kind::field: return say(text::field) + part(name);
    }
    return {};
  }

  std::string say(Text words) const { return toji::say(words, language_); }
  std::string say(Text words, const std::vector<std::string>& args) const { return toji::say(words, language_, args); }

  static std::string part(const std::string& name) { return name.empty() ? "" : ": " + name; }

  std::string size() const {
    return say(text::size, {std::to_string(said_.row), std::to_string(said_.column)});
  }

  static std::string range(std::size_t from, std::size_t length) {
    return std::to_string(from) + (length > 1 ? "-" + std::to_string(from + length - 1) : "");
  }

  std::string place() const {
    const std::string row = range(said_.row, said_.row_span), column = range(said_.column, said_.column_span);
    return say(text::place, {row, column});
  }

  std::string scope() const {
    if (said_.name == "Row") return say(text::of_its_row);
    if (said_.name == "Column") return say(text::of_its_column);
    return said_.name == "Both" ? say(text::of_row_and_column) : "";
  }

  std::string headers() const {
    std::string out;
    for (const std::string& header : said_.headers) out += (out.empty() ? "" : "｜") + name_in_line(header);
    return out.empty() ? "" : "〔" + out + "〕";
  }

  std::string level() const {
    if (said_.level < 2) return {};
    return say(text::level, {std::to_string(said_.level)});
  }

  std::string items() const {
    return say(text::items, {std::to_string(said_.count)});
  }

  std::string count() const {
    return said_.count == 0 ? "" : " " + std::to_string(said_.number) + "/" + std::to_string(said_.count);
  }

  std::string plain_text() const {
    std::string out;
    for (const Piece& piece : said_.pieces) out += of(piece);
    return out;
  }

  std::string of(const Piece& piece) const {
    if (!piece.new_page.empty()) return say(text::new_page, {name_in_line(piece.new_page)});
    std::string out = plain(piece.text, " ¶ ");
    if (!piece.reading.empty()) out += say(text::reading, {name_in_line(piece.reading)});
    if (!piece.expansion.empty()) out += say(text::expansion, {name_in_line(piece.expansion)});
    if (!piece.language.empty()) out = "［" + name_in_line(piece.language) + ": " + out + "］";
    return piece.is_link ? link(piece, out) : out;
  }

  std::string link(const Piece& piece, const std::string& words) const {
    const std::string to = name_in_line(piece.link_to), name = name_in_line(piece.link_name);
    std::string target = piece.leads_outside ? to : say(text::link_to_page, {to});
    if (to.empty()) target = say(text::link_to_nowhere);
    std::string more = name.empty() || name == words ? "" : say(text::link_name, {name});
    if (piece.link_areas > 1) more += say(text::link_areas, {std::to_string(piece.link_areas)});
    return say(text::link, {words, target, more});
  }

  const Utterance& said_;
  Language language_;
};

}  // namespace

std::string line_of(const Utterance& said, Language language) { return Line(said, language).whole(); }

}  // namespace toji::listen
