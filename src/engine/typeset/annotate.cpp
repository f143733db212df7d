#include <algorithm>

#include "base/utf8.h"
#include "engine/typeset/clusters.h"

namespace toji::typeset {
namespace {

using enum CharClass;

// A reading with its glyphs set solid; faces may change inside it.
struct Reading {
  std::string text;
  std::vector<page::Glyph> glyphs;
  std::vector<const font::Face*> faces;  // of each glyph
  Length width;
};

class Annotator {
 public:
  Annotator(const Paragraph& paragraph, Clusters& clusters) : paragraph_(paragraph), clusters_(clusters) {}

  void run() {
    auto& items = clusters_.items;
    for (std::size_t begin = 0; begin < items.size();) {
      std::size_t end = begin;
      while (end < items.size() && items[end].run == items[begin].run) ++end;
      const TextRun& run = paragraph_.runs[items[begin].run];
      if (!run.ruby.empty()) add_ruby(run, begin, end);
      if (run.style.emphasis != 0) add_emphasis(run, begin, end);
      begin = end;
    }
    // Each line looks for its own.
    const auto before = [](const Annotation& a, const Annotation& b) { return a.first < b.first; };
    if (!std::ranges::is_sorted(clusters_.annotations, before)) std::ranges::stable_sort(clusters_.annotations, before);
  }

 private:
  void add_ruby(const TextRun& run, std::size_t begin, std::size_t end) {
    if (run.ruby_kind == RubyKind::group || (run.ruby_kind == RubyKind::jukugo && !each_fits(run, begin, end))) {
      std::string all;
      for (const std::string& part : run.ruby) all += part;
      add_group(run, read(run, all), begin, end);
      return;
    }
    std::size_t part = 0;
    for (std::size_t i = begin; i < end && part < run.ruby.size(); ++i) {
      if (is_drawn(i) && !run.ruby[part++].empty()) add_mono(run, read(run, run.ruby[part - 1]), i);
    }
  }

  bool each_fits(const TextRun& run, std::size_t begin, std::size_t end) {
    std::size_t part = 0;
    for (std::size_t i = begin; i < end && part < run.ruby.size(); ++i) {
      if (is_drawn(i) && read(run, run.ruby[part++]).width > clusters_.items[i].advance) return false;
    }
    return true;
  }

  bool is_drawn(std::size_t i) const {
    const Cluster& c = clusters_.items[i];
    return c.glyph_count != 0 && !c.merged && c.char_class != line_break;
  }

  // JLREQ 3.3.3: ruby is set at half the size of its base.
  static Length ruby_size(const TextRun& run) { return run.style.size / 2; }

  Reading read(const TextRun& run, std::string_view text) {
    Reading reading;
    reading.text = text;
    for (std::uint32_t at = 0; at < text.size();) {
      std::uint32_t begin = at;
      char32_t c = next_character(text, at);
      font::Match found = font::match(*run.style.family, c);
      if (!found) {
        clusters_.missing.push_back({c, 0, static_cast<std::uint32_t>(&run - paragraph_.runs.data()), 0});
        continue;
      }
      page::Glyph glyph = upright_glyph(found, ruby_size(run));
      glyph.text_begin = begin;
      glyph.text_end = at;
      reading.width += glyph.advance;
      reading.glyphs.push_back(glyph);
      reading.faces.push_back(found.face);
    }
    return reading;
  }

  page::Glyph upright_glyph(const font::Match& found, Length size) const {
    page::Glyph glyph;
    glyph.id = found.glyph;
    if (paragraph_.style->vertical) {
      if (font::GlyphId form = found.face->vertical_form(found.glyph)) glyph.id = form;
      glyph.natural = found.face->vertical_advance(glyph.id).at(size);
    } else {
      glyph.natural = found.face->advance(glyph.id).at(size);
    }
    glyph.advance = glyph.natural;
    return glyph;
  }

  // JLREQ 3.3.5: centred over its character, set solid.
  void add_mono(const TextRun& run, Reading reading, std::size_t i) {
    Length start = widen(run, reading.width - clusters_.items[i].advance, i, i + 1);
    if (reading.width < clusters_.items[i].advance) start = (clusters_.items[i].advance - reading.width) / 2;
    attach(run, std::move(reading), i, i + 1, start);
  }

  // JLREQ 3.3.6: the shorter of the two is spread, half as much at its ends as between.
  void add_group(const TextRun& run, Reading reading, std::size_t begin, std::size_t end) {
    Length base;
    for (std::size_t i = begin; i < end; ++i) base += clusters_.items[i].advance;
    for (std::size_t i = begin + 1; i < end; ++i) {
      clusters_.items[i].break_before = false;
      clusters_.items[i].tied = true;
    }
    Length start = widen(run, reading.width - base, begin, end);
    auto count = static_cast<std::int64_t>(reading.glyphs.size());
    if (reading.width < base && count > 0) {
      Length share = (base - reading.width) / count;
      start = share / 2;
      for (page::Glyph& glyph : reading.glyphs) glyph.advance += share;
      reading.glyphs.back().advance -= share;
      reading.width = base - share;
    }
    attach(run, std::move(reading), begin, end, start);
  }

