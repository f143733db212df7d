// What is told of a file that had something appended; real signatures are in tests/signing.
#include "store/pdf_read/signature.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

#include "base/digest.h"
#include "made.h"

namespace toji::pdf_read {
namespace {

namespace data = boost::unit_test::data;
using Kind = SignatureState::Kind;

// Catalogue 1, pages 2, a page 3 with a link 4, its content 5, Info 6.
const std::string original =
    test::file_of({"<</Type/Catalog/Pages 2 0 R/Lang(ja)>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                   "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100.5 100]/Contents 5 0 R/Annots[4 0 R]>>",
                   "<</Type/Annot/Subtype/Link/Rect[0 0 10 10]>>", test::stream("", "0 0 10 10 re f"), "<</Title(a)>>"},
                  "/Info 6 0 R");

struct Object {
  int number;
  std::string text;
};

// The number at that placeholder, as wide.
void fill(std::string& file, const std::string& placeholder, std::size_t number) {
  const std::string digits = std::to_string(number);
  const std::size_t at = file.rfind(placeholder);
  if (at != std::string::npos)
    file.replace(at, placeholder.size(), std::string(placeholder.size() - digits.size(), '0') + digits);
}

// The ranges of the last signature, if they are not given: all but its own bytes.
std::string ranged(std::string file) {
  const std::size_t begin = file.rfind("/Contents<") + 9, end = file.find('>', begin) + 1;
  fill(file, "FIRSTFIRST", begin);
  fill(file, "SECONDSECO", end);
  fill(file, "LENGTHLENG", file.size() - end);
  return file;
}

// The file with a revision more: these objects, by number, and a table of them.
std::string appended(const std::string& file, const std::vector<Object>& objects, const std::string& trailer = "") {
  std::string out = file, table = "xref\n";
  int size = 20;
  for (const Object& object : objects) {
    const std::string offset = std::to_string(out.size());
    table += std::to_string(object.number) + " 1\n" + std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    out += std::to_string(object.number) + " 0 obj\n" + object.text + "\nendobj\n";
  }
  const std::size_t previous = file.rfind("startxref\n") + 10;
  const std::string prev = file.substr(previous, file.find('\n', previous) - previous);
  const std::string at = std::to_string(out.size());
  return ranged(out + table + "trailer\n<</Size " + std::to_string(size) + "/Root 1 0 R/Info 6 0 R/Prev " + prev +
                trailer + ">>\nstartxref\n" + at + "\n%%EOF\n");
}

const std::string catalog = "<</Type/Catalog/Pages 2 0 R/Lang (ja)/AcroForm<</Fields[10 0 R]/SigFlags 3>>>>";
const std::string page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100.50 100]/Contents 5 0 R/Annots[4 0 R 10 0 R]>>";
const std::string widget = "<</Type/Annot/Subtype/Widget/FT/Sig/T(s)/Rect[0 0 0 0]/F 132/V 11 0 R>>";

// A signature that names no digest and covers all but itself.
std::string value() {
  return "<</Type/Sig/Name(Officer)/M(D:20240801)/Contents<3000>/ByteRange[0 FIRSTFIRST SECONDSECO LENGTHLENG]>>";
}

// One whose first range has that length.
std::string value(std::size_t first) {
  const std::string n = std::to_string(first);
  return "<</Type/Sig/Name(Officer)/M(D:20240801)/Contents<3000>/ByteRange[0 " + n + " " + std::to_string(first + 6) +
         " 10]>>";
}

std::vector<Object> signing() { return {{1, catalog}, {3, page}, {10, widget}, {11, value()}}; }

SignatureState inspect(const std::string& bytes) {
  return inspect_signatures(bytes, sha256_hex(original), original.size());
}

struct Case {
  const char* what;
  std::string bytes;
  Kind kind;
  std::string text;
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.what; }

std::vector<Object> and_also(Object more) {
  std::vector<Object> objects = signing();
  objects.push_back(std::move(more));
  return objects;
}

std::string with(Object changed, std::vector<Object> objects = signing()) {
  for (Object& object : objects)
    if (object.number == changed.number) {
      object = changed;
      return appended(original, objects);
    }
  objects.push_back(std::move(changed));
  return appended(original, objects);
}

