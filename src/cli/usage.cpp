#include "cli/usage.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/ascii.h"
#include "base/look_alike.h"
#include "base/unseen.h"
#include "base/utf8.h"
#include "texts/cli/usage.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_usage;

// One of CLI11's own sentences, {} for what varies, and ours.
struct Sentence {
  std::string_view cli11;
  MessageText text;
};

constexpr std::array sentences{
    Sentence{"A subcommand is required", {"usage/no-command", text::no_command}},
    Sentence{"{} is required", {"usage/required", text::required}},
    Sentence{"{}: {} required {} missing", {"usage/no-value", text::no_value}},
    Sentence{"{}: At Most {} required but received {}", {"usage/repeated", text::repeated}},
    Sentence{"{}: At least {} required but received {}", {"usage/too-few", text::too_few}},
    Sentence{"{} was given a disallowed flag override", {"usage/flag-value", text::flag_value}},
    Sentence{"{}: too many inputs for a flag", {"usage/flag-value", text::flag_value}},
    Sentence{"{}: Should be true/false or a number", {"usage/flag-value", text::flag_value}},
    Sentence{"Could not convert: {} = {}", {"usage/bad-value", text::bad_value}},
    Sentence{"{}: not one of {} (given {})", {"usage/bad-value", text::not_one_of}},
    Sentence{"{}: not a whole number from {} to {} (given {})", {"usage/bad-value", text::not_whole_number}},
    Sentence{"{}: not a share (given {})", {"usage/bad-value", text::not_a_share}},
    Sentence{"{} requires {}", {"usage/requires", text::needs}},
    Sentence{"{} excludes {}", {"usage/excludes", text::excludes}},
};

// What an option's value looks like, for one that cannot be read.
struct Expected {
  std::string_view option;
  Text form;
};
constexpr Expected expected[] = {
    {"--bleed", text::form_of_bleed},
    {"--spine", text::form_of_spine}};

constexpr MessageText other{"usage/other", text::other};
constexpr MessageText wide_dash{"usage/wide-dash", text::wide_dash};
constexpr MessageText unknown_option{"usage/unknown-option", text::unknown_option};
constexpr MessageText unknown_command{"usage/unknown-command", text::unknown_command};
constexpr MessageText unexpected{"usage/unexpected", text::unexpected};

// What the {} of the pattern stand for in text, if it has that form.
std::optional<std::vector<std::string>> captures(std::string_view pattern, std::string_view text) {
  std::vector<std::string> found;
  for (;;) {
    const auto gap = pattern.find("{}");
    if (text.substr(0, gap) != pattern.substr(0, gap)) return std::nullopt;
    if (gap == std::string_view::npos) return found;
    pattern.remove_prefix(gap + 2);
    text.remove_prefix(gap);
    const std::string_view after = pattern.substr(0, pattern.find("{}"));
    const auto end = after.empty() ? text.size() : text.find(after);
    if (end == std::string_view::npos) return std::nullopt;
    found.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (;;) {
    const auto at = text.find(separator);
    parts.emplace_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + separator.size());
  }
}

std::string text_of(const MessageText& kind, std::vector<std::string> args, Language language) {
  Diagnostic diagnostic{Severity::error, &kind, {}, {}, {}, std::move(args)};
  const std::string out = message_of(diagnostic, language);
  const bool suggested = diagnostic.args.size() > 1 && !diagnostic.args[1].empty();
  if (!suggested || !has_hint(kind.text)) return out;
  return say(text::with_suggestion, language, {out, hint_of(diagnostic, language)});
}

std::string suggestion(const std::string& word, const std::vector<std::string>& known) {
  const auto near = nearest(lowered(word), {known.begin(), known.end()});
  return near.empty() ? std::string() : near.front();
}

const CLI::App& chosen(const CLI::App& app) {
  const auto commands = app.get_subcommands();
  return commands.empty() ? app : *commands.front();
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* level = &app; level != nullptr; level = level->get_parent())
    for (const CLI::Option* option : level->get_options())
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  return names;
}

