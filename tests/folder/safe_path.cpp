// Names from outside, a case a line.
#include "store/folder/safe_path.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

namespace toji::folder {
namespace {

namespace data = boost::unit_test::data;

struct Case {
  std::string path, expected;  // expected empty: refused
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << '"' << c.path << '"'; }

const Case cases[] = {
    {"plan.xml", "plan.xml"},
    {"sheets/公共交通.xml", "sheets/公共交通.xml"},
    {"sheets/か\u3099.xml", "sheets/が.xml"},  // NFD
    {"a b.xml", "a b.xml"},
    {"", ""},
    {"/etc/passwd", ""},
    {"../a", ""},
    {"a/../b", ""},
    {"a/..", ""},
    {"./a", ""},
    {"a//b", ""},
    {"a/", ""},
    {".git/config", ""},
    {"a/.hidden", ""},
    {"a\\b", ""},
    {"..\\a", ""},
    {"C:/a", ""},
    {"C:a", ""},
    {"a.xml:stream", ""},
    {std::string("a\0b", 3), ""},
    {"a\nb", ""},
    {"a\x7f", ""},
    {"a\u0085", ""},
    {"a\u2028b", ""},
    {"a\u202Elmx.", ""},  // turns the name round on screen
    {"\xC3", ""},
    {"\xC0\xAE\xC0\xAE/a", ""},  // overlong dots
    {"\xED\xA0\x80", ""},        // a surrogate
    {"a*", ""},
    {"a?", ""},
    {"<a>", ""},
    {"a|b", ""},
    {"NUL", ""},
    {"nul.xml", ""},
    {"sheets/COM1.xml", ""},
    {"COM10.xml", "COM10.xml"},
    {"a.", ""},
    {"a /b", ""},
    {" a", ""},
    {"\uFF0E\uFF0E/a", "\uFF0E\uFF0E/a"},  // full-width dots are letters: NFC keeps them
    {std::string(200, 'a'), std::string(200, 'a')},
    {std::string(201, 'a'), ""},
    {"1/2/3/4/5/6/7/8", "1/2/3/4/5/6/7/8"},
    {"1/2/3/4/5/6/7/8/9", ""},
};

}  // namespace

BOOST_DATA_TEST_CASE(paths, data::make(cases), c) {
  const auto path = safe_path(c.path);
  BOOST_TEST(path.value_or("") == c.expected);
  if (path) BOOST_TEST(safe_path(*path).value_or("") == *path);
}

BOOST_AUTO_TEST_CASE(a_long_path_is_refused) {
  std::string path;
  for (int i = 0; i < 6; ++i) path += std::string(180, 'a') + '/';
  BOOST_TEST(!safe_path(path + "a"));
}

BOOST_AUTO_TEST_CASE(clashes) {
  Names names;
  BOOST_TEST(names.take("sheets/a.xml"));
  BOOST_TEST(names.take("sheets/b.xml"));
  BOOST_TEST(!names.take("sheets/a.xml"));
  BOOST_TEST(!names.take("Sheets/A.XML"));
  BOOST_TEST(!names.take("sheets"));
  BOOST_TEST(!names.take("sheets/a.xml/c"));
  BOOST_TEST(names.take("sheets.xml"));
}

}  // namespace toji::folder
