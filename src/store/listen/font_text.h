#pragma once
// What the codes of a font stand for (ISO 32000-1 9.10.2).
#include <array>
#include <cstdint>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

#include "store/listen/budget.h"

namespace toji::listen {

class FontText {
 public:
  FontText(QPDFObjectHandle font, Budget& bytes);
  // In UTF-8; U+FFFD for a code of which the file does not say what it is.
  std::string text_of(const std::string& codes) const;

 private:
  struct CodeSpace {
    std::string low, high;  // of one length, byte by byte
  };
  struct Mapping {
    std::size_t length;         // of the code
    std::uint32_t first, last;  // codes
    std::string utf16;          // of the first; the last unit counts up
  };

  void read_cmap(const std::string& bytes);
  void add_ranges(std::vector<QPDFObjectHandle>& operands);
  void add_range(const std::string& first, std::uint32_t last, QPDFObjectHandle text);
  void read_encoding(QPDFObjectHandle encoding);
  std::size_t code_length(const std::string& codes, std::size_t at) const;
  const Mapping* mapping_of(std::size_t length, std::uint32_t code) const;

  bool composite_ = false, is_utf16_ = false;
  std::vector<CodeSpace> spaces_;
  std::vector<Mapping> mappings_;           // sorted
  std::array<std::string, 256> simple_{};  // of a simple font's codes, without ToUnicode
};

}  // namespace toji::listen
