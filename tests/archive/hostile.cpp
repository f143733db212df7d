// A bag from outside: nothing leaves its folder, no link is followed, everything is bounded.
#include <sys/stat.h>

#include <boost/test/unit_test.hpp>
#include <chrono>

#include "store/archive/description.h"
#include "base/digest.h"
#include "folders.h"

using namespace toji::archive;
using namespace toji::archive::test;
using Faults = std::vector<std::string>;
using TestFolder = toji::cli::test::Folder;

namespace {

struct OnDisk {
  OnDisk() : bag(folder / "bag") { write_files(bag, small_bag()); }
  TestFolder folder;
  fs::path bag;
};

// A bag whose manifests are right for whatever they name.
void forge(const fs::path& bag, const std::string& line) {
  Files files = small_bag();
  std::string& manifest = files[std::string(manifest_name)];
  manifest += line;
  Digests tags;
  for (const auto& [name, bytes] : files)
    if (!name.starts_with(payload_folder) && name != tag_manifest_name) tags[name] = toji::sha256_hex(bytes);
  files[std::string(tag_manifest_name)] = manifest_text(tags);
  write_files(bag, files);
}

const std::string digest_of_nothing = toji::sha256_hex("");

// A bag with everything right but its description.
Files described(const std::string& description) {
  return make_bag({{"description.xml", description}, {"dataset/plan.xml", "<計画/>"}, {"fonts/fonts.xml", "<fonts/>"}},
                  {});
}

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_link_to_a_file_is_not_followed, OnDisk) {
  write(folder / "secret", "alpha");
  fs::remove(bag / "data/a.txt");
  fs::create_symlink(folder / "secret", bag / "data/a.txt");
  BOOST_TEST((faults_of(bag) == Faults{"archive/not-a-file data/a.txt", "archive/missing data/a.txt"}));
}

BOOST_FIXTURE_TEST_CASE(a_link_to_a_folder_is_not_followed, OnDisk) {
  fs::rename(bag / "data/b", folder / "b");
  fs::create_directory_symlink(folder / "b", bag / "data/b");
  BOOST_TEST((faults_of(bag) == Faults{"archive/not-a-file data/b", "archive/missing data/b/100%.txt",
                                       "archive/missing data/b/ひらがな.txt"}));
}

BOOST_FIXTURE_TEST_CASE(a_pipe_is_not_waited_for, OnDisk) {
  fs::remove(bag / "data/a.txt");
  BOOST_TEST_REQUIRE(mkfifo((bag / "data/a.txt").c_str(), 0600) == 0);
  BOOST_TEST((faults_of(bag) == Faults{"archive/not-a-file data/a.txt", "archive/missing data/a.txt"}));
}

BOOST_FIXTURE_TEST_CASE(a_manifest_cannot_name_what_is_outside, OnDisk) {
  write(folder / "secret", "");
  for (const char* name : {"../secret", "data/../../secret", "/etc/hostname", "data/./a.txt", "data\\a.txt", "%0A"}) {
    forge(bag, digest_of_nothing + "  " + name + "\n");
    BOOST_TEST(faults_of(bag) == Faults{"archive/bad-line manifest-sha256.txt"}, name);
  }
}

BOOST_FIXTURE_TEST_CASE(a_manifest_that_names_a_file_twice_is_refused, OnDisk) {
  forge(bag, toji::sha256_hex("alpha") + "  data/a.txt\n");
  BOOST_TEST(faults_of(bag) == Faults{"archive/bad-line manifest-sha256.txt"});
}

// A manifest of more lines than anybody reads is told of in a few, and soon.
BOOST_FIXTURE_TEST_CASE(a_long_manifest_is_judged_soon, OnDisk) {
  std::string lines;
  for (int i = 0; i < 1'000'000; ++i) lines += digest_of_nothing + "  data/x" + std::to_string(i) + ".txt\n";
  forge(bag, lines);
  const auto began = std::chrono::steady_clock::now();
  const Faults missing = faults_of(bag);
  BOOST_TEST(missing.size() == 101u);
  BOOST_TEST(missing.back() == "archive/more manifest-sha256.txt");
  lines.clear();
  for (int i = 0; i < 1'000'000; ++i) lines += "x\n";
  forge(bag, lines);
  BOOST_TEST(faults_of(bag).size() == 101u);
  BOOST_TEST((std::chrono::steady_clock::now() - began < std::chrono::seconds(60)));  // seconds; hours, if each were told
}

