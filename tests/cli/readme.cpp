// What README.md says of commands and options is so.
#include <boost/test/unit_test.hpp>
#include <map>
#include <regex>
#include <set>

#include "program.h"

using namespace toji::cli::test;

namespace {

std::set<std::string> all_of(const std::string& text, const std::string& pattern) {
  std::set<std::string> out;
  const std::regex one(pattern);
  for (std::sregex_iterator at(text.begin(), text.end(), one), end; at != end; ++at) out.insert((*at)[1]);
  return out;
}

struct Program {
  std::map<std::string, std::set<std::string>> options;  // by the command
  Program() {
    const std::string help = shell("$TOJI --help").out;
    for (const std::string& command : all_of(help, "\n  ([a-z]+)  "))
      options[command] = all_of(shell("$TOJI " + command + " --help").out, "(--[a-z-]+)");
  }
};

}  // namespace

BOOST_AUTO_TEST_CASE(every_command_and_option_of_the_readme_is_there) {
  const Program program;
  const std::string readme = bytes_of(TOJI_SOURCE_DIR "/README.md");
  std::size_t seen = 0;
  // A command with what follows it on its line or in its quotation.
  const std::regex call("(?:\\./)?toji ([a-z]+)([^`\n]*)");
  for (std::sregex_iterator at(readme.begin(), readme.end(), call), end; at != end; ++at) {
    const std::string command = (*at)[1];
    const bool quoted = readme[static_cast<std::size_t>(at->position()) - 1] == '`' || (*at)[0].str().starts_with("./");
    if (!quoted || command == "test" || command == "help") continue;  // the launcher's; any command's
    BOOST_TEST(program.options.contains(command), command);
    for (const std::string& option : all_of((*at)[2], "(--[a-z-]+)"))
      BOOST_TEST(program.options.at(command).contains(option), command << ' ' << option);
    ++seen;
  }
  BOOST_TEST(seen > 20u);
  const std::string for_users = readme.substr(0, readme.find("# For developers"));
  std::set<std::string> known{"--install"};  // of cmake
  for (const auto& [command, options] : program.options) known.insert(options.begin(), options.end());
  for (const std::string& option : all_of(for_users, "`[^`\n]*?(--[a-z-]+)")) BOOST_TEST(known.contains(option), option);
  for (const auto& [command, options] : program.options)
    BOOST_TEST(contains(for_users, "toji " + command), "README.md says nothing of toji " << command);
}

BOOST_AUTO_TEST_CASE(every_exit_code_of_the_readme_is_in_the_manual) {
  const std::string readme = bytes_of(TOJI_SOURCE_DIR "/README.md"), manual = shell("$TOJI manual").out;
  const auto codes = all_of(readme.substr(readme.find("| 終了コード |"), 600), "\n\\| (\\d+) \\|");
  BOOST_TEST(codes.size() == 5u);
  for (const std::string& code : codes) BOOST_TEST(contains(manual, ".B " + code + "\n"), code);
}
