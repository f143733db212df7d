#include "engine/layout/schema.h"

#include <set>
#include <string_view>
#include <vector>

#include "engine/layout/vocabulary.h"

namespace toji::layout {
namespace {

// Parts of the patterns (XML Schema part 2, appendix F).
const std::string number = R"(([0-9]{1,4}(\.[0-9]*)?|\.[0-9]+))";
const std::string positive = R"((0{0,3}[1-9][0-9]{0,3}(\.[0-9]*)?|[0-9]{0,4}\.[0-9]*[1-9][0-9]*))";
const std::string zero = R"((0{1,4}(\.0*)?|\.0+))";
const std::string any_unit = "(pt|mm|cm|em|lines)";
const std::string absolute_unit = "(pt|mm|cm)";
const std::string extent = "(" + number + any_unit + "|" + zero + ")";
const std::string absolute = "(" + number + absolute_unit + "|" + zero + ")";
const std::string column = "(" + extent + "|(0{0,2}[1-9][0-9]{0,2})?\\*)";
const std::string color = "(#[0-9a-fA-F]{3}|#[0-9a-fA-F]{6})";
// RFC 5646 2.1: language, script, region, variants, extensions, private use.
const std::string private_use = "[xX](-[0-9A-Za-z]{1,8})+";
const std::string language =
    "(([A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"
    "(-([0-9A-Za-z]{5,8}|[0-9][0-9A-Za-z]{3}))*(-[0-9A-WY-Za-wy-z](-[0-9A-Za-z]{2,8})+)*(-" +
    private_use + ")?|" + private_use + ")";

std::string pattern_of(AttributeType type) {
  switch (type) {
    case AttributeType::name:
      return R"([\-_.0-9A-Za-z&#x80;-&#x10FFFF;]+)";
    case AttributeType::length:
      return "-?" + extent;
    case AttributeType::extent:
      return extent;
    case AttributeType::absolute:
      return absolute;
    case AttributeType::size:
      return positive + absolute_unit;
    case AttributeType::em:
      return "-?(" + number + "em|" + zero + ")";
    case AttributeType::language:
      return language;
    case AttributeType::height:
      return "(auto|fill|(min )?" + extent + ")";
    case AttributeType::integer:
      return "[0-9]{1,6}";
    case AttributeType::color:
      return color;
    case AttributeType::factor:
      return R"((0{0,2}[1-9][0-9]{0,2}(\.[0-9]*)?|[0-9]{0,3}\.[0-9]{0,2}[1-9][0-9]*))";
    default:
      return {};
  }
}

std::string data_of(const std::string& pattern) {
  return R"(<data type="string"><param name="pattern">)" + pattern + "</param></data>";
}

// First, followed by none to `most` of the others: one list for each length, since libxml2 keeps a state for every way
// in which optional parts could match.
std::string lists(const std::string& first, const std::string& other, int most) {
  std::string out, content = data_of(first);
  for (int i = 0; i <= most; ++i, content += data_of(other)) out += "<list>" + content + "</list>";
  return out;
}

std::string one_to_four(const std::string& pattern) { return "<choice>" + lists(pattern, pattern, 3) + "</choice>"; }

std::string many(const char* quantity, const std::string& word) {
  return std::string("<list><") + quantity + ">" + word + "</" + quantity + "></list>";
}

std::string choice_of(const std::vector<std::string_view>& words) {
  std::string out = "<choice>";
  for (const auto word : words) out.append("<value>").append(word).append("</value>");
  return out + "</choice>";
}

std::string plain_value_of(const AttributeRule& rule) {
  switch (rule.type) {
    case AttributeType::plain:
    case AttributeType::text:
    case AttributeType::xpath:
      return "<text/>";
    case AttributeType::yes_no:
      return choice_of({"yes", "no"});
    case AttributeType::choice:
      return choice_of(rule.choices->texts());
    case AttributeType::words:
      return many("zeroOrMore", choice_of(rule.choices->texts()));
    case AttributeType::edges:
      return one_to_four(extent);
    case AttributeType::absolute_edges:
      return one_to_four(absolute);
    case AttributeType::columns:
      return many("oneOrMore", data_of(column));
    case AttributeType::column:
      return data_of(column);
    case AttributeType::tabs:
      return "<choice><value>none</value>" + many("oneOrMore", data_of(extent + "(:(start|end|number)(:(dots|line))?)?")) +
             "</choice>";
    case AttributeType::colors:
      return many("zeroOrMore", data_of(color));
    case AttributeType::border:
      return "<choice><value>none</value>" + lists(absolute, "(solid|dashed|double|" + color + ")", 2) + "</choice>";
    default:
      return data_of(pattern_of(rule.type));
  }
}

// Where XPath in braces may stand, any text that has some.
std::string value_of(const AttributeRule& rule) {
  const std::string plain = plain_value_of(rule);
  return rule.computed ? "<choice>" + plain + data_of(R"(.*\{.*\}.*)") + "</choice>" : plain;
}

std::string attributes_of(const ElementRule& rule) {
  std::string out;
  for (const AttributeRule& attribute : rule.attributes) {
    const std::string element =
        "<attribute name=\"" + std::string(name_of(attribute.id)) + "\">" + value_of(attribute) + "</attribute>";
    out += attribute.required ? "      " + element + "\n" : "      <optional>" + element + "</optional>\n";
  }
  return out;
}

// One grammar for each context, that is for each set of categories that some element holds: the control elements hold
// there what is held around them.
class Grammar {
 public:
  std::string write() {
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<!-- Generated from src/engine/layout/vocabulary_*.h: do not edit, run `toji schema layout` or the tests with "
        "TOJI_RENEW=1. -->\n"
        "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\" "
        "datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\">\n"
        "  <start><ref name=\"layout\"/></start>\n";
    for (const ElementRule& rule : element_rules())
      if (!depends_on_context(rule.id)) out += define(rule, rule.name, rule.holds, context_in(rule, rule.holds));
    for (const std::uint16_t context : contexts()) out += controls_in(context);
    return out + "</grammar>\n";
  }

