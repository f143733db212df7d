#include "store/pdf_read/signature.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <array>
#include <optional>

#include "base/memory_watch.h"
#include "base/digest.h"
#include "store/pdf_read/messages.h"
#include "store/pdf_read/open.h"
#include "store/pdf_read/shown.h"
#include "store/pdf_read/update.h"

namespace toji::pdf_read {
namespace {

using Kind = SignatureState::Kind;

// Where a file's first revision ends: behind its first "%%EOF" and the end of that line.
std::size_t first_revision(std::string_view bytes) {
  std::size_t end = bytes.find("%%EOF");
  if (end == std::string_view::npos) return bytes.size();
  end += 5;
  if (end < bytes.size() && bytes[end] == '\r') ++end;
  if (end < bytes.size() && bytes[end] == '\n') ++end;
  return end;
}

// 12.8.1: offset and length of what is in front of the signature's own bytes and of what is behind.
struct ByteRange {
  std::size_t first_length, second_offset, second_length;
};

std::optional<ByteRange> byte_range(QPDFObjectHandle value, std::size_t size) {
  QPDFObjectHandle range = value.getKey("/ByteRange");
  if (!range.isArray() || range.getArrayNItems() != 4) return std::nullopt;
  std::array<std::size_t, 4> n{};
  for (std::size_t i = 0; i < 4; ++i) {
    QPDFObjectHandle item = range.getArrayItem(static_cast<int>(i));
    if (!item.isInteger() || item.getIntValue() < 0) return std::nullopt;
    n[i] = static_cast<std::size_t>(item.getIntValue());
    if (n[i] > size) return std::nullopt;
  }
  if (n[0] != 0 || n[1] >= n[2] || n[3] > size - n[2]) return std::nullopt;
  return ByteRange{n[1], n[2], n[3]};
}

// What the ranges leave out must be the signature's own bytes in their brackets and nothing else.
bool leaves_out_more(std::string_view bytes, const ByteRange& range) {
  const std::string_view gap = bytes.substr(range.first_length, range.second_offset - range.first_length);
  if (gap.size() < 2 || gap.front() != '<' || gap.back() != '>') return true;
  return gap.substr(1, gap.size() - 2).find_first_not_of("0123456789abcdefABCDEF") != std::string_view::npos;
}

// The SHA-256 of what is signed stands in the signature as the attribute messageDigest (RFC 5652 11.2). Where it does
// not, another digest is used, which is for the signature's tools to check.
bool has_other_digest(const std::string& contents, std::string_view bytes, const ByteRange& range) {
  static constexpr std::string_view attribute{"\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x09\x04\x31\x22\x04\x20", 15};
  const std::size_t at = contents.find(attribute);
  if (at == std::string::npos || contents.size() < at + attribute.size() + 32) return false;
  std::string hex;
  for (const char c : contents.substr(at + attribute.size(), 32)) {
    hex += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
    hex += "0123456789abcdef"[static_cast<unsigned char>(c) & 15];
  }
  std::string is_signed(bytes.substr(0, range.first_length));
  is_signed += bytes.substr(range.second_offset, range.second_length);
  return sha256_hex(is_signed) != hex;
}

std::string text_at(QPDFObjectHandle dict, const char* key) {
  QPDFObjectHandle value = dict.getKey(key);
  return value.isString() ? shown(value.getUTF8Value()) : "";
}

class Inspection {
 public:
  Inspection(std::string_view bytes, std::size_t original) : bytes_(bytes), original_(original) {}

  // Of a file that begins with the original and goes on.
  SignatureState state() {
    Diagnostics ignored;
    const auto before = open_pdf(bytes_.substr(0, original_), {}, ignored), after = open_pdf(bytes_, {}, ignored);
    if (!before || !after) return changed(messages::changed_damaged);
    add_signatures(*after);
    const Change change = change_of(*before, *after);
    if (change.text != nullptr) return changed(*change.text, change.args);
    if (broken_) return changed(messages::broken_signature);
    if (state_.signatures.empty()) return changed(messages::appended);
    if (covered_ < bytes_.size())
      return changed(messages::behind_signature, {std::to_string(bytes_.size() - covered_)});
    state_.kind = Kind::signed_unchanged;
    state_.text = &messages::signed_unchanged;
    return std::move(state_);
  }

  SignatureState changed(const MessageText& text, std::vector<std::string> args = {}) {
    state_.kind = state_.signatures.empty() ? Kind::unsigned_changed : Kind::signed_changed;
    state_.text = &text;
    state_.args = std::move(args);
    return std::move(state_);
  }

 private:
  void add_signatures(QPDF& pdf) {
    QPDFObjectHandle form = pdf.getRoot().getKey("/AcroForm");
    QPDFObjectHandle fields = form.isDictionary() ? form.getKey("/Fields") : form;
    for (int i = 0; fields.isArray() && i < fields.getArrayNItems(); ++i) {
      QPDFObjectHandle field = fields.getArrayItem(i);
      if (!field.isDictionary() || !field.getKey("/FT").isNameAndEquals("/Sig")) continue;
      if (field.getKey("/V").isDictionary()) add_signature(field.getKey("/V"));
    }
  }

  void add_signature(QPDFObjectHandle value) {
    Signature signature{text_at(value, "/Name"), text_at(value, "/M")};
    QPDFObjectHandle contents = value.getKey("/Contents");
    const auto range = byte_range(value, bytes_.size());
    if (!range || !contents.isString() || leaves_out_more(bytes_, *range) ||
        has_other_digest(contents.getStringValue(), bytes_, *range)) {
      broken_ = true;
    } else {
      signature.covers_original = range->first_length >= original_;
      const std::size_t end = range->second_offset + range->second_length;
      signature.covers_all = end == bytes_.size();
      covered_ = std::max(covered_, end);
      broken_ = broken_ || !signature.covers_original;
    }
    state_.signatures.push_back(std::move(signature));
  }

  std::string_view bytes_;
  std::size_t original_;
  SignatureState state_;
  std::size_t covered_ = 0;  // as far as any signature reaches
  bool broken_ = false;
};

}  // namespace

SignatureState inspect_signatures(std::string_view bytes, std::string_view original_sha256,
                                  std::size_t original_length) {
  const bool known = !original_sha256.empty();
  const std::size_t original = known ? original_length : first_revision(bytes);
  Inspection inspection(bytes, original);
  if (bytes.size() < original || (known && sha256_hex(bytes.substr(0, original)) != original_sha256))
    return inspection.changed(messages::other_bytes);
  if (bytes.size() == original) return {Kind::unsigned_unchanged, &messages::unsigned_unchanged, {}, {}};
  const MemoryWatch memory;
  try {
    SignatureState state = inspection.state();
    memory.check();
    return state;
  } catch (const std::runtime_error&) {
  } catch (const std::logic_error&) {
  }
  memory.check();
  return Inspection(bytes, original).changed(messages::changed_damaged);
}

}  // namespace toji::pdf_read
