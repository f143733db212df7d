#pragma once
// Templates with their fonts, ready for documents to be made by them.
#include <future>
#include <memory>

#include "base/tasks.h"
#include "engine/font/library.h"
#include "engine/layout/layout.h"
#include "job/document/context.h"
#include "job/document/templates.h"

namespace toji::pdf {
class FontCache;
}

namespace toji::job {

// The declarations of fonts.xml. Throws EnvironmentError.
font::Library read_fonts(Context&);

// What all documents made by a template share.
struct LoadedTemplate {
  font::Library fonts;
  TemplatePath path;
  std::shared_ptr<const layout::Layout> layout;  // usable when the context holds no error
  Templates files;                               // that it was read from
  std::shared_ptr<pdf::FontCache> font_cache{};  // where many documents are made
};
// Throws EnvironmentError.
LoadedTemplate load_template(Context&, const TemplatePath&);
// The same with fonts that are there already.
LoadedTemplate load_template(Context&, const TemplatePath&, const font::Library&);

// A template that is loaded as a task, with what was found wrong.
struct TemplateAndMistakes {
  LoadedTemplate loaded;
  Diagnostics mistakes;
};
std::future<TemplateAndMistakes> begin_loading(const Context&, TemplatePath, Tasks&);

}  // namespace toji::job