// What nothing took, the likeliest mistake first.
std::optional<std::string> leftover_text(const CLI::App& app, Language language) {
  const std::vector<std::string> rest = app.remaining(true);
  if (rest.empty()) return std::nullopt;
  const std::string& word = rest.front();
  if (word.size() > 1 && word.front() == '-') {
    const std::string name = word.substr(0, word.find('='));
    return text_of(unknown_option, {name, suggestion(name, option_names(chosen(app)))}, language);
  }
  std::size_t end = 0;
  const char32_t first = word.empty() ? 0 : next_character(word, end);
  if (first > 0x7F && looks_like(to_utf8(first), "-"))
    return text_of(wide_dash, {word, to_utf8(first), code_point(first)}, language);
  if (&chosen(app) == &app) return text_of(unknown_command, {word, suggestion(word, command_names(app))}, language);
  return text_of(unexpected, {word}, language);
}

// Words of values stay: only what CLI11 says of an argument or of a value's kind is put into the language.
std::string placeholder_of(const std::string& word, Language language) {
  const std::string_view kind = std::string_view(word).substr(0, word.find_first_of(": ."));
  const bool is_kind =
      !kind.empty() && std::all_of(kind.begin(), kind.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '/'; });
  return is_kind ? placeholder(word, language) : word;
}

std::string with_form(const std::string& message, const std::string& option, const MessageText& kind,
                      Language language) {
  for (const Expected& one : expected)
    if (one.option == option && kind.id == "usage/bad-value")
      return say(text::with_form, language, {message, say(one.form, language)});
  return message;
}

std::string own_text(const CLI::ParseError& error, Language language) {
  for (const Sentence& sentence : sentences)
    if (auto found = captures(sentence.cli11, error.what())) {
      const std::string option = found->empty() ? "" : found->front();
      for (std::string& word : *found) word = placeholder_of(word, language);
      Diagnostic diagnostic{Severity::error, &sentence.text, {}, {}, {}, std::move(*found)};
      return with_form(message_of(diagnostic, language), option, sentence.text, language);
    }
  return text_of(other, {error.what()}, language);
}

}  // namespace

CLI::Validator one_of(std::vector<std::string> words) {
  return CLI::Validator(
      [words](std::string& value) {
        for (const std::string& word : words)
          if (word == value) return std::string();
        return "not one of " + CLI::detail::join(words, ", ") + " (given " + value + ")";
      },
      "");
}

std::vector<std::string> words_of(CLI::Option& option) {
  // A validator keeps its words to itself but for its complaint.
  try {
    for (int index = 0;; ++index) {
      std::string nothing;
      const auto found = captures("not one of {} (given {})", (*option.get_validator(index))(nothing));
      if (found) return split(found->front(), ", ");
    }
  } catch (const CLI::OptionNotFound&) {
    return {};
  }
}

CLI::Validator whole_number(unsigned from, unsigned to) {
  return CLI::Validator(
      [from, to](std::string& value) {
        unsigned number = 0;
        const char* const end = value.data() + value.size();
        const auto [stop, error] = std::from_chars(value.data(), end, number);
        if (error == std::errc() && stop == end && number >= from && number <= to) return std::string();
        return "not a whole number from " + std::to_string(from) + " to " + std::to_string(to) + " (given " + value +
               ")";
      },
      "");
}

std::string usage_error_text(const CLI::ParseError& error, const CLI::App& app, Language language) {
  const std::optional<std::string> leftover = leftover_text(app, language);
  const CLI::App& command = chosen(app);
  const std::string name = app.get_name() + (&command == &app ? "" : ' ' + command.get_name());
  return name + ": " + (leftover ? *leftover : own_text(error, language)) + '\n' +
         say(text::help_hint, language, {name});
}

}  // namespace toji::cli
