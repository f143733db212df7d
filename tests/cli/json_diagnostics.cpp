// --format json: every command says its mistakes as one array on standard error, and nothing else there.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "cli/diagnostics_json.h"
#include "cli/out_of_memory.h"
#include "job/files/messages.h"
#include "program.h"

using namespace toji;
using namespace toji::cli::test;
namespace data = boost::unit_test::data;

namespace {

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

struct Case {
  const char* command;
  int code;
  const char* expected;  // in the array; empty: the array is empty
};
std::ostream& operator<<(std::ostream& out, const Case& one) { return out << one.command; }

const char* const bad_sheet = R"("severity": "error", "rule": "dataset/unknown-element", "file": "bad/plan.xml", "line": )";

const Case cases[] = {
    {"booklet good -o o.pdf", 0, ""},
    {"booklet good -o o.pdf --timing", 0, ""},
    {"booklet bad -o o.pdf", 1, bad_sheet},
    {"sheets good --out s", 0, ""},
    {"sheets bad --out s", 1, bad_sheet},
    {"summary bad -o s.pdf", 1, bad_sheet},
    {"archive bad --to a", 1, bad_sheet},
    {"fingerprint nowhere", 3, R"("rule": "cli/no-folder", "file": "", "line": 0, "column": 0, "sheet": "", "field": "")"},
    {"check bad", 1, bad_sheet},
    {"render nowhere.xml d.xml -o o.pdf", 3, R"("rule": "cli/no-file")"},
    {"batch list.tsv --out b", 1, bad_sheet},
    {"batch list.tsv --out b --report r.docx", 2, R"("rule": "cli/not-named-table")"},
    {"booklet good -o good/plan.xml", 2, R"("rule": "cli/not-named-pdf")"},
    {"booklet good", 2, R"("rule": "usage")"},
    {"nothing", 2, R"("rule": "usage")"},
    {"extract list.tsv --out e", 1, R"("rule": ")"},
    {"listen list.tsv", 1, R"("rule": "pdf-read/damaged")"},
    {"restore nowhere --out e", 3, R"("rule": ")"},
    {"verify nowhere", 3, R"("rule": ")"},
};

}  // namespace

BOOST_DATA_TEST_CASE(the_mistakes_of_a_command_are_one_array, data::make(cases), one) {
  const Folder folder;
  for (const char* name : {"good", "bad"})
    fs::copy(TOJI_SOURCE_DIR "/tests/second", folder / name, fs::copy_options::recursive);
  std::string plan = bytes_of(folder / "bad/plan.xml");
  plan.insert(plan.rfind("</"), "<実行科/><実行科/>");
  write(folder / "bad/plan.xml", plan);
  write(folder / "list.tsv", "dataset\nbad\ngood\n");
  const Outcome outcome =
      shell("cd " + quoted(folder.path()) + "; $TOJI " + one.command + " --format json; code=$?; exit $code");
  BOOST_TEST(outcome.code == one.code, outcome.err);
  BOOST_TEST(contains(outcome.err, one.expected), outcome.err);
  if (*one.expected == '\0') BOOST_TEST(outcome.err == "[]\n");
  write(folder / "err", outcome.err);
  BOOST_TEST(shell("python3 -c 'import json,sys; a=json.load(open(sys.argv[1])); assert isinstance(a,list) and all("
                   "set(o)=={\"severity\",\"rule\",\"file\",\"line\",\"column\",\"sheet\",\"field\",\"message\",\"hint\","
                   "\"places\"} for o in a)' " +
                   quoted(folder / "err"))
                 .code == 0,
             outcome.err);
}

// Wherever memory ends: an array as ever, or nothing where not even the program could be loaded.
BOOST_AUTO_TEST_CASE(the_end_of_memory_is_told_in_the_same_array) {
  if (shell("ulimit -v 900000 && $TOJI --version").code != 0) {
    BOOST_TEST_MESSAGE("skipped: memory cannot be limited here");
    return;
  }
  const Folder folder;
  std::size_t ended = 0;
  for (int megabytes = 12; megabytes < 400; megabytes += megabytes < 100 ? 4 : 30) {
    const Outcome outcome = shell("cd " + quoted(folder.path()) + "; ulimit -v " + std::to_string(megabytes * 1000) +
                                  "; $TOJI booklet $SOURCE/tests/second -o o.pdf --format json");
    if (outcome.code > 3) continue;  // the loader's
    write(folder / "err", outcome.err);
    BOOST_TEST(shell("python3 -c 'import json,sys; a=json.load(open(sys.argv[1])); assert all("
                     "len(o)==10 for o in a)' " + quoted(folder / "err")).code == 0,
               megabytes << " MB: " << outcome.err);
    if (outcome.code == 3 && contains(outcome.err, R"("rule": "cli/out-of-memory")")) ++ended;
  }
  BOOST_TEST(ended > 0u, "memory never ended");
}

BOOST_AUTO_TEST_CASE(memory_that_is_had_again_is_no_end) {
  cli::forget_end_of_memory();
  BOOST_CHECK_THROW(std::vector<char>(std::size_t{1} << 60), std::bad_alloc);
  BOOST_TEST(cli::has_memory_ended());
  cli::forget_end_of_memory();
  BOOST_TEST(!cli::has_memory_ended());
}

BOOST_AUTO_TEST_CASE(the_same_mistake_at_many_places_is_one_object) {
  Diagnostics diagnostics;
  for (std::uint32_t line = 1; line <= 3; ++line) diagnostics.error(job::messages::no_file, {"a.xml", line, 2}, {"x"});
  diagnostics.warning(job::messages::no_file, {"a.xml", 9, 2}, {"y"});
  const auto objects = cli::to_json(diagnostics, Language::en);
  BOOST_REQUIRE(objects.size() == 2u);
  BOOST_TEST(contains(objects[0], R"("places": [{"file": "a.xml", "line": 1, "column": 2, "sheet": ""}, )"), objects[0]);
  BOOST_TEST(contains(objects[0], R"("line": 3)"));
  BOOST_TEST(contains(objects[1], R"({"severity": "warning", "rule": "cli/no-file", "file": "a.xml", "line": 9, )"));
}