std::string flipped(std::string bytes, std::size_t at) {
  bytes[at] = static_cast<char>(bytes[at] ^ 1);
  return bytes;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

const Case cases[] = {
    {"the original", original, Kind::unsigned_unchanged, "pdf-read/unsigned"},
    {"signed", appended(original, signing()), Kind::signed_unchanged, "pdf-read/signed"},
    {"signed, and what validates it added", with({1, replaced(catalog, "/Lang", "/DSS<<>>/Lang")}),
     Kind::signed_unchanged, "pdf-read/signed"},
    {"an object behind that nothing names", appended(original, signing()) + "15 0 obj\n(x)\nendobj\n",
     Kind::signed_changed, "pdf-read/behind-signature"},
    {"a comment behind", appended(original, signing()) + "% remark\n", Kind::signed_changed,
     "pdf-read/behind-signature"},
    {"one byte behind", appended(original, signing()) + "\n", Kind::signed_changed, "pdf-read/behind-signature"},
    {"a second end behind",
     [] {
       const std::string file = appended(original, signing());
       return file + file.substr(file.rfind("startxref"));
     }(),
     Kind::signed_changed, "pdf-read/behind-signature"},
    {"a revision of null behind", appended(appended(original, signing()), {{12, "null"}}), Kind::signed_changed,
     "pdf-read/behind-signature"},
    {"a range that ends before the file", with({11, replaced(value(), "LENGTHLENG", "0000000000")}),
     Kind::signed_changed, "pdf-read/behind-signature"},
    {"ranges that leave out more than the signature", with({11, replaced(value(), "FIRSTFIRST", "0000001000")}),
     Kind::signed_changed, "pdf-read/broken-signature"},
    {"cut off", original.substr(0, original.size() - 1), Kind::unsigned_changed, "pdf-read/other-bytes"},
    {"a byte of the original changed", flipped(appended(original, signing()), 40), Kind::unsigned_changed,
     "pdf-read/other-bytes"},
    {"rubbish behind", original + "more", Kind::unsigned_changed, "pdf-read/appended"},
    {"nothing but an empty revision", appended(original, {{12, "null"}}), Kind::unsigned_changed, "pdf-read/appended"},
    {"an empty signature field", with({10, replaced(widget, "/V 11 0 R", "")}), Kind::unsigned_changed,
     "pdf-read/appended"},
    {"other content", with({5, test::stream("", "0 0 99 99 re f")}), Kind::signed_changed, "pdf-read/changed-object"},
    {"other content of the page", with({3, replaced(page, "/Contents 5", "/Contents 12")}), Kind::signed_changed,
     "pdf-read/changed-object"},
    {"another size of the page", with({3, replaced(page, "100.50", "99")}), Kind::signed_changed,
     "pdf-read/changed-object"},
    {"other pages", with({2, "<</Type/Pages/Kids[12 0 R]/Count 1>>"}), Kind::signed_changed, "pdf-read/changed-object"},
    {"other pages in the catalogue",
     with({1, replaced(catalog, "/Pages 2", "/Pages 13")}, and_also({13, "<</Type/Pages/Kids[]/Count 0>>"})),
     Kind::signed_changed, "pdf-read/changed-structure"},
    {"an action in the catalogue", with({1, replaced(catalog, "/Lang", "/OpenAction<</S/JavaScript/JS(1)>>/Lang")}),
     Kind::signed_changed, "pdf-read/changed-structure"},
    {"another title", with({6, "<</Title(b)>>"}), Kind::signed_changed, "pdf-read/changed-object"},
    {"another Info", appended(original, signing(), "/Info 12 0 R"), Kind::signed_changed, "pdf-read/changed-structure"},
    {"another catalogue", appended(original, signing(), "/Root 12 0 R"), Kind::unsigned_changed,
     "pdf-read/changed-damaged"},
    {"a link taken away", with({3, replaced(page, "4 0 R ", "")}), Kind::signed_changed, "pdf-read/changed-object"},
    {"a note added", with({10, replaced(widget, "/Widget/FT/Sig", "/FreeText")}), Kind::unsigned_changed,
     "pdf-read/added-annotation"},
    {"a widget that draws", with({10, replaced(widget, "[0 0 0 0]", "[0 0 90 90]")}), Kind::signed_changed,
     "pdf-read/visible-signature"},
    {"a hidden widget", with({10, replaced(widget, "[0 0 0 0]/F 132", "[0 0 90 90]/F 2")}), Kind::signed_unchanged,
     "pdf-read/signed"},
    {"a widget that does something", with({10, replaced(widget, "/V", "/A<</S/URI/URI(x)>>/V")}), Kind::signed_changed,
     "pdf-read/added-annotation"},
    {"a text field",
     with({1, replaced(catalog, "10 0 R", "10 0 R 12 0 R")},
          [] {
            auto objects = signing();
            objects.push_back({12, "<</FT/Tx/T(t)/V(x)>>"});
            return objects;
          }()),
     Kind::signed_changed, "pdf-read/changed-form"},
    {"XFA", with({1, replaced(catalog, "/SigFlags 3", "/XFA(x)")}), Kind::signed_changed, "pdf-read/changed-form"},
    {"a signature of a part", with({11, value(100)}), Kind::signed_changed, "pdf-read/broken-signature"},
    {"a signature of more than there is", with({11, value(1u << 30)}), Kind::signed_changed,
     "pdf-read/broken-signature"},
    {"no range", with({11, "<</Type/Sig/Contents<3000>>>"}), Kind::signed_changed, "pdf-read/broken-signature"},
    {"another digest",
     with({11, replaced(value(), "<3000>", "<06092A864886F70D01090431220420" + std::string(64, '0') + ">")}),
     Kind::signed_changed, "pdf-read/broken-signature"},
};

}  // namespace

