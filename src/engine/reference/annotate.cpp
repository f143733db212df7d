#include "engine/reference/annotate.h"

#include <algorithm>
#include <stdexcept>

#include "base/markup.h"
#include "texts/engine/reference.h"

namespace toji::reference {
namespace {

constexpr std::string_view open_note = "<a:documentation>", close_note = "</a:documentation>";
constexpr std::string_view name_space = " xmlns:a=\"http://relaxng.org/ns/compatibility/annotations/1.0\"";

std::string without_notes(std::string_view grammar) {
  std::string out;
  for (;;) {
    const auto begin = grammar.find(open_note);
    out += grammar.substr(0, begin);
    if (begin == std::string_view::npos) return out;
    grammar.remove_prefix(grammar.find(close_note, begin) + close_note.size());
  }
}

std::string note(std::string_view text) { return std::string(open_note).append(as_markup(text)).append(close_note); }

// A tag of the grammar: "<attribute name="x">", "</attribute>", a comment.
struct Tag {
  std::string_view text;
  bool closes() const { return text.starts_with("</"); }
  bool is_alone() const { return text.ends_with("/>"); }
  bool is_markup() const { return !text.starts_with("<!") && !text.starts_with("<?"); }
  std::string_view kind() const {
    const std::string_view inner = text.substr(closes() ? 2 : 1);
    return inner.substr(0, inner.find_first_of(" />\n"));
  }
  std::string_view name() const {
    constexpr std::string_view mark = " name=\"";
    const auto begin = text.find(mark);
    if (begin == std::string_view::npos) return {};
    const std::string_view rest = text.substr(begin + mark.size());
    return rest.substr(0, rest.find('"'));
  }
};

Tag tag_at(std::string_view grammar, std::size_t at) {
  const bool comment = grammar.substr(at).starts_with("<!--");
  const std::string_view end = comment ? "-->" : ">";
  return {grammar.substr(at, grammar.find(end, at) + end.size() - at)};
}

class Annotator {
 public:
  Annotator(const Vocabulary& vocabulary, Language language) : vocabulary_(vocabulary), language_(language) {}

  std::string write(std::string_view grammar) {
    std::string out;
    for (std::size_t at = 0; at < grammar.size();) {
      const auto next = grammar.find('<', at);
      out += grammar.substr(at, next - at);
      if (next == std::string_view::npos) break;
      const Tag tag = tag_at(grammar, next);
      if (tag.is_markup())
        out += annotated(tag, grammar.substr(at, next - at));
      else
        out += tag.text;
      at = next + tag.text.size();
    }
    return out;
  }

 private:
  struct Open {
    Tag tag;
    const Element* element = nullptr;  // what an <element> stands for
  };

  // before: what stands between the tag and the one before it.
  std::string annotated(const Tag& tag, std::string_view before) {
    const std::string text(tag.text);
    if (tag.closes()) {
      open_.pop_back();
      return tag.kind() == "value" ? text + word_note(before) : text;
    }
    if (tag.kind() == "grammar" && text.find(name_space) == std::string::npos) {
      open_.push_back({tag});
      return text.substr(0, text.size() - 1).append(name_space) + ">";
    }
    const Element* element = tag.kind() == "element" ? &element_of(tag) : nullptr;
    const std::string said = element ? note(plain(in(element->about, language_))) : attribute_note(tag);
    if (!tag.is_alone()) open_.push_back({tag, element});
    if (said.empty() || !tag.is_alone()) return text + said;
    return text.substr(0, text.size() - 2) + ">" + said + "</" + std::string(tag.kind()) + ">";
  }

  std::string attribute_note(const Tag& tag) {
    if (tag.kind() != "attribute") return {};
    attribute_ = &attribute_of(tag);
    const std::string otherwise = plain(words_of(attribute_->otherwise, language_));
    std::string text = plain(in(attribute_->about, language_));
    if (!otherwise.empty()) text += say(texts::engine_reference::otherwise, language_, {otherwise});
    return note(text);
  }

  std::string word_note(std::string_view word) const {
    const auto is_attribute = [](const Open& one) { return one.tag.kind() == "attribute"; };
    if (std::ranges::none_of(open_, is_attribute)) return {};
    const auto found = std::ranges::find(attribute_->words, word, &Word::text);
    return found == attribute_->words.end() ? std::string() : note(plain(in(found->about, language_)));
  }

  // What the nearest <element> around stands for; null in a definition that several share.
  const Element* around() const {
    const auto found = std::find_if(open_.rbegin(), open_.rend(), [](const Open& one) { return one.element; });
    return found == open_.rend() ? nullptr : found->element;
  }

  const Element& element_of(const Tag& tag) const {
    const Element* parent = around();
    const Element* found = nullptr;
    for (const Element* one : find_elements(vocabulary_, tag.name())) {
      if (parent && !one->parents.empty() && std::ranges::find(one->parents, parent->name) == one->parents.end())
        continue;
      if (found != nullptr) fail("two elements ", tag.name());
      found = one;
    }
    if (found == nullptr) fail("no element ", tag.name());
    return *found;
  }

  const Attribute& attribute_of(const Tag& tag) const {
    const Element* element = around();
    const Attribute* found = nullptr;
    for (const Element& one : vocabulary_.elements) {
      if (element != nullptr && &one != element) continue;
      const auto same = std::ranges::find(one.attributes, tag.name(), &Attribute::name);
      if (same == one.attributes.end()) continue;
      if (found != nullptr && found->about.ja != same->about.ja) fail("two attributes ", tag.name());
      found = &*same;
    }
    if (found == nullptr) fail("no attribute ", tag.name());
    return *found;
  }

  [[noreturn]] void fail(const char* what, std::string_view name) const {
    throw std::logic_error("the schema " + vocabulary_.name + ": " + what + std::string(name));
  }

  const Vocabulary& vocabulary_;
  Language language_;
  std::vector<Open> open_;
  const Attribute* attribute_ = nullptr;
};

}  // namespace

std::string annotated(std::string_view grammar, const Vocabulary& vocabulary, Language language) {
  return Annotator(vocabulary, language).write(without_notes(grammar));
}

}  // namespace toji::reference
