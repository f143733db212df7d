#pragma once
// The last phase: a paged document in, a PDF file out. It decides no layout, reads no clock and no environment:
// the same document and options give the same bytes.
#include <string>
#include <vector>

#include "base/tasks.h"
#include "engine/page/document.h"
#include "out/pdf/attachments.h"
#include "out/pdf/inks.h"

namespace toji::pdf {

class FontCache;

// plain: a tagged PDF 1.7 that claims no standard and whose structure is not checked.
// a2a_ua1: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) at once; LEDGER.md says which clause is met how.
// a3a_ua1: PDF/A-3a (ISO 19005-3), which is PDF/A-2a with files of any kind attached, and PDF/UA-1.
// x4: PDF/X-4 (ISO 15930-7), for a press; print_rules.h says what it asks of the document.
enum class Conformance { plain, a2a_ua1, a3a_ua1, x4 };

constexpr bool is_archival(Conformance c) { return c == Conformance::a2a_ua1 || c == Conformance::a3a_ua1; }

// The printing condition that a file for a press is made for (ISO 32000-1 14.11.5).
struct OutputCondition {
  std::string profile;                // an ICC profile of a CMYK printer
  std::string identifier = "Custom";  // its name in the registry, else Custom
  std::string registry;               // an address, where it is registered
};

struct Options {
  Conformance conformance = Conformance::a2a_ua1;
  std::string producer = "toji";  // with its version; written to Info and XMP
  Inks inks = Inks::rgb;
  OutputCondition condition = {};            // x4 only
  std::vector<Attachment> attachments = {};  // a3a_ua1 and plain only
  bool releases_fonts = false;               // no other document is made of them: their files may leave memory
  FontCache* font_cache = nullptr;           // of a run that makes many documents; it must outlive the call
};

// The whole file as bytes. Faces must outlive the call and are only read. Where there are tasks, fonts and pages are
// made as such; the bytes are the same. A document that is given away gives its pages up as they are written.
// Throws EnvironmentError when libharu is another version than at build time or runs out of memory, and
// std::logic_error when the document breaks a rule that the phases before must keep: a glyph .notdef, a link to an
// unknown destination, attachments where they may not stand and, for a2a_ua1 and a3a_ua1, what structure_rules.h lists.
std::string write(page::Document, const Options& = {}, Tasks* = nullptr);

}  // namespace toji::pdf
