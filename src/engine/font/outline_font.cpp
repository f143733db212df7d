// The tables of a small CFF font.
#include <hb.h>

#include <algorithm>
#include <memory>

#include "engine/font/outline.h"

namespace toji::font {
namespace {

constexpr int em = 1000, em_box_top = 880;  // JLREQ 2.1's em box, placed as Japanese fonts place it
constexpr const char* postscript_name = "TojiGaiji";
constexpr unsigned first_own_string = 391;  // 5176 appendix A: below are the standard strings

void put(std::string& out, std::uint32_t value, int bytes) {
  while (bytes-- != 0) out += static_cast<char>(value >> 8 * bytes & 0xFF);
}

// 5176, 5 INDEX Data.
std::string index(const std::vector<std::string>& items) {
  std::string out;
  put(out, static_cast<std::uint32_t>(items.size()), 2);
  if (items.empty()) return out;
  put(out, 4, 1);
  std::uint32_t offset = 1;
  put(out, offset, 4);
  for (const std::string& item : items) put(out, offset += static_cast<std::uint32_t>(item.size()), 4);
  for (const std::string& item : items) out += item;
  return out;
}

// 5176, table 3: always five bytes, so that sizes do not depend on values.
void put_operand(std::string& dict, std::size_t value) {
  dict += 29;
  put(dict, static_cast<std::uint32_t>(value), 4);
}

// 5177, 3.2: always three bytes.
void put_number(std::string& program, std::int32_t value) {
  program += 28;
  put(program, static_cast<std::uint32_t>(value), 2);
}

// 5177: rmoveto, rlineto, rrcurveto, endchar. Contours are closed by the next one.
std::string char_string(const Outline& outline) {
  std::string out;
  std::int32_t x = 0, y = 0;
  for (const OutlineStep& step : outline.steps) {
    if (step.verb == 'Z') continue;
    const int numbers = step.verb == 'C' ? 6 : 2;
    for (int i = 0; i < numbers; i += 2) {
      const std::int32_t to_x = step.points[i], to_y = em_box_top - step.points[i + 1];
      put_number(out, to_x - x);
      put_number(out, to_y - y);
      x = to_x;
      y = to_y;
    }
    out += static_cast<char>(step.verb == 'M' ? 21 : step.verb == 'L' ? 5 : 8);
  }
  return out += 14;
}

std::string glyph_name(char32_t code) {
  std::string name = "u";
  for (int shift = 20; shift >= 0; shift -= 4) name += "0123456789ABCDEF"[code >> shift & 0xF];
  return name;
}

std::string top_dict(std::size_t charset, std::size_t char_strings, std::size_t private_size, std::size_t private_at) {
  std::string dict;
  put_operand(dict, charset);
  dict += 15;
  put_operand(dict, char_strings);
  dict += 17;
  put_operand(dict, private_size);
  put_operand(dict, private_at);
  return dict += 18;
}

std::string cff_table(const std::vector<Outline>& outlines) {
  std::vector<std::string> names, programs{std::string(1, 14)};
  for (const Outline& outline : outlines) {
    names.push_back(glyph_name(outline.code));
    programs.push_back(char_string(outline));
  }
  const std::string begin = std::string("\1\0\4\4", 4) + index({postscript_name});
  const std::string behind = index(names) + index({});
  std::string charset(1, 2), widths;
  put(charset, first_own_string, 2);
  put(charset, static_cast<std::uint32_t>(outlines.size() - 1), 2);
  put_operand(widths, em);
  widths += 20;  // defaultWidthX
  const std::string glyphs = index(programs);
  const std::size_t charset_at = begin.size() + index({top_dict(0, 0, 0, 0)}).size() + behind.size();
  const std::size_t glyphs_at = charset_at + charset.size(), private_at = glyphs_at + glyphs.size();
  return begin + index({top_dict(charset_at, glyphs_at, widths.size(), private_at)}) + behind + charset + glyphs +
         widths;
}

std::string head_table() {
  std::string out;
  put(out, 0x10000, 4);        // version
  put(out, 0x10000, 4);        // fontRevision
  put(out, 0, 4);              // checkSumAdjustment
  put(out, 0x5F0F3CF5, 4);     // magicNumber
  put(out, 3, 2);              // flags
  put(out, em, 2);             // unitsPerEm
  out.append(16, '\0');        // created, modified
  put(out, 0, 2);              // xMin
  put(out, 0x10000 - 120, 2);  // yMin
  put(out, em, 2);             // xMax
  put(out, em_box_top, 2);     // yMax
  put(out, 0, 2);              // macStyle
  put(out, 8, 2);              // lowestRecPPEM
  put(out, 2, 2);              // fontDirectionHint
  put(out, 0, 4);              // indexToLocFormat, glyphDataFormat
  return out;
}

std::string hhea_table(std::size_t glyphs) {
  std::string out;
  put(out, 0x10000, 4);
  put(out, em_box_top, 2);
  put(out, 0x10000 - (em - em_box_top), 2);
  put(out, 0, 2);   // lineGap
  put(out, em, 2);  // advanceWidthMax
  put(out, 0, 4);   // minimal side bearings
  put(out, em, 2);  // xMaxExtent
  put(out, 1, 2);   // caretSlopeRise
  out.append(14, '\0');
  put(out, static_cast<std::uint32_t>(glyphs), 2);
  return out;
}

std::string hmtx_table(std::size_t glyphs) {
  std::string out;
  for (std::size_t i = 0; i < glyphs; ++i) put(out, em << 16, 4);
  return out;
}

// Only what this program reads of it: the typographic extent.
std::string os2_table() {
  std::string out(78, '\0'), extent;
  put(extent, em_box_top, 2);
  put(extent, 0x10000 - (em - em_box_top), 2);
  return out.replace(68, 4, extent);
}

// Format 12, a group for each character.
std::string cmap_table(const std::vector<Outline>& outlines) {
  const auto count = static_cast<std::uint32_t>(outlines.size());
  std::vector<std::pair<char32_t, std::uint32_t>> sorted;
  for (std::uint32_t i = 0; i < count; ++i) sorted.emplace_back(outlines[i].code, i + 1);
  std::sort(sorted.begin(), sorted.end());
  std::string out;
  put(out, 1, 4);             // version, numTables
  put(out, 3 << 16 | 10, 4);  // Windows, UCS-4
  put(out, 12, 4);            // offset
  put(out, 12 << 16, 4);
  put(out, 16 + 12 * count, 4);
  put(out, 0, 4);
  put(out, count, 4);
  for (const auto& [code, glyph] : sorted) {
    put(out, code, 4);
    put(out, code, 4);
    put(out, glyph, 4);
  }
  return out;
}

std::string name_table() {
  std::string text;
  for (const char* c = postscript_name; *c != '\0'; ++c) put(text, static_cast<unsigned char>(*c), 2);
  std::string out;
  put(out, 1, 4);       // format, count
  put(out, 6 + 12, 2);  // offset of the strings
  put(out, 3 << 16 | 1, 4);
  put(out, 0x409, 2);  // English
  put(out, 6, 2);      // PostScript name
  put(out, static_cast<std::uint32_t>(text.size()), 2);
  put(out, 0, 2);
  return out + text;
}

std::string maxp_table(std::size_t glyphs) {
  std::string out;
  put(out, 0x5000, 4);
  put(out, static_cast<std::uint32_t>(glyphs), 2);
  return out;
}

}  // namespace

std::string make_font(const std::vector<Outline>& outlines) {
  const std::size_t glyphs = outlines.size() + 1;
  const std::unique_ptr<hb_face_t, decltype(&hb_face_destroy)> builder(hb_face_builder_create(), hb_face_destroy);
  const auto add = [&](const char* tag, const std::string& table) {
    hb_blob_t* blob =
        hb_blob_create(table.data(), static_cast<unsigned>(table.size()), HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr);
    hb_face_builder_add_table(builder.get(), hb_tag_from_string(tag, 4), blob);
    hb_blob_destroy(blob);
  };
  add("CFF ", cff_table(outlines));
  add("OS/2", os2_table());
  add("cmap", cmap_table(outlines));
  add("head", head_table());
  add("hhea", hhea_table(glyphs));
  add("hmtx", hmtx_table(glyphs));
  add("maxp", maxp_table(glyphs));
  add("name", name_table());
  const std::unique_ptr<hb_blob_t, decltype(&hb_blob_destroy)> blob(hb_face_reference_blob(builder.get()),
                                                                    hb_blob_destroy);
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob.get(), &size);
  return {data, size};
}

}  // namespace toji::font
