#include "base/utf8.h"
#include "base/wording.h"
#include "store/listen/utterance.h"

namespace toji::listen {
namespace {

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

  std::string text() const {
    const std::string start = head(), words = plain_text();
    return words.empty() ? start : start + ": " + words;
  }

 private:
  std::string head() const {
    const std::string name = name_in_line(said_.name);
    switch (said_.kind) {
      case Kind::page: return say({"ページ", "page"}) + ": " + name;
      case Kind::heading: return say({"見出し", "heading "}) + (said_.level == 0 ? "" : std::to_string(said_.level));
      case Kind::paragraph: return say({"本文", "text"});
      case Kind::note: return say({"注", "note"});
      case Kind::caption: return say({"説明", "caption"});
      case Kind::table: return say({"表", "table"}) + size() + part(name);
      case Kind::header_cell: return say({"見出しセル", "header cell"}) + place() + scope() + headers();
      case Kind::data_cell: return say({"セル", "cell"}) + place() + headers();
      case Kind::table_end: return say({"表の終わり", "end of table"});
      case Kind::list: return say({"リスト", "list"}) + level() + items() + part(name);
      case Kind::item: return say({"項目", "item"}) + count() + (name.empty() ? "" : " " + name);
      case Kind::list_end: return say({"リストの終わり", "end of list"}) + level();
      case Kind::figure: return say({"図", "figure"}) + part(name);
      case Kind::formula: return say({"数式", "formula"}) + part(name);
      case Kind::field: return say({"入力欄", "field"}) + part(name);
    }
    return {};
  }

  std::string say(const Words& words) const { return toji::say(words, language_); }

  static std::string part(const std::string& name) { return name.empty() ? "" : ": " + name; }

  std::string size() const {
    const std::string rows = std::to_string(said_.row), columns = std::to_string(said_.column);
    if (language_ == Language::ja) return " " + rows + "行" + columns + "列";
    return " of " + rows + " rows, " + columns + " columns";
  }

  static std::string range(std::size_t from, std::size_t length) {
    return std::to_string(from) + (length > 1 ? "-" + std::to_string(from + length - 1) : "");
  }

  std::string place() const {
    const std::string row = range(said_.row, said_.row_span), column = range(said_.column, said_.column_span);
    if (language_ == Language::ja) return " " + row + "行" + column + "列";
    return " row " + row + " column " + column;
  }

  std::string scope() const {
    if (said_.name == "Row") return say({"（行）", " (of its row)"});
    if (said_.name == "Column") return say({"（列）", " (of its column)"});
    return said_.name == "Both" ? say({"（行と列）", " (of row and column)"}) : "";
  }

  std::string headers() const {
    std::string out;
    for (const std::string& header : said_.headers) out += (out.empty() ? "" : "｜") + name_in_line(header);
    return out.empty() ? "" : "〔" + out + "〕";
  }

  std::string level() const {
    if (said_.level < 2) return {};
    return say({"（", " ("}) + std::to_string(said_.level) + say({"段目）", " deep)"});
  }

  std::string items() const {
    const std::string count = std::to_string(said_.count);
    return language_ == Language::ja ? " " + count + "項目" : " of " + count + " items";
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
    if (!piece.new_page.empty()) return say({"［ページ ", "[page "}) + name_in_line(piece.new_page) + say({"］", "]"});
    std::string out = plain(piece.text, " ¶ ");
    if (!piece.reading.empty()) out += say({"（読み ", " (read "}) + name_in_line(piece.reading) + say({"）", ")"});
    if (!piece.expansion.empty()) out += say({"（＝", " (= "}) + name_in_line(piece.expansion) + say({"）", ")"});
    if (!piece.language.empty()) out = "［" + name_in_line(piece.language) + ": " + out + "］";
    return piece.is_link ? link(piece, out) : out;
  }

  std::string link(const Piece& piece, const std::string& text) const {
    const std::string to = name_in_line(piece.link_to), name = name_in_line(piece.link_name);
    std::string out = say({"〈リンク ", "<link "}) + text + " → ";
    if (to.empty())
      out += say({"行き先なし", "nowhere"});
    else
      out += (piece.leads_outside ? "" : say({"ページ ", "page "})) + to;
    if (!name.empty() && name != text) out += say({"、名 ", ", named "}) + name;
    if (piece.link_areas > 1) out += say({"、", ", "}) + std::to_string(piece.link_areas) + say({" か所", " areas"});
    return out + say({"〉", ">"});
  }

  const Utterance& said_;
  Language language_;
};

}  // namespace

std::string line_of(const Utterance& said, Language language) { return Line(said, language).text(); }

}  // namespace toji::listen
