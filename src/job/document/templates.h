#pragma once
// Where a document's templates lie. A file is looked for beside the template that was asked for, in the dataset's own
// layouts folder and among the program's own, in this order. One that includes its own name gets the next of that name:
// so a dataset's styles.xml can build on the program's.
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/layout/layout.h"
#include "job/document/attach.h"
#include "job/document/context.h"

namespace toji::job {

struct TemplatePath {
  std::string name;                            // of the document in a dataset's layouts folder, such as booklet.xml
  std::filesystem::path main;                  // its file
  std::vector<std::filesystem::path> folders;  // looked through before the program's own
  std::filesystem::path own;                   // the dataset's layouts folder; empty: there is none
  bool operator==(const TemplatePath&) const = default;
};

// The template of a document: the one asked for, else the dataset's own layouts/NAME, else the program's.
// Throws EnvironmentError.
TemplatePath choose_template(const Environment&, const std::string& asked, const std::filesystem::path& dataset,
                             const std::string& name);

// The template of another document, looked for where the first one's files are. Throws EnvironmentError.
TemplatePath beside(const Environment&, const TemplatePath&, const std::string& name);

// A template that belongs to no dataset.
TemplatePath lone_template(const std::filesystem::path& main);

// Reads a template's files and keeps them by the names under which a folder of them makes the same document: what a
// file of the same name includes lies in shipped/ beside it.
class TemplateFiles {
 public:
  TemplateFiles(Context& context, TemplatePath path) : context_(context), path_(std::move(path)) {}

  // Throws EnvironmentError.
  layout::File main();
  layout::Include include();
  Templates take() { return std::move(read_); }
  // Of all that was read.
  std::set<std::filesystem::path> paths() const;

 private:
  struct Known {
    std::string name;  // as included
    std::filesystem::path file;
    std::size_t folder;  // in which it was found; as many as there are: among the program's own
    std::string key;     // in read_
  };
  layout::File keep(Known);
  std::optional<layout::File> open(std::string_view href, std::string_view from);
  std::vector<std::string> names() const;

  Context& context_;
  TemplatePath path_;
  Templates read_;
  std::map<std::string, Known, std::less<>> known_;  // by the name that messages have for it
};

// A template with what it was read from; mistakes go to the context. Throws EnvironmentError.
struct ReadTemplate {
  std::shared_ptr<const layout::Layout> layout;  // usable when the context holds no error
  Templates files;
};
ReadTemplate read_template(Context&, const TemplatePath&, const font::Library&);

// Once in a run, by the first template that is read of a dataset: reports the files of its layouts folder that neither
// this template nor a document of the program uses, and the styles that override none. Throws EnvironmentError.
void check_own_templates(Context&, const TemplatePath&, const font::Library&);

}  // namespace toji::job
