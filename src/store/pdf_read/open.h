#pragma once
// PDF files from outside, by libqpdf. Nothing that a file says of itself is believed: no repair of a damaged file, no
// password, no warning passed over in silence where it matters.
#include <memory>
#include <string_view>

#include "base/diagnostics.h"

class QPDF;

namespace toji::pdf_read {

// The file, opened; none with an error at the place where it is no PDF file that can be read. bytes must outlive it.
std::shared_ptr<QPDF> open_pdf(std::string_view bytes, Span place, Diagnostics&);

}  // namespace toji::pdf_read
