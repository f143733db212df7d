#include "editions.h"

#include <boost/test/unit_test.hpp>
#include <sstream>
#include <stdexcept>

namespace toji::editions {
namespace {

namespace fs = std::filesystem;

// One folder for all, removed at the end of the program.
const cli::test::Folder& folder() {
  static const cli::test::Folder only;
  return only;
}

fs::path made(const std::string& name, const std::string& options) {
  const fs::path file = folder() / name;
  const Outcome run = shell("\"$TOJI\" booklet \"$SOURCE/data/honjo-r5\" -q -o '" + file.string() + "' " + options);
  BOOST_REQUIRE_MESSAGE(run.code == 0, name << ": " << run.err);
  return file;
}

}  // namespace

const fs::path& public_edition() {
  static const fs::path file = made("public.pdf", "");
  return file;
}

const fs::path& print_edition() {
  static const fs::path file = made("print.pdf", "--edition print --spine 8mm");
  return file;
}

const fs::path& grey_edition() {
  static const fs::path file = made("grey.pdf", "--edition print --colour grey --bleed 5mm");
  return file;
}

const fs::path& draft_edition() {
  static const fs::path file = made("draft.pdf", "--edition draft --line-numbers --sheet-ids");
  return file;
}

std::string output_of(const std::string& command, const fs::path& file) {
  std::string full = command;
  full.replace(full.find("{}"), 2, "'" + file.string() + "'");
  const Outcome run = shell(full);
  BOOST_REQUIRE_MESSAGE(run.code == 0, full << ": " << run.err);
  return run.out;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> page_texts(const fs::path& file) {
  std::vector<std::string> pages;
  std::istringstream in(output_of("pdftotext -raw {} -", file));
  for (std::string page; std::getline(in, page, '\f');) {
    while (!page.empty() && page.back() == '\n') page.pop_back();
    pages.push_back(page);
  }
  return pages;
}

}  // namespace toji::editions
