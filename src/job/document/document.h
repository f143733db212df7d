#pragma once
// From data and a template to the bytes of a PDF file.
#include <cstddef>
#include <future>
#include <string>
#include <vector>

#include "base/tasks.h"
#include "engine/data_tree/tree.h"
#include "engine/flow/paginate.h"
#include "job/document/data.h"
#include "job/document/edition.h"
#include "job/document/load_template.h"
#include "out/pdf/write.h"
#include "report/dataset/dataset.h"

namespace toji::job {

struct PdfFile {
  std::string bytes;  // empty when the context holds errors
  std::size_t pages = 0;
  bool laid_out = false;             // the following are known, also where there are no bytes
  std::vector<flow::Shrunk> shrunk;  // places set smaller than asked
};

struct DocumentRequest {
  EditionOptions edition;
  const dataset::Source* attached = nullptr;  // what the PDF is to carry, as PDF/A-3a; null: nothing
};

// The document of the data, whose tree is used up. What is unfinished is noted; what of it is an error is for the
// caller to tell in the end, as it hinders nobody who waits for the rest. Throws EnvironmentError.
PdfFile make_pdf(Context&, DocumentData&, std::future<TemplateAndMistakes>, const DocumentRequest&, Tasks&);

// The same by a template that was loaded without error. What one phase made is released when the next has used it.
// Sections, pages and fonts are tasks; the bytes are the same however they are done.
PdfFile make_pdf(Context&, data_tree::DataTree, const LoadedTemplate&, Edition, Tasks&,
                 const dataset::Source* attached = nullptr);

// The PDF of laid-out pages in that edition. Throws EnvironmentError.
PdfFile write_edition(Context&, flow::Pages, const LoadedTemplate&, const Edition&, const dataset::Source* attached,
                      Tasks* = nullptr);

}  // namespace toji::job
