#include "judge.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "base/utf8.h"
#include "out/pdf/bounds.h"

namespace toji::random {
namespace {

bool is_seen(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return !u_isUWhiteSpace(code) && !u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) &&
         u_charType(code) != U_CONTROL_CHAR;
}

std::string seen(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (is_seen(c)) append_utf8(out, c);
  }
  return out;
}

std::map<char32_t, int> counted(const std::string& text) {
  std::map<char32_t, int> out;
  for (const char32_t c : to_utf32(text)) ++out[c];
  return out;
}

// Without what stands in for the numbers of pages.
std::string text_of(const content::ParagraphBlock& block) {
  std::string out;
  for (std::size_t i = 0; i < block.text.runs.size(); ++i)
    if (std::ranges::none_of(block.page_values, [&](const content::PageValue& value) { return value.run == i; }))
      out += block.text.runs[i].text;
  return out;
}

// Each paragraph, and each label of a pie.
class Texts {
 public:
  explicit Texts(std::vector<std::string>& out) : out_(out) {}

  void of(const content::Document& document) {
    for (const content::Section& section : document.sections) {
      of(section.header);
      of(section.footer);
      of(section.body);
    }
  }

 private:
  void of(const content::Blocks& blocks) {
    for (const content::Block& block : blocks) std::visit([this](const auto& kind) { one(kind); }, block.kind);
  }
  void one(const content::ParagraphBlock& block) {
    out_.push_back(text_of(block));
    for (const auto& run : block.text.runs)
      for (const std::string& reading : run.ruby) out_.push_back(reading);
  }
  void one(const content::BoxBlock& block) { of(*block.content); }
  void one(const content::GroupBlock& block) { of(*block.content); }
  void one(const content::PieBlock& block) {
    for (const chart::Slice& slice : block.pie.slices) {
      if (slice.value <= 0) continue;
      out_.push_back(slice.label);
      if (block.pie.legend) out_.push_back(slice.name);
    }
  }
  // A cell that is merged with the one above it is printed by that.
  void one(const content::TableBlock& table) {
    std::map<std::size_t, std::string> above;
    std::vector<int> covered(table.columns.size(), 0);
    for (const content::Row& row : table.rows) {
      std::map<std::size_t, std::string> keys;
      std::size_t column = 0;
      const auto pass_covered = [&] {
        while (column < covered.size() && covered[column] > 0) --covered[column++];
      };
      for (const auto& shared : row.cells) {
        const content::Cell& cell = *shared;
        pass_covered();
        const bool merges = cell.merge && !cell.merge->empty();
        const auto before = above.find(column);
        if (!merges || before == above.end() || before->second != *cell.merge) of(*cell.content);
        if (merges) keys[column] = *cell.merge;
        for (int i = 0; i < cell.column_span && column < covered.size(); ++i) covered[column++] = cell.row_span - 1;
      }
      pass_covered();
      above = std::move(keys);
    }
  }
  template <class Other>
  void one(const Other&) {}

  std::vector<std::string>& out_;
};

std::vector<std::string> texts_of(const content::Document& document) {
  std::vector<std::string> out;
  Texts(out).of(document);
  return out;
}

void values_in(const pugi::xml_node& node, std::vector<std::string>& out) {
  for (const pugi::xml_attribute attribute : node.attributes()) out.push_back(seen(attribute.value()));
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_element)
      values_in(child, out);
    else
      out.push_back(seen(child.value()));
  }
}

std::string place(const page::Document& document, std::size_t page) {
  const Size& size = document.pages[page].size;
  const auto whole = [](Length length) { return std::to_string(length.units() / Length::per_point); };
  return "page " + std::to_string(page + 1) + " (" + whole(size.width) + "x" + whole(size.height) + "): ";
}

constexpr Length rounding = Length::pt_ratio(1, 50), of_a_border = Length::pt(1);  // layouts/README.en.md, "Room"

bool within(const Rect& r, const Size& page, Length slack = rounding) {
  return r.left() >= -slack && r.top() >= -slack && r.right() <= page.width + slack &&
         r.bottom() <= page.height + slack;
}

// The blank that ends a line may hang beyond it.
bool is_blank(const page::FrameItem& item) {
  const auto* run = std::get_if<page::GlyphRun>(&item.shape);
  return run && seen(run->text()).empty();
}

