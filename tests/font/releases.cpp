// Which release of a font a file is, and files that are cut off.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/font/checksum.h"
#include "engine/font/declarations.h"
#include "fonts.h"

using namespace toji;

namespace {

namespace fs = std::filesystem;

// The bytes of a face that fonts.xml declares.
std::string bytes_of(std::string_view face) {
  for (const font::FaceDeclaration& declared : declared_fonts().faces()) {
    if (declared.name != face) continue;
    std::ifstream file(declared.paths.at(0), std::ios::binary);
    std::stringstream out;
    out << file.rdbuf();
    return out.str();
  }
  return {};
}

std::string stored(const std::string& bytes) {
  const fs::path path = fs::path(TOJI_BUILD_DIR) / "font-release.ttf";
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
  return path.string();
}

// The messages of a library whose one face lies there and is known by such a size and adjustment.
std::string warnings(const std::string& path, const std::string& identity, const std::string& more = "") {
  const std::string sum(64, '0');
  Diagnostics diagnostics;
  const auto library = font::Library::read("<fonts><face name='A' package='p' licence='l' sha256='" + sum + "' " + identity +
                                               "><file>" + path + "</file>" + more +
                                               "</face><family name='f'><use face='A'/></family></fonts>",
                                           "f.xml", diagnostics);
  BOOST_REQUIRE(!diagnostics.has_errors());
  font::match(*library.family("f"), U'あ');
  library.report_releases(diagnostics);
  std::string out;
  for (const Diagnostic& one : diagnostics.items()) {
    BOOST_TEST((one.severity == Severity::warning));
    out += one.text->id;
    for (const std::string& argument : one.args) out += " " + argument;
  }
  return out;
}

std::string hex(std::uint32_t number) {
  std::ostringstream out;
  out << std::hex;
  out.width(8);
  out.fill('0');
  out << number;
  return out.str();
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_file_of_no_known_release_is_a_warning_that_names_both) {
  const std::string bytes = bytes_of("IPAexGothic");
  const std::string path = stored(bytes), size = std::to_string(bytes.size());
  const font::Identity identity = font::Face::open(path, 0, "A")->identity();
  const std::string adjustment = hex(identity.adjustment);
  BOOST_TEST(identity.size == bytes.size());
  BOOST_TEST(warnings(path, "size='" + size + "' adjustment='" + adjustment + "'") == "");
  BOOST_TEST(warnings(path, "") == "");  // an office's own face, of which nothing is said
  const std::string other = "font/other-release A " + path + " 5 " + std::string(64, '0') + " " + size + " " +
                            font::file_sha256(path);
  BOOST_TEST(warnings(path, "size='5' adjustment='" + adjustment + "'") == other);
  BOOST_TEST(warnings(path, "size='5' adjustment='00000000'",
                      "<release sha256='" + std::string(64, '1') + "' size='" + size + "' adjustment='" + adjustment + "'/>") == "");
  std::string changed = bytes;
  changed[font::u32_at(bytes, 0) == 0x00010000 ? bytes.find("head") : 0] = 'H';  // no table head any more
  BOOST_CHECK_THROW(font::Face::open(stored(changed), 0, "A"), EnvironmentError);
}

BOOST_AUTO_TEST_CASE(a_font_file_that_is_cut_off_is_refused) {
  const std::string bytes = bytes_of("IPAexGothic");
  for (const std::size_t size : {std::size_t{1}, std::size_t{11}, std::size_t{100}, std::size_t{1000}, bytes.size() / 2,
                                 bytes.size() - 1000}) {
    BOOST_TEST_CONTEXT(size) BOOST_CHECK_THROW(font::Face::open(stored(bytes.substr(0, size)), 0, "A"), EnvironmentError);
  }
}

BOOST_AUTO_TEST_CASE(the_declared_identities_are_those_of_the_declared_digests) {
  for (const font::FaceDeclaration& declared : declared_fonts().faces()) {
    BOOST_TEST_CONTEXT(declared.name) {
      const std::string path = font::find_file(declared), sum = font::file_sha256(path);
      const font::Identity identity = font::Face::open(path, declared.index, declared.name)->identity();
      bool known = false;
      for (const font::Release& release : declared.releases)
        if (release.sha256 == sum) known = release.identity == identity;
      BOOST_TEST(known);
    }
  }
}
