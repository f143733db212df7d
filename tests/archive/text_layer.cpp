// The pages say what they must and nothing besides: any character that is another, is gone, has come, or stands on a
// neighbouring page is found.
#include "store/archive/text_layer.h"

#include <boost/test/unit_test.hpp>
#include <random>

#include "base/utf8.h"
#include "folders.h"

using namespace toji;
using namespace toji::archive;
using namespace toji::archive::test;
using TestFolder = toji::cli::test::Folder;

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) { return random() % limit; }

constexpr std::u32string_view characters = U"市民の相談を受け、。ました年度５回アー（）A9計";

std::u32string random_text(Random& random, std::size_t length) {
  std::u32string out;
  for (std::size_t i = 0; i < length; ++i) out += characters[below(random, characters.size())];
  return out;
}

struct Booklet {
  std::vector<PrintedSection> sections;
  std::vector<std::string> pages;
  std::vector<std::vector<std::string>> cells;  // of each page, in their order
};

std::string page_of(const std::vector<std::string>& cells) {
  std::string out;
  for (const std::string& cell : cells) out += cell + '\n';
  return out;
}

// Sheets of some cells, on one page or, with one or two that go on, on several; then a table with a head on each page.
Booklet random_booklet(Random& random) {
  Booklet out;
  for (std::size_t sheet = 1 + below(random, 4); sheet > 0; --sheet) {
    PrintedSection section{std::to_string(sheet), {}, {"進捗管理", std::to_string(100 + sheet)}, {"（続き）", "（次へ）"}};
    std::vector<std::vector<std::string>> pages(1, {"進捗管理"});
    std::size_t rank = 0;
    const std::size_t count = 3 + below(random, 8), goes_on = below(random, count - 1);
    for (std::size_t cell = 0; cell < count; ++cell) {
      const std::u32string text = random_text(random, 1 + below(random, 40 + (sheet % 2) * 200));
      ++rank;
      section.pieces.push_back({to_utf8(text), "欄" + std::to_string(cell), rank, rank});
      if (cell != goes_on || text.size() < 60) {
        pages.front().push_back(to_utf8(text));
        continue;
      }
      for (std::size_t at = 0, page = 0; at < text.size(); at += text.size() / 2 + 1, ++page) {
        if (page == pages.size()) pages.push_back({"進捗管理", "（続き）"});
        pages[page].push_back(to_utf8(text.substr(at, text.size() / 2 + 1)));
      }
    }
    for (std::size_t i = 0; i < pages.size(); ++i) {
      if (i + 1 < pages.size()) pages[i].push_back("（次へ）");
      pages[i].push_back(std::to_string(100 + sheet));
      out.cells.push_back(pages[i]);
    }
    out.sections.push_back(std::move(section));
  }
  PrintedSection table{"", {{"頁施策評価", "", 1, 1, Piece::Use::repeated}}, {}, {}};
  for (std::size_t row = 0; row < 12; ++row) {
    if (row % 5 == 0) out.cells.push_back({"頁施策評価"});
    for (std::size_t column = 0; column < 3; ++column) {
      const std::string text = to_utf8(random_text(random, 2 + below(random, 6)));
      table.pieces.push_back({text, "", 2 + 3 * row + column, 2 + 3 * row + column});
      out.cells.back().push_back(text);
    }
  }
  out.sections.push_back(std::move(table));
  for (const auto& cells : out.cells) out.pages.push_back(page_of(cells));
  return out;
}

