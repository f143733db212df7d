#include "job/document/data.h"

#include "job/document/gaiji.h"

namespace toji::job {

std::optional<dataset::Dataset> open_dataset(Context& context, const dataset::Source& source,
                                             dataset::Unfinished unfinished, Tasks* tasks) {
  auto dataset = dataset::read(source, context.names, context.diagnostics, tasks, unfinished);
  context.ended("dataset");
  if (context.failed()) return std::nullopt;
  return dataset;
}

data_tree::DataTree view_of(Context& context, const dataset::Source& source, const dataset::Dataset& dataset) {
  data_tree::DataTree data = dataset::view(dataset);
  use_gaiji(context, data, gaiji_of(context, source));
  context.ended("view");
  return data;
}

std::optional<DocumentData> booklet_data(Context& context, const dataset::Source& source, const EditionOptions& edition,
                                         Tasks* tasks) {
  const bool draft = edition.kind == EditionOptions::Kind::draft;
  const auto dataset =
      open_dataset(context, source, draft ? dataset::Unfinished::allowed : dataset::Unfinished::refused, tasks);
  if (!dataset) return std::nullopt;
  Unfinished unfinished = draft ? unfinished_of(*dataset) : Unfinished();
  return DocumentData{view_of(context, source, *dataset), std::move(unfinished)};
}

std::optional<DocumentData> xml_data(Context& context, std::string bytes, const std::filesystem::path& file) {
  DocumentData data;
  data.tree = data_tree::from_xml(std::move(bytes), context.names.intern(file.string()), context.diagnostics,
                                  {.blanks = data_tree::Blanks::mixed});
  use_gaiji(context, data.tree, gaiji_beside(context, file.parent_path()));
  context.ended("data");
  if (context.failed()) return std::nullopt;
  return data;
}

}  // namespace toji::job
