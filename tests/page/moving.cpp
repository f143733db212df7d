// Items moved and turned, documents joined, and how long strings are.
#include <boost/test/unit_test.hpp>

#include "engine/page/document.h"
#include "engine/page/limits.h"

namespace toji::page {
namespace {

using enum Path::Verb;

Point at(std::int64_t x, std::int64_t y) { return {Length::pt(x), Length::pt(y)}; }

// An item of each kind.
std::vector<FrameItem> items() {
  GlyphRun run;
  run.size = Length::pt(10);
  run.origin = at(1, 2);
  return {{1, run},
          {2, FilledRect{{at(1, 2), {Length::pt(30), Length::pt(40)}}, {}}},
          {3, Line{at(1, 2), at(5, 9), Length::pt(1), {}, {}}},
          {4, Path{{move, line, curve, close}, {at(1, 2), at(5, 9), at(6, 1), at(2, 3), at(4, 7)}, Color{}}}};
}

std::string dumped(const std::vector<FrameItem>& items) {
  std::string out;
  for (const FrameItem& item : items) out += dump(item) + "\n";
  return out;
}

Document part(const std::string& name) {
  Document out;
  out.metadata.title = name;
  out.binding.gutter = Length::pt(static_cast<int>(name.size()));
  const TagId sect = out.tags.add(root_tag, Role::sect), p = out.tags.add(sect, Role::p);
  out.tags.at(out.tags.add(sect, Role::data_cell)).headers = {p};
  out.pages.push_back({{Length::pt(10), Length::pt(20)}, {}, {}, {}, false, {}, {}});
  out.pages.push_back(out.pages.front());
  out.pages[0].items = {{p, FilledRect{}}, {artifact, FilledRect{}}, {root_tag, FilledRect{}}, {header_artifact, FilledRect{}}};
  out.pages[1].links.push_back({{}, name, "", sect});
  out.destinations.push_back({name, 1, at(3, 4)});
  out.outline.push_back({name, 1, name});
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(moving)

BOOST_AUTO_TEST_CASE(every_point_of_an_item_moves) {
  std::vector<FrameItem> all = items();
  for (FrameItem& item : all) translate(item, at(100, 20));
  BOOST_TEST(dumped(all) ==
             "#1 text 101.00,22.00 \"\" face \"\" size 10.00 glyphs\n"
             "#2 rect 101.00,22.00 30.00x40.00 fill #000000\n"
             "#3 line 101.00,22.00 105.00,29.00 width 1.00 color #000000\n"
             "#4 path fill #000000 M 101.00,22.00 L 105.00,29.00 C 106.00,21.00 102.00,23.00 104.00,27.00 Z\n");
}

BOOST_AUTO_TEST_CASE(a_turn_clockwise) {
  std::vector<FrameItem> all = items();
  for (FrameItem& item : all) turn(item, {at(200, 50), true});
  BOOST_TEST(dumped(all) ==
             "#1 text 198.00,51.00 \"\" face \"\" size 10.00 glyphs\n"
             "#2 rect 158.00,51.00 40.00x30.00 fill #000000\n"
             "#3 line 198.00,51.00 191.00,55.00 width 1.00 color #000000\n"
             "#4 path fill #000000 M 198.00,51.00 L 191.00,55.00 C 199.00,56.00 197.00,52.00 193.00,54.00 Z\n");
}

BOOST_AUTO_TEST_CASE(a_turn_anticlockwise) {
  std::vector<FrameItem> all = items();
  for (FrameItem& item : all) turn(item, {at(10, 90), false});
  BOOST_TEST(dumped(all) ==
             "#1 text 12.00,89.00 \"\" face \"\" size 10.00 glyphs\n"
             "#2 rect 12.00,59.00 40.00x30.00 fill #000000\n"
             "#3 line 12.00,89.00 19.00,85.00 width 1.00 color #000000\n"
             "#4 path fill #000000 M 12.00,89.00 L 19.00,85.00 C 11.00,84.00 13.00,88.00 17.00,86.00 Z\n");
}

BOOST_AUTO_TEST_CASE(a_document_behind_another_keeps_what_belongs_together) {
  Document all = part("一");
  append(all, part("second"));
  append(all, Document());
  append(all, part("三"));
  BOOST_TEST(dump(all) ==
             "document language ja title \"一\"\n"
             "page 1 10.00x20.00\n"
             "  #2 rect 0.00,0.00 0.00x0.00 fill #000000\n"
             "  artifact rect 0.00,0.00 0.00x0.00 fill #000000\n"
             "  #0 rect 0.00,0.00 0.00x0.00 fill #000000\n"
             "  header rect 0.00,0.00 0.00x0.00 fill #000000\n"
             "page 2 10.00x20.00\n"
             "  #1 link 0.00,0.00 0.00x0.00 to \"一\"\n"
             "page 3 10.00x20.00\n"
             "  #5 rect 0.00,0.00 0.00x0.00 fill #000000\n"
             "  artifact rect 0.00,0.00 0.00x0.00 fill #000000\n"
             "  #0 rect 0.00,0.00 0.00x0.00 fill #000000\n"
             "  header rect 0.00,0.00 0.00x0.00 fill #000000\n"
             "page 4 10.00x20.00\n"
             "  #4 link 0.00,0.00 0.00x0.00 to \"second\"\n"
             "page 5 10.00x20.00\n"
             "  #8 rect 0.00,0.00 0.00x0.00 fill #000000\n"
             "  artifact rect 0.00,0.00 0.00x0.00 fill #000000\n"
             "  #0 rect 0.00,0.00 0.00x0.00 fill #000000\n"
             "  header rect 0.00,0.00 0.00x0.00 fill #000000\n"
             "page 6 10.00x20.00\n"
             "  #7 link 0.00,0.00 0.00x0.00 to \"三\"\n"
             "destination \"一\" page 2 at 3.00,4.00\n"
             "destination \"second\" page 4 at 3.00,4.00\n"
             "destination \"三\" page 6 at 3.00,4.00\n"
             "outline   \"一\" to \"一\"\n"
             "outline   \"second\" to \"second\"\n"
             "outline   \"三\" to \"三\"\n"
             "tags\n"
             "  Document #0\n"
             "    Sect #1\n      P #2\n      TD #3 headers #2\n"
             "    Sect #4\n      P #5\n      TD #6 headers #5\n"
             "    Sect #7\n      P #8\n      TD #9 headers #8\n");
  BOOST_TEST(all.tags.at(5).parent == 4U);
  BOOST_TEST(all.tags.at(4).parent == root_tag);
  BOOST_TEST((all.binding.gutter == Length::pt(3)));
}

// ISO 32000-1 7.9.2.2: printable ASCII as it is; anything else makes all of it UTF-16 behind a mark.
BOOST_AUTO_TEST_CASE(bytes_of_strings) {
  const std::pair<std::string, std::size_t> strings[] = {
      {"", 0},         {"abc", 3},      {" ~", 2},  {"\x1f", 4}, {"\x7f", 4},   {"a\n", 6},
      {"é", 4},        {"\u07ff", 4},   {"本", 4},  {"本a", 6},  {"\uffff", 4}, {"\U00010000", 6},
      {"\U00020b9f", 6}, {"a\U00020b9f本", 10}};
  for (const auto& [text, bytes] : strings) BOOST_TEST(string_bytes(text) == bytes, text);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::page
