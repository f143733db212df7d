#include "job/files/file_name.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace toji::job;
namespace data = boost::unit_test::data;

namespace {

struct Case {
  std::string text, expected;
};
std::ostream& operator<<(std::ostream& out, const Case& one) { return out << one.text; }

const Case cases[] = {
    {"地域福祉課", "地域福祉課"},
    {"../etc/passwd", "_etc_passwd"},
    {"/", "_"},
    {"", "_"},
    {"...", "_"},
    {".hidden", "hidden"},
    {" 課 ", "課"},
    {"a:b*c?d\"e<f>g|h\\i", "a_b_c_d_e_f_g_h_i"},
    {"一\n二\x7F", "一_二_"},
    {"こども・家庭（本庁）", "こども・家庭（本庁）"},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_name_as_a_file_name, data::make(cases), one) {
  BOOST_TEST(safe_file_name(one.text) == one.expected);
}

BOOST_AUTO_TEST_CASE(long_names_end_with_a_whole_character) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "課";
  const std::string name = safe_file_name(text);
  BOOST_TEST(name.size() <= 200u);
  const auto dash = name.rfind('-');  // a digest of the whole stands behind it
  BOOST_TEST(name.size() - dash == 9u);
  BOOST_TEST((dash % 3 == 0 && text.starts_with(name.substr(0, dash))));
  BOOST_TEST(safe_file_name(text + "係") != name);
}

BOOST_AUTO_TEST_CASE(equal_names_get_numbers) {
  std::set<std::string> taken;
  BOOST_TEST(unused_name("a", taken) == "a");
  BOOST_TEST(unused_name("a", taken) == "a-2");
  BOOST_TEST(unused_name("a", taken) == "a-3");
  BOOST_TEST(unused_name("b", taken) == "b");
}
