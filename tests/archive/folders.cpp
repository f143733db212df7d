#include "folders.h"

#include <boost/test/unit_test.hpp>

namespace toji::archive::test {

void copy_ready(const fs::path& to) {
  fs::copy(TOJI_SOURCE_DIR "/tests/second", to, fs::copy_options::recursive);
  replace(to / "sheets/kaigan-seiso.xml", "<自己評価 段階=\"推進本部\">", "<自己評価>");
}

const fs::path& ready() {
  static const cli::test::Folder folder;
  static const fs::path path = [] {
    copy_ready(folder / "second");
    fs::permissions(folder.path(), fs::perms(0755));  // other users read it too
    return folder / "second";
  }();
  return path;
}

std::string archiving(const fs::path& archive, const std::string& options, const fs::path& dataset) {
  return "$TOJI archive -q --accept-findings 例 " + quoted(dataset) + " --to " + quoted(archive) +
         " --date 2019-07-01 " + options;
}

fs::path bag_in(const fs::path& archive) {
  for (const auto& entry : fs::recursive_directory_iterator(archive))
    if (entry.path().filename() == "bagit.txt") return entry.path().parent_path();
  BOOST_FAIL("no bag in " + archive.string());
  return {};
}

Files small_bag() {
  return make_bag({{"a.txt", "alpha"}, {"b/ひらがな.txt", "beta"}, {"b/100%.txt", "gamma"}},
                  {{"Bagging-Date", "2024-03-31"}});
}

void write_files(const fs::path& folder, const Files& files) {
  for (const auto& [name, bytes] : files) {
    fs::create_directories((folder / name).parent_path());
    write(folder / name, bytes);
  }
}

std::vector<std::string> faults_of(const fs::path& bag, Limits limits) {
  FileNames names;
  Diagnostics diagnostics;
  Folder folder(bag, limits);
  const Verified verified = verify_manifests(folder, names, diagnostics);
  std::vector<std::string> out;
  bool intact = true;
  for (const Diagnostic& one : diagnostics.items()) {
    intact = intact && (one.text->id == "archive/added" || one.text->id == "archive/foreign");
    out.push_back(std::string(one.text->id) + ' ' + fs::path(one.span.file).lexically_relative(bag).string());
  }
  BOOST_TEST(verified.intact == intact);
  return out;
}

void replace(const fs::path& file, const std::string& from, const std::string& to) {
  std::string text = bytes_of(file);
  const auto at = text.find(from);
  BOOST_REQUIRE_MESSAGE(at != std::string::npos, file << " has no " << from);
  write(file, text.replace(at, from.size(), to));
}

}  // namespace toji::archive::test
