#include "job/document/load_template.h"

#include "job/document/gaiji.h"

namespace toji::job {

font::Library read_fonts(Context& context) {
  const std::filesystem::path path = context.resources.path("fonts/fonts.xml");
  font::Library fonts =
      font::Library::read(context.read(path), context.names.intern(context.shown(path)), context.diagnostics);
  set_outlines(context, gaiji_of_fonts(context), fonts);
  return fonts;
}

LoadedTemplate load_template(Context& context, const TemplatePath& path) {
  const font::Library fonts = read_fonts(context);
  context.ended("fonts");
  LoadedTemplate loaded = load_template(context, path, fonts);
  context.ended("layout");
  return loaded;
}

LoadedTemplate load_template(Context& context, const TemplatePath& path, const font::Library& fonts) {
  LoadedTemplate loaded{fonts, path, {}, {}};  // the layout's styles point to these fonts
  ReadTemplate read = read_template(context, path, loaded.fonts);
  loaded.layout = std::move(read.layout);
  loaded.files = std::move(read.files);
  return loaded;
}

std::future<TemplateAndMistakes> begin_loading(const Context& context, TemplatePath path, Tasks& tasks) {
  return tasks.give(nullptr, [own = context.part(), path = std::move(path)]() mutable {
    LoadedTemplate loaded = load_template(own, path, read_fonts(own));
    return TemplateAndMistakes{std::move(loaded), own.diagnostics};
  });
}

}  // namespace toji::job
