#include "out/pdf/glyph_codes.h"

#include <hb.h>

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "out/pdf/cff.h"
#include "out/pdf/messages.h"
#include "out/pdf/unicode.h"

namespace toji::pdf {
namespace {

constexpr std::uint32_t sequence_mark = 0x80000000;
constexpr std::size_t most_codes = 0xFFFF;

std::vector<std::uint16_t> charset_of(const font::Face& face) {
  if (!face.is_cff()) return {};
  auto charset = cff_charset(face.table(font::table_tag("CFF ")));
  if (!charset) throw EnvironmentError(message::subset_failed, {face.name()});
  return std::move(*charset);
}

int rank(std::string_view text) {
  if (text.empty()) return 2;
  const char32_t c = take_character(text);
  const bool radical = c >= 0x2E80 && c <= 0x2FDF;
  const bool compatible = (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
  return radical || compatible ? 1 : 0;
}

}  // namespace

GlyphCodes::GlyphCodes(const font::Face& face)
    : face_(&face), charset_(charset_of(face)), slots_(hb_face_get_glyph_count(face.hb_face())) {}

GlyphCodes::TextKey GlyphCodes::sequence_key(std::string_view text) {
  const auto found = sequences_.find(text);
  if (found != sequences_.end()) return found->second;
  const auto added = sequences_.emplace(text, sequence_mark | static_cast<TextKey>(sequence_texts_.size())).first;
  sequence_texts_.push_back(added->first);
  return added->second;
}

std::string GlyphCodes::text_of(TextKey key) const {
  if (key & sequence_mark) return std::string(sequence_texts_[key & ~sequence_mark]);
  std::string text;
  if (key != 0) append_utf8(text, key);
  return text;
}

void GlyphCodes::note_other(font::GlyphId glyph, std::string_view text) {
  if (glyph == 0 || glyph >= slots_.size()) {
    throw std::logic_error("pdf: .notdef or no glyph of " + face_->name() + " for “" + std::string(text) + "”");
  }
  const TextKey text_key = key(text);
  Slot& slot = slots_[glyph];
  if (!slot.used) {
    slot.used = true;
    noted_.push_back(glyph);
    slot.text = text_key;
  } else if (slot.text != text_key) {
    others_.try_emplace({glyph, text_key});
  }
}

void GlyphCodes::add(const GlyphCodes& other) {
  horizontal = horizontal || other.horizontal;
  vertical = vertical || other.vertical;
  for (const font::GlyphId glyph : other.noted_) note(glyph, other.text_of(other.slots_[glyph].text));
  for (const auto& [pair, code] : other.others_) note(pair.first, other.text_of(pair.second));
}

// By glyph and text, what a shared code had better not say last: the continuation of a cluster, then radicals and
// compatibility ideographs, which share their glyphs with the unified ones.
std::vector<std::pair<GlyphCodes::Pair, std::string>> GlyphCodes::sorted_pairs() const {
  std::vector<std::pair<Pair, std::string>> pairs;
  pairs.reserve(noted_.size() + others_.size());
  for (const font::GlyphId glyph : noted_) pairs.push_back({{glyph, slots_[glyph].text}, text_of(slots_[glyph].text)});
  for (const auto& [pair, code] : others_) pairs.push_back({pair, text_of(pair.second)});
  std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) {
    if (a.first.first != b.first.first) return a.first.first < b.first.first;
    return std::tuple(rank(a.second), std::string_view(a.second)) <
           std::tuple(rank(b.second), std::string_view(b.second));
  });
  return pairs;
}

void GlyphCodes::set_code(const Pair& pair, Code code) {
  code.says_text = code.says_text && !has_private_use(text_of(pair.second));
  Slot& slot = slots_[pair.first];
  if (slot.text == pair.second) {
    slot.cid = code.cid;
    slot.says_text = code.says_text;
  } else {
    others_[pair] = code;
  }
}

void GlyphCodes::add_entry(Cid cid, font::GlyphId glyph, std::string text) {
  if (widths_.size() <= cid) widths_.resize(std::size_t{cid} + 1);
  constexpr std::int64_t millionths = 1'000'000;
  widths_[cid] = static_cast<std::uint32_t>(Length::round_div(face_->advance(glyph).units() * millionths, Em::per_em));
  entries_.push_back({cid, glyph, std::move(text)});
}

void GlyphCodes::assign_running() {
  auto pairs = sorted_pairs();
  if (pairs.size() > most_codes) throw std::logic_error("pdf: more than 65,535 characters of " + face_->name());
  Cid cid = 0;
  for (auto& [pair, text] : pairs) {
    set_code(pair, {++cid, !text.empty()});
    add_entry(cid, pair.first, std::move(text));
  }
}

void GlyphCodes::assign_by_glyph() {
  font::GlyphId last = 0;
  for (auto& [pair, text] : sorted_pairs()) {
    const font::GlyphId glyph = pair.first;
    const Cid cid = charset_.empty() ? static_cast<Cid>(glyph) : charset_.at(glyph);
    set_code(pair, {cid, glyph != last && !text.empty()});
    if (glyph != last) add_entry(cid, glyph, std::move(text));
    last = glyph;
  }
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.cid < b.cid; });
}

void GlyphCodes::assign() { face_->is_cff() ? assign_by_glyph() : assign_running(); }

GlyphCodes::Code GlyphCodes::other_code(font::GlyphId glyph, std::string_view text) const {
  const Slot& slot = slots_[glyph];
  std::string_view rest = text;
  TextKey text_key = text.empty() ? 0 : take_character(rest);
  if (!rest.empty()) text_key = sequences_.find(text)->second;
  if (slot.text == text_key) return {slot.cid, slot.says_text};
  return others_.at({glyph, text_key});
}

}  // namespace toji::pdf
