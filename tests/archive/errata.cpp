// What a correction changes, computed from two datasets.
#include "store/archive/errata.h"

#include <boost/test/unit_test.hpp>

#include "store/archive/carried.h"
#include "store/archive/fields.h"
#include "report/dataset/dataset.h"
#include "folders.h"
#include "../dataset/loaded.h"

using namespace toji::archive;
using toji::dataset::Dataset;

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

std::string table_of(const Dataset& before, const Dataset& after) {
  std::string table = errata_table(compare(before, after));
  return table.substr(table.find('\n') + 1);
}

}  // namespace

BOOST_FIXTURE_TEST_CASE(equal_datasets_have_no_errata, Second) { BOOST_TEST(table_of(read(), read()) == ""); }

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
  const pugi::xml_parse_result parsed =
      pugi::xml_document().load_string(errata_xml(differences, after, 2, "<&>").c_str());
  BOOST_TEST(static_cast<bool>(parsed));
}

BOOST_FIXTURE_TEST_CASE(texts_are_found_on_their_pages, Second) {
  const Dataset dataset = read();
  std::vector<std::string> pages{"表紙"};
  for (const auto& sheet : dataset.sheets) {
    std::string page;
    for (const Field& field : fields_of(dataset.plan, sheet))
      for (const std::string& text : field.texts) page += text + "\n ";
    pages.push_back(page);
  }
  for (const Carried& one : carried(dataset, pages)) {
    BOOST_TEST(one.page == one.sheet + 1);
    BOOST_TEST(one.found == one.texts);
    BOOST_TEST(one.not_found.empty());
  }
  pages[1].replace(pages[1].find(dataset.sheets[0].fields[toji::dataset::TextField::results]->str()), 3, "異");
  const Carried changed = carried(dataset, pages)[0];
  BOOST_TEST(changed.page == 2u);
  BOOST_TEST((changed.not_found == std::vector<std::string>{"成果"}));
  BOOST_TEST(carried(dataset, {})[0].page == 0u);
}

// What is computed changes with what it is computed from; the words that differ are told apart.
BOOST_FIXTURE_TEST_CASE(counts_and_words_that_changed_are_told, Second) {
  const Dataset before = read();
  change("sheets/gakko-rin.xml", "<自己評価>C", "<自己評価>A");
  change("sheets/gakko-rin.xml", "利用　１校（目標", "利用　３校（目標");
  const Dataset after = read();
  const auto differences = compare(before, after);
  const std::string table = errata_table(differences);
  for (const char* line : {"\t件数: 全体\tA（達成）の件数と割合\t\"0件、0.0％\"\t\"1件、33.3％\"\n",
                           "\t件数: 全体\tC（未達成）の件数と割合\t\"1件、33.3％\"\t\"0件、0.0％\"\n",
                           "\t件数: 基本目標「みどりを育てるまち」\tC（未達成）の件数と割合\t\"1件、50.0％\"\t\"0件、0.0％\"\n",
                           "\t件数: 教育総務課\tA（達成）の件数と割合\t\"0件、0.0％\"\t\"1件、100.0％\"\n"})
    BOOST_TEST(table.find(line) != std::string::npos, line << " is not in\n" << table);
  BOOST_TEST(table.find("水辺に親しむまち") == std::string::npos);
  const std::string xml = errata_xml(differences, after, 2, "x");
  BOOST_TEST(xml.find("<誤><同>利用　</同><異>１</異><同>校（目標２校）</同></誤>") != std::string::npos, xml);
  BOOST_TEST(xml.find("<誤><異>1件、50.0</異><同>％</同></誤>") != std::string::npos, xml);
  BOOST_TEST(xml.find("<正><同>利用　</同><異>３</異><同>校（目標２校）</同></正>") != std::string::npos, xml);
}
