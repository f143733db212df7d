// Where the differences of two booklets are to be seen.
#include "store/archive/errata.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "report/dataset/dataset.h"
#include "report/difference/fields.h"
#include "store/archive/carried.h"
#include "folders.h"
#include "../dataset/loaded.h"

using namespace toji::archive;
using toji::dataset::Dataset;
using toji::difference::Difference;
using toji::difference::Field;
using toji::difference::fields_of;
using Pages = std::vector<std::size_t>;

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

// A page of a text each: an overview, then the sheets.
Printed printed(const std::string& overview, const Dataset& dataset) {
  Printed out{{overview}, {overview}};
  for (const auto& sheet : dataset.sheets) {
    std::string page;
    for (const Field& field : fields_of(dataset.plan, sheet))
      for (const std::string& text : field.texts) page += text + "\n ";
    out.texts.push_back(page);
    out.looks.push_back(page);
  }
  return out;
}

}  // namespace

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

BOOST_FIXTURE_TEST_CASE(each_difference_is_placed_where_it_is_to_be_seen, Second) {
  const Dataset before = read();
  change("sheets/gakko-rin.xml", "<自己評価>C", "<自己評価>A");
  change("sheets/gakko-rin.xml", "利用　１校（目標", "利用　３校（目標");
  const Dataset after = read();
  const Printed old = printed("全体 A 0.0％ C 33.3％ みどりを育てるまち C 50.0%", before);
  const Printed now = printed("全体 A 33.3％ C 0.0％ みどりを育てるまち C 0.0% A 50.0%", after);
  const auto errata = placed(toji::difference::compare(before, after), before, old, after, now);
  const auto& sheets = after.sheets;
  const auto changed = std::find_if(sheets.begin(), sheets.end(), [](const auto& sheet) { return sheet.id == "gakko-rin"; });
  std::size_t on_sheet = 0;
  for (const Erratum& one : errata) {
    const bool is_share = !one.what.share.empty() && one.what.title != "件数: 教育総務課";
    const bool is_named = one.what.group.empty() || one.what.group == "みどりを育てるまち";
    if (one.what.sheet == 0)
      BOOST_TEST((one.pages == (is_share && is_named ? Pages{1} : Pages{})), one.what.title << one.what.field);
    else if (one.what.sheet == changed->page)
      BOOST_TEST((++on_sheet, one.pages == Pages{changed->page + 1u}), one.what.field);
  }
  BOOST_TEST(on_sheet == 2u);
}

BOOST_FIXTURE_TEST_CASE(no_share_is_found_in_a_larger_one, Second) {
  const Dataset dataset = read();
  const Difference what{Difference::Kind::figure, 0, "", "", "a", "b", "", "3.3"};
  for (const auto& [text, pages] : {std::pair{"33.3%", Pages{}}, std::pair{"33.3% 3.3%", Pages{1}}, std::pair{"3.3％", Pages{1}}}) {
    const auto errata = placed({what}, dataset, printed("", dataset), dataset, printed(text, dataset));
    BOOST_TEST((errata[0].pages == pages), text);
  }
}

// What was taken away stood in the older booklet.
BOOST_FIXTURE_TEST_CASE(a_text_that_is_nowhere_else_is_on_its_sheets_first_page, Second) {
  const Dataset before = read();
  change("sheets/gakko-rin.xml", "<備考>台風第２４号により、九月から十一月まで立入りを止めました。</備考>", "");
  const Dataset after = read();
  const auto errata = placed(toji::difference::compare(before, after), before, printed("", before), after, printed("", after));
  BOOST_TEST_REQUIRE(!errata.empty());
  for (const Erratum& one : errata)
    if (one.what.sheet != 0) BOOST_TEST((one.pages == Pages{one.what.sheet + 1u}));
}
