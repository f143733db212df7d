// Documents by chance, of what takes room: either something is said, or every character of the data stands on its page,
// clear of other characters and of lines, and the file is accepted.
#include <map>
#include <random>

#include "../cases/templates.h"
#include "engine/bind/bind.h"
#include "clear.h"
#include "engine/flow/paginate.h"

namespace {

using namespace toji;

// Template and data from one seed.
class Author {
 public:
  explicit Author(std::uint32_t seed) : chance_(seed) {}

  std::string data() {
    std::string out = "<d>";
    for (int i = 0; i < 6; ++i) out += "\n<t n='" + std::to_string(i) + "'>" + text() + "</t>";
    return out + "</d>";
  }

  std::string document() {
    const int margin = pick({0, 4, 8, 15, 30});
    std::string out = "<layout><page id='p' width='" + std::to_string(pick({120, 200, 300, 420})) + "pt' height='" +
                      std::to_string(pick({90, 160, 300})) + "pt' margin='" + std::to_string(margin) + "pt'";
    if (one_in(4)) out += " header-offset='" + length({0, 5, 20, 70}) + "'";
    out += ">";
    if (one_in(2)) out += "<header>" + blocks(2, 2) + "</header>";
    if (one_in(3)) out += "<footer>" + blocks(1, 2) + "</footer>";
    out += "</page><style id='s' font='gothic' size='10pt' leading='" + word({"1.6", "1.6", "1.2", "1.6", "1", "1.6", "1.6", "0.5"}) + "'" +
           (one_in(6) ? " writing='vertical'" : "") + "/>" + styles() + "<document title='t'><section page='p' style='s'>";
    return out + blocks(6, 3) + "</section></document></layout>";
  }

 private:
  std::uint32_t below(std::size_t n) { return static_cast<std::uint32_t>(chance_() % n); }
  bool one_in(int n) { return below(static_cast<std::size_t>(n)) == 0; }
  int pick(std::initializer_list<int> all) { return all.begin()[below(all.size())]; }
  std::string word(std::initializer_list<const char*> all) { return all.begin()[below(all.size())]; }
  // Of the lengths, the last one seldom: it is far too much.
  std::string length(std::initializer_list<int> points) {
    const std::size_t most = one_in(20) ? points.size() : points.size() - 1;
    return std::to_string(points.begin()[below(most)]) + "pt";
  }

  std::string text() {
    constexpr const char* parts[] = {"計画の成果を", "、", "。", "（注）", "PDF", " ", "12.5", "市民", "\n", "事業", "A", "令和６年度"};
    std::string out;
    for (std::uint32_t i = 0, n = below(one_in(5) ? 60 : 12); i < n; ++i) out += parts[below(std::size(parts))];
    return out + "末";
  }

  std::string styles() {
    std::string out = "<ladder id='l' overflow='" + word({"stop", "continue"}) +
                      "' mark='（続）'><step size='10pt'/><reduce to='6pt' leading='1.2'/></ladder>";
    for (const char* id : {"a", "b", "c", "d"}) {
      out += std::string("<style id='") + id + "' based-on='s'";
      if (one_in(2)) out += " padding='" + length({0, 2, 4, 40}) + "'";
      if (one_in(2)) out += " border='" + length({1, 1, 2, 9}) + word({"", "", " dashed", " double"}) + "'";
      if (one_in(4)) out += " first-indent='" + length({-4, 10, -30}) + "'";
      if (one_in(5)) out += " rest-indent='" + length({-4, 10, 20}) + "'";
      if (one_in(5)) out += " space-before='" + length({-3, 5, -14}) + "'";
      if (one_in(6)) out += " space-after='" + length({3, -9}) + "'";
      if (one_in(4)) out += " align='" + word({"center", "end", "justify", "distribute"}) + "'";
      if (one_in(5)) out += " valign='" + word({"middle", "bottom"}) + "'";
      if (one_in(8)) out += " writing='" + word({"vertical", "horizontal"}) + "'";
      if (one_in(6)) out += " spread='" + length({30, 300}) + "'";
      if (one_in(6)) out += " background='#eee'";
      if (one_in(8)) out += " radius='3pt'";
      if (one_in(3)) out += " ladder='l'";
      if (one_in(6)) out += " size='" + length({6, 14, 40}) + "'";
      out += "/>";
    }
    return out;
  }

  std::string style() { return one_in(2) ? " style='" + word({"a", "b", "c", "d"}) + "'" : ""; }

  std::string inlines() {
    const std::string value = "<value select='t[" + std::to_string(below(6) + 1) + "]'/>";
    switch (below(10)) {
      case 0:
        return "<spread width='" + length({20, 200}) + "'>字取</spread>" + value;
      case 1:
        return value + "m<sup>2</sup>";
      case 2:
        return "一" + value;
      default:
        return value;
    }
  }

  std::string columns(int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += (i > 0 ? " " : "") + (one_in(2) ? std::string("*") : length({20, 40, 60, 300}));
    return out;
  }

