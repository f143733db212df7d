#include <algorithm>

#include "engine/data_tree/tree.h"

namespace toji::data_tree {
namespace {

// The lines of a text as the file has them, where a character may be written as a reference and a line end as two.
class LinePlaces {
 public:
  explicit LinePlaces(const SourceText& source) : source_(source) {}

  // False where some of the text was not read from the file.
  bool add(const pugi::xml_node& node) {
    const bool is_text = node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
    if (is_text) return add_text(node);
    for (const pugi::xml_node& child : node.children())
      if (!add(child)) return false;
    return true;
  }

  // Without the empty lines at the start, which are no part of the text unless it only goes on there.
  std::vector<Span> kept(bool within) && {
    std::size_t first = 0;
    while (!within && first + 1 < lines_.size() && lines_[first].blank) ++first;
    std::vector<Span> out;
    for (std::size_t i = first; i < lines_.size(); ++i) out.push_back(source_.span_at(lines_[i].at));
    return out;
  }

 private:
  struct Line {
    std::size_t at = 0;  // of its first character that is no blank; of its end where there is none
    bool blank = true;
  };

  bool add_text(const pugi::xml_node& text) {
    const std::ptrdiff_t offset = text.offset_debug();
    if (offset < 0) return false;
    auto at = static_cast<std::size_t>(offset);
    for (std::string_view rest = text.value(); !rest.empty();) {
      Line& line = lines_.back();
      if (line.blank) line = {at, is_blank(rest.front())};
      const std::size_t length = line.blank ? 0 : std::min(rest.find('\n'), rest.size());
      if (length == rest.size()) return true;
      if (length != 0 && is_written(at, rest.substr(0, length))) {
        at += length;
        rest.remove_prefix(length);
        continue;
      }
      if (rest.front() == '\n') lines_.push_back({at + 1, true});
      at = behind(at, text.type() == pugi::node_pcdata);
      do rest.remove_prefix(1);
      while (!rest.empty() && (static_cast<unsigned char>(rest.front()) & 0xC0) == 0x80);
    }
    return true;
  }

  // Whether the part of a line is written as it is read, without references: most are.
  bool is_written(std::size_t at, std::string_view part) const {
    return part.find('&') == std::string_view::npos && source_.bytes().compare(at, part.size(), part) == 0;
  }

  // Where the next character is written.
  std::size_t behind(std::size_t at, bool references) const {
    const std::string& bytes = source_.bytes();
    if (references && at < bytes.size() && bytes[at] == '&') return std::min(bytes.find(';', at), bytes.size() - 1) + 1;
    if (bytes.compare(at, 2, "\r\n") == 0) return at + 2;
    do ++at;
    while (at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0) == 0x80);
    return std::min(at, bytes.size());
  }

  const SourceText& source_;
  std::vector<Line> lines_ = {Line{}};
};

// Where the lines of one text node begin.
class Places {
 public:
  Places(const DataTree& tree, const pugi::xml_node& text) : tree_(tree), text_(text) {
    LinePlaces lines(tree.source());
    if (lines.add(text)) lines_ = std::move(lines).kept(true);
  }
  // Of the first character of a line that is no blank.
  Span at(std::size_t line) {
    if (lines_.empty()) lines_ = tree_.line_places(text_.parent());  // of a document that was built
    return line < lines_.size() ? lines_[line] : tree_.span_of(text_.parent());
  }

 private:
  const DataTree& tree_;
  const pugi::xml_node& text_;
  std::vector<Span> lines_;
};

void append(std::vector<TextLine>& lines, std::string_view text, Places places) {
  for (std::size_t index = 0;; ++index) {
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    std::size_t blanks = 0;
    while (blanks < line.size() && is_blank(line[blanks])) ++blanks;
    TextLine& target = lines.back();
    if (target.text.find_first_not_of(" \t\r") == std::string::npos) target = {"", places.at(index)};
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

std::vector<Span> DataTree::line_places(const pugi::xml_node& node, bool within) const {
  if (const auto known = lines_.find(node.internal_object()); known != lines_.end()) return known->second;
  LinePlaces lines(source_);
  if (!lines.add(node)) return {};
  return std::move(lines).kept(within);
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
