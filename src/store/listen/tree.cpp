#include "store/listen/tree.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace toji::listen {
namespace {

// ISO 32000-1 14.8.4, and what ISO 32000-2 adds.
constexpr std::string_view standard_types[] = {
    "Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index",
    "NonStruct", "Private", "Aside", "Title", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody",
    "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "FENote", "Reference", "BibEntry",
    "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form", "Em",
    "Strong", "Sub", "Artifact"};

bool is_standard(const std::string& type) {
  return std::find(std::begin(standard_types), std::end(standard_types), type) != std::end(standard_types);
}

std::string name_of(QPDFObjectHandle name) { return name.isName() ? name.getName().substr(1) : ""; }

std::string text_of(QPDFObjectHandle text) { return text.isString() ? text.getUTF8Value() : ""; }

std::optional<std::string> given_text(QPDFObjectHandle text) {
  return text.isString() ? std::optional(text.getUTF8Value()) : std::nullopt;
}

std::size_t span_of(QPDFObjectHandle value) {
  constexpr long long most = 10'000;
  return value.isInteger() && value.getIntValue() > 0
             ? static_cast<std::size_t>(std::min(value.getIntValue(), most))
             : 1;
}

std::vector<QPDFObjectHandle> items_of(QPDFObjectHandle one_or_many) {
  std::vector<QPDFObjectHandle> out;
  if (!one_or_many.isArray()) {
    if (!one_or_many.isNull()) out.push_back(one_or_many);
    return out;
  }
  for (int i = 0; i < one_or_many.getArrayNItems(); ++i) out.push_back(one_or_many.getArrayItem(i));
  return out;
}

class Reader {
 public:
  Reader(QPDF& pdf, const Places& places, const Choice& choice, const Limits& limits)
      : root_(pdf.getRoot().getKey("/StructTreeRoot")),
        roles_(root_.getKey("/RoleMap")),
        classes_(root_.getKey("/ClassMap")),
        places_(places),
        choice_(choice),
        limits_(limits),
        elements_(limits.elements) {}

  Element read() {
    Element out;
    if (choice_.sheet)
      add_parts(out, root_, 0);
    else
      add_kids(out, root_, QPDFObjectHandle::newNull(), 0);
    settle(out);
    return out;
  }

 private:
  // The parts that begin on the page: of a document, and of parts within it, those that stand side by side.
  void add_parts(Element& out, QPDFObjectHandle within, int depth) {
    check_depth(depth);
    for (QPDFObjectHandle kid : items_of(within.getKey("/K"))) {
      elements_.take(1);
      if (!kid.isDictionary() || !kid.hasKey("/S")) continue;
      const std::string type = type_of(kid);
      if (type == "Document" || type == "Part" || type == "DocumentFragment") {
        add_parts(out, kid, depth + 1);
        continue;
      }
      const auto first = first_page_of(kid, QPDFObjectHandle::newNull(), depth);
      if (first && places_.label(*first) == *choice_.sheet) add_kid(out, kid, QPDFObjectHandle::newNull(), depth + 1);
    }
  }

  std::optional<std::size_t> first_page_of(QPDFObjectHandle element, QPDFObjectHandle page, int depth) {
    check_depth(depth);
    if (element.getKey("/Pg").isDictionary()) page = element.getKey("/Pg");
    for (QPDFObjectHandle kid : items_of(element.getKey("/K"))) {
      elements_.take(1);
      const bool is_element = kid.isDictionary() && kid.hasKey("/S");
      if (!is_element && kid.isDictionary() && kid.getKey("/Pg").isDictionary()) page = kid.getKey("/Pg");
      const auto found = is_element ? first_page_of(kid, page, depth + 1) : places_.index_of(page);
      if (found) return found;
    }
    return std::nullopt;
  }

  void check_depth(int depth) const {
    if (depth > limits_.depth) throw BrokenStructure("too deep");
  }

  void add_kids(Element& out, QPDFObjectHandle element, QPDFObjectHandle page, int depth) {
    check_depth(depth);
    for (const QPDFObjectHandle& kid : items_of(element.getKey("/K"))) add_kid(out, kid, page, depth + 1);
  }

  void add_kid(Element& out, QPDFObjectHandle kid, QPDFObjectHandle page, int depth) {
    elements_.take(1);
    if (kid.isInteger()) return add_content(out, page, page, kid);
    if (!kid.isDictionary()) return;
    if (kid.getKey("/Type").isNameAndEquals("/OBJR") || kid.hasKey("/Obj")) return add_annotation(out, kid, page);
    if (kid.hasKey("/MCID")) {
      if (kid.getKey("/Pg").isDictionary()) page = kid.getKey("/Pg");
      QPDFObjectHandle form = kid.getKey("/Stm");
      return add_content(out, form.isStream() ? form : page, page, kid.getKey("/MCID"));
    }
    if (kid.isIndirect() && !seen_.insert(kid.getObjGen()).second)
      throw BrokenStructure("object " + std::to_string(kid.getObjectID()) + " twice");
    out.kids.emplace_back(std::make_unique<Element>(element_of(kid, page, depth)));
  }

  void add_content(Element& out, QPDFObjectHandle holder, QPDFObjectHandle page, QPDFObjectHandle mcid) {
    if (holder.isNull() || !mcid.isInteger()) return;
    out.kids.emplace_back(MarkedContent{holder, page, mcid.getIntValueAsInt(), places_.index_of(page)});
  }

