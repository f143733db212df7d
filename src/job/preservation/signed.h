#pragma once
// Signed copies of the PDFs in a bag.
#include <filesystem>
#include <string>
#include <vector>

#include "job/document/context.h"
#include "store/pdf_read/signature.h"

namespace toji::job {

// A PDF of a bag that is intact.
struct Original {
  std::string file;  // for messages
  std::string sha256;
  std::size_t length = 0;
};

// None where the bag is not intact; what is wrong with it is not reported here. Throws EnvironmentError.
std::vector<Original> originals_in(const Context&, const std::filesystem::path& bag);

struct SignedCopy {
  std::string file;
  std::string original;  // the file of the bag that it begins with; may be empty
  pdf_read::SignatureState state;
  bool good() const { return state.kind == pdf_read::SignatureState::Kind::signed_unchanged; }
};

// The file against the PDFs that it may be a copy of. What is wrong goes to the context. Throws EnvironmentError.
SignedCopy compare_signed(Context&, const std::string& file, const std::vector<Original>&);

}  // namespace toji::job
