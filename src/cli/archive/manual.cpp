// toji manual, toji completion: the table of commands as a manual page and as bash completion. Here because this
// program alone knows the options of all commands.
#include <algorithm>
#include <CLI/CLI.hpp>
#include <iostream>
#include <map>

#include "cli/application.h"
#include "cli/archiving.h"
#include "cli/commands.h"
#include "cli/languages.h"
#include "cli/usage.h"
#include "job/document/version.h"
#include "texts/cli/archive/manual.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_archive_manual;

struct Exit {
  ExitCode code;
  Text meaning;
};
constexpr Exit exits[] = {
    {done, text::exit_done},
    {input_errors, text::exit_input_errors},
    {usage, text::exit_usage},
    {environment, text::exit_environment},
    {internal, text::exit_internal},
};

// The program with the commands of both programs, in the order of its help.
struct Table {
  explicit Table(Language language) {
    session.language = language;
    add_all(app, session, all_commands);
    for (const Archiving& command : archiving) app.remove_subcommand(app.get_subcommand(command.name));
    add_all(app, session, archiving_commands);
  }
  std::vector<const CLI::App*> commands() const {
    return std::as_const(app).get_subcommands([](const CLI::App*) { return true; });
  }

  Session session;
  CLI::App app{"", "toji"};

 private:
  static void add_all(CLI::App& app, Session& session, std::span<const AddCommand> commands) {
    for (const AddCommand add : commands) add(app, session);
  }
};

// As troff reads it (groff_man(7)): no line begins with a request, a backslash stands for itself.
std::string troff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (out.empty() && (c == '.' || c == '\'')) out += "\\&";
    out += c == '\\' ? std::string("\\e") : c == '-' ? std::string("\\-") : std::string(1, c);
  }
  return out;
}

std::string section(Text title, Language language) { return ".SH " + say(title, language) + '\n'; }

std::string paragraphs(const HelpEntries& entries) {
  std::string out;
  for (const auto& [name, text] : entries) out += ".TP\n.B " + troff(name) + '\n' + troff(text) + '\n';
  return out;
}

std::string manual(const Table& table, const CLI::App& common, Language language) {
  std::string version = job::producer();
  std::string out = ".TH TOJI 1 \"\" \"" + version + "\"\n";
  out += section(text::title_name, language) + "toji \\- " + troff(common.get_description()) + '\n';
  out += section(text::title_synopsis, language) + ".B " + troff(say(text::synopsis_of_all, language)) + '\n';
  out += section(text::title_commands, language);
  for (const CLI::App* command : table.commands()) {
    out += ".SS " + troff(help_synopsis(*command, "toji " + command->get_name(), language)) + '\n';
    out += troff(command->get_description()) + '\n';
    for (const bool positional : {true, false}) out += paragraphs(help_entries(*command, positional, language));
  }
  out += section(text::title_common, language) + paragraphs(help_entries(common, false, language));
  out += section(text::title_exit, language);
  for (const auto& [code, meaning] : exits)
    out += ".TP\n.B " + std::to_string(code) + '\n' + troff(say(meaning, language)) + '\n';
  return out;
}

std::string joined(const std::vector<std::string>& words) { return CLI::detail::join(words, " "); }

std::vector<std::string> names_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_snames()) names.push_back("-" + name);
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

// "command:option) words" for each option whose value is one of some words.
std::string values(const CLI::App& app, const std::string& command) {
  std::string out;
  for (CLI::Option* option : const_cast<CLI::App&>(app).get_options()) {
    const std::vector<std::string> words = words_of(*option);
    if (words.empty() || words.front().starts_with('.')) continue;  // endings are those of a file
    const std::string name = option->get_lnames().empty() ? "" : "--" + option->get_lnames().front();
    out += "    " + command + ":" + name + ") words='" + joined(words) + "' ;;\n";
  }
  return out;
}

// "help:topic) words" for each language of files, with its elements.
std::string elements() {
  std::map<std::string, std::string> words;
  for (const reference::Vocabulary& language : languages())
    for (const reference::Element& element : language.elements) {
      words[language.name] += ' ' + element.name;
      if (is_of_dataset(language)) words["data"] += ' ' + element.name;
    }
  std::string out;
  for (const auto& [topic, names] : words) out += "    help:" + topic + ") words='" + names.substr(1) + "' ;;\n";
  return out;
}

std::string completion(const Table& table, const CLI::App& common) {
  std::vector<std::string> commands;
  std::string options, of_values = values(common, "*");
  for (const CLI::App* command : table.commands()) {
    commands.push_back(command->get_name());
    options += "    " + command->get_name() + ") words='" + joined(names_of(*command)) + "' ;;\n";
    of_values += values(*command, command->get_name());
  }
  return "# bash completion for toji; made by: toji completion\n"
         "_toji() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command='' words='' i\n"
         "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
         "    case ' " + joined(commands) + " ' in *\" ${COMP_WORDS[i]} \"*) command=${COMP_WORDS[i]}; break ;; esac\n"
         "  done\n"
         "  case \"$command:$before\" in\n"
         "    help:help) words='" + joined(commands) + ' ' + joined(language_topics()) + "' ;;\n" + elements() +
         "  esac\n"
         "  [[ $before == -* ]] || before=\n"
         "  case \"$command:$before\" in\n" + of_values + "  esac\n"
         "  if [[ -z $words && -z $command ]]; then words='" + joined(commands) + ' ' + joined(names_of(common)) + "'\n"
         "  elif [[ -z $words && $word == -* ]]; then\n"
         "    case $command in\n" + options + "    esac\n"
         "    words+=' " + joined(names_of(common)) + "'\n"
         "  fi\n"
         "  if [[ -n $words ]]; then COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
         "  else COMPREPLY=($(compgen -f -- \"$word\")); fi\n"
         "}\n"
         "complete -o filenames -F _toji toji\n";
}

void add(CLI::App& app, Session& session, const char* name, std::string (*text)(const Table&, const CLI::App&, Language)) {
  CLI::App* command = app.add_subcommand(name, say(about_archiving(name), session.language));
  command->callback([&app, &session, text] {
    session.command = [&app, &session, text] {
      std::cout << text(Table(session.language), app, session.language);
      return done;
    };
  });
}

}  // namespace

void add_manual(CLI::App& app, Session& session) { add(app, session, "manual", manual); }

void add_completion(CLI::App& app, Session& session) {
  add(app, session, "completion",
      [](const Table& table, const CLI::App& common, Language) { return completion(table, common); });
}

}  // namespace toji::cli
