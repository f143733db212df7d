#pragma once
// Help and mistakes in the arguments, in the user's language.
#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/session.h"

namespace toji::cli {

// The help of the application or of one subcommand, with the options of both.
class Help : public CLI::FormatterBase {
 public:
  explicit Help(Language language) : language_(language) {}
  std::string make_help(const CLI::App*, std::string name, CLI::AppFormatMode) const override;

 private:
  Language language_;
};

// Options or arguments with what help says of them, and "toji render LAYOUT DATA -o OUT [OPTIONS]".
using HelpEntries = std::vector<std::pair<std::string, std::string>>;
HelpEntries help_entries(const CLI::App&, bool positional, Language);
std::string help_synopsis(const CLI::App&, const std::string& name, Language);

// The subcommand of that name; null where there is none.
const CLI::App* find_command(const CLI::App&, const std::string& name);

// A value out of a few words; a whole number of a range, both ends in it.
CLI::Validator one_of(std::vector<std::string> words);
// The words that an option's value is one of; none where it is anything else.
std::vector<std::string> words_of(CLI::Option&);
CLI::Validator whole_number(unsigned from, unsigned to);

// The word that stands for an option's or argument's value, "DATASET", in the user's language.
std::string placeholder(const std::string& name, Language);

// What is wrong with the arguments and how help is had; two lines.
std::string usage_error_text(const CLI::ParseError&, const CLI::App&, Language);

// Columns that the text takes on a terminal: two for what East Asian fonts set wide (UAX #11, roughly).
std::size_t columns(std::string_view utf8);

}  // namespace toji::cli
