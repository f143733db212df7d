// Each line of a text leads to the place in the file where its first character stands, however it is written there.
#include <boost/test/unit_test.hpp>
#include <random>

#include "base/utf8.h"
#include "engine/data_tree/tree.h"

using namespace toji;
using namespace toji::data_tree;

namespace {

constexpr std::string_view letters = "EFGHIJKL";  // none of CDATA

// A text as a file may write it: blanks, references, line ends of two kinds, comments, CDATA, inner elements.
// A capital letter begins each of its lines, and no other character is one.
class Writer {
 public:
  explicit Writer(std::uint32_t seed) : chance_(seed) {}

  std::string text() {
    std::string out;
    for (int line = 0, lines = 1 + below(7); line < lines; ++line) {
      if (line > 0) out += end();
      for (int i = below(4); i > 0; --i) out += pick({" ", "\t", "&#32;", "&#x9;", "<!-- あ\n -->"});
      if (below(5) == 0) continue;
      out += first();
      for (int i = below(8); i > 0; --i)
        out += pick({"あ", "い", "&amp;", "&#x3042;", "x", " ", "𠮷", "<!-- う -->", "<i>え</i>"});
    }
    return out;
  }

 private:
  int below(int n) { return static_cast<int>(chance_() % static_cast<std::uint32_t>(n)); }
  std::string pick(std::initializer_list<const char*> all) { return all.begin()[below(static_cast<int>(all.size()))]; }
  std::string end() { return pick({"\n", "\n", "\r\n", "&#10;"}); }
  std::string first() {
    const std::string letter(1, letters[letters_++]);
    switch (below(4)) {
      case 0:
        return "<![CDATA[" + letter + "お]]>";
      case 1:
        return "<b>" + letter + "</b>";
      default:
        return letter;
    }
  }

  std::mt19937 chance_;
  std::size_t letters_ = 0;
};

// Line and column of a byte, counted from the beginning.
Span counted(std::string_view bytes, std::size_t at) {
  Span out{"f.xml", 1, 1};
  for (const char c : bytes.substr(0, at)) {
    if (c == '\n') {
      ++out.line;
      out.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++out.column;
    }
  }
  return out;
}

std::string raw(const pugi::xml_node& node) {
  std::string out;
  for (const pugi::xml_node& child : node.children())
    out += child.type() == pugi::node_element ? raw(child) : child.value();
  return out;
}

std::string at(const Span& span) { return std::to_string(span.line) + ':' + std::to_string(span.column); }

}  // namespace

BOOST_AUTO_TEST_CASE(each_line_of_a_text_knows_where_it_begins) {
  std::size_t checked = 0;
  for (std::uint32_t seed = 0; seed < 3000; ++seed) {
    const std::string file = "<d>\n <t>" + Writer(seed).text() + "</t></d>";
    Diagnostics diagnostics;
    const DataTree tree = from_xml(file, "f.xml", diagnostics, {.blanks = Blanks::mixed});
    BOOST_TEST_REQUIRE(!diagnostics.has_errors(), file);
    const pugi::xml_node node = tree.document.document_element().child("t");
    const std::string text = normalized(raw(node));
    const std::vector<Span> places = tree.line_places(node);
    std::string_view rest = text;
    for (std::size_t line = 0; !text.empty(); ++line) {
      BOOST_TEST_REQUIRE(line < places.size(), file);
      const char first = rest.empty() ? '\n' : rest.front();
      if (letters.find(first) != std::string_view::npos) {
        BOOST_TEST(at(places[line]) == at(counted(file, file.find(first))), file);
        ++checked;
      }
      if (rest.find('\n') == std::string_view::npos) break;
      rest.remove_prefix(rest.find('\n') + 1);
    }
  }
  BOOST_TEST(checked > 5000u);
}

BOOST_AUTO_TEST_CASE(lines_of_what_was_built_have_the_places_given) {
  DataTree tree;
  auto node = tree.document.append_child("a");
  node.text().set("x\ny");
  BOOST_TEST(tree.line_places(node).empty());
  tree.set_lines(node, {{"g.xml", 7, 9}, {"g.xml", 9, 3}});
  BOOST_TEST(at(tree.line_places(node)[1]) == "9:3");
}

// A line end, and a blank before a line, may be written as references.
BOOST_AUTO_TEST_CASE(lines_of_a_text_are_where_the_file_has_them) {
  Diagnostics diagnostics;
  const DataTree tree = from_xml("<a>\n &#32;い&#10;&amp;ろ&#10; は\r\n  に<b/>&#x20;ほ<![CDATA[\n へ&]]></a>", "f.xml", diagnostics);
  std::string out;
  for (const TextLine& line : lines_of(tree, tree.document.document_element())) out += line.text + at(line.span) + "|";
  BOOST_TEST(out == "い2:7|&ろ2:13|は2:25|に ほ3:3|へ&4:2|");
}
