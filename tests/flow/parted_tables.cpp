// Tables by chance that are parted over small pages, with cells that span, cells that are merged, heads and rows that
// may be split: either something is said with its place, or each cell stands in the structure with its whole text,
// where the rows have it, and the file is accepted.
#include <boost/test/data/test_case.hpp>
#include <map>
#include <random>

#include "../cases/templates.h"
#include "engine/bind/bind.h"
#include "clear.h"
#include "engine/flow/paginate.h"

namespace {

using namespace toji;

struct Cell {
  std::string text;
  std::string merge;  // what makes it one with the cell above, where that has the same; with its column and span
  bool head = false;
};

// What the texts of the cells stand in.
enum class Within { plain, group, box, list, grid, mixed };
constexpr Within all_within[] = {Within::plain, Within::group, Within::box, Within::list, Within::grid, Within::mixed};

class TableAuthor {
 public:
  TableAuthor(std::uint32_t seed, Within within) : chance_(seed), within_(within) {}

  std::string document() {
    std::string out = "<layout><page id='p' width='" + pick({"260", "420"}) + "pt' height='" +
                      pick({"80", "100", "120", "200"}) +
                      "pt' margin='10pt'/>\n<style id='s' font='gothic' size='10pt' leading='1.5'/>" +
                      "<ladder id='l' overflow='continue' mark='（続）'><step size='10pt'/><step size='8pt'/></ladder>" +
                      "<style id='c' based-on='s' border='1pt' padding='2pt'/>" +
                      "<style id='b' based-on='s' border='0.5pt' padding='1pt'/>" +
                      "<style id='k' based-on='c' ladder='l'/><document title='t'><section page='p' style='s'>";
    for (int i = below(4); i > 0; --i) out += "<p>前</p>";
    return out + table() + "<p>後</p></section></document></layout>";
  }

  // Row by row, as the template gives them.
  const std::vector<Cell>& cells() const { return cells_; }

 private:
  int below(int n) { return static_cast<int>(chance_() % static_cast<std::uint32_t>(n)); }
  bool one_in(int n) { return below(n) == 0; }
  std::string pick(std::initializer_list<const char*> all) { return all.begin()[below(static_cast<int>(all.size()))]; }

  std::string table() {
    columns_ = 1 + below(6);
    rows_ = 1 + below(12);
    heads_ = one_in(2) ? 0 : 1 + below(2);
    header_cells_ = one_in(2);
    covered_.assign(static_cast<std::size_t>(columns_), 0);
    std::string out = "<table cell-style='c' columns='";
    for (int i = 0; i < columns_; ++i) out += i == 0 ? "*" : one_in(4) ? " 3*" : " *";
    out += "'>";
    for (int row = 0; row < rows_; ++row) out += this->row(row);
    return out + "</table>";
  }

  std::string row(int row) {
    const bool head = row < heads_, fixed = one_in(6), split = one_in(2);
    std::string out = "\n<row";
    if (head) out += " head='yes'";
    if (split) out += " split='yes'";
    if (one_in(6)) out += " keep='" + pick({"い", "ろ"}) + "'";
    if (fixed) out += " height='" + pick({"18pt", "60pt", "min 30pt", "fill"}) + "'";
    out += ">";
    const int end = head ? std::min(heads_, rows_) : rows_;
    for (int column = 0; column < columns_;) {
      int& covered = covered_[static_cast<std::size_t>(column)];
      if (covered > 0) {
        --covered;
        ++column;
        continue;
      }
      int room = 1;
      while (column + room < columns_ && covered_[static_cast<std::size_t>(column + room)] == 0) ++room;
      const int span = one_in(5) ? 1 + below(room) : 1, down = one_in(8) ? 1 + below(end - row) : 1;
      out += cell(row, column, span, down, fixed);
      for (int i = 0; i < span; ++i) covered_[static_cast<std::size_t>(column++)] = down - 1;
    }
    return out + "</row>";
  }

  std::string cell(int row, int column, int span, int down, bool fixed) {
    Cell made{std::to_string(row) + "・" + std::to_string(column), {}, row < heads_};
    std::string out = "<cell";
    if (span > 1) out += " span='" + std::to_string(span) + "'";
    if (down > 1) out += " rows='" + std::to_string(down) + "'";
    if (header_cells_ && made.head) out += " header='column' id='h" + std::to_string(column) + "'";
    else if (header_cells_ && column == 0) out += " header='row' id='r" + std::to_string(row) + "'";
    else if (header_cells_ && heads_ > 0 && one_in(4)) out += " headers='h0'";
    if (one_in(2)) {
      const std::string key = pick({"x", "x", "y"});
      made.merge = key + std::to_string(column) + "+" + std::to_string(span);
      made.text = "併" + made.merge;
      out += " merge='" + key + "'";
      if (key == "y") made.text += "同じ文が並ぶ";
    } else if (one_in(2)) {
      for (int i = one_in(3) ? below(40) : below(6); i > 0; --i) made.text += pick({"計画の", "成果。", "（注）", "市民"});
    }
    if (fixed && one_in(2)) out += " style='k'";
    cells_.push_back(made);
    // What comes again on each page stands in its cell itself.
    return out + ">" + (made.head || !made.merge.empty() ? made.text : content(made.text)) + "</cell>";
  }

