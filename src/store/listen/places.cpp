#include "store/listen/places.h"

#include <algorithm>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFPageLabelDocumentHelper.hh>

namespace toji::listen {
namespace {

std::string roman(long long number) {
  static constexpr std::pair<int, const char*> signs[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                                                          {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
                                                          {5, "v"},    {4, "iv"},   {1, "i"}};
  if (number > 10'000) return std::to_string(number);
  std::string out;
  for (const auto& [value, sign] : signs)
    for (; number >= value; number -= value) out += sign;
  return out;
}

// a to z, aa to zz, …
std::string letters(long long number) {
  if (number < 1 || number > 2600) return std::to_string(number);
  const auto letter = static_cast<char>('a' + (number - 1) % 26);
  return std::string(static_cast<std::size_t>((number - 1) / 26 + 1), letter);
}

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

std::string numeral(QPDFObjectHandle style, long long number) {
  if (style.isNameAndEquals("/D")) return std::to_string(number);
  if (style.isNameAndEquals("/r")) return roman(number);
  if (style.isNameAndEquals("/R")) return upper(roman(number));
  if (style.isNameAndEquals("/a")) return letters(number);
  return style.isNameAndEquals("/A") ? upper(letters(number)) : "";
}

// ISO 32000-1 12.4.2.
std::string label_of(QPDFObjectHandle dictionary) {
  if (!dictionary.isDictionary()) return {};
  QPDFObjectHandle prefix = dictionary.getKey("/P"), start = dictionary.getKey("/St");
  return (prefix.isString() ? prefix.getUTF8Value() : "") +
         numeral(dictionary.getKey("/S"), start.isInteger() ? start.getIntValue() : 1);
}

}  // namespace

Places::Places(QPDF& pdf) : pdf_(pdf) {
  QPDFPageLabelDocumentHelper labels(pdf);
  for (const QPDFObjectHandle& page : pdf.getAllPages()) {
    const std::size_t index = labels_.size();
    indices_.emplace(page.getObjGen(), index);
    labels_.push_back(label_of(labels.getLabelForPage(static_cast<long long>(index))));
  }
}

std::string Places::name(std::size_t page) const {
  return labels_[page].empty() ? "[" + std::to_string(page + 1) + "]" : labels_[page];
}

std::optional<std::size_t> Places::index_of(QPDFObjectHandle page) const {
  const auto found = indices_.find(page.getObjGen());
  return !page.isIndirect() || found == indices_.end() ? std::nullopt : std::optional(found->second);
}

Places::Target Places::target_of(QPDFObjectHandle annotation) const {
  QPDFObjectHandle destination = annotation.getKey("/Dest");
  return destination.isNull() ? target_of_action(annotation.getKey("/A")) : target_of_destination(destination);
}

Places::Target Places::target_of_action(QPDFObjectHandle action) const {
  if (!action.isDictionary()) return {};
  if (action.getKey("/S").isNameAndEquals("/GoTo")) {
    const Target target = target_of_destination(action.getKey("/SD"));
    return target.to.empty() ? target_of_destination(action.getKey("/D")) : target;
  }
  QPDFObjectHandle address = action.getKey("/URI");
  return address.isString() ? Target{address.getUTF8Value(), true} : Target{};
}

Places::Target Places::target_of_destination(QPDFObjectHandle destination) const {
  if (destination.isString() || destination.isName()) destination = named(destination);
  if (destination.isDictionary()) destination = destination.getKey("/D");
  if (!destination.isArray() || destination.getArrayNItems() == 0) return {};
  QPDFObjectHandle page = destination.getArrayItem(0);
  if (page.isDictionary() && page.hasKey("/Pg")) page = page.getKey("/Pg");  // a structure destination (PDF 2.0)
  const auto index = index_of(page);
  return index ? Target{name(*index), false} : Target{};
}

QPDFObjectHandle Places::named(QPDFObjectHandle name) const {
  QPDFObjectHandle root = pdf_.getRoot();
  if (name.isName())
    return root.getKey("/Dests").isDictionary() ? root.getKey("/Dests").getKey(name.getName())
                                                : QPDFObjectHandle::newNull();
  QPDFObjectHandle names = root.getKey("/Names");
  QPDFObjectHandle tree = names.isDictionary() ? names.getKey("/Dests") : names, found = QPDFObjectHandle::newNull();
  if (tree.isDictionary()) QPDFNameTreeObjectHelper(tree, pdf_, false).findObject(name.getUTF8Value(), found);
  return found;
}

}  // namespace toji::listen
