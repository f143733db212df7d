#include "cli/application.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <new>
#include <optional>

#include "base/system_words.h"
#include "cli/console.h"
#include "cli/diagnostics_json.h"
#include "cli/environment.h"
#include "cli/interrupt.h"
#include "cli/languages.h"
#include "cli/out_of_memory.h"
#include "cli/standard_output.h"
#include "cli/usage.h"
#include "job/document/version.h"
#include "job/files/messages.h"
#include "job/files/outputs.h"
#include "job/files/replace_file.h"
#include "job/files/system_error.h"
#include "texts/cli.h"
#include "texts/cli/application.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_application;

// "ja, en or fr".
std::string names_of_languages(Language language) {
  std::string out(language_names.front());
  for (std::size_t i = 1; i < language_names.size(); ++i)
    out.append(words_of(i + 1 == language_names.size() ? text::last_comma : texts::cli::comma, language))
        .append(language_names[i]);
  return out;
}

void add_common_options(CLI::App& app, Session& session) {
  app.set_help_flag("-h,--help", say(text::help_help, session.language));
  app.add_option_function<std::string>(
         "--lang", [](const std::string&) {},
         say(text::help_lang, session.language, {names_of_languages(session.language)}))
      ->type_name("LANG")
      ->check(one_of({language_names.begin(), language_names.end()}))
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  app.add_option_function<std::string>(
         "--format", [](const std::string&) {}, say(text::help_format, session.language))
      ->type_name("FORMAT")
      ->check(one_of({"text", "json"}))
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  app.add_flag("-q,--quiet", session.quiet, say(text::help_quiet, session.language));
  app.set_version_flag("--version", job::version_text, say(text::help_version, session.language));
}

void add_commands(CLI::App& app, Session& session, std::span<const AddCommand> commands) {
  app.require_subcommand(1);
  app.fallthrough();
  for (const AddCommand add : commands) add(app, session);
  for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) {
    if (command->get_prefix_command()) continue;  // another program says how it is used
    command->set_help_flag("-h,--help", say(text::help_help, session.language))->group("");
  }
}

void print_usage_error(const Session& session, const CLI::ParseError& error, const CLI::App& app) {
  const std::string text = usage_error_text(error, app, session.language);
  if (!session.json) {
    std::cerr << text;
    return;
  }
  const auto end = text.find('\n');
  session.told->push_back(to_json("usage", text.substr(0, end), text.substr(end + 1, text.size() - end - 2)));
}

// Nothing when the arguments are all that was asked for, such as --help.
std::optional<ExitCode> parse(CLI::App& app, std::vector<std::string> arguments, const Session& session) {
  std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
  try {
    app.parse(arguments);
    return std::nullopt;
  } catch (const CLI::CallForHelp&) {
    std::cout << app.help();
  } catch (const CLI::CallForVersion& version) {
    std::cout << version.what() << '\n';
  } catch (const CLI::ParseError& error) {
    print_usage_error(session, error, app);
    return usage;
  }
  return done;
}

ExitCode carry_out(Session& session) try { return session.command(); } catch (const job::ClosedPipe&) {
  return environment;
} catch (const job::UnsafeOutput& error) {
  print_error(session, error);
  return usage;
} catch (const EnvironmentError& error) {
  print_diagnostics(session);
  print_error(session, error);
  return environment;
} catch (const std::filesystem::filesystem_error& error) {  // the standard library's own look at the disk
  print_diagnostics(session);
  print_error(session, EnvironmentError(job::messages::unreadable, system_args(error.path1(), error.code().value())));
  return environment;
} catch (const std::bad_alloc&) {
  throw;
} catch (const std::exception& error) {
  print_diagnostics(session);
  const std::string text = say(text::internal_error, session.language) + error.what();
  if (session.json)
    session.told->push_back(to_json("internal", text, {}));
  else
    std::cerr << "toji: " << text << '\n';
  return internal;
}

// A full disk behind standard output is the world's fault, not silence; a reader that has seen enough is none.
ExitCode finish_output(ExitCode code, StandardOutput& out, const Session& session) try {
  const int error = out.finish();
  if (error == 0 || error == EPIPE) return code;
  const std::string name = say(text::standard_output, session.language);
  if (error == EBADF) throw EnvironmentError(job::messages::closed_output, {name});
  job::throw_unwritable(name, error);
} catch (const EnvironmentError& error) {
  print_error(session, error);
  return environment;
}

// The commands that answer in JSON themselves say nothing more where there is nothing to say.
void print_json(const Session& session, const CLI::App& app) {
  if (!session.json) return;
  bool answers = false;
  for (const CLI::App* command : app.get_subcommands())
    for (const char* name : {"check", "verify", "list"}) answers = answers || command->get_name() == name;
  if (!answers || !session.told->empty()) std::cerr << json_document(*session.told);
}

}  // namespace

Language language_of(const std::vector<std::string>& arguments, const char* environment) {
  std::string chosen = environment != nullptr ? environment : "";
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--") break;
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) chosen = arguments[i + 1];
    if (arguments[i].starts_with("--lang=")) chosen = arguments[i].substr(7);
  }
  return spoken_language(chosen).value_or(Language());
}

namespace {

// The first argument from there that is neither an option nor the value of one that all commands take.
std::size_t first_word(const std::vector<std::string>& arguments, std::size_t at) {
  for (; at < arguments.size() && arguments[at].starts_with('-'); ++at)
    if (arguments[at] == "--lang" || arguments[at] == "--format") ++at;
  return std::min(at, arguments.size());
}

// "toji help booklet" is "toji booklet --help"; what is no command the command help knows.
std::vector<std::string> without_help(std::vector<std::string> arguments, const CLI::App& app) {
  const std::size_t help = first_word(arguments, 0), topic = first_word(arguments, help + 1);
  if (help == arguments.size() || arguments[help] != "help") return arguments;
  const auto asks_for_help = [](const std::string& one) { return one == "-h" || one == "--help"; };
  if (std::ranges::any_of(arguments, asks_for_help)) return arguments;
  if (topic < arguments.size()) {
    const bool of_element = is_language(arguments[topic]) && first_word(arguments, topic + 1) < arguments.size();
    if (of_element || find_command(app, arguments[topic]) == nullptr) return arguments;
  }
  arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(help));
  arguments.emplace_back("--help");
  return arguments;
}

ExitCode run_command(std::vector<std::string> arguments, Language language, std::span<const AddCommand> commands) {
  StandardOutput out;
  Session session;
  session.language = language;
  session.json = asks_for_json(arguments);
  session.quiet = session.json;
  session.context = {environment_of_process(session.inputs)};
  CLI::App app(say(text::about, session.language), "toji");
  app.formatter(std::make_shared<Help>(session.language));
  add_common_options(app, session);
  add_commands(app, session, commands);
  session.arguments = without_help(std::move(arguments), app);
  const std::optional<ExitCode> ended = parse(app, session.arguments, session);
  const ExitCode code = finish_output(ended ? *ended : carry_out(session), out, session);
  print_json(session, app);
  return code;
}

}  // namespace

ExitCode run(int argc, char** argv, std::span<const AddCommand> commands) {
  occupy_closed_descriptors();
  install_handlers();
  try {
    std::vector<std::string> arguments{argv + (argc > 0), argv + argc};
    const Language language = language_of(arguments, std::getenv("TOJI_LANG"));
    set_out_of_memory_speech(language, asks_for_json(arguments));
    return run_command(std::move(arguments), language, commands);
  } catch (const std::bad_alloc&) {
    print_out_of_memory();
    return environment;
  }
}

}  // namespace toji::cli
