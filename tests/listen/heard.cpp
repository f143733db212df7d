#include "heard.h"

#include "characters.h"

namespace toji::listen::test {
namespace {

using booklet::without_blanks;

std::string start_of(const Utterance& one) {
  switch (one.kind) {
    case Kind::page: return "page " + one.name;
    case Kind::heading: return "H" + std::to_string(one.level) + " ";
    case Kind::table: return "table " + one.name;
    case Kind::header_cell: return "TH " + one.name + " ";
    case Kind::data_cell: return "TD " + booklet::joined(one.headers, "／") + "：";
    case Kind::item: return "LI " + one.name;
    case Kind::figure: return "figure " + one.name;
    case Kind::caption: return "caption ";
    default: return "P ";
  }
}

// Without the blanks in it but for the one that parts it from its kind.
std::string line(const std::string& text) {
  const std::size_t blank = text.find(' ');
  return text.substr(0, blank + 1) + without_blanks(text.substr(blank + 1));
}

class Normalizer {
 public:
  void add(const Utterance& one) {
    switch (one.kind) {
      case Kind::list:
      case Kind::list_end: return;
      case Kind::table_end: return finish();
      case Kind::page: return out_.push_back(line(start_of(one)));
      case Kind::table: finish(); break;
      case Kind::header_cell:
      case Kind::data_cell: finish(), in_cell_ = true; break;
      default:
        if (in_cell_) return go_on((one.kind == Kind::item ? one.name : "") + spoken(one), one);
    }
    current_ = start_of(one) + spoken(one);
    note_links(one);
    if (!in_cell_) finish();
  }

  Lines take() {
    finish();
    return std::move(out_);
  }

 private:
  // "A＝達成": what the abbreviation stands for is heard too.
  static std::string spoken(const Utterance& one) {
    std::string out;
    for (const Piece& piece : one.pieces)
      out += piece.text + (piece.expansion.empty() ? "" : "＝" + piece.expansion);
    return out;
  }

  void go_on(const std::string& text, const Utterance& one) {
    current_ += text;
    note_links(one);
  }

  void note_links(const Utterance& one) {
    for (const Piece& piece : one.pieces)
      if (piece.is_link) links_.push_back("link " + without_blanks(piece.text) + " → " + piece.link_to);
  }

  void finish() {
    if (!current_.empty()) out_.push_back(line(current_));
    out_.insert(out_.end(), links_.begin(), links_.end());
    current_.clear(), links_.clear();
    in_cell_ = false;
  }

  Lines out_, links_;
  std::string current_;
  bool in_cell_ = false;
};

}  // namespace

Lines lines_of(const std::vector<Utterance>& said) {
  Normalizer normalizer;
  for (const Utterance& one : said) normalizer.add(one);
  return normalizer.take();
}

Booklet::Booklet(const std::string& bytes) : bytes_(bytes), pdf_(QPDF::create()) {
  pdf_->processMemoryFile("booklet", bytes_.data(), bytes_.size());
  places_ = std::make_unique<Places>(*pdf_);
  texts_ = std::make_unique<MarkedText>(limits_);
}

std::vector<Utterance> Booklet::said(const Choice& choice, HeaderRule rule) {
  return transcript(*pdf_, *places_, *texts_, choice, rule, limits_);
}

Lines Booklet::heard(const Choice& choice, HeaderRule rule) { return lines_of(said(choice, rule)); }

Lines Booklet::sheet(std::size_t number, HeaderRule rule) {
  Choice choice;
  choice.sheet = std::to_string(number);
  return heard(choice, rule);
}

Lines Booklet::pages(std::size_t from, std::size_t to) {
  Lines out;
  for (std::size_t page = from; page <= to; ++page) {
    Choice choice;
    choice.page = page - 1;
    const Lines lines = heard(choice);
    out.insert(out.end(), lines.begin(), lines.end());
  }
  return out;
}

std::vector<QPDFObjectHandle> items_of(QPDFObjectHandle one_or_many) {
  return one_or_many.isArray() ? one_or_many.getArrayAsVector() : std::vector<QPDFObjectHandle>{one_or_many};
}

std::vector<QPDFObjectHandle> Booklet::elements_of(QPDFObjectHandle element) {
  std::vector<QPDFObjectHandle> out{element};
  for (QPDFObjectHandle kid : items_of(element.getKey("/K"))) {
    if (!kid.isDictionary() || !kid.hasKey("/S")) continue;
    const auto inner = elements_of(kid);
    out.insert(out.end(), inner.begin(), inner.end());
  }
  return out;
}

QPDFObjectHandle Booklet::document() {
  return items_of(pdf_->getRoot().getKey("/StructTreeRoot").getKey("/K")).front();
}

// A page of 87 has the sheet's number as its label; the part that holds its elements is the sheet's.
QPDFObjectHandle Booklet::part(std::size_t sheet) {
  for (QPDFObjectHandle part : items_of(document().getKey("/K")))
    for (QPDFObjectHandle element : elements_of(part)) {
      if (!element.getKey("/Pg").isDictionary()) continue;
      const auto page = places_->index_of(element.getKey("/Pg"));
      if (page && places_->label(*page) == std::to_string(sheet)) return part;
      break;
    }
  return QPDFObjectHandle::newNull();
}

bool is_type(QPDFObjectHandle element, const char* type) { return element.getKey("/S").isNameAndEquals(type); }

QPDFObjectHandle attributes_of(QPDFObjectHandle element, const char* owner) {
  for (QPDFObjectHandle one : items_of(element.getKey("/A")))
    if (one.isDictionary() && one.getKey("/O").isNameAndEquals(owner)) return one;
  return QPDFObjectHandle::newNull();
}

std::string difference(const Lines& expected, const Lines& actual) {
  for (std::size_t i = 0; i < std::max(expected.size(), actual.size()); ++i) {
    const std::string wanted = i < expected.size() ? expected[i] : "(nothing)";
    const std::string found = i < actual.size() ? actual[i] : "(nothing)";
    if (wanted != found) return "expected: " + wanted + "\n   heard: " + found;
  }
  return {};
}

}  // namespace toji::listen::test
