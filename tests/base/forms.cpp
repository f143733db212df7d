// Dates, language tags, escapes and grouped numbers: each at its edges.
#include <boost/test/unit_test.hpp>

#include "base/ascii.h"
#include "base/eras.h"
#include "base/full_width.h"
#include "base/grouped.h"
#include "base/iso_date.h"
#include "base/json.h"
#include "base/language_tag.h"
#include "base/markup.h"

using namespace toji;

BOOST_AUTO_TEST_SUITE(forms)

BOOST_AUTO_TEST_CASE(dates_of_iso_8601) {
  for (const char* text :
       {"2024", "0001", "9999", "2024-01", "2024-12", "2024-01-01", "2024-12-31", "2024-02-29", "2000-02-29", "2023-02-28",
        "2024-04-30", "2024-01-01T00:00Z", "2024-01-01T23:59Z", "2024-01-01T00:00:00Z", "2024-01-01T23:59:59Z",
        "2024-01-01T00:00:00+09:00", "2024-01-01T00:00:00-23:59", "2024-01-01T00:00+00:00"})
    BOOST_TEST(is_iso_date(text), text);
  for (const char* text :
       {"", "202", "20245", "0000", "2024-", "2024-1", "2024-00", "2024-13", "2024-01-", "2024-01-00", "2024-01-32", "2024-04-31",
        "2023-02-29", "1900-02-29", "2024-02-30", "2024/01/01", "2024-01-01T", "2024-01-01T24:00Z", "2024-01-01T00:60Z",
        "2024-01-01T00:00:60Z", "2024-01-01T00:00:99Z", "2024-01-01T00:00", "2024-01-01T00:00z", "2024-01-01 00:00Z",
        "2024-01-01T00Z", "2024-01-01T00:00+24:00", "2024-01-01T00:00+00:60", "2024-01-01T00:00+09", "2024-01-01T00:00+09:00Z",
        "2024-01-01T00:00:0Z", "2024-01-01T00:00ZZ", "２０２４", "20a4", "2024-0a", "2024-01-0a", "2024-01-01x", "20:4", "20/4"})
    BOOST_TEST(!is_iso_date(text), text);
}

// BCP 47 (RFC 5646, 2.1).
BOOST_AUTO_TEST_CASE(language_tags) {
  for (const char* text : {"ja", "JA", "eng", "abcd", "abcdefgh", "ja-JP", "ja-Jpan", "ja-Jpan-JP", "ja-392", "zh-yue", "zh-cmn-yue-abc",
                           "zh-cmn-Hans-CN", "sl-rozaj", "sl-rozaj-biske-1994", "de-1996", "ja-u-ca-japanese", "ja-a-bb-x-y",
                           "x-private", "X-a", "ja-x-a", "de-CH-1901", "en-a-bb-b-cc", "sl-abcdefgh", "de-0abc"})
    BOOST_TEST(is_language_tag(text), text);
  for (const char* text :
       {"", "j", "abcdefghi", "ja-", "-ja", "ja--JP", "ja_JP", "j1", "123", "ja-J", "ja-1", "ja-Jpan-Jpan", "ja-JP-US", "ja-abcdefghi",
        "x", "ja-x", "ja-u", "ja-u-x-a", "ja-a-b", "ja-12", "ja-1a", "abcd-efg", "zh-cmn-yue-abc-def", "ja-本", "ja-JP-Jpan",
        "ja-x-abcdefghi", "ja-39a", "ja-1234567a9", "ja-a1b"})
    BOOST_TEST(!is_language_tag(text), text);
}

BOOST_AUTO_TEST_CASE(numbers_in_groups_of_three) {
  const std::pair<std::uint64_t, std::string> numbers[] = {{0, "0"},         {12, "12"},           {999, "999"},
                                                           {1000, "1,000"},  {99'999, "99,999"},   {123'456, "123,456"},
                                                           {1'234'567, "1,234,567"}, {1'000'000'000, "1,000,000,000"}};
  for (const auto& [number, text] : numbers) BOOST_TEST(grouped(number) == text);
}

BOOST_AUTO_TEST_CASE(json) {
  BOOST_TEST(json_string("") == "\"\"");
  BOOST_TEST(json_string("本\"\\\n\t\r/") == "\"本\\\"\\\\\\n\\u0009\\u000d/\"");
  BOOST_TEST(json_string(std::string("\0\x0f\x10\x1a\x1f\x20\x7f", 7)) ==
             "\"\\u0000\\u000f\\u0010\\u001a\\u001f \x7f\"");
  BOOST_TEST(json_array({}) == "[]");
  BOOST_TEST(json_array({"1", "\"a\""}) == "[1, \"a\"]");
  BOOST_TEST(json_object({}) == "{}");
  BOOST_TEST(json_object({{"a\"", "1"}, {"b", "[]"}}) == "{\"a\\\"\": 1, \"b\": []}");
}

BOOST_AUTO_TEST_CASE(markup) {
  BOOST_TEST(as_markup("") == "");
  BOOST_TEST(as_markup("a<b>&\"c\"'本") == "a&lt;b&gt;&amp;&quot;c&quot;'本");
}

BOOST_AUTO_TEST_CASE(letters_of_ascii) {
  for (int i = 0; i < 256; ++i) {
    const char c = static_cast<char>(i);
    const bool small = std::string_view("abcdefghijklmnopqrstuvwxyz").find(c) != std::string_view::npos;
    const auto great = std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZ").find(c);
    BOOST_TEST(is_small_letter(c) == small, i);
    BOOST_TEST(is_letter(c) == (small || great != std::string_view::npos), i);
    BOOST_TEST(lowered(c) == (great == std::string_view::npos ? c : "abcdefghijklmnopqrstuvwxyz"[great]), i);
  }
  BOOST_TEST(lowered("AbZ本＠Ａ") == "abz本＠Ａ");
}

BOOST_AUTO_TEST_CASE(wide_and_narrow_forms) {
  for (char32_t c = 0; c < 0x10000; ++c) {
    const bool narrow = c >= U'!' && c <= U'~', wide = c >= U'！' && c <= U'～';
    BOOST_TEST((full_width(c) == (narrow ? U'！' + (c - U'!') : c)), +static_cast<std::uint32_t>(c));
    BOOST_TEST((half_width(c) == (wide ? U'!' + (c - U'！') : c)), +static_cast<std::uint32_t>(c));
  }
}

BOOST_AUTO_TEST_CASE(years_of_eras) {
  const int firsts[] = {1868, 1912, 1926, 1989, 2019}, lasts[] = {1912, 1926, 1989, 2019, 9999};
  for (std::size_t i = 0; i < std::size(eras); ++i) {
    BOOST_TEST(eras[i].year(1) == firsts[i]);
    BOOST_TEST(eras[i].year(6) == firsts[i] + 5);
    BOOST_TEST(eras[i].last == lasts[i]);
  }
}

BOOST_AUTO_TEST_SUITE_END()
