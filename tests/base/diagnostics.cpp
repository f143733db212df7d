#include "base/diagnostics.h"

#include <boost/test/unit_test.hpp>

#include "texts/cli/usage.h"

using namespace toji;

namespace {
constexpr MessageText unknown{"t/unknown", texts::cli_usage::unknown_option};
constexpr MessageText plain{"t/plain", texts::cli_usage::unexpected};
}  // namespace

BOOST_AUTO_TEST_CASE(a_diagnostic_reads_as_one_line_and_its_hint) {
  const Diagnostic d{Severity::error, &unknown, {"a.xml", 3, 7}, "5", "成果", {"<成課>", "成果"}};
  BOOST_TEST(to_text(d, Language::ja) ==
             "a.xml:3:7: エラー: シート5 成果: <成課> というオプションはありません [t/unknown]\n  ヒント: 成果 ではありませんか");
  BOOST_TEST(to_text(d, Language::en) ==
             "a.xml:3:7: error: sheet 5 成果: there is no option <成課> [t/unknown]\n  hint: did you mean 成果?");
}

BOOST_AUTO_TEST_CASE(what_is_unknown_is_not_printed) {
  BOOST_TEST(to_text({Severity::warning, &plain, {}, "", "", {}}, Language::en) ==
             "warning: unexpected argument: {0} [t/plain]");
  BOOST_TEST(to_text({Severity::note, &plain, {"a.xml", 0, 0}, "", "備考", {}}, Language::ja) ==
             "a.xml: 参考: 備考: 余分な引数があります: {0} [t/plain]");
}

BOOST_AUTO_TEST_CASE(diagnostics_are_collected_in_order) {
  Diagnostics all;
  all.warning(plain, {});
  BOOST_TEST(!all.has_errors());
  all.error(unknown, {"b.xml", 1, 1}, {"x", "y"});
  BOOST_TEST(all.has_errors());
  BOOST_TEST_REQUIRE(all.items().size() == 2u);
  BOOST_TEST((all.items()[1].span == Span{"b.xml", 1, 1}));
}

BOOST_AUTO_TEST_CASE(file_names_stay_where_they_are) {
  FileNames names;
  const std::string_view first = names.intern("a.xml");
  for (int i = 0; i < 100; ++i) names.intern(std::to_string(i));
  BOOST_TEST(static_cast<const void*>(names.intern("a.xml").data()) == static_cast<const void*>(first.data()));
}

BOOST_AUTO_TEST_CASE(an_environment_error_carries_its_wording) {
  const EnvironmentError e(unknown, {"font", "x"});
  BOOST_TEST(e.what() == std::string("there is no option font"));
  BOOST_TEST(e.text().id == "t/unknown");
}
