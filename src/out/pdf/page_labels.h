#pragma once
// Page labels (ISO 32000-1 12.4.2).
#include "engine/page/document.h"
#include "out/pdf/saver.h"

namespace toji::pdf {

// A number tree with an entry wherever the numbering begins anew.
Ref add_page_labels(Saver&, const std::vector<page::Page>&);

}  // namespace toji::pdf
