// Files attached to the document, read back by other tools.
#include <boost/test/unit_test.hpp>
#include <stdexcept>

#include "out/pdf/write.h"
#include "sample.h"
#include "tools.h"

namespace toji::pdf {
namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

Attachment xml(const std::string& name, const std::string& bytes) {
  return {name, "application/xml", "もとのデータ", "2024-08-01", bytes};
}

Options with(std::vector<Attachment> files, Conformance conformance = Conformance::a3a_ua1) {
  Options options;
  options.conformance = conformance;
  options.attachments = std::move(files);
  return options;
}

std::vector<Attachment> two_files() { return {xml("plan.xml", "<計画/>\n"), xml("sheets/福祉.xml", "<シート/>\n")}; }

std::string two() { return write(test::one_line().document, with(two_files())); }

}  // namespace

BOOST_AUTO_TEST_SUITE(attachments)

BOOST_AUTO_TEST_CASE(qpdf_lists_and_gives_them) {
  if (!test::has_tool("qpdf")) return;
  BOOST_TEST(test::run("qpdf --check {}", two()).status == 0);
  const std::string list = test::run("qpdf --list-attachments --verbose {}", two()).output;
  for (const char* part : {"plan.xml", "sheets/福祉.xml", "もとのデータ", "application/xml", "D:20240801",
                           "bc5680abfe6f5bbbdb85545367065501"})
    BOOST_TEST(contains(list, part), part << " is not in\n" << list);
  BOOST_TEST(test::run("qpdf --show-attachment=sheets/福祉.xml {}", two()).output == "<シート/>\n");
}

BOOST_AUTO_TEST_CASE(poppler_lists_them) {
  if (!test::has_tool("pdfdetach")) return;
  const std::string list = test::run("pdfdetach -enc UTF-8 -list {}", two()).output;
  BOOST_TEST(contains(list, "2 embedded files"), list);
  BOOST_TEST(contains(list, ": plan.xml"), list);
  BOOST_TEST(contains(list, ": sheets/福祉.xml"), list);
}

BOOST_AUTO_TEST_CASE(the_file_says_what_they_are) {
  if (!test::has_tool("qpdf")) return;
  const std::string plain = test::plain_form(two());
  for (const char* part : {"/AF [", "/AFRelationship /Source", "/EmbeddedFiles", "<pdfaid:part>3</pdfaid:part>",
                           "/Subtype /application#2fxml"})
    BOOST_TEST(contains(plain, part), part);
  BOOST_TEST(contains(test::plain_form(write(test::one_line().document)), "<pdfaid:part>2</pdfaid:part>"));
}

BOOST_AUTO_TEST_CASE(same_inputs_same_bytes) {
  Tasks tasks(2);
  BOOST_TEST((two() == two()));
  BOOST_TEST((two() == write(test::one_line().document, with(two_files()), &tasks)));
}

BOOST_AUTO_TEST_CASE(many_files_stand_in_a_balanced_tree) {
  if (!test::has_tool("qpdf")) return;
  std::vector<Attachment> files;
  for (int i = 0; i < 200; ++i) files.push_back(xml("sheets/" + std::to_string(1000 + i) + ".xml", std::to_string(i)));
  const std::string pdf = write(test::one_line().document, with(files));
  BOOST_TEST(test::run("qpdf --check {}", pdf).status == 0);
  BOOST_TEST(test::run("qpdf --show-attachment=sheets/1150.xml {}", pdf).output == "150");
}

BOOST_AUTO_TEST_CASE(where_they_may_not_stand) {
  const auto document = test::one_line().document;
  BOOST_CHECK_THROW(write(document, with(two_files(), Conformance::a2a_ua1)), std::logic_error);
  BOOST_CHECK_THROW(write(document, with({xml("", "")})), std::logic_error);
  BOOST_CHECK_THROW(write(document, with({xml("a", ""), xml("a", "")})), std::logic_error);
  BOOST_CHECK_NO_THROW(write(document, with({xml("a", "")}, Conformance::plain)));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace toji::pdf
