// Lines of reports, and reports joined.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <sstream>

#include "job/batch/join.h"

using namespace toji;
using namespace toji::batch;
namespace data = boost::unit_test::data;

namespace {

const std::string digest(64, 'a');

Record made(std::uint32_t number) {
  return {number, number + 1, std::to_string(number) + ".pdf", true, 87, 500'000, digest, digest, {}, {}};
}

std::string line_of(const Record& record) {
  std::string text = record_text(record);
  text.pop_back();
  return text;
}

// Joins the reports; "ids of messages; numbers there".
std::string joined(const std::vector<std::string>& reports, std::optional<Header> expected = {}) {
  Diagnostics diagnostics;
  Join join(diagnostics);
  if (expected) join.expect("list.tsv", *expected);
  for (const std::string& report : reports) {
    std::istringstream in(report);
    std::string line;
    std::getline(in, line);
    if (!join.open("report", line)) continue;
    for (std::uint64_t offset = line.size() + 1; std::getline(in, line); offset += line.size() + 1)
      join.line(line, offset);
  }
  std::string out;
  for (const Diagnostic& one : diagnostics.items())
    out += std::string(one.text->id) + ':' + std::to_string(one.span.line) + ' ';
  if (!diagnostics.has_errors())
    for (std::uint32_t number = 1; number <= join.header().items; ++number)
      out += join.has(number) ? std::to_string(join.places()[number - 1].report) : "-";
  return out;
}

std::string report(const Header& header, const std::vector<Record>& records) {
  std::string out = header_text(header);
  for (const Record& record : records) out += record_text(record);
  return out;
}

const Header whole{3, 7, {}}, first{3, 7, {1, 2}}, second{3, 7, {2, 2}};

}  // namespace

BOOST_AUTO_TEST_CASE(a_record_comes_back) {
  Record timed = made(3);
  timed.milliseconds = 55;
  const Record failed{4, 9, "a\tb\n.pdf", false, 0, 0, {}, {}, {}, "シート1: \tmissing\n"};
  BOOST_TEST((parse_record(line_of(made(3))).value() == made(3)));
  BOOST_TEST((parse_record(line_of(timed)).value() == timed));
  BOOST_TEST(line_of(failed) == "4\t9\ta b .pdf\tfailed\t-\t-\t-\t-\t-\t\"シート1:  missing \"");
  BOOST_TEST(!parse_record(line_of(failed))->made);
  BOOST_TEST((parse_header(header_text(second).substr(0, header_text(second).find('\n'))).value() == second));
}

BOOST_AUTO_TEST_CASE(lines_as_they_are_written) {
  BOOST_TEST(header_text({3, 0x1234abcd, {1, 2}}) ==
             "# toji batch 1\titems=3\tlist=000000001234abcd\tshard=1/2\n"
             "item\tline\toutput\tstate\tpages\tbytes\tsha256\tinputs\tms\terror\n");
  Record timed = made(3);
  timed.milliseconds = 0;
  BOOST_TEST(line_of(timed) == "3\t4\t\"3.pdf\"\tok\t87\t500000\t" + digest + "\t" + digest + "\t0\t-");
  BOOST_TEST(line_of(made(1)) == "1\t2\t\"1.pdf\"\tok\t87\t500000\t" + digest + "\t" + digest + "\t-\t-");
}

// What is no line of a report: a cell too few or many, numbers that are none, digests that are none.
BOOST_AUTO_TEST_CASE(lines_of_another_form) {
  const std::string rest = "\tok\t1\t2\t-\t-\t-\t-";
  BOOST_TEST(parse_record("1\t2\ta.pdf" + rest).has_value());
  for (const std::string& line : {"1\ta.pdf" + rest, "1\t2\ta.pdf\t" + rest, "x\t2\ta" + rest, "1\t\ta" + rest, "1\t-2\ta" + rest,
                                  std::string("1\t2\ta\tdone\t1\t2\t-\t-\t-\t-"), std::string("1\t2\ta\tok\t-\t2\t-\t-\t-\t-"),
                                  std::string("1\t2\ta\tok\t1\t-\t-\t-\t-\t-"), std::string("1\t2\ta\tok\t1\t2\t-\t-\tx\t-"),
                                  "1\t2\ta\tok\t1\t2\t" + digest + "a\t-\t-\t-", "1\t2\ta\tok\t1\t2\t-\t" + std::string(64, 'G') + "\t-\t-"})
    BOOST_TEST(!parse_record(line).has_value(), line);
  BOOST_TEST(parse_record("1\t2\ta\tfailed\t-\t-\t-\t-\t-\twhy")->error == "why");
  for (const char* line : {"# toji batch 2\titems=3\tlist=07\tshard=1/2", "# toji batch 1\titems=x\tlist=07\tshard=1/2",
                           "# toji batch 1\titems=3\tlist=0g\tshard=1/2", "# toji batch 1\titems=3\tlist=07\tshard=3/2",
                           "# toji batch 1\titems=3\tlist=07", "# toji batch 1\titems=3\tlist=07\tshard=1/2\t"})
    BOOST_TEST(!parse_header(line).has_value(), line);
}

BOOST_AUTO_TEST_CASE(a_line_cut_off_is_no_record) {
  const std::string line = line_of(made(3));
  for (std::size_t size = 0; size + 1 < line.size(); ++size)
    BOOST_TEST(!parse_record(line.substr(0, size)).has_value(), line.substr(0, size));
  const std::string header = header_text(first);
  for (std::size_t size = 0; size < header.find("shard=1/"); ++size)
    BOOST_TEST(!parse_header(header.substr(0, size)).has_value(), header.substr(0, size));
}

BOOST_AUTO_TEST_CASE(shards_are_joined) {
  BOOST_TEST(joined({report(first, {made(3), made(1)}), report(second, {made(2)})}) == "121");
  BOOST_TEST(joined({report(first, {made(1)}), report(second, {made(2)})}) == "12-");
  BOOST_TEST(joined({report(whole, {})}) == "---");
  BOOST_TEST(joined({report(whole, {made(1), made(1)})}) == "1--", "the later line of a journal stands");
  BOOST_TEST(joined({report(whole, {made(0)})}) == "---", "what is of an earlier list is left out");
  BOOST_TEST(joined({report(first, {made(1)})}, whole) == "1--");
}

BOOST_AUTO_TEST_CASE(reports_that_cannot_be_joined) {
  BOOST_TEST(joined({report(first, {made(1)}), report(second, {made(1)})}) == "batch/item-twice:3 ");
  BOOST_TEST(joined({report(first, {}), report({3, 8, {2, 2}}, {})}) == "batch/other-list:1 ");
  BOOST_TEST(joined({report(first, {})}, Header{4, 7, {}}) == "batch/other-list:1 ");
  BOOST_TEST(joined({"hello\n"}) == "batch/not-a-report:1 ");
  BOOST_TEST(joined({report(first, {made(4)})}) == "batch/bad-record:3 ");
  BOOST_TEST(joined({report(first, {made(1)}) + "2\t3\tx"}) == "batch/bad-record:4 ");
}
