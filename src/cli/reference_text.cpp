#include "cli/reference_text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/usage.h"
#include "texts/cli/reference_text.h"

namespace toji::cli {
namespace {

namespace text = texts::cli_reference_text;

using reference::Count;
using reference::in;
using reference::plain;

std::string_view count_word(Count count, Language language) {
  switch (count) {
    case Count::unsaid:
      return {};
    case Count::one:
      return words_of(text::count_one, language);
    case Count::optional:
      return words_of(text::count_optional, language);
    case Count::many:
      return words_of(text::count_many, language);
    case Count::any:
      return words_of(text::count_any, language);
  }
  return {};
}

// A name with the lines that are said of it.
struct Entry {
  std::string name;
  std::vector<std::string> lines;
};

std::string table(std::string_view indent, const std::vector<Entry>& entries) {
  std::size_t width = 0;
  for (const Entry& entry : entries) width = std::max(width, columns(entry.name));
  std::string out;
  for (const Entry& entry : entries) {
    std::string name = entry.name;
    for (const std::string& line : entry.lines) {
      out.append(indent).append(name).append(width - columns(name) + 2, ' ').append(line) += '\n';
      name.clear();
    }
  }
  return out;
}

std::string section(Text title, Language language, const std::vector<Entry>& entries) {
  if (entries.empty()) return {};
  return "\n" + say(title, language) + ":\n" + table("  ", entries);
}

std::string joined(const std::vector<std::string>& names, const Sentence& besides, Language language) {
  std::string out;
  for (const std::string& name : names) (out += out.empty() ? "" : words_of(text::comma, language)) += name;
  if (!besides.empty()) (out += out.empty() ? "" : words_of(text::comma, language)) += plain(in(besides, language));
  return out;
}

// "length: as in 12mm"; of words there is a list.
std::string form(const reference::Attribute& attribute, Language language) {
  std::string out = plain(in(attribute.form, language));
  if (!attribute.told.empty()) out.append(": ").append(in(attribute.told, language));
  if (attribute.computed) out += words_of(text::computed, language);
  return out;
}

Entry described(const reference::Attribute& attribute, Language language) {
  Entry out{attribute.name, {}};
  const std::string mark(attribute.required ? words_of(text::required, language) : "");
  out.lines.push_back(mark + plain(in(attribute.about, language)));
  std::vector<Entry> words;
  for (const reference::Word& word : attribute.words) words.push_back({word.text, {plain(in(word.about, language))}});
  std::string list = table("  ", words);
  if (words.empty()) out.lines.push_back(form(attribute, language));
  for (std::size_t end; (end = list.find('\n')) != std::string::npos; list.erase(0, end + 1))
    out.lines.push_back(list.substr(0, end));
  const std::string usual = plain(words_of(attribute.otherwise, language));
  if (!usual.empty()) out.lines.push_back(std::string(words_of(text::otherwise, language)) + usual);
  return out;
}

// The elements that stand in the one, with their sentences there.
std::vector<Entry> children(const reference::Vocabulary& vocabulary, const reference::Element& element,
                            Language language) {
  std::vector<Entry> out;
  for (const reference::Child& child : element.children)
    for (const reference::Element* one : find_elements(vocabulary, child.name))
      if (std::ranges::find(one->parents, element.name) != one->parents.end())
        out.push_back({child.name, {std::string(count_word(child.count, language)) + plain(in(one->about, language))}});
  return out;
}

}  // namespace

std::string list_text(const reference::Vocabulary& vocabulary, Language language) {
  std::string out = vocabulary.file + ": " + plain(in(vocabulary.about, language)) + "\n\n";
  std::vector<Entry> entries;
  for (const reference::Element& element : vocabulary.elements)
    entries.push_back({element.name, {plain(in(element.about, language))}});
  return out + table("  ", entries) + "\n" + say(text::more, language, {vocabulary.name}) + "\n";
}

std::string element_text(const reference::Vocabulary& vocabulary, const reference::Element& element,
                         Language language) {
  std::string out = "<" + element.name + "> (" + vocabulary.file + "): " + plain(in(element.about, language)) + "\n\n";
  const std::string place = joined(element.parents, element.place, language);
  out.append(words_of(text::title_place, language))
      .append(place.empty() ? words_of(text::root, language) : place) += '\n';
  const bool empty = element.children.empty() && element.content.empty();
  if (empty || !element.content.empty())
    out.append(words_of(text::title_content, language))
        .append(empty ? say(text::none, language) : plain(in(element.content, language))) += '\n';
  out += section(text::title_children, language, children(vocabulary, element, language));
  std::vector<Entry> attributes;
  for (const reference::Attribute& attribute : element.attributes) attributes.push_back(described(attribute, language));
  return out + section(text::title_attributes, language, attributes);
}

}  // namespace toji::cli
