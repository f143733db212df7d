#pragma once
// Pages for people whose tables are made of a vocabulary: what stands between <!-- reference NAME --> and
// <!-- /reference -->. With TOJI_RENEW=1 they are written anew.
#include <algorithm>
#include <fstream>
#include <functional>
#include <regex>

#include "cases.h"
#include "engine/reference/reference.h"

namespace reference_pages {

using namespace toji;
using reference::Vocabulary;

struct Page {
  std::string path;
  Language language;
};

// The words of the tables themselves.
struct Words {
  std::string attribute, value, meaning, otherwise, required, computed, place, content, element, count, root, comma,
      none;
};
inline const Words& words(Language language) {
  static const Words ja{"属性",   "値",   "意味", "省略時",       "必須", "（計算可）", "置く所: ",
                        "中身: ", "要素", "数",   "ファイルの根", "、",   "なし"};
  static const Words en{"attribute",
                        "value",
                        "meaning",
                        "default",
                        "required",
                        " (computed)",
                        "Stands in: ",
                        "Holds: ",
                        "element",
                        "number",
                        "the root of the file",
                        ", ",
                        "nothing"};
  return language == Language::ja ? ja : en;
}

inline std::string said(const Sentence& sentence, Language language) {
  return std::string(reference::in(sentence, language));
}

inline std::string code(const std::string& text) { return "`" + text + "`"; }

inline std::string row(const std::vector<std::string>& cells) {
  std::string out = "|";
  for (const std::string& cell : cells) out += cell.empty() ? " |" : " " + cell + " |";
  return out + "\n";
}

inline std::string head(const std::vector<std::string>& cells) {
  return row(cells) + row(std::vector<std::string>(cells.size(), "---"));
}

inline std::string joined(const std::vector<std::string>& names, const Sentence& besides, Language language) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : words(language).comma) + code(name);
  if (!besides.empty()) out += (out.empty() ? "" : words(language).comma) + said(besides, language);
  return out;
}

// Words of an attribute stand with their sentences in its meaning.
inline std::string meaning(const reference::Attribute& attribute, Language language) {
  std::string out = said(attribute.about, language);
  for (const reference::Word& word : attribute.words)
    out += "<br>" + code(word.text) + ": " + said(word.about, language);
  return out;
}

inline std::string value(const reference::Attribute& attribute, Language language) {
  return said(attribute.form, language) + (attribute.computed ? words(language).computed : "");
}

inline std::string otherwise(const reference::Attribute& attribute, Language language) {
  return attribute.required ? words(language).required : words_of(attribute.otherwise, language);
}

inline std::string attribute_table(const std::vector<reference::Attribute>& attributes, Language language) {
  const Words& w = words(language);
  if (attributes.empty()) return {};
  std::string out = "\n" + head({w.attribute, w.value, w.meaning, w.otherwise});
  for (const reference::Attribute& one : attributes)
    out += row({code(one.name), value(one, language), meaning(one, language), otherwise(one, language)});
  return out;
}

inline std::string stop(Language language) { return language == Language::ja ? "。" : ". "; }

// What one element is.
inline std::string chapter(const reference::Element& element, Language language) {
  const Words& w = words(language);
  std::vector<std::string> children;
  for (const reference::Child& child : element.children) children.push_back(child.name);
  const std::string place = joined(element.parents, element.place, language);
  const std::string content = joined(children, element.content, language);
  std::string out = said(element.about, language) + "\n\n";
  out += w.place + (place.empty() ? w.root : place) + stop(language) + w.content + (content.empty() ? w.none : content);
  return out + (language == Language::ja ? "。\n" : ".\n") + attribute_table(element.attributes, language);
}

// All elements of a language whose chapters stand in the page.
inline std::string list(const Vocabulary& vocabulary, Language language) {
  std::string out = head({words(language).element, words(language).meaning});
  for (const reference::Element& element : vocabulary.elements)
    out += row({"[`<" + element.name + ">`](#" + element.name + ")", said(element.about, language)});
  return out;
}

