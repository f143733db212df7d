#pragma once
// Whether a PDF file is a known one with nothing but signatures added (ISO 32000-1 12.8, incremental updates 7.5.6).
// That a signature is its signer's, and the signer's certificate good, is for the tools of the signature to say
// (pdfsig); here is said that what was signed is what was made.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace toji::pdf_read {

struct Signature {
  std::string name;              // who signed, as the file says; proves nothing
  std::string date;              // as the file says, in PDF's form
  bool covers_original = false;  // its first range holds the whole original
  bool covers_all = false;       // and its second one ends with the file
};

struct SignatureState {
  enum class Kind : std::uint8_t { unsigned_unchanged, unsigned_changed, signed_unchanged, signed_changed };
  Kind kind = Kind::unsigned_changed;
  const MessageText* text = nullptr;  // says the kind and, for changed ones, what is different
  std::vector<std::string> args;      // of the text
  std::vector<Signature> signatures;  // in the form's order

  bool is_unchanged() const { return kind == Kind::unsigned_unchanged || kind == Kind::signed_unchanged; }
};

// The file against its original, of which the SHA-256 (hexadecimal) and the length are known. Unchanged means: the
// original's bytes stand in front, what was appended adds signature fields, their invisible widgets and what validates
// them (DSS), and changes nothing else, and a signature (or time stamp) covers every byte up to the file's end but for
// its own. A digit of the signature itself (Contents) that is changed is for the tools of the signature to find, but
// for those of the digest in it. Where original_sha256 is empty, the original is the file's own first
// revision. Never throws for what the file holds.
SignatureState inspect_signatures(std::string_view bytes, std::string_view original_sha256,
                                  std::size_t original_length);

}  // namespace toji::pdf_read
