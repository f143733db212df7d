#pragma once
// The structure tree as values (ISO 32000-1 14.7.2), with the standard types that its own stand for.
#include <cstdint>
#include <memory>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <variant>
#include <vector>

#include "store/listen/budget.h"
#include "store/listen/places.h"

namespace toji::listen {

// Whether anything of it is on the pages that were asked for.
enum class Heard : std::uint8_t { empty, no, yes };

struct MarkedContent {
  QPDFObjectHandle holder, page;  // the page or form whose content stream it stands in
  int mcid = 0;
  std::optional<std::size_t> page_index;
  Heard heard = Heard::yes;
};

struct Annotation {
  QPDFObjectHandle dictionary;
  std::optional<std::size_t> page_index;
  Heard heard = Heard::yes;
};

struct Element;
using Kid = std::variant<std::unique_ptr<Element>, MarkedContent, Annotation>;

struct Element {
  std::string type, id, language, expansion;
  std::optional<std::string> alt, actual_text;
  // Attributes (14.8.5) of tables and lists.
  std::string scope, summary, numbering;
  std::size_t row_span = 1, column_span = 1;
  std::vector<std::string> headers;

  std::vector<Kid> kids;
  std::optional<std::size_t> first_page;  // of what is heard
  Heard heard = Heard::yes;
};

// What of the document is told.
struct Choice {
  std::optional<std::size_t> page;   // its place in the file, from 0
  std::optional<std::string> sheet;  // the label of the page on which a part of the document begins
};

// What is wrong with a structure tree, for people.
class BrokenStructure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// A root without a type whose kids are the document's. Of a sheet only its part is read. Throws BrokenStructure,
// TooMuch and what libqpdf throws.
Element read_tree(QPDF&, const Places&, const Choice&, const Limits&);

}  // namespace toji::listen
