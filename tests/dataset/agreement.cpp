// Schema and reader agree: what one of them refuses the other refuses, but for what no schema can know.
#include <boost/test/data/test_case.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "dataset_fixture.h"
#include "edits.h"

using namespace dataset_fixture;
namespace fs = std::filesystem;

BOOST_DATA_TEST_CASE(the_reader_judges_each_edit, boost::unit_test::data::make(edits), e) {
  BOOST_TEST(findings(edited(e.file, e.find, e.replace)) == e.expected);
}

namespace {

std::string schema_of(const std::string& file) {
  return file.starts_with("sheets/") ? "sheet.rng" : file.substr(0, file.find('.')) + ".rng";
}

// The files of `folder` that validate against data/SCHEMA, by xmllint's own words.
std::set<std::string> valid_files(const std::string& schema, const fs::path& folder) {
  const std::string log = (folder / "log").string();
  const std::string command = "cd '" + folder.string() +
                              "' && LC_ALL=C xmllint --noout --relaxng '" TOJI_SOURCE_DIR "/data/" + schema +
                              "' *.xml 2>'" + log + "'";
  const int status = std::system(command.c_str());
  std::set<std::string> valid;
  std::ifstream lines(log);
  std::string whole;
  for (std::string line; std::getline(lines, line); whole += line + '\n')
    if (const auto end = line.find(" validates"); end != std::string::npos) valid.insert(line.substr(0, end));
  BOOST_TEST_REQUIRE((status == 0 || whole.find("validate") != std::string::npos), "xmllint: " << whole);
  return valid;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_schemas_agree_with_the_reader) {
  for (const std::string schema : {"plan.rng", "year.rng", "guide.rng", "sheet.rng"}) {
    const fs::path folder = fs::path(TOJI_BUILD_DIR) / "test_dataset" / schema;
    fs::remove_all(folder);
    fs::create_directories(folder);
    std::set<std::string> expected;
    std::size_t index = 0;
    for (const Edit& e : edits) {
      const std::string name = std::to_string(index++) + ".xml";
      if (schema_of(e.file) != schema) continue;
      std::ofstream(folder / name, std::ios::binary) << edited(e.file, e.find, e.replace).files.at(e.file);
      if (e.expected.empty() || e.reader_only) expected.insert(name);
    }
    const std::set<std::string> valid = valid_files(schema, folder);
    for (std::size_t i = 0; i < index; ++i) {
      const std::string name = std::to_string(i) + ".xml";
      BOOST_TEST(valid.contains(name) == expected.contains(name), schema << " and the reader differ on " << edits[i]);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_datasets_validate) {
  for (const std::string folder : {"data/honjo-r5", "tests/second"}) {
    const dataset::Source source = dataset::load(TOJI_SOURCE_DIR "/" + folder);
    for (const std::string schema : {"plan.rng", "year.rng", "guide.rng", "sheet.rng"}) {
      const fs::path copy = fs::path(TOJI_BUILD_DIR) / "test_dataset" / folder / schema;
      fs::remove_all(copy);
      fs::create_directories(copy);
      std::size_t count = 0;
      for (const auto& [file, bytes] : source.files) {
        if (schema_of(file) != schema) continue;
        std::ofstream(copy / fs::path(file).filename(), std::ios::binary) << bytes;
        ++count;
      }
      BOOST_TEST((count == 0 || valid_files(schema, copy).size() == count), folder << ' ' << schema);
    }
  }
}
