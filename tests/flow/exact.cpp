// Where things stand, exactly: exact.cases. A document a line, its pages in short: あ@12,20.8 is text with its pen, ×8 its
// size where that is not 10; —1,2,3,4/5 a line with its width; ▭1,2,3x4 a filled rectangle; ~ a path. All in points.
#include <regex>

#include "../cases/templates.h"
#include "engine/bind/bind.h"
#include "engine/flow/paginate.h"

namespace {

using namespace toji;

// What stands in front of the | of a line: words such as height=99.9 or the attributes of the section.
struct Document {
  std::string width = "200", height = "100", margin = "10pt", section, body;
  bool tags = false;

  explicit Document(const std::string& line) {
    const auto bar = line.find("| ");
    body = bar == std::string::npos ? line : line.substr(bar + 2);
    std::istringstream words(bar == std::string::npos ? "" : line.substr(0, bar));
    for (std::string word; words >> word;) {
      const auto equals = word.find('=');
      BOOST_TEST_REQUIRE(equals != std::string::npos, word);
      const std::string name = word.substr(0, equals), value = word.substr(equals + 1);
      if (name == "width")
        width = value;
      else if (name == "height")
        height = value;
      else if (name == "tags")
        tags = value == "yes";
      else if (name == "margin")
        margin = std::regex_replace(value, std::regex(","), " ");
      else
        section += " " + name + "='" + value + "'";
    }
  }

  std::string text(const std::string& define, const std::string& page) const {
    return "<layout><page id='p' width='" + width + "pt' height='" + height + "pt' margin='" + margin + "' " + page +
           "<style id='s' font='gothic' size='10pt' leading='1.5'/><style id='c' based-on='s' padding='2pt'/>"
           "<style id='b' based-on='c' border='1pt'/>" +
           define + "<document title='t'><section page='p' style='s'" + section + ">" + body +
           "</section></document></layout>";
  }
};

// 12.50 as 12.5, 12.00 as 12
std::string shortened(std::string text) {
  text = std::regex_replace(text, std::regex("(\\.\\d*?)0+(?!\\d)"), "$1");
  return std::regex_replace(text, std::regex("\\.(?!\\d)"), "");
}

std::string item_text(const std::string& line) {
  std::smatch m;
  const auto is = [&](const char* pattern) { return std::regex_search(line, m, std::regex(pattern)); };
  const std::string color = is("(?:color|fill) (#[0-9a-f]{6})") && m[1] != "#000000" ? m[1].str() : "";
  if (is(" text (\\S+) \"(.*)\" face \".*?\" size (\\S+)(.*)$")) {
    std::string out = m[2].str() + "@" + shortened(m[1]);
    if (m[3] != "10.00") out += "×" + shortened(m[3]);
    const std::string rest = m[4].str();
    if (rest.find(" scale ") != std::string::npos) out += "長";
    if (rest.find(" vertical") != std::string::npos) out += "縦";
    if (rest.find(" sideways") != std::string::npos) out += "横";
    return out + color;
  }
  if (is(" line (\\S+) (\\S+) width (\\S+)(?: color #\\S+)?( dash.*)?"))
    return "—" + shortened(m[1]) + "," + shortened(m[2]) + "/" + shortened(m[3]) + color + shortened(m[4]);
  if (is(" rect (\\S+) (\\S+) fill")) return "▭" + shortened(m[1]) + "," + shortened(m[2]) + color;
  if (is(" path (.*)$")) return "~" + shortened(m[1]);
  if (is(" link (\\S+ \\S+) to")) return "→" + shortened(m[1]);
  return line;
}

std::string pages_text(const std::string& dump) {
  std::istringstream lines(dump);
  std::string out;
  for (std::string line; std::getline(lines, line) && line != "tags";) {
    line = line.substr(0, line.find(" glyphs "));
    if (line.starts_with("page "))
      out += out.empty() ? "" : " ‖ ";
    else if (line.starts_with("  "))
      out += (out.empty() || out.ends_with("‖ ") ? "" : " ") + item_text(line);
    else if (line.starts_with("destination "))
      out += " ¶" + shortened(line.substr(12));
  }
  return out;
}

// "Sect(Table(TR(TH#4 scope row,TD#5)))"
std::string tags_text(const std::string& dump) {
  std::istringstream lines(dump.substr(dump.find("\ntags\n") + 6));
  std::string out;
  std::size_t depth = 0;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t here = line.find_first_not_of(' ') / 2;
    if (here > depth)
      out += "(";
    else
      out += std::string(depth - here, ')') + ",";
    out += std::regex_replace(line.substr(2 * here), std::regex(" #"), "#");
    depth = here;
  }
  return "  " + out.substr(out.find('(', 1) + 1) + std::string(depth == 0 ? 0 : depth - 1, ')') + "\n";
}

std::string laid_out(const std::string& text, const std::string& data_text, bool tags) {
  Diagnostics diagnostics;
  const auto layout = templates::read(text, diagnostics);
  if (diagnostics.has_errors()) return templates::findings(diagnostics);
  const auto data = data_tree::from_xml(data_text, "d.xml", diagnostics);
  const flow::Pages pages = flow::paginate(bind::bind(*layout, data, diagnostics), diagnostics);
  std::string out = pages_text(page::dump(pages.document)) + "\n";
  if (tags) out += tags_text(page::dump(pages.document));
  for (const flow::Shrunk& one : pages.shrunk)
    out += "  shrunk " + std::to_string(one.asked.units() * 100 / 65536) + "→" +
           std::to_string(one.given.units() * 100 / 65536) + " condense " + std::to_string(one.condense) + " lines " +
           std::to_string(one.lines) + " characters " + std::to_string(one.characters) +
           (one.continued > 0 ? " continued " + std::to_string(one.continued) : "") + "\n";
  std::istringstream findings(templates::findings(diagnostics));
  for (std::string line; std::getline(findings, line);) out += "  " + line.substr(line.find(' ') + 1) + "\n";
  return out;
}

std::string all_of(const cases::Case& one) {
  std::istringstream lines(one.part("documents"));
  std::string define = one.part("define"), page = one.part("page"), out;
  if (page.empty()) page = "/>";
  const std::string data = one.part("data").empty() ? "<d/>" : one.part("data");
  for (std::string line; std::getline(lines, line);) {
    const Document document(line);
    out += "- " + laid_out(document.text(define, page), data, document.tags);
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(places_exactly) { cases::check("flow/exact.cases", all_of); }
