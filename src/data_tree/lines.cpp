#include "data_tree/tree.h"

namespace toji::data_tree {
namespace {

// The source as a walk along one run of text sees it: the place of each of its lines.
class Places {
 public:
  Places(const DataTree& tree, const pugi::xml_node& text) : tree_(tree), text_(text) {
    const std::ptrdiff_t offset = text.offset_debug();
    if (offset >= 0) begin_ = tree.source().span_at(static_cast<std::size_t>(offset));
  }
  // The place of the character that follows `blanks` one-byte characters in line `index` of the text.
  Span at(std::uint32_t index, std::size_t blanks) const {
    const auto ahead = static_cast<std::uint32_t>(blanks);
    if (!begin_.known()) return built(index);
    return {begin_.file, begin_.line + index, index == 0 ? begin_.column + ahead : 1 + ahead};
  }

 private:
  Span built(std::uint32_t index) const {
    const Span first = tree_.span_of(text_.parent());
    return index == 0 || !first.known() ? first : Span{first.file, first.line + index, 0};
  }
  const DataTree& tree_;
  const pugi::xml_node& text_;
  Span begin_;
};

void append(std::vector<TextLine>& lines, std::string_view text, const Places& places) {
  for (std::uint32_t index = 0;; ++index) {
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    std::size_t blanks = 0;
    while (blanks < line.size() && is_blank(line[blanks])) ++blanks;
    TextLine& target = lines.back();
    if (target.text.find_first_not_of(" \t\r") == std::string::npos) target = {"", places.at(index, blanks)};
    target.text += target.text.empty() ? line.substr(blanks) : line;
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
    lines.emplace_back();
  }
}

std::string_view stripped(std::string_view line) {
  while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
  while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
  return line;
}

void strip(std::vector<TextLine>& lines) {
  for (TextLine& line : lines)
    while (!line.text.empty() && is_blank(line.text.back())) line.text.pop_back();
  while (!lines.empty() && lines.back().text.empty()) lines.pop_back();
  std::size_t first = 0;
  while (first < lines.size() && lines[first].text.empty()) ++first;
  lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(first));
}

}  // namespace

std::vector<TextLine> lines_of(const DataTree& tree, const pugi::xml_node& element) {
  std::vector<TextLine> lines(1);
  for (const pugi::xml_node& child : element.children())
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
      append(lines, child.value(), Places(tree, child));
  strip(lines);
  return lines;
}

std::string normalized_part(std::string_view text, bool within_at_begin, bool within_at_end) {
  std::vector<std::string_view> lines;
  for (bool first = true;; first = false) {
    const auto end = text.find('\n');
    const bool last = end == std::string_view::npos;
    std::string_view line = text.substr(0, end);
    while (!(first && within_at_begin) && !line.empty() && is_blank(line.front())) line.remove_prefix(1);
    while (!(last && within_at_end) && !line.empty() && is_blank(line.back())) line.remove_suffix(1);
    lines.push_back(line);
    if (last) break;
    text.remove_prefix(end + 1);
  }
  std::size_t begin = 0, end = lines.size();
  while (!within_at_begin && begin < end && lines[begin].empty()) ++begin;
  while (!within_at_end && begin < end && lines[end - 1].empty()) --end;
  std::string out;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) out += '\n';
    out += lines[i];
  }
  return out;
}

// Without the places and without a vector of lines: a template asks for the text of every node that it prints.
std::string normalized(std::string_view text) {
  std::string out;
  for (std::size_t newlines = 0;; ++newlines) {  // since the last line that is not empty
    const auto end = text.find('\n');
    const std::string_view line = stripped(text.substr(0, end));
    if (!line.empty()) {
      if (!out.empty()) out.append(newlines, '\n');
      newlines = 0;
      out += line;
    }
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

}  // namespace toji::data_tree