BOOST_DATA_TEST_CASE(state, data::make(cases), c) {
  const SignatureState state = inspect(c.bytes);
  BOOST_TEST((state.kind == c.kind), static_cast<int>(state.kind));
  BOOST_REQUIRE(state.text != nullptr);
  BOOST_TEST(std::string(state.text->id) == c.text);
  BOOST_TEST(state.is_unchanged() == (c.kind == Kind::unsigned_unchanged || c.kind == Kind::signed_unchanged));
}

BOOST_AUTO_TEST_CASE(who_and_when) {
  const SignatureState state = inspect(appended(original, signing()));
  BOOST_REQUIRE(state.signatures.size() == 1u);
  BOOST_TEST(state.signatures[0].name == "Officer");
  BOOST_TEST(state.signatures[0].date == "D:20240801");
  BOOST_TEST(state.signatures[0].covers_original);
  BOOST_TEST(state.signatures[0].covers_all);
}

BOOST_AUTO_TEST_CASE(a_name_cannot_steer_the_terminal) {
  const SignatureState state =
      inspect(with({11, replaced(value(), "(Officer)", "<FEFF0061001B005B00320009009B0062>")}));
  BOOST_REQUIRE(state.signatures.size() == 1u);
  BOOST_TEST(state.signatures[0].name == "a?[2??b");
}

BOOST_AUTO_TEST_CASE(two_signatures_one_after_the_other) {
  const std::string once = appended(original, signing());
  const std::string twice = appended(once, {{1, replaced(catalog, "10 0 R", "10 0 R 13 0 R")},
                                            {3, replaced(page, "10 0 R", "10 0 R 13 0 R")},
                                            {13, replaced(replaced(widget, "(s)", "(t)"), "11 0 R", "14 0 R")},
                                            {14, value()}});
  BOOST_TEST((inspect(twice).kind == Kind::signed_unchanged));
  BOOST_TEST(inspect(twice).signatures.size() == 2u);
}

BOOST_AUTO_TEST_CASE(without_a_known_original_the_first_revision_is_it) {
  BOOST_TEST((inspect_signatures(original, "", 0).kind == Kind::unsigned_unchanged));
  BOOST_TEST((inspect_signatures(appended(original, signing()), "", 0).kind == Kind::signed_unchanged));
  BOOST_TEST((inspect_signatures(with({5, test::stream("", "f")}), "", 0).kind == Kind::signed_changed));
}

BOOST_AUTO_TEST_CASE(any_changed_byte_of_the_original_is_found) {
  const std::string whole = appended(original, signing());
  for (std::size_t i = 0; i < original.size(); ++i) BOOST_TEST(!inspect(flipped(whole, i)).is_unchanged(), i);
}

BOOST_AUTO_TEST_CASE(any_changed_byte_behind_it_is_no_crash) {
  const std::string whole = appended(original, signing());
  for (std::size_t i = original.size(); i < whole.size(); ++i) BOOST_TEST(inspect(flipped(whole, i)).text != nullptr);
}

}  // namespace toji::pdf_read
