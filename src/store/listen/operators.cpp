#include "store/listen/operators.h"

#include <algorithm>
#include <qpdf/QPDF.hh>

#include "store/pdf_read/bounded.h"

namespace toji::listen {
namespace {

constexpr std::size_t most_operands = 100'000;  // a table of a CMap is one operator's
constexpr std::size_t most_mistakes = 1'000;    // of which the library keeps each

// Several compressions in a row multiply the work that a small stream asks for.
bool is_plain_enough(QPDFObjectHandle stream) {
  QPDFObjectHandle filter = stream.getDict().getKey("/Filter");
  int compressions = 0;
  for (int i = 0; filter.isArray() && i < filter.getArrayNItems(); ++i) {
    const bool is_text = filter.getArrayItem(i).isNameAndEquals("/ASCII85Decode") ||
                         filter.getArrayItem(i).isNameAndEquals("/ASCIIHexDecode");
    compressions += is_text ? 0 : 1;
    if (i > 2) return false;
  }
  return compressions < 2;
}

class Parser : public QPDFObjectHandle::ParserCallbacks {
 public:
  Parser(const TakeOperator& take, const QPDF& pdf) : take_(take), pdf_(pdf) {}
  void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override {
    if (pdf_.numWarnings() > most_mistakes) terminateParsing();
    if (!object.isOperator()) {
      if (operands_.size() < most_operands) operands_.push_back(std::move(object));
      return;
    }
    take_(object.getOperatorValue(), operands_);
    operands_.clear();
  }
  void handleEOF() override {}

 private:
  const TakeOperator& take_;
  const QPDF& pdf_;
  Operands operands_;
};

}  // namespace

std::string bytes_of(QPDFObjectHandle stream, Budget& bytes, std::size_t most) {
  if (!stream.isStream() || !is_plain_enough(stream)) return {};
  pdf_read::Bounded out(std::min(bytes.left(), most));
  bool filtered = false;
  const bool whole = stream.pipeStreamData(&out, &filtered, 0, qpdf_dl_generalized, true);
  if (out.overflowed) throw TooMuch();
  bytes.take(out.bytes.size());
  return whole && filtered ? std::move(out.bytes) : std::string();
}

void for_each_operator(const std::string& bytes, const TakeOperator& take) {
  QPDF scratch;  // which goes with what it keeps of the stream
  scratch.setSuppressWarnings(true);
  scratch.emptyPDF();
  Parser parser(take, scratch);
  QPDFObjectHandle::parseContentStream(QPDFObjectHandle::newStream(&scratch, bytes), &parser);
}

}  // namespace toji::listen
