// Numbers, strings, dates and trees in PDF's syntax.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "base/diagnostics.h"
#include "out/pdf/date.h"
#include "out/pdf/deflate.h"
#include "out/pdf/digest.h"
#include "out/pdf/numbers.h"
#include "out/pdf/objects.h"
#include "out/pdf/srgb_profile.h"
#include "out/pdf/strings.h"
#include "out/pdf/unicode.h"

namespace toji::pdf {
namespace {

struct NumberCase {
  std::int64_t thousandths;
  std::string text;
};
std::ostream& operator<<(std::ostream& out, const NumberCase& c) { return out << c.thousandths; }

const NumberCase numbers[] = {
    {0, "0"},           {1, ".001"},   {-1, "-.001"}, {10, ".01"},         {100, ".1"},
    {999, ".999"},      {1000, "1"},   {-1000, "-1"}, {1500, "1.5"},       {-1050, "-1.05"},
    {841890, "841.89"}, {-40, "-.04"}, {120, ".12"},  {14400000, "14400"}, {3000000123, "3000000.123"}};

struct TextCase {
  std::string text, expected;
};
std::ostream& operator<<(std::ostream& out, const TextCase& c) { return out << c.text; }

const TextCase text_strings[] = {{"", "()"},
                                 {"plain", "(plain)"},
                                 {"a(b)\\", "(a\\(b\\)\\\\)"},
                                 {"福", "(\xFE\xFF\x79\x8F)"},
                                 {"A福", std::string("(\xFE\xFF\0A\x79\x8F)", 8)},
                                 {"𠮷", "(\xFE\xFF\xD8\x42\xDF\xB7)"},
                                 {"葛\xF3\xA0\x84\x80", std::string("(\xFE\xFF\x84\x5B\xDB\x40\xDD\0)", 10)},
                                 {"\xFF", "(\xFE\xFF\xFF\xFD)"},      // no UTF-8
                                 {"\xE7\xA6", "(\xFE\xFF\xFF\xFD)"},  // cut off
                                 {"a\nb", std::string("(\xFE\xFF\0a\0\n\0b)", 10)},
                                 {"\u5C28\u290D",
                                  "(\xFE\xFF"
                                  "\\\\"
                                  "\\("
                                  "\\)"
                                  "\\r"
                                  ")"}};

const TextCase literals[] = {{std::string("\0\r\n", 3), std::string("(\0\\r\n)", 6)}, {"\\()", "(\\\\\\(\\))"}};

const TextCase dates[] = {{"", ""},
                          {"2024", "D:2024"},
                          {"2024-08", "D:202408"},
                          {"2024-08-01", "D:20240801000000+09'00'"},  // the day, where it begins in Japan
                          {"2024-08-01T09:00Z", "D:20240801090000Z"},
                          {"2024-08-01T09:00:00Z", "D:20240801090000Z"},
                          {"2024-08-01T09:30:15+09:00", "D:20240801093015+09'00'"},
                          {"2024-08-01T09:30:15-03:30", "D:20240801093015-03'30'"}};

const char* const no_dates[] = {"2024-8-1",         "2024-02-30",       "2024-08-01T09:00:00", "2024-08-01T09:00:00.5Z",
                                "令和６年８月１日", "2024-08-01T24:00Z"};

}  // namespace

BOOST_AUTO_TEST_SUITE(syntax)

BOOST_DATA_TEST_CASE(numbers_have_three_places_at_most, numbers) {
  std::string out;
  append_thousandths(out, sample.thousandths);
  BOOST_TEST(out == sample.text);
}

BOOST_DATA_TEST_CASE(text_strings_are_ascii_or_utf16, text_strings) {
  std::string out;
  append_text_string(out, sample.text);
  BOOST_TEST(out == sample.expected);
}

BOOST_DATA_TEST_CASE(literals_escape_what_would_be_misread, literals) {
  std::string out;
  append_literal(out, sample.text);
  BOOST_TEST(out == sample.expected);
}

BOOST_AUTO_TEST_CASE(strings_end_at_the_limit_of_pdf_a) {
  std::string out;
  BOOST_CHECK_NO_THROW(append_text_string(out, std::string(32767, 'a')));
  BOOST_CHECK_THROW(append_text_string(out, std::string(32768, 'a')), std::logic_error);
}

BOOST_AUTO_TEST_CASE(tree_keys_are_the_bytes_of_the_string) {
  BOOST_TEST(text_string_bytes("sheet/1") == "sheet/1");
  BOOST_TEST(text_string_bytes("２") == "\xFE\xFF\xFF\x12");
}

BOOST_DATA_TEST_CASE(dates_of_iso_8601_become_dates_of_pdf, dates) {
  BOOST_TEST(pdf_date(sample.text) == sample.expected);
}

BOOST_DATA_TEST_CASE(other_dates_are_refused, no_dates) { BOOST_CHECK_THROW(pdf_date(sample), std::logic_error); }

BOOST_AUTO_TEST_CASE(dictionaries_come_out_of_libharu_in_order) {
  Objects objects;
  Dict inner(objects);
  inner.boolean("Marked", true).raw("/N[1 .5]");
  Dict dict(objects, "Catalog");
  dict.integer("Count", -3).name("Odd", "a#b").dict("MarkInfo", std::move(inner)).ref("Pages", 7).text("Lang", "ja");
  BOOST_TEST(
      dict.to_string() ==
      "<<\n/Type /Catalog\n/Count -3\n/Odd /a#23b\n/MarkInfo <<\n/Marked true\n/N[1 .5]>>\n/Pages 7 0 R/Lang(ja)>>");
}

BOOST_AUTO_TEST_CASE(an_unwritable_name_is_an_error_and_not_a_wrong_file) {
  Objects objects;
  Dict dict(objects);
  BOOST_CHECK_THROW(dict.name("Key", std::string(200, 'x')), EnvironmentError);
}

// Read by LittleCMS it is the identity beside that library's own sRGB, within one step of 255.
BOOST_AUTO_TEST_CASE(the_profile_states_its_size_and_kind) {
  const std::string profile = srgb_profile();
  BOOST_TEST(profile.size() == 548u);
  BOOST_TEST((profile.substr(0, 4) == std::string("\0\0\x02\x24", 4)));
  BOOST_TEST(profile.substr(12, 12) == "mntrRGB XYZ ");
  BOOST_TEST(profile.substr(36, 4) == "acsp");
}

BOOST_AUTO_TEST_CASE(digests_differ_by_content_order_and_length) {
  BOOST_TEST(digest("12345678abcdefgh") != digest("abcdefgh12345678"));
  BOOST_TEST(digest("a") != digest(std::string("a\0", 2)));
  BOOST_TEST(digest("a", 1) != digest("a", 2));
  BOOST_TEST(digest("12345678abc") == 4600845981454440725u);  // the same on every machine
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::pdf
