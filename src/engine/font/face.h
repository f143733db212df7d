#pragma once
// One font face: its file mapped, its tables behind HarfBuzz. Immutable after loading and shared read-only.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.h"
#include "engine/font/directory.h"

struct hb_face_t;
struct hb_font_t;

namespace toji::font {

struct Outline;
using GlyphId = std::uint32_t;  // 0 is .notdef

class Face {
 public:
  // Maps file and opens face number index of it (0 for a single font).
  // Throws EnvironmentError when the file cannot be opened or is no font.
  static std::unique_ptr<const Face> open(const std::string& path, unsigned index, std::string name);
  // A face of characters that an office drew itself; there is at least one.
  static std::unique_ptr<const Face> of_outlines(const std::vector<Outline>&, std::string name);
  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  std::uint64_t serial() const;                // of this run's faces, no two of which have the same
  const std::string& name() const;             // the name in fonts.xml
  const std::string& postscript_name() const;  // name table, id 6
  std::string version() const;                 // name table, id 5, on one line
  hb_face_t* hb_face() const;
  hb_font_t* hb_font() const;  // scale = units per em
  unsigned units_per_em() const;
  std::string_view table(std::uint32_t tag) const;  // its bytes; empty where there is none
  Identity identity() const;
  bool is_cff() const;  // outlines in CFF rather than glyf

  // 0 when the face has no glyph. A variation selector of 0 asks for the plain character.
  GlyphId glyph(char32_t c, char32_t variation_selector = 0) const;
  // What stands for a private-use character of such a face where its text is read; empty for all others.
  std::string_view reading(char32_t) const;
  // Advances as a fraction of the em.
  Em advance(GlyphId) const;
  Em vertical_advance(GlyphId) const;
  // The glyph for vertical lines (OpenType vert); 0 where the font has no other than this one.
  GlyphId vertical_form(GlyphId) const;
  // Whether features that are on by default change ASCII letters or digits (ligatures, kerning): if not, Western text
  // needs no shaping.
  bool shapes_ascii() const;
  // Vertical extent of the em box around the baseline: JLREQ 2.1 sets by the em box, not by ascent.
  Em em_box_top() const;     // above the baseline, e.g. 0.88
  Em em_box_bottom() const;  // below the baseline, e.g. 0.12

  // What is in memory of the face's file may leave it, for one who needs little of it from now on.
  void release() const;

 private:
  struct Data;
  explicit Face(std::unique_ptr<Data>);
  std::unique_ptr<Data> data_;
};

}  // namespace toji::font
