// Reading a list: what its lines say and what is said about bad ones.
#include "job/batch/list.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>
#include <set>
#include <sstream>

#include "job/batch/shard.h"

using namespace toji;
using namespace toji::batch;
namespace data = boost::unit_test::data;

namespace {

struct Lines {
  std::vector<Item> items;
  std::string messages;  // "line:column id arguments", one a line
  std::uint64_t digest = 0;
};

Lines read(const std::string& text) {
  Lines lines;
  Diagnostics diagnostics;
  ListReader reader("list.tsv", diagnostics);
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);)
    if (auto item = reader.line(line)) lines.items.push_back(*item);
  reader.close();
  lines.digest = reader.digest();
  for (const Diagnostic& one : diagnostics.items())
    lines.messages += std::to_string(one.span.line) + ':' + std::to_string(one.span.column) + ' ' +
                      std::string(one.text->id) + (one.args.empty() ? "" : ' ' + one.args.front()) + '\n';
  return lines;
}

std::string text_of(const Lines& lines) {
  std::string out;
  for (const Item& item : lines.items)
    out += std::to_string(item.number) + '@' + std::to_string(item.line) + ' ' + item.dataset + '|' + item.layout +
           '|' + item.edition + '|' + item.output + '\n';
  return out;
}

struct Case {
  const char *text, *expected;
};
std::ostream& operator<<(std::ostream& out, const Case& one) { return out << one.text; }

const Case good[] = {
    {"dataset\na/b\n", "1@2 a/b||public|b.pdf\n"},
    {"dataset\na/b/\n", "1@2 a/b/||public|b.pdf\n"},
    {"# made by hand\n\ndataset\toutput\r\n# one\r\na\tx/y.pdf\r\n", "1@5 a||public|x/y.pdf\n"},
    {"\xef\xbb\xbfoutput\tedition\tlayout\tdataset\nx.pdf\tdraft\tl.xml\ta\n", "1@2 a|l.xml|draft|x.pdf\n"},
    {"データセット\t版\t出力\n市\t公開\t市.pdf\n町\t印刷\t町.pdf\n村\t案\t村.pdf\n",
     "1@2 市||public|市.pdf\n2@3 町||print|町.pdf\n3@4 村||draft|村.pdf\n"},
    {"dataset\tlayout\tedition\na\t-\t\nb\n", "1@2 a||public|a.pdf\n2@3 b||public|b.pdf\n"},
    {"dataset\toutput\n  a \t b c.pdf \t\t\n", "1@2 a||public|b c.pdf\n"},
    {"dataset,output\n\"a,\"\"b\"\"\" , \"x.pdf\"\nc d,\n", "1@2 a,\"b\"||public|x.pdf\n2@3 c d||public|c d.pdf\n"},
    {"dataset\toutput\n.\\town\\r5\tout\\x.pdf\n", "1@2 town/r5||public|out/x.pdf\n"},
    {"dataset\n-\\a\n", "1@2 -/a||public|a.pdf\n"},
    {"dataset\na//\n", "1@2 a//||public|a.pdf\n"},
    {"dataset\toutput\na\tx.pdf\nb\ty/x.pdf\nc\tx.pdf.pdf\n", "1@2 a||public|x.pdf\n2@3 b||public|y/x.pdf\n3@4 c||public|x.pdf.pdf\n"},
};

const Case bad[] = {
    {"", "0:0 batch/no-header dataset（データセット）, layout（レイアウト）, edition（版）, output（出力）\n"},
    {"# nothing\n",
     "1:1 batch/no-header dataset（データセット）, layout（レイアウト）, edition（版）, output（出力）\n"},
    {"dataset\n", "1:1 batch/nothing-to-do\n"},
    {"dataset\tlayuot\na\n", "1:9 batch/unknown-column layuot\n"},
    {"データセット\tdataset\na\n", "1:8 batch/column-twice dataset\n"},
    {"output\nx.pdf\n", "1:1 batch/no-dataset-column\n"},
    {"dataset\toutput\n\tx.pdf\n", "2:1 batch/no-dataset\n"},
    {"dataset\toutput\n市\tx.pdf\tmore\n", "2:9 batch/too-many-cells 2\n"},
    {"dataset\tedition\n市\tpulbic\n", "2:3 batch/unknown-edition pulbic\n"},
    {"dataset\toutput\na\t../x.pdf\n", "2:3 batch/bad-output ../x.pdf\n"},
    {"dataset\toutput\na\t/x.pdf\n", "2:3 batch/bad-output /x.pdf\n"},
    {"dataset\toutput\na\tx\n", "2:3 batch/bad-output x\n"},
    {"dataset\toutput\na\tb//x.pdf\n", "2:3 batch/bad-output b//x.pdf\n"},
    {"dataset\n/\n", "2:1 batch/bad-output .pdf\n"},
    {"dataset\n\xff\xfe\n\xff\n", "2:1 batch/not-utf8\n"},
    {"dataset\na\nb/a\n", "3:1 batch/same-output a.pdf\n"},
    {"dataset,output\n\"a\"b,x.pdf\n", "2:1 batch/open-quote\n"},
    {"dataset,output\n a , \"x\n", "2:6 batch/open-quote\n"},
    {"dataset\toutput\na\tx.pdf/y.pdf\nb\tx.pdf\n", "3:3 batch/same-output x.pdf\n"},
    {"dataset\toutput\na\tx.pdf\nb\tx.pdf/z/y.pdf\n", "3:3 batch/same-output x.pdf/z/y.pdf\n"},
    {"dataset\n-\n", "2:1 batch/no-dataset\n"},
    {"dataset\toutput\na\tCON.pdf\n", "2:3 batch/unportable-output CON.pdf\n"},
    // All bad lines are told, not the first alone.
    {"dataset\tedition\toutput\na\tx\tb\nb\t\tz.pdf\nc\tpublic\tz.pdf\n",
     "2:3 batch/unknown-edition x\n2:5 batch/bad-output b\n4:10 batch/same-output z.pdf\n"},
};

}  // namespace

