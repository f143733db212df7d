#include "engine/font/glyph_names.h"

#include <hb.h>

#include <memory>

namespace toji::font {
namespace {

struct SetDeleter {
  void operator()(hb_set_t* set) const { hb_set_destroy(set); }
};
using SetPtr = std::unique_ptr<hb_set_t, SetDeleter>;

bool is_private(hb_codepoint_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }

std::u32string plain(hb_font_t* font, hb_codepoint_t wanted) {
  const SetPtr all(hb_set_create());
  hb_face_collect_unicodes(hb_font_get_face(font), all.get());
  for (hb_codepoint_t c = HB_SET_VALUE_INVALID; hb_set_next(all.get(), &c);) {
    hb_codepoint_t glyph = 0;
    if (!is_private(c) && hb_font_get_nominal_glyph(font, c, &glyph) && glyph == wanted) return {char32_t{c}};
  }
  return {};
}

std::u32string sequence(hb_font_t* font, hb_codepoint_t wanted) {
  const SetPtr selectors(hb_set_create()), bases(hb_set_create());
  hb_face_t* face = hb_font_get_face(font);
  hb_face_collect_variation_selectors(face, selectors.get());
  for (hb_codepoint_t selector = HB_SET_VALUE_INVALID; hb_set_next(selectors.get(), &selector);) {
    hb_set_clear(bases.get());
    hb_face_collect_variation_unicodes(face, selector, bases.get());
    for (hb_codepoint_t c = HB_SET_VALUE_INVALID; hb_set_next(bases.get(), &c);) {
      hb_codepoint_t glyph = 0;
      if (hb_font_get_variation_glyph(font, c, selector, &glyph) && glyph == wanted)
        return {char32_t{c}, char32_t{selector}};
    }
  }
  return {};
}

}  // namespace

std::u32string characters_of(const Face& face, const std::string& glyph_name) {
  hb_font_t* font = face.hb_font();
  hb_codepoint_t glyph = 0;
  if (!hb_font_get_glyph_from_name(font, glyph_name.data(), static_cast<int>(glyph_name.size()), &glyph)) return {};
  std::u32string found = plain(font, glyph);
  return found.empty() ? sequence(font, glyph) : found;
}

}  // namespace toji::font