  std::string table(int depth) {
    const int count = pick({1, 2, 3});
    const bool grid = one_in(3);
    std::string out = grid ? "<grid gap='" + length({0, 5, 180}) + "'" : "<table";
    out += " columns='" + columns(count) + "' cell-style='" + word({"a", "b", "c", "d"}) + "'>";
    for (int row = 0, rows = pick({1, 2, 4}); row < rows; ++row) {
      out += "<row";
      if (one_in(3)) out += " height='" + word({"20pt", "60pt", "min 30pt", "fill"}) + "'";
      if (!grid && row == 0 && rows > 1 && one_in(4)) out += " head='yes'";
      if (one_in(5)) out += " split='yes'";
      out += ">";
      for (int cell = 0; cell < count; ++cell) {
        out += "<cell" + style();
        if (one_in(8)) out += " merge='" + word({"x", ""}) + "'";
        out += ">" + (one_in(3) ? blocks(2, depth - 1) : inlines()) + "</cell>";
      }
      out += "</row>";
    }
    return out + (grid ? "</grid>" : "</table>");
  }

  std::string block(int depth) {
    switch (depth > 0 ? below(12) : 0) {
      case 5:
      case 6:
        return table(depth);
      case 7:
        return "<box" + style() + (one_in(2) ? " width='" + length({60, 80, 500}) + "'" : "") +
               (one_in(3) ? " height='" + length({20, 90, 400}) + "'" : "") + ">" + blocks(2, depth - 1) + "</box>";
      case 8:
        return "<list label-width='" + length({20, 30, 200}) + "'><item label='" + word({"一", "（1）", "①"}) + "'>" +
               blocks(2, depth - 1) + "</item></list>";
      case 9:
        return "<pie diameter='" + length({20, 60, 550}) + "' alt='円' palette='#000 #ccc'" +
               (one_in(2) ? " legend='yes'" : "") + "><slice value='1' name='甲' label='" + word({"甲", "長い名札の文", ""}) +
               "'/><slice value='3' name='とても長い名前' label='乙'/></pie>";
      case 10:
        return "<group" + std::string(one_in(2) ? " keep='yes'" : "") + ">" + blocks(3, depth - 1) + "</group>";
      case 11:
        return "<rule border='" + length({1, 3}) + "'/><space height='" + length({2, 30}) + "'/>";
      default:
        return "<p" + style() + ">" + inlines() + "</p>";
    }
  }

  std::string blocks(int most, int depth) {
    std::string out;
    for (std::uint32_t i = 0, n = below(static_cast<std::size_t>(most)) + 1; i < n; ++i) out += block(depth);
    return out;
  }

  std::mt19937 chance_;
};

std::size_t count_of(std::string_view all, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = all.find(what); at != std::string_view::npos; at = all.find(what, at + what.size())) ++count;
  return count;
}

struct Outcome {
  bool printed = false;
  std::string fault, said;
};

Outcome outcome_of(const std::string& document, const std::string& data) {
  Diagnostics diagnostics;
  const auto layout = templates::read(document, diagnostics);
  if (diagnostics.has_errors()) return {};
  const auto tree = data_tree::from_xml(data, "d.xml", diagnostics);
  const auto content = bind::bind(*layout, tree, diagnostics);
  if (diagnostics.has_errors()) return {};
  flow::Pages pages = flow::paginate(content, diagnostics);
  if (diagnostics.has_errors()) return {false, {}, std::string(diagnostics.items().front().text->id)};
  for (const page::Page& page : pages.document.pages)
    if (std::string fault = clear::fault_of(page); !fault.empty()) return {true, fault, {}};
  const std::size_t body = document.find("<document");
  // The texts that the template shows end with 末.
  if (document.find("merge='x'") == std::string::npos &&
      count_of(clear::printed(pages.document), "末") < count_of(std::string_view(document).substr(body), "<value"))
    return {true, "text is lost", {}};
  return {true, clear::refusal_of(std::move(pages.document)), {}};
}

}  // namespace

BOOST_AUTO_TEST_CASE(documents_by_chance_are_clear_or_something_is_said) {
  int printed = 0;
  std::map<std::string, int> said;
  const char* only = std::getenv("TOJI_SEED");
  for (std::uint32_t seed = only ? static_cast<std::uint32_t>(std::atoi(only)) : 0, end = only ? seed + 1 : 600; seed < end;
       ++seed) {
    Author author(seed);
    const std::string document = author.document(), data = author.data();
    if (only) BOOST_TEST_MESSAGE(document << data);
    const Outcome outcome = outcome_of(document, data);
    printed += outcome.printed ? 1 : 0;
    ++said[outcome.said];
    BOOST_TEST(outcome.fault == "", "seed " << seed << ": " << outcome.fault << "\n" << document << "\n" << data);
  }
  if (only)
    for (const auto& [id, count] : said) BOOST_TEST_MESSAGE(id << " " << count);
  BOOST_TEST((only || printed > 100), printed << " documents were printed");
}
