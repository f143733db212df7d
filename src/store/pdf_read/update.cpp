#include "store/pdf_read/update.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFXRefEntry.hh>

#include "store/pdf_read/equal.h"
#include "store/pdf_read/messages.h"

namespace toji::pdf_read {
namespace {

constexpr int invisible_flags = 1 << 1 | 1 << 5;  // Hidden, NoView (12.5.3)

bool same_entry(const QPDFXRefEntry& a, const QPDFXRefEntry& b) {
  if (a.getType() != b.getType()) return false;
  if (a.getType() == 1) return a.getOffset() == b.getOffset();
  if (a.getType() == 2)
    return a.getObjStreamNumber() == b.getObjStreamNumber() && a.getObjStreamIndex() == b.getObjStreamIndex();
  return true;
}

// FT may stand at the field that a widget belongs to (12.7.3.1).
bool is_signature_field(QPDFObjectHandle field) {
  if (!field.isDictionary()) return false;
  if (field.getKey("/FT").isNameAndEquals("/Sig")) return true;
  QPDFObjectHandle parent = field.getKey("/Parent");
  return parent.isDictionary() && parent.getKey("/FT").isNameAndEquals("/Sig");
}

bool is_invisible(QPDFObjectHandle widget) {
  QPDFObjectHandle flags = widget.getKey("/F"), rect = widget.getKey("/Rect");
  if (flags.isInteger() && (flags.getIntValue() & invisible_flags) != 0) return true;
  if (!rect.isRectangle()) return false;
  const QPDFObjectHandle::Rectangle r = rect.getArrayAsRectangle();
  return r.llx >= r.urx || r.lly >= r.ury;
}

// A stream that was written anew counts as changed.
bool is_same_value(QPDFObjectHandle a, QPDFObjectHandle b) {
  return !a.isStream() && !b.isStream() && a.unparseResolved() == b.unparseResolved();
}

class Comparison {
 public:
  Comparison(QPDF& before, QPDF& after) : before_(before), after_(after) {}

  Change change() {
    trailer();
    objects();
    form();
    return change_;
  }

 private:
  void trailer() {
    QPDFObjectHandle a = before_.getTrailer(), b = after_.getTrailer();
    for (const char* key : {"/Root", "/Info", "/Encrypt"})
      if (!equal(a.getKey(key), b.getKey(key))) found(messages::changed_structure);
  }

  // An object whose place in the file is the same is the same, as the bytes in front are the same. A new one may not
  // take a number that the original has left free: something may refer to it.
  void objects() {
    const auto a = before_.getXRefTable(), b = after_.getXRefTable();
    const long long size = before_.getTrailer().getKey("/Size").getIntValue();
    for (const auto& [id, entry] : a) {
      const auto now = b.find(id);
      if (now == b.end()) return found(messages::changed_object, id.getObj());
      if (!same_entry(entry, now->second)) rewritten(id);
    }
    for (const auto& [id, entry] : b)
      if (a.count(id) == 0 && id.getObj() < size) return found(messages::changed_object, id.getObj());
  }

  void rewritten(QPDFObjGen id) {
    QPDFObjectHandle a = before_.getObject(id), b = after_.getObject(id);
    // Behind the catalogue's keys: 12.7.2, 12.8.4, 12.8.4.3 of ISO 32000-2, 7.12.
    if (id == before_.getRoot().getObjGen()) {
      if (!equal_but_for(a, b, {"/AcroForm", "/Perms", "/DSS", "/Extensions"})) found(messages::changed_structure);
    } else if (a.isDictionaryOfType("/Page")) {
      if (!equal_but_for(a, b, {"/Annots"})) return found(messages::changed_object, id.getObj());
      annotations(a.getKey("/Annots"), b.getKey("/Annots"), id.getObj());
    } else if (!(a.isDictionary() ? equal_but_for(a, b, {}) : is_same_value(a, b))) {
      found(messages::changed_object, id.getObj());
    }
  }

  // Those that were there, then signatures' widgets, which show nothing and do nothing.
  void annotations(QPDFObjectHandle a, QPDFObjectHandle b, int page) {
    const int old = a.isArray() ? a.getArrayNItems() : 0, all = b.isArray() ? b.getArrayNItems() : 0;
    if (all < old) return found(messages::changed_object, page);
    for (int i = 0; i < old; ++i)
      if (!equal(a.getArrayItem(i), b.getArrayItem(i))) return found(messages::changed_object, page);
    for (int i = old; i < all; ++i) {
      QPDFObjectHandle widget = b.getArrayItem(i);
      if (!is_signature_field(widget) || !widget.getKey("/Subtype").isNameAndEquals("/Widget"))
        return found(messages::added_annotation, page);
      if (widget.hasKey("/A") || widget.hasKey("/AA")) return found(messages::added_annotation, page);
      if (!is_invisible(widget)) return found(messages::visible_signature, page);
    }
  }

  void form() {
    QPDFObjectHandle form = after_.getRoot().getKey("/AcroForm");
    if (!form.isDictionary()) return;
    QPDFObjectHandle needs = form.getKey("/NeedAppearances"), fields = form.getKey("/Fields");
    if (form.hasKey("/XFA") || (needs.isBool() && needs.getBoolValue())) found(messages::changed_form);
    for (int i = 0; fields.isArray() && i < fields.getArrayNItems(); ++i)
      if (!is_signature_field(fields.getArrayItem(i))) found(messages::changed_form);
  }

  void found(const MessageText& text) {
    if (change_.text == nullptr) change_ = {&text, {}};
  }
  void found(const MessageText& text, int object) {
    if (change_.text == nullptr) change_ = {&text, {std::to_string(object)}};
  }

  QPDF& before_;
  QPDF& after_;
  Change change_;
};

}  // namespace

Change change_of(QPDF& before, QPDF& after) { return Comparison(before, after).change(); }

}  // namespace toji::pdf_read