BOOST_FIXTURE_TEST_CASE(names_are_compared_in_one_normal_form, OnDisk) {
  write_files(bag, make_bag({{"ガ.txt", "x"}}, {}));
  fs::remove_all(bag / "data/b");
  fs::remove(bag / "data/a.txt");
  fs::rename(bag / "data/ガ.txt", bag / "data/カ\u3099.txt");  // as some systems store it
  BOOST_TEST(faults_of(bag) == Faults());
  write(bag / "data/ガ.txt", "x");
  BOOST_TEST(!faults_of(bag).empty());  // now there are two of one name
}

BOOST_FIXTURE_TEST_CASE(a_name_that_is_no_text_is_refused, OnDisk) {
  write(bag / "data/\xff.txt", "");
  const Faults faults = faults_of(bag);
  BOOST_TEST_REQUIRE(faults.size() == 1u);
  BOOST_TEST(faults[0].starts_with("archive/unsafe-name "));
}

BOOST_FIXTURE_TEST_CASE(sizes_and_counts_are_bounded, OnDisk) {
  BOOST_TEST(faults_of(bag, {.files = 3}).front().starts_with("archive/too-many "));
  BOOST_TEST(faults_of(bag, {.file_bytes = 4}).front().starts_with("archive/too-large "));
  BOOST_TEST(faults_of(bag, {.bytes = 20}).front().starts_with("archive/too-large "));
  std::string deep = (bag / "data").string();
  for (int i = 0; i < 40; ++i) fs::create_directory(deep += "/d");
  BOOST_TEST(faults_of(bag).front().starts_with("archive/unsafe-name "));
}

BOOST_FIXTURE_TEST_CASE(no_entity_is_expanded, OnDisk) {
  const std::string bomb =
      "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY y \"&x;&x;\">]>\n"
      "<保存記述>&y;</保存記述>";
  write_files(folder / "bomb", described(bomb));
  const Outcome outcome = shell("$TOJI verify " + quoted(folder / "bomb"));
  BOOST_TEST(outcome.code == 1);
  BOOST_TEST(contains(outcome.err, "description.xml:2:"), outcome.err);
  BOOST_TEST(contains(outcome.err, "DOCTYPE"), outcome.err);
}

BOOST_FIXTURE_TEST_CASE(a_description_that_says_nothing_is_refused, OnDisk) {
  for (const char* text :
       {"<x/>", "<保存記述/>", "<保存記述><計画 名称='p' 年度='r1'/><版 番号='99999'/></保存記述>", ""}) {
    write_files(folder / "odd", described(text));
    const Outcome outcome = shell("$TOJI verify " + quoted(folder / "odd") + "; $TOJI restore " +
                                  quoted(folder / "odd") + " --out " + quoted(folder / "out"));
    BOOST_TEST(outcome.code == 1);
    BOOST_TEST(contains(outcome.err, "description.xml"), outcome.err);
    BOOST_TEST(!fs::exists(folder / "out"));
  }
}

// A plan's name is a part of a path and stays one.
BOOST_AUTO_TEST_CASE(the_place_of_a_bag_is_inside_its_archive) {
  for (const char* name : {"..", "../../etc", "/etc", "a/b", ".", "", "\xff", "C:\\x"}) {
    Description description;
    description.plan = name;
    description.year = name;
    const fs::path place = place_of(description);
    BOOST_TEST(place.is_relative());
    BOOST_TEST(std::distance(place.begin(), place.end()) == 3, place);
    for (const fs::path& part : place) BOOST_TEST((part != ".." && part != "." && !part.empty()), place);
  }
}

BOOST_FIXTURE_TEST_CASE(something_else_than_a_bag_is_named, OnDisk) {
  const Outcome nothing = shell("$TOJI verify " + quoted(folder / "none"));
  BOOST_TEST(nothing.code == 3);
  BOOST_TEST(contains(nothing.err, "archive/no-folder"), nothing.err);
  fs::create_directory(folder / "empty");
  const Outcome empty = shell("$TOJI verify " + quoted(folder / "empty"));
  BOOST_TEST(empty.code == 1);
  BOOST_TEST(contains(empty.err, "archive/not-a-bag"), empty.err);
}
