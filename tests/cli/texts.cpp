// The small texts that the program forms itself.
#include <boost/test/unit_test.hpp>

#include "cli/console.h"
#include "cli/progress.h"
#include "cli/same_mistakes.h"
#include "cli/timing.h"
#include "cli/usage.h"
#include "job/files/messages.h"

using namespace toji;
using namespace toji::cli;
namespace messages = toji::job::messages;

BOOST_AUTO_TEST_CASE(times_are_rounded_to_tenths) {
  using std::chrono::microseconds;
  BOOST_TEST(milliseconds(microseconds(12'345)) == "12.3");
  BOOST_TEST(milliseconds(microseconds(49)) == "0.0");
  BOOST_TEST(milliseconds(microseconds(50)) == "0.1");
  BOOST_TEST(milliseconds(microseconds(999'960)) == "1000.0");
}

BOOST_AUTO_TEST_CASE(the_bar_fills_and_never_overflows) {
  BOOST_TEST(bar("x", 0, 4) == "x [--------------------]   0 %");
  BOOST_TEST(bar("x", 1, 4) == "x [#####---------------]  25 %");
  BOOST_TEST(bar("x", 4, 4) == "x [####################] 100 %");
  BOOST_TEST(bar("x", 9, 4) == "x [####################] 100 %");
  BOOST_TEST(bar("x", 0, 0) == "x [--------------------]   0 %");
}

BOOST_AUTO_TEST_CASE(japanese_takes_two_columns) {
  BOOST_TEST(columns("-o OUT") == 6u);
  BOOST_TEST(columns("コマンド") == 8u);
  BOOST_TEST(columns("é") == 1u);
}

BOOST_AUTO_TEST_CASE(diagnostics_come_in_order_with_their_numbers) {
  Diagnostics diagnostics;
  BOOST_TEST(diagnostics_text(diagnostics, Language::ja) == "");
  diagnostics.warning(messages::not_a_file, {"b.xml", 2, 1}, {"b"});
  diagnostics.error(messages::not_a_file, {"a.xml", 1, 1}, {"a"});
  BOOST_TEST(diagnostics_text(diagnostics, Language::en) ==
             "b.xml:2:1: warning: b is a folder, not a file [cli/not-a-file]\n"
             "  hint: give the name of a file\n"
             "a.xml:1:1: error: a is a folder, not a file [cli/not-a-file]\n"
             "  hint: give the name of a file\n1 error, 1 warning\n");
  BOOST_TEST(diagnostics_text(diagnostics, Language::ja).ends_with("エラー 1 件、警告 1 件\n"));
}

BOOST_AUTO_TEST_CASE(the_same_mistake_many_times_is_told_once) {
  Diagnostics diagnostics;
  diagnostics.error(messages::no_file, {"a.xml", 1, 1}, {"x"});
  for (std::uint32_t line = 2; line <= 3001; ++line) diagnostics.error(messages::not_a_file, {"d.xml", line, 5}, {"b"});
  diagnostics.error(messages::no_file, {"z.xml", 1, 1}, {"y"});
  BOOST_TEST(diagnostics_text(diagnostics, Language::ja) ==
             "a.xml:1:1: エラー: ファイル x がありません [cli/no-file]\n  ヒント: 名前と場所を確かめてください\n"
             "d.xml:2:5: エラー: b はファイルではなくフォルダーです [cli/not-a-file]\n"
             "  ヒント: ファイルの名前を書いてください\n"
             "  ほかに同じ誤り 2,999 件: d.xml:3:5、d.xml:4:5、d.xml:5:5、d.xml:6:5、d.xml:7:5、d.xml:8:5、d.xml:9:5、"
             "d.xml:10:5 など\n"
             "z.xml:1:1: エラー: ファイル y がありません [cli/no-file]\n  ヒント: 名前と場所を確かめてください\n"
             "エラー 3002 件、警告 0 件\n");
}

BOOST_AUTO_TEST_CASE(mistakes_at_one_place_of_a_template_are_told_once_with_the_sheets) {
  Diagnostics diagnostics;
  for (int sheet = 1; sheet <= 7; ++sheet)
    diagnostics.add({Severity::error,
                     &messages::not_a_file,
                     {"l.xml", 3, 4},
                     std::to_string(sheet),
                     "成果",
                     {std::to_string(sheet)}});
  BOOST_TEST(diagnostics_text(diagnostics, Language::ja) ==
             "l.xml:3:4: エラー: シート1 成果: 1 はファイルではなくフォルダーです [cli/not-a-file]\n"
             "  ヒント: ファイルの名前を書いてください\n"
             "  ほかに同じ誤り 6 件: l.xml:3:4 シート2 成果、l.xml:3:4 シート3 成果、l.xml:3:4 シート4 成果、"
             "l.xml:3:4 シート5 成果、l.xml:3:4 シート6 成果、l.xml:3:4 シート7 成果\n"
             "エラー 7 件、警告 0 件\n");
  BOOST_TEST(diagnostics_text(diagnostics, Language::en).find("\n  the same mistake 6 more times: l.xml:3:4 sheet 2") !=
             std::string::npos);
}

BOOST_AUTO_TEST_CASE(few_are_told_one_by_one_and_other_fields_apart) {
  Diagnostics few;
  for (std::uint32_t line = 1; line <= 5; ++line) few.error(messages::not_a_file, {"d.xml", line, 5}, {"b"});
  BOOST_TEST(diagnostics_text(few, Language::ja).find("同じ誤り") == std::string::npos);
  Diagnostics fields;
  for (const char* field : {"実行課", "指標目標", "取組内容", "成果", "自己評価", "今後の方針"})
    fields.add({Severity::error, &messages::no_file, {"s.xml", 1, 1}, "3", field, {field}});
  BOOST_TEST(diagnostics_text(fields, Language::ja).find("同じ誤り") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(only_sheets_are_called_sheets) {
  Diagnostics diagnostics;
  diagnostics.add({Severity::error, &messages::not_a_file, {"d.xml", 1, 1}, "渡邉太郎 様", "住所", {"b"}});
  diagnostics.add({Severity::error, &messages::not_a_file, {"d.xml", 1, 1}, "5", "", {"b"}});
  BOOST_TEST(diagnostics_text(diagnostics, Language::ja, Subjects::sections).find("シート") == std::string::npos);
  const std::string of_dataset = diagnostics_text(diagnostics, Language::ja);
  BOOST_TEST(of_dataset.find("エラー: 渡邉太郎 様 住所: b は") != std::string::npos);
  BOOST_TEST(of_dataset.find("エラー: シート5: b は") != std::string::npos);
}
