#pragma once
// The parts of what is said of a diagnostic, and the whole where its subject is not a dataset's sheet.
#include "base/diagnostics.h"

namespace toji {

// What Diagnostic::sheet holds: sheets of a dataset, or whatever a document's sections are about.
enum class Subjects : std::uint8_t { sheets, sections };

std::string to_text(const Diagnostic&, Language, Subjects);
// "file:line:column"; empty where no file is concerned.
std::string place_of(const Diagnostic&);
// "シート５ 成果"; empty where neither is concerned.
std::string subject_of(const Diagnostic&, Language, Subjects);

}  // namespace toji
