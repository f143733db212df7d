#pragma once
// PDF files made by hand, as hostile as a test wants them.
#include <string>
#include <vector>

namespace toji::pdf_read::test {

// A file of these objects (1, 2, …: "<<…>>", or with a stream), with a cross-reference table; object 1 is the
// catalogue.
std::string file_of(const std::vector<std::string>& objects, const std::string& trailer = "");

// A stream object.
std::string stream(const std::string& entries, const std::string& data);

struct Attached {
  std::string name;           // a PDF string with its delimiters
  std::string data = "<a/>";  // the stream's bytes
  std::string entries = "";   // of the stream's dictionary
  std::string relationship = "Source";
};
// A file of one empty page with these files attached.
std::string with_files(const std::vector<Attached>&);

// A file with a cross-reference stream whose catalogue, object 1, stands in this object stream.
std::string with_object_stream(const std::string& stream);

// Bytes deflated (zlib's format), by blocks that repeat one byte: size bytes in about size / 1000.
std::string deflated_zeros(std::size_t size);

}  // namespace toji::pdf_read::test
