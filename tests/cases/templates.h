#pragma once
// Templates read with the declared fonts, and diagnostics as lines of text.
#include "cases.h"
#include "engine/layout/layout.h"
#include "engine/layout/model.h"

namespace templates {

using namespace toji;

inline const font::Library& fonts() {
  static const font::Library library = [] {
    Diagnostics diagnostics;
    return font::Library::read(cases::file_text(TOJI_SOURCE_DIR "/fonts/fonts.xml"), "fonts.xml", diagnostics);
  }();
  return library;
}

// "t.xml:2:3 error layout/unknown-element there is no element <x> (→ p)"
inline std::string findings(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics.items()) {
    out += std::string(d.span.file) + ":" + std::to_string(d.span.line) + ":" + std::to_string(d.span.column);
    out += d.severity == Severity::error ? " error " : d.severity == Severity::note ? " note " : " warning ";
    out += std::string(d.text->id) + " ";
    if (!d.sheet.empty() || !d.field.empty()) out += "[" + d.sheet + "/" + d.field + "] ";
    out += message_of(d, Language::en);
    if (const std::string hint = hint_of(d, Language::en); !hint.empty()) out += " (" + hint + ")";
    out += "\n";
  }
  return out;
}

// The template t.xml; what it includes stands in other parts of the case, named by their titles.
inline std::shared_ptr<const layout::Layout> read(const std::string& text, Diagnostics& diagnostics,
                                                  const cases::Case* includes = nullptr) {
  const auto open = [&](std::string_view href, std::string_view) -> std::optional<layout::File> {
    if (href == "t.xml") return layout::File{text, "t.xml"};
    if (includes == nullptr) return std::nullopt;
    for (const auto& [title, part] : includes->parts)
      if (title == href) return layout::File{part, title};
    return std::nullopt;
  };
  const auto names = [&] {
    std::vector<std::string> out;
    if (includes != nullptr)
      for (const auto& part : includes->parts) out.push_back(part.first);
    return out;
  };
  const layout::Include include{open, names};
  return layout::read({text, "t.xml"}, include, fonts(), diagnostics);
}

// An example of layouts/README.md as a whole template.
inline std::string framed(const std::string& text) {
  const std::string frame =
      "<layout><page id='page' size='A5' margin='15mm'/><style id='text' font='gothic' size='10pt' leading='1.4'/>"
      "<style id='cell' based-on='text' border='0.5pt' padding='2pt'/>";
  if (text.find("<document") != std::string::npos) return frame + text + "</layout>";
  return frame + "<document title='例'><section page='page' style='text'>" + text + "</section></document></layout>";
}

}  // namespace templates
