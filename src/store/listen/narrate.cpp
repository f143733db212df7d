#include "store/listen/narrate.h"

#include <algorithm>

namespace toji::listen {
namespace {

bool is_one_of(const std::string& type, std::initializer_list<const char*> types) {
  return std::any_of(types.begin(), types.end(), [&](const char* one) { return type == one; });
}

// Elements that hold others, which a reader goes through one by one. What is said instead of them names them.
bool is_group(const std::string& type) {
  return is_one_of(type, {"", "Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "BlockQuote", "TOC", "TOCI",
                          "Index", "NonStruct", "Aside", "THead", "TBody", "TFoot", "TR", "LBody"});
}

bool is_inline(const std::string& type) {
  return is_one_of(type, {"Span", "Quote", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP",
                          "Warichu", "WT", "WP", "Em", "Strong", "Sub"});
}

bool is_silent(const std::string& type) { return is_one_of(type, {"Private", "Artifact", "RP"}); }

unsigned heading_level(const std::string& type) {
  return type.size() == 2 && type[1] >= '1' && type[1] <= '9' ? static_cast<unsigned>(type[1] - '0') : 0;
}

bool is_heading(const std::string& type) {
  return type == "H" || type == "Title" || (type.size() == 2 && type[0] == 'H' && heading_level(type) > 0);
}

const Element* element_of(const Kid& kid) {
  const auto* inner = std::get_if<std::unique_ptr<Element>>(&kid);
  return inner == nullptr ? nullptr : inner->get();
}

Heard heard_of(const Kid& kid) {
  if (const Element* element = element_of(kid)) return element->heard;
  if (const auto* content = std::get_if<MarkedContent>(&kid)) return content->heard;
  return std::get<Annotation>(kid).heard;
}

std::string text_at(QPDFObjectHandle dictionary, const char* key) {
  QPDFObjectHandle value = dictionary.getKey(key);
  return value.isString() ? value.getUTF8Value() : "";
}

class Narrator {
 public:
  // all: also what is on other pages than those asked for, and no pages.
  Narrator(const Narration& given, Budget& bytes, bool all) : given_(given), bytes_(bytes), all_(all) {}

  std::vector<Utterance> take() {
    close();
    return std::move(said_);
  }

  void kids_of(const Element& element, std::size_t from = 0) {
    for (std::size_t i = from; i < element.kids.size(); ++i) {
      const Kid& kid = element.kids[i];
      if (!all_ && heard_of(kid) == Heard::no) continue;
      if (const Element* inner = element_of(kid))
        tell(*inner);
      else if (const auto* content = std::get_if<MarkedContent>(&kid))
        add_content(*content);
      else
        add_annotation(std::get<Annotation>(kid).dictionary);
    }
  }

 private:
  // What pieces of text are said with.
  struct Voice {
    std::string language;
    Piece link{};  // its members of the link alone
  };

  void tell(const Element& element) {
    if (is_silent(element.type)) return;
    const Voice outer = voice_;
    if (!element.language.empty()) voice_.language = element.language;
    tell_by_type(element);
    voice_ = outer;
  }

  void tell_by_type(const Element& element) {
    const std::string& type = element.type;
    if (type == "Table") return tell_table(element);
    if (type == "L") return tell_list(element);
    if (type == "Figure" || type == "Formula") return tell_picture(element);
    if (type == "Form") return tell_field(element);
    if (type == "Ruby") return tell_ruby(element);
    if (type == "Link" || type == "Annot") return tell_link(element);
    if (is_inline(type) || (type == "Lbl" && is_open_)) return content_of(element);
    if (type == "LI") return tell_item(element, 0, 0);
    if (is_group(type)) return tell_group(element);
    tell_block(element);
  }

  // Its Alt names a group, whose content is gone through all the same; ActualText stands for all of it.
  void tell_group(const Element& element) {
    if (element.actual_text) return tell_block(element);
    if (element.alt) begin(Kind::paragraph, element), say(*element.alt);
    const bool breaks = !joins();
    if (breaks) close();
    ++sections_;
    kids_of(element);
    --sections_;
    if (breaks) close();
  }

