// Real signatures, by a standard tool.
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "base/digest.h"
#include "out/pdf/write.h"
#include "store/pdf_read/signature.h"

namespace toji::pdf_read {
namespace {

namespace fs = std::filesystem;
using Kind = SignatureState::Kind;

class Scratch {
 public:
  Scratch() {
    std::string name = (fs::temp_directory_path() / "toji signing-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  ~Scratch() { fs::remove_all(path_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  std::string operator/(const char* name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return std::move(out).str();
}

std::string made() {
  page::Document document;
  document.metadata.title = "題";
  for (int i = 0; i < 40; ++i) document.pages.push_back({{Length::pt(595), Length::pt(842)}});
  pdf::Options options;
  options.conformance = pdf::Conformance::plain;
  options.attachments = {{"plan.xml", "application/xml", "データ", "2024-08-01", "<計画/>"}};
  return pdf::write(document, options);
}

// Signs once and twice; false where a tool is missing.
bool sign(const Scratch& scratch) {
  const std::string command = "'" TOJI_SOURCE_DIR "/tests/signing/sign' '" + scratch / "a.pdf" + "' '" +
                              scratch / "once.pdf" + "' '" + scratch / "twice.pdf" + "' >'" + scratch / "log" + "'";
  const int code = WEXITSTATUS(std::system(command.c_str()));
  const char* ci = std::getenv("CI");
  if (code == 77 && (ci == nullptr || std::string(ci) != "true")) {
    std::cout << "skipped: certutil or pdfsig is not installed\n";
    return false;
  }
  BOOST_REQUIRE(code == 0);
  return true;
}

}  // namespace

BOOST_AUTO_TEST_CASE(signed_by_pdfsig) {
  const Scratch scratch;
  const std::string original = made(), digest = sha256_hex(original);
  std::ofstream(scratch / "a.pdf", std::ios::binary) << original;
  if (!sign(scratch)) return;
  const std::string said = bytes_of(scratch / "log");
  BOOST_TEST((said.find("Signature is Valid") != std::string::npos), said);
  BOOST_TEST((said.find("Signature #2") != std::string::npos), said);

  std::size_t count = 0;
  for (const char* name : {"once.pdf", "twice.pdf"}) {
    const std::string bytes = bytes_of(scratch / name);
    const SignatureState state = inspect_signatures(bytes, digest, original.size());
    BOOST_TEST((state.kind == Kind::signed_unchanged), state.text->id);
    BOOST_REQUIRE(state.signatures.size() == ++count);
    BOOST_TEST(state.signatures.back().name == "Test Officer");
    BOOST_TEST(state.signatures.back().covers_original);
    BOOST_TEST(state.signatures.back().covers_all);
    BOOST_TEST((inspect_signatures(bytes, "", 0).kind == Kind::signed_unchanged));
  }
}

BOOST_AUTO_TEST_CASE(a_bit_flipped_in_a_signed_file) {
  const Scratch scratch;
  const std::string original = made(), digest = sha256_hex(original);
  std::ofstream(scratch / "a.pdf", std::ios::binary) << original;
  if (!sign(scratch)) return;
  const std::string bytes = bytes_of(scratch / "once.pdf");
  // Within what is signed; the signature's own bytes are for pdfsig to judge.
  for (std::size_t at = 0; at < bytes.size(); at += 997) {
    const std::size_t gap = bytes.find("/Contents <30");
    if (at > gap && at < bytes.find('>', gap)) continue;
    std::string flipped = bytes;
    flipped[at] = static_cast<char>(flipped[at] ^ 4);
    const SignatureState state = inspect_signatures(flipped, digest, original.size());
    BOOST_TEST(!state.is_unchanged(), at << " " << state.text->id);
  }
}

}  // namespace toji::pdf_read
