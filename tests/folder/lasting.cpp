// What is done so that a new folder lasts, in which order, and what comes of each call that fails.
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cerrno>
#include <filesystem>
#include <fstream>

#include "base/diagnostics.h"
#include "calls.h"
#include "store/folder/leftovers.h"
#include "store/folder/new_folder.h"

namespace toji::folder {
namespace {

namespace fs = std::filesystem;

class Scratch {
 public:
  Scratch() {
    std::string name = (fs::temp_directory_path() / "toji folder-XXXXXX").string();
    BOOST_TEST_REQUIRE((mkdtemp(name.data()) != nullptr));
    path = name;
  }
  ~Scratch() { remove_whole(path); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), fs::directory_iterator()));
  }
  fs::path path;
};

class Umask {
 public:
  explicit Umask(mode_t mask) : before_(umask(mask)) {}
  ~Umask() { umask(before_); }
  Umask(const Umask&) = delete;
  Umask& operator=(const Umask&) = delete;

 private:
  mode_t before_;
};

const std::vector<File> files{{"plan.xml", "a"}, {"sheets/a.xml", "b"}, {"sheets/deep/b.xml", ""}};

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

// The id of the error where the call fails so; what was left behind is looked for.
std::string error_of(const std::string& call, int number, std::size_t left = 0) {
  const Scratch scratch;
  calls::Watch watch;
  watch.fault = [&](const std::string& one) { return one == call ? number : 0; };
  std::string id;
  try {
    write_new(scratch.path / "out", files);
  } catch (const EnvironmentError& error) {
    id = error.text().id;
  }
  BOOST_TEST(scratch.entries() == (id.empty() ? 1U : left), call << " " << number);
  return id;
}