  void tell_block(const Element& element) {
    const std::string& type = element.type;
    if (is_heading(type)) {
      begin(Kind::heading, element).level = type == "H" ? std::min(sections_, 9u) : heading_level(type);
    } else if (type == "Note" || type == "FENote") {
      begin(Kind::note, element);
    } else if (type == "Caption") {
      begin(Kind::caption, element);
      gathers_ = true;
    } else if (joins()) {
      break_line();
    } else {
      begin(Kind::paragraph, element);
    }
    const bool gathered = gathers_;
    content_of(element);
    if (!gathered || type == "Caption") close();
  }

  // What replaces an element's content, or the content.
  void content_of(const Element& element) {
    const std::size_t from = is_open_ ? said_.back().pieces.size() : 0;
    const int outer = apart_;
    if (!element.expansion.empty()) apart_ = ++sources_;
    if (element.actual_text)
      say(*element.actual_text);
    else if (element.alt)
      say(*element.alt);
    else
      kids_of(element);
    apart_ = outer;
    if (!element.expansion.empty()) expand(element.expansion, from);
  }

  // The pieces from there on are one abbreviation.
  void expand(const std::string& expansion, std::size_t from) {
    if (!is_open_) return;
    std::vector<Piece>& pieces = said_.back().pieces;
    if (from >= pieces.size()) return;
    pieces[from].text = text_of({pieces.begin() + static_cast<std::ptrdiff_t>(from), pieces.end()});
    pieces[from].expansion = expansion;
    pieces.resize(from + 1);
  }

  void tell_ruby(const Element& element) {
    if (element.actual_text || element.alt) return content_of(element);
    std::string base, reading;
    for (const Kid& kid : element.kids)
      if (const Element* inner = element_of(kid)) {
        if (inner->type == "RT") reading += plain_text(*inner);
        else if (inner->type != "RP") base += plain_text(*inner);
      }
    ensure_open(element);
    Piece piece = spoken(base);
    piece.reading = reading;
    piece.source = ++sources_;
    put(std::move(piece));
  }

  void tell_link(const Element& element) {
    Piece link;
    for (const Kid& kid : element.kids)
      if (const auto* annotation = std::get_if<Annotation>(&kid)) note_link(link, annotation->dictionary);
    if (link.is_link) {
      link.source = ++sources_;
      voice_.link = link;
    }
    const std::size_t before = heard_;
    ensure_open(element);
    in_link_ = true;
    content_of(element);
    in_link_ = false;
    if (link.is_link && heard_ == before) say("");  // by its name alone
  }

  void note_link(Piece& link, QPDFObjectHandle annotation) {
    if (!annotation.getKey("/Subtype").isNameAndEquals("/Link")) return;
    if (link.link_areas++ > 0) return;
    const Places::Target target = given_.places.target_of(annotation);
    link.is_link = true;
    link.link_to = target.to;
    link.leads_outside = target.is_outside;
    link.link_name = text_at(annotation, "/Contents");
  }

  // An annotation that is no link's: what it says of itself.
  void add_annotation(QPDFObjectHandle annotation) {
    if (annotation.getKey("/Subtype").isNameAndEquals("/Link")) {
      if (in_link_) return;
      Piece link;
      note_link(link, annotation);
      link.source = ++sources_;
      return put(std::move(link));
    }
    const std::string text = text_at(annotation, "/Contents");
    if (!text.empty()) say(text);
  }

  void tell_field(const Element& element) {
    Utterance& field = begin(Kind::field, element);
    for (const Kid& kid : element.kids)
      if (const auto* annotation = std::get_if<Annotation>(&kid)) field.name = text_at(annotation->dictionary, "/TU");
    content_of(element);
    close();
  }

  // Its Alt stands for it, and its caption is read beside.
  void tell_picture(const Element& element) {
    Utterance& picture = begin(element.type == "Figure" ? Kind::figure : Kind::formula, element);
    const std::optional<std::string>& given = element.alt ? element.alt : element.actual_text;
    if (given) {
      picture.name = *given;
      close();
      for (const Kid& kid : element.kids)
        if (const Element* inner = element_of(kid))
          if (inner->type == "Caption" && (all_ || inner->heard != Heard::no)) tell(*inner);
    } else {
      kids_of(element);
    }
    close();
  }

