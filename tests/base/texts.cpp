// Texts are found by their keys in every language, and their files can be relied on.
#include "base/texts.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <set>

#include "../cases/texts.h"
#include "texts/base/diagnostics.h"
#include "texts/cli/console.h"
#include "texts/cli/usage.h"
#include "texts/words.h"

using namespace toji;
using texts_of_language::Entry;

namespace {

std::set<int> places_in(const std::string& words) {
  std::set<int> out;
  for (std::size_t i = 0; i + 2 < words.size(); ++i)
    if (words[i] == '{' && words[i + 1] >= '0' && words[i + 1] <= '9' && words[i + 2] == '}')
      out.insert(words[i + 1] - '0');
  return out;
}

// Arguments that are words of a language themselves come in Japanese and in English: these texts have places of their
// own for them. Whichever is not Japanese takes the English ones.
struct Spoken {
  std::string_view key;
  std::set<int> japanese, others;
};
const Spoken all_spoken[] = {{"engine/data_tree other_file", {0}, {1}},
                             {"engine/data_tree character", {0, 1}, {0, 2}},
                             {"engine/data_tree invisible", {0, 1}, {0, 2}},
                             {"engine/data_tree unusual_blank", {0, 1}, {0, 2}},
                             {"engine/data_tree line_separator", {0, 1}, {0, 2}},
                             {"engine/font unreadable", {0, 1}, {0, 2}},
                             {"engine/layout foreign_element.hint", {1}, {2}},
                             {"engine/layout bad_value.hint", {2}, {3}},
                             {"engine/layout bad_value_near.hint", {2, 4}, {3, 4}},
                             {"engine/bind bad_value.hint", {3}, {4}},
                             {"engine/bind grid_header.hint", {0}, {}},
                             {"engine/flow compatibility", {0, 1, 2}, {0, 1, 2, 3}},
                             {"engine/flow compatibility.hint", {1, 4, 5}, {4, 5}},
                             {"report/dataset bad_value.hint", {2}, {3}},
                             {"report/dataset bad_value_near.hint", {2, 4}, {3, 4}},
                             {"report/check letter_width", {0, 1, 2, 3, 4}, {0, 3, 4, 5, 6}},
                             {"report/check mixed_style", {0, 1, 2, 3, 4}, {0, 3, 4, 5, 6}},
                             {"report/check mixed_style.hint", {2}, {6}},
                             {"report/check mixed_eras", {0, 1, 2, 3, 4}, {0, 3, 4}},
                             {"report/check wrong_weekday", {0, 1}, {0, 2}},
                             {"report/check rating_width", {0, 1, 2, 3, 4}, {0, 2, 3, 4, 5}},
                             {"report/summary workbook", {0}, {1}},
                             {"store/folder unwritable", {0, 1}, {0, 2}},
                             {"store/archive unreadable", {0, 1}, {0, 2}},
                             {"store/archive not_locked", {0, 1}, {0, 2}},
                             {"job/files unreadable", {0, 1}, {0, 2}},
                             {"job/files unwritable", {0, 1}, {0, 2}},
                             {"job/preservation stricter", {0}, {1}},
                             {"job/batch unknown_edition.hint", {1}, {2}},
                             {"cli no_such_element_meant.hint", {2}, {3}},
                             {"cli/usage other", {}, {0}}};

const Spoken* spoken(const Entry& entry) {
  const auto found =
      std::find_if(std::begin(all_spoken), std::end(all_spoken),
                   [&](const Spoken& one) { return one.key == entry.section + ' ' + entry.key; });
  return found == std::end(all_spoken) ? nullptr : found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(texts_of_all_languages)

BOOST_AUTO_TEST_CASE(a_text_is_found_by_its_key) {
  BOOST_TEST(say(texts::base_diagnostics::error, Language::ja) == "エラー");
  BOOST_TEST(say(texts::base_diagnostics::error, Language::en) == "error");
  BOOST_TEST(say(hint_of(texts::cli_usage::unknown_option), Language::en) == "did you mean {1}?");
  BOOST_TEST(words_of(texts::base_diagnostics::hint, Language::ja) == "ヒント: ");  // with the blank at its end
  BOOST_TEST(say(Text(), Language::ja) == "");
  BOOST_TEST(has_hint(texts::cli_usage::unknown_option));
  BOOST_TEST(!has_hint(texts::base_diagnostics::error));
  BOOST_TEST(say(hint_of(texts::base_diagnostics::error), Language::en) == "");
}

BOOST_AUTO_TEST_CASE(places_are_filled) {
  BOOST_TEST(say(texts::cli_console::errors, Language::en, {"3"}) == "3 errors");
  BOOST_TEST(filled("{1}{0}{1}", {"a", "b"}) == "bab");
  BOOST_TEST(filled("braces {x} and {9} and {", {}) == "braces {x} and {9} and {");
  BOOST_TEST(filled("{0}", {"{0}"}) == "{0}");
}

BOOST_AUTO_TEST_CASE(languages_are_known_by_their_names) {
  BOOST_TEST((spoken_language("ja") == Language::ja));
  BOOST_TEST((spoken_language("en") == Language::en));
  for (const char* other : {"", "e", "EN", "en-GB", "ja ", "xx"}) BOOST_TEST(!spoken_language(other), other);
  BOOST_TEST(language_names.size() == std::size(texts::words));
}

// The words in the program are those of the files, the last as the first.
BOOST_AUTO_TEST_CASE(the_words_of_every_language_are_whole) {
  for (std::size_t i = 0; i < language_names.size(); ++i) {
    const std::vector<Entry> all = texts_of_language::read(language_names[i]);
    const auto ends = std::count(texts::words[i].begin(), texts::words[i].end(), '\0');
    BOOST_TEST(static_cast<std::size_t>(ends) == all.size() + 1, language_names[i]);
    BOOST_TEST(all.size() + 1 == texts::count);
    const std::string last = all.back().words + '\0';
    BOOST_TEST(texts::words[i].ends_with(last), last);
  }
}

BOOST_AUTO_TEST_CASE(no_text_is_empty_in_one_language_alone) {
  const std::vector<Entry> japanese = texts_of_language::read("ja");
  for (const std::string_view language : language_names) {
    const std::vector<Entry> all = texts_of_language::read(language);
    BOOST_TEST_REQUIRE(all.size() == japanese.size(), language);
    for (std::size_t i = 0; i < all.size(); ++i)
      BOOST_TEST(all[i].words.empty() == japanese[i].words.empty(),
                 language << ' ' << all[i].section << ' ' << all[i].key);
  }
}

BOOST_AUTO_TEST_CASE(every_language_has_the_same_places) {
  const std::vector<Entry> japanese = texts_of_language::read("ja");
  std::size_t found = 0;
  for (const std::string_view language : language_names) {
    const std::vector<Entry> all = texts_of_language::read(language);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const Spoken* own = spoken(all[i]);
      const bool is_japanese = language == "ja";
      found += own != nullptr && is_japanese ? 1 : 0;
      const std::set<int> wanted = own == nullptr ? places_in(japanese[i].words)
                                   : is_japanese  ? own->japanese
                                                  : own->others;
      BOOST_TEST((places_in(all[i].words) == wanted), language << ' ' << all[i].section << ' ' << all[i].key);
    }
  }
  BOOST_TEST(found == std::size(all_spoken));
}

BOOST_AUTO_TEST_SUITE_END()
