// What lies at a path: there, absent, or not to be known. Only ENOENT is absence, and no link that leads nowhere.
#include "base/looked_at.h"

#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>

using namespace toji;
namespace fs = std::filesystem;

namespace {

struct Folder {
  Folder() {
    std::string name = (fs::temp_directory_path() / "toji-look-XXXXXX").string();
    BOOST_REQUIRE(mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~Folder() { fs::remove_all(path); }
  fs::path path;
};

enum Kind : std::uint8_t { there, absent, unknown };

Kind kind_of(const Look& look) {
  BOOST_TEST(int(look.is_there()) + int(look.is_absent()) + int(look.is_unknown()) == 1);
  BOOST_TEST(look.is_there() == (look.error() == 0));
  return look.is_there() ? there : look.is_absent() ? absent : unknown;
}

}  // namespace

BOOST_AUTO_TEST_CASE(only_what_is_not_there_is_absent) {
  const Folder folder;
  std::ofstream(folder.path / "file") << "x";
  fs::create_directory(folder.path / "sub");
  fs::create_symlink("file", folder.path / "link");
  fs::create_symlink("nothing", folder.path / "nowhere");
  fs::create_symlink("sub/../gone", folder.path / "gone-folder");
  fs::create_symlink("circle", folder.path / "circle");
  const std::string long_name(300, 'x');
  const struct {
    std::string name;
    Kind followed, itself;
    int error;
  } cases[] = {
      {"file", there, there, 0},          {"sub", there, there, 0},
      {"link", there, there, 0},          {"none", absent, absent, ENOENT},
      {"none/deeper", absent, absent, ENOENT}, {"nowhere", unknown, there, ENOENT},
      {"gone-folder/a", unknown, unknown, ENOENT}, {"circle", unknown, there, ELOOP},
      {"circle/a", unknown, unknown, ELOOP},   {"file/a", unknown, unknown, ENOTDIR},
      {long_name, unknown, unknown, ENAMETOOLONG},
  };
  for (const auto& one : cases) {
    const Look look = looked_at(folder.path / one.name);
    BOOST_TEST(kind_of(look) == one.followed, one.name);
    if (one.followed != there) BOOST_TEST(look.error() == one.error, one.name << ' ' << look.error());
    BOOST_TEST(kind_of(looked_at(folder.path / one.name, Links::themselves)) == one.itself, one.name);
  }
  BOOST_TEST(looked_at(folder.path / "link", Links::themselves).is_link());
  BOOST_TEST(looked_at(folder.path / "link").is_file());
  BOOST_TEST(looked_at(folder.path / "sub").is_folder());
}

BOOST_AUTO_TEST_CASE(the_same_by_whatever_name) {
  const Folder folder;
  std::ofstream(folder.path / "a") << "x";
  std::ofstream(folder.path / "b") << "x";
  fs::create_hard_link(folder.path / "a", folder.path / "c");
  fs::create_symlink("a", folder.path / "d");
  const Look a = looked_at(folder.path / "a"), none = looked_at(folder.path / "none");
  BOOST_TEST(a.is_same(looked_at(folder.path / "c")));
  BOOST_TEST(a.is_same(looked_at(folder.path / "d")));
  BOOST_TEST(!a.is_same(looked_at(folder.path / "b")));
  BOOST_TEST(!none.is_same(none), "what is not there is nothing's like");
}

BOOST_AUTO_TEST_CASE(a_descriptor_that_is_none_is_unknown) {
  BOOST_TEST(looked_at(-1).is_unknown());
  BOOST_TEST(looked_at(-1).error() == EBADF);
}
