#include "out/pdf/fonts.h"

#include <hb-ot.h>

#include <algorithm>
#include <memory>

#include "out/pdf/clusters.h"
#include "out/pdf/deflate.h"
#include "out/pdf/digest.h"
#include "out/pdf/numbers.h"
#include "out/pdf/subset.h"
#include "out/pdf/to_unicode.h"
#include "out/pdf/widths.h"

namespace toji::pdf {
namespace {

constexpr int symbolic = 1 << 2;  // font flags, table 123
constexpr int usual_stem = 80;    // StemV is required, but no table of the font states it

std::vector<font::GlyphId> glyphs_of(const GlyphCodes& codes) {
  std::vector<font::GlyphId> glyphs;
  for (const auto& entry : codes.entries()) glyphs.push_back(entry.glyph);
  std::sort(glyphs.begin(), glyphs.end());
  glyphs.erase(std::unique(glyphs.begin(), glyphs.end()), glyphs.end());
  return glyphs;
}

// CIDToGIDMap, table 117: two bytes a CID, the high one first.
std::string cid_to_gid_map(const GlyphCodes& codes, const Subset& subset) {
  std::string map(2, '\0');
  for (const auto& entry : codes.entries()) {
    const font::GlyphId gid = subset.new_ids.at(entry.glyph);
    map += static_cast<char>(gid >> 8);
    map += static_cast<char>(gid & 0xFF);
  }
  return map;
}

// Six capitals and "+", 9.6.4.
std::string subset_name(const GlyphCodes& codes, std::uint64_t tag) {
  std::string name;
  for (int i = 0; i < 6; ++i, tag /= 26) name += static_cast<char>('A' + tag % 26);
  name += '+';
  for (const char c : codes.face().postscript_name().substr(0, 100)) {
    const bool regular = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    name += regular ? c : '-';  // a name has no blanks; libharu would let them through
  }
  return name;
}

std::int64_t per_mille(std::int64_t font_units, const font::Face& face) {
  return Length::round_div(font_units * 1000, face.units_per_em());
}

std::int32_t per_mille(Em em) { return static_cast<std::int32_t>(Length::round_div(em.units() * 1000, Em::per_em)); }

// xMin, yMin, xMax, yMax of the head table (OpenType, head, offset 36).
std::string font_bbox(const font::Face& face) {
  const std::string_view head = face.table(font::table_tag("head"));
  std::string box = "/FontBBox[";
  for (unsigned at = 36; at < 44; at += 2) {
    append_integer(box, per_mille(static_cast<std::int16_t>(font::u16_at(head, at)), face));
    box += ' ';
  }
  box.back() = ']';
  return box;
}

// OS/2's sCapHeight from its version 2 on (OpenType, OS/2, offset 88), else what HarfBuzz makes of the letter H.
std::int32_t cap_height(const font::Face& face) {
  const std::string_view os2 = face.table(font::table_tag("OS/2"));
  hb_position_t height = static_cast<std::int16_t>(font::u16_at(os2, 88));
  if (font::u16_at(os2, 0) < 2)
    hb_ot_metrics_get_position_with_fallback(face.hb_font(), HB_OT_METRICS_TAG_CAP_HEIGHT, &height);
  return static_cast<std::int32_t>(per_mille(height, face));
}

Ref add_program(Saver& saver, Objects& objects, const font::Face& face, const FontStreams& streams) {
  const Ref ref = saver.reserve();
  Dict dict(objects);
  if (face.is_cff()) {
    dict.name("Subtype", "CIDFontType0C");
  } else {
    dict.integer("Length1", static_cast<std::int32_t>(streams.program_length));
  }
  saver.add_stream(ref, dict, streams.program, Saver::Encoding::deflated);
  return ref;
}

// 9.8
Ref add_descriptor(Saver& saver, Objects& objects, const font::Face& face, const std::string& name, Ref program) {
  const Ref ref = saver.reserve();
  Dict dict(objects, "FontDescriptor");
  dict.name("FontName", name).integer("Flags", symbolic).integer("ItalicAngle", 0).integer("StemV", usual_stem);
  dict.integer("Ascent", per_mille(face.em_box_top())).integer("Descent", -per_mille(face.em_box_bottom()));
  dict.integer("CapHeight", cap_height(face)).raw(font_bbox(face));
  dict.ref(face.is_cff() ? "FontFile3" : "FontFile2", program);
  saver.add(ref, dict);
  return ref;
}

// 9.7.4. Vertically a glyph hangs from its em box's top on the box's centre line and advances by an em; other vertical
// advances are stated where they occur, in TJ.
Ref add_cid_font(Saver& saver, Objects& objects, const GlyphCodes& codes, const FontStreams& streams,
                 const std::string& name) {
  const font::Face& face = codes.face();
  const Ref descriptor = add_descriptor(saver, objects, face, name, add_program(saver, objects, face, streams));
  const Ref ref = saver.reserve();
  Dict dict(objects, "Font");
  dict.name("Subtype", face.is_cff() ? "CIDFontType0" : "CIDFontType2").name("BaseFont", name);
  dict.ref("FontDescriptor", descriptor).raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>");
  dict.raw(width_entries(codes));
  if (codes.vertical) {
    std::string metrics = "/DW2[";
    append_integer(metrics, per_mille(face.em_box_top()));
    dict.raw(metrics + " -1000]");
  }
  if (!face.is_cff()) {
    const Ref map = saver.reserve();
    saver.add_stream(map, Dict(objects), streams.cid_to_gid, Saver::Encoding::deflated);
    dict.ref("CIDToGIDMap", map);
  }
  saver.add(ref, dict);
  return ref;
}

struct Type0 {
  std::string name;
  Ref descendant, to_unicode;
};

Ref add_type0(Saver& saver, Objects& objects, const Type0& font, const char* encoding) {
  const Ref ref = saver.reserve();
  Dict dict(objects, "Font");
  dict.name("Subtype", "Type0").name("BaseFont", font.name).name("Encoding", encoding);
  std::string descendants = "/DescendantFonts[";
  append_ref(descendants, font.descendant);
  dict.raw(descendants + "]").ref("ToUnicode", font.to_unicode);
  saver.add(ref, dict);
  return ref;
}

void append_resource(std::string& entries, char mode, std::size_t i, Ref font) {
  entries += '/';
  entries += mode;
  append_integer(entries, static_cast<std::int64_t>(i));
  entries += ' ';
  append_ref(entries, font);
}

}  // namespace

void FontSet::assign() {
  noted_ = {};
  std::stable_sort(fonts_.begin(), fonts_.end(),
                   [](const auto& a, const auto& b) { return a.face().name() < b.face().name(); });
  for (auto& font : fonts_) font.assign();
}

GlyphCodes& FontSet::codes_of(const font::Face& face) {
  const std::size_t font = find(&face);
  return font < fonts_.size() ? fonts_[font] : fonts_.emplace_back(face);
}

void FontSet::add(const FontSet& other) {
  for (const GlyphCodes& codes : other.fonts_) codes_of(codes.face()).add(codes);
}

void FontSet::note(const page::GlyphRun& run) {
  GlyphCodes& codes = codes_of(*run.face);
  (run.vertical ? codes.vertical : codes.horizontal) = true;
  if (run.glyphs.is_shared() && !noted_.insert(run.glyphs.data()).second) return;
  for (std::size_t i = 0; i < run.glyphs.size();) {
    if (const char32_t c = lone_character(run, i); c != 0 && codes.is_noted(run.glyphs[i].id, c)) {
      ++i;
      continue;
    }
    const Cluster cluster = cluster_at(run, i);
    for (; i < cluster.end; ++i) codes.note(run.glyphs[i].id, part_of(cluster, i));
  }
}

std::size_t FontSet::index(const font::Face* face) const {
  const std::size_t font = find(face);
  if (font == fonts_.size()) throw std::logic_error("pdf: a font that no page has noted");
  return font;
}

std::size_t FontSet::find(const font::Face* face) const {
  const auto found = std::find_if(fonts_.begin(), fonts_.end(), [&](const auto& f) { return &f.face() == face; });
  return static_cast<std::size_t>(found - fonts_.begin());
}

FontStreams font_streams(const GlyphCodes& codes) {
  const Subset program = subset(codes.face(), glyphs_of(codes), codes.keeps_glyph_ids());
  FontStreams streams;
  streams.program = deflate(program.program);
  streams.program_length = program.program.size();
  streams.tag = digest(program.program);
  streams.to_unicode = deflate(to_unicode_cmap(codes.entries()));
  if (!codes.face().is_cff()) streams.cid_to_gid = deflate(cid_to_gid_map(codes, program));
  return streams;
}

std::string add_fonts(Saver& saver, Objects& objects, const FontSet& fonts,
                      const std::vector<std::shared_ptr<const FontStreams>>& streams) {
  std::string resources;
  for (std::size_t i = 0; i < fonts.size(); ++i) {
    Type0 font{subset_name(fonts[i], streams[i]->tag), 0, saver.reserve()};
    saver.add_stream(font.to_unicode, Dict(objects), streams[i]->to_unicode, Saver::Encoding::deflated);
    font.descendant = add_cid_font(saver, objects, fonts[i], *streams[i], font.name);
    if (fonts[i].horizontal) append_resource(resources, 'H', i, add_type0(saver, objects, font, "Identity-H"));
    if (fonts[i].vertical) append_resource(resources, 'V', i, add_type0(saver, objects, font, "Identity-V"));
  }
  return resources;
}

}  // namespace toji::pdf
