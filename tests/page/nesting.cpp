// Which element may stand in which, for every pair (ISO 32000-1 14.8.4, ISO 14289-1 7.2).
#include "engine/page/nesting.h"

#include <boost/test/unit_test.hpp>
#include <map>
#include <set>
#include <sstream>
#include <string>

namespace toji::page {
namespace {

constexpr int roles = static_cast<int>(Role::ruby_text) + 1;

// Where the text of groups, paragraphs and inline elements may stand.
const std::string anywhere =
    "Document Part Sect Div H1 H2 H3 H4 H5 H6 P Lbl LBody TH TD Caption Figure Link Span TOCI Note Ruby RB RT";

// The parents of each kind of child.
const std::map<std::string, std::string> parents{{"Document", ""},
                                                 {"LI", "L"},
                                                 {"LBody", "LI"},
                                                 {"Lbl", "LI TOCI Note"},
                                                 {"TOCI", "TOC"},
                                                 {"THead", "Table"},
                                                 {"TBody", "Table"},
                                                 {"TR", "Table THead TBody"},
                                                 {"TH", "TR"},
                                                 {"TD", "TR"},
                                                 {"RB", "Ruby"},
                                                 {"RT", "Ruby"},
                                                 {"L", anywhere + " L"},
                                                 {"TOC", anywhere + " TOC"},
                                                 {"Caption", anywhere + " L TOC Table"}};

std::set<std::string> words(const std::string& text) {
  std::istringstream in(text);
  std::set<std::string> out;
  for (std::string word; in >> word;) out.insert(word);
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(nesting)

BOOST_AUTO_TEST_CASE(every_pair_of_parent_and_child) {
  for (int c = 0; c < roles; ++c) {
    const Role child = static_cast<Role>(c);
    const auto row = parents.find(name_of(child));
    const std::set<std::string> allowed = words(row == parents.end() ? anywhere : row->second);
    for (int p = 0; p < roles; ++p) {
      const Role parent = static_cast<Role>(p);
      BOOST_TEST(may_contain(parent, child) == allowed.contains(name_of(parent)),
                 name_of(child) << " in " << name_of(parent));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::page
