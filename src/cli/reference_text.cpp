#include "cli/reference_text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/usage.h"

namespace toji::cli {
namespace {

using reference::Count;
using reference::in;
using reference::plain;

constexpr Sentence title_place{"置く所: ", "Stands in: "}, title_content{"中身: ", "Holds: "};
constexpr Sentence title_children{"中に置く要素", "Elements in it"}, title_attributes{"属性", "Attributes"};
constexpr Sentence root{"ファイルの根", "the root of the file"}, none{"なし", "nothing"};
constexpr Sentence required{"［必須］", "[required] "}, otherwise{"省略時: ", "Default: "};
constexpr Sentence computed{"（{ } に XPath を書ける）", " (XPath in { } too)"}, comma{"、", ", "};
constexpr Sentence more{"要素の説明: toji help {} 要素", "On an element: toji help {} ELEMENT"};

std::string_view count_word(Count count, Language language) {
  switch (count) {
    case Count::unsaid:
      return {};
    case Count::one:
      return in({"［ひとつ］", "[one] "}, language);
    case Count::optional:
      return in({"［なくてもよい］", "[optional] "}, language);
    case Count::many:
      return in({"［ひとつ以上］", "[one or more] "}, language);
    case Count::any:
      return in({"［いくつでも］", "[any number] "}, language);
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

std::string section(const Sentence& title, Language language, const std::vector<Entry>& entries) {
  if (entries.empty()) return {};
  return "\n" + std::string(in(title, language)) + ":\n" + table("  ", entries);
}

std::string joined(const std::vector<std::string>& names, const Sentence& besides, Language language) {
  std::string out;
  for (const std::string& name : names) (out += out.empty() ? "" : in(comma, language)) += name;
  if (!besides.empty()) (out += out.empty() ? "" : in(comma, language)) += plain(in(besides, language));
  return out;
}

// "length: as in 12mm"; of words there is a list.
std::string form(const reference::Attribute& attribute, Language language) {
  std::string out = plain(in(attribute.form, language));
  if (!attribute.told.empty()) out.append(": ").append(in(attribute.told, language));
  if (attribute.computed) out += in(computed, language);
  return out;
}

Entry described(const reference::Attribute& attribute, Language language) {
  Entry out{attribute.name, {}};
  const std::string mark(attribute.required ? in(required, language) : "");
  out.lines.push_back(mark + plain(in(attribute.about, language)));
  std::vector<Entry> words;
  for (const reference::Word& word : attribute.words) words.push_back({word.text, {plain(in(word.about, language))}});
  std::string list = table("  ", words);
  if (words.empty()) out.lines.push_back(form(attribute, language));
  for (std::size_t end; (end = list.find('\n')) != std::string::npos; list.erase(0, end + 1))
    out.lines.push_back(list.substr(0, end));
  const std::string usual = plain(words_of(attribute.otherwise, language));
  if (!usual.empty()) out.lines.push_back(std::string(in(otherwise, language)) + usual);
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
  std::string hint(in(more, language));
  hint.replace(hint.find("{}"), 2, vocabulary.name);
  return out + table("  ", entries) + "\n" + hint + "\n";
}

std::string element_text(const reference::Vocabulary& vocabulary, const reference::Element& element,
                         Language language) {
  std::string out = "<" + element.name + "> (" + vocabulary.file + "): " + plain(in(element.about, language)) + "\n\n";
  const std::string place = joined(element.parents, element.place, language);
  out.append(in(title_place, language)).append(place.empty() ? in(root, language) : place) += '\n';
  const bool empty = element.children.empty() && element.content.empty();
  if (empty || !element.content.empty())
    out.append(in(title_content, language)).append(plain(in(empty ? none : element.content, language))) += '\n';
  out += section(title_children, language, children(vocabulary, element, language));
  std::vector<Entry> attributes;
  for (const reference::Attribute& attribute : element.attributes) attributes.push_back(described(attribute, language));
  return out + section(title_attributes, language, attributes);
}

}  // namespace toji::cli