  void add_annotation(Element& out, QPDFObjectHandle reference, QPDFObjectHandle page) {
    if (reference.getKey("/Pg").isDictionary()) page = reference.getKey("/Pg");
    if (!reference.getKey("/Obj").isDictionary()) return;
    const auto index = places_.index_of(page);
    out.kids.emplace_back(Annotation{reference.getKey("/Obj"), index});
  }

  Element element_of(QPDFObjectHandle dictionary, QPDFObjectHandle page, int depth) {
    Element out;
    if (dictionary.getKey("/Pg").isDictionary()) page = dictionary.getKey("/Pg");
    out.type = type_of(dictionary);
    if (dictionary.getKey("/ID").isString()) out.id = dictionary.getKey("/ID").getStringValue();
    out.language = text_of(dictionary.getKey("/Lang"));
    out.expansion = text_of(dictionary.getKey("/E"));
    out.alt = given_text(dictionary.getKey("/Alt"));
    out.actual_text = given_text(dictionary.getKey("/ActualText"));
    add_attributes(out, dictionary);
    add_kids(out, dictionary, page, depth);
    return out;
  }

  // 14.7.3: what the type stands for. A type of a namespace (PDF 2.0) may have a role map of its own.
  std::string type_of(QPDFObjectHandle dictionary) {
    QPDFObjectHandle type = dictionary.getKey("/S"), space = dictionary.getKey("/NS");
    if (space.isDictionary() && space.getKey("/RoleMapNS").isDictionary() && type.isName()) {
      QPDFObjectHandle role = space.getKey("/RoleMapNS").getKey(type.getName());
      if (role.isArray() && role.getArrayNItems() > 0) role = role.getArrayItem(0);
      if (role.isName()) return name_of(role);
    }
    for (int i = 0; i < 32 && !is_standard(name_of(type)) && type.isName() && roles_.isDictionary(); ++i) {
      QPDFObjectHandle role = roles_.getKey(type.getName());
      if (!role.isName()) break;
      type = role;
    }
    return name_of(type);
  }

  // Classes first, so that what the element says itself has the last word (14.7.5.3).
  void add_attributes(Element& out, QPDFObjectHandle dictionary) {
    for (QPDFObjectHandle name : items_of(dictionary.getKey("/C")))
      if (name.isName() && classes_.isDictionary())
        for (const QPDFObjectHandle& one : items_of(classes_.getKey(name.getName()))) add_attribute_object(out, one);
    for (const QPDFObjectHandle& one : items_of(dictionary.getKey("/A"))) add_attribute_object(out, one);
  }

  static void add_attribute_object(Element& out, QPDFObjectHandle object) {
    if (object.isStream()) object = object.getDict();
    if (!object.isDictionary()) return;
    QPDFObjectHandle owner = object.getKey("/O");
    if (owner.isNameAndEquals("/List") && object.hasKey("/ListNumbering"))
      out.numbering = name_of(object.getKey("/ListNumbering"));
    if (!owner.isNameAndEquals("/Table")) return;
    if (object.hasKey("/Scope")) out.scope = name_of(object.getKey("/Scope"));
    if (object.hasKey("/Summary")) out.summary = text_of(object.getKey("/Summary"));
    if (object.hasKey("/RowSpan")) out.row_span = span_of(object.getKey("/RowSpan"));
    if (object.hasKey("/ColSpan")) out.column_span = span_of(object.getKey("/ColSpan"));
    if (!object.hasKey("/Headers")) return;
    out.headers.clear();
    for (QPDFObjectHandle id : items_of(object.getKey("/Headers")))
      if (id.isString()) out.headers.push_back(id.getStringValue());
  }

  // Which kids are heard, and where the first of them stands.
  void settle(Element& element) {
    bool any = false, none = true;
    for (Kid& kid : element.kids) {
      const auto [heard, page] = settle(kid);
      none = none && heard == Heard::empty;
      any = any || heard == Heard::yes;
      if (heard == Heard::yes && !element.first_page) element.first_page = page;
    }
    element.heard = any ? Heard::yes : none ? Heard::empty : Heard::no;
  }

  using Settled = std::pair<Heard, std::optional<std::size_t>>;
  Settled settle(Kid& kid) {
    if (auto* inner = std::get_if<std::unique_ptr<Element>>(&kid)) {
      settle(**inner);
      return {(*inner)->heard, (*inner)->first_page};
    }
    if (auto* content = std::get_if<MarkedContent>(&kid)) return settle_leaf(*content);
    return settle_leaf(std::get<Annotation>(kid));
  }

  template <class Leaf>
  Settled settle_leaf(Leaf& leaf) {
    leaf.heard = !choice_.page || leaf.page_index == choice_.page ? Heard::yes : Heard::no;
    return {leaf.heard, leaf.page_index};
  }

  QPDFObjectHandle root_, roles_, classes_;
  const Places& places_;
  const Choice& choice_;
  const Limits& limits_;
  Budget elements_;
  std::set<QPDFObjGen> seen_;
};

}  // namespace

Element read_tree(QPDF& pdf, const Places& places, const Choice& choice, const Limits& limits) {
  return Reader(pdf, places, choice, limits).read();
}

}  // namespace toji::listen
