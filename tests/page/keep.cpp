// Some of the pages as a document of their own.
#include "engine/page/keep.h"

#include <boost/test/unit_test.hpp>

using namespace toji;
using namespace toji::page;

namespace {

FrameItem item_of(TagId tag) { return {tag, FilledRect{}}; }

// Three pages: a table over the first two, whose cell has a header on the first; a paragraph and a link on the third.
Document sample() {
  Document document;
  document.pages.resize(3);
  TagTree& tags = document.tags;
  const TagId table = tags.add(root_tag, Role::table);
  const TagId head = tags.add(tags.add(table, Role::table_row), Role::header_cell);
  const TagId cell = tags.add(tags.add(table, Role::table_row), Role::data_cell);
  tags.at(cell).headers = {head};
  tags.at(cell).row_span = 2;
  tags.at(head).scope = Scope::column;
  const TagId sect = tags.add(root_tag, Role::sect);
  const TagId link = tags.add(sect, Role::link), p = tags.add(sect, Role::p);
  tags.at(p).texts.own().language = "en";
  document.pages[0].items = {item_of(head), item_of(artifact)};
  document.pages[1].items = {item_of(cell), item_of(footer_artifact)};
  document.pages[2].items = {item_of(link), item_of(p)};
  document.pages[2].links = {{{}, "first", "", link}};
  document.pages[2].label.number = 3;
  document.destinations = {{"first", 0, {}}, {"third", 2, {}}, {"second", 1, {}}};
  document.outline = {{"一", 0, "first"}, {"二", 1, "second"}, {"三", 2, "third"}};
  return document;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_leads_elsewhere_goes) {
  const Document kept = keep_pages(sample(), {2});
  BOOST_TEST(kept.pages.size() == 1u);
  BOOST_TEST(kept.pages[0].label.number == 3);
  BOOST_TEST(kept.pages[0].links.empty());
  BOOST_TEST(kept.destinations.size() == 1u);
  BOOST_TEST(kept.destinations[0].name == "third");
  BOOST_TEST(kept.destinations[0].page == 0u);
  BOOST_TEST(kept.outline.size() == 1u);
  BOOST_TEST(kept.outline[0].depth == 0);
  BOOST_TEST(dump(kept.tags) == dump([] {
               TagTree tags;
               const TagId sect = tags.add(root_tag, Role::sect);
               tags.add(sect, Role::span);
               tags.at(tags.add(sect, Role::p)).texts.own().language = "en";
               return tags;
             }()));
}

BOOST_AUTO_TEST_CASE(a_table_stays_whole) {
  const Document kept = keep_pages(sample(), {1});
  const std::string tags = dump(kept.tags);
  BOOST_TEST(tags.find("TH") != std::string::npos, tags);
  BOOST_TEST(tags.find("Sect") == std::string::npos, tags);
  const TagId cell = kept.pages[0].items[0].tag;
  BOOST_TEST((kept.tags.at(cell).role == Role::data_cell));
  BOOST_TEST(kept.tags.at(cell).row_span == 2);
  BOOST_TEST_REQUIRE(kept.tags.at(cell).headers.size() == 1u);
  BOOST_TEST((kept.tags.at(kept.tags.at(cell).headers[0]).role == Role::header_cell));
  BOOST_TEST((kept.tags.at(kept.tags.at(cell).headers[0]).scope == Scope::column));
  BOOST_TEST(kept.pages[0].items[1].tag == footer_artifact);
}

BOOST_AUTO_TEST_CASE(all_pages_are_the_document) { BOOST_TEST(dump(keep_pages(sample(), {0, 1, 2})) == dump(sample())); }

BOOST_AUTO_TEST_CASE(links_between_kept_pages_stay) {
  const Document kept = keep_pages(sample(), {0, 2});
  BOOST_TEST_REQUIRE(kept.pages[1].links.size() == 1u);
  BOOST_TEST((kept.tags.at(kept.pages[1].links[0].tag).role == Role::link));
  BOOST_TEST(kept.outline.size() == 2u);
  BOOST_TEST(kept.outline[1].depth == 1);
}

// Whatever headings stood on pages that went.
BOOST_AUTO_TEST_CASE(headings_begin_with_the_first_level) {
  Document document;
  document.pages.resize(4);
  const Role roles[] = {Role::h1, Role::h2, Role::h4, Role::h2};
  for (std::size_t i = 0; i < 4; ++i) document.pages[i].items = {item_of(document.tags.add(root_tag, roles[i]))};
  const auto heads = [&](const std::vector<std::size_t>& pages) {
    const Document kept = keep_pages(document, pages);
    std::string out;
    for (const Page& page : kept.pages) out += name_of(kept.tags.at(page.items[0].tag).role);
    return out;
  };
  BOOST_TEST(heads({0, 1, 3}) == "H1H2H2");
  BOOST_TEST(heads({1, 3}) == "H1H1");
  BOOST_TEST(heads({1, 2, 3}) == "H1H2H1");
  BOOST_TEST(heads({2}) == "H1");
  BOOST_TEST(heads({0, 2}) == "H1H2");
}