// A rule's middle is what stands within the page: half of one at the edge does not.
Rect extent_of(const page::FrameItem& item) {
  page::FrameItem thin = item;
  if (auto* line = std::get_if<page::Line>(&thin.shape)) line->width = {};
  if (auto* path = std::get_if<page::Path>(&thin.shape)) path->stroke_width = {};
  return pdf::bounds(thin);
}

}  // namespace

void Printed::add(std::string_view text) { all_ += seen(text); }

void Printed::add(const content::Document& document) {
  for (const std::string& text : texts_of(document)) add(text);
}

void Printed::add(const page::Document& document) {
  for (const page::Page& page : document.pages)
    for (const page::FrameItem& item : page.items)
      if (const auto* run = std::get_if<page::GlyphRun>(&item.shape)) add(run->text());
}

std::string Printed::missing_in(const Printed& other) const {
  const auto there = counted(other.all_);
  std::string out;
  for (const auto& [c, count] : counted(all_)) {
    const auto found = there.find(c);
    const int has = found == there.end() ? 0 : found->second;
    if (has < count && out.size() < 100)
      out += to_utf8(c) + " " + std::to_string(has) + " of " + std::to_string(count) + "; ";
  }
  return out;
}

std::string torn_values(const content::Document& document, const data_tree::DataTree& data) {
  constexpr std::size_t enough = 10;  // characters by which a value is known
  std::vector<std::string> values, texts;
  values_in(data.document, values);
  for (const std::string& text : texts_of(document)) texts.push_back(seen(text));
  std::map<std::u32string, int> beginnings;
  for (const std::string& value : values) ++beginnings[to_utf32(value).substr(0, enough)];
  for (const std::string& value : values) {
    const std::u32string begin = to_utf32(value).substr(0, enough);
    if (begin.size() < enough || beginnings[begin] > 1) continue;
    const std::string key = to_utf8(begin);
    const auto holds = [&](const std::string& other) { return other.find(key) != std::string::npos; };
    if (std::count_if(values.begin(), values.end(), holds) > 1) continue;
    for (const std::string& text : texts)
      if (text.find(key) != std::string::npos && text.find(value) == std::string::npos) return value + " in " + text;
  }
  return {};
}

std::string false_number(const page::Document& document) {
  static const std::regex none("NaN|Infinity|[0-9]\\.[0-9]*(0{7}|9{7})[0-9]");
  for (const page::Page& page : document.pages)
    for (const page::FrameItem& item : page.items)
      if (const auto* run = std::get_if<page::GlyphRun>(&item.shape))
        if (const std::string text(run->text()); std::regex_search(text, none)) return text;
  return {};
}

std::string unseen_type(const page::Document& document) {
  for (std::size_t i = 0; i < document.pages.size(); ++i)
    for (const page::FrameItem& item : document.pages[i].items)
      if (const auto* run = std::get_if<page::GlyphRun>(&item.shape);
          run && (run->size < Length::pt(1) || run->horizontal_scale < 100))
        return place(document, i) + page::dump(item);
  return {};
}

std::string off_page(const page::Document& document) {
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    const page::Page& page = document.pages[i];
    for (const page::FrameItem& item : page.items)
      if (const bool line = std::holds_alternative<page::Line>(item.shape);
          !is_blank(item) && !within(extent_of(item), page.size, line ? of_a_border : rounding))
        return place(document, i) + page::dump(item);
    for (const page::Link& link : page.links)
      if (!within(link.area, page.size)) return place(document, i) + "link to " + link.destination;
  }
  for (const page::Destination& there : document.destinations)
    if (there.page >= document.pages.size() || !within({there.position, {}}, document.pages[there.page].size))
      return "destination " + there.name;
  return {};
}

std::string poor_message(const Diagnostics& diagnostics) {
  static const std::regex negative("-[0-9.-]+ ?(pt|mm)|\\{[0-9]\\}");
  for (const Diagnostic& one : diagnostics.items()) {
    if (one.span.file.empty() || one.span.line == 0 || one.span.column == 0)
      return "no place: " + to_text(one, Language::en);
    for (const Language language : {Language::ja, Language::en}) {
      const std::string text = message_of(one, language) + hint_of(one, language);
      std::string said = text;
      for (const std::string& argument : one.args)  // what an author wrote may be anything
        if (argument.find("pt") == std::string::npos)
          for (std::size_t at; !argument.empty() && (at = said.find(argument)) != std::string::npos;)
            said.erase(at, argument.size());
      if (message_of(one, language).empty() || std::regex_search(said, negative)) return "message: " + text;
    }
  }
  return {};
}

}  // namespace toji::random
