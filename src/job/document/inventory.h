#pragma once
// What the bytes of a document depend on, as lines with versions and SHA-256.
#include <filesystem>
#include <string>
#include <string_view>

#include "engine/font/library.h"
#include "job/document/attach.h"
#include "job/document/edition.h"
#include "report/dataset/dataset.h"

namespace toji::job {

// Lines "kind TAB name TAB version TAB SHA-256", "-" for what a thing has not. Names carry no folder of this machine,
// so that equal inputs give equal lines wherever they lie.
class Inventory {
 public:
  void add(std::string_view kind, std::string_view name, std::string_view version, std::string_view digest);
  // All the lines of another.
  void add(const Inventory& other) { text_ += other.text_; }
  // The digest of all lines.
  std::string digest() const;
  // The lines and one more with their digest.
  std::string text() const;

 private:
  std::string text_;
};

// What toji fingerprint lists: all that a booklet's bytes depend on; attach: as one that carries its data. Usable when
// the context holds no error. Throws EnvironmentError.
Inventory booklet_inventory(Context&, const std::string& dataset, const std::string& layout, const EditionOptions&,
                            bool attach);

// This program and the libraries that --version names.
void add_programs(Inventory&);
void add_edition(Inventory&, const EditionOptions&, bool attach);
void add_data(Inventory&, const dataset::Source&);
void add_templates(Inventory&, const Templates&);
// fonts.xml, and gaiji.xml beside it where it has bytes.
void add_font_tables(Inventory&, std::string_view fonts, std::string_view gaiji);
// Every declared face; reads the installed files whole, some 100 MB. Throws EnvironmentError.
void add_fonts(Inventory&, const font::Library&);
// Under the name that the PDF gives the printing condition: the file's own is not in it.
void add_profile(Inventory&, std::string_view identifier, std::string_view bytes);

// The first of the declared paths that is there; empty without one.
std::string installed_file(const font::FaceDeclaration&);

// The SHA-256 of a file that need not fit into memory. Throws EnvironmentError.
std::string file_sha256(const std::filesystem::path&);

}  // namespace toji::job
