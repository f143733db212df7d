#pragma once
// Composite fonts (ISO 32000-1 9.7): Type0 over a CIDFont, Identity-H and Identity-V.
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "engine/page/document.h"
#include "out/pdf/glyph_codes.h"
#include "out/pdf/saver.h"

namespace toji::pdf {

// The faces of a document with their codes, in the order of their names.
class FontSet {
 public:
  // First pass: what pages show. Throws std::logic_error on .notdef (ISO 14289-1 7.21.8).
  void note(const page::GlyphRun&);
  // What the other has noted.
  void add(const FontSet&);
  // Between the passes.
  void assign();

  std::size_t size() const { return fonts_.size(); }
  const GlyphCodes& operator[](std::size_t i) const { return fonts_[i]; }
  // Which font a face is, that has been noted.
  std::size_t index(const font::Face*) const;

 private:
  std::size_t find(const font::Face*) const;  // size() where it is not there
  GlyphCodes& codes_of(const font::Face&);
  std::vector<GlyphCodes> fonts_;
  std::unordered_set<const page::Glyph*> noted_;  // of glyphs that come again, such as labels
};

// What is costly in a font, made without libharu and so on any thread: streams, deflated.
struct FontStreams {
  std::string program, to_unicode, cid_to_gid;  // cid_to_gid is empty for CFF
  std::size_t program_length = 0;               // undeflated
  std::uint64_t tag = 0;                        // digest of the program
};
FontStreams font_streams(const GlyphCodes&);

// Writes the fonts; the result is the font resource dictionary's entries: /H0 … horizontal, /V0 … vertical.
std::string add_fonts(Saver&, Objects&, const FontSet&, const std::vector<std::shared_ptr<const FontStreams>>&);

}  // namespace toji::pdf
