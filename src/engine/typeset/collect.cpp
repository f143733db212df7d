#include <unicode/uchar.h>

#include <string_view>

#include "base/utf8.h"
#include "engine/typeset/clusters.h"

namespace toji::typeset {
namespace {

constexpr char32_t zero_width_space = 0x200B;
constexpr char32_t word_joiner = 0x2060;
constexpr char32_t zero_width_no_break_space = 0xFEFF;

bool is_variation_selector(char32_t c) { return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF); }

// Whether a character can be a mark or invisible at all: false for nearly all of Japanese text, without a look-up.
bool is_plain(char32_t c) {
  return (c >= 0x20 && c < 0x7F) || (c >= 0x3000 && c < 0x302A) || (c >= 0x3030 && c < 0x3099) ||
         (c >= 0x309B && c < 0xFB00 && !(c >= 0xA66F && c < 0xAC00)) || (c >= 0xFF01 && c < 0xFFE0);
}

bool is_mark(char32_t c) { return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0; }

bool is_ignorable(char32_t c) {
  return c == U'\r' || u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

class Collector {
 public:
  explicit Collector(Clusters& clusters) : clusters_(clusters) {}

  void add_run(std::string_view text, std::uint32_t run) {
    run_ = run;
    std::uint32_t at = 0;
    while (at < text.size()) {
      std::uint32_t begin = at;
      char32_t c = next_character(text, at);
      if (c == U'\r' && at < text.size() && text[at] == '\n') continue;
      if (is_plain(c) || !joins_previous(c, begin, at)) add(c, begin, at);
    }
  }

 private:
  void add(char32_t c, std::uint32_t begin, std::uint32_t end) {
    Cluster& cluster = clusters_.items.emplace_back();
    cluster.character = c;
    cluster.run = run_;
    cluster.text_begin = begin;
    cluster.text_end = end;
    cluster.char_class = char_class(c);
  }

  // Marks and selectors go to the cluster before them; so do invisible characters, except that the first of a run
  // makes a cluster without glyphs, so that no byte of the source is lost.
  bool joins_previous(char32_t c, std::uint32_t begin, std::uint32_t end) {
    bool ignorable = is_ignorable(c);
    bool mark = !ignorable && is_mark(c);
    if (!ignorable && !mark) return false;
    bool has_base = begin > 0 && clusters_.items.back().char_class != CharClass::line_break;
    if (!has_base) {
      if (mark) return false;
      add(c, begin, end);
      clusters_.items.back().glyph_count = 0;
      clusters_.items.back().char_class = CharClass::ideographic;
      set_joint(clusters_.items.back(), c);
      // What forbids a break behind itself forbids one before itself too (UAX #14, LB11).
      if (clusters_.items.back().joint < 0 && clusters_.items.size() > 1) (clusters_.items.end() - 2)->joint = -1;
      return true;
    }
    Cluster& base = clusters_.items.back();
    if (mark && !room_for_mark(c, begin)) return false;
    base.text_end = end;
    set_joint(base, c);
    if (is_variation_selector(c)) base.selector = c;
    base.has_marks |= mark;
    return true;
  }

  // One too many is reported and stands by itself, so that no cluster is longer than it may be.
  bool room_for_mark(char32_t c, std::uint32_t begin) {
    const std::size_t base = clusters_.items.size();
    marks_ = base == marked_ ? marks_ + 1 : 1;
    marked_ = base;
    if (marks_ <= most_marks) return true;
    const auto& found = clusters_.missing;  // told once in a run
    if (found.empty() || found.back().run != run_) clusters_.missing.push_back({c, 0, run_, begin, true});
    return false;
  }

  static void set_joint(Cluster& cluster, char32_t c) {
    if (c == zero_width_space) cluster.joint = 1;
    if (c == word_joiner || c == zero_width_no_break_space) cluster.joint = -1;
  }

  Clusters& clusters_;
  std::uint32_t run_ = 0;
  std::size_t marked_ = 0;  // how many clusters there were with the last mark,
  int marks_ = 0;           // and how many marks the last of them has
};

}  // namespace

void collect(const Paragraph& paragraph, Clusters& clusters) {
  Collector collector(clusters);
  for (std::uint32_t i = 0; i < paragraph.runs.size(); ++i) collector.add_run(paragraph.runs[i].text, i);
}

}  // namespace toji::typeset
