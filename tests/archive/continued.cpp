// Texts that go on overleaf are in the PDF like others: each part is looked for, and no character may differ.
#include <boost/test/unit_test.hpp>
#include <random>

#include "store/archive/carried.h"
#include "report/difference/fields.h"
#include "report/dataset/dataset.h"
#include "folders.h"
#include "../dataset/loaded.h"

using namespace toji;
using namespace toji::archive;
using toji::difference::Field;
using toji::difference::fields_of;
using namespace toji::archive::test;
using TestFolder = toji::cli::test::Folder;

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) { return random() % limit; }

const std::vector<std::string> characters = {"市", "民", "の", "相", "談", "を", "受", "け", "、", "。", "ま", "し",
                                             "た", "年", "度", "５", "回", "ア", "ー", "（", "）", "A", "9", "計"};

std::vector<std::string> random_text(Random& random, std::size_t length) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < length; ++i) out.push_back(characters[below(random, characters.size())]);
  return out;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += part;
  return out;
}

dataset::Dataset second() {
  static FileNames names;
  Diagnostics diagnostics;
  return dataset::read(dataset::load(TOJI_SOURCE_DIR "/tests/second"), names, diagnostics).value();
}

dataset::Text text_of(const std::string& text) { return {{{text, {}}}, {}}; }

