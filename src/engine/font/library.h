#pragma once
// The families declared in fonts/fonts.xml and their faces, opened when first needed.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "engine/font/face.h"
#include "engine/font/outline.h"

namespace toji::font {

// One release of a face's file: Debian's next brings another.
struct Release {
  std::string sha256;
  Identity identity;
};

// Where one face is declared to be found and what is known of it.
struct FaceDeclaration {
  std::string name;                // "BIZ UDGothic"
  std::vector<std::string> paths;  // tried in order
  unsigned index = 0;
  std::string package;  // the Debian package that holds it
  std::string licence;
  std::string sha256;
  std::vector<Release> releases;  // those that are known: of sha256 first, where its size is declared
  Span span;
};

// A family: the faces to try for each character, in order.
class Family {
 public:
  const std::string& name() const;
  std::size_t size() const;
  // Face i of the chain, opened on first use. Thread-safe.
  // Throws EnvironmentError naming the package when its file is missing.
  const Face& face(std::size_t i) const;

  // The face of the office's own characters, for private-use codes alone; null where there is none.
  const Face* own() const;

 private:
  friend class Library;
  friend struct Match match(const Family&, char32_t, char32_t);
  struct Data;
  std::shared_ptr<Data> data_;
};

struct Match {
  const Face* face = nullptr;
  GlyphId glyph = 0;
  Em advance = {};  // by the face
  explicit operator bool() const { return glyph != 0; }
};

// The first face of the chain that has the character (with its variation selector where one is given; a face that
// lacks the sequence is passed over, and no face at all is no match). Source: JLREQ leaves fallback to the system.
Match match(const Family&, char32_t c, char32_t variation_selector = 0);

class Library {
 public:
  // Reads the declarations; no font file is opened. Mistakes in the file go to the diagnostics.
  static Library read(const std::string& xml, std::string_view file, Diagnostics&);
  // Gives all families the office's own characters.
  void set_outlines(const std::vector<Outline>&);
  // Null when no such family is declared.
  const Family* family(std::string_view name) const;
  std::vector<std::string_view> family_names() const;
  const std::vector<FaceDeclaration>& faces() const;
  // Warns of each face that was opened from a file of no known release.
  void report_releases(Diagnostics&) const;

 private:
  std::vector<FaceDeclaration> faces_;
  std::vector<std::shared_ptr<class Slot>> slots_;
  std::vector<Family> families_;
};

}  // namespace toji::font