// In a child that may do no more than an ordinary user.
template <typename Act>
bool as_user(Act act) {
  const pid_t child = fork();
  if (child == 0) {
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) _exit(2);
    _exit(act() ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

mode_t mode_of(const fs::path& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 ? status.st_mode & 07777 : 0;
}

int opened(const fs::path& path) { return open(path.c_str(), O_RDONLY); }

}  // namespace

BOOST_AUTO_TEST_SUITE(lasting)

// Each file, then folders from within, then the name, then the folder that holds it.
BOOST_AUTO_TEST_CASE(the_order_of_what_is_brought_to_the_disk) {
  const Umask mask(022);
  const Scratch scratch;
  calls::Watch watch;
  write_new(scratch.path / "out", files);
  BOOST_TEST(joined(watch.seen) ==
             "flock draft\nchmod 644 plan.xml\nfsync plan.xml\nchmod 644 a.xml\nfsync a.xml\nchmod 644 b.xml\nfsync b.xml\n"
             "chmod 755 deep\nfsync deep\nchmod 755 sheets\nfsync sheets\nchmod 755 draft\nfsync draft\nrename new out\n"
             "fsync parent\n");
}

BOOST_AUTO_TEST_CASE(permissions) {
  const struct {
    mode_t mask;
    Access access;
    mode_t file, folder;
  } cases[] = {{022, Access::writable, 0644, 0755}, {027, Access::writable, 0640, 0750}, {0, Access::writable, 0666, 0777},
               {022, Access::read_only, 0444, 0555}, {077, Access::read_only, 0400, 0500}};
  for (const auto& one : cases) {
    const Umask mask(one.mask);
    const Scratch scratch;
    write_new(scratch.path / "out", files, one.access);
    for (const char* name : {"out/plan.xml", "out/sheets/a.xml", "out/sheets/deep/b.xml"})
      BOOST_TEST(mode_of(scratch.path / name) == one.file, name);
    for (const char* name : {"out", "out/sheets", "out/sheets/deep"}) BOOST_TEST(mode_of(scratch.path / name) == one.folder, name);
  }
}

BOOST_AUTO_TEST_CASE(each_error_has_its_message) {
  const std::pair<int, const char*> errors[] = {
      {EEXIST, "folder/exists"},         {ENOTEMPTY, "folder/exists"},      {ENOENT, "folder/no-parent"},
      {ENOTDIR, "folder/no-parent"},     {EROFS, "folder/read-only"},       {EACCES, "folder/no-permission"},
      {EPERM, "folder/no-permission"},   {ENOSPC, "folder/disk-full"},      {EDQUOT, "folder/disk-full"},
      {EFBIG, "folder/disk-full"},       {EIO, "folder/unwritable"},        {ENOMEM, "folder/unwritable"}};
  for (const auto& [number, id] : errors) BOOST_TEST(error_of("rename new out", number) == id, number);
}

BOOST_AUTO_TEST_CASE(what_is_not_brought_to_the_disk_is_not_kept) {
  for (const char* name : {"plan.xml", "b.xml", "deep", "draft"}) {
    BOOST_TEST(error_of("fsync " + std::string(name), EIO) == "folder/unwritable", name);
    BOOST_TEST(error_of("fsync " + std::string(name), EINVAL) == "", name);  // file systems without it
    BOOST_TEST(error_of("fsync " + std::string(name), ENOTSUP) == "", name);
  }
  BOOST_TEST(error_of("fsync parent", EIO) == "");
  const Umask mask(022);
  BOOST_TEST(error_of("chmod 644 a.xml", EIO) == "folder/unwritable");
  BOOST_TEST(error_of("chmod 755 sheets", EPERM) == "folder/no-permission");
}

// Where renameat2 is not known, rename does it.
BOOST_AUTO_TEST_CASE(a_file_system_without_renameat2) { BOOST_TEST(error_of("rename new out", EINVAL) == ""); }

// Another run may take the new folder for a leftover: then another is made, a hundred times.
BOOST_AUTO_TEST_CASE(a_draft_that_another_run_has_taken) {
  const Scratch scratch;
  calls::Watch watch;
  int tries = 0;
  watch.fault = [&](const std::string& call) { return call == "flock draft" && ++tries <= 3 ? EWOULDBLOCK : 0; };
  write_new(scratch.path / "out", files);
  BOOST_TEST(tries == 4);
  BOOST_TEST(scratch.entries() == 1U);
  BOOST_TEST(error_of("flock draft", ENOLCK) == "");  // no locks: no leftovers are removed
  BOOST_TEST(error_of("flock draft", EWOULDBLOCK) == "folder/unwritable");
}

BOOST_AUTO_TEST_CASE(a_hundred_tries_and_no_more) {
  const Scratch scratch;
  calls::Watch watch;
  watch.fault = [](const std::string&) { return EWOULDBLOCK; };
  BOOST_CHECK_THROW(write_new(scratch.path / "out", files), EnvironmentError);
  BOOST_TEST(watch.seen.size() == 100U);
  BOOST_TEST(scratch.entries() == 0U);
}

BOOST_AUTO_TEST_CASE(the_hundredth_is_taken) {
  const Scratch scratch;
  calls::Watch watch;
  int tries = 0;
  watch.fault = [&](const std::string& call) { return call == "flock draft" && ++tries < 100 ? EWOULDBLOCK : 0; };
  write_new(scratch.path / "out", files);
  BOOST_TEST(tries == 100);
  BOOST_TEST(scratch.entries() == 1U);
}

BOOST_AUTO_TEST_CASE(folders_above_are_made) {
  const Umask mask(0);
  const Scratch scratch;
  {
    calls::Watch watch;
    make_parents(scratch.path / "a/b/c");
    BOOST_TEST(joined(watch.seen) == "fsync parent\nfsync a\nfsync b\n");
    watch.seen.clear();
    make_parents(scratch.path / "a/b/c");
    make_parents("");
    BOOST_TEST(watch.seen.empty());
  }
  BOOST_TEST(mode_of(scratch.path / "a/b/c") == 0777U);
  std::ofstream(scratch.path / "file") << "x";
  BOOST_CHECK_THROW(make_parents(scratch.path / "file/a"), EnvironmentError);
  fs::create_symlink("nowhere", scratch.path / "link");
  BOOST_CHECK_THROW(make_parents(scratch.path / "link/a"), EnvironmentError);
}

BOOST_AUTO_TEST_CASE(a_relative_name) {
  const Scratch scratch;
  const fs::path before = fs::current_path();
  fs::current_path(scratch.path);
  write_new("out", files);
  make_parents("x/y");
  fs::current_path(before);
  BOOST_TEST(fs::exists(scratch.path / "out/sheets/a.xml"));
  BOOST_TEST(fs::is_directory(scratch.path / "x/y"));
}

// What a killed run has left goes; what a living one holds, and what is called otherwise, stays.
BOOST_AUTO_TEST_CASE(leftovers) {
  const Scratch scratch;
  const auto folder = [&](const char* name) { fs::create_directories(scratch.path / name / "sub"); };
  const auto file = [&](const char* name) { std::ofstream(scratch.path / name) << "x"; };
  for (const char* name : {".toji-abcdef", ".toji-ABC189", ".toji-living"}) folder(name);
  for (const char* name : {".toji-file01", ".toji-zZ9aA0"}) file(name);
  const char* const others[] = {".toji-abcde", ".toji-abcdefg", ".toji-abc_ef", "x.toji-abcdef", ".tojiabcdef", ".toji-", "toji-abcdef"};
  for (const char* name : others) folder(name);
  folder("kept");
  fs::create_directory_symlink("kept", scratch.path / ".toji-link00");
  BOOST_TEST_REQUIRE(mkfifo((scratch.path / ".toji-pipe00").c_str(), 0600) == 0);
  const int living = opened(scratch.path / ".toji-living");
  BOOST_TEST(mark_alive(living, scratch.path / ".toji-living"));
  clear_leftovers(scratch.path);
  for (const char* name : {".toji-abcdef", ".toji-ABC189", ".toji-file01", ".toji-zZ9aA0"})
    BOOST_TEST(!fs::exists(scratch.path / name), name);
  for (const char* name : others) BOOST_TEST(fs::exists(scratch.path / name), name);
  for (const char* name : {".toji-living/sub", "kept/sub", ".toji-link00", ".toji-pipe00"}) BOOST_TEST(fs::exists(scratch.path / name), name);
  close(living);
  clear_leftovers(scratch.path);
  BOOST_TEST(!fs::exists(scratch.path / ".toji-living"));
  clear_leftovers(scratch.path / "nothing");
}

BOOST_AUTO_TEST_CASE(marks_of_living_runs) {
  const Scratch scratch;
  const fs::path name = scratch.path / "a";
  std::ofstream(name) << "x";
  const int first = opened(name), second = opened(name);
  BOOST_TEST(mark_alive(first, name));
  BOOST_TEST(!mark_alive(second, name));
  close(first);
  BOOST_TEST(mark_alive(second, name));
  BOOST_TEST(!mark_alive(second, scratch.path));
  fs::remove(name);
  BOOST_TEST(!mark_alive(second, name));
  close(second);
}

BOOST_AUTO_TEST_CASE(a_folder_is_removed_with_all_in_it) {
  const Scratch scratch;
  fs::permissions(scratch.path, fs::perms::all);
  BOOST_TEST(as_user([&] {
    fs::create_directories(scratch.path / "gone/sub/deep");
    fs::create_directories(scratch.path / "kept");
    std::ofstream(scratch.path / "kept/file") << "x";
    std::ofstream(scratch.path / "gone/sub/file") << "x";
    fs::create_directory_symlink("../kept", scratch.path / "gone/link");
    for (const char* name : {"gone/sub/deep", "gone/sub", "gone"}) fs::permissions(scratch.path / name, fs::perms::none);
    fs::permissions(scratch.path / "kept", fs::perms::owner_read | fs::perms::owner_exec);
    remove_whole(scratch.path / "gone");
    const bool right = !fs::exists(scratch.path / "gone") && fs::exists(scratch.path / "kept/file") && mode_of(scratch.path / "kept") == 0500;
    fs::permissions(scratch.path / "kept", fs::perms::owner_all);
    return right;
  }));
}

BOOST_AUTO_TEST_CASE(an_ordinary_user_is_refused_without_leftovers) {
  const Scratch scratch;
  fs::permissions(scratch.path, fs::perms(0555));  // whoever runs the tests
  BOOST_TEST(as_user([&] {
    try {
      write_new(scratch.path / "out", files);
    } catch (const EnvironmentError& error) {
      return error.text().id == "folder/no-permission";
    }
    return false;
  }));
  BOOST_TEST(scratch.entries() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::folder
