#pragma once
// Files inside the file (ISO 32000-1 7.11.4), associated with the document (ISO 19005-3 6.8 and annex E).
#include <string>
#include <vector>

#include "out/pdf/saver.h"

namespace toji::pdf {

// A file that the document was made of: its AFRelationship is Source.
struct Attachment {
  std::string name;         // UTF-8, relative, "/" between folders (7.11.2)
  std::string media_type;   // "application/xml"
  std::string description;  // for people
  std::string date;         // ISO 8601; empty: none
  std::string bytes;
};

// Throws std::logic_error where a name is empty or stands twice.
void require_attachable(const std::vector<Attachment>&);

// The entries of the catalogue and of its Names dictionary, in PDF's syntax; both empty without attachments.
struct AttachmentEntries {
  std::string associated;  // "/AF[…]"
  std::string names;       // "/EmbeddedFiles n 0 R"
};
AttachmentEntries add_attachments(Saver&, Objects&, const std::vector<Attachment>&);

}  // namespace toji::pdf