  void tell_list(const Element& element) {
    if (element.actual_text) return tell_block(element);
    std::vector<const Element*> items;
    for (const Kid& kid : element.kids)
      if (const Element* inner = element_of(kid); inner != nullptr && inner->type == "LI") items.push_back(inner);
    ++lists_;
    Utterance& list = begin(Kind::list, element);
    list.name = element.numbering;
    list.level = lists_;
    list.count = items.size();
    if (element.alt) say(*element.alt);
    close();
    std::size_t number = 0;
    for (const Kid& kid : element.kids) {
      const Element* inner = element_of(kid);
      const bool is_item = inner != nullptr && inner->type == "LI";
      if (is_item) ++number;
      if (inner == nullptr || (!all_ && inner->heard == Heard::no)) continue;
      if (is_item)
        tell_item(*inner, number, items.size());
      else
        tell(*inner);
    }
    begin(Kind::list_end).level = lists_;
    close();
    --lists_;
  }

  void tell_item(const Element& element, std::size_t number, std::size_t count) {
    Utterance& item = begin(Kind::item, element);
    item.number = number;
    item.count = count;
    gathers_ = true;
    if (element.actual_text || element.alt) {
      content_of(element);
      return close();
    }
    std::size_t labels = 0;
    for (; labels < element.kids.size(); ++labels) {
      const Element* label = element_of(element.kids[labels]);
      if (label == nullptr || label->type != "Lbl") break;
      item.name += plain_text(*label);
    }
    kids_of(element, labels);
    close();
  }

  void tell_table(const Element& element) {
    if (element.actual_text) return tell_block(element);
    const Grid grid = grid_of(element, given_.ids, given_.rule, given_.limits);
    Utterance& table = begin(Kind::table, element);
    table.row = grid.rows.size();
    table.column = grid.columns;
    table.name = element.summary;
    if (element.alt && table.name != *element.alt)
      table.name = table.name.empty() ? *element.alt : *element.alt + " " + table.name;
    close();
    captions_of(element, true);
    for (const Row& row : grid.rows)
      if (all_ || row.element->heard != Heard::no)
        for (const Cell& cell : row.cells) tell_cell(cell);
    captions_of(element, false);
    begin(Kind::table_end);
    close();
  }

  // Those in front of the rows, or behind them.
  void captions_of(const Element& table, bool in_front) {
    bool behind = false;
    for (const Kid& kid : table.kids) {
      const Element* inner = element_of(kid);
      if (inner == nullptr || (!all_ && inner->heard == Heard::no)) continue;
      if (inner->type != "Caption")
        behind = true;
      else if (behind != in_front)
        tell(*inner);
    }
  }

  void tell_cell(const Cell& cell) {
    const Element& element = *cell.element;
    if (!all_ && element.heard == Heard::no) return;
    const Voice outer = voice_;
    if (!element.language.empty()) voice_.language = element.language;
    std::vector<std::string> headers;
    for (const Element* header : all_ ? std::vector<const Element*>() : cell.headers) {
      headers.push_back(header_text(*header));
      bytes_.take(headers.back().size() + sizeof(std::string));
    }
    Utterance& said = begin(cell.is_header() ? Kind::header_cell : Kind::data_cell, element);
    said.headers = std::move(headers);
    said.name = cell.is_header() ? element.scope : "";
    said.row = cell.row + 1;
    said.column = cell.column + 1;
    said.row_span = cell.row_span;
    said.column_span = cell.column_span;
    gathers_ = true;
    content_of(element);
    close();
    voice_ = outer;
  }

  const std::string& header_text(const Element& header) {
    const auto [known, is_new] = header_texts_.try_emplace(&header);
    if (is_new) known->second = plain_text(header);
    return known->second;
  }

