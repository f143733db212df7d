// The forms for vertical lines, whatever scripts a font declares them for.
#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "engine/font/declarations.h"
#include "fonts.h"

using namespace toji;

namespace {

namespace fs = std::filesystem;

std::string path_of(const char* name) {
  for (const font::FaceDeclaration& declared : declared_fonts().faces())
    if (declared.name == name) return font::find_file(declared);
  return {};
}

// A copy of the font's file with another tag for each script of GSUB (OpenType, "ScriptList table").
std::string with_scripts(const char* name, const std::vector<std::pair<std::string, std::string>>& tags) {
  std::string bytes = text_of(path_of(name));
  const auto directory = font::Directory::read(bytes, 0);
  const std::string_view gsub = directory->table(font::table_tag("GSUB"));
  const auto at = static_cast<std::size_t>(gsub.data() - bytes.data());
  const std::size_t list = at + font::u16_at(gsub, 4);
  const unsigned count = font::u16_at(bytes, list);
  for (unsigned i = 0; i < count; ++i)
    for (const auto& [from, to] : tags)
      if (bytes.compare(list + 2 + 6 * i, 4, from) == 0) bytes.replace(list + 2 + 6 * i, 4, to);
  const fs::path path = fs::path(TOJI_BUILD_DIR) / "test_font_vertical.ttf";
  std::ofstream(path, std::ios::binary) << bytes;
  return path.string();
}

// A bracket, and a small kana.
bool has_forms(const font::Face& face) {
  return face.vertical_form(face.glyph(U'（')) != 0 && face.vertical_form(face.glyph(U'ゃ')) != 0;
}

}  // namespace

BOOST_AUTO_TEST_CASE(forms_for_any_of_the_scripts_serve_japanese) {
  BOOST_TEST(has_forms(*font::Face::open(path_of("BIZ UDGothic"), 0, "A")));
  for (const char* kept : {"kana", "hani", "DFLT", "latn", ""}) {
    std::vector<std::pair<std::string, std::string>> tags;
    for (const char* one : {"DFLT", "cyrl", "grek", "hani", "kana", "latn"})
      if (std::string(one) != kept) tags.emplace_back(one, "zz" + std::string(one).substr(0, 2));
    BOOST_TEST_CONTEXT(kept) BOOST_TEST(has_forms(*font::Face::open(with_scripts("BIZ UDGothic", tags), 0, "A")));
  }
}
