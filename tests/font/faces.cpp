// What the declared faces have: coverage, variation sequences, advances, em boxes.
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <thread>

#include "engine/font/checksum.h"
#include "fonts.h"

using namespace toji;

namespace {

struct Coverage {
  const char* family;
  char32_t character;
  char32_t selector;
  const char* face;  // the face that is to have it, empty for none
};

std::ostream& operator<<(std::ostream& out, const Coverage& c) {
  return out << c.family << " U+" << std::hex << std::uint32_t{c.character} << "+" << std::uint32_t{c.selector};
}

const Coverage coverage[] = {
    {"gothic", U'あ', 0, "BIZ UDGothic"},
    {"gothic", U'a', 0, "BIZ UDGothic"},
    {"gothic", U'　', 0, "BIZ UDGothic"},
    {"gothic-bold", U'亜', 0, "BIZ UDGothic Bold"},
    {"gothic-proportional", U'あ', 0, "BIZ UDPGothic"},
    {"mincho", U'亜', 0, "BIZ UDMincho"},
    {"mincho", U'㏌', 0, "BIZ UDMincho"},
    {"mincho", U'𠮷', 0, "IPAmjMincho"},
    {"gothic", U'𠮷', 0, "IPAmjMincho"},
    {"mincho", U'𩸽', 0, "BIZ UDMincho"},
    {"mincho", U'葛', 0xE0100, "BIZ UDMincho"},
    {"mincho", U'葛', 0xE0102, "IPAmjMincho"},
    {"mincho", U'葛', 0xE01EF, ""},
    {"gothic", U'😀', 0, ""},
    {"gothic", U'\uE000', 0, ""},
};

struct Advance {
  const char* family;
  char32_t character;
  int permille;  // of the em
};

std::ostream& operator<<(std::ostream& out, const Advance& c) {
  return out << c.family << " U+" << std::hex << std::uint32_t{c.character};
}

const Advance advances[] = {
    {"gothic", U'あ', 1000}, {"gothic", U'　', 1000}, {"gothic", U'a', 500},   {"gothic", U'1', 500},
    {"gothic", U' ', 500},   {"gothic", U'ｱ', 500},   {"mincho", U'あ', 1000}, {"mincho", U'W', 500},
};

}  // namespace

BOOST_DATA_TEST_CASE(character_comes_from, boost::unit_test::data::make(coverage)) {
  auto found = font::match(family(sample.family), sample.character, sample.selector);
  BOOST_TEST((found ? found.face->name() : "") == sample.face);
}

BOOST_DATA_TEST_CASE(advance_is, boost::unit_test::data::make(advances)) {
  auto found = font::match(family(sample.family), sample.character);
  BOOST_TEST(found.face->advance(found.glyph).units() == Em::ratio(sample.permille, 1000).units());
}

// Far more characters than are kept, each asked for again when another may have taken its place.
BOOST_AUTO_TEST_CASE(a_match_that_is_kept_is_that_of_its_character) {
  for (const auto& name : declared_fonts().family_names()) {
    const font::Family& chain = family(name);
    for (char32_t c = 0x20; c < 0x30000; c += 0x1F1) {
      const font::Match first = font::match(chain, c), again = font::match(chain, c);
      BOOST_TEST_REQUIRE(first.face == again.face);
      BOOST_TEST_REQUIRE(first.glyph == again.glyph);
      if (!first) continue;
      BOOST_TEST_REQUIRE(again.glyph == first.face->glyph(c));
      BOOST_TEST_REQUIRE(again.advance.units() == first.face->advance(first.glyph).units());
      font::match(chain, c + 0x800);
      BOOST_TEST_REQUIRE(font::match(chain, c).glyph == first.glyph);
    }
  }
}

BOOST_AUTO_TEST_CASE(em_box_spans_one_em) {
  for (const auto& name : declared_fonts().family_names()) {
    for (std::size_t i = 0; i < family(name).size(); ++i) {
      const auto& face = family(name).face(i);
      BOOST_TEST((face.em_box_top() + face.em_box_bottom()).units() == Em::per_em);
      BOOST_TEST(face.vertical_advance(face.glyph(U'亜')).units() == Em::per_em);
    }
  }
}

BOOST_AUTO_TEST_CASE(postscript_name_is_read) {
  BOOST_TEST(family("gothic").face(0).postscript_name() == "BIZUDGothic-Regular");
}

BOOST_AUTO_TEST_CASE(cff_collection_opens) {
  const std::string path = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
  if (!std::ifstream(path)) return;  // not one of the declared faces
  auto face = font::Face::open(path, 0, "Noto Sans CJK JP");
  BOOST_TEST(face->is_cff());
  BOOST_TEST(face->postscript_name() == "NotoSansCJKjp-Regular");
  BOOST_TEST(face->advance(face->glyph(U'亜')).units() == Em::per_em);
  BOOST_CHECK_THROW(font::Face::open(path, 99, "none"), EnvironmentError);
}

BOOST_AUTO_TEST_CASE(no_font_file_is_refused) {
  BOOST_CHECK_THROW(font::Face::open(TOJI_SOURCE_DIR "/fonts/fonts.xml", 0, "xml"), EnvironmentError);
  BOOST_CHECK_THROW(font::Face::open("/none", 0, "none"), EnvironmentError);
}

// A face for Western characters is passed over for all others, also for those that it has.
BOOST_AUTO_TEST_CASE(western_face_of_a_family) {
  const font::Family& mixed = family("gothic-mixed");
  BOOST_TEST(font::match(mixed, U'7').face->name() == "BIZ UDPGothic");
  BOOST_TEST(font::match(mixed, U'é').face->name() == "BIZ UDPGothic");
  BOOST_TEST(font::match(mixed, U'か').face->name() == "BIZ UDGothic");
  BOOST_TEST(font::match(mixed, U'７').face->name() == "BIZ UDGothic");
}

BOOST_AUTO_TEST_CASE(threads_open_one_face) {
  toji::Diagnostics diagnostics;
  auto library = font::Library::read(text_of(TOJI_SOURCE_DIR "/fonts/fonts.xml"), "fonts.xml", diagnostics);
  std::vector<const font::Face*> faces(8);
  std::vector<std::thread> threads;
  for (auto& face : faces) threads.emplace_back([&] { face = font::match(*library.family("mincho"), U'𠮷').face; });
  for (auto& thread : threads) thread.join();
  for (const auto* face : faces) BOOST_TEST(face == faces.front());
}

BOOST_AUTO_TEST_CASE(installed_fonts_are_the_declared_ones) {
  toji::Diagnostics diagnostics;
  font::verify_checksums(declared_fonts(), diagnostics);
  for (const auto& item : diagnostics.items()) BOOST_ERROR(to_text(item, Language::en));
}

BOOST_AUTO_TEST_CASE(vertical_forms) {
  for (const char* name : {"gothic", "gothic-bold", "mincho"}) {
    const auto& face = family(name).face(0);
    for (char32_t c : U"ー（」。、…～") {
      if (c != 0) BOOST_TEST(face.vertical_form(face.glyph(c)) != 0U);
    }
    for (char32_t c : U"亜あア１") {
      if (c != 0) BOOST_TEST(face.vertical_form(face.glyph(c)) == 0U);
    }
  }
}
