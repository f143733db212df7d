// toji check: exit codes, both outputs, both languages.
#include <boost/test/unit_test.hpp>

#include "program.h"

using namespace toji::cli::test;

BOOST_AUTO_TEST_CASE(check_reports_errors_as_text) {
  const Outcome ja = shell("cd $SOURCE && $TOJI check data/honjo-r5");
  BOOST_TEST(ja.code == 1);
  BOOST_TEST(contains(
      ja.out, "data/honjo-r5/sheets/chonai-sodan.xml:18:60: エラー: シート1 取組内容: 句読点「。。」が重なって"));
  BOOST_TEST(contains(ja.err, "エラー "));
  const Outcome en = shell("cd $SOURCE && $TOJI check data/honjo-r5 --lang en -q");
  BOOST_TEST(contains(en.out, "sheets/chonai-sodan.xml:18:60: error: sheet 1 取組内容: doubled punctuation “。。”"));
  BOOST_TEST(en.err == "");
}

BOOST_AUTO_TEST_CASE(check_reports_warnings_as_json_with_success) {
  const Outcome json =
      shell("cd $SOURCE && $TOJI check data/honjo-r5 --format json --rule lone-case --rule index-name");
  BOOST_TEST(json.code == 0);
  BOOST_TEST(json.out.starts_with("[\n  {\"rule\": \"index-name\", \"severity\": \"warning\", \"sheet\": \"1\", "));
  BOOST_TEST(contains(json.out, "{\"rule\": \"lone-case\""));
  BOOST_TEST(shell("cd $SOURCE && $TOJI check data/honjo-r5 --format json --rule brackets").out == "[]\n");
}

BOOST_AUTO_TEST_CASE(check_lists_its_rules) {
  const Outcome rules = shell("$TOJI check --rules --lang en");
  BOOST_TEST(rules.code == 0);
  BOOST_TEST(contains(rules.out, "\nlone-case\twarning\ton\ta case"));
}

BOOST_AUTO_TEST_CASE(check_refuses_what_it_does_not_know) {
  BOOST_TEST(shell("$TOJI check").code == 2);
  BOOST_TEST(shell("$TOJI check x --format xml").code == 2);
  const Outcome rule = shell("cd $SOURCE && $TOJI check data/honjo-r5 --rule lone-cas");
  BOOST_TEST(rule.code == 1);
  BOOST_TEST(contains(rule.err, "lone-case ではありませんか"));
}
