#include "values.h"

#include "texts.h"

namespace toji::random {
namespace {

using layout::AttributeId;
using layout::AttributeRule;
using layout::AttributeType;
using layout::ElementId;

std::string decimal(Random& random, int least, int most, const char* unit) {
  const std::string tenth = random.chance(30) ? "." + std::to_string(random.between(1, 9)) : "";
  return std::to_string(random.between(least, most)) + tenth + unit;
}

std::string word_of(Random& random, const layout::Choices& words) {
  std::vector<std::string> all;
  for (const auto& word : words) all.emplace_back(word.text);
  return random.pick(all);
}

std::string joined(Random& random, int least, int most, const auto& make) {
  std::string out;
  for (int i = random.between(least, most); i > 0; --i) out += (out.empty() ? "" : " ") + make();
  return out;
}

std::string color(Random& random) {
  return random.pick({"#000", "#333", "#fff", "#004b87", "#f6d55c", "#ED553B", "#20639b", "#3caea3"});
}

std::string border(Random& random) {
  if (random.chance(10)) return "none";
  return random.pick({"0.25pt", "0.5pt", "1pt", "1.5pt", "0.1mm"}) +
         random.pick({"", "", " solid", " dashed", " double", " #666", " dashed #20639b", " double #000"});
}

std::string short_length(Random& random) {
  return random.pick({"0", "1pt", "2pt", "0.5mm", "1mm", "0.5em", "0.2lines", "0.05cm"});
}

// Lengths whose use sets what is sensible.
std::string length_of(Random& random, AttributeId id, ElementId element) {
  switch (id) {
    case AttributeId::width:
      return element == ElementId::page ? decimal(random, 120, 300, "mm") : decimal(random, 2, 6, "em");
    case AttributeId::height:
      if (element == ElementId::page) return decimal(random, 150, 420, "mm");
      return element == ElementId::space ? random.pick({"1mm", "1lines", "2em"})
                                         : random.pick({"3lines", "20mm", "8em"});
    case AttributeId::header_offset:
    case AttributeId::footer_offset:
      return random.pick({"2mm", "4mm", "8pt", "0.5cm"});
    case AttributeId::label_width:
      return random.pick({"2em", "3em", "12mm", "40pt"});
    case AttributeId::diameter:
      return decimal(random, 10, 25, "mm");
    case AttributeId::gutter:
      return random.pick({"0", "3mm", "8mm"});
    case AttributeId::spread:
      return random.pick({"0", "3em", "4em", "5em"});
    case AttributeId::tracking:
      return random.pick({"0", "0.5pt", "0.05em", "-0.02em"});
    case AttributeId::first_indent:
    case AttributeId::rest_indent:
      return random.pick({"0", "1em", "2em", "3mm"});
    default:
      return short_length(random);
  }
}

std::string size_of(Random& random, ElementId element) {
  if (element == ElementId::reduce) return random.pick({"6pt", "7pt", "5.5pt"});
  return decimal(random, 8, 14, "pt");
}

std::string factor(Random& random, AttributeId id) {
  return id == AttributeId::leading ? random.pick({"1", "1.2", "1.35", "1.5", "1.8"})
                                    : random.pick({"1", "0.95", "0.9", "0.8"});
}

std::string extreme_length(Random& random, bool negative) {
  const std::string sign = negative && random.chance(50) ? "-" : "";
  return sign + random.pick({"0", "0.000001", "0.01", "1", "70", "200", "500", "9999", "9999.999999"}) +
         random.pick({"pt", "mm", "cm", "em", "lines"});
}

std::string extreme_absolute(Random& random) {
  return random.pick({"0.000001", "0.01", "0.5", "72", "300", "1000", "9999.999999"}) + random.pick({"pt", "mm", "cm"});
}

std::string repeated(Random& random, const auto& make) {
  const int most = random.chance(10) ? 300 : 30;
  return joined(random, 1, most, make);
}

}  // namespace

std::string sensible_value(Random& random, const AttributeRule& rule, ElementId element) {
  switch (rule.type) {
    case AttributeType::name:
      return "n" + std::to_string(random.between(1, 9));
    case AttributeType::plain:
      return random.chance(50) ? random.pick({"・", "／", "、。", "（続き）", "年月日人％", "第約", "ー々"})
                               : word(random);
    case AttributeType::length:
    case AttributeType::extent:
    case AttributeType::absolute:
      return length_of(random, rule.id, element);
    case AttributeType::size:
      return rule.id == AttributeId::by ? random.pick({"0.5pt", "1pt"}) : size_of(random, element);
    case AttributeType::em:
      return random.pick({"0", "0.25em", "0.02em", "0.1em"});
    case AttributeType::edges:
      return joined(random, 1, 4, [&] { return short_length(random); });
    case AttributeType::absolute_edges:
      return joined(random, 1, 4, [&] { return decimal(random, 12, 25, "mm"); });
    case AttributeType::columns:
      return joined(random, 1, 4, [&] { return random.pick({"*", "2*", "3*", "5em", "20mm"}); });
    case AttributeType::column:
      return random.pick({"*", "2*", "*", "5em", "20mm"});
    case AttributeType::height:
      return random.pick({"auto", "auto", "auto", "min 2lines", "min 10mm", "80pt", "6lines", "fill"});
    case AttributeType::integer:
      return std::to_string(random.between(0, 4));
    case AttributeType::yes_no:
      return random.pick({"yes", "no"});
    case AttributeType::choice:
      return word_of(random, *rule.choices);
    case AttributeType::color:
      return color(random);
    case AttributeType::colors:
      return joined(random, 6, 8, [&] { return color(random); });
    case AttributeType::border:
      return border(random);
    case AttributeType::words:
      return joined(random, 0, 6, [&] { return word_of(random, *rule.choices); });
    case AttributeType::factor:
      return factor(random, rule.id);
    case AttributeType::language:
      return random.pick({"ja", "ja", "en", "ja-JP"});
    case AttributeType::tabs:
      return random.chance(20) ? "none" : joined(random, 1, 3, [&] {
        return std::to_string(random.between(1, 12)) + "em" + random.pick({"", ":start", ":end", ":number"});
      });
    default:  // text and XPath; a kind that is new here is not in any document that is made
      break;
  }
  return "1";
}

std::string extreme_value(Random& random, const AttributeRule& rule) {
  switch (rule.type) {
    case AttributeType::name:
      return odd_name(random);
    case AttributeType::plain:
    case AttributeType::text:
      return random.chance(30) ? "" : random.chance(50) ? odd_text(random) : odd_name(random);
    case AttributeType::length:
      return extreme_length(random, true);
    case AttributeType::extent:
      return extreme_length(random, false);
    case AttributeType::absolute:
    case AttributeType::size:
      return extreme_absolute(random);
    case AttributeType::em:
      return random.pick({"-9999em", "9999em", "-0.5em", "0.000001em", "3em", "-1em"});
    case AttributeType::edges:
      return joined(random, 1, 4, [&] { return extreme_length(random, false); });
    case AttributeType::absolute_edges:
      return joined(random, 1, 4, [&] { return random.chance(30) ? "0" : extreme_absolute(random); });
    case AttributeType::columns:
      return repeated(random, [&] { return random.chance(50) ? "999*" : extreme_length(random, false); });
    case AttributeType::column:
      return random.chance(50) ? "999*" : extreme_length(random, false);
    case AttributeType::height:
      return (random.chance(50) ? "min " : "") + extreme_length(random, false);
    case AttributeType::integer:
      return random.pick({"0", "1", "99", "999999", "000001"});
    case AttributeType::colors:
      return random.chance(30) ? "" : repeated(random, [&] { return color(random); });
    case AttributeType::border:
      return extreme_absolute(random) + random.pick({"", " dashed", " double #fff"});
    case AttributeType::words:
      return repeated(random, [&] { return word_of(random, *rule.choices); });
    case AttributeType::factor:
      return random.pick({"0.001", "0.01", "5", "100", "999", "999.999"});
    case AttributeType::tabs:
      return repeated(random, [&] { return extreme_length(random, false) + random.pick({"", ":end", ":number"}); });
    case AttributeType::xpath:
      return random.pick({"//*", "1 div 0", "-1", "'x'", "//@*", "..", "@*[last()]", "false()", "/", "string(/)"});
    default:
      break;
  }
  return sensible_value(random, rule, ElementId::text);
}

}  // namespace toji::random
