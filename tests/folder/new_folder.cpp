// A new folder, whole or not at all, on the real file system.
#include "store/folder/new_folder.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <csignal>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "base/diagnostics.h"

namespace toji::folder {
namespace {

namespace fs = std::filesystem;

class Scratch {
 public:
  Scratch() {
    std::string name = (fs::temp_directory_path() / "toji folder-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  ~Scratch() { fs::remove_all(path_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  fs::path operator/(const char* name) const { return path_ / name; }
  // Names below it, "/" behind a folder.
  std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (const auto& entry : fs::recursive_directory_iterator(path_))
      out.push_back(entry.path().lexically_relative(path_).string() + (entry.is_directory() ? "/" : ""));
    std::sort(out.begin(), out.end());
    return out;
  }

 private:
  fs::path path_;
};

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return std::move(out).str();
}

const std::vector<File> files{{"plan.xml", "<計画/>"}, {"sheets/a.xml", "A"}, {"sheets/b.xml", ""}};

std::string id_of_error(const fs::path& target, const std::vector<File>& what = files) {
  try {
    write_new(target, what);
    return "";
  } catch (const EnvironmentError& error) {
    return std::string(error.text().id);
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(all_files_and_nothing_else) {
  const Scratch scratch;
  write_new(scratch / "out", files);
  const std::vector<std::string> expected{"out/", "out/plan.xml", "out/sheets/", "out/sheets/a.xml",
                                          "out/sheets/b.xml"};
  BOOST_TEST(scratch.names() == expected, boost::test_tools::per_element());
  BOOST_TEST(bytes_of(scratch / "out/plan.xml") == "<計画/>");
  BOOST_TEST(((fs::status(scratch / "out").permissions() & fs::perms::owner_all) == fs::perms::owner_all));
  write_new((scratch / "two").string() + '/', files);  // a separator at the end
  BOOST_TEST(fs::exists(scratch / "two/plan.xml"));
}

BOOST_AUTO_TEST_CASE(what_exists_is_never_replaced) {
  const Scratch scratch;
  fs::create_directory(scratch / "folder");
  std::ofstream(scratch / "file") << "old";
  fs::create_directory_symlink("folder", scratch / "link");
  fs::create_symlink("nowhere", scratch / "dangling");
  const auto before = scratch.names();
  for (const char* name : {"folder", "file", "link", "dangling"})
    BOOST_TEST(id_of_error(scratch / name) == "folder/exists", name);
  BOOST_TEST(scratch.names() == before, boost::test_tools::per_element());
  BOOST_TEST(bytes_of(scratch / "file") == "old");
}

BOOST_AUTO_TEST_CASE(an_unsafe_path_leaves_nothing) {
  const Scratch scratch;
  for (const char* path : {"../a", "/tmp/a", "a/../../b", ""})
    BOOST_CHECK_THROW(write_new(scratch / "out", {{"plan.xml", ""}, {path, ""}}), std::logic_error);
  BOOST_TEST(scratch.names().empty());
}

BOOST_AUTO_TEST_CASE(the_same_file_twice_leaves_nothing) {
  const Scratch scratch;
  BOOST_TEST(id_of_error(scratch / "out", {{"a", "1"}, {"a", "2"}}) == "folder/exists");
  BOOST_TEST(scratch.names().empty());
}

BOOST_AUTO_TEST_CASE(no_folder_to_make_it_in) {
  const Scratch scratch;
  BOOST_TEST(id_of_error(scratch / "no/out") == "folder/no-parent");
}

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_nothing) {
  const Scratch scratch;
  // In a child, as the limit cannot be raised again.
  const pid_t child = fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1000, 1000};
    setrlimit(RLIMIT_FSIZE, &limit);
    const std::string id = id_of_error(scratch / "out", {{"a", "1"}, {"sheets/b", std::string(5000, 'x')}});
    _exit(id == "folder/disk-full" ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  BOOST_TEST(WEXITSTATUS(status) == 0);
  BOOST_TEST(scratch.names().empty());
}

}  // namespace toji::folder
