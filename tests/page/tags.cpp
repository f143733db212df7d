#include "engine/page/tags.h"

#include <boost/test/unit_test.hpp>

#include "engine/page/document.h"

namespace toji::page {

BOOST_AUTO_TEST_SUITE(tags)

BOOST_AUTO_TEST_CASE(a_new_tree_is_the_document_element_alone) {
  const TagTree tree;
  BOOST_TEST(tree.size() == 1U);
  BOOST_TEST(dump(tree) == "  Document #0\n");
}

BOOST_AUTO_TEST_CASE(children_keep_the_order_of_adding_under_their_parents) {
  TagTree tree;
  const TagId table = tree.add(root_tag, Role::table);
  const TagId heading = tree.add(root_tag, Role::h1);
  const TagId row = tree.add(table, Role::table_row);
  BOOST_TEST(std::vector<TagId>(tree.children(root_tag).begin(), tree.children(root_tag).end()) ==
                 (std::vector<TagId>{table, heading}),
             boost::test_tools::per_element());
  BOOST_TEST(tree.at(row).parent == table);
  BOOST_TEST(dump(tree) == "  Document #0\n    Table #1\n      TR #3\n    H1 #2\n");
}

BOOST_AUTO_TEST_CASE(attributes_are_dumped_where_they_are_set) {
  TagTree tree;
  const TagId header = tree.add(root_tag, Role::header_cell);
  tree.at(header).scope = Scope::column;
  tree.at(header).column_span = 2;
  const TagId cell = tree.add(root_tag, Role::data_cell);
  tree.at(cell).headers = {header};
  tree.at(cell).row_span = 3;
  const TagId figure = tree.add(root_tag, Role::figure);
  tree.at(figure).texts.own().alternative = "円グラフ";
  tree.at(figure).texts.own().title = "評価";
  tree.at(figure).texts.own().actual_text = "A\n\"B\"";
  tree.at(figure).texts.own().language = "en";
  BOOST_TEST(dump(tree) ==
             "  Document #0\n"
             "    TH #1 scope column columns 2\n"
             "    TD #2 headers #1 rows 3\n"
             "    Figure #3 title \"評価\" alternative \"円グラフ\" actual \"A\\n\\\"B\\\"\" language \"en\"\n");
}

BOOST_AUTO_TEST_CASE(names_are_those_of_the_standard) {
  const std::string names[] = {"Document", "Part", "Sect", "Div",  "H1",    "H2",    "H3",  "H4",
                               "H5",       "H6",   "P",    "L",    "LI",    "Lbl",   "LBody", "Table",
                               "THead",    "TBody", "TR",  "TH",   "TD",    "Caption", "Figure", "Link",
                               "Span",     "TOC",  "TOCI", "Note", "Ruby",  "RB",    "RT"};
  std::uint8_t role = 0;
  for (const std::string& name : names) BOOST_TEST(name_of(static_cast<Role>(role++)) == name);
  BOOST_TEST(role == static_cast<int>(Role::ruby_text) + 1);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::page