 private:
  static std::set<std::uint16_t> contexts() {
    std::set<std::uint16_t> out;
    for (const ElementRule& rule : element_rules())
      if (rule.holds != nothing) out.insert(context_in(rule, rule.holds));
    return out;
  }

  // The control elements that can stand in the context, at any depth.
  static std::string controls_in(std::uint16_t context) {
    std::string out;
    if (!takes_control(context)) return out;
    for (const ElementRule& rule : element_rules())
      if (depends_on_context(rule.id))
        out += define(rule, name_in(rule, context), holds_in(rule, context), context_in(rule, context));
    return out;
  }

  static bool takes_control(std::uint16_t context) {
    return (context & (sections | blocks | inlines | texts | rows | cells | slices | items | columns)) != 0;
  }

  static bool depends_on_context(ElementId id) {
    return is_control(id) && id != ElementId::let && id != ElementId::stop;
  }

  // "p", or "if.12" for the <if> of a context: what it holds depends on where it stands.
  static std::string name_in(const ElementRule& rule, std::uint16_t context) {
    if (!depends_on_context(rule.id)) return std::string(rule.name);
    return std::string(rule.name) + "." + std::to_string(context);
  }

  static std::string define(const ElementRule& rule, std::string_view name, std::uint16_t allowed,
                            std::uint16_t context) {
    std::string out;
    out.append("  <define name=\"").append(name).append("\">\n");
    out.append("    <element name=\"").append(rule.name).append("\">\n");
    out += attributes_of(rule) + content_of(allowed, context);
    return out + "    </element>\n  </define>\n";
  }

  static std::string content_of(std::uint16_t allowed, std::uint16_t context) {
    if (allowed == nothing) return "      <empty/>\n";
    const std::string quantity = allowed == steps ? "oneOrMore" : "zeroOrMore";
    std::string out = "      <" + quantity + "><choice>\n";
    if ((allowed & words) != 0) out += "        <text/>\n";
    for (const ElementRule& rule : element_rules())
      if ((rule.category & allowed) != 0) out += "        <ref name=\"" + name_in(rule, context) + "\"/>\n";
    return out + "      </choice></" + quantity + ">\n";
  }
};

}  // namespace

std::string schema() { return Grammar().write(); }

}  // namespace toji::layout
