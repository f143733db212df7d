// A thick border asks for padding on its own side, whoever of two neighbours draws it, and on no other side.
#include "../cases/templates.h"
#include "engine/bind/bind.h"
#include "engine/flow/paginate.h"

namespace {

using namespace toji;

constexpr const char* sides[] = {"top", "right", "bottom", "left"};

// The padding of all sides but one, or of that one alone.
std::string padding(std::size_t side, bool alone) {
  std::string out;
  for (std::size_t i = 0; i < 4; ++i) out += (i == side) == alone ? "10pt " : "0pt ";
  return out;
}

std::string said_of(const std::string& body, const std::string& style, const std::string& other = "") {
  Diagnostics diagnostics;
  const auto layout = templates::read(
      "<layout><page id='p' size='A5' margin='30mm'/><style id='s' font='gothic' size='10pt' leading='1.5'/>"
      "<style id='a' " +
          style + "/><style id='b' " + other + "/><document title='t'><section page='p' style='s'>" + body +
          "</section></document></layout>",
      diagnostics);
  BOOST_TEST_REQUIRE(templates::findings(diagnostics) == "");
  const auto data = data_tree::from_xml("<d/>", "d.xml", diagnostics);
  flow::paginate(bind::bind(*layout, data, diagnostics), diagnostics);
  return diagnostics.items().empty() ? "" : std::string(diagnostics.items().front().text->id);
}

std::string border(std::size_t side) { return std::string(" border-") + sides[side] + "='12pt'"; }

// The cell a with a cell of style b on each side.
constexpr const char* around = "<table columns='20mm 20mm 20mm'><row><cell/><cell style='b'/><cell/></row><row>"
                               "<cell style='b'/><cell style='a'>字</cell><cell style='b'/></row>"
                               "<row><cell/><cell style='b'/><cell/></row></table>";

}  // namespace

BOOST_AUTO_TEST_CASE(a_border_asks_for_padding_on_its_own_side) {
  for (std::size_t side = 0; side < 4; ++side)
    for (const bool alone : {true, false}) {
      const std::string expected = alone ? "" : "flow/border-covers", pad = "padding='" + padding(side, alone) + "'";
      BOOST_TEST_CONTEXT(sides[side] << (alone ? " with its padding" : " with all other padding")) {
        BOOST_TEST(said_of("<box style='a'><p>字</p></box>", pad + border(side)) == expected);
        BOOST_TEST(said_of("<table columns='20mm'><row><cell style='a'>字</cell></row></table>", pad + border(side)) ==
                   expected);
        BOOST_TEST(said_of(around, pad + border(side)) == expected);
        BOOST_TEST(said_of(around, pad, border((side + 2) % 4)) == expected);  // the neighbour's, on the common edge
      }
    }
}

BOOST_AUTO_TEST_CASE(a_border_above_or_below_a_frame_asks_for_space_there) {
  for (const std::size_t side : {std::size_t{0}, std::size_t{2}}) {
    const std::string style = "padding='10pt'" + border(side), frame = "<box style='a'><p>字</p></box>";
    BOOST_TEST(said_of("<p>字</p>" + frame, style) == (side == 0 ? "flow/overlaps" : ""));
    BOOST_TEST(said_of(frame + "<p>字</p>", style) == (side == 2 ? "flow/overlaps" : ""));
  }
}
