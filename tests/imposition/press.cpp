// What the print edition adds to pages, in millimetres as a printer asks for them.
#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <ostream>
#include <set>

#include "engine/imposition/impose.h"
#include "engine/imposition/steps.h"
#include "sample.h"

using namespace toji;
using namespace toji::imposition;
using sample::at;

namespace {

Length mm(std::int64_t whole) { return millimetres(whole * 1000); }

// In hundredths of a millimetre.
std::int64_t hundredths(Length length) { return length.scaled(25'400, 72 * 10).units() / Length::per_point; }

std::int64_t rounded(Length length) { return hundredths(length + millimetres(length < Length() ? -5 : 5)); }

using Stroke = std::array<std::int64_t, 4>;

// The lines of a page's cut marks, each with its lesser end first.
std::multiset<Stroke> marks(const page::Page& page) {
  std::multiset<Stroke> out;
  for (const page::FrameItem& item : page.items) {
    if (item.tag != page::cut_mark_artifact) continue;
    const page::Line& line = std::get<page::Line>(item.shape);
    BOOST_TEST((line.width == millimetres(100)));
    BOOST_TEST((line.color == page::Color()));
    std::array<std::int64_t, 2> a{rounded(line.from.x), rounded(line.from.y)}, b{rounded(line.to.x), rounded(line.to.y)};
    if (b < a) std::swap(a, b);
    out.insert({a[0], a[1], b[0], b[1]});
  }
  return out;
}

// Those of the upper left corner and of both middles, mirrored to all four corners and sides of the medium.
std::multiset<Stroke> mirrored(const std::vector<Stroke>& strokes, std::int64_t width, std::int64_t height) {
  std::multiset<Stroke> out;
  for (const Stroke& s : strokes) {
    std::set<Stroke> images;
    for (const bool across : {false, true})
      for (const bool down : {false, true}) {
        const auto x = [&](std::int64_t v) { return across ? width - v : v; };
        const auto y = [&](std::int64_t v) { return down ? height - v : v; };
        std::array<std::int64_t, 2> a{x(s[0]), y(s[1])}, b{x(s[2]), y(s[3])};
        if (b < a) std::swap(a, b);
        images.insert({a[0], a[1], b[0], b[1]});
      }
    out.insert(images.begin(), images.end());
  }
  return out;
}

std::string text_of(const std::multiset<Stroke>& strokes) {
  std::string out;
  for (const Stroke& s : strokes) {
    for (const std::int64_t v : s) out += std::to_string(v) + " ";
    out += "\n";
  }
  return out;
}

page::Page page_of(Length width, Length height) {
  page::Page out;
  out.size = {width, height};
  return out;
}

page::Page marked(Length width, Length height, Length bleed) {
  page::Page page = page_of(width, height);
  add_bleed(page, bleed);
  add_cut_marks(page);
  return page;
}

// What becomes of a rectangle on a page of 100 by 200 points with a bleed of 9 points, seen from the page's corner.
Rect bled(const Rect& rect) {
  page::Page page = page_of(Length::pt(100), Length::pt(200));
  page.items.push_back({1, page::FilledRect{rect, {}}});
  add_bleed(page, Length::pt(9));
  Rect out = std::get<page::FilledRect>(page.items.front().shape).rect;
  out.origin.x -= page.trim->left();
  out.origin.y -= page.trim->top();
  return out;
}

Rect box(std::int64_t left, std::int64_t top, std::int64_t right, std::int64_t bottom) {
  return {at(left, top), {Length::pt(right - left), Length::pt(bottom - top)}};
}

// The pages as letters, a blank one as "-" and the letter of the page whose size it has.
std::string bound(std::string pages, const page::Binding& binding, std::string* destinations = nullptr) {
  page::Document document;
  document.binding = binding;
  for (const char c : pages) {
    page::Page page = page_of(Length::pt(c), Length::pt(200));
    page.on_right = c >= 'A' && c <= 'Z';
    page.items.push_back({1, page::FilledRect{}});
    document.destinations.push_back({std::string(1, c), document.pages.size(), {}});
    document.pages.push_back(std::move(page));
  }
  add_blank_pages(document);
  std::string out;
  for (const page::Page& page : document.pages) {
    const char letter = static_cast<char>(page.size.width.units() / Length::per_point);
    out += page.items.empty() ? std::string("-") + letter : std::string(1, letter);
  }
  if (destinations)
    for (const page::Destination& place : document.destinations) *destinations += std::to_string(place.page);
  return out;
}

}  // namespace

// 内トンボ for the cut and 外トンボ for the bleed, 9 mm long; センタートンボ 9 mm from the bleed outwards, crossed at 5 mm
// by a line of 24 mm. Lines along the bleed lie with their 0.1 mm outside of it.
BOOST_AUTO_TEST_CASE(cut_marks) {
  const page::Page page = marked(mm(60), mm(90), mm(3));
  BOOST_TEST(rounded(page.size.width) == 9000);
  BOOST_TEST(rounded(page.size.height) == 12000);
  const std::vector<Stroke> upper_left{{295, 1500, 1195, 1500},  {1195, 295, 1195, 1500}, {295, 1195, 1500, 1195},
                                       {1500, 295, 1500, 1195},  {4500, 295, 4500, 1195}, {3300, 695, 5700, 695},
                                       {295, 6000, 1195, 6000},  {695, 4800, 695, 7200}};
  BOOST_TEST(text_of(marks(page)) == text_of(mirrored(upper_left, 9000, 12000)));
}

BOOST_AUTO_TEST_CASE(centre_marks_of_a_narrow_page_stay_clear_of_the_corners) {
  const std::vector<Stroke> upper_left{{295, 1700, 1195, 1700}, {1195, 295, 1195, 1700}, {295, 1195, 1700, 1195},
                                       {1700, 295, 1700, 1195}, {2100, 295, 2100, 1195}, {1900, 695, 2300, 695},
                                       {295, 3700, 1195, 3700}, {695, 2700, 695, 4700}};
  BOOST_TEST(text_of(marks(marked(mm(8), mm(40), mm(5)))) == text_of(mirrored(upper_left, 4200, 7400)));
}

BOOST_AUTO_TEST_CASE(boxes) {
  const page::Page page = marked(mm(60), mm(90), mm(3));
  BOOST_TEST(rounded(page.trim->left()) == 1500);
  BOOST_TEST(rounded(page.trim->top()) == 1500);
  BOOST_TEST((page.trim->size == Size{mm(60), mm(90)}));
  BOOST_TEST(rounded(page.bleed->left()) == 1200);
  BOOST_TEST(rounded(page.bleed->top()) == 1200);
  BOOST_TEST(rounded(page.bleed->right()) == 7800);
  BOOST_TEST(rounded(page.bleed->bottom()) == 10800);
}

BOOST_AUTO_TEST_CASE(what_reaches_the_edge_is_drawn_on_through_the_bleed) {
  BOOST_TEST((bled(box(0, 0, 100, 200)) == box(-9, -9, 109, 209)));
  BOOST_TEST((bled(box(0, 30, 60, 80)) == box(-9, 30, 60, 80)));
  BOOST_TEST((bled(box(20, 0, 60, 80)) == box(20, -9, 60, 80)));
  BOOST_TEST((bled(box(20, 30, 100, 80)) == box(20, 30, 109, 80)));
  BOOST_TEST((bled(box(20, 30, 60, 200)) == box(20, 30, 60, 209)));
  BOOST_TEST((bled(box(1, 1, 99, 199)) == box(1, 1, 99, 199)));
  // To a tenth of a point either way.
  const Length near = Length::pt_ratio(1, 10), off = near + Length::raw(1);
  for (const auto& [distance, grows] : {std::pair{near, true}, {-near, true}, {off, false}, {-off, false}}) {
    Rect rect = box(0, 30, 60, 80);
    rect.origin.x = distance;
    rect.size.width = Length::pt(60) - distance;
    BOOST_TEST((bled(rect) == (grows ? box(-9, 30, 60, 80) : rect)), distance.units());
  }
}

BOOST_AUTO_TEST_CASE(other_items_move_with_the_page) {
  page::Page page = page_of(Length::pt(100), Length::pt(200));
  page.items.push_back({1, page::Line{at(0, 0), at(100, 7), Length::pt(1), {}, {}}});
  add_bleed(page, Length::pt(9));
  const page::Line& line = std::get<page::Line>(page.items.front().shape);
  const Length margin = Length::pt(9) + mm(12);
  BOOST_TEST((line.from == Point{margin, margin}));
  BOOST_TEST((line.to == Point{Length::pt(100) + margin, Length::pt(7) + margin}));
}

// Capitals are to stand on a right page. Bound at the left, the first page is a right one.
BOOST_AUTO_TEST_CASE(blank_pages) {
  const page::Binding left{false, {}, 1}, right{true, {}, 1};
  BOOST_TEST(bound("", left) == "");
  BOOST_TEST(bound("a", left) == "a");
  BOOST_TEST(bound("A", left) == "A");
  BOOST_TEST(bound("aB", left) == "a-BB");
  BOOST_TEST(bound("abC", left) == "abC");
  BOOST_TEST(bound("ABC", left) == "A-BB-CC");
  BOOST_TEST(bound("A", right) == "-AA");
  BOOST_TEST(bound("aB", right) == "aB");
  BOOST_TEST(bound("abC", right) == "ab-CC");
}

BOOST_AUTO_TEST_CASE(pages_are_filled_up_to_a_multiple) {
  BOOST_TEST(bound("", {false, {}, 4}) == "");
  BOOST_TEST(bound("a", {false, {}, 4}) == "a-a-a-a");
  BOOST_TEST(bound("abc", {false, {}, 4}) == "abc-c");
  BOOST_TEST(bound("abcd", {false, {}, 4}) == "abcd");
  BOOST_TEST(bound("abcde", {false, {}, 2}) == "abcde-e");
  BOOST_TEST(bound("abc", {false, {}, 1}) == "abc");
  BOOST_TEST(bound("aBc", {false, {}, 4}) == "a-BBc");
}

BOOST_AUTO_TEST_CASE(destinations_follow_their_pages) {
  std::string pages;
  bound("aBcdE", {false, {}, 4}, &pages);
  BOOST_TEST(pages == "02346");
}

// Away from the binding: on a right page to the right, where the book is bound at the left.
BOOST_AUTO_TEST_CASE(the_gutter) {
  for (const bool right : {false, true}) {
    page::Document document;
    document.binding = {right, Length::pt(5), 1};
    for (std::size_t i = 0; i < 3; ++i) {
      page::Page page = page_of(Length::pt(100), Length::pt(200));
      page.items.push_back({1, page::Line{at(10, 20), at(30, 40), Length::pt(1), {}, {}}});
      for (const Rect& rect : {box(10, 20, 30, 40), box(0, 20, 30, 40), box(10, 20, 100, 40), box(0, 0, 100, 200)})
        page.items.push_back({1, page::FilledRect{rect, {}}});
      document.pages.push_back(page);
      document.destinations.push_back({"", i, at(50, 60)});
    }
    shift_from_binding(document);
    for (std::size_t i = 0; i < 3; ++i) {
      const std::int64_t by = (i % 2 == 0) != right ? 5 : -5;
      const auto& items = document.pages[i].items;
      const page::Line& line = std::get<page::Line>(items[0].shape);
      BOOST_TEST((line.from == at(10 + by, 20)));
      BOOST_TEST((line.to == at(30 + by, 40)));
      const Rect expected[] = {box(10 + by, 20, 30 + by, 40), box(0, 20, 30 + by, 40), box(10 + by, 20, 100, 40),
                               box(0, 0, 100, 200)};
      for (std::size_t k = 0; k < 4; ++k)
        BOOST_TEST((std::get<page::FilledRect>(items[k + 1].shape).rect == expected[k]), i << " " << k);
      BOOST_TEST((document.destinations[i].position == at(50 + by, 60)));
    }
  }
}

BOOST_AUTO_TEST_CASE(all_steps_one_after_the_other) {
  page::Document document;
  document.metadata.title = "題";
  document.binding = {false, Length::pt(5), 4};
  for (int i = 0; i < 2; ++i) {
    page::Page page = page_of(Length::pt(100), Length::pt(200 + i));
    page.items.push_back({1, page::FilledRect{box(10, 20, 30, 40), {}}});
    page.links.push_back({});
    document.pages.push_back(page);
  }
  document.destinations.push_back({"", 1, at(50, 60)});
  const page::Document press = impose(document, {mm(3), Spine{Length::pt(20), &sample::gothic()}});
  BOOST_REQUIRE(press.pages.size() == 5U);
  const Length margin = mm(15);
  for (const page::Page& page : press.pages) {
    BOOST_TEST(page.links.empty());
    BOOST_TEST((page.trim->origin == Point{margin, margin}));
    BOOST_TEST(marks(page).size() == 24U);
  }
  BOOST_TEST((std::get<page::FilledRect>(press.pages[0].items[0].shape).rect.origin ==
              Point{margin + Length::pt(15), margin + Length::pt(20)}));
  BOOST_TEST((press.destinations[0].position == Point{margin + Length::pt(45), margin + Length::pt(60)}));
  BOOST_TEST((press.pages[4].trim->size == Size{Length::pt(20), Length::pt(200)}));
  BOOST_TEST(std::get<page::GlyphRun>(press.pages[4].items[0].shape).text() == "題");
  BOOST_TEST(impose(document, {}).pages.size() == 4U);
  BOOST_TEST(rounded(impose(document, {}).pages[0].trim->left()) == 1500);
  BOOST_TEST(impose({}, {mm(3), Spine{Length::pt(20), &sample::gothic()}}).pages.empty());
}

namespace {

// The runs of a spine: text, size in hundredths of a point, and where each begins.
std::string spine(int width, const std::string& title, const std::string& author) {
  page::Metadata metadata;
  metadata.title = title;
  metadata.author = author;
  const page::Page page = spine_page(metadata, {Length::pt(width), &sample::gothic()}, Length::pt(600));
  BOOST_TEST((page.size == Size{Length::pt(width), Length::pt(600)}));
  std::string out;
  for (const page::FrameItem& item : page.items) {
    BOOST_TEST(item.tag == page::artifact);
    const std::string text = page::dump(item);
    out += text.substr(0, text.find(" glyphs")) + "\n";
  }
  return out;
}

std::string times(int count, const std::string& character) {
  std::string out;
  for (int i = 0; i < count; ++i) out += character;
  return out;
}

std::string line(const std::string& place, const std::string& text, const std::string& size) {
  return "artifact text " + place + " \"" + text + "\" face \"BIZ UDGothic\" size " + size + " vertical\n";
}

}  // namespace

// Six tenths of its width, 16 points at most; a twelfth of its height from either end. The title has six tenths of the
// height and the author two, and what is longer is smaller.
BOOST_AUTO_TEST_CASE(the_spine) {
  BOOST_TEST(spine(20, "題名", "課") == line("10.00,50.00", "題名", "12.00") + line("10.00,538.00", "課", "12.00"));
  BOOST_TEST(spine(26, "題", "") == line("13.00,50.00", "題", "15.60"));
  BOOST_TEST(spine(40, "題", "") == line("20.00,50.00", "題", "16.00"));
  const std::string fits = times(30, "題"), long_ = times(60, "題");
  BOOST_TEST(spine(20, fits, "") == line("10.00,50.00", fits, "12.00"));
  BOOST_TEST(spine(20, long_, "") == line("10.00,50.00", long_, "6.00"));
  const std::string office = times(10, "課"), offices = times(20, "課");
  BOOST_TEST(spine(20, "題", office) == line("10.00,50.00", "題", "12.00") + line("10.00,430.00", office, "12.00"));
  BOOST_TEST(spine(20, "題", offices) == line("10.00,50.00", "題", "12.00") + line("10.00,430.00", offices, "6.00"));
}

BOOST_AUTO_TEST_CASE(two_digits_stand_side_by_side_on_a_spine) {
  const std::string text = spine(20, "第12号", "");
  BOOST_TEST(text.find("\"12\" face \"BIZ UDGothic\" size 12.00\n") != std::string::npos, text);
  const std::string three = spine(20, "第123号", "");
  BOOST_TEST(three.find("\"123\" face \"BIZ UDGothic\" size 12.00\n") == std::string::npos, three);
}
