// A bag appears whole or not at all: the writing itself, killed at each of its system calls.
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "store/archive/publish.h"
#include "store/folder/messages.h"
#include "store/folder/new_folder.h"
#include "folders.h"

using namespace toji::archive;
using namespace toji::archive::test;
using TestFolder = toji::cli::test::Folder;

namespace {

// What a run of the command does once its files are made.
void store(const fs::path& archive, const std::string& revision) {
  const Lock lock(archive);
  publish(archive, "plan/year/" + revision, small_bag());
}

// In a child that is stopped at its system calls; it is killed at the one of that number. Whether it was; nothing
// where children cannot be traced.
enum class End : std::uint8_t { killed, finished, not_traced };
End store_until(const fs::path& archive, const std::string& revision, int last_stop) {
  const pid_t child = fork();
  if (child == 0) {
    if (ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) _exit(99);
    raise(SIGSTOP);
    store(archive, revision);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (WIFEXITED(status)) return End::not_traced;
  for (int stop = 0; stop < last_stop; ++stop) {
    ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
    waitpid(child, &status, 0);
    if (WIFEXITED(status)) return End::finished;
  }
  kill(child, SIGKILL);
  waitpid(child, &status, 0);
  return End::killed;
}

bool is_whole(const fs::path& bag) { return faults_of(bag).empty(); }

}  // namespace

BOOST_AUTO_TEST_CASE(killed_at_any_system_call_there_is_a_whole_bag_or_none) {
  const TestFolder folder;
  store(folder / "a", "r1");
  const fs::path old = folder / "a/plan/year/r1", made = folder / "a/plan/year/r2";
  int killed = 0, whole = 0;
  for (int stop = 1;; ++stop) {
    const End end = store_until(folder / "a", "r2", stop);
    if (end == End::not_traced) {
      BOOST_TEST_MESSAGE("skipped: a process cannot be traced here");
      return;
    }
    BOOST_REQUIRE_MESSAGE(is_whole(old), "the old bag, after stop " << stop);
    if (fs::exists(made)) {
      BOOST_REQUIRE_MESSAGE(is_whole(made), "after stop " << stop);
      whole += 1;
      toji::folder::remove_whole(made);
    }
    if (end == End::finished) break;
    killed += 1;
  }
  BOOST_TEST(killed > 50);
  BOOST_TEST(whole > 0);
  // What the killed runs left is gone with the next one.
  store(folder / "a", "r2");
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder / "a/plan/year")) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  BOOST_TEST((names == std::vector<std::string>{"r1", "r2"}));
}

BOOST_AUTO_TEST_CASE(what_a_killed_run_left_is_cleared_and_nothing_else) {
  const TestFolder folder;
  store(folder / "a", "r1");
  const fs::path left = folder / "a/plan/year/.toji-x";
  fs::create_directories(left / "data");
  write(left / "data/a", "half");
  fs::create_directory_symlink(folder.path(), left / "link");
  fs::permissions(left / "data", fs::perms(0555));
  write(folder / "a/plan/year/note.txt", "mine");
  const auto cleared = publish(folder / "a", "plan/year/r2", small_bag());
  BOOST_TEST((cleared == std::vector<std::string>{left.string()}));
  BOOST_TEST(!fs::exists(left));
  BOOST_TEST(is_whole(folder / "a/plan/year/r1"));
  BOOST_TEST(bytes_of(folder / "a/plan/year/note.txt") == "mine");
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_there_is_never_replaced) {
  const TestFolder folder;
  fs::create_directories(folder / "a/plan/year/r1");  // even an empty one
  BOOST_CHECK_EXCEPTION(store(folder / "a", "r1"), toji::EnvironmentError, [](const toji::EnvironmentError& error) {
    return error.text().id == "archive/exists";
  });
  BOOST_TEST(fs::is_empty(folder / "a/plan/year/r1"));
}