BOOST_DATA_TEST_CASE(a_good_list, data::make(good), one) {
  const Lines lines = read(one.text);
  BOOST_TEST(lines.messages == "");
  BOOST_TEST(text_of(lines) == one.expected);
}

BOOST_DATA_TEST_CASE(a_bad_list, data::make(bad), one) { BOOST_TEST(read(one.text).messages == one.expected); }

BOOST_AUTO_TEST_CASE(the_digest_is_of_what_is_asked_for) {
  const auto digest = read("dataset\toutput\na\ta.pdf\nb\tc.pdf\n").digest;
  BOOST_TEST(read("# c\noutput\tdataset\r\na.pdf\ta\r\n\nc.pdf\tb\r\n").digest == digest);
  for (const char* other :
       {"dataset\toutput\nb\tc.pdf\na\ta.pdf\n", "dataset\toutput\na\ta.pdf\n", "dataset\toutput\na\ta.pdf\nb\td.pdf\n",
        "dataset\toutput\tedition\na\ta.pdf\nb\tc.pdf\tdraft\n"})
    BOOST_TEST(read(other).digest != digest);
}

BOOST_AUTO_TEST_CASE(outputs_are_told_apart_among_many) {
  LineTable table;
  for (std::uint32_t i = 1; i <= 100'000; ++i) BOOST_REQUIRE(table.insert(number_of(std::to_string(i)), i) == 0u);
  for (std::uint32_t i = 1; i <= 100'000; i += 997) BOOST_TEST(table.insert(number_of(std::to_string(i)), 7) == i);
}

BOOST_AUTO_TEST_CASE(shards_share_a_list_out) {
  for (const char* text : {"", "1", "0/2", "3/2", "1/0", "a/2", "1/2/3", "-1/2", "1/2 "})
    BOOST_TEST(!parse_shard(text).has_value(), text);
  for (std::uint32_t count = 1; count <= 5; ++count)
    for (std::uint32_t items : {0U, 1U, 4U, 5U, 101U}) {
      std::multiset<std::uint32_t> all;
      for (std::uint32_t index = 1; index <= count; ++index) {
        const Shard shard = parse_shard(std::to_string(index) + '/' + std::to_string(count)).value();
        std::uint32_t size = 0;
        for (std::uint32_t number = 1; number <= items; ++number)
          if (shard.has(number)) {
            all.insert(number);
            ++size;
          }
        BOOST_TEST(shard.size(items) == size);
      }
      BOOST_TEST(all.size() == items);
      BOOST_TEST(std::set(all.begin(), all.end()).size() == items);
    }
}

// Journals are gone on with by later versions of the program: the numbers stay what they are.
BOOST_AUTO_TEST_CASE(numbers_of_texts_stay) {
  BOOST_TEST(number_of("") == 0xf52a15e9a9b5e89bU);
  BOOST_TEST(number_of("a") == 0x2c0bdbf481420f8U);
  BOOST_TEST(number_of("市/r5") == 0x688b039cad975abbU);
  BOOST_TEST(number_of("a", 7) == 0xd8a688545ff41755U);
  BOOST_TEST(read("output\tedition\tlayout\tdataset\nx.pdf\tdraft\tl.xml\ta\n").digest == 0x8913698fbfdaafc8U);
}

BOOST_AUTO_TEST_CASE(names_of_outputs) {
  for (const char* name : {"a.pdf", "a/b.pdf", "a/.b.pdf", "..a.pdf", "a.pdf/b.pdf", "本.pdf"}) BOOST_TEST(is_output_name(name), name);
  for (const char* name : {"", "a", "a.PDF", ".pdf", "/a.pdf", "a//b.pdf", "./a.pdf", "../a.pdf", "a/../b.pdf", "a/.pdf", "a.pdf/", "a/./b.pdf"})
    BOOST_TEST(!is_output_name(name), name);
}

BOOST_AUTO_TEST_CASE(a_line_is_found_by_its_number) {
  LineTable table;
  const std::uint64_t top = std::uint64_t{1} << 63;
  BOOST_TEST(table.find(0) == 0U);
  BOOST_TEST(table.insert(0, 5) == 0U);
  BOOST_TEST(table.find(0) == 5U);
  BOOST_TEST(table.insert(0, 6) == 5U);
  BOOST_TEST(table.find(top) == 0U);
  BOOST_TEST(table.find(8) == 0U);
  for (std::uint32_t i = 1; i < 100; ++i) BOOST_TEST(table.insert(i * 8, i) == 0U);
  for (std::uint32_t i = 1; i < 100; ++i) BOOST_TEST(table.find(i * 8) == i);
  BOOST_TEST(table.find(100 * 8) == 0U);
}
