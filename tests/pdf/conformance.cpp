// PDF/A-2a, PDF/A-3a and PDF/UA-1 by veraPDF (tests/conformance/verapdf): no failed rule, and files broken on purpose
// are told.
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <span>
#include <sstream>

#include "mistakes.h"
#include "out/pdf/write.h"
#include "sample.h"
#include "tools.h"

namespace toji::pdf {
namespace {

using page::Role;
using test::Sample;

struct Broken {
  const char* name;
  const char* original;  // in the file's plain form, every occurrence
  const char* replaced;  // as long as it
  const char* rule;      // that must fail
};

const Broken broken_files[] = {
    {"header-without-scope", "/Scope", "/Scxpe", "7.5 test 1"},
    {"figure-without-alternative", "/Alt", "/Axt", "7.3 test 1"},
    {"link-without-contents", "/Contents <feff", "/Cxntents <feff", "7.18.5 test 2"},
    {"path-outside-the-structure", "/Artifact BMC\n.902 g\n", "/Span BMC\n.902 g    \n", "7.1 test 3"},
    {"no-title-in-the-window", "/DisplayDocTitle true", "/DisplayDocTitxe true", "7.1 test 10"},
    {"private-use-without-text", "/Span<</ActualText", "/Span<</AxtualText", "6.2.11.7.3 test 1"},
    {"heading-skips-a-level", "/S /H2", "/S /H3", "7.4.2 test 1"},
    {"no-unicode", "/ToUnicode", "/ToUnixode", "7.21.7 test 1"},
    {"cell-outside-its-grid", "/ColSpan 2", "/ColSpan 3", "7.2 test 42"},
    {"note-without-name", "/ID (T", "/IX (T", "7.9 test 1"},
    {"no-output-intent", "/OutputIntents", "/OutputIntexts", "6.2.4.3 test 2"},
};

const Broken broken_attachments[] = {
    {"attached-to-nothing", "/AF [", "/AX [", "6.8 test 4"},
    {"no-relationship", "/AFRelationship", "/AFRelationshix", "6.8 test 3"},
    {"no-media-type", "/Subtype /application#2fxml", "/Subtypx /application#2fxml", "6.8 test 1"},
    {"no-unicode-name", "/UF (", "/UX (", "6.8 test 2"},
    {"claims-part-2", "<pdfaid:part>3<", "<pdfaid:part>2<", "6.6.4 test 2"},
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / ("toji-conformance-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  std::string add(const std::string& name, const std::string& bytes) const {
    const auto file = path_ / (name + ".pdf");
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
  }

 private:
  std::filesystem::path path_;
};

std::string with_attachments() {
  Options options;
  options.conformance = Conformance::a3a_ua1;
  options.attachments = {{"plan.xml", "application/xml", "もとのデータ", "2024-08-01", "<計画/>"},
                         {"sheets/福祉.xml", "application/xml", "もとのデータ", "", "<シート/>"}};
  return write(test::one_line().document, options);
}

Sample with_several_figures() {
  Sample s = test::one_line();
  for (int i = 0; i < 2; ++i) {
    const page::TagId figure = s.tag(Role::figure);
    s.document.tags.at(figure).texts.own().alternative = "図";
    s.rect(figure, 100 + 50 * i, 200, 20, 20, {0, 0, 200});
  }
  return s;
}

}  // namespace

// A CTest entry of its own, as it may be skipped as a whole.
BOOST_AUTO_TEST_CASE(verapdf, *boost::unit_test::disabled()) {
  if (!test::has_tool("qpdf")) return;
  const Folder folder;
  const std::string report = write(test::report().document);
  std::string command = "TOJI_BUILD_DIR='" TOJI_BUILD_DIR "' '" TOJI_SOURCE_DIR "/tests/conformance/verapdf'";
  std::vector<std::string> good = {folder.add("report", report), folder.add("line", write(test::one_line().document)),
                                   folder.add("figures", write(with_several_figures().document))};
  for (const auto& [name, bytes] : test::files_of_templates()) good.push_back(folder.add(name, bytes));
  for (const auto& file : good) command += " " + file;
  std::map<std::string, const Broken*> bad;
  const auto break_each = [&](const std::string& sound, std::span<const Broken> ways) {
    for (const Broken& broken : ways) {
      BOOST_TEST_REQUIRE(std::string(broken.original).size() == std::string(broken.replaced).size(), broken.name);
      const std::string file = replaced(sound, broken.original, broken.replaced);
      BOOST_TEST((file != sound), broken.name << " has nothing to break");
      const std::string path = folder.add(broken.name, file);
      bad[path] = &broken;
      command += " " + path;
    }
  };
  break_each(test::plain_form(report), broken_files);
  const std::string attached = folder.add("attached", with_attachments());
  command += " --3a " + attached;
  break_each(test::plain_form(with_attachments()), broken_attachments);

  const auto outcome = test::run(command, "");
  if (outcome.status == 77) {
    const char* ci = std::getenv("CI");
    BOOST_TEST(!(ci != nullptr && std::string(ci) == "true"), outcome.output);
    std::cout << "skipped: " << outcome.output;
    return;
  }
  BOOST_TEST(outcome.status == 1, outcome.output);  // the broken ones fail
  for (const auto& file : good) {
    for (const char* standard : {" PDF/A-2a passed", " PDF/UA-1 passed"}) {
      BOOST_TEST((outcome.output.find(file + standard) != std::string::npos), file << standard << "\n"
                                                                                   << outcome.output);
    }
  }
  for (const char* standard : {" PDF/A-3a passed", " PDF/UA-1 passed"})
    BOOST_TEST((outcome.output.find(attached + standard) != std::string::npos), outcome.output);
  std::istringstream lines(outcome.output);
  std::map<std::string, std::string> failed;
  std::string current;
  for (std::string line; std::getline(lines, line);) {
    if (line.substr(0, 2) != "  ") current = line.substr(0, line.find(' '));
    failed[current] += line + '\n';
  }
  for (const auto& [file, broken] : bad) {
    BOOST_TEST((failed[file].find(std::string("  ") + broken->rule + " (") != std::string::npos),
               broken->name << " should fail " << broken->rule << "\n"
                            << failed[file]);
  }
}

}  // namespace toji::pdf
