// A place that cannot be looked at is not "not there": every command says what keeps it from looking, and leaves all as
// it was.
#include <unistd.h>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "program.h"

using namespace toji::cli::test;
namespace data = boost::unit_test::data;

namespace {

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

struct Place {
  const char *name, *make, *said;
};
std::ostream& operator<<(std::ostream& out, const Place& one) { return out << one.name; }

const Place places[] = {
    {"a closed folder", "mkdir x; chmod 0 x", "権限がありません"},
    {"a circle of links", "ln -s x x", "リンクが輪になっています"},
    {"a link that leads nowhere", "ln -s nowhere x", "今はない nowhere へのリンクです"},
    {"a file", "touch x", "フォルダーではなくファイルです"},
    {"a name that is too long", ":", "名前が長すぎます"},
};

// X is the place.
const char* const commands[] = {
    "booklet X -o o.pdf",
    "booklet X/d -o o.pdf",
    "booklet d -o X/o.pdf",
    "booklet d -o p.pdf --report X/r.tsv",
    "booklet d -o o.pdf --layout X/b.xml",
    "booklet d -o o.pdf --edition print --icc X/press.icc",
    "render X/l.xml x.xml -o o.pdf",
    "render l.xml X/x.xml -o o.pdf",
    "sheets X/d --out s",
    "sheets d --out X/s",
    "summary d -o X/s.xlsx",
    "summary d -o s.pdf --report X/r.tsv",
    "check X/d",
    "fingerprint X/d",
    "batch X/list.tsv --out b",
    "batch list.tsv --out X/b",
    "batch list.tsv --out b --report X/r.tsv",
    "batch list.tsv --merge-reports X/r.tsv -o m.tsv",
    "batch of-x.tsv --out b",
    "archive X/d --to a",
    "archive d --accept-findings y --to X/a",
    "archive d --accept-findings y --to a --revision-of X/r1 --reason y",
    "verify X/r1",
    "list X",
    "restore X/r1 --out e",
    "extract X/in.pdf --out e",
    "listen X/in.pdf",
};

std::string filled(std::string command, const std::string& name) {
  for (auto at = command.find('X'); at != std::string::npos; at = command.find('X')) command.replace(at, 1, name);
  return command;
}

// As a user whom permissions hold; empty where this one is.
std::string nobody() {
  return geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : "";
}

}  // namespace

BOOST_DATA_TEST_CASE(a_place_that_cannot_be_looked_at_is_not_absent, data::make(places), place) {
  const Folder folder;
  fs::permissions(folder.path(), fs::perms::all);
  fs::copy(TOJI_SOURCE_DIR "/tests/second", folder / "d", fs::copy_options::recursive);
  write(folder / "l.xml",
        "<layout><page id='p' size='A5' margin='15mm'/><style id='t' font='gothic' size='10pt' leading='1.5'/>"
        "<document title='題'><section page='p' style='t'><p role='h1'>題</p></section></document></layout>");
  write(folder / "x.xml", "<x/>");
  write(folder / "list.tsv", "dataset\nd\n");
  write(folder / "o.pdf", "old");
  fs::permissions(folder / "o.pdf", fs::perms(0666));
  const std::string name = std::string(place.make) == ":" ? std::string(300, 'x') : "x";
  write(folder / "of-x.tsv", "dataset\tlayout\nd\t" + name + "/l.xml\n");
  if (shell(nobody() + "test -x $TOJI -a -r $SOURCE/tests/second/plan.xml").code != 0) {
    BOOST_TEST_MESSAGE("skipped: the program cannot be run as another user here");
    return;
  }
  const std::string here = "cd " + quoted(folder.path()) + "; ";
  BOOST_TEST(shell(here + place.make).code == 0);
  for (const char* command : commands) {
    const Outcome outcome = shell(here + nobody() + "timeout 20 $TOJI " + filled(command, name));
    const bool code = outcome.code == 3 || (contains(command, "of-x.tsv") && outcome.code == 1);
    BOOST_TEST(code, command << ": " << outcome.code << ' ' << outcome.err);
    BOOST_TEST(contains(outcome.err, place.said), command << ": " << outcome.err);
    BOOST_TEST((bytes_of(folder / "o.pdf") == "old"), command);
    BOOST_TEST(!fs::exists(folder / "p.pdf"), command);
  }
  shell(here + "chmod 700 x");
}

// A dataset's own folders and files, which may be left out, are read or the run ends.
BOOST_DATA_TEST_CASE(what_may_be_left_out_is_not_absent_where_it_cannot_be_read,
                     data::make({"d/sheets", "d/layouts", "d/gaiji.xml", "d/layouts/booklet.xml"}), name) {
  const Folder folder;
  fs::permissions(folder.path(), fs::perms::all);
  fs::copy(TOJI_SOURCE_DIR "/tests/second", folder / "d", fs::copy_options::recursive);
  write(folder / "d/gaiji.xml", "<gaiji/>");
  if (shell(nobody() + "test -x $TOJI -a -r $SOURCE/tests/second/plan.xml").code != 0) {
    BOOST_TEST_MESSAGE("skipped: the program cannot be run as another user here");
    return;
  }
  fs::permissions(folder / name, fs::perms::none);
  for (const char* command : {"booklet d -o o.pdf", "sheets d --out s", "archive d --accept-findings y --to a"}) {
    if (!fs::is_directory(folder / name) && contains(name, "booklet") && !contains(command, "booklet")) continue;
    const Outcome outcome = shell("cd " + quoted(folder.path()) + "; " + nobody() + "timeout 20 $TOJI " + command);
    BOOST_TEST(outcome.code == 3, command << ": " << outcome.code << ' ' << outcome.err);
    BOOST_TEST(contains(outcome.err, "を読む権限がありません"), command << ": " << outcome.err);
  }
  fs::permissions(folder / name, fs::perms::owner_all);
}
