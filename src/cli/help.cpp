#include <algorithm>
#include <iterator>

#include "cli/usage.h"
#include "texts/cli/help.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_help;

// What stands for a value in help and messages.
struct Placeholder {
  std::string_view name;
  Text words;
};
constexpr Placeholder placeholders[] = {{"DATASET", text::value_dataset},
                                        {"OUT", text::value_out},
                                        {"FILE", text::value_file},
                                        {"FILE...", text::value_files},
                                        {"DIR", text::value_dir},
                                        {"LAYOUT", text::value_layout},
                                        {"DATA", text::value_data},
                                        {"EDITION", text::value_edition},
                                        {"COLOUR", text::value_colour},
                                        {"LENGTH", text::value_length},
                                        {"LANG", text::value_lang},
                                        {"NAME", text::value_name},
                                        {"ID", text::value_id},
                                        {"N", text::value_n},
                                        {"I/N", text::value_i_of_n},
                                        {"FORMAT", text::value_format},
                                        {"WAY", text::value_way},
                                        {"REASON", text::value_reason},
                                        {"DATE", text::value_date},
                                        {"DIGEST", text::value_digest},
                                        {"TEXT", text::value_text},
                                        {"BAG", text::value_bag},
                                        {"ARCHIVE", text::value_archive},
                                        {"LIST", text::value_list},
                                        {"DIVISION", text::value_division},
                                        {"ITEM", text::value_item},
                                        {"SHEET", text::value_sheet},
                                        {"TOPIC", text::value_topic},
                                        {"ELEMENT", text::value_element}};

std::string section(Text title, const HelpEntries& entries, Language language) {
  if (entries.empty()) return {};
  std::size_t width = 0;
  for (const auto& [name, text] : entries) width = std::max(width, columns(name));
  std::string out = "\n" + say(title, language) + ":\n";
  for (const auto& [name, text] : entries)
    out += "  " + name + std::string(width - columns(name) + 2, ' ') + text + '\n';
  return out;
}

bool takes_value(const CLI::Option& option) { return option.get_type_size() != 0; }

std::string name_of(const CLI::Option& option, Language language) {
  if (option.get_positional()) return placeholder(option.get_name(true, false), language);
  std::string name = option.get_name(false, true);
  if (const auto comma = name.find(','); comma != std::string::npos) name.insert(comma + 1, " ");
  return takes_value(option) ? name + ' ' + placeholder(option.get_type_name(), language) : name;
}

HelpEntries commands_of(const CLI::App& app) {
  HelpEntries entries;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    entries.emplace_back(command->get_name(), command->get_description());
  return entries;
}

}  // namespace

const CLI::App* find_command(const CLI::App& app, const std::string& name) {
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    if (command->get_name() == name) return command;
  return nullptr;
}

HelpEntries help_entries(const CLI::App& app, bool positional, Language language) {
  HelpEntries entries;
  for (const CLI::Option* option : app.get_options())
    if (option->get_positional() == positional && !option->get_group().empty()) {
      const bool marked = option->get_required() && !positional;
      entries.emplace_back(name_of(*option, language),
                           option->get_description() + (marked ? say(text::required, language) : ""));
    }
  return entries;
}

std::string help_synopsis(const CLI::App& app, const std::string& name, Language language) {
  std::string out = name;
  if (app.get_parent() == nullptr) out += ' ' + say(text::word_command, language);
  for (const CLI::Option* option : app.get_options())
    if (option->get_positional()) out += ' ' + placeholder(option->get_name(true, false), language);
  for (const CLI::Option* option : app.get_options())
    if (option->nonpositional() && option->get_required()) {
      const std::string names = option->get_name(false, true);
      out += ' ' + names.substr(0, names.find(',')) + ' ' + placeholder(option->get_type_name(), language);
    }
  return out + " [" + say(text::word_options, language) + ']';
}

std::string placeholder(const std::string& name, Language language) {
  // CLI11 adds what a value is checked for, in English: "N:UINT in [1 - 255]".
  std::string own = name.substr(0, name.find_first_of(": "));
  const auto found = std::ranges::find(placeholders, std::string_view(own), &Placeholder::name);
  return found == std::end(placeholders) ? own : say(found->words, language);
}

std::string Help::make_help(const CLI::App* app, std::string name, CLI::AppFormatMode) const {
  const CLI::App* parent = app->get_parent();
  std::string out = name + ": " + app->get_description() + "\n\n";
  out += say(text::word_usage, language_) + ": " + help_synopsis(*app, name, language_) + '\n';
  out += section(text::title_commands, commands_of(*app), language_);
  out += section(text::title_arguments, help_entries(*app, true, language_), language_);
  out += section(text::title_options, help_entries(*app, false, language_), language_);
  if (parent != nullptr) out += section(text::title_common, help_entries(*parent, false, language_), language_);
  const std::string last = parent != nullptr ? app->get_footer() : say(text::footer, language_);
  return last.empty() ? out : out + '\n' + last + '\n';
}

std::size_t columns(std::string_view utf8) {
  std::size_t count = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) count += 1;
    if (byte >= 0xe3)
      count += 2;  // the lead byte of U+3000 and above
    else if (byte >= 0xc2)
      count += 1;
  }
  return count;
}

}  // namespace toji::cli
