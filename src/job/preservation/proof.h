#pragma once
// What can be proved of one bag, and what of it was.
#include <filesystem>
#include <string>
#include <vector>

#include "job/document/context.h"
#include "store/archive/description.h"

namespace toji::job {

enum class Answer : std::uint8_t { yes, no, not_tried };

struct Proof {
  std::filesystem::path path;
  std::optional<archive::Description> description;
  std::string digest;
  std::size_t files = 0;
  Answer intact = Answer::no;            // manifests, nothing missing or changed
  std::size_t foreign = 0;               // files and folders that are no part of it
  bool unlisted = false;                 // some of them are none that a system puts there
  Answer text = Answer::not_tried;       // the PDFs carry the dataset's text
  std::size_t documents = 0, texts = 0;  // PDFs read, texts found in the booklet
  Answer rebuilt = Answer::not_tried;    // the same bytes come out again
  std::size_t rebuilt_files = 0;
  std::vector<std::string> obstacles;  // why it was not rebuilt: what differs here
  bool other_program = false;          // another program or other libraries sealed it
  std::size_t refused = 0;             // mistakes that this other program finds in the sealed data, which it refuses
  Answer chain = Answer::not_tried;    // the older revisions, back to the first
  std::vector<unsigned> revisions;     // those proved
  bool good() const;
};

// What is wrong goes to the context. Throws EnvironmentError.
Proof prove(Context&, const std::filesystem::path& bag);

}  // namespace toji::job