  std::string content(const std::string& text) {
    const std::size_t second = text.find("計画の", 30);
    if (second == std::string::npos || one_in(2)) return within(text);
    return within("<p>" + text.substr(0, second) + "</p><p>" + text.substr(second) + "</p>");
  }

  // As deep as three of them, where they are mixed.
  std::string within(const std::string& content, int depth = 0) {
    const Within kind = within_ == Within::mixed ? all_within[below(5)] : within_;
    const std::string deeper = within_ == Within::mixed && depth < 2 ? within(content, depth + 1) : content;
    const std::string blocks = deeper.starts_with('<') || deeper.empty() ? deeper : "<p>" + deeper + "</p>";
    switch (kind) {
      case Within::group:
        return "<group>" + blocks + "</group>";
      case Within::box:
        return "<box style='b'>" + blocks + "</box>";
      case Within::list:
        return "<list label-width='6pt'><item label=''>" + blocks + "</item></list>";
      case Within::grid:
        return "<grid columns='*'><row split='yes'><cell>" + blocks + "</cell></row></grid>";
      case Within::plain:
      case Within::mixed:
        return deeper;
    }
    return deeper;
  }

  std::mt19937 chance_;
  Within within_;
  int columns_ = 0, rows_ = 0, heads_ = 0;
  bool header_cells_ = false;
  std::vector<int> covered_;
  std::vector<Cell> cells_;
};

// Of the cells in the structure, in its order.
std::vector<std::string> texts_of(const page::Document& document) {
  std::map<page::TagId, std::string> cells;  // their numbers grow in reading order
  for (page::TagId tag = 0; tag < document.tags.size(); ++tag)
    if (page::is_cell(document.tags.at(tag).role)) cells[tag];
  for (const page::Page& page : document.pages)
    for (const page::FrameItem& item : page.items) {
      page::TagId tag = item.tag;
      while (!page::is_artifact(tag) && tag != page::root_tag && !cells.contains(tag))
        tag = document.tags.at(tag).parent;
      if (const auto found = cells.find(tag); found != cells.end())
        if (const auto* run = std::get_if<page::GlyphRun>(&item.shape)) found->second += run->text();
    }
  std::vector<std::string> out;
  for (auto& [tag, text] : cells) out.push_back(std::move(text));
  return out;
}

// A cell that is one with another by merge may come again on a further page, and no other.
std::string missing_in(const std::vector<std::string>& there, const std::vector<Cell>& cells) {
  std::map<std::string, bool> merged;
  std::size_t at = 0;
  for (const Cell& cell : cells) {
    const bool known = !cell.merge.empty() && !merged.emplace(cell.merge, true).second;
    if (at < there.size() && there[at] == cell.text)
      ++at;
    else if (!known)
      return "“" + cell.text + "” is missing where there is “" + (at < there.size() ? there[at] : "") + "”";
  }
  return at == there.size() ? "" : "“" + there[at] + "” too many";
}

std::string fault_of(page::Document document, const std::vector<Cell>& cells) {
  for (const page::Page& page : document.pages)
    if (std::string fault = clear::fault_of(page); !fault.empty()) return fault;
  if (std::string fault = missing_in(texts_of(document), cells); !fault.empty()) return fault;
  return clear::refusal_of(std::move(document));
}

struct Outcome {
  bool printed = false;
  std::string fault, said;
};

Outcome outcome_of(const std::string& text, const std::vector<Cell>& cells) try {
  Diagnostics diagnostics;
  const auto layout = templates::read(text, diagnostics);
  if (diagnostics.has_errors()) return {false, templates::findings(diagnostics), {}};
  const auto tree = data_tree::from_xml("<d/>", "d.xml", diagnostics);
  flow::Pages pages = flow::paginate(bind::bind(*layout, tree, diagnostics), diagnostics);
  for (const Diagnostic& one : diagnostics.items())
    if (!one.span.known()) return {false, "no place: " + templates::findings(diagnostics), {}};
  if (diagnostics.has_errors()) return {false, {}, std::string(diagnostics.items().front().text->id)};
  return {true, fault_of(std::move(pages.document), cells), {}};
} catch (const std::exception& fault) {
  return {false, fault.what(), {}};
}

std::ostream& operator<<(std::ostream& out, Within within) {
  constexpr const char* names[] = {"plain", "group", "box", "list", "grid", "mixed"};
  return out << names[static_cast<std::size_t>(within)];
}

}  // namespace

BOOST_DATA_TEST_CASE(tables_by_chance_keep_their_cells_over_pages, boost::unit_test::data::make(all_within), within) {
  std::map<std::string, int> said;
  int printed = 0;
  const char* only = std::getenv("TOJI_SEED");
  const auto first = only ? static_cast<std::uint32_t>(std::atoi(only)) : 0U;
  for (std::uint32_t seed = first; seed < (only ? first + 1 : 1000U); ++seed) {
    TableAuthor author(seed, within);
    const std::string document = author.document();
    const Outcome outcome = outcome_of(document, author.cells());
    printed += outcome.printed ? 1 : 0;
    ++said[outcome.said];
    BOOST_TEST(outcome.fault == "", "seed " << seed << ": " << outcome.fault << "\n" << document);
  }
  for (const auto& [id, count] : said) BOOST_TEST_MESSAGE(id << " " << count);
  BOOST_TEST((only || printed > 300), printed << " tables were printed");
}
