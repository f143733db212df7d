#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "base/diagnostics.h"

namespace {
struct Case {
  std::string word;
  std::vector<std::string_view> candidates;
  std::string expected;  // joined by |
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.word; }

const Case cases[] = {
    {"tabel", {"table", "text", "cell"}, "table"},
    {"成課", {"成果", "備考", "取組内容"}, "成果"},
    {"高齢福祉課", {"地域福祉課", "高齢者福祉課", "企画課"}, "高齢者福祉課"},
    {"実行部", {"取組内容", "成果"}, ""},
    {"X", {"A", "B"}, ""},
    {"colour", {"color", "colour", "column", "colours", "colon"}, "colour|color|colours"},
    {"row", {"raw", "raw", "rows"}, "raw|rows"},
    {"", {"a", ""}, ""},
};
}  // namespace

BOOST_DATA_TEST_CASE(nearest_names, boost::unit_test::data::make(cases), c) {
  std::string found;
  for (const auto& name : toji::nearest(c.word, c.candidates)) found += (found.empty() ? "" : "|") + name;
  BOOST_TEST(found == c.expected);
}
