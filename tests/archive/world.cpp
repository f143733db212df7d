// Whole runs against a world that does not help: no space, no permission, death at any moment, two runs at once.
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include "folders.h"

using namespace toji::archive::test;
using TestFolder = toji::cli::test::Folder;

namespace {

std::vector<std::string> entries_below(const fs::path& folder) {
  std::vector<std::string> out;
  if (!fs::exists(folder)) return out;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.path().filename() != ".toji-lock") out.push_back(entry.path().lexically_relative(folder).string());
  return out;
}

bool has_bag(const fs::path& archive) {
  for (const std::string& name : entries_below(archive))
    if (name.ends_with("r1/bagit.txt")) return true;
  return false;
}

// No bag, nor a part of one.
bool has_no_files(const fs::path& archive) {
  for (const std::string& name : entries_below(archive))
    if (!fs::is_directory(archive / name)) return false;
  return true;
}

}  // namespace

BOOST_AUTO_TEST_CASE(files_that_may_not_grow_leave_nothing) {
  const TestFolder folder;
  const Outcome outcome = shell("ulimit -f 32; " + archiving(folder / "a"));
  BOOST_TEST(outcome.code == 3);
  BOOST_TEST(contains(outcome.err, "folder/disk-full"), outcome.err);
  BOOST_TEST(has_no_files(folder / "a"));
  BOOST_TEST(shell(archiving(folder / "a")).code == 0);
}

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_nothing_but_what_was_there) {
  const TestFolder folder;
  const std::string in_namespace = geteuid() == 0 ? "unshare -m " : "unshare -rm ";
  const std::string mount = "mount -t tmpfs -o size=400k none " + quoted(folder.path());
  if (shell(in_namespace + mount).code != 0) {
    BOOST_TEST_MESSAGE("skipped: a small file system cannot be mounted here");
    return;
  }
  const TestFolder scripts;
  write(scripts / "script", mount + "; cd " + quoted(folder.path()) + "; mkdir -p a/other; printf old >a/other/kept; " +
                                archiving("a") + "; echo code $?; find a -type f; df --output=used . | tail -n 1");
  const Outcome outcome = shell(in_namespace + "sh " + quoted(scripts / "script"));
  BOOST_TEST(outcome.out.starts_with("code 3\n"), outcome.out);
  BOOST_TEST(contains(outcome.out, "a/other/kept\n"), outcome.out);
  BOOST_TEST(!contains(outcome.out, "bagit.txt"), outcome.out);
  BOOST_TEST(!contains(outcome.out, "/h30/"), outcome.out);
  BOOST_TEST(contains(outcome.err, "folder/disk-full"), outcome.err);
}

BOOST_AUTO_TEST_CASE(an_archive_without_permission_is_named) {
  const TestFolder folder;
  fs::create_directory(folder / "closed");
  fs::permissions(folder / "closed", fs::perms(0555));
  fs::permissions(folder.path(), fs::perms(0755));
  const std::string nobody = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : "";
  if (shell(nobody + "test -x $TOJI -a -r $SOURCE/tests/second/plan.xml").code != 0) {
    BOOST_TEST_MESSAGE("skipped: the program cannot be run as another user here");
    return;
  }
  const Outcome outcome = shell(nobody + archiving(folder / "closed"));
  fs::permissions(folder / "closed", fs::perms(0755));
  BOOST_TEST(outcome.code == 3);
  BOOST_TEST(contains(outcome.err, "archive/no-permission"), outcome.err);
  BOOST_TEST(entries_below(folder / "closed").empty());
}

// Someone who owns the archive needs no other right: what is read-only is made so before it appears.
BOOST_AUTO_TEST_CASE(an_ordinary_user_stores_and_proves) {
  const TestFolder folder;
  if (geteuid() != 0 || shell("setpriv --reuid=65534 --regid=65534 --clear-groups test -x $TOJI").code != 0) {
    BOOST_TEST_MESSAGE("skipped: not root, or the program cannot be run as another user here");
    return;
  }
  fs::permissions(folder.path(), fs::perms(0777));
  const std::string nobody = "setpriv --reuid=65534 --regid=65534 --clear-groups ";
  const Outcome outcome = shell(nobody + archiving(folder / "a"));
  BOOST_TEST_REQUIRE(outcome.code == 0, outcome.err);
  BOOST_TEST(shell(nobody + "$TOJI verify " + quoted(bag_in(folder / "a"))).code == 0);
  BOOST_TEST(shell(nobody + "rm -rf " + quoted(bag_in(folder / "a"))).code != 0);
  BOOST_TEST(has_bag(folder / "a"));
}

BOOST_AUTO_TEST_CASE(death_at_any_moment_leaves_a_whole_bag_or_none) {
  const TestFolder folder;
  for (int tenths = 1; tenths <= 8; ++tenths) {
    const std::string delay = std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
    shell(archiving(folder / "a") + " & sleep " + delay + "; kill -9 $!; wait $!");
    if (!has_bag(folder / "a")) continue;
    BOOST_REQUIRE_MESSAGE(faults_of(bag_in(folder / "a")).empty(), "killed after " << delay << " s");
    shell("chmod -R u+w " + quoted(folder / "a") + " && rm -r " + quoted(bag_in(folder / "a")));
  }
  const Outcome last = shell(archiving(folder / "a"));
  BOOST_TEST(last.code == 0, last.err);
  for (const std::string& name : entries_below(folder / "a")) BOOST_TEST(!contains(name, "/.toji-"), name);
}

BOOST_AUTO_TEST_CASE(of_two_runs_at_once_one_stores_and_the_other_says_so) {
  const TestFolder folder;
  const std::string run = archiving(folder / "a");
  const Outcome outcome = shell(run + " & first=$!; " + run + "; echo $?; wait $first; echo $?");
  BOOST_TEST((outcome.out == "0\n3\n" || outcome.out == "3\n0\n"), outcome.out + outcome.err);
  const std::string place = bag_in(folder / "a").string();
  BOOST_TEST((outcome.err == "エラー: " + place + " は、同時に動いていたほかの実行が保存しました。上書きはしません "
                             "[archive/exists]\n  ヒント: その中身で足りるかを確かめてください。訂正なら --revision-of に"
                             "前の版を、--reason に理由を書いてください\n" ||
              outcome.err == "エラー: " + place + " はすでにあります。上書きはしません [archive/exists]\n"
                             "  ヒント: 訂正した版を加えるときは --revision-of に前の版を、--reason に理由を書いてください\n"),
             outcome.err);
  BOOST_TEST(faults_of(bag_in(folder / "a")).empty());
}

BOOST_AUTO_TEST_CASE(two_reports_at_once_are_both_stored) {
  const TestFolder folder;
  copy_ready(folder / "d");
  replace(folder / "d/plan.xml", "<名称>", "<名称>新");
  const Outcome outcome =
      shell(archiving(folder / "a") + " & first=$!; " + archiving(folder / "a", "", folder / "d") + " && wait $first");
  BOOST_TEST(outcome.code == 0, outcome.err);
  const Outcome list = shell("$TOJI list " + quoted(folder / "a"));
  BOOST_TEST(list.code == 0);
  BOOST_TEST(list.out.find("最新") != list.out.rfind("最新"), list.out);
}
