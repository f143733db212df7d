// What the program answers to its arguments: exit code and words in both languages.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "cli/application.h"
#include "program.h"

using namespace toji;
using namespace toji::cli::test;
namespace data = boost::unit_test::data;

namespace {

struct Case {
  const char* arguments;
  int code;
  const char* ja;
  const char* en;
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << "toji " << c.arguments; }

const Case cases[] = {
    {"", 2, "コマンドを指定してください", "a command is needed"},
    {"bokklet x", 2, "bokklet というコマンドはありません。booklet ではありませんか", "did you mean booklet?"},
    {"zzzzzzzz", 2, "zzzzzzzz というコマンドはありません\n", "there is no command zzzzzzzz\n"},
    {"--bogus", 2, "--bogus というオプションはありません", "there is no option --bogus"},
    {"booklet", 2, "データセット を指定してください", "DATASET is needed"},
    {"booklet data", 2, "--output を指定してください", "--output is needed"},
    {"booklet data -o", 2, "--output の後に 出力 を書いてください", "--output needs a value: OUT"},
    {"booklet data -o a -o b", 2, "--output は 1 回だけ指定できます（2 回あります）", "may be given 1 time(s), not 2"},
    {"booklet data -o a --reprot=x", 2, "--reprot というオプションはありません。--report", "did you mean --report?"},
    {"booklet data extra -o a", 2, "余分な引数があります: extra", "unexpected argument: extra"},
    {"booklet data -o a --timing=x", 2, "--timing に「x」は指定できません", "--timing cannot be \"x\""},
    {"schema foo", 2, "名前 に「foo」は指定できません。layout, plan", "NAME cannot be \"foo\": it is one of layout"},
    {"render a -o b", 2, "データ を指定してください", "DATA is needed"},
    {"fonts extra", 2, "余分な引数があります", "unexpected argument"},
    {"--help", 0, "使い方: toji コマンド", "Usage: toji COMMAND"},
    {"booklet --help", 0, "使い方: toji booklet データセット -o 出力", "Usage: toji booklet DATASET -o OUT"},
    {"render -h", 0, "使い方: toji render ひな形 データ -o 出力", "Usage: toji render LAYOUT DATA -o OUT"},
    {"schema --help", 0, "使い方: toji schema 名前", "Usage: toji schema NAME"},
    {"fonts --help", 0, "共通のオプション:", "Common options:"},
    {"--version", 0, "toji 0.", "HarfBuzz"},
    {"schema sheet", 0, "relaxng", "relaxng"},
    {"schema layout", 0, "relaxng", "relaxng"},
    {"fonts", 0, "BIZ UDGothic\t/", "IPA-1.0"},
    {"booklet /nowhere -o /tmp/x.pdf", 3, "フォルダー /nowhere がありません", "there is no folder /nowhere"},
    {"booklet . -o /nowhere/x.pdf", 3, "フォルダー /nowhere がありません", "there is no folder /nowhere to write"},
    {"booklet /usr -o /var", 3, "/var はフォルダーです", "/var is a folder"},
    {"render /nowhere.xml /nowhere.xml -o /tmp/x.pdf", 3, "ファイル /nowhere.xml がありません", "there is no file"},
};

}  // namespace

BOOST_DATA_TEST_CASE(the_program_answers_in_both_languages, data::make(cases), c) {
  const Outcome ja = shell(std::string("cd /var/empty 2>/dev/null || cd /; $TOJI ") + c.arguments);
  BOOST_TEST(ja.code == c.code);
  BOOST_TEST(contains(ja.out + ja.err, c.ja), ja.out + ja.err);
  const Outcome en = shell(std::string("cd /; TOJI_LANG=en $TOJI ") + c.arguments);
  BOOST_TEST(en.code == c.code);
  BOOST_TEST(contains(en.out + en.err, c.en), en.out + en.err);
  BOOST_TEST((c.code == 0 ? en.err : en.out).empty());  // help and lists on stdout, complaints on stderr
}

BOOST_AUTO_TEST_CASE(the_option_goes_before_the_environment) {
  using cli::language_of;
  BOOST_TEST((language_of({}, nullptr) == Language::ja));
  BOOST_TEST((language_of({}, "en") == Language::en));
  BOOST_TEST((language_of({"fonts", "--lang", "en"}, nullptr) == Language::en));
  BOOST_TEST((language_of({"--lang=en"}, "ja") == Language::en));
  BOOST_TEST((language_of({"--lang", "ja"}, "en") == Language::ja));
  BOOST_TEST((language_of({"--", "--lang", "en"}, nullptr) == Language::ja));
  BOOST_TEST((language_of({"--lang"}, nullptr) == Language::ja));
}

BOOST_AUTO_TEST_CASE(every_command_is_described_without_a_word_of_the_other_language) {
  for (const char* command : {"booklet", "render", "schema", "fonts"}) {
    const std::string en = shell(std::string("$TOJI --lang en --help ") + command).out;
    for (const char c : en) BOOST_REQUIRE_MESSAGE(static_cast<unsigned char>(c) < 0x80, en);
    const std::string ja = shell(std::string("$TOJI --help ") + command).out;
    for (const char* word : {"Usage", "Options", "required", "REQUIRED", "TEXT", "print"})
      BOOST_TEST(!contains(ja, word), ja);
  }
}

BOOST_AUTO_TEST_CASE(output_that_cannot_be_written_is_an_error) {
  BOOST_TEST(shell("$TOJI schema sheet >/dev/full").code == 3);
  BOOST_TEST(shell("$TOJI --help >/dev/full").code == 3);
}