  // Everything that it says, as text.
  std::string plain_text(const Element& element) {
    if (element.actual_text || element.alt) return element.actual_text ? *element.actual_text : *element.alt;
    Narrator inner(given_, bytes_, true);
    inner.kids_of(element);
    std::string out;
    for (const Utterance& one : inner.take()) {
      std::string text = one.text();
      if (!one.name.empty() && (one.kind == Kind::item || one.kind == Kind::figure || one.kind == Kind::formula))
        text = one.name + text;
      if (!text.empty()) out += (out.empty() ? "" : "\n") + text;
    }
    return out;
  }

  void add_content(const MarkedContent& content) {
    if (content.heard == Heard::no && !all_) return;
    turn_to(content.page_index);
    for (Piece piece : given_.texts.at(content.holder, content.page, content.mcid)) {
      const Piece voiced = spoken(piece.text);
      if (piece.language.empty()) piece.language = voiced.language;
      if (piece.language == given_.language) piece.language.clear();
      piece.is_link = voiced.is_link, piece.link_to = voiced.link_to, piece.leads_outside = voiced.leads_outside;
      piece.link_name = voiced.link_name, piece.link_areas = voiced.link_areas;
      piece.source = piece.expansion.empty() ? voiced.source : ++sources_;
      put(std::move(piece));
    }
  }

  void put(Piece piece) {
    if (!is_open_) begin(Kind::paragraph);
    heard_ += piece.text.size();
    bytes_.take(sizeof piece + piece.text.size() + piece.expansion.size() + piece.language.size() +
                piece.link_name.size() + piece.link_to.size());
    append(said_.back().pieces, std::move(piece));
  }

  // A page that begins within what is being said is said there.
  void turn_to(std::optional<std::size_t> page) {
    if (all_ || !page || page == page_) return;
    page_ = page;
    Utterance one{Kind::page};
    one.name = given_.places.name(*page);
    if (!is_open_) {
      said_.push_back(std::move(one));
    } else if (said_.back().pieces.empty()) {
      said_.insert(said_.end() - 1, std::move(one));
    } else {
      Piece mark;
      mark.new_page = one.name;
      append(said_.back().pieces, std::move(mark));
    }
  }

  void say(const std::string& text) {
    put(spoken(text));
  }

  Piece spoken(const std::string& text) const {
    Piece piece = voice_.link;
    piece.text = text;
    if (apart_ != 0) piece.source = apart_;
    if (voice_.language != given_.language) piece.language = voice_.language;
    return piece;
  }

  // A new utterance, behind the page on which its element begins.
  Utterance& begin(Kind kind, const std::optional<std::size_t>& page = {}) {
    close();
    if (page) turn_to(page);
    said_.push_back(Utterance{kind});
    is_open_ = true;
    return said_.back();
  }
  Utterance& begin(Kind kind, const Element& element) { return begin(kind, element.first_page); }

  void ensure_open(const Element& element) {
    if (!is_open_) begin(Kind::paragraph, element);
  }

  void close() {
    const bool says_nothing = is_open_ && said_.back().kind == Kind::paragraph && said_.back().pieces.empty();
    if (says_nothing) said_.pop_back();
    is_open_ = gathers_ = false;
  }

  // Whether paragraphs stand within a cell or an item that is being told.
  bool joins() const { return is_open_ && gathers_; }

  void break_line() {
    std::vector<Piece>& pieces = said_.back().pieces;
    if (!pieces.empty() && !text_of(pieces).empty()) append(pieces, Piece{"\n"});
  }

  const Narration& given_;
  Budget& bytes_;
  bool all_;
  std::vector<Utterance> said_;
  bool is_open_ = false;  // the last one, to which text is added
  bool gathers_ = false;  // also that of paragraphs
  bool in_link_ = false;
  Voice voice_{given_.language};
  std::optional<std::size_t> page_;
  unsigned sections_ = 0, lists_ = 0;
  int sources_ = 0;  // of pieces that are told apart, so far
  int apart_ = 0;    // that of an abbreviation that is being said
  std::size_t heard_ = 0;  // bytes of text
  std::map<const Element*, std::string> header_texts_;
};

}  // namespace

std::vector<Utterance> narrate(const Element& root, const Narration& given) {
  Budget bytes(given.limits.said_bytes);
  Narrator narrator(given, bytes, false);
  narrator.kids_of(root);
  return narrator.take();
}

}  // namespace toji::listen
