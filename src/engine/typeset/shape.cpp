#include <hb.h>

#include <array>
#include <memory>
#include <new>

#include "base/utf8.h"
#include "engine/typeset/character_name.h"
#include "engine/typeset/clusters.h"

namespace toji::typeset {
namespace {

using font::GlyphId;

struct BufferDeleter {
  void operator()(hb_buffer_t* b) const { hb_buffer_destroy(b); }
};
using BufferPtr = std::unique_ptr<hb_buffer_t, BufferDeleter>;

// A thread shapes with one buffer; it carries nothing from call to call.
hb_buffer_t* cleared_buffer() {
  thread_local BufferPtr buffer;
  if (!buffer || !hb_buffer_allocation_successful(buffer.get())) buffer.reset(hb_buffer_create());
  if (buffer.get() == hb_buffer_get_empty()) throw std::bad_alloc();
  hb_buffer_clear_contents(buffer.get());
  hb_buffer_set_flags(buffer.get(), HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  return buffer.get();
}

bool is_presentation_selector(char32_t c) { return c == 0xFE0E || c == 0xFE0F; }

bool is_word_part(const Cluster& c) {
  const bool in_words = c.posture == Posture::horizontal || c.posture == Posture::sideways;
  return c.char_class == CharClass::western && !c.has_marks && c.selector == 0 && in_words;
}

class Shaper {
 public:
  Shaper(const Paragraph& paragraph, Clusters& clusters) : paragraph_(paragraph), clusters_(clusters) {}

  void run() {
    auto& items = clusters_.items;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (items[i].char_class != CharClass::line_break && items[i].glyph_count != 0) find_glyph(items[i]);
    }
    for (std::size_t i = 0; i < items.size();) i = shape_at(i);
    if (!paragraph_.style->vertical) return;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (items[i].posture == Posture::combined) join_combined(i);
    }
  }

 private:
  const TextStyle& style_of(const Cluster& c) const { return paragraph_.runs[c.run].style; }

  Length advance_at(const Cluster& c, Em em) const {
    const TextStyle& style = style_of(c);
    Length advance = em.at(style.size);
    return style.condense == 1000 ? advance : advance.scaled(style.condense, 1000);
  }

  void find_glyph(Cluster& c) {
    const font::Family& family = *style_of(c).family;
    char32_t wanted = c.character == U'\t' ? U' ' : c.character;
    font::Match found = is_private_use(c.character) ? own(family, c) : font::match(family, wanted, c.selector);
    if (!found && is_presentation_selector(c.selector) && !is_private_use(c.character))
      found = font::match(family, wanted);
    if (found && c.has_marks) found = match_with_marks(family, c, found);
    if (!found) return set_missing(c);
    c.face = found.face;
    c.glyph = found.glyph;
    c.advance = advance_at(c, found.advance);
    if (c.posture == Posture::upright || c.posture == Posture::sideways) turn(c);
  }

  // What a font happens to draw for a private-use code is not what the office means by it.
  static font::Match own(const font::Family& family, const Cluster& c) {
    if (!family.own() || c.selector != 0 || c.has_marks) return {};
    const GlyphId glyph = family.own()->glyph(c.character);
    return {family.own(), glyph, family.own()->advance(glyph)};
  }

  // The first face that has the base with its marks, apart or composed; marks that none has with it are reported.
  font::Match match_with_marks(const font::Family& family, const Cluster& c, font::Match base) {
    for (std::size_t i = 0; i < family.size(); ++i) {
      const font::Face& face = family.face(i);
      GlyphId glyph = face.glyph(c.character, c.selector);
      if (glyph != 0 && missing_mark(face, c) == 0) return {&face, glyph, face.advance(glyph)};
    }
    clusters_.missing.push_back({missing_mark(*base.face, c), 0, c.run, c.text_begin});
    return base;
  }

  // The first mark of the cluster that the face can neither draw nor compose with the base; 0 where there is none.
  char32_t missing_mark(const font::Face& face, const Cluster& c) const {
    const std::string_view text(paragraph_.runs[c.run].text);
    std::uint32_t at = c.text_begin;
    hb_codepoint_t composed = next_character(text, at);
    while (at < c.text_end) {
      char32_t mark = next_character(text, at);
      if (mark == c.selector || face.glyph(mark) != 0) continue;
      hb_codepoint_t both = 0;
      bool composes =
          hb_unicode_compose(hb_unicode_funcs_get_default(), composed, mark, &both) && face.glyph(both) != 0;
      if (!composes) return mark;
      composed = both;
    }
    return 0;
  }

  // What the font has a vertical form for stands upright, Western characters apart.
  void turn(Cluster& c) const {
    const GlyphId form = is_western(c.char_class) ? 0 : c.face->vertical_form(c.glyph);
    if (form != 0) {
      c.glyph = form;
      c.posture = Posture::upright;
    }
    if (c.posture == Posture::upright) c.advance = c.face->vertical_advance(c.glyph).at(style_of(c).size);
  }

  // 縦中横: the first cluster takes one em of the line, the others none.
  void join_combined(std::size_t i) {
    Cluster& c = clusters_.items[i];
    if (c.glyph_count != 1) return;
    clusters_.pool.push_back({c.glyph, c.advance, c.advance, {}, {}, 0, 0});
    c.pooled = true;
    c.glyph = static_cast<std::uint32_t>(clusters_.pool.size() - 1);
    c.advance = c.merged ? Length() : style_of(c).size;
  }

