// Declarations of fonts, or a font file: the first byte says which.
#include <sys/mman.h>
#include <unistd.h>

#include "engine/font/declarations.h"
#include "engine/font/face.h"
#include "target.h"

using namespace toji;

namespace {

void read_face(std::string_view bytes) {
  const int file = memfd_create("font", MFD_CLOEXEC);
  fuzz::require(file >= 0 && write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()), "memory");
  try {
    const auto face = font::Face::open("/proc/self/fd/" + std::to_string(file), 0, "f");
    for (const char32_t c : U"あア亜Ａa1（、。ー㍿\U00020BB7\uE000") {
      const font::GlyphId glyph = face->glyph(c);
      face->advance(glyph);
      face->vertical_advance(glyph);
      face->vertical_form(glyph);
    }
    face->glyph(U'辻', 0xE0101);
    face->shapes_ascii();
    face->version();
    face->identity();
  } catch (const EnvironmentError&) {
  }
  close(file);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text = fuzz::text_of(data + 1, size - 1);
  if (data[0] % 2 == 0) {
    read_face(text);
    return 0;
  }
  Diagnostics diagnostics;
  const auto read = font::read_declarations(std::string(text), "fonts.xml", diagnostics);
  fuzz::require_places(diagnostics);
  for (const auto& family : read.families)
    for (const font::Use& use : family.faces) fuzz::require(use.face < read.faces.size(), "a family's faces are declared");
  return 0;
}
