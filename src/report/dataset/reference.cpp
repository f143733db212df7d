#include "report/dataset/reference.h"

#include <algorithm>

#include "report/dataset/values.h"

namespace toji::dataset {
namespace {

constexpr Sentence text = {"文", "text"}, some_text = {"文（空にできない）", "text, not empty"},
                   awaited_text = {"文（書き終わりまでに要る）", "text, needed at the end"}, mixed = {"文", "text"},
                   text_or_elements = {"文か、次の要素", "text, or these elements"};

Sentence form_of(Value value) {
  switch (value) {
    case Value::text:
      return {"文字", "text"};
    case Value::id:
      return {"識別子", "identifier"};
    case Value::reference:
      return {"ほかのものの識別子", "identifier of another"};
    case Value::number:
    case Value::count:
      return {"整数", "whole number"};
    case Value::date:
      return {"日付", "date"};
    case Value::yes:
      return {"はい", "はい (yes)"};
    case Value::digits:
      return {"半角か全角", "半角 (half) or 全角 (full width)"};
    case Value::size:
      return {"文字の大きさ", "size"};
  }
  return {};
}

Sentence content_of(const Rule& rule) {
  switch (rule.content) {
    case Content::elements:
      return {};
    case Content::text:
      return text;
    case Content::required_text:
      return some_text;
    case Content::awaited_text:
      return awaited_text;
    case Content::typed:
      return form_of(rule.value);
    case Content::mixed:
      return mixed;
    case Content::text_or_elements:
      return text_or_elements;
  }
  return {};
}

reference::Count count_of(Count count) {
  switch (count) {
    case Count::one:
      return reference::Count::one;
    case Count::optional:
      return reference::Count::optional;
    case Count::many:
      return reference::Count::many;
    case Count::any:
      return reference::Count::any;
  }
  return {};
}

reference::Attribute described(const AttributeRule& rule) {
  reference::Attribute out{std::string(rule.name), rule.about};
  const Allowed allowed = allowed_values(rule.value);
  out.form = form_of(rule.value);
  if (rule.value != Value::text) out.told = {allowed.ja, allowed.en};
  out.otherwise.words = rule.otherwise;
  out.required = rule.required;
  return out;
}

class Walk {
 public:
  explicit Walk(reference::Vocabulary& out) : out_(out) {}

  void element(std::string_view name, const Rule& rule, Sentence about, std::string_view parent) {
    for (reference::Element& known : out_.elements) {
      if (known.name != name || known.about.ja != about.ja) continue;
      if (std::ranges::find(known.parents, parent) == known.parents.end()) known.parents.emplace_back(parent);
      return;
    }
    reference::Element described{std::string(name), about};
    if (!parent.empty()) described.parents.emplace_back(parent);
    described.content = content_of(rule);
    for (const AttributeRule& attribute : rule.attributes)
      described.attributes.push_back(dataset::described(attribute));
    for (const ChildRule& child : rule.children)
      described.children.push_back({std::string(child.name), count_of(child.count)});
    out_.elements.push_back(std::move(described));
    for (const ChildRule& child : rule.children) element(child.name, *child.rule, child.about, name);
  }

 private:
  reference::Vocabulary& out_;
};

reference::Vocabulary described(const char* name, const char* file, const RootRule& root) {
  reference::Vocabulary out{name, file, root.about, {}};
  Walk(out).element(root.name, *root.rule, root.about, {});
  return out;
}

}  // namespace

std::vector<reference::Vocabulary> languages() {
  return {described("plan", "plan.xml", plan_file), described("year", "year.xml", year_file),
          described("guide", "guide.xml", guide_file), described("sheet", "sheets/ID.xml", sheet_file)};
}

}  // namespace toji::dataset
