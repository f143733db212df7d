// A language of messages is one file: every text that a person reads stands there, and every text there is read.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fnmatch.h>
#include <map>
#include <regex>
#include <set>
#include <span>

#include "../cases/texts.h"
#include "base/texts.h"
#include "base/utf8.h"
#include "program.h"

using namespace toji::cli::test;
using texts_of_language::Entry;

namespace {

const fs::path source_root = TOJI_SOURCE_DIR "/src";

struct Source {
  std::string name, code;             // "cli/help.cpp"; without comments and the contents of strings
  std::vector<std::string> literals;  // as they are written, between their quotes
};

bool begins_character(const std::string& code, std::size_t i) {
  static const std::regex prefix("(^|[^A-Za-z0-9_])(u8|u|U|L)?$");
  return code[i] == '\'' && std::regex_search(code.substr(i < 4 ? 0 : i - 4, i < 4 ? i : 4), prefix);
}

Source read(const fs::path& path) {
  Source out{path.lexically_relative(source_root).string(), {}, {}};
  const std::string all = bytes_of(path);
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i + 1;
    if (all.compare(i, 2, "//") == 0) {
      end = all.find('\n', i);
    } else if (i > 0 && all[i - 1] == 'R' && all[i] == '"') {
      const std::string close = ')' + all.substr(i + 1, all.find('(', i) - i - 1) + '"';
      end = all.find(close, i) + close.size();
      out.literals.push_back(all.substr(i + 1, end - i - 2));
    } else if (all[i] == '"' || begins_character(all, i)) {
      while (all[end] != all[i]) end += all[end] == '\\' ? 2U : 1U;
      if (all[i] == '"') out.literals.push_back(all.substr(i + 1, end - i - 1));
      ++end;
    } else {
      out.code += all[i];
    }
    i = std::min(end, all.size());
  }
  return out;
}

const std::vector<Source>& sources() {
  static const std::vector<Source> all = [] {
    std::vector<Source> out;
    for (const auto& entry : fs::recursive_directory_iterator(source_root))
      if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h") out.push_back(read(entry.path()));
    std::sort(out.begin(), out.end(), [](const Source& a, const Source& b) { return a.name < b.name; });
    return out;
  }();
  return all;
}

// "engine_flow::too_high" of all that the code names, whether in full or by the alias "text" of a section.
std::set<std::string> used_texts() {
  std::set<std::string> out;
  const std::regex alias(R"(namespace text = texts::(\w+);)"), name(R"((\btexts::(\w+)|\btext)::(\w+))");
  for (const Source& source : sources()) {
    std::smatch section;
    const std::string of_alias = std::regex_search(source.code, section, alias) ? section[1].str() : "";
    for (std::sregex_iterator at(source.code.begin(), source.code.end(), name), end; at != end; ++at)
      out.insert(((*at)[2].matched ? (*at)[2].str() : of_alias) + "::" + (*at)[3].str());
  }
  return out;
}

// Where a literal may be in words of a language, and why that is no text of the messages.
struct Exception {
  const char *files, *why;
};
constexpr Exception japanese_words[] = {
    {"engine/layout/vocabulary_*", "sentences of the references stand beside their rules"},
    {"engine/layout/choice_words.h", "and so do those of words,"},
    {"engine/layout/forms.cpp", "of forms of values,"},
    {"engine/layout/foreign.cpp", "of elements of other languages,"},
    {"engine/layout/reference.cpp", "and of places"},
    {"engine/font/vocabulary.cpp", "as those of fonts.xml"},
    {"report/dataset/*", "elements and attributes of a dataset have Japanese names, their sentences stand beside them"},
    {"store/archive/*", "the names of a bag's description; what is written into a bag is in the document's language"},
    {"job/preservation/*", "as are its list and its tables"},
    {"job/document/*", "marks and descriptions within a document, and the elements of the view that templates see"},
    {"report/difference/*", "what a table of errata calls things, which is a document in Japanese"},
    {"report/summary/*", "the headings of the table of all measures, which is a document in Japanese"},
    {"report/check/*", "the words that the rules look for, and the names of a dataset's fields"},
    {"job/batch/list.cpp", "the columns' Japanese names in a list"},
    {"engine/typeset/*", "the characters that the rules of composition are about"},
    {"base/look_alike.cpp", "characters that look alike"},
    {"base/numerals.cpp", "the characters of numbers"},
    {"base/eras.h", "the eras' names"},
    {"base/delimited.cpp", "the eras' names, which spreadsheets take for dates"},
};
constexpr Exception english_words[] = {
    {"engine/layout/vocabulary_*", "as above"},
    {"engine/layout/choice_words.h", "as above"},
    {"engine/layout/forms.cpp", "as above"},
    {"engine/layout/foreign.cpp", "as above"},
    {"engine/layout/reference.cpp", "as above"},
    {"engine/font/vocabulary.cpp", "as above"},
    {"report/dataset/*", "as above"},
    {"out/pdf/*", "operators, and the clauses that a fault of the program itself would break"},
    {"engine/layout/schema.cpp", "markup"},
    {"store/archive/index_html.cpp", "markup"},
    {"engine/reference/annotate.cpp", "a fault of the program itself"},
    {"engine/layout/choices.h", "a fault of the program itself"},
    {"engine/layout/model.h", "a fault of the program itself"},
    {"store/folder/new_folder.cpp", "a fault of the program itself"},
    {"engine/chart/arc.cpp", "a fault of the program itself"},
    {"cli/languages.cpp", "a fault of the program itself"},
    {"store/pdf_read/*", "thrown to be caught beside"},
    {"engine/page/dump.cpp", "pages as the tests compare them"},
    {"engine/data_tree/other_files.cpp", "what other files begin with"},
    {"job/document/*", "names of phases, and the lines of a fingerprint"},
    {"store/listen/*", "thrown to be caught beside"},
    {"job/batch/journal.cpp", "the mark of a journal"},
    {"cli/usage.cpp", "CLI11's own sentences, which are put into the language"},
    {"cli/edition_options.cpp", "an option with its value"},
    {"cli/archive/manual.cpp", "the script that completes commands"},
    {"cli/archive/verify.cpp", "words of the answer in JSON"},
};