inline std::string count_words(reference::Count count, Language language) {
  static const std::vector<Sentence> all{{"", ""},
                                         {"ひとつ", "one"},
                                         {"なくてもよい", "at most one"},
                                         {"ひとつ以上", "one or more"},
                                         {"いくつでも", "any number"}};
  return said(all.at(static_cast<std::size_t>(count)), language);
}

inline std::string counts(const Vocabulary& vocabulary, const reference::Element& element, Language language) {
  std::string out;
  for (const reference::Element& parent : vocabulary.elements)
    for (const reference::Child& child : parent.children)
      if (child.name == element.name && std::ranges::find(element.parents, parent.name) != element.parents.end())
        if (const std::string one = count_words(child.count, language); out.find(one) == std::string::npos)
          out += (out.empty() ? "" : words(language).comma) + one;
  return out;
}

// A whole language in one table, an element with its attributes below it.
inline std::string whole(const Vocabulary& vocabulary, Language language) {
  const Words& w = words(language);
  const bool ja = language == Language::ja;
  std::string out = head({ja ? "要素と属性" : "element, attribute", ja ? "置く所" : "stands in", w.count,
                          ja ? "書くもの" : "content", w.meaning});
  for (const reference::Element& element : vocabulary.elements) {
    const std::string place = element.parents.empty() ? w.root : joined(element.parents, element.place, language);
    out += row({code(element.name), place, counts(vocabulary, element, language), said(element.content, language),
                said(element.about, language)});
    for (const reference::Attribute& one : element.attributes) {
      const std::string usual = otherwise(one, language);
      const bool is_default = !one.required && !usual.empty();
      out += row({code(element.name + "@" + one.name), "", is_default ? w.otherwise + (ja ? " " : ": ") + usual : usual,
                  value(one, language), meaning(one, language)});
    }
  }
  return out;
}

// By the marks' names: what the page holds between them. make: the text for a name.
inline std::string renewed(const std::string& page, const std::function<std::string(const std::string&)>& make) {
  const std::string open = "<!-- reference ", close = "<!-- /reference -->";
  std::string out;
  std::size_t at = 0;
  for (auto begin = page.find(open); begin != std::string::npos; begin = page.find(open, at)) {
    const auto name = begin + open.size(), end_of_name = page.find(" -->\n", name), end = page.find(close, name);
    BOOST_TEST_REQUIRE((end_of_name != std::string::npos && end != std::string::npos), page.substr(begin, 60));
    out += page.substr(at, end_of_name + 5 - at) + make(page.substr(name, end_of_name - name));
    at = end;
  }
  return out + page.substr(at);
}

inline void check(const Page& page, const std::function<std::string(const std::string&)>& make) {
  const std::string text = cases::file_text(page.path);
  const std::string wanted = renewed(text, make);
  if (cases::renewing()) std::ofstream(page.path, std::ios::binary) << wanted;
  BOOST_TEST((cases::file_text(page.path) == wanted), page.path << ": run the tests with TOJI_RENEW=1");
}

// The blocks of code, without the comments that each language has of its own.
inline std::vector<std::string> examples(const std::string& path) {
  std::istringstream lines(cases::file_text(path));
  std::vector<std::string> out;
  bool open = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```") && !open) out.emplace_back();
    if (open && line != "```") out.back() += line.substr(0, std::min(line.find("<!--"), line.size())) + "\n";
    if (line.starts_with("```")) open = !open;
  }
  for (std::string& one : out) one = std::regex_replace(one, std::regex(" +\n"), "\n");
  return out;
}

// Headings by their level with the elements that they name, of which both languages have the same.
inline std::string outline(const std::string& path) {
  std::istringstream lines(cases::file_text(path));
  const std::regex element("`<[^`]*>`");
  std::string out;
  bool open = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) open = !open;
    if (open || !line.starts_with("#")) continue;
    out += std::to_string(line.find(' '));
    for (std::sregex_iterator at(line.begin(), line.end(), element), end; at != end; ++at) out += " " + at->str();
    out += "\n";
  }
  return out;
}

}  // namespace reference_pages
