#include "out/pdf/to_unicode.h"

#include "out/pdf/numbers.h"
#include "out/pdf/unicode.h"

namespace toji::pdf {
namespace {

constexpr std::size_t block_entries = 100;  // Adobe Technical Note 5014, 1.4
// What the later glyphs of a cluster stand for, where ActualText is not read. Every code must have a value, and none
// may be U+0000, U+FEFF or U+FFFE (ISO 19005-2 6.2.11.7.2).
constexpr char32_t nothing = 0x200B;

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> points;
  while (!text.empty()) points.push_back(take_character(text));
  if (points.empty()) points.push_back(nothing);
  return points;
}

// A CMap section under construction: lines in blocks, each between "n beginX" and "endX".
class Section {
 public:
  explicit Section(const char* name) : name_(name) {}
  void add(const std::string& line) {
    if (count_ == block_entries) close();
    lines_ += line;
    ++count_;
  }
  std::string finish() {
    close();
    return std::move(out_);
  }

 private:
  void close() {
    if (count_ == 0) return;
    append_integer(out_, static_cast<std::int64_t>(count_));
    out_ += " begin";
    out_ += name_;
    out_ += '\n';
    out_ += lines_;
    out_ += "end";
    out_ += name_;
    out_ += '\n';
    lines_.clear();
    count_ = 0;
  }
  const char* name_;
  std::size_t count_ = 0;
  std::string lines_, out_;
};

struct Run {
  Cid first = 0;
  unsigned length = 0;
  std::vector<char32_t> text;  // of the first code
};

void append_code(std::string& line, unsigned cid) {
  line += '<';
  append_hex(line, cid, 4);
  line += '>';
}

void append_line(Section& chars, Section& ranges, const Run& run) {
  if (run.length == 0) return;
  std::string line;
  append_code(line, run.first);
  if (run.length > 1) append_code(line, run.first + run.length - 1);
  line += '<';
  for (const char32_t c : run.text) append_utf16_hex(line, c);
  line += ">\n";
  (run.length > 1 ? ranges : chars).add(line);
}

// A range may not run over the last byte of its code nor of its text's last unit (9.10.3).
bool continues(const Run& run, Cid cid, const std::vector<char32_t>& text) {
  const unsigned n = run.length;
  return n != 0 && run.text.size() == 1 && text.size() == 1 && cid == run.first + n && text[0] == run.text[0] + n &&
         cid >> 8 == run.first >> 8 && text[0] >> 8 == run.text[0] >> 8;
}

}  // namespace

std::string to_unicode_cmap(const std::vector<GlyphCodes::Entry>& entries) {
  Section chars("bfchar"), ranges("bfrange");
  Run run;
  for (const auto& entry : entries) {
    auto text = code_points(entry.text);
    if (continues(run, entry.cid, text)) {
      ++run.length;
      continue;
    }
    append_line(chars, ranges, run);
    run = {entry.cid, 1, std::move(text)};
  }
  append_line(chars, ranges, run);
  return "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
         "/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n"
         "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
         "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n" +
         ranges.finish() + chars.finish() + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

}  // namespace toji::pdf