bool is_japanese(const std::string& literal) {
  const std::u32string text = toji::to_utf32(literal);
  return std::any_of(text.begin(), text.end(), [](char32_t c) {
    return (c >= 0x3041 && c <= 0x30FF && c != U'・') || (c >= 0x4E00 && c <= 0x9FFF);
  });
}

bool is_english(const std::string& literal) {
  static const std::regex words("[a-z]{2,},? [a-z]{2,}");
  return std::regex_search(literal, words);
}

// The files that hold such literals are those of the exceptions, and no more.
void check_literals(bool (*is_words)(const std::string&), std::span<const Exception> exceptions) {
  std::set<std::string> needed;
  for (const Source& source : sources())
    for (const std::string& literal : source.literals) {
      if (!is_words(literal)) continue;
      const auto may = std::find_if(exceptions.begin(), exceptions.end(), [&](const Exception& one) {
        return fnmatch(one.files, source.name.c_str(), 0) == 0;
      });
      if (may != exceptions.end())
        needed.insert(may->files);
      else
        BOOST_ERROR(source.name + ": belongs into src/base/texts: " + literal);
    }
  for (const Exception& one : exceptions)
    BOOST_TEST(needed.contains(one.files), one.files << " is no exception any more");
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_text_is_used) {
  const std::set<std::string> used = used_texts();
  for (const Entry& entry : texts_of_language::read("ja"))
    if (!entry.is_hint())
      BOOST_TEST(used.contains(entry.space() + "::" + entry.key),
                 entry.section << ' ' << entry.key << " is used nowhere");
}

// [engine/flow] is a module, [cli/help] a file of one; they stand in the order of src/README.md, and none stands twice.
BOOST_AUTO_TEST_CASE(sections_are_modules_and_their_files) {
  std::set<std::string> seen;
  std::string last;
  for (const Entry& entry : texts_of_language::read("ja")) {
    if (entry.section == last) continue;
    last = entry.section;
    BOOST_TEST(seen.insert(last).second, last);
    const std::string place = (source_root / last).string();
    BOOST_TEST((fs::is_directory(place) || fs::exists(place + ".cpp") || fs::exists(place + ".h")), last);
  }
  BOOST_TEST(seen.size() > 40u);
}

BOOST_AUTO_TEST_CASE(no_japanese_text_stands_in_the_code) { check_literals(is_japanese, japanese_words); }
BOOST_AUTO_TEST_CASE(no_english_text_stands_in_the_code) { check_literals(is_english, english_words); }

BOOST_AUTO_TEST_CASE(words_of_a_language_are_seen) {
  for (const char* one : {"エラー", "a、い", "件", "\\nページ"}) BOOST_TEST(is_japanese(one), one);
  for (const char* one : {"error", "、", "・", "“x”", "　"}) BOOST_TEST(!is_japanese(one), one);
  for (const char* one : {"not there", "first, second", "{0} is missing"}) BOOST_TEST(is_english(one), one);
  for (const char* one : {"--lang", "flow/too-high", "not-there", "A B", "x is"}) BOOST_TEST(!is_english(one), one);
}

// What help offers, and what the option takes, is what there is.
BOOST_AUTO_TEST_CASE(each_language_is_offered_and_taken) {
  const std::string help = shell("$TOJI --help").out;
  for (const std::string_view language : toji::language_names) {
    const std::string name(language);
    BOOST_TEST(help.find(name) != std::string::npos, name);
    BOOST_TEST(shell("$TOJI --lang " + name + " fonts").code == 0, name);
    BOOST_TEST(shell("TOJI_LANG=" + name + " $TOJI --help").out == shell("$TOJI --help --lang " + name).out, name);
  }
  BOOST_TEST(shell("$TOJI --lang xx fonts").code == 2);
}
