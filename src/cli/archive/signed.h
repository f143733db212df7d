#pragma once
// Signed copies of the PDFs in a bag.
#include <filesystem>
#include <string>
#include <vector>

#include "cli/session.h"
#include "store/pdf_read/signature.h"

namespace toji::cli {

// A PDF of a bag that is intact.
struct Original {
  std::string file;  // for messages
  std::string sha256;
  std::size_t length = 0;
};

// None where the bag is not intact; what is wrong with it is not reported here. Throws EnvironmentError.
std::vector<Original> originals_in(const std::filesystem::path& bag);

struct SignedCopy {
  std::string file;
  std::string original;  // the file of the bag that it begins with; may be empty
  pdf_read::SignatureState state;
  bool good() const { return state.kind == pdf_read::SignatureState::Kind::signed_unchanged; }
};

// The file against the PDFs that it may be a copy of. What is wrong goes to the session. Throws EnvironmentError.
SignedCopy compare_signed(Session&, const std::string& file, const std::vector<Original>&);

// One line for people, one object for machines.
std::string text_of(const SignedCopy&, Language);
std::string json_of(const SignedCopy&, Language);

}  // namespace toji::cli
