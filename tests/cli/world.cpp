// Whole runs against a world that does not help: no space, no permission, death at any moment, two runs at once.
#include <unistd.h>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "program.h"

using namespace toji::cli::test;

namespace {

const std::string booklet = "$TOJI booklet $SOURCE/tests/second --quiet -o ";

bool is_whole(const std::string& pdf) { return pdf.starts_with("%PDF-") && pdf.ends_with("%%EOF\n"); }

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

}  // namespace

BOOST_AUTO_TEST_CASE(no_space_leaves_the_old_file_and_no_other) {
  const Folder folder;
  write(folder / "a.pdf", "old");
  const Outcome outcome = shell("ulimit -f 8; " + booklet + quoted(folder / "a.pdf"));
  BOOST_TEST(outcome.code == 3);
  BOOST_TEST(contains(outcome.err, "a.pdf を書き込む空きがありません"), outcome.err);
  BOOST_TEST(bytes_of(folder / "a.pdf") == "old");
  BOOST_TEST(folder.names() == std::vector<std::string>{"a.pdf"});
}

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_the_old_file_and_no_other) {
  const Folder folder;
  const std::string in_namespace = geteuid() == 0 ? "unshare -m " : "unshare -rm ";
  const std::string mount = "mount -t tmpfs -o size=16k none " + quoted(folder.path());
  if (shell(in_namespace + mount).code != 0) {
    BOOST_TEST_MESSAGE("skipped: a small file system cannot be mounted here");
    return;
  }
  write(folder / "script", "cd " + quoted(folder.path()) + "; " + mount + "; cd " + quoted(folder.path()) +
                               "; printf old >a.pdf; " + booklet + "a.pdf; echo code $?; cat a.pdf; echo; ls -A");
  const Outcome outcome = shell(in_namespace + "sh " + quoted(folder / "script"));
  BOOST_TEST(outcome.out == "code 3\nold\na.pdf\n");
  BOOST_TEST(contains(outcome.err, "空きがありません"), outcome.err);
}

BOOST_AUTO_TEST_CASE(a_folder_without_permission_is_named) {
  const Folder folder;
  fs::create_directory(folder / "closed");
  write(folder / "closed/a.pdf", "old");
  fs::permissions(folder / "closed", fs::perms(0555));
  fs::permissions(folder.path(), fs::perms(0755));
  const std::string nobody = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : "";
  if (shell(nobody + "test -x $TOJI -a -r $SOURCE/tests/second/plan.xml").code != 0) {
    BOOST_TEST_MESSAGE("skipped: the program cannot be run as another user here");
    return;
  }
  const Outcome outcome = shell(nobody + booklet + quoted(folder / "closed/a.pdf"));
  fs::permissions(folder / "closed", fs::perms(0755));
  BOOST_TEST(outcome.code == 3);
  BOOST_TEST(contains(outcome.err, "closed/a.pdf に書き込む権限がありません"), outcome.err);
  BOOST_TEST(bytes_of(folder / "closed/a.pdf") == "old");
}

BOOST_AUTO_TEST_CASE(death_at_any_moment_leaves_the_old_file_or_the_new) {
  const Folder folder;
  for (int delay = 0; delay < 60; delay += 2) {
    write(folder / "a.pdf", "old");
    const std::string seconds = "0.0" + std::string(delay < 10 ? "0" : "") + std::to_string(delay);
    shell(booklet + quoted(folder / "a.pdf") + " & sleep " + seconds + "; kill -9 $!; wait $!");
    const std::string bytes = bytes_of(folder / "a.pdf");
    BOOST_REQUIRE_MESSAGE(bytes == "old" || is_whole(bytes), "killed after " << seconds << " s");
  }
}

BOOST_AUTO_TEST_CASE(two_runs_at_once_both_succeed) {
  const Folder folder;
  const std::string run = booklet + quoted(folder / "a.pdf");
  BOOST_TEST(shell(run + " & first=$!; " + run + " || exit 1; wait $first").code == 0);
  BOOST_TEST(is_whole(bytes_of(folder / "a.pdf")));
  BOOST_TEST(folder.names() == std::vector<std::string>{"a.pdf"});
}
