#pragma once
// What documents are made of: data as templates see it.
#include <filesystem>
#include <optional>
#include <string>

#include "base/tasks.h"
#include "engine/data_tree/tree.h"
#include "job/document/context.h"
#include "job/document/edition.h"
#include "job/document/unfinished.h"
#include "report/dataset/dataset.h"

namespace toji::job {

struct DocumentData {
  data_tree::DataTree tree;
  Unfinished unfinished;
};

// The dataset of these files, or nothing when it has errors, which are then in the context.
std::optional<dataset::Dataset> open_dataset(Context&, const dataset::Source&, dataset::Unfinished, Tasks* = nullptr);

// All of a dataset, with its 外字 as the tables say. Throws EnvironmentError.
data_tree::DataTree view_of(Context&, const dataset::Source&, const dataset::Dataset&);

// A booklet's: a draft has what is not finished too. Nothing when the dataset has errors. Throws EnvironmentError.
std::optional<DocumentData> booklet_data(Context&, const dataset::Source&, const EditionOptions&, Tasks* = nullptr);

// Any XML, with the table of 外字 in its file's folder; nothing when there are errors. Throws EnvironmentError.
std::optional<DocumentData> xml_data(Context&, std::string bytes, const std::filesystem::path& file);

}  // namespace toji::job
