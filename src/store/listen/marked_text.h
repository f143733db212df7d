#pragma once
// The text of marked content (ISO 32000-1 14.6, 14.7.4), by the stream it stands in and its number.
#include <map>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <vector>

#include "store/listen/budget.h"
#include "store/listen/font_text.h"
#include "store/listen/piece.h"

namespace toji::listen {

class MarkedText {
 public:
  explicit MarkedText(const Limits& limits) : stream_bytes_(limits.stream_bytes), text_bytes_(limits.text_bytes) {}

  // Of a page, or of a form that stands on it. ActualText, Alt and E of the content itself are in force; artifacts are
  // silent.
  const std::vector<Piece>& at(QPDFObjectHandle page_or_form, QPDFObjectHandle page, int mcid);

 private:
  friend class ContentReader;
  using Texts = std::map<int, std::vector<Piece>>;  // by MCID; what has none of its own is under outside
  static constexpr int outside = -1;

  const Texts& texts_of(QPDFObjectHandle page_or_form, QPDFObjectHandle resources, int depth);
  std::string content_of(QPDFObjectHandle page_or_form);
  std::shared_ptr<const FontText> font(QPDFObjectHandle);

  Budget stream_bytes_, text_bytes_;
  std::map<QPDFObjGen, Texts> known_;
  std::map<QPDFObjGen, std::shared_ptr<const FontText>> fonts_;
  int last_source_ = 0;
};

}  // namespace toji::listen
