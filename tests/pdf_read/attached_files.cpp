// Datasets taken out of PDF files, sound ones and hostile ones.
#include "store/pdf_read/attached_files.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <new>
#include <ostream>

#include "made.h"
#include "out/pdf/write.h"

namespace toji::pdf_read {
namespace {

namespace data = boost::unit_test::data;
using test::Attached;

struct Found {
  std::vector<folder::File> files;
  std::string error;  // the ids of all messages
};

Found read(const std::string& pdf, const Limits& limits = {}) {
  Diagnostics diagnostics;
  Found found{attached_files(pdf, {"a.pdf", 0, 0}, diagnostics, limits), {}};
  for (const Diagnostic& one : diagnostics.items()) found.error += one.text->id;
  return found;
}

// A text string in UTF-16.
std::string utf16(const std::u16string& text) {
  std::string out = "<FEFF";
  for (const char16_t c : text)
    for (int shift = 12; shift >= 0; shift -= 4) out += "0123456789ABCDEF"[c >> shift & 15];
  return out + '>';
}

struct Case {
  const char* what;
  std::vector<Attached> files;
  const char* error;
};
std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.what; }

const Case hostile[] = {
    {"above the folder", {{"(../plan.xml)"}}, "pdf-read/unsafe-name"},
    {"above, further in", {{"(sheets/../../plan.xml)"}}, "pdf-read/unsafe-name"},
    {"absolute", {{"(/etc/passwd)"}}, "pdf-read/unsafe-name"},
    {"a Windows path", {{"(..\\\\plan.xml)"}}, "pdf-read/unsafe-name"},
    {"a drive", {{"(C:plan.xml)"}}, "pdf-read/unsafe-name"},
    {"a device", {{"(sheets/NUL.xml)"}}, "pdf-read/unsafe-name"},
    {"a hidden file", {{"(.profile)"}}, "pdf-read/unsafe-name"},
    {"a control character", {{"(a\\nb)"}}, "pdf-read/unsafe-name"},
    {"an end of string", {{"(plan.xml\\000.exe)"}}, "pdf-read/unsafe-name"},
    {"text turned round", {{utf16(u"plan\u202Elmx.exe")}}, "pdf-read/unsafe-name"},
    {"no name", {{"()"}}, "pdf-read/unsafe-name"},
    {"no string as name", {{" 12"}}, "pdf-read/unsafe-name"},
    {"too long a name", {{"(" + std::string(5000, 'a') + ")"}}, "pdf-read/unsafe-name"},
    {"the same name twice", {{"(a.xml)"}, {"(a.xml)"}}, "pdf-read/same-name"},
    {"the same name in another case", {{"(a.xml)"}, {"(A.XML)"}}, "pdf-read/same-name"},
    {"the same name, composed and not", {{utf16(u"\u304C.xml")}, {utf16(u"\u304B\u3099.xml")}}, "pdf-read/same-name"},
    {"a file where a folder is", {{"(a/b)"}, {"(a)"}}, "pdf-read/same-name"},
    {"a broken stream", {{"(a)", "no zlib", "/Filter/FlateDecode"}}, "pdf-read/broken-file"},
    {"another size than it says", {{"(a)", "abc", "/Params<</Size 4>>"}}, "pdf-read/broken-file"},
    {"filters in a row", {{"(a)", "abc", "/Filter[/FlateDecode/FlateDecode]"}}, "pdf-read/broken-file"},
    {"another filter", {{"(a)", "abc", "/Filter/RunLengthDecode"}}, "pdf-read/broken-file"},
    {"an unknown filter", {{"(a)", "abc", "/Filter/Crypt"}}, "pdf-read/broken-file"},
    {"nothing attached", {}, "pdf-read/no-dataset"},
    {"something else attached", {{"(a)", "abc", "", "Supplement"}}, "pdf-read/no-dataset"},
    // One bad file of many: nothing comes out.
    {"the last is bad", {{"(plan.xml)"}, {"(sheets/a.xml)"}, {"(../a)"}}, "pdf-read/unsafe-name"},
};

struct Damage {
  const char* what;
  std::string bytes;
};
std::ostream& operator<<(std::ostream& out, const Damage& d) { return out << d.what; }

std::string sound() { return test::with_files({{"(plan.xml)", "<p/>"}, {"(sheets/a.xml)", "<a/>"}}); }

std::string nested(int depth) {
  return test::file_of({"<</Type/Catalog/Pages 2 0 R/AF " + std::string(static_cast<std::size_t>(depth), '[') + ">>",
                        "<</Type/Pages/Kids[]/Count 0>>"});
}

const Damage damages[] = {
    {"empty", ""},
    {"text", "This is no PDF file."},
    {"cut off", sound().substr(0, sound().size() / 2)},
    {"without its end", sound().substr(0, sound().size() - 20)},
    {"the catalogue is a number", test::file_of({"12"})},
    {"the catalogue is itself", test::file_of({"1 0 R"})},
    {"nested too deep", nested(100'000)},
    {"a table that leads to itself", sound() + "xref\n0 0\ntrailer\n<</Prev " + std::to_string(sound().size()) +
                                         "/Root 1 0 R/Size 9>>\nstartxref\n" + std::to_string(sound().size()) +
                                         "\n%%EOF\n"},
};

}  // namespace

BOOST_AUTO_TEST_CASE(files_come_back_as_they_were_attached) {
  const Found found = read(test::with_files({{"(plan.xml)", "<p/>"}, {utf16(u"sheets/\u304B\u3099.xml"), ""}}));
  BOOST_TEST(found.error == "");
  BOOST_REQUIRE(found.files.size() == 2u);
  BOOST_TEST(found.files[0].path == "plan.xml");
  BOOST_TEST(found.files[0].bytes == "<p/>");
  BOOST_TEST(found.files[1].path == "sheets/が.xml");
  BOOST_TEST(found.files[1].bytes == "");
}

BOOST_AUTO_TEST_CASE(what_the_writer_attaches_comes_back) {
  page::Document document;
  document.metadata.title = "題";
  document.pages.emplace_back();
  pdf::Options options;
  options.conformance = pdf::Conformance::plain;
  const std::string text(100'000, 'x');
  options.attachments = {{"plan.xml", "application/xml", "データ", "2024-08-01", text},
                         {"sheets/公共交通.xml", "application/xml", "データ", "", "<シート/>"}};
  const Found found = read(pdf::write(document, options));
  BOOST_TEST(found.error == "");
  BOOST_REQUIRE(found.files.size() == 2u);
  BOOST_TEST((found.files[0].bytes == text));
  BOOST_TEST(found.files[1].path == "sheets/公共交通.xml");
  BOOST_TEST(found.files[1].bytes == "<シート/>");
}

BOOST_DATA_TEST_CASE(nothing_comes_out_of, data::make(hostile), c) {
  const Found found = read(test::with_files(c.files));
  BOOST_TEST(found.error == c.error);
  BOOST_TEST(found.files.empty());
}

BOOST_DATA_TEST_CASE(damaged, data::make(damages), d) {
  const Found found = read(d.bytes);
  BOOST_TEST(found.error != "");
  BOOST_TEST(found.files.empty());
}

BOOST_AUTO_TEST_CASE(encrypted) {
  const std::string encrypt = "/ID[(0123456789abcdef)(0123456789abcdef)]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" +
                              std::string(64, '0') + ">/U<" + std::string(64, '0') + ">>>";
  const Found found = read(test::file_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"}, encrypt));
  BOOST_TEST(found.error == "pdf-read/encrypted");
}

BOOST_AUTO_TEST_CASE(sizes_and_counts_are_bounded) {
  const std::string three = test::with_files({{"(a)", "1234"}, {"(b)", "1234"}, {"(c)", "1234"}});
  BOOST_TEST(read(three, {3, 12}).error == "");
  BOOST_TEST(read(three, {2, 12}).error == "pdf-read/too-many");
  BOOST_TEST(read(three, {3, 11}).error == "pdf-read/too-large");
}

BOOST_AUTO_TEST_CASE(a_bomb_is_stopped_where_the_limit_is) {
  const std::string bomb = test::deflated_zeros(256u << 20);
  BOOST_TEST(bomb.size() < 1u << 20);
  const Found found = read(test::with_files({{"(a)", bomb, "/Filter/FlateDecode"}}), {10, 1u << 20});
  BOOST_TEST(found.error == "pdf-read/too-large");
  BOOST_TEST(found.files.empty());
}

BOOST_AUTO_TEST_CASE(objects_may_stand_in_an_object_stream) {
  const std::string stream = test::stream("/Type/ObjStm/N 1/First 4", "1 0 <</Type/Catalog/Pages 4 0 R>>");
  BOOST_TEST(read(test::with_object_stream(stream)).error == "pdf-read/no-dataset");
}

// What inflates before the library lets anyone look at it, in a process whose memory is limited, as toji extract's is.
BOOST_AUTO_TEST_CASE(an_object_stream_that_inflates_without_end) {
#ifndef __SANITIZE_ADDRESS__
  const std::string stream =
      test::stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", test::deflated_zeros(std::size_t{768} << 20));
  const std::string bomb = test::with_object_stream(stream);
  const pid_t child = fork();
  if (child == 0) {
    const rlimit limit{512u << 20, 512u << 20};
    setrlimit(RLIMIT_AS, &limit);
    try {
      _exit(read(bomb).files.empty() ? 0 : 1);
    } catch (const std::bad_alloc&) {
      _exit(0);
    }
  }
  int status = 0;
  waitpid(child, &status, 0);
  BOOST_TEST(WIFEXITED(status));
  BOOST_TEST(WEXITSTATUS(status) == 0);
#endif
}

BOOST_AUTO_TEST_CASE(any_cut_of_the_file_is_an_error_and_not_a_crash) {
  const std::string whole = sound();
  for (std::size_t size = 0; size + 20 < whole.size(); size += 7) {
    const Found found = read(whole.substr(0, size));
    BOOST_TEST(found.error != "", size);
    BOOST_TEST(found.files.empty());
  }
}

BOOST_AUTO_TEST_CASE(any_changed_byte_is_no_crash) {
  const std::string whole = sound();
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string changed = whole;
    changed[i] = static_cast<char>(changed[i] ^ 0x15);
    const Found found = read(changed);
    BOOST_TEST(found.error.empty() != found.files.empty(), i);
  }
}

}  // namespace toji::pdf_read
