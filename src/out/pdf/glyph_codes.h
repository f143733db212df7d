#pragma once
// The character codes of one face in the file: a CID for each (glyph, text), so that the text stays right where two
// characters share a glyph (ISO 32000-1 9.7.4 and 9.10). Codes follow from the set of pairs alone, not from the order
// in which they come, so a page's operators change only with the page or with the set.
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/font/face.h"
#include "out/pdf/unicode.h"

namespace toji::pdf {

using Cid = std::uint16_t;

class GlyphCodes {
 public:
  explicit GlyphCodes(const font::Face&);
  GlyphCodes(GlyphCodes&&) noexcept = default;  // no copies: sequence_texts_ looks into sequences_
  GlyphCodes& operator=(GlyphCodes&&) noexcept = default;

  // First pass: this glyph stands for this text. Empty: it goes on with the cluster of the glyph before.
  void note(font::GlyphId glyph, std::string_view text) {
    if (glyph < slots_.size() && slots_[glyph].used && slots_[glyph].text == key(text)) return;  // nearly always
    note_other(glyph, text);
  }

  // The same for a text of one character; false where it has not been noted, which is then for note to do.
  bool is_noted(font::GlyphId glyph, char32_t character) const {
    return glyph < slots_.size() && slots_[glyph].used && slots_[glyph].text == character;
  }

  // What the other has noted of the same face.
  void add(const GlyphCodes& other);

  // Between the passes. Throws std::logic_error when there are more pairs than codes.
  void assign();

  struct Code {
    Cid cid = 0;
    // ToUnicode gives just this text for the code, and it is not of the private use area (ISO 19005-2 6.2.11.7.3).
    bool says_text = true;
  };
  // Second pass, for what was noted.
  Code code(font::GlyphId glyph, std::string_view text) const {
    const Slot& slot = slots_[glyph];
    std::string_view rest = text;
    const TextKey first = text.empty() ? 0 : take_character(rest);
    if (rest.empty() && slot.text == first) return {slot.cid, slot.says_text};  // nearly always
    return other_code(glyph, text);
  }

  // The same for a text of one character, where code would say that the code says it; else 0, which is no code.
  Cid code_saying(font::GlyphId glyph, char32_t character) const {
    const Slot& slot = slots_[glyph];
    return slot.text == character && slot.says_text ? slot.cid : Cid{0};
  }

  struct Entry {
    Cid cid = 0;
    font::GlyphId glyph = 0;
    std::string text;
  };
  // In the order of their CIDs, without .notdef.
  const std::vector<Entry>& entries() const { return entries_; }

  // The advance as the file states it (W), in millionths of an em.
  std::int64_t width(Cid cid) const { return widths_[cid]; }

  const font::Face& face() const { return *face_; }
  // Whether the embedded font keeps its glyph numbers: a CFF font without CIDs, whose codes are glyph numbers.
  bool keeps_glyph_ids() const { return face_->is_cff() && charset_.empty(); }

  bool horizontal = false, vertical = false;  // which writing modes are used

 private:
  // A text as a number: one code point as it is, several by their place in sequences_ with the top bit set.
  using TextKey = std::uint32_t;
  struct Slot {
    TextKey text = 0;
    Cid cid = 0;
    bool used = false;
    bool says_text = true;
  };
  using Pair = std::pair<font::GlyphId, TextKey>;

  TextKey key(std::string_view text) {
    std::string_view rest = text;
    const TextKey first = text.empty() ? 0 : take_character(rest);
    return rest.empty() ? first : sequence_key(text);
  }
  TextKey sequence_key(std::string_view text);
  void note_other(font::GlyphId, std::string_view text);
  Code other_code(font::GlyphId, std::string_view text) const;
  std::string text_of(TextKey) const;
  std::vector<std::pair<Pair, std::string>> sorted_pairs() const;
  void assign_running();
  void assign_by_glyph();
  void set_code(const Pair&, Code);
  void add_entry(Cid, font::GlyphId, std::string text);

  const font::Face* face_;
  std::vector<std::uint16_t> charset_;  // CID of each glyph; CID-keyed CFF only
  std::vector<Slot> slots_;             // by glyph: the first text seen
  std::vector<font::GlyphId> noted_;    // those of them that are used, in the order in which they came
  std::map<Pair, Code> others_;         // further texts of a glyph
  std::map<std::string, TextKey, std::less<>> sequences_;
  std::vector<std::string_view> sequence_texts_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> widths_;  // by CID
};

}  // namespace toji::pdf
