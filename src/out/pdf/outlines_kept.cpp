#include "out/pdf/outlines_kept.h"

namespace toji::pdf {
namespace {

using font::table_tag;
using font::u16_at;
using font::u32_at;

constexpr std::size_t header_size = 10;  // of a glyph: the number of its contours, and its box

class Glyphs {
 public:
  Glyphs(std::string_view glyf, std::string_view loca, std::string_view head)
      : glyf_(glyf), loca_(loca), long_offsets_(u16_at(head, 50) != 0) {}

  // A glyph's bytes; empty for one without outline.
  std::string_view of(font::GlyphId glyph) const {
    const std::size_t begin = offset(glyph), end = offset(glyph + 1);
    return begin < end && end <= glyf_.size() ? glyf_.substr(begin, end - begin) : std::string_view();
  }

 private:
  std::size_t offset(font::GlyphId glyph) const {
    const std::size_t at = glyph;
    return long_offsets_ ? u32_at(loca_, 4 * at) : 2 * std::size_t{u16_at(loca_, 2 * at)};
  }

  std::string_view glyf_, loca_;
  bool long_offsets_;
};

bool has_outline(std::string_view glyph) { return glyph.size() > header_size && u16_at(glyph, 0) != 0; }
bool is_composite(std::string_view glyph) { return (u16_at(glyph, 0) & 0x8000) != 0; }

// The glyphs that a composite one is made of; none where its description is cut off.
std::vector<font::GlyphId> parts_of(std::string_view glyph) {
  constexpr unsigned words = 0x1, scale = 0x8, more = 0x20, two_scales = 0x40, matrix = 0x80;
  std::vector<font::GlyphId> parts;
  for (std::size_t at = header_size; at + 4 <= glyph.size();) {
    const unsigned flags = u16_at(glyph, at);
    parts.push_back(u16_at(glyph, at + 2));
    at += 4 + ((flags & words) != 0 ? 4 : 2);
    at += (flags & scale) != 0 ? 2 : (flags & two_scales) != 0 ? 4 : (flags & matrix) != 0 ? 8 : 0;
    if ((flags & more) == 0) return parts;
  }
  return {};
}

// Whether a glyph has in the subset the outline that it has in the face, and so each part of a composite one; a part
// may be as empty as a space. Parts have parts of their own, but no font goes far in that.
bool is_kept(const Glyphs& all, font::GlyphId glyph, const Glyphs& kept, font::GlyphId new_id, int depth = 0) {
  constexpr int deepest = 16;
  const std::string_view before = all.of(glyph), after = kept.of(new_id);
  if (!has_outline(before)) return true;
  if (!has_outline(after) || is_composite(before) != is_composite(after)) return false;
  if (!is_composite(before) || depth == deepest) return true;
  const auto parts = parts_of(before), new_parts = parts_of(after);
  if (parts.empty() || parts.size() != new_parts.size()) return false;
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (!is_kept(all, parts[i], kept, new_parts[i], depth + 1)) return false;
  return true;
}

}  // namespace

bool outlines_kept(const font::Face& face, const std::vector<font::GlyphId>& glyphs, std::string_view subset,
                   const std::vector<font::GlyphId>& new_ids) {
  const auto directory = font::Directory::read(subset, 0);
  if (!directory || directory->declared_size() > subset.size()) return false;
  for (const auto tag : {table_tag("head"), table_tag("hhea"), table_tag("hmtx"), table_tag("maxp"), table_tag("loca")})
    if (directory->table(tag).empty()) return false;
  const auto glyphs_of = [](const auto& font) {
    return Glyphs(font.table(table_tag("glyf")), font.table(table_tag("loca")), font.table(table_tag("head")));
  };
  const Glyphs all = glyphs_of(face), kept = glyphs_of(*directory);
  for (std::size_t i = 0; i < glyphs.size(); ++i)
    if (!is_kept(all, glyphs[i], kept, new_ids[i])) return false;
  return true;
}

}  // namespace toji::pdf
