// The face: places, order, exclusions, output; and what the published dataset gives.
#include <map>

#include "check_fixture.h"
#include "../dataset/loaded.h"

using namespace check_fixture;

BOOST_AUTO_TEST_CASE(a_finding_names_the_place_of_its_words) {
  const Checked checked(small("<成果>\n  講座を開きました。\n  広く知られました。。\n</成果>"));
  BOOST_TEST_REQUIRE(checked.findings.size() == 1u);
  const check::Finding& f = checked.findings[0];
  BOOST_TEST(f.sheet == "1");
  BOOST_TEST(f.field == "成果");
  BOOST_TEST(f.span.file == "d/sheets/a.xml");
  BOOST_TEST(f.span.line == 3u);
  BOOST_TEST(f.span.column == 11u);
  BOOST_TEST(f.proposal(Language::en) == "write “。”");
  BOOST_TEST(check::has_errors(checked.findings));
}

BOOST_AUTO_TEST_CASE(a_text_that_a_copy_repeats_is_read_once_and_sheets_come_in_order) {
  const Checked checked(small("<成果>複複雑。。</成果>", "<取組内容>設置。。</取組内容>"));
  std::string out;
  for (const auto& f : checked.findings) out += f.sheet + ' ' + std::string(f.rule->id) + "; ";
  BOOST_TEST(out == "1 doubled-character; 1 doubled-punctuation; 2 doubled-punctuation; ");
}

BOOST_AUTO_TEST_CASE(a_rule_can_be_switched_off_with_a_reason) {
  const std::string off = "<校正除外 規則='doubled-punctuation' 理由='原文のまま'/>";
  BOOST_TEST(texts(Checked(small("<成果>設置。。</成果>", "", off)).findings) == "");
  const Checked unknown(small("", "", "<校正除外 規則='doubled-punctation' 理由='x'/>"));
  BOOST_TEST(unknown.diagnostics.has_errors());
  BOOST_TEST(hint_of(unknown.diagnostics.items()[0], Language::en) == "did you mean doubled-punctuation?");
}

BOOST_AUTO_TEST_CASE(both_outputs) {
  const Checked checked(small("<成果>「\"」。。</成果>"));
  BOOST_TEST(check::to_json(checked.findings, Language::en) ==
             "[\n  {\"rule\": \"ascii-punctuation\", \"severity\": \"warning\", \"sheet\": \"1\", \"field\": \"成果\", "
             "\"text\": \"\\\"\", \"message\": \"ASCII “\\\"” beside Japanese\", \"proposal\": \"write the full-width "
             "“””\", \"file\": \"d/sheets/a.xml\", \"line\": 1, \"column\": 115},\n"
             "  {\"rule\": \"doubled-punctuation\", \"severity\": \"error\", \"sheet\": \"1\", \"field\": \"成果\", "
             "\"text\": \"。。\", \"message\": \"doubled punctuation “。。”\", \"proposal\": \"write “。”\", "
             "\"file\": \"d/sheets/a.xml\", \"line\": 1, \"column\": 117}\n]\n");
  BOOST_TEST(check::to_json({}, Language::en) == "[]\n");
  BOOST_TEST(check::to_text(checked.findings, Language::en).find("d/sheets/a.xml:1:117: error: sheet 1 成果: ") !=
             std::string::npos);
}

// Every finding was read by a person; a change here wants the same.
BOOST_AUTO_TEST_CASE(the_published_dataset) {
  const Checked checked(dataset::load(TOJI_SOURCE_DIR "/data/honjo-r5"));
  std::map<std::string, unsigned> counts;
  for (const auto& f : checked.findings) ++counts[std::string(f.rule->id)];
  const std::map<std::string, unsigned> expected{{"ascii-punctuation", 16},
                                                 {"compatibility-character", 2},
                                                 {"confused-word", 2},
                                                 {"copy-differs", 3},
                                                 {"digit-width-in-document", 1},
                                                 {"digit-width-in-number", 3},
                                                 {"digit-width-in-sheet", 21},
                                                 {"doubled-character", 1},
                                                 {"doubled-punctuation", 2},
                                                 {"half-width-kana", 2},
                                                 {"half-width-space", 5},
                                                 {"index-name", 2},
                                                 {"legend-differs", 4},
                                                 {"letter-width", 2},
                                                 {"lone-case", 2},
                                                 {"long-vowel-mark", 1},
                                                 {"missing-full-stop", 1},
                                                 {"mixed-eras", 1},
                                                 {"mixed-style", 1},
                                                 {"monthly-sum", 1},
                                                 {"number-gap", 1},
                                                 {"number-width", 10},
                                                 {"quote-separators", 1},
                                                 {"rating-width", 1},
                                                 {"redundant-words", 1},
                                                 {"similar-name", 1},
                                                 {"similar-target", 1},
                                                 {"target-missed", 4},
                                                 {"target-note-differs", 4},
                                                 {"thousands-separator", 1},
                                                 {"time-format", 1},
                                                 {"unknown-division", 1},
                                                 {"variants", 29}};
  for (const auto& [rule, count] : expected) BOOST_TEST(counts[rule] == count, rule << ": " << counts[rule]);
  for (const auto& [rule, count] : counts) BOOST_TEST(expected.contains(rule), rule << ": " << count);
}
