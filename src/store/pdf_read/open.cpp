#include "store/pdf_read/open.h"

#include <qpdf/QPDF.hh>

#include "base/memory_watch.h"
#include "store/pdf_read/messages.h"
#include "store/pdf_read/shown.h"

namespace toji::pdf_read {

std::shared_ptr<QPDF> open_pdf(std::string_view bytes, Span place, Diagnostics& diagnostics) {
  const MemoryWatch memory;  // libqpdf takes a lack of memory for damage
  auto pdf = QPDF::create();
  pdf->setSuppressWarnings(true);
  pdf->setAttemptRecovery(false);
  try {
    pdf->processMemoryFile("PDF", bytes.data(), bytes.size());
    if (!pdf->getRoot().isDictionary()) throw std::runtime_error("no catalog");
    memory.check();
  } catch (const QPDFExc& error) {
    memory.check();
    const bool locked = error.getErrorCode() == qpdf_e_password;
    diagnostics.error(locked ? messages::encrypted : messages::damaged, place, {shown(error.getMessageDetail())});
    return {};
  } catch (const std::runtime_error& error) {
    memory.check();
    diagnostics.error(messages::damaged, place, {shown(error.what())});
    return {};
  } catch (const std::logic_error& error) {  // an assertion of the library's
    memory.check();
    diagnostics.error(messages::damaged, place, {shown(error.what())});
    return {};
  }
  return pdf;
}

}  // namespace toji::pdf_read
