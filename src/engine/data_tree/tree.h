#pragma once
// An XML document together with the way from each of its nodes back to the file that an author can edit.
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/data_tree/source_text.h"
#include "engine/data_tree/span_table.h"

namespace toji::data_tree {

class DataTree {
 public:
  pugi::xml_document document;

  DataTree() = default;
  explicit DataTree(SourceText source) : source_(std::move(source)) {}

  // Where the text of a text node or element begins; an element without text: where its tag begins.
  // Not known for a node that was neither read from a file nor given a place.
  Span span_of(const pugi::xml_node&) const;
  // Where an element's tag begins ("<").
  Span place_of(const pugi::xml_node&) const;
  // Where the name of an attribute begins; the element's tag if it has no such attribute.
  Span place_of(const pugi::xml_node&, std::string_view attribute) const;
  // Gives a place to a node of a document that was built, not read.
  void set_span(const pugi::xml_node&, Span);
  // The same for each line of an element's text, where it has several.
  void set_lines(const pugi::xml_node&, std::vector<Span>);
  // Where each line of the node's text begins, as `normalized` leaves them. within: the text's first line only goes on
  // what stands before it (normalized_part). Empty where that is not known.
  std::vector<Span> line_places(const pugi::xml_node&, bool within = false) const;

  const SourceText& source() const { return source_; }

 private:
  SourceText source_;
  SpanTable spans_;
  std::unordered_map<const void*, std::vector<Span>> lines_;
};

// What becomes of text nodes of blanks alone; only mixed content needs them. mixed: they stay beside text, and where
// they stand between two elements of a line; what indents the elements of a file goes.
enum class Blanks : std::uint8_t { drop, keep, mixed };

// What becomes of characters that cannot be seen (base/unseen.h). In a layout those that rule a line's breaks and
// blanks of all kinds may stand; `any` is for files that the program made of what it had read before.
enum class Characters : std::uint8_t { data, layout, any };

struct ReadOptions {
  Blanks blanks = Blanks::drop;
  Characters characters = Characters::data;
  std::string_view sheet = {};  // of a dataset: messages name it, and as the field the child of the root that is meant
};

// Reads well-formed XML in UTF-8; marks that make one character with the one before them are read as that (NFC). A
// fault is reported (the first one), and all characters that nobody could see; the document is then empty. file must
// outlive the tree and its Spans.
DataTree from_xml(std::string bytes, std::string_view file, Diagnostics&, const ReadOptions& = {});

// One line of a text; span is where its first character stands.
struct TextLine {
  std::string text;
  Span span;
  bool operator==(const TextLine&) const = default;
};

// The lines of an element's own text (child elements are passed over): each stripped of ASCII blanks at both ends,
// empty lines at the start and at the end dropped. Full-width spaces stay.
std::vector<TextLine> lines_of(const DataTree&, const pugi::xml_node& element);
// The same rule for any text; the lines joined by '\n'.
std::string normalized(std::string_view text);
// For a part of a text: its first line only goes on the line before it, its last one only begins the line behind it,
// where it begins or ends within one. Blanks and empty lines at such an end stay.
std::string normalized_part(std::string_view text, bool within_at_begin, bool within_at_end);

}  // namespace toji::data_tree