  void set_missing(Cluster& c) {
    clusters_.missing.push_back({c.character, c.selector, c.run, c.text_begin});
    c.glyph_count = 0;
    c.advance = advance_at(c, Em::ratio(1, 1));
  }

  // Shapes what begins at cluster i where a feature can apply, and returns the cluster behind it.
  std::size_t shape_at(std::size_t i) {
    const auto& items = clusters_.items;
    if (!items[i].face) return i + 1;
    if (items[i].has_marks) {
      shape_range(i, i + 1);
      if (items[i].posture == Posture::upright) stand_upright(clusters_.items[i]);
      return i + 1;
    }
    if (!is_word_part(items[i])) return i + 1;
    std::size_t end = i + 1;
    while (end < items.size() && items[end].run == items[i].run && items[end].face == items[i].face &&
           is_word_part(items[end])) {
      ++end;
    }
    if (items[i].face->shapes_ascii()) shape_range(i, end);
    return end;
  }

  // HarfBuzz over the source text of the clusters [begin, end), all in one face. Cluster values are the clusters'
  // indices.
  void shape_range(std::size_t begin, std::size_t end) {
    hb_buffer_t* buffer = cleared_buffer();
    const Cluster& first = clusters_.items[begin];
    const std::string& text = paragraph_.runs[first.run].text;
    for (std::size_t i = begin; i < end; ++i) add_text(buffer, text, i);
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_language(buffer, hb_language_from_string("ja", 2));
    hb_buffer_guess_segment_properties(buffer);
    const bool shaped = hb_shape_full(first.face->hb_font(), buffer, nullptr, 0, nullptr);
    if (!shaped || !hb_buffer_allocation_successful(buffer)) throw std::bad_alloc();
    take_glyphs(buffer, begin, end);
  }

  void add_text(hb_buffer_t* buffer, const std::string& text, std::size_t i) const {
    const Cluster& c = clusters_.items[i];
    unsigned before = hb_buffer_get_length(buffer);
    hb_buffer_add_utf8(buffer, text.data() + c.text_begin, static_cast<int>(c.text_end - c.text_begin), 0, -1);
    unsigned count = 0;
    hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    for (unsigned k = before; k < count; ++k) infos[k].cluster = static_cast<std::uint32_t>(i);
  }

  void take_glyphs(hb_buffer_t* buffer, std::size_t begin, std::size_t end) {
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, nullptr);
    for (std::size_t i = begin; i < end; ++i) clusters_.items[i].merged = true;
    for (unsigned k = 0; k < count; ++k) {
      Cluster& c = clusters_.items[infos[k].cluster];
      if (c.merged) start_pooled(c);
      add_pooled(c, infos[k].codepoint, positions[k]);
    }
    join_merged(begin, end);
  }

  void start_pooled(Cluster& c) {
    c.merged = false;
    c.pooled = true;
    c.glyph = static_cast<std::uint32_t>(clusters_.pool.size());
    c.glyph_count = 0;
    c.advance = {};
  }

  void add_pooled(Cluster& c, std::uint32_t id, const hb_glyph_position_t& position) {
    if (id == 0) return;  // reported as missing when the face was chosen
    auto length = [&](int units) { return advance_at(c, Em::ratio(units, c.face->units_per_em())); };
    page::Glyph glyph;
    glyph.id = id;
    glyph.natural = glyph.advance = length(position.x_advance);
    glyph.dx = length(position.x_offset);
    glyph.dy = -Em::ratio(position.y_offset, c.face->units_per_em()).at(style_of(c).size);
    c.advance += glyph.advance;
    clusters_.pool.push_back(glyph);
    ++c.glyph_count;
  }

  // In a vertical line, what was shaped for a horizontal one: a base takes its vertical form and room; a mark, which takes
  // none, keeps to the base before it.
  void stand_upright(Cluster& c) {
    const Length size = style_of(c).size;
    Length pen, middle, down;  // horizontally, the pen and the middle of the base; vertically, the base's advance
    c.advance = {};
    for (std::uint32_t k = 0; k < c.glyph_count; ++k) {
      page::Glyph& glyph = clusters_.pool[c.glyph + k];
      const Length half = advance_at(c, c.face->advance(glyph.id)) / 2;
      if (k > 0 && glyph.advance == Length()) {
        glyph.dx += pen + half - middle;
        glyph.dy -= down;
        continue;
      }
      middle = pen + half;
      pen += glyph.advance;
      if (const GlyphId form = c.face->vertical_form(glyph.id)) glyph.id = form;
      glyph.dx = glyph.dy = {};
      glyph.natural = glyph.advance = down = c.face->vertical_advance(glyph.id).at(size);
      c.advance += down;
    }
  }

  // A cluster without glyphs of its own belongs to the ligature before it.
  void join_merged(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin, owner = begin; i < end; ++i) {
      Cluster& c = clusters_.items[i];
      if (!c.merged) {
        owner = i;
        continue;
      }
      clusters_.items[owner].text_end = c.text_end;
      c.advance = {};
      c.glyph_count = 0;
    }
  }

  const Paragraph& paragraph_;
  Clusters& clusters_;
};

}  // namespace

void shape(const Paragraph& paragraph, Clusters& clusters) { Shaper(paragraph, clusters).run(); }

}  // namespace toji::typeset
