// A workbook that lost something on its way to the disk is never taken for a whole one.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "../dataset/loaded.h"
#include "report/dataset/dataset.h"
#include "report/summary/workbook.h"
#include "report/summary/workbook_check.h"

using namespace toji;
namespace fs = std::filesystem;

namespace {

const fs::path folder = fs::path(TOJI_BUILD_DIR) / "tests" / "workbook_check";

const dataset::Dataset& second() {
  static FileNames names;
  static const dataset::Dataset read = [] {
    Diagnostics diagnostics;
    auto dataset = dataset::read(dataset::load(TOJI_SOURCE_DIR "/tests/second"), names, diagnostics);
    BOOST_TEST_REQUIRE(dataset.has_value());
    return *std::move(dataset);
  }();
  return read;
}

std::vector<summary::Table> tables() { return {summary::measures(second()), summary::counts(second())}; }

std::string written() {
  fs::create_directories(folder);
  const std::string file = folder / "whole.xlsx";
  summary::write_workbook(second(), file);
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool passes(const std::string& bytes) {
  const std::string file = folder / "changed.xlsx";
  std::ofstream(file, std::ios::binary) << bytes;
  try {
    summary::check_workbook(file, tables());
    return true;
  } catch (const EnvironmentError&) {
    return false;
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_whole_workbook_passes) { BOOST_TEST(passes(written())); }

BOOST_AUTO_TEST_CASE(a_workbook_cut_anywhere_fails) {
  const std::string bytes = written();
  for (std::size_t size = 0; size < bytes.size(); size += 97)
    BOOST_TEST(!passes(bytes.substr(0, size)), "cut to " << size << " bytes");
}

BOOST_AUTO_TEST_CASE(each_changed_cell_is_found) {
  written();
  const std::string file = folder / "whole.xlsx";
  for (std::size_t table = 0; table < tables().size(); ++table)
    for (std::size_t row = 0; row < tables()[table].rows.size(); ++row)
      for (std::size_t column = 0; column < tables()[table].columns.size(); ++column) {
        auto other = tables();
        summary::Value& value = other[table].rows[row][column];
        value = std::holds_alternative<std::string>(value) ? summary::Value(std::get<std::string>(value) + "！")
                                                           : summary::Value(std::string("他"));
        BOOST_CHECK_THROW(summary::check_workbook(file, other), EnvironmentError);
      }
}
