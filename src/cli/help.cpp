#include <algorithm>
#include <iterator>

#include "cli/usage.h"

namespace toji::cli {
namespace {

constexpr Words word_usage{"使い方", "Usage"}, word_command{"コマンド", "COMMAND"},
    word_options{"オプション", "OPTIONS"};
constexpr Words title_commands{"コマンド", "Commands"}, title_arguments{"引数", "Arguments"};
constexpr Words title_options{"オプション", "Options"}, title_common{"共通のオプション", "Common options"};
constexpr Words required{"［必須］", " [required]"};
constexpr Words footer{"各コマンドの説明: toji help コマンド　　ひな形とデータの要素: toji help layout、toji help data　　English: --lang en",
                       "Help on a command: toji help COMMAND; on templates and data: toji help layout, toji help data"};

// What stands for a value in help and messages.
struct Placeholder {
  std::string_view en, ja;
};
constexpr Placeholder placeholders[] = {{"DATASET", "データセット"},
                                        {"OUT", "出力"},
                                        {"FILE", "ファイル"},
                                        {"FILE...", "ファイル…"},
                                        {"DIR", "フォルダー"},
                                        {"LAYOUT", "ひな形"},
                                        {"DATA", "データ"},
                                        {"EDITION", "版"},
                                        {"COLOUR", "色"},
                                        {"LENGTH", "長さ"},
                                        {"LANG", "言語"},
                                        {"NAME", "名前"},
                                        {"ID", "規則"},
                                        {"N", "数"},
                                        {"I/N", "番/数"},
                                        {"FORMAT", "形"},
                                        {"WAY", "探し方"},
                                        {"REASON", "理由"},
                                        {"DATE", "年月日"},
                                        {"DIGEST", "摘要"},
                                        {"TEXT", "文"},
                                        {"BAG", "保存したもの"},
                                        {"ARCHIVE", "保存場所"},
                                        {"LIST", "リスト"},
                                        {"DIVISION", "課"},
                                        {"ITEM", "項"},
                                        {"SHEET", "シート"},
                                        {"TOPIC", "事項"},
                                        {"ELEMENT", "要素"}};

std::string section(const Words& title, const HelpEntries& entries, Language language) {
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
                           option->get_description() + (marked ? say(required, language) : ""));
    }
  return entries;
}

std::string help_synopsis(const CLI::App& app, const std::string& name, Language language) {
  std::string out = name;
  if (app.get_parent() == nullptr) out += ' ' + say(word_command, language);
  for (const CLI::Option* option : app.get_options())
    if (option->get_positional()) out += ' ' + placeholder(option->get_name(true, false), language);
  for (const CLI::Option* option : app.get_options())
    if (option->nonpositional() && option->get_required()) {
      const std::string names = option->get_name(false, true);
      out += ' ' + names.substr(0, names.find(',')) + ' ' + placeholder(option->get_type_name(), language);
    }
  return out + " [" + say(word_options, language) + ']';
}

std::string placeholder(const std::string& name, Language language) {
  // CLI11 adds what a value is checked for, in English: "N:UINT in [1 - 255]".
  std::string own = name.substr(0, name.find_first_of(": "));
  if (language == Language::en) return own;
  const auto found =
      std::find_if(std::begin(placeholders), std::end(placeholders), [&](const Placeholder& p) { return p.en == own; });
  return found == std::end(placeholders) ? own : std::string(found->ja);
}

std::string Help::make_help(const CLI::App* app, std::string name, CLI::AppFormatMode) const {
  const CLI::App* parent = app->get_parent();
  std::string out = name + ": " + app->get_description() + "\n\n";
  out += say(word_usage, language_) + ": " + help_synopsis(*app, name, language_) + '\n';
  out += section(title_commands, commands_of(*app), language_);
  out += section(title_arguments, help_entries(*app, true, language_), language_);
  out += section(title_options, help_entries(*app, false, language_), language_);
  if (parent != nullptr) out += section(title_common, help_entries(*parent, false, language_), language_);
  const std::string last = parent != nullptr ? app->get_footer() : say(footer, language_);
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
