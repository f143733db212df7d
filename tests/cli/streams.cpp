// Standard output that is full, closed or no longer read.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "program.h"

using namespace toji::cli::test;
namespace data = boost::unit_test::data;

namespace {

struct Printing {
  const char* command;
  int code;  // with an output that takes everything
};
std::ostream& operator<<(std::ostream& out, const Printing& one) { return out << one.command; }

const Printing printing[] = {
    {"check $SOURCE/tests/second", 1}, {"check $SOURCE/tests/second --format json", 1},
    {"check --rules", 0},              {"schema layout", 0},
    {"fonts", 0},                      {"fingerprint $SOURCE/tests/second", 0},
    {"--help", 0},                     {"booklet --help", 0},
    {"--version", 0},                  {"list --help", 0},
    {"verify --help", 0},
};

}  // namespace

BOOST_DATA_TEST_CASE(an_output_that_takes_nothing_is_an_error, data::make(printing), one) {
  const std::string command = std::string("cd $SOURCE/tests/second; $TOJI ") + one.command;
  BOOST_TEST(shell(command + " >/dev/null").code == one.code);
  if (shell(command).out.empty()) return;
  const Outcome full = shell(command + " >/dev/full"), closed = shell(command + " >&-");
  BOOST_TEST(full.code == 3);
  BOOST_TEST(contains(full.err, full.err.starts_with('[') ? "cli/disk-full" : "標準出力 を書き込む空きがありません"), full.err);
  BOOST_TEST(closed.code == 3);
  BOOST_TEST(contains(closed.err, closed.err.starts_with('[') ? "cli/closed-output" : "標準出力 は閉じられている"), closed.err);
}

BOOST_DATA_TEST_CASE(a_reader_that_has_seen_enough_is_no_error, data::make(printing), one) {
  // The reader ends before anything is written.
  const Outcome outcome = shell(std::string("cd $SOURCE/tests/second; ( sleep 0.2; $TOJI ") + one.command +
                                " 2>&3; echo code $? >&3 ) 3>&2 | true");
  BOOST_TEST(contains(outcome.err, "code " + std::to_string(one.code) + "\n"), outcome.err);
  BOOST_TEST(!contains(outcome.err, "エラー:"), outcome.err);
  BOOST_TEST(!contains(outcome.err, "cli/"), outcome.err);
}

BOOST_AUTO_TEST_CASE(a_pdf_that_nobody_reads_is_silence) {
  const Outcome outcome =
      shell("( sleep 0.2; $TOJI booklet $SOURCE/tests/second -q -o /dev/stdout; echo code $? >&2 ) | true");
  BOOST_TEST(outcome.err == "code 3\n");
}

// One output of several that nobody reads takes nothing from the others.
BOOST_AUTO_TEST_CASE(an_output_that_nobody_reads_takes_nothing_from_the_others) {
  const Folder folder;
  const std::string here = "cd '" + folder.path().string() + "'; ";
  write(folder / "l.xml",
        "<layout><page id='p' size='A5' margin='15mm'/><style id='t' font='gothic' size='10pt' leading='1.5'/>"
        "<document title='題'><section page='p' style='t'><p role='h1'>題</p></section></document></layout>");
  write(folder / "x.xml", "<x/>");
  const std::string second = "$SOURCE/tests/second";
  const struct {
    std::string command;
    const char* file;  // besides what goes to standard output
    int code;
  } cases[] = {
      {"booklet " + second + " -o a.pdf --report /dev/stdout", "a.pdf", 0},
      {"booklet " + second + " -o a.pdf --report /dev/fd/1", "a.pdf", 0},
      {"booklet " + second + " --edition draft -o a.pdf --report /dev/stdout", "a.pdf", 0},
      {"render l.xml x.xml -o a.pdf --report /dev/stdout", "a.pdf", 0},
      {"summary " + second + " -o a.pdf --report /dev/stdout", "a.pdf", 0},
      {"booklet " + second + " -o /dev/stdout --report a.tsv", "a.tsv", 3},
      {"summary " + second + " -o /dev/stdout", nullptr, 2},
      {"batch --merge-reports r.tsv -o /dev/stdout", nullptr, 3},
  };
  write(folder / "list.tsv", "dataset\n");
  write(folder / "r.tsv", "# toji batch 1\titems=1\tlist=0\tshard=1/1\n");
  for (const auto& one : cases) {
    const Outcome heard = shell(here + "$TOJI -q " + one.command + " | cat >out");
    const std::string expected = one.file == nullptr ? "" : bytes_of(folder / one.file);
    if (one.file != nullptr) {
      BOOST_TEST(!expected.empty(), one.command << heard.err);
      fs::remove(folder / one.file);
    }
    const Outcome outcome = shell(here + "( sleep 0.2; $TOJI -q " + one.command + " 2>err; echo code $? >&2 ) | true");
    BOOST_TEST(outcome.err == "code " + std::to_string(one.code) + "\n", one.command);
    if (one.code != 2) BOOST_TEST(bytes_of(folder / "err") == "", one.command);
    if (one.file != nullptr) BOOST_TEST((bytes_of(folder / one.file) == expected), one.command);
  }
}

// A file that is opened must not get the number of standard error.
BOOST_AUTO_TEST_CASE(messages_do_not_go_into_the_pdf) {
  const Folder folder;
  const std::string booklet = "cd '" + folder.path().string() + "'; $TOJI booklet $SOURCE/tests/second -o ";
  BOOST_TEST(shell(booklet + "a.pdf").code == 0);
  BOOST_TEST(shell(booklet + "b.pdf <&- >&- 2>&-").code == 0);
  BOOST_TEST((bytes_of(folder / "a.pdf") == bytes_of(folder / "b.pdf")));
}