// The pages of a sheet whose 成果 and 取組内容 go on, some lines a page, under a head and a mark.
std::vector<std::string> pages_of(const dataset::Dataset& dataset, const dataset::Sheet& sheet, Random& random,
                                  const std::vector<std::string>& results, const std::vector<std::string>& activities) {
  const std::size_t measure = 3 + below(random, 20), lines = 1 + below(random, 6);
  std::vector<std::vector<std::string>> parts;  // of each page
  for (const auto* text : {&activities, &results}) {
    const std::size_t first = parts.size();
    for (std::size_t at = 0, line = 0; at < text->size(); at += measure, ++line) {
      // Both on the same pages, or one behind the other.
      const std::size_t page = line / lines + (first > 0 && measure % 2 == 0 ? first - 1 : 0);
      if (page >= parts.size()) parts.resize(page + 1);
      std::string one;
      for (std::size_t i = at; i < std::min(at + measure, text->size()); ++i) one += (*text)[i];
      parts[page].push_back(one);
    }
  }
  std::vector<std::string> out;
  for (const auto& part : parts) {
    std::string page = "進捗管理シート\n成果\n";
    if (out.empty())
      for (const Field& field : fields_of(dataset.plan, sheet))
        for (const std::string& text : field.texts)
          if (field.name != "成果" && field.name != "取組内容") page += text + "\n";
    if (!out.empty()) page += "（続き）\n";
    for (const std::string& line : part) page += line + "\n";
    out.push_back(page + "（次のページへ）\n" + std::to_string(sheet.page) + "\n");
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(parts_on_several_pages_are_one_text) {
  Random random(14);
  dataset::Dataset dataset = second();
  std::size_t planted = 0;
  for (int round = 0; round < 60; ++round) {
    std::vector<std::string> pages{"表紙"};
    std::vector<std::size_t> first;
    std::vector<std::vector<std::string>> results;
    for (dataset::Sheet& sheet : dataset.sheets) {
      results.push_back(random_text(random, 30 + below(random, 400)));
      const auto activities = random_text(random, 30 + below(random, 400));
      sheet.fields[dataset::TextField::results] = text_of(joined(results.back()));
      sheet.fields[dataset::TextField::activities] = text_of(joined(activities));
      first.push_back(pages.size());
      for (std::string& page : pages_of(dataset, sheet, random, results.back(), activities)) pages.push_back(page);
    }
    pages.push_back("奥付");
    std::size_t i = 0;
    for (const Carried& one : carried(dataset, pages)) {
      BOOST_TEST(one.page == first[i] + 1, "round " << round << " sheet " << one.sheet);
      BOOST_TEST(one.found == one.texts, "round " << round << " sheet " << one.sheet);
      BOOST_TEST((i + 1 < first.size() ? one.last <= first[i + 1] : one.last < pages.size()));
      ++i;
    }
    // One character of the data is another, or is left out.
    const std::size_t which = below(random, dataset.sheets.size());
    std::vector<std::string> changed = results[which];
    const std::size_t at = 1 + below(random, changed.size() - 2);
    if (round % 2 == 0)
      changed[at] = changed[at] == "異" ? "違" : "異";
    else if (changed[at] != changed[at - 1] && changed[at] != changed[at + 1])
      changed[at].clear();
    else
      continue;
    dataset.sheets[which].fields[dataset::TextField::results] = text_of(joined(changed));
    BOOST_TEST((carried(dataset, pages)[which].not_found == std::vector<std::string>{"成果"}),
               "round " << round << " character " << at);
    ++planted;
  }
  BOOST_TEST(planted > 40u);
}

// What only the next sheet's page says is not this sheet's.
BOOST_AUTO_TEST_CASE(a_text_on_the_next_sheets_page_is_not_found) {
  dataset::Dataset dataset = second();
  for (dataset::Sheet& sheet : dataset.sheets) sheet.fields[dataset::TextField::remarks] = text_of("ほかにない備考" + std::to_string(sheet.page));
  std::vector<std::string> pages{"表紙"};
  for (const dataset::Sheet& sheet : dataset.sheets) {
    pages.emplace_back();
    for (const Field& field : fields_of(dataset.plan, sheet))
      for (const std::string& text : field.texts) pages.back() += text + "\n";
  }
  for (const Carried& one : carried(dataset, pages)) BOOST_TEST(one.not_found.empty());
  for (std::size_t sheet = 0; sheet + 1 < dataset.sheets.size(); ++sheet) {
    auto moved = pages;
    const std::string remark = dataset.sheets[sheet].fields[dataset::TextField::remarks]->str() + "\n";
    std::string& page = moved[sheet + 1];
    page.erase(page.find(remark), remark.size());
    moved[sheet + 2] += remark;
    BOOST_TEST((carried(dataset, moved)[sheet].not_found == std::vector<std::string>{"備考"}), sheet);
  }
}

// Archived and proved, whether one sheet goes on or each does; a character that is changed in the data is found.
BOOST_AUTO_TEST_CASE(continued_texts_are_archived_and_proved) {
  Random random(5);
  for (const bool all : {false, true}) {
    const TestFolder folder;
    copy_ready(folder / "d");
    const std::string form = (folder / "d/layouts/form.xml").string();
    replace(form, "<ladder id=\"cell\">", "<ladder id=\"cell\" overflow=\"continue\" mark=\"（続き）\" more=\"（次のページへ）\">");
    replace(form, "    <row>\n      <cell style=\"label\" header=\"row\" id=\"{$label}\">",
            "    <row height=\"2lines\">\n      <cell style=\"label\" header=\"row\" id=\"{$label}\">");
    std::vector<std::string> results;
    for (const char* sheet : {"gakko-rin", "kaigan-seiso"}) {
      const fs::path file = folder.path() / "d/sheets" / (std::string(sheet) + ".xml");
      std::string bytes = bytes_of(file);
      const bool goes_on = all || results.empty();
      for (const std::string field : {"成果", "取組内容", "今後の方針"}) {
        const std::string text = joined(random_text(random, goes_on ? 700 + below(random, 3000) : 20));
        const std::size_t begin = bytes.find('<' + field), end = bytes.find("</" + field + '>');
        bytes.replace(begin, end - begin, '<' + field + '>' + text);
        if (field == "成果") results.push_back(text);
      }
      write(file, bytes);
    }
    const Outcome made = shell(archiving(folder / "a", "", folder / "d"));
    BOOST_TEST_REQUIRE(made.code == 0, made.err);
    const fs::path bag = bag_in(folder / "a");
    const std::string table = bytes_of(bag / "data/reports/text.tsv");
    BOOST_TEST(!contains(table, "成果"), table);
    BOOST_TEST(!contains(table, "取組内容"), table);
    BOOST_TEST(contains(shell("pdftotext " + quoted(bag / "data/booklet.pdf") + " -").out, "（続き）"));
    const Outcome proved = shell("$TOJI verify " + quoted(bag));
    BOOST_TEST(proved.code == 0, proved.err);

    Files payload;
    for (const auto& entry : fs::recursive_directory_iterator(bag / "data"))
      if (entry.is_regular_file())
        payload[entry.path().lexically_relative(bag / "data").string()] = bytes_of(entry.path());
    std::string& data = payload["dataset/sheets/gakko-rin.xml"];
    const std::size_t at = data.find("<成果>") + std::string("<成果>").size() + 3 * (results[0].size() / 6);
    std::size_t character = at;
    while ((static_cast<unsigned char>(data[character]) & 0xC0) == 0x80) ++character;
    std::size_t next = character + 1;
    while ((static_cast<unsigned char>(data[next]) & 0xC0) == 0x80) ++next;
    data.replace(character, next - character, "異");
    write_files(folder / "changed", make_bag(payload, {}));
    const Outcome changed = shell("$TOJI verify " + quoted(folder / "changed"));
    BOOST_TEST(changed.code == 1);
    BOOST_TEST(contains(changed.err, "archive/part-not-in-pdf"), changed.err);
    BOOST_TEST(contains(changed.err, "成果"), changed.err);
  }
}
