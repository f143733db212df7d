// A file appears whole or not at all, whatever happens.
#include "job/files/replace_file.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <csignal>

#include "base/diagnostics.h"
#include "cli/interrupt.h"
#include "program.h"

using namespace toji;
using namespace toji::job;
using namespace toji::cli::test;

namespace {

const std::vector<std::string> only_a{"a"};

bool half_written(const Folder& folder) { return folder.names().size() > 1; }

// A process that replaces the file by something long enough to be caught at it; ended by the signal as soon as its
// temporary file shows. How it ended.
int killed_while_writing(const Folder& folder, int signal_number) {
  const pid_t child = fork();
  if (child == 0) {
    cli::install_handlers();
    replace_file(folder / "a", std::string(256u << 20, 'x'));
    _exit(0);
  }
  while (!half_written(folder) && waitpid(child, nullptr, WNOHANG) == 0) usleep(100);
  kill(child, signal_number);
  int status = 0;
  waitpid(child, &status, 0);
  return status;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_new_file_and_a_replaced_one) {
  const Folder folder;
  replace_file(folder / "a", "one");
  BOOST_TEST(bytes_of(folder / "a") == "one");
  chmod((folder / "a").c_str(), 0640);
  replace_file(folder / "a", "two");
  BOOST_TEST(bytes_of(folder / "a") == "two");
  struct stat status {};
  stat((folder / "a").c_str(), &status);
  BOOST_TEST((status.st_mode & 0777) == 0640u);
  BOOST_TEST(folder.names() == only_a);
}

BOOST_AUTO_TEST_CASE(a_link_stays_a_link) {
  const Folder folder;
  fs::create_directory(folder / "sub");
  fs::create_symlink("sub/real", folder / "a");
  replace_file(folder / "a", "one");
  BOOST_TEST(fs::is_symlink(folder / "a"));
  BOOST_TEST(bytes_of(folder / "sub/real") == "one");
}

BOOST_AUTO_TEST_CASE(names_without_folder_and_of_full_length) {
  const Folder folder;
  const std::string longest(255, 'n');
  fs::current_path(folder.path());
  replace_file(longest, "one");
  fs::current_path("/");
  BOOST_TEST(bytes_of(folder / longest) == "one");
}

BOOST_AUTO_TEST_CASE(a_device_is_written_straight) {
  BOOST_CHECK_NO_THROW(replace_file("/dev/null", "one"));
  BOOST_CHECK_THROW(replace_file("/dev/full", "one"), EnvironmentError);
  BOOST_TEST(fs::is_character_file("/dev/null"));
}

BOOST_DATA_TEST_CASE(a_signal_removes_the_temporary_file_and_leaves_the_old_one,
                     boost::unit_test::data::make({SIGINT, SIGTERM, SIGHUP}), signal_number) {
  const Folder folder;
  write(folder / "a", "old");
  const int status = killed_while_writing(folder, signal_number);
  BOOST_TEST(WIFSIGNALED(status));
  BOOST_TEST(WTERMSIG(status) == signal_number);
  BOOST_TEST(bytes_of(folder / "a") == "old");
  BOOST_TEST(folder.names() == only_a);
}

BOOST_AUTO_TEST_CASE(a_killed_process_leaves_the_old_file) {
  const Folder folder;
  write(folder / "a", "old");
  BOOST_TEST(WIFSIGNALED(killed_while_writing(folder, SIGKILL)));
  BOOST_TEST(bytes_of(folder / "a") == "old");
}