std::string said(const std::vector<Strayed>& all) {
  std::string out;
  for (const Strayed& one : all)
    out += std::to_string(one.page) + ' ' + one.field + " 「" + one.expected + "」「" + one.found + "」 ";
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(one_character_of_the_text_layer) {
  Random random(41);
  for (int round = 0; round < 40; ++round) {
    const Booklet booklet = random_booklet(random);
    BOOST_TEST_REQUIRE(said(compare_text(booklet.sections, booklet.pages)) == "", "round " << round);
    for (int mutant = 0; mutant < 60; ++mutant) {
      auto pages = booklet.pages;
      const std::size_t page = below(random, pages.size());
      std::u32string text = to_utf32(pages[page]);
      const std::size_t at = below(random, text.size());
      if (text[at] == U'\n') continue;
      const char32_t other = characters[below(random, characters.size())];
      if (mutant % 3 == 0)
        text.erase(at, 1);
      else if (mutant % 3 == 1)
        text.insert(at, 1, other);
      else if (text[at] != other)
        text[at] = other;
      else
        continue;
      pages[page] = to_utf8(text);
      const auto found = compare_text(booklet.sections, pages);
      BOOST_TEST_REQUIRE(!found.empty(), "round " << round << " page " << page + 1 << ": " << pages[page]);
      // What is cut short might go on on a later page.
      BOOST_TEST(found.front().page + 1 > page, "page " << page + 1 << ": " << said(found));
      BOOST_TEST((!found.front().expected.empty() || !found.front().found.empty()), said(found));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_cell_on_a_neighbouring_page) {
  Random random(42);
  for (int round = 0; round < 60; ++round) {
    const Booklet booklet = random_booklet(random);
    for (int mutant = 0; mutant < 30; ++mutant) {
      auto cells = booklet.cells;
      const std::size_t from = below(random, cells.size() - 1), to = from + 1;
      const bool back = mutant % 2 == 0;
      auto &source = cells[back ? to : from], &target = cells[back ? from : to];
      const std::size_t which = below(random, source.size());
      // A table's head may come again; a mark stands anywhere beside a text that goes on.
      if (source[which].starts_with("（") || source[which] == "頁施策評価") continue;
      // What comes last on a page might begin on the next as well where that is the section's.
      const bool last = std::any_of(booklet.sections.begin(), booklet.sections.end(), [&](const PrintedSection& one) {
        return one.pieces.back().text == source[which];
      });
      if (last) continue;
      const std::string moved = source[which];
      source.erase(source.begin() + static_cast<std::ptrdiff_t>(which));
      // Rows flow from page to page: there only what would change their order is another text.
      const bool table = &source >= &cells[cells.size() - 3] && &target >= &cells[cells.size() - 3];
      if (table && (back ? which <= 1 : which == source.size())) continue;
      target.insert(target.begin() + static_cast<std::ptrdiff_t>(below(random, target.size() + 1)), moved);
      std::vector<std::string> pages;
      for (const auto& page : cells) pages.push_back(page_of(page));
      BOOST_TEST_REQUIRE(!compare_text(booklet.sections, pages).empty(), "round " << round << ": " << moved);
    }
  }
}

BOOST_AUTO_TEST_CASE(pages_too_many_and_too_few) {
  Random random(43);
  const Booklet booklet = random_booklet(random);
  auto more = booklet.pages;
  more.push_back("奥付");
  BOOST_TEST(said(compare_text(booklet.sections, more)) == std::to_string(more.size()) + "  「」「奥付」 ");
  auto less = booklet.pages;
  less.pop_back();
  BOOST_TEST(!compare_text(booklet.sections, less).empty());
  BOOST_TEST(!compare_text(booklet.sections, {}).empty());
}

// A booklet that was made from other data or by another template, with manifests made anew: named by what it says.
BOOST_AUTO_TEST_CASE(a_booklet_that_says_a_word_more_is_not_proved) {
  const TestFolder folder;
  BOOST_TEST_REQUIRE(shell(archiving(folder / "a")).code == 0);
  const fs::path bag = bag_in(folder / "a");
  struct Change {
    std::string file, from, to, said;
  };
  const Change changes[] = {
      {"layouts/form.xml", ">担当課</cell>", ">担当課係</cell>", "「係建設課"},            // a label of the template
      {"layouts/booklet.xml", ">頁</cell>", ">ページ</cell>", "「ページ"},                   // only in the list in front
      {"year.xml", "<課>産業振興課", "<課>産業振興課", ""},                                  // nothing
      {"year.xml", "<件数/>件", "<件数/>件数", "数"},                                        // the overview's text
      {"sheets/gakko-rin.xml", "目標２校", "目標３校", "３校"}};                             // one character of a field
  for (const Change& change : changes) {
    copy_ready(folder / "d");
    replace(folder / ("d/" + change.file), change.from, change.to);
    BOOST_TEST_REQUIRE(shell("$TOJI booklet " + quoted(folder / "d") + " -o " + quoted(folder / "b.pdf")).code == 0);
    Files payload;
    for (const auto& entry : fs::recursive_directory_iterator(bag / "data"))
      if (entry.is_regular_file())
        payload[entry.path().lexically_relative(bag / "data").string()] = bytes_of(entry.path());
    payload["booklet.pdf"] = bytes_of(folder / "b.pdf");
    write_files(folder / "changed", make_bag(payload, {}));
    const Outcome outcome = shell("$TOJI verify " + quoted(folder / "changed"));
    BOOST_TEST(contains(outcome.err, "archive/text-strays") == !change.said.empty(), change.to << outcome.err);
    BOOST_TEST(contains(outcome.err, change.said), change.to << outcome.err);
    fs::remove_all(folder / "changed");
    fs::remove_all(folder / "d");
  }
}

// A running head that prints numbers of pages says another number on each page, in any of the forms of numbers.
BOOST_AUTO_TEST_CASE(numbers_of_pages_in_running_heads_are_any) {
  const std::string number = page_number;
  const PrintedSection section{"1", {{"本文その一", "", 1, 1}, {"２つめの本文", "", 2, 2}}, {"計画　" + number + " / " + number}, {}};
  for (const auto& [first, second, total] : {std::tuple{"1", "2", "2"}, std::tuple{"１", "２", "２"}, std::tuple{"ix", "x", "xiv"},
                                             std::tuple{"①", "②", "②"}, std::tuple{"九", "十", "十二"}}) {
    const std::string head = "計画　", of = std::string(" / ") + total + "\n";
    const std::vector<std::string> pages = {"本文その一\n" + head + first + of, head + second + of + "２つめの本文\n"};
    BOOST_TEST(compare_text({section}, pages).empty(), first);
    BOOST_TEST(!compare_text({section}, {pages[0], head + "あ" + of + "２つめの本文\n"}).empty(), first);
    BOOST_TEST(!compare_text({section}, {pages[0], "２つめの本文\n"}).empty(), first);
    BOOST_TEST(!compare_text({section}, {pages[0], pages[1] + head + second + of}).empty(), first);
  }
}
