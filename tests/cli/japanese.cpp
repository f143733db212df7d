// The program speaks Japanese alone where Japanese is asked for: every command's help, and what it says of every option
// that is given wrongly. Names stay: of commands, options, values, files and standards, and units.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "program.h"

using namespace toji::cli::test;

namespace {

const std::set<std::string> names{
    "toji", "PDF", "PDFs", "XML", "TSV", "CSV", "JSON", "ICC", "CMYK", "UTF", "BOM", "SHA", "ID", "id", "ja", "en",
    "lang", "English", "RELAX", "NG", "XLSX", "Excel", "BagIt", "TOJI", "LANG", "mm", "pt", "cm", "KB", "MB", "A", "X", "a", "apt", "install", "man", "bash", "help",
    // values of options
    "text", "json", "public", "print", "draft", "cmyk", "grey", "layout", "plan", "year", "guide", "sheet", "fonts",
    "gaiji", "measures", "counts", "data", "any", "ids", "scopes",
    // elements of fonts.xml
    "face", "file", "release", "family", "use",
    // names of files
    "layouts", "sheets", "booklet", "summary", "xml", "pdf", "xlsx", "csv", "tsv", "batch", "gz"};

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  const std::regex word("[A-Za-z]+");
  for (std::sregex_iterator at(text.begin(), text.end(), word), end; at != end; ++at) words.push_back(at->str());
  return words;
}

// The commands that help lists, and the long options of one.
std::vector<std::string> listed(const std::string& help, const std::string& pattern) {
  std::vector<std::string> out;
  std::istringstream lines(help);
  const std::regex line_of(pattern);
  std::smatch found;
  for (std::string line; std::getline(lines, line);)
    if (std::regex_search(line, found, line_of)) out.push_back(found[1]);
  return out;
}

std::vector<std::string> commands() {
  std::vector<std::string> all = listed(shell("$TOJI --help").out, "^  ([a-z]+)  ");
  for (const char* one : {"archive", "verify", "list", "restore", "summary", "extract", "listen"})
    if (std::find(all.begin(), all.end(), one) == all.end()) all.emplace_back(one);
  return all;
}

void check_japanese(const std::string& text, const std::set<std::string>& more) {
  // Without options and the ids of messages.
  const std::string plain = std::regex_replace(text, std::regex("--?[a-zA-Z][a-z-]*|\\[[a-z-]+/[a-z0-9-]+\\]"), "");
  for (const std::string& word : words_of(plain))
    BOOST_TEST((names.contains(word) || more.contains(word)), word << " in: " << text);
}

}  // namespace

BOOST_AUTO_TEST_CASE(help_and_complaints_hold_no_english) {
  const std::vector<std::string> all = commands();
  const std::set<std::string> commands_too(all.begin(), all.end());
  BOOST_TEST(all.size() > 10u);
  check_japanese(shell("$TOJI --help").out, commands_too);
  for (const std::string& command : all) {
    const std::string help = shell("$TOJI " + command + " --help").out;
    check_japanese(help, commands_too);
    const std::vector<std::string> options = listed(help, "(--[a-z-]+)");
    BOOST_TEST(!options.empty(), command);
    for (const std::string& option : options) {
      if (option == "--help" || option == "--version") continue;
      for (const std::string& given : {" " + option, " " + option + "=zzz", " " + option + " 9 " + option + " 9",
                                       " " + option + "x", " x y z w " + option + " 0"}) {
        const Outcome run = shell("cd /; $TOJI " + command + given);
        BOOST_TEST(run.code != 70, command << given);
        std::set<std::string> known = commands_too;
        for (const char* word : {"zzz", "x", "y", "z", "w"}) known.insert(word);
        check_japanese(run.err, known);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(english_holds_no_japanese) {
  for (const std::string& command : commands())
    for (const char c : shell("$TOJI --lang en " + command + " --help").out)
      BOOST_REQUIRE_MESSAGE(static_cast<unsigned char>(c) < 0x80, command);
}

BOOST_AUTO_TEST_CASE(values_of_options_are_told_by_what_they_should_be) {
  const auto said = [](const std::string& arguments) { return shell("cd /; $TOJI " + arguments).err; };
  BOOST_TEST(said("booklet d -o o.pdf --edition print --bleed 3") ==
             "toji booklet: --bleed に「3」は指定できません。0mm から 30mm までを、3mm のように単位を付けて書きます\n"
             "使い方: toji booklet --help\n");
  BOOST_TEST(
      said("booklet d -o o.pdf --edition print --spine 1mm") ==
      "toji booklet: --spine に「1mm」は指定できません。2mm から 200mm までを、8mm のように単位を付けて書きます\n"
      "使い方: toji booklet --help\n");
  for (const char* number : {"0", "-1", "256", "x", "1.5", "1x"})
    BOOST_TEST(said(std::string("batch l --out o --jobs=") + number) ==
               std::string("toji batch: --jobs に「") + number +
                   "」は指定できません。1 から 255 までの整数です\n"
                   "使い方: toji batch --help\n");
  BOOST_TEST(said("batch l --out o --jobs") ==
             "toji batch: --jobs の後に 数 を書いてください\n使い方: toji batch --help\n");
  BOOST_TEST(said("batch l --out o --shard 9/8") ==
             "toji batch: --shard に「9/8」は指定できません。8 つに分けた 2 つめなら 2/8 と書きます\n"
             "使い方: toji batch --help\n");
  BOOST_TEST(said("booklet d –o o.pdf") ==
             "toji booklet: –o の初めの「–」（U+2013）は、半角の - ではありません\n使い方: toji booklet --help\n");
  BOOST_TEST(said("BOOKLET d") ==
             "toji: BOOKLET というコマンドはありません。booklet ではありませんか\n使い方: toji --help\n");
}
