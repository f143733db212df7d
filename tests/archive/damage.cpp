// Whatever happens to a bag's bytes is found.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <random>

#include "folders.h"

using namespace toji::archive;
using namespace toji::archive::test;
using Faults = std::vector<std::string>;

namespace {

// A small bag on the disk.
struct OnDisk {
  OnDisk() : bag(folder / "bag") { write_files(bag, small_bag()); }
  toji::cli::test::Folder folder;
  fs::path bag;
};

std::vector<fs::path> files_of(const fs::path& bag) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::recursive_directory_iterator(bag))
    if (entry.is_regular_file()) out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

// The same numbers everywhere, unlike those of a distribution of the library.
class Places {
 public:
  std::size_t below(std::size_t end) { return engine_() % end; }

 private:
  std::mt19937 engine_{20240331};
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(a_bag_that_nobody_touched_is_intact, OnDisk) { BOOST_TEST(faults_of(bag) == Faults()); }

BOOST_FIXTURE_TEST_CASE(a_changed_file_is_named, OnDisk) {
  write(bag / "data/a.txt", "alphA");
  BOOST_TEST(faults_of(bag) == Faults{"archive/changed data/a.txt"});
}

BOOST_FIXTURE_TEST_CASE(a_shortened_file_is_named, OnDisk) {
  write(bag / "data/b/ひらがな.txt", "bet");
  BOOST_TEST(faults_of(bag) == Faults{"archive/changed data/b/ひらがな.txt"});
}

BOOST_FIXTURE_TEST_CASE(files_that_changed_places_are_named, OnDisk) {
  write(bag / "data/a.txt", "beta");
  write(bag / "data/b/ひらがな.txt", "alpha");
  BOOST_TEST((faults_of(bag) == Faults{"archive/changed data/a.txt", "archive/changed data/b/ひらがな.txt"}));
}

BOOST_FIXTURE_TEST_CASE(a_missing_file_is_named, OnDisk) {
  fs::remove(bag / "data/a.txt");
  BOOST_TEST(faults_of(bag) == Faults{"archive/missing data/a.txt"});
}

BOOST_FIXTURE_TEST_CASE(an_added_file_is_named, OnDisk) {
  write(bag / "data/c.txt", "");
  write(bag / "note.txt", "");
  BOOST_TEST((faults_of(bag) == Faults{"archive/added note.txt", "archive/added data/c.txt"}));
}

BOOST_FIXTURE_TEST_CASE(an_added_folder_is_named, OnDisk) {
  fs::create_directory(bag / "data/c");
  BOOST_TEST(faults_of(bag) == Faults{"archive/added data/c/"});
}

BOOST_FIXTURE_TEST_CASE(an_edited_manifest_is_found, OnDisk) {
  Files files = small_bag();
  files["data/a.txt"] = "other";  // with a manifest of its own
  const std::string manifest(manifest_name);
  files[manifest] =
      make_bag({{"a.txt", "other"}, {"b/ひらがな.txt", "beta"}, {"b/100%.txt", "gamma"}}, {}).at(manifest);
  write_files(bag, files);
  BOOST_TEST(faults_of(bag) == Faults{"archive/changed manifest-sha256.txt"});
}

// A manifest that means the same to other tools is still not the one that was stored.
BOOST_FIXTURE_TEST_CASE(a_tag_manifest_in_other_words_is_found, OnDisk) {
  const fs::path manifest = bag / std::string(tag_manifest_name);
  write(manifest, bytes_of(manifest) + "\n");
  BOOST_TEST(!faults_of(bag).empty());
}

BOOST_FIXTURE_TEST_CASE(a_bag_without_its_declaration_is_none, OnDisk) {
  fs::remove(bag / "bagit.txt");
  BOOST_TEST(faults_of(bag) == Faults{"archive/not-a-bag ."});
}

BOOST_AUTO_TEST_CASE(any_flipped_bit_of_a_small_bag_is_found) {
  OnDisk disk;
  for (const fs::path& file : files_of(disk.bag)) {
    const std::string before = bytes_of(file);
    for (std::size_t bit = 0; bit < before.size() * 8; bit += 7) {
      std::string bytes = before;
      bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ 1 << bit % 8);
      write(file, bytes);
      BOOST_REQUIRE_MESSAGE(!faults_of(disk.bag).empty(), file << " bit " << bit);
    }
    write(file, before);
  }
  BOOST_TEST(faults_of(disk.bag) == Faults());
}

BOOST_AUTO_TEST_CASE(a_flipped_bit_at_hundreds_of_places_of_a_real_bag_is_found) {
  const toji::cli::test::Folder folder;
  BOOST_TEST_REQUIRE(shell(archiving(folder / "a")).code == 0);
  fs::copy(bag_in(folder / "a"), folder / "bag", fs::copy_options::recursive);
  shell("chmod -R u+w " + quoted(folder / "bag"));
  const std::vector<fs::path> files = files_of(folder / "bag");
  Places places;
  for (std::size_t i = 0; i < 300; ++i) {
    const fs::path& file = files[i < files.size() ? i : places.below(files.size())];
    const std::string before = bytes_of(file);
    if (before.empty()) continue;
    std::string bytes = before;
    const std::size_t at = places.below(bytes.size()), bit = places.below(8);
    bytes[at] = static_cast<char>(bytes[at] ^ 1 << bit);
    write(file, bytes);
    BOOST_REQUIRE_MESSAGE(!faults_of(folder / "bag").empty(), file << " byte " << at << " bit " << bit);
    write(file, before);
  }
  BOOST_TEST(faults_of(folder / "bag") == Faults());
}
