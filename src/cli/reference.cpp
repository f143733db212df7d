// toji help [TOPIC [ELEMENT]]: a command's help, or what a language of files holds.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/languages.h"
#include "cli/messages.h"
#include "cli/reference_text.h"
#include "cli/usage.h"
#include "engine/font/vocabulary.h"
#include "engine/layout/foreign.h"
#include "texts/cli/reference.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_reference;

// What one asks for is not there: exit code 2.
class NotThere : public EnvironmentError {
  using EnvironmentError::EnvironmentError;
};

using Vocabularies = std::vector<reference::Vocabulary>;

// Those that the topic stands for: data are all files of a dataset.
Vocabularies languages_of(const std::string& topic) {
  Vocabularies out;
  for (reference::Vocabulary& language : languages())
    if (language.name == topic || (topic == "data" && is_of_dataset(language))) out.push_back(std::move(language));
  return out;
}

std::vector<std::string> topics(const CLI::App& app) {
  std::vector<std::string> out = language_topics();
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    if (!is_language(command->get_name())) out.push_back(command->get_name());
  return out;
}

std::string joined(const std::vector<std::string>& names, const char* comma) { return CLI::detail::join(names, comma); }

// The elements of the languages that have an attribute of the name, as "<table> <grid>".
std::string holders(const Vocabularies& vocabularies, const std::string& name) {
  std::string out;
  for (const reference::Vocabulary& vocabulary : vocabularies)
    for (const reference::Element& element : vocabulary.elements)
      if (std::ranges::find(element.attributes, name, &reference::Attribute::name) != element.attributes.end())
        out.append(out.empty() ? "<" : " <").append(element.name).append(">");
  return out;
}

const Sentence* advice_for(const std::string& topic, const std::string& name) {
  if (topic == "layout") return layout::advice_for(name);
  return topic == "fonts" ? font::advice_for(name) : nullptr;
}

[[noreturn]] void no_such_element(const Vocabularies& vocabularies, const std::string& topic, const std::string& name) {
  if (const std::string of = holders(vocabularies, name); !of.empty())
    throw NotThere(messages::no_such_element_attribute, {name, topic, of});
  if (const Sentence* advice = advice_for(topic, name))
    throw NotThere(messages::no_such_element_meant,
                   {name, topic, reference::phrase(advice->ja), reference::phrase(advice->en)});
  std::vector<std::string_view> names;
  for (const reference::Vocabulary& vocabulary : vocabularies)
    for (const reference::Element& element : vocabulary.elements) names.push_back(element.name);
  const std::string near = joined(nearest(name, names), ", ");
  if (!near.empty()) throw NotThere(messages::no_such_element_near, {name, topic, near});
  throw NotThere(messages::no_such_element, {name, topic});
}

void print_element(const Vocabularies& vocabularies, const std::string& topic, std::string name, Language language) {
  std::erase_if(name, [](char c) { return c == '<' || c == '>'; });
  std::string out;
  for (const reference::Vocabulary& vocabulary : vocabularies)
    for (const reference::Element* element : find_elements(vocabulary, name))
      out.append(out.empty() ? "" : "\n").append(element_text(vocabulary, *element, language));
  if (out.empty()) no_such_element(vocabularies, topic, name);
  std::cout << out;
}

void print_topic(const CLI::App& app, const std::string& topic, const std::string& element, Language language) {
  const Vocabularies vocabularies = languages_of(topic);
  if (vocabularies.empty()) {
    const std::vector<std::string> all = topics(app);
    const auto near = nearest(topic, {all.begin(), all.end()});
    throw NotThere(messages::no_such_topic, {topic, joined(near.empty() ? all : near, ", ")});
  }
  if (!element.empty()) return print_element(vocabularies, topic, element, language);
  for (const reference::Vocabulary& vocabulary : vocabularies)
    std::cout << (&vocabulary == vocabularies.data() ? "" : "\n") << list_text(vocabulary, language);
}

ExitCode run(const CLI::App& app, Session& session, const std::string& topic, const std::string& element) try {
  print_topic(app, topic, element, session.language);
  return done;
} catch (const NotThere& error) {
  print_error(session, error);
  return usage;
}

}  // namespace

void add_help(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("help", say(text::about, session.language));
  const auto topic = std::make_shared<std::string>(), element = std::make_shared<std::string>();
  command->add_option("TOPIC", *topic, say(text::help_topic, session.language));
  command->add_option("ELEMENT", *element, say(text::help_element, session.language));
  command->callback([&app, &session, topic, element] {
    session.command = [&app, &session, topic, element] { return run(app, session, *topic, *element); };
  });
}

}  // namespace toji::cli
