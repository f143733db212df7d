#pragma once
// What the targets share. Each is a function from bytes to nothing: whatever they are, it returns, and any exception but
// EnvironmentError, any report of a sanitizer, and any property named in the target that does not hold is a finding.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "engine/font/library.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace toji::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// A property that does not hold ends the program, so that the fuzzer keeps the input.
inline void require(bool holds, const char* property) {
  if (holds) return;
  std::fprintf(stderr, "fuzz: does not hold: %s\n", property);
  std::abort();
}

inline std::string file_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Every message has an identifier, a file, and a line where it has a column.
inline void require_places(const Diagnostics& diagnostics) {
  for (const Diagnostic& one : diagnostics.items()) {
    require(!to_text(one, Language::ja).empty() && !to_text(one, Language::en).empty(), "a message has its texts");
    require(one.span.column == 0 || one.span.line != 0, "a column stands in a line");
  }
}

// The shipped declarations.
inline const font::Library& fonts() {
  static const font::Library library = [] {
    static const std::string name = TOJI_SOURCE_DIR "/fonts/fonts.xml";
    Diagnostics diagnostics;
    return font::Library::read(file_bytes(name), name, diagnostics);
  }();
  return library;
}

// Where an input holds several files: they are parted by this line.
inline constexpr std::string_view next_file = "\n=====\n";

// The part of the text in front of the line that parts files; text goes on behind it.
inline std::string_view take_file(std::string_view& text) {
  const auto end = text.find(next_file);
  const std::string_view file = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + next_file.size());
  return file;
}

}  // namespace toji::fuzz