  // Makes room in the clusters for what the reading is wider by, less what may overhang; returns where it starts.
  Length widen(const TextRun& run, Length excess, std::size_t begin, std::size_t end) {
    if (excess.units() <= 0) return {};
    Length half = excess / 2;
    Length left = min(half, overhang(run, begin, -1));
    Length right = min(excess - half, overhang(run, end, 0));
    overhung_ = end;
    taken_ = right;
    std::int64_t count = 0;
    for (std::size_t i = begin; i < end; ++i) count += is_drawn(i) ? 1 : 0;
    if (count == 1) {
      inset(begin, half - left, excess - half - right);
      return -left;
    }
    Length share = (excess - left - right) / std::max(count, std::int64_t{1});
    for (std::size_t i = begin; i < end; ++i) inset(i, share / 2, share - share / 2);
    return -left;
  }

  void inset(std::size_t i, Length before, Length after) {
    if (!is_drawn(i)) return;
    Cluster& c = clusters_.items[i];
    c.advance += before + after;
    c.inset += before;
    c.inset_after += after;
  }

  // JLREQ 3.3.8: over kana up to one character of the ruby, not over ideographs nor over other ruby; two readings over
  // the same kana keep half a character of the ruby apart.
  Length overhang(const TextRun& run, std::size_t at, std::ptrdiff_t side) const {
    std::size_t i = at + static_cast<std::size_t>(side);
    if (i >= clusters_.items.size()) return {};
    const Cluster& c = clusters_.items[i];
    bool kana = c.char_class == hiragana || c.char_class == katakana || c.char_class == small_kana ||
                c.char_class == prolonged_sound_mark;
    if (!kana || !paragraph_.runs[c.run].ruby.empty()) return {};
    Length room = min(ruby_size(run), c.advance);
    if (side < 0 && i == overhung_) room = min(room, c.advance - taken_ - ruby_size(run) / 2);
    return max(room, Length());
  }

  void attach(const TextRun& run, Reading reading, std::size_t begin, std::size_t end, Length start) {
    for (std::size_t k = 0; k < reading.glyphs.size();) {
      Annotation part;
      part.kind = RunKind::ruby;
      part.first = begin;
      part.end = end;
      part.face = reading.faces[k];
      part.size = ruby_size(run);
      part.start = start;
      std::uint32_t text_begin = reading.glyphs[k].text_begin;
      for (; k < reading.glyphs.size() && reading.faces[k] == part.face; ++k)
        add_glyph(part, reading.glyphs[k], text_begin);
      part.text = reading.text.substr(text_begin, part.glyphs.back().text_end);
      start += part.width;
      clusters_.annotations.push_back(std::move(part));
    }
  }

  static void add_glyph(Annotation& part, page::Glyph glyph, std::uint32_t text_begin) {
    glyph.text_begin -= text_begin;
    glyph.text_end -= text_begin;
    part.width += glyph.advance;
    part.glyphs.push_back(glyph);
  }

  // JLREQ 3.3.9: over each character but spaces and marks.
  void add_emphasis(const TextRun& run, std::size_t begin, std::size_t end) {
    font::Match mark = font::match(*run.style.family, run.style.emphasis);
    if (!mark) {
      clusters_.missing.push_back({run.style.emphasis, 0, clusters_.items[begin].run, 0});
      return;
    }
    page::Glyph glyph = upright_glyph(mark, ruby_size(run));
    for (std::size_t i = begin; i < end; ++i) {
      const Cluster& c = clusters_.items[i];
      if (!is_drawn(i) || !takes_emphasis(c.char_class)) continue;
      Annotation dot;
      dot.kind = RunKind::emphasis;
      dot.first = i;
      dot.end = i + 1;
      dot.face = mark.face;
      dot.size = ruby_size(run);
      dot.start = (c.advance - glyph.advance) / 2;
      dot.width = glyph.advance;
      dot.text = to_utf8(run.style.emphasis);
      glyph.text_end = static_cast<std::uint32_t>(dot.text.size());
      dot.glyphs.push_back(glyph);
      clusters_.annotations.push_back(std::move(dot));
    }
  }

  static bool takes_emphasis(CharClass c) {
    switch (c) {
      case opening_bracket:
      case closing_bracket:
      case middle_dot:
      case full_stop:
      case comma:
      case ideographic_space:
      case western_space:
      case western_opening:
      case western_closing:
        return false;
      default:
        return true;
    }
  }

  const Paragraph& paragraph_;
  Clusters& clusters_;
  std::size_t overhung_ =
      static_cast<std::size_t>(-1);  // the cluster behind the last reading that was wider than its base
  Length taken_;                     // how far that reading hangs over it
};

}  // namespace

void annotate(const Paragraph& paragraph, Clusters& clusters) {
  bool any = std::any_of(paragraph.runs.begin(), paragraph.runs.end(),
                         [](const TextRun& run) { return !run.ruby.empty() || run.style.emphasis != 0; });
  if (any) Annotator(paragraph, clusters).run();
}

}  // namespace toji::typeset
