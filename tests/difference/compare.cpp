// What a correction changes, computed from two datasets.
#include "report/difference/compare.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "report/dataset/dataset.h"
#include "../dataset/loaded.h"

using namespace toji::difference;
using toji::dataset::Dataset;
using Kind = Difference::Kind;

namespace {

struct Second {
  toji::FileNames names;
  toji::Diagnostics diagnostics;
  toji::dataset::Source source = toji::dataset::load(TOJI_SOURCE_DIR "/tests/second");

  Dataset read() {
    auto dataset = toji::dataset::read(source, names, diagnostics);
    for (const auto& one : diagnostics.items()) BOOST_TEST_MESSAGE(to_text(one, toji::Language::en));
    BOOST_REQUIRE(dataset);
    return *std::move(dataset);
  }
  void change(const std::string& file, const std::string& from, const std::string& to) {
    std::string& bytes = source.files.at(file);
    BOOST_REQUIRE(bytes.find(from) != std::string::npos);
    bytes.replace(bytes.find(from), from.size(), to);
  }
};

std::string line_of(const Difference& one) {
  return one.title + '|' + one.field + '|' + one.before + '|' + one.after + '|' + one.share;
}

std::vector<std::string> lines_of(const Dataset& before, const Dataset& after) {
  std::vector<std::string> out;
  for (const Difference& one : compare(before, after)) out.push_back(line_of(one));
  return out;
}

}  // namespace

BOOST_FIXTURE_TEST_CASE(equal_datasets_have_no_differences, Second) { BOOST_TEST(compare(read(), read()).empty()); }

BOOST_FIXTURE_TEST_CASE(a_changed_text_is_given_with_its_sheet_and_field, Second) {
  const Dataset before = read();
  change("sheets/gakko-rin.xml", "利用　１校", "利用　２校");
  const Dataset after = read();
  const auto differences = compare(before, after);
  BOOST_TEST_REQUIRE(!differences.empty());
  BOOST_TEST(differences[0].field == "成果");
  BOOST_TEST(differences[0].before == "利用　１校（目標２校）");
  BOOST_TEST(differences[0].after == "利用　２校（目標２校）");
  BOOST_TEST(!differences[0].title.empty());
}

BOOST_FIXTURE_TEST_CASE(one_cell_of_many_is_given_alone, Second) {
  const Dataset before = read();
  change("sheets/gakko-rin.xml", "<目標>利用　４校</目標>", "<目標>利用　５校</目標>");
  const Dataset after = read();
  const auto differences = compare(before, after);
  BOOST_TEST_REQUIRE(!differences.empty());
  BOOST_TEST(differences[0].before == "利用　４校");
  BOOST_TEST(differences[0].after == "利用　５校");
}

BOOST_FIXTURE_TEST_CASE(what_was_left_out_has_no_wrong_text, Second) {
  const Dataset after = read();
  change("sheets/gakko-rin.xml", "<備考>台風第２４号により、九月から十一月まで立入りを止めました。</備考>", "");
  const Dataset before = read();
  const auto differences = compare(before, after);
  BOOST_TEST_REQUIRE(differences.size() >= 1u);
  BOOST_TEST(differences[0].field == "備考");
  BOOST_TEST(differences[0].before == "");
}

BOOST_FIXTURE_TEST_CASE(what_belongs_to_no_sheet_comes_first, Second) {
  const Dataset before = read();
  change("year.xml", "2019-06-28", "2019-06-29");
  change("sheets/gakko-rin.xml", "利用　１校", "利用　２校");
  const Dataset after = read();
  const auto differences = compare(before, after);
  BOOST_TEST_REQUIRE(differences.size() >= 2u);
  BOOST_TEST(differences[0].sheet == 0u);
  BOOST_TEST(differences[0].field == "発行日");
}

// What is computed changes with what it is computed from.
BOOST_FIXTURE_TEST_CASE(figures_that_changed_are_told, Second) {
  const Dataset before = read();
  change("sheets/gakko-rin.xml", "<自己評価>C", "<自己評価>A");
  const auto lines = lines_of(before, read());
  for (const char* line : {"件数: 全体|A（達成）の件数と割合|0件、0.0％|1件、33.3％|33.3", "件数: 全体|C（未達成）の件数と割合|1件、33.3％|0件、0.0％|0.0",
                           "件数: 基本目標「みどりを育てるまち」|C（未達成）の件数と割合|1件、50.0％|0件、0.0％|0.0",
                           "件数: 教育総務課|A（達成）の件数と割合|0件、0.0％|1件、100.0％|100.0"})
    BOOST_TEST(std::count(lines.begin(), lines.end(), line) == 1, line);
  for (const std::string& line : lines) BOOST_TEST(line.find("水辺に親しむまち") == std::string::npos, line);
}

BOOST_FIXTURE_TEST_CASE(kinds_and_groups, Second) {
  const Dataset before = read();
  change("sheets/gakko-rin.xml", "<自己評価>C", "<自己評価>A");
  for (const Difference& one : compare(before, read())) {
    BOOST_TEST((one.kind == (one.title.starts_with("件数: ") ? Kind::figure : Kind::text)), one.field);
    if (one.title == "件数: 教育総務課") BOOST_TEST(one.group == "教育総務課");
    if (one.title == "件数: 全体") BOOST_TEST(one.group == "");
  }
}
